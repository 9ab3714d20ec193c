import type { Access, FamilyAccess } from '../access/access.ts'
import type { ReaderFacts } from '../access/looks.store.ts'
import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { aboutOf, partName } from '../dossier/present-entries.ts'
import { type OpeningGroundId, openingGrounds } from '../law/openings.ts'
import { type Day, dayOf } from '../ui/dates.ts'
import { links } from '../ui/links.ts'
import type { T } from '../ui/messages.ts'
import type { OpeningRow } from './register.store.ts'

/** One decision as a page shows it to this reader. */
export interface OpeningView {
  thread: string
  kind: 'consent' | 'disclosure' | 'mandate' | 'emergency'
  to: string
  /** What is open, in words: only what this reader reads as well. Absent: whatever the one who asked may read. */
  parts?: string[]
  ground: string
  law: string
  by: string
  isYours: boolean
  since: Day
  /** Of an emergency, the time it closed. */
  until: string
  reason: string
  /** How a professional weighed it, in the order of the form. */
  weighed: { label: string; text: string }[]
  ended?: { on: Day; by: string; reason: string }
  /** Of an emergency: what somebody else thought of it, or that nobody did yet. */
  review?: string
  isOpen: boolean
  mayEnd: boolean
  /** For who decides on it: where somebody of the family can hear of it later, per place in which it stands. */
  later?: { href: string; label: string }[]
}

type Opened = Pick<OpenedDossier, 't' | 'access' | 'family' | 'names'>

/** "Contact over Noor (Wijkteam Oost)". */
export const partWords = (
  { t, names }: Pick<Opened, 't' | 'names'>,
  part: Parameters<typeof partName>[1] & { subjects: string[]; organisation: string | null },
): string =>
  [
    partName(t, part),
    t.entry.about(t.list(aboutOf(t, names, part))),
    part.organisation && t.whoMay.ofOrganisation(part.organisation),
  ]
    .filter(Boolean)
    .join(' ')

/** May this reader end it? Whoever may decide about it in the family ends what the family gave; a professional what their organisation did. */
export function mayEnd(access: Access, family: FamilyAccess, row: OpeningRow): boolean {
  const part = family.parts.get(row.partId)?.part
  if (!part || row.ended || row.over) return false
  const { actor } = access
  const may = (action: 'consent' | 'disclose') => access.may(family.facts.id, part, action).allowed
  if (actor.kind === 'person') return row.authorOrganisation === null && may('consent')
  return row.authorOrganisation !== null && row.authorOrganisation === actor.organisation && may('disclose')
}

function kindOf(row: OpeningRow): OpeningView['kind'] {
  if (row.kind === 'mandate') return 'mandate'
  // To the committee that examines a complaint somebody of the family gives consent as well.
  if (row.body.ground === 'consent' || row.body.ground === 'complaint') return 'consent'
  return row.body.ground === 'break-glass' ? 'emergency' : 'disclosure'
}

/**
 * The register as this reader may know it: a decision stands here as far as its reader also reads what it opens. What is kept from
 * them has no line here, and no name.
 */
export function presentRegister(
  opened: Opened,
  rows: readonly OpeningRow[],
  readers: readonly ReaderFacts[],
): OpeningView[] {
  return decisionsOf(opened.family, rows).map((decision) => presentOpening(opened, decision, readers))
}

type Rows = readonly [OpeningRow, ...OpeningRow[]]

/** What somebody opened to one person at one moment is one decision, in however many places it stands. */
export function decisionsOf(family: FamilyAccess, rows: readonly OpeningRow[]): Rows[] {
  const known = rows.filter(({ body }) => !body.parts || body.parts.some((id) => family.parts.has(id)))
  const key = ({ author, recordedAt, body }: OpeningRow) =>
    [author, recordedAt, body.capacity, 'person' in body && body.person].join()
  return [...Map.groupBy(known, key).values()] as unknown as Rows[]
}

