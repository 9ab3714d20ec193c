import { type Access, existingPart } from '../../access/access.ts'
import type { Visit } from '../../http/visit.ts'
import { withholdingGroundsOf, withholdingLaw } from '../../law/withholding.ts'
import { fromTextArea } from '../../lib/text.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { findThread, type ThreadRow } from '../find-entry.store.ts'
import { opening } from '../kinds/opening.ts'
import { WithholdEntryPage, type WithholdEntryView } from '../pages/withhold-entry-page.tsx'
import { presentOne } from '../present-entries.ts'
import { presentWithholding } from '../present-withholding.ts'
import { timeline } from '../timeline.store.ts'
import { readWithholdings } from '../withhold-entry.store.ts'
import {
  endFault,
  endsSoon,
  latestUntil,
  stateOf,
  takenIn,
  type WithholdInput,
  type WithholdStep,
  withholdEntry,
  withholdFaults,
  withholdFrom,
} from '../withhold-entry.ts'
import { readOpened } from './open-dossier.ts'
import { couldRead } from './part-readers.ts'
import { recordedBefore } from './sent.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  entryId: visit.c.req.param('vermelding') ?? '',
})

/** The entry as this professional may read it, what was decided about it, and of whom it could be withheld. */
async function readCase(visit: Visit, access: Access) {
  const { familyId, entryId } = place(visit)
  const read = await readOpened(visit, access, familyId, 0)
  const opened = { ...read, family: access.families.get(familyId) ?? read.family }
  const row = (await findThread(access, entryId, [...timeline, opening.id]))?.versions[0]
  const part = opened.family.parts.get(row?.partId ?? '')?.part
  // What somebody of the family opened, is theirs.
  if (
    !row ||
    (row.kind === opening.id && row.authorOrganisation === null) ||
    !part ||
    !access.may(familyId, part, 'withhold').allowed
  )
    return undefined
  const decisions = await readWithholdings(access, familyId, row)
  return { opened, row, part, decisions, people: await couldRead(visit, opened, part) }
}

type Case = NonNullable<Awaited<ReturnType<typeof readCase>>>

interface Given {
  input?: WithholdInput
  errors?: FieldErrors
  problem?: NonNullable<WithholdEntryView['problem']>
  ending?: NonNullable<WithholdEntryView['ending']>
}

export const showWithhold = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const answer = await visit.open(
    [place(visit).familyId],
    async (access) => {
      const found = await readCase(visit, access)
      return found && page(visit, access, found, given ?? {})
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

function page(visit: Visit, access: Access, { opened, row, part, decisions, people }: Case, given: Given) {
  const { t, names, familyName } = opened
  const { today, actor } = access
  const entry = presentOne(opened, row, [])
  if (!entry) return undefined
  const taken = takenIn(decisions, today)
  const again = decisions.find((one) => endsSoon(one, today) && !taken.includes(one.personId))
  const blank = { person: again?.personId ?? '', ground: again?.ground ?? '', reason: '', until: latestUntil(today) }
  return (
    <WithholdEntryPage
      t={t}
      chrome={visit.chrome}
      view={{
        familyId: place(visit).familyId,
        familyName,
        backHref:
          row.kind === opening.id ? links.openings(place(visit).familyId) : links.entry(place(visit).familyId, row.id),
        entry,
        decisions: decisions.map((one) =>
          presentWithholding(t, one, {
            names,
            today,
            actorId: actor.id,
            regime: part.regime,
            recordedAt: row.recordedAt,
          }),
        ),
        people,
        grounds: withholdingGroundsOf(part.regime).map((value) => ({ value, label: withholdingLaw[value][t.lang] })),
        id: uuidv7(),
        values: given.input ?? blank,
        today,
        latest: latestUntil(today),
        ...(again && { again: again.untilOn }),
        errors: given.errors ?? {},
        ...(given.problem && { problem: given.problem }),
        ...(given.ending && { ending: given.ending }),
      }}
    />
  )
}

/** Proposes, confirms or ends; or gives the page back with what is wrong and what was filled in. */
export async function handleWithhold(visit: Visit) {
  const { familyId } = place(visit)
  const form = await visit.form()
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const found = await readCase(visit, access)
      return found && { ...found, today: access.today }
    },
    { as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { row, part, decisions, people, today } = looked.value
  const decision = decisions.find(({ threadId }) => threadId === form.one('thread'))
  const open = decision && stateOf(decision, today) !== 'over' ? decision : undefined
  switch (form.one('step')) {
    case 'confirm':
      if (!open) return showForm(visit, { problem: 'gone' })
      return take(visit, row, { step: 'confirm', thread: open.threadId })
    case 'end': {
      if (!open) return showForm(visit, { problem: 'gone' })
      const thread = open.threadId
      const reason = fromTextArea(form.one(`end-${thread}`))
      const fault = endFault(reason)
      if (fault) return showForm(visit, { errors: { [`end-${thread}`]: fault }, ending: { thread, reason } })
      return take(visit, row, { step: 'end', thread, reason })
    }
    default: {
      const input = withholdFrom(form)
      const id = onceFrom(form.one('id'))
      // Pressed twice: it stands there already.
      if (decisions.some(({ threadId }) => threadId === id)) return done(visit, row)
      const errors = withholdFaults(input, {
        persons: people.map(({ value }) => value),
        taken: takenIn(decisions, today),
        grounds: withholdingGroundsOf(part.regime),
        today,
      })
      if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
      return take(visit, row, { step: 'propose', id, input })
    }
  }
}

const done = (visit: Visit, row: ThreadRow) => visit.goTo(links.withholdEntry(place(visit).familyId, row.id))

async function take(visit: Visit, row: ThreadRow, step: WithholdStep) {
  const { familyId } = place(visit)
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await withholdEntry(access, familyId, row, step)
        return true
      },
      { wanted: existingPart(row.partId) },
    )
    .catch((error: unknown) =>
      (error as { code?: unknown } | null)?.code === '23514' ? 'against' : recordedBefore(error),
    )
  // PostgreSQL holds to four eyes (erbij.check_entry): who proposed does not confirm, in another capacity neither.
  if (answer === 'against') return showForm(visit, { problem: step.step === 'confirm' ? 'notYours' : 'gone' })
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return done(visit, row)
}
