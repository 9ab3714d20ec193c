import { routes } from '../src/routes.ts'
import type { Player, World } from './random-world.ts'

/** What is asked besides what a reader finds: ids and words of what they do not know of, now or later. */
export interface Probe {
  /** Each with the family in which it is asked for. */
  entries: { id: string; family: string }[]
  people: Probe['entries']
  parts: Probe['entries']
  organisations: string[]
  words: string[]
}

/** Everything somebody got: what they asked, and the whole answer, status and headers included. */
export type Observation = Map<string, string>

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
// Where one is signed in differs by this very observation, which signs in anew.
const notFollowed = /^\/(snel-weg|inloggen|uitloggen|mijn-sessies|api\/v1\/openapi|assets|.*\.(css|js|svg|woff2))/
/** At most so many pages of one shape are followed: the tenth entry is shown as the first. */
const perShape = 2

const reading = routes.filter(
  ({ method, path, resource }) => method === 'get' && resource !== 'account' && !notFollowed.test(path),
)
const slots = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
const capacityOf = (player: Player) => (player.organisation ? 'professional' : 'person')
const forThem = (player: Player) => (route: (typeof routes)[number]) =>
  !('capacity' in route) || route.capacity === capacityOf(player)

/** Which id an address may hold where: an entry is asked for as everything that an entry can be. */
const planned = (probe: Probe, slot: string): Probe['entries'] =>
  slot === 'persoon' ? probe.people : slot === 'deel' ? probe.parts : probe.entries

/** The addresses of one route, with the ids of the probe in them. */
function filled(path: string, families: readonly string[], probe: Probe): string[] {
  const [slot] = slots(path).filter((name) => name !== 'gezin')
  if (slot) return planned(probe, slot).map(({ family, id }) => path.replace(':gezin', family).replaceAll(/:\w+/g, id))
  return path.includes(':gezin') ? families.map((family) => path.replace(':gezin', family)) : [path]
}

/**
 * Asks everything that this reader can reach: every page and operation for reading, the links on them, then what they cannot know of:
 * ids in addresses, words in search, people and organisations in filters, and forms that name it. Bytes as they came, but for what
 * `plain` leaves out. Their own looks are forgotten first, so that the log begins alike.
 */
export async function observe(world: World, player: Player, probe: Probe): Promise<Observation> {
  await world.admin.query('delete from erbij.look where actor = $1', [player.capacity])
  const { get, post, send } = await world.house.signedIn(player.account, player.capacity)
  // Ids made in the millisecond before are still of the world.
  await new Promise((resolve) => setTimeout(resolve, 2))
  const since = Date.now()
  const seen: Observation = new Map()
  const linked = new Map<string, string[]>()
  const shapes = new Map<string, number>()
  const families = world.families.map(({ id }) => id)

  async function ask(name: string, asking: () => Promise<Response>): Promise<void> {
    if (seen.has(name)) return
    seen.set(name, '')
    const answer = await asking()
    const text = await answer.text()
    const headers = [...answer.headers].filter(([header]) => header !== 'date' && header !== 'set-cookie')
    seen.set(name, plain(`${answer.status} ${JSON.stringify(headers)}\n${text}`, since, name))
    linked.set(
      name,
      [...text.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')),
    )
  }
  /** In the order of the questions, whichever was answered first. */
  const found = (): string[] => [...linked.keys()].sort().flatMap((name) => linked.get(name) ?? [])
  const look = (path: string) => ask(`GET ${path}`, () => get(path))
  const follow = (path: string): boolean => {
    const ids = path.match(uuid) ?? []
    if (notFollowed.test(path) || ids.some((id) => madeSince(id, since))) return false
    const shape = path.replaceAll(uuid, ':').replace(/\?.*/, '?')
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
    return (shapes.get(shape) ?? 0) <= perShape && !seen.has(`GET ${path}`)
  }

  const mine = reading.filter(forThem(player))
  const roots = mine.filter(({ path }) => slots(path).length === 0).map(({ path }) => path)
  // The log first: later it would tell of this observation itself.
  const first = roots.filter((path) => /wie-keek|inzagen/.test(path))
  for (const path of first) await look(path)
  await together(roots, look)
  for (let deep = 0; deep < 3; deep++) {
    const next = found()
    linked.clear()
    await together(next.filter(follow), look)
  }
  await together(
    mine.flatMap(({ path }) => filled(path, families, probe)),
    look,
  )

  if (capacityOf(player) === 'professional') {
    for (const family of families) {
      const facets = [
        ...probe.people.map(({ id }) => `persoon=${id}`),
        ...probe.organisations.map((id) => `organisatie=${id}`),
      ]
      await together(
        facets.map((facet) => `/gezinnen/${family}?${facet}`),
        look,
      )
    }
    const asked = probe.words.flatMap((term) => ['', ...families].map((family) => ({ term, family, purpose: 'help' })))
    await together(asked, (fields) => ask(`SEARCH ${fields.term} ${fields.family}`, () => post('/zoeken', fields)))
  }
  const [entry = '', person = ''] = [probe.entries[0]?.id, probe.people[0]?.id]
  const named = {
    about: person,
    person,
    who: person,
    to: person,
    sameAs: person,
    version: entry,
    checked: 'ja',
    text: 'Wat er stond.',
  }
  const writing = routes
    .filter(forThem(player))
    .filter(
      ({ method, path }) =>
        method === 'post' && slots(path).some((slot) => slot !== 'gezin') && !/bewaren|concepten/.test(path),
    )
  const forms = writing.flatMap(({ path }) => filled(path, families, probe))
  await together(forms, (path) =>
    ask(`POST ${path}`, () =>
      path.startsWith('/api')
        ? send(path, path.endsWith('delen') ? { derdenGecontroleerd: true } : { tekst: 'Wat er stond.' })
        : post(path, { ...named, step: 'propose', relation: 'other', source: 'x' }),
    ),
  )
  return seen
}

async function together<T>(list: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  const queue = [...list]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next)
  }
  await Promise.all([worker(), worker(), worker()])
}

/** A version 7 id tells when it was made. */
const madeSince = (id: string, since: number): boolean =>
  id[14] === '7' && Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) >= since

/** What differs between two answers to the same question with nothing changed at all: new numbers, and the moment of asking. */
function plain(text: string, since: number, name: string): string {
  const numbered = text
    // The number of one request in a problem, and ids that this very page made for its form.
    .replaceAll(/urn:uuid:[\w-]+/g, 'urn:uuid:')
    .replaceAll(uuid, (id) => (madeSince(id, since) ? 'new' : id))
    // The page for now says as of when it is.
    .replaceAll(/om \d\d:\d\d uur|at \d\d:\d\d/g, 'now')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (moment) => (Date.parse(moment) >= since ? 'now' : moment))
  // One's own looks, of which this page is one, are told to the minute.
  return name.startsWith('GET /wie-keek')
    ? numbered.replaceAll(/<details class="erbij-fold">.*?<\/details>/gs, (own) => own.replaceAll(/\d\d:\d\d/g, 'now'))
    : numbered
}

/** What is not the same in two observations, with the first place where they part. */
export function differences(before: Observation, after: Observation): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [a = 'not asked', b = 'not asked'] = [before.get(name), after.get(name)]
    if (a === b) return []
    let at = 0
    while (a[at] === b[at]) at++
    const piece = (text: string) => text.slice(Math.max(0, at - 120), at + 160)
    return [`${name}\n  before: ${piece(a)}\n  after:  ${piece(b)}`]
  })
}
