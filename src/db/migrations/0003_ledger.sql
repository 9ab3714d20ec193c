-- What goes into the ledger and what comes out of the log: the functions the app role may call, and who may call what.

-- append: the only way into the ledger. Each entry needs a look in this transaction that allowed writing in its part. -----

create function erbij.entry_hash(p_previous bytea, p_part uuid, p_seq integer, p_id uuid, p_kind text, p_thread uuid, p_replaces uuid,
  p_answers uuid, p_occurred date, p_recorded timestamptz, p_author uuid, p_name text, p_organisation text, p_ground text, p_content bytea)
returns bytea language sql immutable
set search_path = erbij, pg_temp
as $$ select sha256(p_previous || convert_to(json_build_array(p_part, p_seq, p_id, p_kind, p_thread, p_replaces, p_answers,
  to_char(p_occurred, 'YYYY-MM-DD'), to_char(p_recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  p_author, p_name, p_organisation, p_ground, encode(p_content, 'hex'))::text, 'UTF8')) $$;

create function erbij.append(p_actor uuid, p_families uuid[], p_parts uuid[], p_ids uuid[], p_kinds text[], p_threads uuid[],
  p_replaces uuid[], p_answers uuid[], p_occurred date[], p_grounds text[], p_salts bytea[], p_bodies text[])
returns timestamptz language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
declare
  v_at timestamptz := moment();
  v_me record;
  v_entry record;
  v_seq integer;
  v_hash bytea;
begin
  select c.id, a.name, o.name as organisation into v_me
  from capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
  where c.id = p_actor;
  -- In the order of parts, so that two writers of the same parts never wait for each other.
  for v_entry in
    select u.*, k.shared_at_once, sha256(u.salt || convert_to(u.body, 'UTF8')) as content_hash,
      -- A kind goes where it belongs, by whom and with what action (erbij.kind); an unknown kind goes nowhere.
      case when u.answers is null then k.sort = (select x.sort from part x where x.family_id = u.family and x.id = u.part) else k.answers end
      and exists (select from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'write'
        and l.actor = p_actor and l.family_id = u.family and u.part = any (l.allowed)
        and l.action = any (k.actions) and l.actor_kind = k.writer) as may
    from unnest(p_families, p_parts, p_ids, p_kinds, p_threads, p_replaces, p_answers, p_occurred, p_grounds, p_salts, p_bodies)
      as u(family, part, id, kind, thread, replaces, answers, occurred, ground, salt, body)
    left join kind k on k.id = u.kind
    order by u.part, u.id
  loop
    if v_entry.may is not true then
      raise exception 'no look in this transaction allows writing here' using errcode = 'insufficient_privilege';
    end if;
    -- What is answered or corrected stands in the same part: otherwise an answer would carry words to other readers.
    if exists (select from unnest(array[v_entry.answers, v_entry.replaces]) as r(id) where r.id is not null and not exists (
        select from entry e where e.family_id = v_entry.family and e.id = r.id and e.part_id = v_entry.part)) then
      raise exception 'what this entry answers or corrects is not in this part' using errcode = 'foreign_key_violation';
    end if;
    update part_head h set seq = h.seq + 1, hash = entry_hash(h.hash, v_entry.part, h.seq + 1, v_entry.id, v_entry.kind, v_entry.thread,
      v_entry.replaces, v_entry.answers, v_entry.occurred, v_at, p_actor, v_me.name, v_me.organisation, v_entry.ground, v_entry.content_hash)
    where h.family_id = v_entry.family and h.part_id = v_entry.part returning h.seq, h.hash into strict v_seq, v_hash;
    insert into entry (family_id, part_id, seq, id, kind, thread_id, replaces, answers, occurred_on, recorded_at, author, author_name,
      author_organisation, ground, content_hash, hash)
    values (v_entry.family, v_entry.part, v_seq, v_entry.id, v_entry.kind, v_entry.thread, v_entry.replaces, v_entry.answers, v_entry.occurred,
      v_at, p_actor, v_me.name, v_me.organisation, v_entry.ground, v_entry.content_hash, v_hash);
    insert into entry_content (family_id, part_id, entry_id, salt, body)
    values (v_entry.family, v_entry.part, v_entry.id, v_entry.salt, v_entry.body);
    if v_entry.shared_at_once then
      insert into entry_shared (family_id, part_id, entry_id, shared_at) values (v_entry.family, v_entry.part, v_entry.id, v_at);
    end if;
    if v_entry.kind = 'involvement' then
      perform project_involvement(p_actor, v_entry.family, v_entry.part, v_entry.id, v_entry.thread, v_at, v_me.name, v_me.organisation, v_entry.body::jsonb);
    elsif v_entry.kind = 'release' then
      perform project_release(v_entry.family, v_entry.part, v_entry.answers, v_at);
    end if;
  end loop;
  return v_at;
end $$;

-- Projections of kinds, written with the entry that makes them true. ----------------------------------------------------

create function erbij.project_involvement(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_thread uuid, p_at timestamptz,
  p_name text, p_organisation text, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'begin' then
    insert into tie (family_id, part_id, entry_id, capacity_id, name, organisation, role, reason, began_at)
    select p_family, p_part, p_entry, p_actor, p_name, p_organisation, p_body ->> 'role', p_body ->> 'reason', p_at
    -- Pressing twice involves once.
    where not exists (select from tie where family_id = p_family and part_id = p_part and capacity_id = p_actor and ended_at is null);
  else
    update tie set ended_at = p_at, end_reason = p_body ->> 'reason'
    where family_id = p_family and part_id = p_part and capacity_id = p_actor and ended_at is null;
  end if;
end $$;

create function erbij.project_release(p_family uuid, p_part uuid, p_entry uuid, p_at timestamptz) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  insert into entry_shared (family_id, part_id, entry_id, shared_at) values (p_family, p_part, p_entry, p_at) on conflict do nothing;
end $$;

-- Before a family is known: which families are mine, and which family is this person's. ---------------------------------

create function erbij.my_families(p_actor uuid) returns setof uuid language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
begin return query
  select distinct t.family_id from tie t where t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > moment())
  union
  select m.family_id from capacity c join account a on a.id = c.account_id join family_member m on m.person_id = a.person_id
  where c.id = p_actor and c.kind = 'person'
  union
  select u.family_id from capacity c join account a on a.id = c.account_id join authority u on u.holder_id = a.person_id
  where c.id = p_actor and c.kind = 'person';
end $$;

-- Two things must be known of one person, and an account may ask ten times an hour: somebody who guesses numbers learns nothing.
-- The lock makes tries at the same moment wait for each other, so that each is counted. The caller records a look either way.
create function erbij.find_family(p_actor uuid, p_indexes bytea[], p_birth text) returns setof uuid language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
declare v_account uuid := (select account_id from capacity where id = p_actor and (ended_at is null or ended_at > moment()));
begin
  perform pg_advisory_xact_lock(hashtextextended(v_account::text, 0));
  delete from search_attempt where account_id = v_account and at <= moment() - interval '1 hour';
  if v_account is null or (select count(*) from search_attempt where account_id = v_account) >= 10 then
    return;
  end if;
  insert into search_attempt (account_id, at) values (v_account, moment());
  return query select m.family_id from person p join family_member m on m.person_id = p.id
    -- An unknown month or day in the register fits any.
    where p.bsn_index = any (p_indexes) and p_birth like replace(p.birth, '-00', '-__');
end $$;

-- Drafts: written only by somebody who could write in this family now. --------------------------------------------------

create function erbij.save_draft(p_actor uuid, p_family uuid, p_id uuid, p_kind text, p_body text) returns timestamptz language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare v_at timestamptz;
begin
  if not exists (select from tie t where t.family_id = p_family and t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > moment())) then
    return null;
  end if;
  -- A save that was on its way when the note was recorded must not bring the draft back. Nothing was saved, and it says so.
  if exists (select from entry e where e.family_id = p_family and e.id = p_id) then
    return 'infinity';
  end if;
  insert into draft (family_id, id, author, kind, body, saved_at) values (p_family, p_id, p_actor, p_kind, p_body, moment())
  on conflict (family_id, id) do update set body = excluded.body, saved_at = excluded.saved_at where draft.author = p_actor
  returning saved_at into v_at;
  -- Recorded in this very moment, by another request.
  if exists (select from entry e where e.family_id = p_family and e.id = p_id) then
    delete from draft where family_id = p_family and id = p_id and author = p_actor;
    return 'infinity';
  end if;
  return v_at;