function presentOpening(opened: Opened, rows: Rows, readers: readonly ReaderFacts[]): OpeningView {
  const { t, access, family } = opened
  const [row] = rows
  const open = rows.filter((one) => !one.ended && !one.over)
  const named =
    row.body.parts && rows.flatMap(({ body }) => body.parts ?? []).flatMap((id) => family.parts.get(id)?.part ?? [])
  const ground: OpeningGroundId = row.kind === 'mandate' ? 'mandate' : row.body.ground
  const parts = named?.map((part) => partWords(opened, part))
  const { nl, en, law } = openingGrounds[ground]
  const emergency = ground === 'break-glass'
  return {
    thread: row.threadId,
    kind: kindOf(row),
    to: recipientOf(opened, row, readers),
    ...(parts && { parts: [...new Set(parts)].sort((a, b) => a.localeCompare(b, 'nl')) }),
    ground: t.lang === 'nl' ? nl : en,
    law,
    by: row.authorOrganisation ? `${row.authorName} (${row.authorOrganisation})` : row.authorName,
    isYours: row.author === access.actor.id,
    since: dayOf(row.recordedAt),
    // Until the end of a day: its last day is the day before.
    until: emergency ? t.moment(row.body.until) : t.day(dayOf(new Date(Date.parse(row.body.until) - 1))),
    reason: row.kind === 'opening' ? row.body.reason : '',
    weighed: weighedOf(t, row),
    ...(row.ended &&
      open.length === 0 && { ended: { on: dayOf(row.ended.at), by: row.ended.name, reason: row.ended.reason ?? '' } }),
    ...(emergency && { review: reviewWords(t, row) }),
    isOpen: open.length > 0,
    mayEnd: open.some((one) => mayEnd(access, family, one)),
    later: laterOf(opened, rows),
  }
}

function laterOf({ t, access, family, names }: Opened, rows: Rows): { href: string; label: string }[] {
  if (access.actor.kind === 'person' || family.facts.selves.length > 0) return []
  return rows.flatMap((row) => {
    const part = family.parts.get(row.partId)?.part
    if (!part || row.kind !== 'opening' || !row.authorOrganisation) return []
    if (!access.may(family.facts.id, part, 'withhold').allowed) return []
    return [
      {
        href: links.withholdEntry(family.facts.id, row.threadId),
        label: t.notice.later.link(t.list(aboutOf(t, names, part))),
      },
    ]
  })
}

const reviewWords = (t: T, { review }: OpeningRow): string =>
  review
    ? t.openings.reviewed(
        t.openings.outcomes[review.outcome],
        review.name,
        t.day(dayOf(review.at)),
        review.reason ?? '',
      )
    : t.openings.notReviewed

function recipientOf({ t, names }: Opened, row: OpeningRow, readers: readonly ReaderFacts[]): string {
  const { body } = row
  if (row.kind === 'opening' && row.body.person) return names.get(row.body.person) ?? t.words.somebody
  if (body.to) return `${body.to.name} (${body.to.organisation})`
  const reader = readers.find(({ capacityId }) => capacityId !== null && capacityId === body.capacity)
  return reader?.name ? `${reader.name} (${reader.organisation})` : t.words.somebody
}

function weighedOf(t: T, row: OpeningRow): OpeningView['weighed'] {
  if (row.kind === 'mandate') return []
  const { weighed, consent, duties } = row.body
  const words = t.openings.weighing
  return [
    ...(['necessity', 'proportionality', 'subsidiarity'] as const).flatMap((one) =>
      weighed ? [{ label: words[one], text: weighed[one] }] : [],
    ),
    ...(consent ? [{ label: words.asked[consent.asked], text: consent.words }] : []),
    ...(['tried', 'harm', 'noOtherWay', 'leastDamage', 'consulted'] as const).flatMap((one) =>
      duties ? [{ label: words.duties[one], text: duties[one] }] : [],
    ),
  ]
}
