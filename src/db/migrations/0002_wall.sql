-- The wall: what the app role can read and write, and that is all. It has no rights on any table but the SELECTs below,
-- and those return rows only for what a look recorded in this very transaction allowed.

-- A look opens only the transaction that wrote it: the transaction id and its start time must both match, so a forged
-- setting, a replayed id or a restored backup opens nothing.
create function erbij.looked_families() returns setof uuid language plpgsql stable rows 1
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$ begin return query select family_id from look where at = moment() and xid = pg_current_xact_id_if_assigned() and mode = 'read'; end $$;

create function erbij.looked_parts() returns setof uuid language plpgsql stable rows 20
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$ begin return query select unnest(allowed) from look where at = moment() and xid = pg_current_xact_id_if_assigned() and mode = 'read'; end $$;

-- Professionals read what is recorded; a person reads what is shared with them, and what they wrote themself.
create function erbij.looked_as_professional() returns boolean language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return ( select coalesce(bool_and(actor_kind = 'professional'), false)
      from look where at = moment() and xid = pg_current_xact_id_if_assigned() and mode = 'read');
end $$;

create function erbij.looked_as() returns uuid language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$ begin return (select actor from look where at = moment() and xid = pg_current_xact_id_if_assigned() and mode = 'read' limit 1); end $$;

-- A part belongs to one family (its id is unique), so the part decides. Queries name the family, for the index.
do $$
declare v_table text;
begin
  foreach v_table in array array['part', 'known_person', 'known_relation', 'known_address', 'tie', 'authority', 'entry_shared'] loop
    execute format($policy$
      create policy app_reads on erbij.%I for select to erbij_app using (%I = any (array(select erbij.looked_parts())))
    $policy$, v_table, case v_table when 'part' then 'id' else 'part_id' end);
    execute format('grant select on erbij.%I to erbij_app', v_table);
  end loop;
end $$;

create policy app_reads on erbij.entry for select to erbij_app using (
  part_id = any (array(select erbij.looked_parts()))
  and ((select erbij.looked_as_professional())
       or exists (select from erbij.entry_shared s where s.family_id = entry.family_id and s.entry_id = entry.id)
       or author = (select erbij.looked_as())));
grant select on erbij.entry to erbij_app;

create policy app_reads on erbij.entry_content for select to erbij_app using (
  part_id = any (array(select erbij.looked_parts()))
  and ((select erbij.looked_as_professional())
       or exists (select from erbij.entry e where e.family_id = entry_content.family_id and e.id = entry_content.entry_id)));
grant select on erbij.entry_content to erbij_app;

create policy app_reads on erbij.draft for select to erbij_app using (
  family_id = any (array(select erbij.looked_families())) and author = (select erbij.looked_as()));
grant select on erbij.draft to erbij_app;

-- enter: the facts about one actor and some families, now. One query, past row-level security, and it never judges. -----

