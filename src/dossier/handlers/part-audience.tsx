import { decideFor } from '../../access/audience.ts'
import { type Decision, noRule } from '../../access/decide.ts'
import { type ReaderFacts, readReaders } from '../../access/looks.store.ts'
import type { Visit } from '../../http/visit.ts'
import { presentPeople } from '../../people/present-people.ts'
import type { T } from '../../ui/messages.ts'
import { PartAudiencePage, type ReaderView } from '../pages/part-audience-page.tsx'
import { aboutNames, partName } from '../present-entries.ts'
import { readOpened } from './open-dossier.ts'

/** The sentence and article of a decision, in the reader's language. */
export function reasonOf(t: T, decision: Pick<Decision, 'rule' | 'ruleId'>): Pick<ReaderView, 'sentence' | 'law'> {
  const { rule } = decision
  if (!rule) return { sentence: decision.ruleId === noRule ? t.words.noRule : t.words.floor }
  return { sentence: rule.sentence[t.lang], law: { label: rule.law.article, url: rule.law.url } }
}

/** «Wie mag dit lezen»: everybody this reader may know of, each with the rule that says yes or no. */
export async function showAudience(visit: Visit) {
  const { gezin: familyId = '', deel: partId = '' } = visit.c.req.param() as Record<string, string>
  const answer = await visit.open([familyId], async (access) => {
    const { t, family, people, names, familyName } = await readOpened(visit, access, familyId, 0)
    const part = family.parts.get(partId)?.part
    if (!part) return undefined
    const named = presentPeople(t, people, access.today, access.actor.personId)
    const view = (reader: ReaderFacts): { allowed: boolean; view: ReaderView }[] => {
      const decision = decideFor(visit.rules, reader, family.facts, part, access.today)
      const person = named.find((p) => p.id === reader.personId && reader.kind === 'person')
      const name = person?.name ?? reader.name
      const role = person ? (person.relationWords ?? t.words.roles.member) : (reader.organisation ?? '')
      return name ? [{ allowed: decision.allowed, view: { name, role, ...reasonOf(t, decision) } }] : []
    }
    const readers = (await readReaders(access, familyId)).flatMap(view)
    // A family member is told who may; that somebody may not is for those who must be able to explain it.
    const mayNot = access.actor.kind === 'professional' ? readers.filter((r) => !r.allowed).map((r) => r.view) : []
    return (
      <PartAudiencePage
        t={t}
        chrome={visit.chrome}
        view={{
          familyId,
          familyName,
          partName: partName(t, part),
          about: aboutNames(names, part),
          may: readers.filter((r) => r.allowed).map((r) => r.view),
          mayNot,
        }}
      />
    )
  })
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}
