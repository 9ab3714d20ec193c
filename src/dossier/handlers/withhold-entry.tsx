import { type Access, existingPart } from '../../access/access.ts'
import { decideFor } from '../../access/audience.ts'
import { readReaders } from '../../access/looks.store.ts'
import type { Visit } from '../../http/visit.ts'
import { withholdingGroundsOf, withholdingLaw } from '../../law/withholding.ts'
import { fromTextArea } from '../../lib/text.ts'
import { isUuid, uuidv7 } from '../../lib/uuid.ts'
import { presentPeople } from '../../people/present-people.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { findThread, type ThreadRow } from '../find-entry.store.ts'
import { WithholdEntryPage, type WithholdEntryView } from '../pages/withhold-entry-page.tsx'
import { presentOne } from '../present-entries.ts'
import { presentWithholding } from '../present-withholding.ts'
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
import { type OpenedDossier, readOpened } from './open-dossier.ts'
import { recordedBefore } from './sent.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  entryId: visit.c.req.param('vermelding') ?? '',
})

/** The entry as this professional may read it, what was decided about it, and of whom it could be withheld. */
async function readCase(visit: Visit, access: Access) {
  const { familyId, entryId } = place(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const row = (await findThread(access, entryId))?.versions[0]
  const part = opened.family.parts.get(row?.partId ?? '')?.part
  if (!row || !part || !access.may(familyId, part, 'withhold').allowed) return undefined
  const decisions = await readWithholdings(access, familyId, row)
  return { opened, row, part, decisions, people: await readable(visit, opened, row) }
}

/** Who of the family may read this part by the rules; not whoever decides this themself. */
async function readable(visit: Visit, { t, access, family, people }: OpenedDossier, row: ThreadRow) {
  const part = family.parts.get(row.partId)?.part
  if (!part) return []
  const may = new Set(
    (await readReaders(access, family.facts.id))
      .filter((reader) => reader.kind === 'person' && !family.facts.selves.includes(reader.personId ?? ''))
      .filter((reader) => decideFor(visit.rules, reader, family.facts, part, access.today).allowed)
      .map(({ personId }) => personId),
  )
  return presentPeople(t, people, access.today, null)
    .filter(({ id }) => may.has(id))
    .map((person) => ({ value: person.id, label: person.name }))
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
        entry,
        decisions: decisions.map((one) =>
          presentWithholding(t, one, { names, today, actorId: actor.id, regime: part.regime }),
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
      const id = isUuid(form.one('id')) ? form.one('id') : uuidv7()
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
