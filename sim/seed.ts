import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { importBrp } from '../src/chain/brp/import-brp.ts'
import { openDatabase } from '../src/db/pool.ts'
import type { DB } from '../src/db/schema.generated.ts'
import { recordStewardRun } from '../src/db/steward-run.ts'
import type { FileStore } from '../src/files/file-store.ts'
import { loadRules } from '../src/law/rules.ts'
import { Bsn } from '../src/lib/bsn.ts'
import type { Keyring } from '../src/lib/keyring.ts'
import { bsnIndexes } from '../src/people/bsn-seal.ts'
import { inDays } from './days.ts'
import { namedStories } from './named-stories.ts'
import { type Cast, play } from './play.ts'
import { type DemoProfessional, organisations, professionals } from './professionals.ts'
import { randomFrom } from './random.ts'
import { makeRegion, type Region } from './region.ts'
import { account, empower, isSeeded, organisation, placeOf, resetClock } from './seed.store.ts'
import { type FamilyMemberName, familyMembers, type Step } from './story.ts'
import { variedStory } from './varied-stories.ts'

export interface SeedOptions {
  log: (line: string) => void
  /** Where the attached files of the stories are kept: the store of the server that shows them. */
  files: FileStore
  /** YYYY-MM-DD: ages are as of this day; without it today. */
  today?: string
}

/** How many families of the region Yasmin is involved with; the others know nobody yet. */
const helped = 20

/**
 * Fills the demo region: an invented town, imported along the same road as the real register, organisations,
 * people to sign in as, and some months of help. Filled before, it does nothing; interrupted, it goes on.
 */
export async function seedDemo(
  { stewardUrl, appUrl }: { stewardUrl: string; appUrl: string },
  keys: Keyring,
  { log, files, today }: SeedOptions,
): Promise<{ families: number; persons: number; entries: number }> {
  const { db, close } = openDatabase(stewardUrl, { max: 2 })
  const app = openDatabase(appUrl, { max: 1 })
  try {
    await resetClock(db)
    if (await isSeeded(db)) return { families: 0, persons: 0, entries: 0 }
    const day = today ?? new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date())
    const region = makeRegion({ today: day })
    const { familiesNow, adultFamilies, persons } = await importRegion(stewardUrl, keys, region, day, log)
    log(`demo region: ${familiesNow + adultFamilies} families, ${persons} people`)
    const cast = await gather(db, keys, region, day)
    const { entries } = await play(
      { road: { db: app.db, rules: loadRules() }, steward: db, files, keys },
      storyOf(region, cast),
      cast,
      log,
    )
    await resetClock(db)
    const counts = { families: familiesNow + adultFamilies, persons, entries }
    await recordStewardRun(db, 'seed', counts)
    return counts
  } finally {
    await resetClock(db).catch(() => {})
    await app.close()
    await close()
  }
}

async function importRegion(
  stewardUrl: string,
  keys: Keyring,
  { csv, around }: Region,
  today: string,
  log: (line: string) => void,
) {
  const folder = await mkdtemp(join(tmpdir(), 'erbij-demo-'))
  try {
    const file = join(folder, 'region.csv')
    const adults = join(folder, 'around.txt')
    await writeFile(file, csv)
    await writeFile(adults, around)
    return await importBrp(stewardUrl, keys, file, { today, log, around: adults })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Organisations, people who sign in, and where everybody of the region is. */
async function gather(db: Kysely<DB>, keys: Keyring, { people, named }: Region, today: string): Promise<Cast> {
  const bsnOf = new Map(
    people.flatMap(({ bsn }) =>
      Bsn.parse(bsn)
        ? bsnIndexes(keys, Bsn.parse(bsn) as Bsn).map((index) => [index.toString('hex'), bsn] as const)
        : [],
    ),
  )
  const placed = await placeOf(
    db,
    [...bsnOf.keys()].map((hex) => Buffer.from(hex, 'hex')),
  )
  const places = new Map(placed.map(({ index, ...place }) => [bsnOf.get(index.toString('hex')) ?? '', place]))
  const capacities = new Map<string, string>()
  for (const [subject, title] of Object.entries(familyMembers)) {
    const { given, prefix, surname, bsn } = named[subject as FamilyMemberName]
    const personId = places.get(bsn)?.person_id
    const name = [given, prefix, surname].filter(Boolean).join(' ')
    capacities.set(subject, await account(db, { subject, name, title, ...(personId && { personId }) }))
  }
  const workplaces = new Map<string, string>()
  for (const [subject, professional] of Object.entries<DemoProfessional>(professionals)) {
    const { name, title, at, role, power } = professional
    const organisationId = await organisation(db, organisations[at][0], organisations[at][1])
    const capacity = await account(db, { subject, name, title, organisationId, ...(role && { role }) })
    workplaces.set(subject, organisationId)
    capacities.set(subject, capacity)
    if (power) await empower(db, capacity, power.power, inDays(today, power.from), inDays(today, power.until))
  }
  return {
    places,
    organisations: Object.fromEntries(workplaces) as Cast['organisations'],
    capacities: Object.fromEntries(capacities) as Cast['capacities'],
  }
}

/** The told families, and an ordinary story for the next ones. */
function storyOf({ people, named }: Region, { places }: Cast): Step[] {
  const told = namedStories(named)
  const random = randomFrom(2)
  const seen = new Set(told.map((step) => places.get(step.family)?.family_id))
  const others = people.flatMap((child) => {
    const family = places.get(child.bsn)?.family_id
    if (child.parents.length === 0 || family === undefined || seen.has(family) || seen.size >= helped) return []
    seen.add(family)
    return variedStory(
      { child, parent: child.parents.find((parent) => parent.bsn !== '' && parent.death === undefined) },
      random,
    )
  })
  return [...told, ...others]
}
