import type pg from 'pg'

/** How many families to make; `large` of them have 200 notes of about 800 characters in 20 parts, the others 20 notes. */
export interface RegionSize {
  families: number
  large: number
}

/** Families per professional: the first professional has only large ones. */
export const caseload = 60

/** A region of this many families: two in a hundred are large, at least one caseload. */
export const regionOf = (families: number): RegionSize => ({
  families,
  large: Math.min(families, Math.max(caseload, Math.round(families / 50))),
})

const words =
  'het de een en van is op in dat met voor niet zijn er aan te om ook als maar bij naar nog wel dan over door uit kan wordt heeft was ' +
  'moeder vader school thuis opa oma juf kinderen dochter zoon samen afspraak gesprek week dinsdag vrijdag weekend avond ochtend hulp ' +
  'vertelt zegt vraagt ziet denkt belt komt gaat helpt praat luistert speelt slaapt eet leest maakt haalt brengt wil mag moet blijft ' +
  'rustig moe blij boos verdrietig trots veilig spannend moeilijk beter vaker soms altijd morgen gisteren vandaag binnenkort opnieuw ' +
  'plan doel stap steun zorgen geld werk huis kamer tuin buurvrouw vriendin trainer huisarts wijkteam steunpersoon netwerk telefoon brief'

/** Helpers that live as long as the connection. `id` makes a uuid v7 of a moment in ms; `part_id` equals partOf() of src/dossier/part.ts. */
const helpers = `
  create function pg_temp.id(p_what text, p_n bigint, p_at bigint default 1735689600000) returns uuid language sql immutable as $$
    select (lpad(to_hex(p_at), 12, '0') || '7' || substr(h, 1, 3) || '8' || substr(h, 4, 15))::uuid from (select md5(p_what || p_n) as h) x $$;
  create function pg_temp.part_id(p_family uuid, p_sort text, p_subjects uuid[], p_organisation uuid) returns uuid language sql immutable as $$
    select (substr(h, 1, 12) || '8' || substr(h, 14, 3) || substr('89ab', (('x' || substr(h, 17, 1))::bit(4)::int & 3) + 1, 1) || substr(h, 18, 15))::uuid
    from (select encode(sha256(convert_to(format('["%s","%s","jeugdwet",%s,[],%s,false]', p_family, p_sort, array_to_json(p_subjects),
      coalesce('"' || p_organisation || '"', 'null')), 'UTF8')), 'hex') as h) x $$;
  create aggregate pg_temp.chain(uuid, integer, uuid, text, uuid, uuid, uuid, date, timestamptz, uuid, text, text, text, bytea) (
    sfunc = erbij.entry_hash, stype = bytea, initcond = '\\x');
  -- Texts of 700 to 900 characters in which words repeat as in real ones, so that they also compress like those.
  create temp table written as select n, (select left(string_agg(w.word, ' '), 700 + n * 61 % 200) from (
      select words[1 + (get_byte(h.bytes, i) * 256 + get_byte(h.bytes, i + 1)) % cardinality(words)] as word
      from generate_series(0, 318, 2) i) w) as body
    from generate_series(0, 1999) n
    cross join lateral (select string_agg(sha256(convert_to(n || '-' || k, 'UTF8')), '' order by k) as bytes from generate_series(0, 9) k) h
    cross join (select string_to_array('${words}', ' ') as words) v;
  -- Members 0 and 1 are parents, 2 and 3 children; a bit per member says whom a contact part is about.
  create temp table shape (large boolean, members integer, notes integer, about integer[]);
  insert into shape values (true, 4, 200, '{4,5,6,7,8,9,10,11,12,13,14,15}'), (false, 3, 20, '{4,7}');
`

const organisations = `
  insert into erbij.organisation (id, name, kind)
    select pg_temp.id('organisation', n), 'Wijkteam ' || n, 'local-team' from generate_series(0, $1::bigint / 20) n`
const accounts = `
  with account as (
    insert into erbij.account (id, issuer, subject, name)
      select pg_temp.id('account', n), 'dev', 'bench-' || n, 'Medewerker ' || n from generate_series(0, $1::bigint) n
  )
  insert into erbij.capacity (id, account_id, kind, organisation_id)
    select pg_temp.id('capacity', n), pg_temp.id('account', n), 'professional', pg_temp.id('organisation', n / 20) from generate_series(0, $1::bigint) n`

