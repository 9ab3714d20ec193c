import type { Access } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { readKnownPeople } from '../../people/known-people.store.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { answerPdf } from '../../ui/pdf/answer-pdf.ts'
import { canMakePdf } from '../../ui/pdf/pdf.ts'
import type { Request } from '../request.ts'
import { findAskedCopy, readCopied } from './asked-copy.store.ts'
import { askedCopyDocument } from './asked-copy-document.ts'
import { AskedCopyPage } from './asked-copy-page.tsx'

/** The copy as it was decided, for whoever asked and for who decided. */
export async function documentOf(visit: Visit, access: Access, asked: Request) {
  const t = messagesFor(visit.lang, access.today)
  const people = (await readKnownPeople(access)).get(asked.familyId) ?? []
  const name = people.find(({ id, aliases }) => [id, ...aliases].includes(asked.asker))?.name ?? t.words.somebody
  return askedCopyDocument(t, asked, await readCopied(access, asked), name)
}

/** Whoever asked reads their own request alone: the part it stands in, and who they are. */
const needed = (part: { sort: string }): boolean => part.sort === 'request' || part.sort === 'basics'

async function readMine(visit: Visit) {
  const { gezin = '', vraag = '' } = visit.c.req.param() as Record<string, string>
  const answer = await visit.open(
    [gezin],
    async (access) => {
      const asked = await findAskedCopy(access, vraag)
      return asked?.decided ? { asked, document: await documentOf(visit, access, asked) } : undefined
    },
    { only: needed },
  )
  return answer.allowed ? answer.value : undefined
}

export async function showAskedCopy(visit: Visit) {
  const mine = await readMine(visit)
  if (!mine) return visit.notFound()
  const { asked, document } = mine
  const t = messagesFor(visit.lang)
  return visit.render(
    <AskedCopyPage
      t={t}
      chrome={visit.chrome}
      view={{
        trail: [{ label: t.nav.myDossier, href: links.myDossier }],
        document,
        ...(canMakePdf() && { pdfHref: links.askedCopyPdf(asked.familyId, asked.id) }),
      }}
    />,
  )
}

export async function downloadAskedCopy(visit: Visit) {
  const mine = await readMine(visit)
  if (!mine) return visit.notFound()
  return answerPdf(visit.c, mine.document, messagesFor(visit.lang).copy.fileName) ?? visit.notFound()
}
