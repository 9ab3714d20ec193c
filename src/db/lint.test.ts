import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'

/** What no migration may forget, read from the catalogs: partitions and whatever a function made are there too. */

let database: FreshDatabase
let db: pg.Client

beforeAll(async () => {
  database = await freshDatabase()
  db = new pg.Client({ connectionString: database.adminUrl })
  await db.connect()
})
afterAll(async () => {
  await db?.end()
  await database?.drop()
})

/** The only tables the app role reads; row-level security lets through what a look in this transaction opened. */
const readable = [
  'authority',
  'authority_outcome',
  'destroyed',
  'draft',
  'entry',
  'entry_content',
  'entry_search',
  'entry_shared',
  'file',
  'known_address',
  'known_person',
  'known_relation',
  'part',
  'reach',
  'same_person',
  'tie',
  'withholding',
]

/** The only functions the app role calls that tell about families, people or accounts before a look opened anything, and why. */
const withoutLook: Record<string, string> = {
  enter: 'facts that the rules decide by: ids, kinds and dates, never a name or a text of the dossier',
  my_families: 'ids of the families that the actor may ask for; asking goes by a look',
  find_family:
    'ids of a person and their family, for who knows a number and a date of birth; the caller leaves a look either way',
  keep_policy_set: 'it keeps the text of the rules that decide, and answers its hash',
  record_look: 'it writes the look, and answers which parts the floor let through',
  record_emergency: 'the same, of who opens in an emergency and who reviews it',
  emergencies:
    'to who leads a team: ids of families, and names of colleagues who opened in an emergency, and when; never why',
  complaint_families:
    'to a member of a complaints committee: ids of the families in which somebody complained to it; asking goes by a look',
  professionals: 'who works here, by name, role and organisation; about no family',
  organisations: 'where somebody works; about no family',
  append: 'it writes, under a look of this transaction, and answers a moment',
  save_draft: 'it writes the own draft of somebody involved, and answers a moment',
  drop_draft: 'it deletes an own draft and answers nothing',
  open_session: 'signing in: the account of a subject that the identity provider vouched for',
  find_session: 'the account of somebody who holds the token',
  session_capacities: 'the capacities of somebody who holds the token',
  choose_capacity: 'the kind of a capacity of somebody who holds the token',
  close_session: 'the hint to sign out elsewhere, of somebody who holds the token',
  claim_person_account: 'whether somebody whom the provider vouched for by number has an account now',
  bind_by_code: 'whether a code that was handed over tied the subject of a sign-in to its person; five tries an hour',
  my_sessions: 'the sessions of somebody who holds the token: devices and moments',
  end_other_sessions: 'how many sessions of somebody who holds the token ended',
  keep_access_code: 'it keeps the hash of a code beside an entry written in this transaction, and answers nothing',
  end_access_code: 'it ends a code that an entry written in this transaction names, and answers nothing',
  dev_personas: 'invented people; production refuses to start when there is one',
  development_leftovers: 'whether there is anything of a development database, for a start in production',
  instruments: 'questionnaires that were imported; about no family',
  moment: 'the clock',
  today: 'the clock',
  looked_families: 'what the look of this transaction opened',
  looked_parts: 'what the look of this transaction opened',
  looked_part_ids: 'the same, as one list',
  looked_as: 'who looks in this transaction',
  looked_withheld: 'ids of entries of looked parts that whoever looks must not read',
  looked_withheld_ids: 'the same, as one list',
  keep_file: 'it writes the key of a file beside an attachment written in this transaction, and answers nothing',
  looked_as_professional: 'as what they look in this transaction',
}

/** What these tell is bound, in their text, to the parts that a look of this transaction opened. */
const withinLook = [
  'access_given',
  'asked_by',
  'complaints_committees',
  'helping_organisations',
  'read_looks',
  'readers',
]

const names = async (text: string): Promise<string[]> =>
  (await db.query<{ name: string }>(text)).rows.map((row) => row.name)

const ours = `relnamespace = 'erbij'::regnamespace`
const functions = `pg_proc p where p.pronamespace = 'erbij'::regnamespace`