/** One batch of families, numbers $1 to $2, of which those below $3 are large. Each statement is a set, none a loop. */
const batch = (from: number, to: number, large: number): string[] => [
  `create temp table f on commit drop as
     select n, n < ${large} as large, pg_temp.id('family', n, 1735689600000 + n * 1000) as id, pg_temp.id('capacity', n / ${caseload}) as capacity,
       pg_temp.id('organisation', n / ${caseload} / 20) as organisation, 'Medewerker ' || n / ${caseload} as helper, 'Wijkteam ' || n / ${caseload} / 20 as team
     from generate_series(${from}::bigint, ${to}::bigint) n`,
  `create temp table m on commit drop as
     select f.n, f.id as family_id, m, pg_temp.id('person', f.n * 4 + m) as id, case when m < 2 then 'parent' else 'child' end as role,
       case when m < 2 then 1980 + (f.n % 15)::int else 2016 + (f.n % 8)::int end || '-0' || 1 + m || '-15' as birth
     from f join shape using (large) cross join lateral generate_series(0, shape.members - 1) m`,
  `create temp table p on commit drop as
     select f.n, f.id as family_id, x.sort, x.subjects, x.organisation, x.k, pg_temp.part_id(f.id, x.sort, x.subjects, x.organisation) as id
     from f join shape using (large) cross join lateral (
       select sort, array[m.id] as subjects, null::uuid as organisation, m.m as k from m, unnest(array['basics', 'involvement']) sort where m.n = f.n
       union all
       select 'contact', array_agg(m.id order by m.id), f.organisation, (a.k - 1)::int from unnest(shape.about) with ordinality a(bits, k)
       join m on m.n = f.n and a.bits >> m.m & 1 = 1 group by a.k
     ) x`,
  `create temp table e on commit drop as
     select i.family_id, i.part_id, i.seq, i.id, i.kind, i.on_day, i.at, i.capacity, i.helper, i.team, i.ground, i.salt, i.body, i.shared,
       sha256(i.salt || convert_to(i.body, 'UTF8')) as content_hash
     from (
       select p.family_id, p.id as part_id, i / cardinality(s.about) + 1 as seq, f.capacity, f.helper, f.team, i % 2 = 0 as shared,
         pg_temp.id('note', f.n * 1000 + i, 1735689600000 + i * 86400000::bigint + f.n % 86400000) as id, 'contact-note' as kind,
         date '2025-01-01' + i as on_day, timestamptz '2025-01-01 09:00Z' + i * interval '1 day' as at, 'Jeugdwet 7.3.8(1)' as ground,
         decode(md5('salt' || f.n * 1000 + i), 'hex') as salt, '{"text":"' || written.body || '"}' as body
       from f join shape s using (large) cross join lateral generate_series(0, s.notes - 1) i join written on written.n = (f.n * 1013 + i) % 2000
       join p on p.n = f.n and p.sort = 'contact' and p.k = i % cardinality(s.about)
       union all
       select p.family_id, p.id, 1, f.capacity, f.helper, f.team, true, pg_temp.id('involvement', f.n * 4 + p.k, 1735689500000), 'involvement',
         date '2024-12-31', timestamptz '2024-12-31 09:00Z', 'Jeugdwet 2.3(1)', decode(md5('tie' || f.n * 4 + p.k), 'hex'),
         '{"reason":"Het gezin vroeg om hulp.","reasonKind":"family-asked","role":"vast gezicht","step":"begin"}'
       from f join p on p.n = f.n and p.sort = 'involvement'
     ) i`,
  `insert into erbij.family select id, timestamptz '2025-01-01' from f`,
  `insert into erbij.person (id, birth) select id, birth from m`,
  `insert into erbij.family_member select family_id, id, role from m`,
  `insert into erbij.part (family_id, id, sort, regime, subjects, organisation_id) select family_id, id, sort, 'jeugdwet', subjects, organisation from p order by family_id, id`,
  `insert into erbij.entry (family_id, part_id, seq, id, kind, thread_id, occurred_on, recorded_at, author, author_name, author_organisation, ground, content_hash, hash)
     select family_id, part_id, seq, id, kind, id, on_day, at, capacity, helper, team, ground, content_hash,
       pg_temp.chain(part_id, seq, id, kind, id, null, null, on_day, at, capacity, helper, team, ground, content_hash)
         over (partition by family_id, part_id order by seq)
     from e order by family_id, at, id`,
  `insert into erbij.entry_content select family_id, part_id, id, salt, body from e order by family_id, at, id`,
  `insert into erbij.entry_shared select family_id, part_id, id, at from e where shared order by family_id, at, id`,
  `insert into erbij.part_head
     select p.family_id, p.id, coalesce(l.seq, 0), coalesce(l.hash, '\\x') from p left join lateral (
       select seq, hash from erbij.entry where entry.family_id = p.family_id and entry.part_id = p.id order by seq desc limit 1) l on true`,
  `insert into erbij.known_person (family_id, part_id, person_id, given_names, surname, birth, gender, source)
     select m.family_id, p.id, m.id, (array['Anna', 'Bram', 'Noor', 'Sem'])[m.m + 1], 'van ' || m.n, m.birth, case when m.m % 2 = 0 then 'V' else 'M' end, 'bench'
     from m join p on p.n = m.n and p.sort = 'basics' and p.k = m.m`,
  `insert into erbij.known_address (family_id, part_id, person_id, lines, source)
     select m.family_id, p.id, m.id, array['Dorpsstraat ' || m.n, '1234 AB Dorp'], 'bench' from m join p on p.n = m.n and p.sort = 'basics' and p.k = m.m`,
  `insert into erbij.known_relation (family_id, part_id, person_id, kind, other_id, source)
     select c.family_id, p.id, c.id, 'parent', o.id, 'bench' from m c join m o on o.n = c.n and o.role = 'parent'
     join p on p.n = c.n and p.sort = 'basics' and p.k = c.m where c.role = 'child'`,
  `insert into erbij.authority (family_id, part_id, child_id, holder_id, status, source)
     select c.family_id, p.id, c.id, o.id, 'holds', 'bench' from m c join m o on o.n = c.n and o.role = 'parent'
     join p on p.n = c.n and p.sort = 'basics' and p.k = c.m where c.role = 'child'`,
  `insert into erbij.tie (family_id, part_id, entry_id, capacity_id, name, organisation, role, reason, began_at)
     select family_id, part_id, id, capacity, helper, team, 'vast gezicht', 'Het gezin vroeg om hulp.', at from e where kind = 'involvement'`,
  // A log with history: five looks per family in the past month.
  `insert into erbij.look (family_id, at, id, xid, mode, action, purpose, actor, actor_kind, actor_name, organisation, allowed, allowed_rules, refused, refused_rules, trace_id, span_id)
     select f.id, now() - interval '1 day' - i * interval '5 days' - f.n * interval '1 second', pg_temp.id('look', f.n * 5 + i), '3', 'read', 'read', 'help',
       f.capacity, 'professional', f.helper, f.team, a.parts, array_fill('involved-professional'::text, array[cardinality(a.parts)]), '{}', '{}', md5(random()::text), left(md5(random()::text), 16)
     from f cross join generate_series(0, 4) i cross join lateral (select array_agg(p.id) as parts from p where p.n = f.n) a`,
]

