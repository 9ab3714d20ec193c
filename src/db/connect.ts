import pg from 'pg'
import { Sentence } from '../lib/sentence.ts'

/**
 * One connection, for work that is not the web server's.
 * @throws Sentence saying which database does not answer and why; never the password
 */
export async function connect(url: string, name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: name, connectionTimeoutMillis: 10_000 })
  // What breaks in the middle shows in the query that runs; without a listener it would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    throw new Sentence(
      `The database at ${client.host}:${client.port} does not let ${client.user} in: ${message || code}.`,
    )
  }
}

/**
 * The web server must not be able to see past row-level security, whatever DATABASE_URL was set to.
 * @throws Sentence when it could, or when the database has no Erbij in it
 */
export async function requireAppRole(appUrl: string): Promise<void> {
  const client = await connect(appUrl, 'erbij check')
  try {
    const { rows } = await client.query<{ name: string; above: boolean; migrated: boolean }>(`
      select current_user as name,
        bool_or(r.rolsuper or r.rolbypassrls or r.rolname in ('erbij_owner', 'erbij_steward')) as above,
        to_regclass('erbij.migration') is not null as migrated
      from pg_roles r where pg_has_role(current_user, r.oid, 'member')`)
    const [found] = rows
    if (found?.above)
      throw new Sentence(`DATABASE_URL signs in as ${found.name}, who sees past the access rules; use erbij_app.`)
    if (!found?.migrated) throw new Sentence('The database is empty; run "erbij migrate" with ERBIJ_OWNER_URL first.')
  } finally {
    await client.end()
  }
}