const lint = {
  'a table without forced row-level security': `
    select relname as name from pg_class where ${ours} and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
  'a policy for everybody': `
    select format('%s on %s', polname, polrelid::regclass) as name from pg_policy join pg_class c on c.oid = polrelid where c.${ours} and 0 = any (polroles)`,
  'a policy that lets the app role write': `
    select format('%s on %s', polname, polrelid::regclass) as name from pg_policy join pg_class c on c.oid = polrelid
    where c.${ours} and 'erbij_app'::regrole = any (polroles) and polcmd <> 'r'`,
  'a view that looks with the eyes of its owner': `
    select relname as name from pg_class where ${ours} and relkind in ('v', 'm')
      and (relkind = 'm' or not coalesce(reloptions @> '{security_invoker=true}' or reloptions @> '{security_invoker=on}', false))`,
  'something that does not belong to the owner': `
    select relname as name from pg_class where ${ours} and relowner <> 'erbij_owner'::regrole
    union all select proname from ${functions} and proowner <> 'erbij_owner'::regrole
    union all select nspname from pg_namespace where nspname = 'erbij' and nspowner <> 'erbij_owner'::regrole`,
  'a definer function that can be led to another schema': `
    select proname as name from ${functions} and prosecdef and not coalesce(proconfig @> '{"search_path=erbij, pg_temp"}', false)`,
  'a function that everybody may call': `
    select p.proname as name from ${functions} and exists (
      select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0 and privilege_type = 'EXECUTE')`,
  'a role that passes row-level security': `
    select rolname as name from pg_roles where rolname in ('erbij_owner', 'erbij_app', 'erbij_steward')
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
  'a role that can become another': `
    select member::regrole::text as name from pg_auth_members where member in ('erbij_app'::regrole, 'erbij_steward'::regrole)`,
  'something that belongs to the app role': `
    select classid::regclass::text as name from pg_shdepend where refobjid = 'erbij_app'::regrole and deptype = 'o'`,
  'a right on a table of the app role besides reading': `
    select format('%s on %s', privilege_type, relname) as name from pg_class, aclexplode(relacl)
    where ${ours} and (grantee = 0 or grantee = 'erbij_app'::regrole and (privilege_type <> 'SELECT' or is_grantable))`,
  'a right of the app role on one column': `
    select attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid, aclexplode(a.attacl)
    where c.${ours} and grantee in (0, 'erbij_app'::regrole)`,
  'a right to make something': `
    select grantee::regrole::text as name from pg_namespace, aclexplode(nspacl) where nspname = 'erbij' and privilege_type = 'CREATE' and grantee <> nspowner`,
}

const check = async (rule: keyof typeof lint): Promise<string[]> => (await names(lint[rule])).sort()

test.each(Object.keys(lint) as (keyof typeof lint)[])('there is no %s', async (rule) =>
  expect(await check(rule)).toEqual([]),
)

test('the app role reads the tables that are known here, and no other', async () => {
  const granted = await names(`
    select relname as name from pg_class, aclexplode(relacl) where ${ours} and grantee = 'erbij_app'::regrole and privilege_type = 'SELECT' order by relname`)
  expect(granted).toEqual(readable)
})

test('the app role calls the functions that are known here, and those that answer rows are bound to a look', async () => {
  const granted = await names(`
    select p.proname as name from ${functions} and exists (select from aclexplode(p.proacl) where grantee = 'erbij_app'::regrole) order by p.proname`)
  expect(granted).toEqual([...Object.keys(withoutLook), ...withinLook].sort())
  const bound = await names(
    `select proname as name from ${functions} and proname = any ('{${withinLook}}') and prosrc ~ 'looked_parts' and prosrc ~ 'looked_families'`,
  )
  expect(bound.sort()).toEqual([...withinLook].sort())
})

test('the months of the log are as closed as the log', async () => {
  const partitions = await names(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'erbij.look'::regclass`,
  )
  expect(partitions.length).toBeGreaterThan(12)
  expect(await check('a table without forced row-level security')).toEqual([])
})

test('the lint finds what is wrong, each of it', async () => {
  await db.query('begin')
  try {
    await db.query(`
      set local role erbij_owner;
      create table erbij.careless (family_id uuid);
      create table erbij.enabled (family_id uuid); alter table erbij.enabled enable row level security;
      create policy open on erbij.enabled using (true);
      create policy writes on erbij.enabled for insert to erbij_app with check (true);
      create view erbij.peeping as select * from erbij.entry_content;
      create view erbij.honest with (security_invoker = true) as select * from erbij.entry_content;
      create function erbij.led() returns text language sql security definer as $$ select current_user::text $$;
      grant insert on erbij.careless to erbij_app; grant select (family_id) on erbij.enabled to erbij_app;
      grant create on schema erbij to erbij_app;
      reset role;
      create table erbij.strange (id integer);
      create table public.stray (id integer); alter table public.stray owner to erbij_app;
      alter role erbij_steward bypassrls; grant erbij_owner to erbij_app;
    `)
    const found: Record<string, string[]> = {}
    for (const rule of Object.keys(lint) as (keyof typeof lint)[]) found[rule] = await check(rule)
    expect(found).toEqual({
      'a table without forced row-level security': ['careless', 'enabled', 'strange'],
      'a policy for everybody': ['open on erbij.enabled'],
      'a policy that lets the app role write': ['writes on erbij.enabled'],
      'a view that looks with the eyes of its owner': ['peeping'],
      'something that does not belong to the owner': ['strange'],
      'a definer function that can be led to another schema': ['led'],
      'a function that everybody may call': ['led'],
      'a role that passes row-level security': ['erbij_steward'],
      'a role that can become another': ['erbij_app'],
      'something that belongs to the app role': ['pg_class'],
      'a right on a table of the app role besides reading': ['INSERT on careless'],
      'a right of the app role on one column': ['family_id'],
      'a right to make something': ['erbij_app'],
    })
  } finally {
    await db.query('rollback')
  }
})
