import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { paragraphsOf } from '../dossier/kind.ts'
import { childAnswer } from '../dossier/kinds/child-answer.ts'
import { childWords } from '../dossier/kinds/child-words.ts'
import { isKept } from '../dossier/only-for.ts'
import { links } from '../ui/links.ts'
import type { ChildSays } from './pages/children-say.tsx'
import { ageOf } from './present-people.ts'

/**
 * Per child what they said last, so that no child is lost among the others. What is kept from somebody is not among it: this stands at
 * the top of a page that lies on kitchen tables. It stands in the child's own place, and marked on the timeline.
 */
export function childrenSay({ access, family, people, names, rows }: OpenedDossier): ChildSays[] {
  const { id: familyId } = family.facts
  const children = people.filter((one) => one.death === null && (ageOf(one, access.today) ?? 99) < 18)
  return children.map((child) => {
    const ids = [child.id, ...child.aliases]
    const open = rows.said.filter(({ partId }) => {
      const part = family.parts.get(partId)?.part
      return part?.subjects.every((id) => ids.includes(id)) && !isKept(familyId, part)
    })
    const last = open.find(({ beside, kind }) => beside === null && kind !== 'attachment')
    const face = last?.kind === childWords.id ? childWords.schema.parse(last.body).face : undefined
    const answered = open.some(({ kind, beside }) => kind === childAnswer.id && beside === last?.thread)
    return {
      name: names.get(child.id) ?? '',
      href: links.child(familyId, child.id),
      ...(last && {
        last: {
          on: last.occurredOn,
          body: paragraphsOf((last.body as { text?: string }).text ?? '').slice(0, 1),
          ...(face && { face }),
          waits: !answered,
        },
      }),
    }
  })
}