end $$;

create function erbij.drop_draft(p_actor uuid, p_family uuid, p_id uuid) returns void language sql
set search_path = erbij, pg_temp security definer
as $$ delete from draft where family_id = p_family and id = p_id and author = p_actor $$;

-- The log as its readers may know it: a line per part whose existence this reader may know, never the others. ------------

create function erbij.read_looks(p_families uuid[], p_before timestamptz, p_limit integer)
returns table (family_id uuid, id uuid, at timestamptz, cursor text, mode text, action text, purpose text, actor uuid, actor_kind text, actor_name text, organisation text,
  part_id uuid, allowed boolean, rule text) language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
begin return query
  with seen as materialized (select array(select looked_parts()) as parts)
  select l.family_id, l.id, l.at, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), l.mode, l.action, l.purpose, l.actor, l.actor_kind, l.actor_name, l.organisation, u.part, u.allowed, u.rule
  from (
    select * from look l, seen where l.family_id = any (p_families) and l.family_id in (select looked_families())
      -- When one member of a family reads is not told to another: it would tell who is awake, and where. Only oneself, and
      -- everybody who looks in a job.
      and (l.actor_kind = 'professional' or l.actor = (select looked_as()))
      and l.at < p_before and (l.allowed && seen.parts or l.refused && seen.parts)
    -- WITH TIES: a look at two families of one reader has one moment, and a page must not end between them.
    order by l.at desc fetch first p_limit rows with ties
  ) l
  cross join lateral (
    select a.part, true as allowed, a.rule from unnest(l.allowed, l.allowed_rules) as a(part, rule)
    union all
    select r.part, false, r.rule from unnest(l.refused, l.refused_rules) as r(part, rule)
  ) u
  where u.part = any (l.parts)
  order by l.at desc, l.id;
