import type { Block, Document, Section } from '../lib/document.ts'
import { Link } from './parts.tsx'

/** The same words as the PDF, on a page that prints. */
export const DocumentBody = ({ document }: { document: Document }) => (
  <div class="erbij-document" lang={document.lang}>
    {document.head?.map((line) => (
      <p class="utrecht-paragraph erbij-soft">{line}</p>
    ))}
    {document.sections.map((section) => (
      <SectionOf section={section} />
    ))}
  </div>
)

const SectionOf = ({ section: { heading, level = 2, blocks } }: { section: Section }) => {
  const Heading = `h${level}` as const
  return (
    <>
      {heading !== undefined && <Heading class={`utrecht-heading-${level}`}>{heading}</Heading>}
      {blocks.map((block) => (
        <BlockOf block={block} />
      ))}
    </>
  )
}

const BlockOf = ({ block }: { block: Block }) => {
  if ('paragraph' in block) {
    return (
      <p class={`utrecht-paragraph${block.soft ? ' erbij-soft' : ''}`} lang={block.lang}>
        {block.paragraph}
      </p>
    )
  }
  if ('list' in block) {
    return (
      <ul class="utrecht-unordered-list">
        {block.list.map((item) => (
          <li>{typeof item === 'string' ? item : <Link href={item.href}>{item.text}</Link>}</li>
        ))}
      </ul>
    )
  }
  if ('facts' in block) {
    return (
      <dl class="erbij-facts">
        {block.facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    )
  }
  const { caption, head, rows } = block.table
  return (
    <section class="erbij-document-table" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
