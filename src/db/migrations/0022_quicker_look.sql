-- Speed only: who reads what, and what is written, stays as it was. Changed where they stand; one that is not what this expects stops
-- the migration.
create or replace function pg_temp.changed(p_function text, variadic p_changes text[]) returns void language plpgsql as $$
declare
  v_text text := pg_get_functiondef((select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'erbij' and p.proname = p_function));
begin
  for i in 1 .. cardinality(p_changes) by 2 loop
    if strpos(v_text, p_changes[i]) = 0 then
      raise exception '% is not as expected: %', p_function, p_changes[i];
    end if;
    v_text := replace(v_text, p_changes[i], p_changes[i + 1]);
  end loop;
  execute v_text;
end $$;

-- Most who look have no opening at all, and are shielded from nothing: asked once per family, and not for every part of it.
select pg_temp.changed('record_look',
  'not v_writes and not p.secret',
  'opened.list <> ''[]'' and not v_writes and not p.secret',
  'and not exists (select from shield s where s.family_id = claim.family and s.part_id = u.part
                        and (s.person_id = any (standing.selves) or s.account_id = v_me.account_id)
                        and s.from_at <= v_at and coalesce(s.until_at, ''infinity'') > v_at)
        ', '',
  'shielded_after_split(claim.family, v_me.person_id) as kept',
  'shielded_after_split(claim.family, v_me.person_id) || array(select s.part_id from shield s where s.family_id = claim.family
        and (s.person_id = any (self.ids) or s.account_id = v_me.account_id) and s.from_at <= v_at and coalesce(s.until_at, ''infinity'') > v_at) as kept');

-- The clock is read once, and a part is a row: a list of keys and values is taken apart anew for each.
select pg_temp.changed('enter',
  'select moment() as at, today() as today, to_char(today(), ''YYYY-MM-DD'') as day',
  'select m.at, m.at_home::date as today, to_char(m.at_home, ''YYYY-MM-DD'') as day
    from (select c.at, c.at at time zone ''Europe/Amsterdam'' as at_home from (select moment() as at offset 0) c) m',
  '(select coalesce(json_agg(json_build_object(''id'', x.id, ''sort'', x.sort, ''regime'', x.regime, ''subjects'', x.subjects,
                  ''secret'', x.secret, ''organisationId'', x.organisation_id, ''organisation'', (select o.name from organisation o where o.id = x.organisation_id),
                  ''shield'', shields.grounds ->> x.id::text,
                  ''shieldedClients'', array(select c.id from jsonb_each(kept.clients) as c(id, grounds) where c.grounds ? x.id::text),
                  ''openings'', case',
  '(select coalesce(json_agg(one), ''[]'') from (select x.id, x.sort, x.regime, x.subjects, x.secret, x.organisation_id as "organisationId",
                  (select o.name from organisation o where o.id = x.organisation_id) as organisation, shields.grounds ->> x.id::text as shield,
                  array(select c.id from jsonb_each(kept.clients) as c(id, grounds) where c.grounds ? x.id::text) as "shieldedClients",
                  case',
  'where g.everything or x.id = any (g.parts)), ''[]'') end)), ''[]'')
                from part x where x.family_id = f.id)',
  'where g.everything or x.id = any (g.parts)), ''[]'') end as openings
                from part x where x.family_id = f.id order by x.id) one)',
  -- In an order of its own: where a table is read otherwise, because it has grown, nobody notices.
  'limit 1), false))), ''[]'')', 'limit 1), false)) order by p.id), ''[]'')');

-- The moment as moment() has it: each question of each policy asks for it, and a call takes as long as the rest of the answer.
do $$
declare v_name text;
begin
  foreach v_name in array array['looked_as', 'looked_as_professional', 'looked_families', 'looked_part_ids', 'looked_withheld_ids'] loop
    perform pg_temp.changed(v_name, 'v_at timestamptz := moment()', 'v_at timestamptz := now() + coalesce((select shift from clock), interval ''0'')');
  end loop;
end $$;

-- What the ids in the log look like, without a regular expression: each was built anew for every row, and took as long as writing it.
do $$
declare v_name text;
begin
  for v_name in select conname from pg_constraint where conrelid = 'erbij.look'::regclass and contype = 'c' and pg_get_constraintdef(oid) ~ '_id ~|policies ~' loop
    execute format('alter table erbij.look drop constraint %I', v_name);
  end loop;
end $$;
alter table erbij.look add constraint look_ids_check check (
  translate(concat(policies, trace_id, span_id, parent_span_id), '0123456789abcdef', '') = '' and length(policies) = 64 and length(trace_id) = 32
  and length(span_id) = 16 and length(parent_span_id) = 16 and ltrim(trace_id, '0') <> '' and ltrim(span_id, '0') <> '');

select pg_temp.changed('record_look',
  'v_evaluates boolean', 'v_traced boolean := length(p_traceparent) = 55 and translate(p_traceparent, ''0123456789abcdef'', '''') = ''---'';
  v_evaluates boolean',
  'coalesce(substring(p_traceparent from ''^[0-9a-f]{2}-([0-9a-f]{32})-''), md5(p_id::text))', 'case when v_traced then split_part(p_traceparent, ''-'', 2) else md5(p_id::text) end',
  'substring(p_traceparent from ''^[0-9a-f]{2}-[0-9a-f]{32}-([0-9a-f]{16})-'')', 'case when v_traced then split_part(p_traceparent, ''-'', 3) end');
