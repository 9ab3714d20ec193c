import pg from 'pg'
import { withAccess } from '../src/access/access.ts'
import { openDatabase } from '../src/db/pool.ts'
import { partOf } from '../src/dossier/part.ts'
import { loadRules } from '../src/law/rules.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { involvementParts, recordInvolvement } from '../src/people/join-family.ts'
import { freshDatabase } from './database.ts'

/** One family of the town: two parents, a child of 14 and one of 9; Yasmin is involved. */
export interface Circle {
  family: string
  /** Mother, father, child of 14, child of 9. */
  people: string[]
  /** The capacities of the first three, as themselves. */
  accounts: string[]
  /** Entries written when the circle was made. */
  entries: number
}

const born = (years: number): string => `${new Date().getUTCFullYear() - years}-01-01`
const rules = loadRules()

/** A database with three professionals and as many small families as asked, to live through many histories beside each other. */
export async function givenTown(families: number) {
  const database = await freshDatabase()
  const admin = new pg.Pool({ connectionString: database.adminUrl, max: 2 })
  admin.on('error', () => {})
  const { db, close } = openDatabase(database.appUrl, { max: 16 })
  const road = { db, rules }
  const insert = (table: string, rows: object[]) =>
    admin.query(`insert into erbij.${table} select r.* from jsonb_populate_recordset(null::erbij.${table}, $1) r`, [
      JSON.stringify(rows),
    ])
  const team = uuidv7()
  const safety = uuidv7()
  await insert('organisation', [
    { id: team, name: 'Wijkteam Oost', kind: 'local-team' },
    { id: safety, name: 'Veiligheidsteam', kind: 'regional-safety-team' },
  ])
  const people = (person_id: string | null, organisation_id: string | null, name: string, role = 'worker') => {
    const account = uuidv7()
    return {
      account: { id: account, issuer: 'dev', subject: account, name, person_id },
      capacity: {
        id: uuidv7(),
        account_id: account,
        kind: organisation_id ? 'professional' : 'person',
        organisation_id,
        title: '',
        role,
      },
    }
  }
  const workers = [
    people(null, team, 'Yasmin'),
    people(null, team, 'Fatima'),
    people(null, safety, 'Koen'),
    people(null, safety, 'Advocaat', 'lawyer'),
  ]
  const circles = Array.from({ length: families }, () => ({
    family: uuidv7(),
    people: [38, 41, 14, 9].map((age) => ({ id: uuidv7(), birth: born(age) })),
  }))
  const members = circles.map(({ people: four }) => four.slice(0, 3).map(({ id }) => people(id, null, 'Iemand')))
  await insert(
    'person',
    circles.flatMap((circle) => circle.people),
  )
  await insert(
    'family',
    circles.map(({ family }) => ({ id: family, created_at: 'now' })),
  )
  const roles = ['parent', 'parent', 'child', 'child']
  const each = circles.flatMap(({ family, people: four }) => four.map(({ id }, i) => ({ family, id, role: roles[i] })))
  await insert(
    'family_member',
    each.map(({ family, id, role }) => ({ family_id: family, person_id: id, role })),
  )
  const accounts = [...workers, ...members.flat()]
  await insert(
    'account',
    accounts.map(({ account }) => account),
  )
  await insert(
    'capacity',
    accounts.map(({ capacity }) => capacity),
  )
  const parts = each.map(({ family, id }) =>
    partOf({ familyId: family, sort: 'basics', regime: 'jeugdwet', subjects: [id] }),
  )
  await insert(
    'part',
    parts.map((p) => ({
      family_id: p.familyId,
      id: p.id,
      sort: p.sort,
      regime: p.regime,
      subjects: p.subjects,
      shielded_from: [],
      secret: false,
      created_at: 'now',
    })),
  )
  await admin.query('insert into erbij.part_head (family_id, part_id) select family_id, id from erbij.part')
  await admin.query(`insert into erbij.authority (family_id, part_id, child_id, holder_id, status, source)
    select m.family_id, x.id, m.person_id, h.person_id, 'holds', 'test' from erbij.family_member m
    join erbij.family_member h on h.family_id = m.family_id and h.role = 'parent'
    join erbij.part x on x.family_id = m.family_id and x.subjects = array[m.person_id] where m.role = 'child'`)

  const [yasmin = '', fatima = '', koen = '', lawyer = ''] = workers.map(({ capacity }) => capacity.id)
  const joined = async (family: string): Promise<number> => {
    const question = {
      actorId: yasmin,
      families: [family],
      action: 'begin-tie',
      purpose: 'joining',
      wanted: involvementParts,
    } as const
    const said = { step: 'begin', role: 'vast gezicht', reasonKind: 'family-asked', reason: 'Gevraagd.' } as const
    const answer = await withAccess(road, question, async (access) => {
      await recordInvolvement(access, family, said)
      return access.parts.length
    })
    return answer.allowed ? answer.value : 0
  }
  const made = await Promise.all(
    circles.map(
      async ({ family, people: four }, i): Promise<Circle> => ({
        family,
        people: four.map(({ id }) => id),
        accounts: (members[i] ?? []).map(({ capacity }) => capacity.id),
        entries: await joined(family),
      }),
    ),
  )
  return {
    database,
    admin,
    db,
    road,
    yasmin,
    fatima,
    koen,
    lawyer,
    circles: made,
    async close() {
      await close()
      await admin.end()
      await database.drop()
    },
  }
}

export type Town = Awaited<ReturnType<typeof givenTown>>
