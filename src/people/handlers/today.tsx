import type { Access, FamilyAccess } from '../../access/access.ts'
import { aboutOf } from '../../dossier/present-entries.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import type { Right } from '../../law/rights.ts'
import { links } from '../../ui/links.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import type { KnownPerson } from '../circle.ts'
import { readKnownPeople } from '../known-people.store.ts'
import { type TodayCard, type TodayGroup, TodayPage } from '../pages/today-page.tsx'
import { familyTitle, shortNames } from '../present-people.ts'
import { readToday, type TodayKind, type TodayRow, todayKinds, todayMost } from '../today.store.ts'
import { actorOf, mayJoin } from '../who-acts.ts'

/** The sorts of part in which something can lie that asks for attention; the others are not looked at. */
const looked = new Set(['basics', 'contact', 'statement', 'facts', 'plan', 'family-plan', 'request', 'access'])

/** What is read for «Vandaag» in one look: `known`, who this professional knows in each family. */
export interface TodayLook {
  t: T
  access: Access
  known: ReadonlyMap<string, readonly KnownPerson[]>
}

interface Brought {
  /** By looks of their own. */
  first: (visit: Visit) => Promise<TodayCard[]>
  /** From this look. */
  also: (look: TodayLook) => Promise<TodayCard[]>
}

/** «Vandaag»: what lies in the families of this professional, and above it what capabilities bring. It orders no people and no families by anything but the day. */
export async function showToday(visit: Visit, { first, also }: Brought) {
  const answer = await visit.open(
    await myFamilies(visit),
    async (access) => {
      const t = messagesFor(visit.lang, access.today)
      const rows = await readToday(access, visit.session.tokenHash)
      const known = await readKnownPeople(access)
      const families = new Map(
        [...access.families].map(([id, family]) => [id, familyOf(t, family, known.get(id) ?? [], access.today)]),
      )
      const groups = todayKinds.flatMap((kind) => group(t, kind, rows, families))
      return { t, groups, found: await also({ t, access, known }) }
    },
    // And what was opened to them, of whatever sort: that it was corrected or destroyed is told here.
    { only: (part) => looked.has(part.sort) || part.openings.length > 0 },
  )
  const { t, groups, found } = answer.allowed ? answer.value : { t: messagesFor(visit.lang), groups: [], found: [] }
  const cards = [...(await first(visit)), ...found]
  const waits = groups.length + cards.length === 0 && !mayJoin(visit.rules, await actorOf(visit))
  return visit.render(<TodayPage t={t} chrome={visit.chrome} view={{ groups, cards, ...(waits && { waits }) }} />)
}

interface Family {
  title: string
  names: ReadonlyMap<string, string>
  parts: FamilyAccess['parts']
  today: string
}

const familyOf = (t: T, { parts }: FamilyAccess, people: readonly KnownPerson[], today: string): Family => ({
  title: familyTitle(t, people),
  names: shortNames(people),
  parts,
  today,
})

function group(t: T, kind: TodayKind, all: readonly TodayRow[], families: ReadonlyMap<string, Family>): TodayGroup[] {
  const rows = all.filter((row) => row.kind === kind)
  if (rows.length === 0) return []
  const lines = rows.slice(0, todayMost).flatMap((row) => {
    const family = families.get(row.familyId)
    return family ? [{ ...lineOf(t, row, family), familyName: family.title }] : []
  })
  return [{ kind, lines, ...(rows.length > todayMost && { onlyFirst: todayMost }) }]
}

function lineOf(t: T, row: TodayRow, { names, parts, today }: Family) {
  const part = parts.get(row.partId ?? '')?.part
  const about = part ? t.entry.about(t.list(aboutOf(t, names, part))) : ''
  const entry = row.id ? links.entry(row.familyId, row.id) : links.family(row.familyId)
  const decided = links.withholdEntry(row.familyId, row.id ?? '')
  switch (row.kind) {
    case 'draft':
      return {
        href: links.draft(row.familyId, row.id ?? ''),
        label: t.today.draft,
        meta: t.today.saved(t.moment(row.at)),
      }
    case 'request':
      return {
        href: links.request(row.familyId, row.id ?? ''),
        label: t.rights.team.names[row.who as Right],
        meta: part ? t.rights.team.from(t.list(aboutOf(t, names, part)), t.day(row.at)) : '',
      }
    case 'notice':
      return {
        href: links.tell(row.familyId, row.who),
        label: t.notice.task(names.get(row.who) ?? t.words.somebody),
        meta: (row.at < today ? t.notice.overdue : t.notice.due)(t.day(row.at)),
      }
    case 'words':
      return { href: entry, label: t.today.words(row.who), meta: `${about} · ${t.moment(row.at)}` }
    case 'review':
      return { href: entry, label: t.today.review(t.day(row.at)), meta: about }
    case 'contested':
      return { href: entry, label: t.today.contested(row.who), meta: about }
    case 'confirm':
      return { href: decided, label: t.today.confirm(row.who), meta: about }
    case 'gone':
    case 'corrected':
      return { href: entry, label: t.today.told[row.kind], meta: `${about} · ${t.moment(row.at)}` }
    case 'ending':
      return { href: decided, label: t.notice.again.task(t.day(row.at)), meta: about }
    case 'authority':
      return {
        href: `${links.family(row.familyId)}#mensen`,
        label: t.today.authority(names.get(row.who) ?? ''),
        meta: '',
      }
  }
}
