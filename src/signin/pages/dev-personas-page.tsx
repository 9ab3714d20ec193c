import type { PageProps } from '../../ui/chrome.ts'
import { Form } from '../../ui/form.tsx'
import { Layout } from '../../ui/layout.tsx'
import { Card, Empty, Initials, PageHead } from '../../ui/parts.tsx'

/** `action`: the interaction's address; the chosen persona comes as `persona`. */
export type DevPersonasView = {
  action: string
  groups: { heading: string; personas: { id: string; name: string; description: string }[] }[]
}

/** Two families with one name get a number each: a page has no two places with the same name. */
const distinct = (headings: string[]): string[] =>
  headings.map((heading, index) => {
    const same = headings.filter((other) => other === heading).length
    const nth = headings.slice(0, index + 1).filter((other) => other === heading).length
    return same > 1 ? `${heading} (${nth})` : heading
  })

/** Development only: named, invented people to sign in as. */
export const DevPersonasPage = ({ t, chrome, view }: PageProps<DevPersonasView>) => {
  const headings = distinct(view.groups.map((group) => group.heading))
  return (
    <Layout t={t} chrome={chrome} title={t.personas.title}>
      <div class="erbij-column">
        <PageHead title={t.personas.title} lead={t.personas.intro} />
        {view.groups.length === 0 && <Empty title={t.personas.nobody} text={t.personas.nobodyText} />}
        <Form action={view.action}>
          {view.groups.map((group, index) => (
            <Card title={headings[index] ?? group.heading} id={`groep-${index}`}>
              <ul class="erbij-choices" role="list">
                {group.personas.map((persona) => (
                  <li>
                    <button class="erbij-choice" type="submit" name="persona" value={persona.id}>
                      <Initials name={persona.name} />
                      <span>
                        <span class="erbij-visually-hidden">{t.personas.choose(persona.name)}: </span>
                        <strong>{persona.name}</strong>
                        <span class="erbij-choice-text">{persona.description}</span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </Form>
      </div>
    </Layout>
  )
}