create function erbij.enter(p_actor uuid, p_families uuid[]) returns json language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (
  with me as (
    select c.id, c.kind, a.name, a.person_id, c.organisation_id, o.name as organisation, o.kind as organisation_kind
    from capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
    where c.id = p_actor and (c.ended_at is null or c.ended_at > moment())
  ), clock as materialized (select moment() as at, to_char(today(), 'YYYY-MM-DD') as day)
  select json_build_object(
    'today', clock.day,
    'actor', (select json_build_object('id', id, 'kind', kind, 'name', name, 'personId', person_id,
      'organisationId', organisation_id, 'organisation', organisation, 'organisationKind', organisation_kind) from me),
    'families', coalesce((select json_agg(json_build_object(
      'id', f.id,
      'tie', (select case when bool_or(t.ended_at is null or t.ended_at > clock.at) then 'involved' else 'ended' end
              from tie t where t.family_id = f.id and t.capacity_id = p_actor having count(*) > 0),
      'members', (select coalesce(json_agg(json_build_object('id', p.id, 'birth', p.birth, 'death', p.death, 'role', m.role)), '[]')
                  from family_member m join person p on p.id = m.person_id where m.family_id = f.id),
      'authorityOver', (select coalesce(json_agg(distinct u.child_id), '[]') from authority u
                        where u.family_id = f.id and u.holder_id = (select person_id from me) and u.status = 'holds'
                          and coalesce(u.since, '') <= clock.day and coalesce(u.until, '9999') > clock.day),
      'parts', (select coalesce(json_agg(json_build_object('id', x.id, 'sort', x.sort, 'regime', x.regime, 'subjects', x.subjects,
                  'secret', x.secret, 'organisationId', x.organisation_id, 'organisation', (select o.name from organisation o where o.id = x.organisation_id),
                  'shielded', (select person_id from me) = any (x.shielded_from) or exists (
                    select from shield s where s.family_id = x.family_id and s.part_id = x.id and s.person_id = (select person_id from me)
                      and s.from_at <= clock.at and coalesce(s.until_at, 'infinity') > clock.at),
                  'opening', (select min(g.ground) from opening g where g.family_id = x.family_id and g.capacity_id = p_actor
                      and x.id = any (g.parts) and g.from_at <= clock.at and coalesce(g.until_at, 'infinity') > clock.at))), '[]')
                from part x where x.family_id = f.id)
    )) from family f where f.id = any (p_families) and exists (select from me)), '[]'))
  from clock);
end $$;

-- The id that follows from what a part is (src/dossier/part.ts): nobody can give one part the id of another.
create function erbij.part_id(p_family uuid, p_sort text, p_regime text, p_subjects uuid[], p_shielded_from uuid[], p_organisation uuid, p_secret boolean)
returns uuid language sql immutable
set search_path = erbij, pg_temp
as $$
  select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
  from (select substring(sha256(convert_to('["' || p_family || '","' || p_sort || '","' || p_regime || '",'
    || to_json(array(select distinct s from unnest(p_subjects) s order by s)) || ','
    || to_json(array(select distinct s from unnest(p_shielded_from) s order by s)) || ','
    || coalesce('"' || p_organisation || '"', 'null') || ',' || p_secret || ']', 'UTF8')) from 1 for 16) as h) hashed
$$;

-- record_look: writes what was asked, for which purpose, what was allowed and refused and by which rule, in this transaction.
-- p_claims: [{family, allowed: [part], allowedRules: [rule], refused: [part], refusedRules: [rule]}]
-- p_wanted: parts that a write would open: [{family, id, sort, regime, subjects, shieldedFrom, organisation, secret}];
--           made only when allowed. Returns per family the parts that the floor let through.
create function erbij.record_look(p_id uuid, p_actor uuid, p_mode text, p_action text, p_purpose text, p_claims jsonb, p_wanted jsonb)
returns table (family_id uuid, allowed uuid[]) language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
declare
  v_me record;
  v_at timestamptz := moment();
  v_day text := to_char(today(), 'YYYY-MM-DD');
