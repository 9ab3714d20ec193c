import type { Access } from '../../../access/access.ts'
import type { FamilyFacts } from '../../../access/facts.ts'
import { readReadersOf } from '../../../dossier/handlers/part-readers.ts'
import { recordIn } from '../../../dossier/handlers/record-item.ts'
import { evaluationAnswer } from '../../../dossier/kinds/evaluation-answer.ts'
import { forAll, forHelpers, keptFrom } from '../../../dossier/only-for.ts'
import { sharedPart } from '../../../dossier/shared-part.ts'
import { familyOf, isPerson, type Visit } from '../../../http/visit.ts'
import { uuidv7 } from '../../../lib/uuid.ts'
import { onceFrom } from '../../../people/handlers/once.ts'
import type { FieldErrors } from '../../../ui/form.tsx'
import { links } from '../../../ui/links.ts'
import { RoundAnswerPage } from '../pages/round-answer-page.tsx'
import { mayAnswer } from '../present-round.ts'
import { ofCourse } from '../read-course.ts'
import { type AnswerInput, answerBodyOf, answerFaults, answerFrom, blankAnswer } from '../round-form.ts'
import { goalsOf } from '../rounds.ts'
import { readRound } from './round.tsx'

/** The part an answer goes in: of this person's own words, read by whoever may, or by who helps alone. */
const partOf = (family: FamilyFacts, { id, ids }: { id: string; ids: readonly string[] }, only: string) =>
  sharedPart(family, 'statement', [id], only === forHelpers ? keptFrom(family, ids) : [])

/** Whose answer is written here: one's own, or a child's, together; nobody else's. */
async function readAnswer(visit: Visit, access: Access) {
  const read = await readRound(visit, access)
  const whose = read && mayAnswer(read).find(({ id }) => id === visit.c.req.param('persoon'))
  return read && whose && { ...read, whose, goals: goalsOf(read, whose.id) }
}

export const showRoundAnswer = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: { input: AnswerInput; errors: FieldErrors }) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => {
      const read = await readAnswer(visit, access)
      if (!read) return undefined
      const { opened, whose, round, goals } = read
      const { t } = opened
      const readers = (await readReadersOf(visit, opened))(partOf(opened.family.facts, whose, forAll))
      const others = readers.flatMap(({ isYou, name, personId }) => (isYou || personId === whose.id ? [] : [name]))
      return (
        <RoundAnswerPage
          t={t}
          chrome={visit.chrome}
          view={{
            isTeam: !isPerson(visit),
            familyId: familyOf(visit),
            familyName: opened.familyName,
            roundId: round.thread.id,
            person: whose,
            goals,
            only: [
              { value: forAll, label: t.round.onlyAll(t.list(others)) },
              { value: forHelpers, label: t.round.onlyHelpers },
            ],
            id: uuidv7(),
            input: given?.input ?? blankAnswer,
            errors: given?.errors ?? {},
          }}
        />
      )
    },
    { ...ofCourse, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Keeps one person's answer as their own words. */
export async function handleRoundAnswer(visit: Visit) {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const looked = await visit.open([familyId], (access) => readAnswer(visit, access), { ...ofCourse, as: 'shows' })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { round, whose, goals: asked } = looked.value
  const goals = asked.map(({ id }) => id)
  const input = answerFrom(form, goals)
  const errors = answerFaults(input)
  if (![forAll, forHelpers].includes(input.only)) errors['only'] = 'audienceRequired'
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  const body = answerBodyOf(input, { round: round.thread.id, goals, together: !whose.isYou })
  const item = { familyId, id: onceFrom(form.one('id')), kind: evaluationAnswer, body }
  const sent = await recordIn(visit, item, (_, family) => [partOf(family, whose, input.only)])
  if ('fault' in sent) return visit.notFound()
  return visit.goTo((isPerson(visit) ? links.myRound : links.round)(familyId, round.thread.id))
}
