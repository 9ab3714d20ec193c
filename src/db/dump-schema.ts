import type pg from 'pg'

/**
 * The schema as one readable text, from the catalogs: the same for every PostgreSQL from 15 on, whatever months the log has
 * partitions for. What a migration did to tables, rights and functions is read here, and reviewed as a difference.
 */
export async function dumpSchema(db: pg.ClientBase): Promise<string> {
  const list = async <Row extends object>(text: string): Promise<Row[]> => (await db.query<Row>(text)).rows
  // Names in another schema stay qualified, so nothing depends on who asks.
  await db.query('set search_path = pg_catalog')
  const tables = await list<Table>(tablesQuery)
  const functions = await list<Routine>(functionsQuery)
  const [schema] = await list<{ owner: string; acl: string[] }>(schemaQuery)
  const head =
    '-- Generated from the migrations by npm run generate. Not run by anything: to read, and to see what a change changes.'
  const rights = `-- Schema erbij, owned by ${schema?.owner}\n${(schema?.acl ?? []).map((one) => `grant ${one};`).join('\n')}`
  return `${[head, rights, ...tables.map(showTable), ...functions.map(showFunction)].join('\n\n')}\n`
}

interface Table {
  name: string
  kind: string
  owner: string
  partition: string | null
  security: string
  options: string | null
  comment: string | null
  columns: { name: string; text: string; comment: string | null }[]
  constraints: string[]
  indexes: string[]
  policies: string[]
  grants: string[]
  triggers: string[]
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

function showTable(table: Table): string {
  const { name } = table
  const inside = [...table.columns.map(({ text }) => text), ...table.constraints].map((line) => `  ${line}`).join(',\n')
  const tail = [table.partition && ` partition by ${table.partition}`, table.options && ` with (${table.options})`]
    .filter(Boolean)
    .join('')
  const comments = [
    ...(table.comment ? [`comment on table erbij.${name} is ${literal(table.comment)};`] : []),
    ...table.columns.flatMap((c) =>
      c.comment ? [`comment on column erbij.${name}.${c.name} is ${literal(c.comment)};`] : [],
    ),
  ]
  return [
    `-- Table ${name}, owned by ${table.owner}; row level security: ${table.security}`,
    `create table erbij.${name} (\n${inside}\n)${tail};`,
    ...table.indexes.map((index) => `${index};`),
    ...comments,
    ...table.policies.map((policy) => `${policy};`),
    ...table.triggers.map((trigger) => `${trigger};`),
    ...table.grants.map((grant) => `grant ${grant};`),
  ].join('\n')
}

interface Routine {
  name: string
  arguments: string
  returns: string
  language: string
  owner: string
  traits: string
  body: string
  grants: string[]
}

function showFunction(routine: Routine): string {
  const signature = `erbij.${routine.name}(${routine.arguments})`
  return [
    `-- Function ${routine.name}, owned by ${routine.owner}; executable by ${routine.grants.join(', ') || 'its owner only'}`,
    `create function ${signature} returns ${routine.returns} language ${routine.language} ${routine.traits}\nas $$${routine.body}$$;`,
  ].join('\n')
}

const ours = "'erbij'::regnamespace"

const schemaQuery = `
  select nspowner::regrole::text as owner, array(
    select lower(privilege_type) || ' on schema erbij to ' || case grantee when 0 then 'public' else grantee::regrole::text end
    from aclexplode(nspacl) where grantee <> nspowner order by 1) as acl
  from pg_namespace where oid = ${ours}`

const tablesQuery = `
  select c.relname as name, c.relkind as kind, c.relowner::regrole::text as owner,
    case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition,
    case when c.relrowsecurity and c.relforcerowsecurity then 'forced' when c.relrowsecurity then 'enabled' else 'NONE' end as security,
    array_to_string(c.reloptions, ', ') as options,
    obj_description(c.oid, 'pg_class') as comment,
    array(select json_build_object('name', a.attname, 'comment', col_description(c.oid, a.attnum), 'text',
        a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    -- Since PostgreSQL 18 «not null» is a constraint too.
    array(select pg_get_constraintdef(o.oid) from pg_constraint o where o.conrelid = c.oid and o.contype in ('p', 'u', 'f', 'c', 'x')
      order by position(o.contype::text in 'pufcx'), 1) as constraints,
    array(select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = c.oid
      and not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.conrelid = c.oid) order by 1) as indexes,
    array(select format('create policy %s on erbij.%s for %s to %s', p.polname, c.relname,
        case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
        (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', ' order by r::regrole::text) from unnest(p.polroles) r))
        || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
        || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
      from pg_policy p where p.polrelid = c.oid order by p.polname) as policies,
    array(select format('%s on erbij.%s to %s', string_agg(lower(privilege_type), ', ' order by privilege_type), c.relname,
        case grantee when 0 then 'public' else grantee::regrole::text end)
      from aclexplode(c.relacl) where grantee <> c.relowner group by grantee order by 1) as grants,
    array(select pg_get_triggerdef(t.oid) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal order by 1) as triggers
  from pg_class c
  where c.relnamespace = ${ours} and c.relkind in ('r', 'p', 'v', 'm')
    -- The months of the log come and go; only the partition that is always there is shown.
    and c.relname !~ '^look_[0-9]{4}_[0-9]{2}$'
  order by c.relname collate "C"`

const functionsQuery = `
  select p.proname as name, pg_get_function_arguments(p.oid) as arguments, pg_get_function_result(p.oid) as returns, l.lanname as language,
    p.proowner::regrole::text as owner,
    concat_ws(' ', case p.provolatile when 'i' then 'immutable' when 's' then 'stable' end, case when p.proisstrict then 'strict' end,
      case when p.prosecdef then 'security definer' end, 'set ' || nullif(array_to_string(p.proconfig, ' set '), '')) as traits,
    p.prosrc as body,
    array(select case grantee when 0 then 'PUBLIC' else grantee::regrole::text end from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner)))
      where grantee <> p.proowner order by 1) as grants
  from pg_proc p join pg_language l on l.oid = p.prolang
  where p.pronamespace = ${ours}
  order by p.proname collate "C", pg_get_function_identity_arguments(p.oid)`
