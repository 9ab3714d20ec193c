import pg from 'pg'
import { uuidv7 } from '../lib/uuid.ts'

export interface TestAccount {
  subject: string
  name: string
  issuer?: string
  personId?: string
  /** An organisation's id makes it a professional's capacity. */
  capacities: { id: string; organisationId?: string; title?: string }[]
}

/** Test helper: a superuser's connection with ways to put people in. Rows are made as the owner's functions would. */
export async function peopleIn(adminUrl: string) {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('set search_path = erbij')
  return {
    query: admin.query.bind(admin),
    close: () => admin.end(),
    /** Moves the one clock: everything happens this much later. */
    shiftClock: (by: string) =>
      admin.query(
        'insert into clock (shift) values ($1::interval) on conflict (one) do update set shift = clock.shift + excluded.shift',
        [by],
      ),
    async organisation(name: string): Promise<string> {
      const id = uuidv7()
      await admin.query(`insert into organisation (id, name, kind) values ($1, $2, 'local-team')`, [id, name])
      return id
    },
    async person(birth = '1985-05-03', bsnIndex?: Buffer): Promise<string> {
      const id = uuidv7()
      const cipher = bsnIndex ? Buffer.from('sealed') : null
      await admin.query('insert into person (id, birth, bsn_cipher, bsn_index, bsn_key) values ($1, $2, $3, $4, $5)', [
        id,
        birth,
        cipher,
        bsnIndex ?? null,
        bsnIndex ? 'k1' : null,
      ])
      return id
    },
    async account({ subject, name, issuer = 'dev', personId, capacities }: TestAccount): Promise<string> {
      const id = uuidv7()
      await admin.query('insert into account (id, issuer, subject, name, person_id) values ($1, $2, $3, $4, $5)', [
        id,
        issuer,
        subject,
        name,
        personId ?? null,
      ])
      for (const { id: capacity, organisationId, title = '' } of capacities) {
        await admin.query(
          'insert into capacity (id, account_id, kind, organisation_id, title) values ($1, $2, $3, $4, $5)',
          [capacity, id, organisationId ? 'professional' : 'person', organisationId ?? null, title],
        )
      }
      return id
    },
    endCapacity: (id: string) => admin.query('update capacity set ended_at = moment() where id = $1', [id]),
  }
}
