import pg from 'pg'
import { openDatabase } from '../src/db/pool.ts'
import { loadRules, type Rules } from '../src/law/rules.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { houseOn } from './app.ts'
import { freshDatabase } from './database.ts'
import { type Dice, dice } from './dice.ts'
import { insertRows, installPut, put } from './put.ts'
import { type Family, randomFamily } from './random-family.ts'

/** Somebody who acts in this world; `person` is who they are in a family, `organisation` for whom they work. */
export interface Player {
  name: string
  account: string
  capacity: string
  person: string | null
  organisation: string | null
}

const organisationKinds = {
  team: 'local-team',
  otherTeam: 'local-team',
  safety: 'regional-safety-team',
  gi: 'certified-institution',
  vt: 'veilig-thuis',
  mh: 'mental-health',
  platform: 'expertise-platform',
  office: 'other',
} as const
export type Organisation = keyof typeof organisationKinds

const professionals: readonly [name: string, organisation: Organisation, role?: string, power?: string][] = [
  ['Yasmin', 'team'],
  ['Mira', 'team'],
  ['Fatima', 'otherTeam'],
  ['Koen', 'safety'],
  ['Gijs', 'gi', 'worker', 'child-protection'],
  ['Gerda', 'gi'],
  ['Vera', 'vt', 'worker', 'veilig-thuis'],
  ['Vincent', 'vt'],
  ['Pia', 'mh'],
  ['Loes', 'team', 'team-lead'],
  ['Aad', 'office', 'lawyer'],
  ['Cleo', 'office', 'client-supporter'],
  ['Vic', 'office', 'confidant'],
  ['Ines', 'office', 'inspector'],
  ['Edo', 'platform', 'expert'],
  ['Tess', 'safety', 'counter-checker'],
  ['Kees', 'office', 'complaints-committee'],
  ['Roos', 'office', 'researcher'],
  ['Joris', 'office'],
  ['Leo', 'office', 'lawyer'],
  ['Nico', 'safety'],
]

/** To whom things are opened while others look; nobody looks through their eyes. */
export const bystanders = { lawyer: 'Leo', helper: 'Nico' } as const
export const observers = ({ players }: Pick<World, 'players'>): Player[] =>
  players.filter(({ name }) => name !== bystanders.lawyer && name !== bystanders.helper)

export interface World {
  seed: number
  admin: pg.Pool
  pool: pg.Pool
  house: Awaited<ReturnType<typeof houseOn>>
  rules: Rules
  families: Family[]
  players: Player[]
  organisations: Record<Organisation, string>
  close(): Promise<void>
}

/**
 * Two families and a town full of professionals, thrown by one seed: who has authority, how old everybody is, what is hidden,
 * shielded, opened, withheld and asked, who is involved. `rules`: what the app decides by; the law's own when not given.
 */
export async function givenRandomWorld(seed: number, rules: Rules = loadRules()): Promise<World> {
  const database = await freshDatabase()
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 })
  admin.on('error', () => {})
  const { db, pool, close } = openDatabase(database.appUrl, { max: 6 })
  await installPut(admin)
  const throws = dice(seed)
  const organisations = Object.fromEntries(Object.keys(organisationKinds).map((name) => [name, uuidv7()])) as Record<
    Organisation,
    string
  >
  await insertRows(
    admin,
    'organisation',
    Object.entries(organisationKinds).map(([name, kind]) => ({
      id: organisations[name as Organisation],
      name: `Organisatie ${name}`,
      kind,
    })),
  )
  // Kees examines complaints about the team.
  await admin.query('update erbij.organisation set complaints_committee = $1 where id = $2', [
    organisations.office,
    organisations.team,
  ])
  const players = await givenPlayers(admin, organisations)
  const families: Family[] = []
  for (let nth = 0; nth < 2; nth++) {
    const family = randomFamily(throws, nth, organisations, players)
    await raise(admin, family, throws)
    players.push(...family.players)
    families.push(family)
  }
  const house = await houseOn({ pool, db, rules })
  return {
    seed,
    admin,
    pool,
    house,
    rules,
    families,
    players,
    organisations,
    async close() {
      await close()
      await admin.end()
      await database.drop()
    },
  }
}

async function givenPlayers(admin: pg.Pool, organisations: Record<Organisation, string>): Promise<Player[]> {
  const made = professionals.map(([name, organisation, role = 'worker', power]) => ({
    player: { name, account: uuidv7(), capacity: uuidv7(), person: null, organisation: organisations[organisation] },
    role,
    power,
  }))
  await insertRows(
    admin,
    'account',
    made.map(({ player: { account, name } }) => ({ id: account, issuer: 'dev', subject: account, name })),
  )
  await insertRows(
    admin,
    'capacity',
    made.map(({ player, role }) => ({
      id: player.capacity,
      account_id: player.account,
      kind: 'professional',
      organisation_id: player.organisation,
      role,
    })),
  )
  await insertRows(
    admin,
    'power',
    made.flatMap(({ player, power }) =>
      power ? [{ capacity_id: player.capacity, power, from_day: '2020-01-01' }] : [],
    ),
  )
  return made.map(({ player }) => player)
}

async function raise(admin: pg.Pool, family: Family, throws: Dice): Promise<void> {
  const { id, people } = family
  await insertRows(
    admin,
    'person',
    people.map(({ id: person, birth }) => ({ id: person, birth })),
  )
  await admin.query('insert into erbij.family (id) values ($1)', [id])
  await insertRows(
    admin,
    'family_member',
    people.map(({ id: person, role }) => ({ family_id: id, person_id: person, role })),
  )
  for (const [table, rows] of Object.entries(family.rows.before))
    if (rows.length > 0) await insertRows(admin, table, rows)
  await put(admin, family.parts, [])
  for (const [table, rows] of Object.entries(family.rows.after))
    if (rows.length > 0) await insertRows(admin, table, rows)
  // In a random order, so that nothing hangs on which was first; steps of one thread stay in theirs.
  await put(
    admin,
    [],
    throws.shuffled(family.entries).sort((a, b) => a.step - b.step),
  )
}