/**
 * Fills a migrated, empty database as superuser, with sets instead of calls; chains and heads are those append() would make.
 * Ends with VACUUM and ANALYZE, so that neither happens while something is measured.
 */
export async function fillRegion(
  admin: pg.Client,
  { families, large }: RegionSize,
  log: (line: string) => void,
): Promise<void> {
  const step = 2_000
  // The rows are right by construction; checking each foreign key would take most of the time.
  await admin.query(
    `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '64MB'; set temp_buffers = '64MB'`,
  )
  await admin.query(helpers)
  const last = Math.floor((families - 1) / caseload)
  await admin.query(organisations, [last])
  await admin.query(accounts, [last])
  for (let from = 0; from < families; from += step) {
    await admin.query('begin')
    for (const statement of batch(from, Math.min(families, from + step) - 1, large)) await admin.query(statement)
    await admin.query('commit')
    if (families > step) log(`  ${Math.min(families, from + step)} of ${families} families`)
  }
  await admin.query('vacuum (analyze)')
  await admin.query('checkpoint')
}

/** The first professionals of the region with their families: the first of all has large ones only. */
export async function professionalsOf(admin: pg.Client, count: number): Promise<Professional[]> {
  const { rows } = await admin.query<Professional>(
    `select c.id as capacity, a.subject, f.families
     from generate_series(0, $1 - 1) n
     join erbij.account a on a.issuer = 'dev' and a.subject = 'bench-' || n join erbij.capacity c on c.account_id = a.id
     cross join lateral (
       select json_agg(json_build_object('id', p.family_id, 'about', p.subjects) order by p.family_id) as families from (
         select distinct on (p.family_id) p.family_id, p.subjects from erbij.tie t join erbij.part p using (family_id)
         where t.capacity_id = c.id and p.sort = 'contact' order by p.family_id, p.id) p
     ) f
     order by n`,
    [count],
  )
  return rows
}

/** How many professionals of this region have only large families. */
export const seasoned = ({ families }: { families: number }): number => Math.floor(regionOf(families).large / caseload)

/** Notes are written in the second half of a caseload only, so that what is opened stays as large as it was made. */
export const toOpen = ({ families }: Professional) => families.slice(0, families.length / 2)
export const toWriteIn = ({ families }: Professional) => families.slice(families.length / 2)

export interface Professional {
  capacity: string
  /** At the issuer «dev». */
  subject: string
  /** In `about`: the people of one of the family's contact parts. */
  families: { id: string; about: string[] }[]
}