end $$;

-- Who else could read, as facts for the same rules: tied professionals and the people of the family whom this reader may know
-- of. Only for somebody who looks at this family now.

create function erbij.readers(p_family uuid) returns json language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (
  with seen as materialized (select array(select looked_parts()) as parts, moment() as at, to_char(today(), 'YYYY-MM-DD') as day),
  reader as (
    select distinct 'professional' as kind, t.capacity_id, a.person_id, t.name, t.organisation, o.kind as organisation_kind
    from seen, tie t join capacity c on c.id = t.capacity_id join account a on a.id = c.account_id join organisation o on o.id = c.organisation_id
    where t.family_id = p_family and t.part_id = any (seen.parts) and (t.ended_at is null or t.ended_at > seen.at)
    union all
    select 'person', null, m.person_id, null, null, null from seen, family_member m
    where m.family_id = p_family and exists (
      select from known_person k where k.family_id = p_family and k.person_id = m.person_id and k.part_id = any (seen.parts))
  )
  select coalesce(json_agg(json_build_object('kind', r.kind, 'capacityId', r.capacity_id, 'personId', r.person_id, 'name', r.name,
    'organisation', r.organisation, 'organisationKind', r.organisation_kind,
    'authorityOver', case r.kind when 'person' then array(select distinct u.child_id from authority u
      where u.family_id = p_family and u.holder_id = r.person_id and u.status = 'holds'
        and coalesce(u.since, '') <= seen.day and coalesce(u.until, '9999') > seen.day) else '{}' end,
    'shieldedParts', array(select s.part_id from shield s where s.family_id = p_family and s.person_id = r.person_id
        and s.from_at <= seen.at and coalesce(s.until_at, 'infinity') > seen.at
      union select x.id from part x where x.family_id = p_family and r.person_id = any (x.shielded_from)),
    'openings', (select coalesce(json_object_agg(opened.part, g.ground), '{}') from opening g cross join lateral unnest(g.parts) as opened(part)
      where g.family_id = p_family and g.capacity_id = r.capacity_id and g.from_at <= seen.at and coalesce(g.until_at, 'infinity') > seen.at)
  )), '[]')
  from seen, reader r
  where p_family in (select looked_families()));
end $$;

-- What a development left behind that production must not run on: invented people who sign in without a password, a shifted clock.
create function erbij.development_leftovers() returns json language sql stable
set search_path = erbij, pg_temp security definer
as $$ select json_build_object('personas', exists (select from account where issuer = 'dev'),
      'shifted', exists (select from clock where shift <> interval '0')) $$;

-- Rights ------------------------------------------------------------------------------------------------------------

revoke all on all functions in schema erbij from public;
grant usage on schema erbij to erbij_app, erbij_steward;
grant execute on function erbij.moment(), erbij.today(), erbij.looked_families(), erbij.looked_parts(), erbij.looked_as_professional(),
  erbij.looked_as(), erbij.enter(uuid, uuid[]), erbij.record_look(uuid, uuid, text, text, text, jsonb, jsonb),
  erbij.append(uuid, uuid[], uuid[], uuid[], text[], uuid[], uuid[], uuid[], date[], text[], bytea[], text[]),
  erbij.my_families(uuid), erbij.find_family(uuid, bytea[], text), erbij.save_draft(uuid, uuid, uuid, text, text), erbij.drop_draft(uuid, uuid, uuid),
  erbij.read_looks(uuid[], timestamptz, integer), erbij.readers(uuid),
  erbij.development_leftovers() to erbij_app;

-- The steward imports, verifies and keeps house: everything a projection holds, and reading the ledger; never writing the ledger by hand.
do $$
declare v_table text;
begin
  foreach v_table in array array['organisation', 'person', 'account', 'capacity', 'family', 'family_member', 'known_person', 'known_relation',
      'known_address', 'authority', 'clock'] loop
    execute format('create policy steward_keeps on erbij.%I to erbij_steward using (true) with check (true)', v_table);
    execute format('grant select, insert, update, delete on erbij.%I to erbij_steward', v_table);
  end loop;
  -- A part never changes what it is, a chain is continued by append() alone, and a run stays written.
  foreach v_table in array array['part', 'part_head', 'steward_run'] loop
    execute format('create policy steward_adds on erbij.%I to erbij_steward using (true) with check (true)', v_table);
    execute format('grant select, insert on erbij.%I to erbij_steward', v_table);
  end loop;
  foreach v_table in array array['entry', 'entry_content', 'entry_shared', 'tie', 'shield', 'opening', 'look'] loop
    execute format('create policy steward_reads on erbij.%I for select to erbij_steward using (true)', v_table);
    execute format('grant select on erbij.%I to erbij_steward', v_table);
  end loop;
end $$;
grant update (finished_at, counts) on erbij.steward_run to erbij_steward;
grant execute on function erbij.moment(), erbij.today(), erbij.prepare_look_months(date, integer) to erbij_steward;