begin
  select c.id, c.kind, a.name, a.person_id, o.name as organisation, o.kind as organisation_kind into v_me
  from capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
  where c.id = p_actor and (c.ended_at is null or c.ended_at > v_at);
  if not found then
    raise exception 'no such actor' using errcode = 'insufficient_privilege';
  end if;
  -- What one reader opened must not be read together with what another did.
  if exists (select from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.actor <> p_actor) then
    raise exception 'a transaction looks for one actor' using errcode = 'insufficient_privilege';
  end if;
  return query
  with claim as (
    select * from jsonb_to_recordset(p_claims)
      as c(family uuid, allowed uuid[], "allowedRules" text[], refused uuid[], "refusedRules" text[])
  ), wanted as (
    select w.* from jsonb_to_recordset(p_wanted) as w(family uuid, id uuid, sort text, regime text, subjects uuid[],
      "shieldedFrom" uuid[], organisation uuid, secret boolean)
    -- A part is about people of this family; anybody else's id would be a road into their facts.
    where p_mode = 'write' and w.id = part_id(w.family, w.sort, w.regime, w.subjects, coalesce(w."shieldedFrom", '{}'), w.organisation, coalesce(w.secret, false))
      and w.subjects <@ array(select m.person_id from family_member m where m.family_id = w.family)
  ), asked as (
    select claim.family, u.part, u.rule, u.ord,
      -- The floor under the rules: what is refused here is refused whatever the app says. A living tie, being or standing for
      -- every subject, or an opening; and never past a shield. Rules may allow less, never more (src/access/wall.test.ts).
      coalesce(
        not coalesce(v_me.person_id = any (coalesce(x.shielded_from, w."shieldedFrom")), false)
        and not exists (select from shield s where s.family_id = claim.family and s.part_id = u.part and s.person_id = v_me.person_id
                        and s.from_at <= v_at and coalesce(s.until_at, 'infinity') > v_at)
        and (
          exists (select from opening g where g.family_id = claim.family and g.capacity_id = p_actor and u.part = any (g.parts)
                  and g.from_at <= v_at and coalesce(g.until_at, 'infinity') > v_at)
          or case v_me.kind when 'professional'
            -- Becoming involved is the one thing somebody without a tie may write, and append() lets nothing else pass.
            then standing.tied or (p_mode = 'write' and p_action = 'begin-tie' and coalesce(x.sort, w.sort) = 'involvement'
              and coalesce(x.shielded_from, w."shieldedFrom") = '{}' and v_me.organisation_kind in ('local-team', 'regional-safety-team'))
            -- Everybody a part is about must be the reader, or somebody the reader stands for.
            else coalesce(x.subjects, w.subjects) <@ standing.over end), false) as passes
    from claim
    cross join lateral (select
      exists (select from tie t where t.family_id = claim.family and t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > v_at)) as tied,
      v_me.person_id || array(select a.child_id from authority a where a.family_id = claim.family and a.holder_id = v_me.person_id
        and a.status = 'holds' and coalesce(a.since, '') <= v_day and coalesce(a.until, '9999') > v_day) as over offset 0) standing
    cross join lateral unnest(claim.allowed, claim."allowedRules") with ordinality as u(part, rule, ord)
    -- OFFSET 0: a lookup per part. Joined as sets, PostgreSQL reads the whole table of parts at every look.
    left join lateral (select * from part where part.family_id = claim.family and part.id = u.part offset 0) x on true
    left join wanted w on w.family = claim.family and w.id = u.part
    where coalesce(x.id, w.id) is not null
  ), made as (
    insert into part (family_id, id, sort, regime, subjects, shielded_from, organisation_id, secret)
    select w.family, w.id, w.sort, w.regime, w.subjects, coalesce(w."shieldedFrom", '{}'), w.organisation, coalesce(w.secret, false)
    from wanted w join asked on asked.family = w.family and asked.part = w.id and asked.passes
    on conflict do nothing returning part.family_id, part.id
  ), headed as (
    insert into part_head (family_id, part_id) select made.family_id, made.id from made
  ), judged as (
    select claim.family,
      coalesce(array_agg(asked.part order by asked.ord) filter (where asked.passes), '{}') as allowed,
      coalesce(array_agg(asked.rule order by asked.ord) filter (where asked.passes), '{}') as allowed_rules,
      claim.refused || coalesce(array_agg(asked.part order by asked.ord) filter (where not asked.passes), '{}') as refused,
      claim."refusedRules" || coalesce(array_agg('floor'::text) filter (where not asked.passes), '{}') as refused_rules
    from claim left join asked on asked.family = claim.family
    group by claim.family, claim.refused, claim."refusedRules"
  ), written as (
    insert into look (family_id, at, id, xid, mode, action, purpose, actor, actor_kind, actor_name, person_id, organisation,
      allowed, allowed_rules, refused, refused_rules)
    select family, v_at, p_id, pg_current_xact_id(), p_mode, p_action, p_purpose, v_me.id, v_me.kind, v_me.name, v_me.person_id,
      v_me.organisation, judged.allowed, judged.allowed_rules, judged.refused, judged.refused_rules
    from judged returning look.family_id, look.allowed
  )
  select written.family_id, written.allowed from written;
end $$;

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
