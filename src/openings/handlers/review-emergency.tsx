import { existingPart } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import type { Kind } from '../../dossier/kind.ts'
import { opening } from '../../dossier/kinds/opening.ts'
import { partName } from '../../dossier/present-entries.ts'
import type { Visit } from '../../http/visit.ts'
import { reviewBy } from '../../law/openings.ts'
import { fromTextArea } from '../../lib/text.ts'
import { uuidOf } from '../../lib/uuid.ts'
import type { TodayCard } from '../../people/pages/today-page.tsx'
import { dayOf } from '../../ui/dates.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { textFault } from '../give-consent.ts'
import { ReviewPage } from '../pages/review-page.tsx'
import { recorded } from '../record-opening.ts'
import { type EmergencyRow, readEmergencies, readOpenings } from '../register.store.ts'

/** What one colleague opened at one moment in one family is one emergency, in however many places it stands. */
const eventsOf = (rows: readonly EmergencyRow[]): EmergencyRow[][] => [
  ...Map.groupBy(rows, ({ familyId, author, at }) => [familyId, author, at].join()).values(),
]

/** For «Vandaag» of whoever leads a team: what waits to be reviewed, the oldest first, so that what is overdue stands on top. */
export async function emergencyCards(visit: Visit): Promise<TodayCard[]> {
  const events = eventsOf(await readEmergencies(visit.tools.db, visit.capacity.id))
  if (events.length === 0) return []
  const today = await visit.today()
  const t = messagesFor(visit.lang, today)
  const lines = events.flatMap(([first]) => {
    if (!first || first.reviewed) return []
    const by = reviewBy(dayOf(first.at))
    return [
      {
        href: links.reviewEmergency(first.familyId, first.threadId),
        label: t.openings.reviewing.line(first.name, t.moment(first.at)),
        meta: by < today ? t.openings.reviewing.overdue(t.day(by)) : t.openings.reviewing.due(t.day(by)),
      },
    ]
  })
  return lines.length > 0 ? [{ id: 'noodinzage', title: t.openings.reviewing.card, lines }] : []
}

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  threadId: visit.c.req.param('vermelding') ?? '',
})

/** The emergency of this address, of a colleague; none for anybody who does not lead their team. */
async function eventOf(visit: Visit): Promise<EmergencyRow[]> {
  const { familyId, threadId } = place(visit)
  const events = eventsOf(await readEmergencies(visit.tools.db, visit.capacity.id))
  return events.find((rows) => rows.some((row) => row.familyId === familyId && row.threadId === threadId)) ?? []
}

interface Given {
  values: { outcome: string; words: string }
  errors: FieldErrors<'outcome' | 'words'>
}

export const showReview = async (visit: Visit) => showForm(visit, await eventOf(visit), undefined)

async function showForm(visit: Visit, event: readonly EmergencyRow[], given: Given | undefined) {
  const answer = await visit.open(
    [place(visit).familyId],
    async (access) => {
      const t = messagesFor(visit.lang, access.today)
      const rows = (await readOpenings(access)).filter(({ threadId }) => event.some((one) => one.threadId === threadId))
      const [row] = rows
      const facts = access.families.get(place(visit).familyId)?.facts
      if (!row || !facts) return undefined
      const ids = new Set(rows.flatMap(({ body }) => body.parts ?? []))
      const sorts = facts.parts.filter(({ id }) => ids.has(id)).map((part) => partName(t, part))
      const view = {
        ...place(visit),
        name: row.authorName,
        at: row.recordedAt,
        until: row.body.until,
        sorts: [...new Set(sorts)].sort((a, b) => a.localeCompare(b, 'nl')),
        reason: row.kind === 'opening' ? row.body.reason : '',
        ...(row.review && { done: { ...row.review, reason: row.review.reason ?? '' } }),
        values: given?.values ?? { outcome: '', words: '' },
        errors: given?.errors ?? {},
        unsent:
          row.review && given && given.values.words !== row.review.reason ? [given.values.words].filter(Boolean) : [],
      }
      return <ReviewPage t={t} chrome={visit.chrome} view={view} />
    },
    { only: ({ id }) => event.some(({ partId }) => partId === id), ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Records what somebody else than who opened it thinks of it: once, wherever the emergency stands, so that each of the family reads it. */
export async function handleReview(visit: Visit) {
  const form = await visit.form()
  const event = await eventOf(visit)
  const values = { outcome: form.one('outcome'), words: fromTextArea(form.one('words')).trim() }
  const errors: Given['errors'] = {}
  if (values.outcome !== 'needed' && values.outcome !== 'not-needed') errors.outcome = 'openOutcomeRequired'
  const words = textFault(values.words) ?? (values.words === '' ? 'openTextRequired' : undefined)
  if (words) errors.words = words
  if (Object.keys(errors).length > 0) return showForm(visit, event, { values, errors })
  const done = await recorded(
    visit.open(
      [place(visit).familyId],
      async (access) => {
        if (event.length === 0 || !event.every(({ partId }) => access.parts.includes(partId))) return false
        const body = { step: 'review', outcome: values.outcome, reason: values.words }
        await append(
          access,
          event.map(({ familyId, threadId, partId }) => ({
            id: uuidOf(`review ${threadId}`),
            thread: threadId,
            familyId,
            partId,
            kind: opening as unknown as Kind,
            body,
            occurredOn: access.today,
          })),
        )
        return true
      },
      {
        wanted: (actor, family) =>
          [...new Set(event.map(({ partId }) => partId))].flatMap((id) => existingPart(id)(actor, family)),
      },
    ),
  )
  // Reviewed meanwhile: the page says what was found.
  if (done !== 'refused') return visit.goTo(links.today)
  const now = await eventOf(visit)
  return now.some(({ reviewed }) => reviewed) ? showForm(visit, now, { values, errors: {} }) : visit.notFound()
}
