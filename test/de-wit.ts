import pg from 'pg'
import { withAccess } from '../src/access/access.ts'
import { openDatabase } from '../src/db/pool.ts'
import { append } from '../src/dossier/append.ts'
import { contactNote } from '../src/dossier/kinds/contact-note.ts'
import { type PartIdentity, partOf } from '../src/dossier/part.ts'
import { notePart } from '../src/dossier/record-note.ts'
import { loadRules, type Rules } from '../src/law/rules.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { involvementParts, recordInvolvement } from '../src/people/join-family.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

const rules = loadRules()

const born = (years: number): string => `${new Date().getUTCFullYear() - years}-01-01`

/**
 * The family every access test speaks of. Anna and Bram have joint authority over Noor (8 or 9); Sem (13 or 14) is Anna's, of Peter.
 * Bram lives elsewhere; Anna's and Noor's address is secret. Yasmin of the local team is involved, her colleague Mira and Koen of the safety team are not yet,
 * Joris works for another department. Bram also works for the local team.
 */
export async function givenDeWit(database?: FreshDatabase) {
  const own = database ?? (await freshDatabase())
  const admin = new pg.Pool({ connectionString: own.adminUrl, max: 4 })
  // Dropping the database ends a connection that the pool still has.
  admin.on('error', () => {})
  const { db, pool, close } = openDatabase(own.appUrl, { max: 20 })
  const id = () => uuidv7()
  const organisations = { team: id(), safety: id(), housing: id() }
  const people = { anna: id(), bram: id(), sem: id(), noor: id(), peter: id() }
  const family = id()
  const stranger = { family: id(), child: id() }
  await admin.query('insert into erbij.organisation values ($1, $2, $3), ($4, $5, $6), ($7, $8, $9)', [
    organisations.team,
    'Wijkteam Oost',
    'local-team',
    organisations.safety,
    'Veiligheidsteam',
    'regional-safety-team',
    organisations.housing,
    'Gemeente, Wonen',
    'other',
  ])
  const births = { anna: born(38), bram: born(41), sem: born(14), noor: born(9), peter: born(45) }
  for (const [name, person] of Object.entries(people)) {
    await admin.query('insert into erbij.person (id, birth) values ($1, $2)', [
      person,
      births[name as keyof typeof births],
    ])
  }
  await admin.query('insert into erbij.person (id, birth) values ($1, $2)', [stranger.child, born(5)])
  await admin.query('insert into erbij.family (id) values ($1), ($2)', [family, stranger.family])
  const role = { anna: 'parent', bram: 'parent', peter: 'parent', sem: 'child', noor: 'child' } as const
  for (const [name, person] of Object.entries(people)) {
    await admin.query('insert into erbij.family_member values ($1, $2, $3)', [
      family,
      person,
      role[name as keyof typeof role],
    ])
  }
  await admin.query(`insert into erbij.family_member values ($1, $2, 'child')`, [stranger.family, stranger.child])

  const givenPart = async (identity: Omit<PartIdentity, 'familyId' | 'regime'> & Partial<PartIdentity>) => {
    const part = partOf({ familyId: family, regime: 'jeugdwet', ...identity })
    await admin.query(
      `insert into erbij.part (family_id, id, sort, regime, subjects, shielded_from, organisation_id, secret)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        part.familyId,
        part.id,
        part.sort,
        part.regime,
        part.subjects,
        part.shieldedFrom,
        part.organisationId,
        part.secret,
      ],
    )
    await admin.query('insert into erbij.part_head (family_id, part_id) values ($1, $2) on conflict do nothing', [
      part.familyId,
      part.id,
    ])
    return part.id
  }
  const basics: Record<string, string> = {}
  for (const [name, person] of Object.entries(people)) {
    basics[name] = await givenPart({ sort: 'basics', subjects: [person] })
    await givenPart({ sort: 'involvement', subjects: [person] })
    await admin.query(
      `insert into erbij.known_person (family_id, part_id, person_id, given_names, surname, birth, source) values ($1, $2, $3, $4, 'de Wit', $5, 'test')`,
      [family, basics[name], person, name.charAt(0).toUpperCase() + name.slice(1), births[name as keyof typeof births]],
    )
  }
  const parts = {
    annaBasics: basics['anna'] ?? '',
    bramBasics: basics['bram'] ?? '',
    noorBasics: basics['noor'] ?? '',
    semBasics: basics['sem'] ?? '',
    hiddenAddress: await givenPart({ sort: 'address', subjects: [people.anna, people.noor], secret: true }),
    bramAddress: await givenPart({ sort: 'address', subjects: [people.bram] }),
    strangerBasics: await givenPart({ familyId: stranger.family, sort: 'basics', subjects: [stranger.child] }),
  }
  await admin.query(
    `insert into erbij.known_address (family_id, part_id, person_id, lines, source) values ($1, $2, $3, '{Schuilplaats 1}', 'test'), ($1, $4, $5, '{Dorpsstraat 2}', 'test')`,
    [family, parts.hiddenAddress, people.anna, parts.bramAddress, people.bram],
  )
  for (const holder of [people.anna, people.bram]) {
    await admin.query(
      `insert into erbij.authority (family_id, part_id, child_id, holder_id, status, source) values ($1, $2, $3, $4, 'holds', 'test')`,
      [family, parts.noorBasics, people.noor, holder],
    )
  }
  await admin.query(
    `insert into erbij.authority (family_id, part_id, child_id, holder_id, status, source) values ($1, $2, $3, $4, 'holds', 'test'), ($1, $2, $3, $5, 'undetermined', 'test')`,
    [family, parts.semBasics, people.sem, people.anna, people.peter],
  )

  const givenCapacity = async (name: string, as: { person?: string; organisation?: string; account?: string }) => {
    const account = as.account ?? id()
    const capacity = id()
    if (!as.account) {
      await admin.query(
        'insert into erbij.account (id, issuer, subject, name, person_id) values ($1, $2, $3, $4, $5)',
        [account, 'dev', account, name, as.person ?? null],
      )
    }
    await admin.query('insert into erbij.capacity (id, account_id, kind, organisation_id) values ($1, $2, $3, $4)', [
      capacity,
      account,
      as.organisation ? 'professional' : 'person',
      as.organisation ?? null,
    ])
    return { account, capacity }
  }
  const accounts = {
    yasmin: await givenCapacity('Yasmin El Idrissi', { organisation: organisations.team }),
    mira: await givenCapacity('Mira Bos', { organisation: organisations.team }),
    koen: await givenCapacity('Koen Vermeer', { organisation: organisations.safety }),
    joris: await givenCapacity('Joris Hendriks', { organisation: organisations.housing }),
    anna: await givenCapacity('Anna de Wit', { person: people.anna }),
    bram: await givenCapacity('Bram Jansen', { person: people.bram }),
    noor: await givenCapacity('Noor de Wit', { person: people.noor }),
    sem: await givenCapacity('Sem de Wit', { person: people.sem }),
    peter: await givenCapacity('Peter Bakker', { person: people.peter }),
  }
  const bramAtWork = await givenCapacity('Bram Jansen', {
    account: accounts.bram.account,
    organisation: organisations.team,
  })
  const actors = {
    ...(Object.fromEntries(Object.entries(accounts).map(([name, { capacity }]) => [name, capacity])) as Record<
      keyof typeof accounts,
      string
    >),
    bramAtWork: bramAtWork.capacity,
  }

  const road = { db, rules: rules as Rules }
  const involve = async (actor: string, familyId = family) =>
    withAccess(
      road,
      { actorId: actor, families: [familyId], action: 'begin-tie', purpose: 'joining', wanted: involvementParts },
      (access) =>
        recordInvolvement(access, familyId, {
          step: 'begin',
          role: 'vast gezicht',
          reasonKind: 'family-asked',
          reason: 'Het gezin vroeg om hulp.',
        }),
    )
  /** Records a contact note through the road; returns its id, or undefined when refused. */
  const write = async (actor: string, about: string[], text: string): Promise<string | undefined> => {
    const answer = await withAccess(
      road,
      { actorId: actor, families: [family], action: 'write', purpose: 'help', wanted: notePart(about) },
      async (access) => {
        const partId = [...(access.families.get(family)?.parts.keys() ?? [])][0] ?? ''
        return (
          await append(access, [
            { kind: contactNote, familyId: family, partId, body: { text }, occurredOn: access.today },
          ])
        )[0]
      },
    )
    return answer.allowed ? answer.value : undefined
  }
  await involve(actors.yasmin)

  return {
    database: own,
    admin,
    db,
    pool,
    road,
    rules,
    organisations,
    people,
    family,
    stranger,
    parts,
    accounts,
    actors,
    givenPart,
    involve,
    write,
    async close() {
      await close()
      await admin.end()
      if (!database) await own.drop()
    },
  }
}

export type DeWit = Awaited<ReturnType<typeof givenDeWit>>
