-- What a review found that could still be learned by a detour: from the log, from what follows from a withheld entry, after
-- two people were taken apart again, from refusals, and from why something was destroyed.

-- Withheld is withheld, also what follows from it ---------------------------------------------------------------------

-- A withheld thread shows no person, relation, authority or merge either. looked_withheld() names every version of a thread,
-- and the first one's id is that of the thread. Rows of a register carry no thread and stay.
do $$
declare v_table text;
begin
  foreach v_table in array array['known_person', 'known_relation', 'authority', 'authority_outcome', 'same_person'] loop
    execute format($policy$
      alter policy app_reads on erbij.%I using (part_id = any (array(select erbij.looked_parts()))
        and (thread_id is null or thread_id <> all (array(select erbij.looked_withheld()))))
    $policy$, v_table);
  end loop;
end $$;
-- How to reach somebody is their own entry as often as not, and own words stay one's own.
alter policy app_reads on erbij.reach using (part_id = any (array(select erbij.looked_parts()))
  and (entry_id <> all (array(select erbij.looked_withheld()))
       or exists (select from erbij.entry e where e.family_id = reach.family_id and e.id = reach.entry_id and e.author = (select erbij.looked_as()))));

-- Why two people were decided to be one is for professionals: it stands in the entry, which the wall shows to them alone. The
-- decision itself is read by the two it is about, so that they are one person to themselves.
alter table erbij.same_person drop column reason;

create or replace function erbij.project_same_person(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'merge' then
    insert into same_person (family_id, part_id, thread_id, person_id, same_as, decided_name, decided_at)
    values (e.family_id, e.part_id, e.thread_id, (p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid, e.author_name, e.recorded_at);
  else
    update same_person set ended_name = e.author_name, ended_at = e.recorded_at
    where family_id = e.family_id and part_id = e.part_id and thread_id = e.thread_id and ended_at is null;
  end if;
end $$;

-- A split opens nothing that was kept -----------------------------------------------------------------------------------

-- Everybody these people are by these decisions.
create function erbij.one_person(p_decisions erbij.same_person[], p_ids uuid[]) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp
as $$
begin return (with recursive same as (
    select unnest(p_ids) as id
    union select case s.person_id when same.id then s.same_as else s.person_id end
    from same cross join unnest(p_decisions) s where same.id in (s.person_id, s.same_as)
  ) select coalesce(array_agg(id), '{}') from same);
end $$;

-- As aliases(), with the decisions that were undone after a moment: what was decided by then about one of them, or relied on
-- while they were one, was about both.
create function erbij.aliases_since(p_family uuid, p_ids uuid[], p_since timestamptz) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  if not exists (select from same_person s where s.family_id = p_family) then
    return p_ids;
  end if;
  return one_person(array(select s from same_person s where s.family_id = p_family and (s.ended_at is null or s.ended_at > p_since)), p_ids);
end $$;

-- Parts that stay shielded from somebody by a shield of whom they were taken to be. A shield with an end: when it was there before
-- the split. A part has none: when it was made, or written in, while they were one; otherwise nobody relied on it.
create function erbij.shielded_after_split(p_family uuid, p_person uuid) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  if p_person is null or not exists (select from same_person s where s.family_id = p_family and s.ended_at is not null) then
    return '{}';
  end if;
  return array(
    select s.part_id from shield s where s.family_id = p_family and s.from_at <= moment() and coalesce(s.until_at, 'infinity') > moment()
      and s.person_id = any (aliases_since(p_family, array[p_person], s.from_at))
    union
    select x.id from part x where x.family_id = p_family and x.shielded_from <> '{}' and x.shielded_from && one_person(array(
      select s from same_person s where s.family_id = p_family and (s.ended_at is null
        or x.created_at >= s.decided_at and x.created_at < s.ended_at
        or exists (select from entry e where e.family_id = p_family and e.part_id = x.id and e.recorded_at >= s.decided_at and e.recorded_at < s.ended_at))
    ), array[p_person]));
end $$;

create or replace function erbij.looked_withheld() returns setof uuid language plpgsql stable rows 1
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
declare v_day date := today();
begin
  if not exists (select from look l join withholding w on w.family_id = l.family_id
    where l.at = moment() and l.xid = pg_current_xact_id_if_assigned() and w.part_id = any (l.allowed)) then
    return;
  end if;
  return query with recursive mine as materialized (
    -- From whoever looks, or from whom they were taken to be when it was proposed or later.
    select w.* from look l join withholding w on w.family_id = l.family_id and w.part_id = any (l.allowed)
    where l.at = moment() and l.xid = pg_current_xact_id_if_assigned() and l.person_id is not null
      and w.person_id = any (aliases_since(l.family_id, array[l.person_id], w.proposed_at))
  ), kept as (
    select e.family_id, e.id from mine w
    join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.entry_thread
    where w.confirmed_at is not null and w.ended_at is null and w.until_on > v_day
    union select a.family_id, a.id from kept join entry a on a.family_id = kept.family_id and a.answers = kept.id
  ) select kept.id from kept
  -- That it was proposed or ended, why and by whom, is not for the person it was about either, in whatever state.
  union select e.id from mine w join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.thread_id;
end $$;

-- The steps of it are among what looked_withheld() answers to whom it is about, under whatever id.
alter policy app_reads on erbij.withholding using (
  part_id = any (array(select erbij.looked_parts())) and (select erbij.looked_as_professional())
  and thread_id <> all (array(select erbij.looked_withheld())));
drop function erbij.looked_persons();

-- The facts, the floor and who else could read (0006), with these parts.

create or replace function erbij.enter(p_actor uuid, p_families uuid[]) returns json language plpgsql stable
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
      'selves', self.ids,
      'authorityOver', authority_over(f.id, self.ids, clock.day),
      'parts', (select coalesce(json_agg(json_build_object('id', x.id, 'sort', x.sort, 'regime', x.regime, 'subjects', x.subjects,
                  'secret', x.secret, 'organisationId', x.organisation_id, 'organisation', (select o.name from organisation o where o.id = x.organisation_id),
                  'shielded', self.ids && x.shielded_from or x.id = any (kept.parts) or exists (
                    select from shield s where s.family_id = x.family_id and s.part_id = x.id and s.person_id = any (self.ids)
                      and s.from_at <= clock.at and coalesce(s.until_at, 'infinity') > clock.at),
                  'opening', (select min(g.ground) from opening g where g.family_id = x.family_id and g.capacity_id = p_actor
                      and x.id = any (g.parts) and g.from_at <= clock.at and coalesce(g.until_at, 'infinity') > clock.at))), '[]')
                from part x where x.family_id = f.id)
    )) from family f
      -- Whoever acts, as the people they are in this family: nobody, when the account is of a professional alone.
      cross join lateral (select case when me.person_id is null then '{}'::uuid[] else aliases(f.id, array[me.person_id]) end as ids from me) self
      cross join lateral (select shielded_after_split(f.id, (select person_id from me)) as parts) kept
      where f.id = any (p_families)), '[]'))
  from clock);
end $$;

create or replace function erbij.record_look(p_id uuid, p_actor uuid, p_mode text, p_action text, p_purpose text, p_claims jsonb, p_wanted jsonb)
returns table (family_id uuid, allowed uuid[]) language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
declare
  v_me record;
  v_at timestamptz := moment();
  v_day text := to_char(today(), 'YYYY-MM-DD');
begin
  select c.id, c.kind, a.name, a.person_id, c.organisation_id, o.name as organisation, o.kind as organisation_kind into v_me
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
        not coalesce(standing.selves && coalesce(x.shielded_from, w."shieldedFrom"), false)
        and u.part <> all (standing.kept)
        and not exists (select from shield s where s.family_id = claim.family and s.part_id = u.part and s.person_id = any (standing.selves)
                        and s.from_at <= v_at and coalesce(s.until_at, 'infinity') > v_at)
        -- Who told something in confidence is known to their own organisation alone, whatever was opened.
        and (coalesce(x.sort, w.sort) <> 'origin' or coalesce(v_me.kind = 'professional' and v_me.organisation_id = coalesce(x.organisation_id, w.organisation), false))
        -- Somebody of the family who also works in a team learns there neither who told, nor where another hides or is reached.
        and not (v_me.kind = 'professional' and standing.kin and (coalesce(x.sort, w.sort) = 'origin'
          or (coalesce(x.sort, w.sort) = 'reach' or coalesce(x.secret, w.secret, false)) and not standing.selves && coalesce(x.subjects, w.subjects)))
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
    cross join lateral (select case when v_me.person_id is null then '{}'::uuid[] else aliases(claim.family, array[v_me.person_id]) end as ids offset 0) self
    cross join lateral (select
      exists (select from tie t where t.family_id = claim.family and t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > v_at)) as tied,
      exists (select from family_member m where m.family_id = claim.family and m.person_id = any (self.ids)) as kin,
      self.ids as selves, shielded_after_split(claim.family, v_me.person_id) as kept, self.ids || authority_over(claim.family, self.ids, v_day) as over offset 0) standing
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

-- Also: who is told of in a withheld entry alone, is not told of here.
create or replace function erbij.readers(p_family uuid) returns json language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (
  with seen as materialized (select array(select looked_parts()) as parts, array(select looked_withheld()) as withheld, moment() as at, to_char(today(), 'YYYY-MM-DD') as day),
  reader as (
    select distinct 'professional' as kind, t.capacity_id, a.person_id, t.name, t.organisation, o.kind as organisation_kind, o.id as organisation_id
    from seen, tie t join capacity c on c.id = t.capacity_id join account a on a.id = c.account_id join organisation o on o.id = c.organisation_id
    where t.family_id = p_family and t.part_id = any (seen.parts) and (t.ended_at is null or t.ended_at > seen.at)
    union all
    select 'person', null, m.person_id, null, null, null, null from seen, family_member m
    where m.family_id = p_family and exists (
      select from known_person k where k.family_id = p_family and k.person_id = m.person_id and k.part_id = any (seen.parts)
        and (k.thread_id is null or k.thread_id <> all (seen.withheld)))
  )
  select coalesce(json_agg(json_build_object('kind', r.kind, 'capacityId', r.capacity_id, 'personId', r.person_id, 'name', r.name,
    'organisation', r.organisation, 'organisationId', r.organisation_id, 'organisationKind', r.organisation_kind,
    'selves', selves.ids,
    'authorityOver', case r.kind when 'person' then authority_over(p_family, selves.ids, seen.day) else '{}' end,
    'shieldedParts', array(select s.part_id from shield s where s.family_id = p_family and s.person_id = any (selves.ids)
        and s.from_at <= seen.at and coalesce(s.until_at, 'infinity') > seen.at
      union select x.id from part x where x.family_id = p_family and selves.ids && x.shielded_from
      union select unnest(shielded_after_split(p_family, r.person_id))),
    'openings', (select coalesce(json_object_agg(opened.part, g.ground), '{}') from opening g cross join lateral unnest(g.parts) as opened(part)
      where g.family_id = p_family and g.capacity_id = r.capacity_id and g.from_at <= seen.at and coalesce(g.until_at, 'infinity') > seen.at)
  )), '[]')
  from seen, reader r
  cross join lateral (select case when r.person_id is null then '{}'::uuid[] else aliases(p_family, array[r.person_id]) end as ids) selves
  where p_family in (select looked_families()));
end $$;

-- The log tells no more than the dossier ----------------------------------------------------------------------------------

-- A line is told as before, but for its verb. «Shared», «corrected» and «kept from somebody» speak of an entry; who may not read
-- that entry would learn from the verb that it is there. That somebody wrote in this part at that moment is no secret: it is said
-- of every note that professionals keep to themselves, and leaving the line out would hide who was in the dossier and make a line
-- vanish that was read before. So such a line is, byte for byte, that of a note kept to professionals:
-- - keeping from somebody is always told as writing, to everybody: it must not be another line to one of a family than to another;
-- - sharing is told as such to who may read what was shared, correcting to who may read both what stood and what stands there.
-- Its rule is that of writing: correcting has one of its own (src/law/policies/road.cedar), open to who may write as well.
create or replace function erbij.read_looks(p_families uuid[], p_before timestamptz, p_limit integer)
returns table (family_id uuid, id uuid, at timestamptz, cursor text, mode text, action text, purpose text, actor uuid, actor_kind text, actor_name text, organisation text,
  part_id uuid, allowed boolean, rule text) language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
begin return query
  with seen as materialized (
    select array(select looked_parts()) as parts, array(select looked_withheld()) as withheld, looked_as() as reader, looked_as_professional() as professional
  ), page as materialized (
    select l.*, seen.parts from look l, seen where l.family_id = any (p_families) and l.family_id in (select looked_families())
      -- When one member of a family reads is not told to another: it would tell who is awake, and where. Only oneself, and
      -- everybody who looks in a job.
      and (l.actor_kind = 'professional' or l.actor = seen.reader)
      and l.at < p_before and (l.allowed && seen.parts or l.refused && seen.parts)
    -- WITH TIES: a look at two families of one reader has one moment, and a page must not end between them.
    order by l.at desc fetch first p_limit rows with ties
  ), done as materialized (
    -- What was shared or corrected at these moments: the entry that this reader must know of, and for a correction itself too.
    select e.family_id, e.part_id, e.recorded_at, e.author, case when e.replaces is null then 'share' else 'correct' end as action,
      array[coalesce(e.replaces, e.answers), case when e.replaces is not null then e.id end] as about
    from entry e where e.family_id = any (p_families) and (e.replaces is not null or e.kind = 'release')
      and e.part_id = any ((select seen.parts from seen)::uuid[])
      and e.recorded_at = any (array(select page.at from page where page.action in ('share', 'correct')))
  ), known as materialized (
    select d.family_id, d.part_id, d.recorded_at, d.author, d.action from done d, seen
    where not exists (select from unnest(d.about) as a(entry) where a.entry is not null and not exists (
      select from entry x where x.family_id = d.family_id and x.id = a.entry
        and (x.author = seen.reader or x.id <> all (seen.withheld)
          and (seen.professional or exists (select from entry_shared s where s.family_id = x.family_id and s.entry_id = x.id)))))
  )
  select l.family_id, l.id, l.at, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), l.mode,
    case when told.plainly then l.action else 'write' end, l.purpose, l.actor, l.actor_kind, l.actor_name, l.organisation, u.part, u.allowed,
    case when told.plainly or not u.allowed then u.rule else 'involved-professional' end
  from page l
  cross join lateral (
    select a.part, true as allowed, a.rule from unnest(l.allowed, l.allowed_rules) as a(part, rule)
    union all
    select r.part, false, r.rule from unnest(l.refused, l.refused_rules) as r(part, rule)
  ) u
  cross join lateral (select case when l.action = 'withhold' then false when l.action in ('share', 'correct') then exists (
    select from known k where k.family_id = l.family_id and k.part_id = u.part and k.recorded_at = l.at and k.author = l.actor and k.action = l.action)
    else true end as plainly) told
  where u.part = any (l.parts)
  order by l.at desc, l.id;
end $$;

-- A refusal tells nothing ---------------------------------------------------------------------------------------------------

-- The one answer to who may not write this here: whether what it names is elsewhere, or nowhere, is not said. What a rule says of
-- things in a part that the look opened (a second pair of eyes, two numbers, already undone) stays a violation of that rule.
create function erbij.refuse_entry() returns void language plpgsql
set search_path = erbij, pg_temp
as $$ begin raise exception 'no look in this transaction allows writing here' using errcode = 'insufficient_privilege'; end $$;

-- Somebody new is named by the entry that tells of them first (src/dossier/kinds/relation.ts): an id that could be chosen would tell,
-- by being refused, that somebody with it is known in another family.
create function erbij.person_told_by(p_family uuid, p_entry uuid) returns uuid language sql immutable
set search_path = erbij, pg_temp
as $$
  select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
  from (select substring(sha256(convert_to('person ' || p_family || ' ' || p_entry, 'UTF8')) from 1 for 16) as h) hashed
$$;

create or replace function erbij.check_entry(p_look erbij.look, p_part uuid, p_id uuid, p_kind text, p_thread uuid, p_replaces uuid, p_answers uuid, p_body jsonb)
returns void language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare v_other entry;
begin
  if p_replaces is not null then
    select * into v_other from entry e where e.family_id = p_look.family_id and e.id = p_replaces and e.part_id = p_part;
    -- A correction takes the place of the same kind of entry; one's own, or as a colleague by the rule for correcting.
    if not found or v_other.kind <> p_kind or v_other.thread_id <> p_thread
       or not (p_look.action = 'correct' or v_other.author = p_look.actor) then
      perform refuse_entry();
    end if;
  elsif p_thread <> p_id and (p_kind not in ('withholding', 'same-person', 'involvement') or not exists (
      select from entry e where e.family_id = p_look.family_id and e.id = p_thread and e.part_id = p_part and e.kind = p_kind)) then
    perform refuse_entry();
  elsif p_look.action = 'correct' and p_kind not in ('release', 'attachment') then
    perform refuse_entry();
  end if;
  -- What is answered stands in the same part: otherwise an answer would carry words to other readers.
  if p_answers is not null and not exists (
      select from entry e where e.family_id = p_look.family_id and e.id = p_answers and e.part_id = p_part) then
    perform refuse_entry();
  end if;
  case p_kind
    when 'withholding' then
      if p_body ->> 'step' = 'propose' then
        if not exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'person')::uuid) then
          perform refuse_entry();
        end if;
        -- Who is involved, everybody reads: nobody helps a family out of its sight.
        if exists (select from entry e where e.family_id = p_look.family_id and e.id = p_answers and e.kind = 'involvement') then
          raise exception 'that somebody is involved is withheld from nobody' using errcode = 'check_violation';
        end if;
      elsif not exists (select from withholding w where w.family_id = p_look.family_id and w.part_id = p_part and w.thread_id = p_thread
          and w.ended_at is null and w.person_id <> all (aliases_since(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)], w.proposed_at))
          and (p_body ->> 'step' <> 'confirm' or w.confirmed_at is null
            -- Four eyes: another capacity of the same account is the same pair.
            and (select c.account_id from capacity c where c.id = w.proposed_by) <> (select c.account_id from capacity c where c.id = p_look.actor))) then
        raise exception 'nothing to confirm or end here, or not by this professional' using errcode = 'check_violation';
      end if;
    when 'relation' then
      -- The part first; then somebody of this family, or whom this entry tells of first: never a road to who is known elsewhere.
      if not (select (p_body ->> 'to')::uuid = any (x.subjects) from part x where x.family_id = p_look.family_id and x.id = p_part)
         or (p_body ->> 'who')::uuid <> person_told_by(p_look.family_id, p_id)
            and not exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'who')::uuid) then
        perform refuse_entry();
      end if;
    when 'authority-decision' then
      if not (select x.subjects = array[(p_body ->> 'child')::uuid] from part x where x.family_id = p_look.family_id and x.id = p_part)
         or exists (select from jsonb_array_elements_text(p_body -> 'holders') h(id) where not exists (
           select from family_member m where m.family_id = p_look.family_id and m.person_id = h.id::uuid)) then
        perform refuse_entry();
      end if;
    when 'same-person' then
      if not (select array[(p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid] <@ x.subjects from part x where x.family_id = p_look.family_id and x.id = p_part) then
        perform refuse_entry();
      end if;
      if p_body ->> 'step' = 'merge' and (select count(*) from person p
           where p.id in ((p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid) and p.bsn_index is not null) > 1 then
        raise exception 'two people with a number of their own are not the same person' using errcode = 'check_violation';
      end if;
      if p_body ->> 'step' = 'split' and not exists (select from same_person s where s.family_id = p_look.family_id and s.part_id = p_part
          and s.thread_id = p_thread and s.ended_at is null) then
        raise exception 'nothing was decided here that can be undone' using errcode = 'check_violation';
      end if;
    else null;
  end case;
end $$;

create or replace function erbij.append(p_actor uuid, p_families uuid[], p_parts uuid[], p_ids uuid[], p_kinds text[], p_threads uuid[],
  p_replaces uuid[], p_answers uuid[], p_occurred date[], p_grounds text[], p_salts bytea[], p_bodies text[])
returns timestamptz language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
declare
  v_at timestamptz := moment();
  v_new record;
  v_may record;
  v_look look;
  v_seq integer;
  v_hash bytea;
  v_entry entry;
begin
  -- In the order of parts, so that two writers of the same parts never wait for each other; within one, in the order given.
  for v_new in
    select u.*, u.body::jsonb as json, sha256(u.salt || convert_to(u.body, 'UTF8')) as content_hash
    from unnest(p_families, p_parts, p_ids, p_kinds, p_threads, p_replaces, p_answers, p_occurred, p_grounds, p_salts, p_bodies)
      with ordinality as u(family, part, id, kind, thread, replaces, answers, occurred, ground, salt, body, at)
    order by u.part, u.at
  loop
    -- A kind goes where it belongs, by whom and with what action (erbij.kind); an unknown kind goes nowhere.
    select l as look into v_may from kind k
    join look l on l.family_id = v_new.family and l.at = v_at and l.xid = pg_current_xact_id_if_assigned()
      and l.mode = 'write' and l.actor = p_actor and v_new.part = any (l.allowed) and l.action = any (k.actions) and k.writer in (l.actor_kind, 'anyone')
    where k.id = v_new.kind and case when v_new.answers is null
      then k.sort = (select x.sort from part x where x.family_id = v_new.family and x.id = v_new.part) else k.answers end
    limit 1;
    if not found then
      perform refuse_entry();
    end if;
    v_look := v_may.look;
    -- An id that somebody else gave to an entry out of sight: one's own is «sent twice», by the unique index below.
    if exists (select from entry e where e.family_id = v_new.family and e.id = v_new.id and e.part_id <> all (v_look.allowed) and e.author <> p_actor) then
      perform refuse_entry();
    end if;
    if v_new.thread <> v_new.id or v_new.replaces is not null or v_new.answers is not null or v_look.action = 'correct'
       or v_new.kind in ('relation', 'authority-decision', 'same-person') then
      perform check_entry(v_look, v_new.part, v_new.id, v_new.kind, v_new.thread, v_new.replaces, v_new.answers, v_new.json);
    end if;
    -- The author is named as the look of this transaction names who looked.
    update part_head h set seq = h.seq + 1, changed_at = v_at, hash = entry_hash(h.hash, v_new.part, h.seq + 1, v_new.id, v_new.kind, v_new.thread,
      v_new.replaces, v_new.answers, v_new.occurred, v_at, p_actor, v_look.actor_name, v_look.organisation, v_new.ground, v_new.content_hash)
    where h.family_id = v_new.family and h.part_id = v_new.part returning h.seq, h.hash into strict v_seq, v_hash;
    insert into entry (family_id, part_id, seq, id, kind, thread_id, replaces, answers, occurred_on, recorded_at, author, author_name,
      author_organisation, ground, content_hash, hash)
    values (v_new.family, v_new.part, v_seq, v_new.id, v_new.kind, v_new.thread, v_new.replaces, v_new.answers, v_new.occurred,
      v_at, p_actor, v_look.actor_name, v_look.organisation, v_new.ground, v_new.content_hash, v_hash)
    returning * into v_entry;
    insert into entry_content (family_id, part_id, entry_id, salt, body) values (v_new.family, v_new.part, v_new.id, v_new.salt, v_new.body);
    perform project(v_entry, v_new.json);
  end loop;
  return v_at;
end $$;

-- Why something was destroyed --------------------------------------------------------------------------------------------------

-- Who asked for it, and with which words, is for whoever answers for it: the steward. Readers of the part know when, and the ground.
create table erbij.destroyed_why (
  family_id uuid not null,
  entry_id uuid not null,
  reason text not null,
  primary key (family_id, entry_id),
  foreign key (family_id, entry_id) references erbij.destroyed
);
comment on table erbij.destroyed_why is 'Why a content was destroyed, in words; never read by the web server.';
insert into erbij.destroyed_why (family_id, entry_id, reason) select family_id, entry_id, reason from erbij.destroyed;
alter table erbij.destroyed drop column reason;
alter table erbij.destroyed_why enable row level security;
alter table erbij.destroyed_why force row level security;
create policy owner_all on erbij.destroyed_why to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.destroyed_why for select to erbij_steward using (true);
grant select on erbij.destroyed_why to erbij_steward;

create or replace function erbij.destroy(p_family uuid, p_entries uuid[], p_ground text, p_reason text) returns table (entry_id uuid, file_id uuid) language plpgsql
set search_path = erbij, pg_temp security definer
as $$
#variable_conflict use_column
declare v_all uuid[]; v_who uuid[];
begin
  perform hold_family(p_family);
  if exists (select from unnest(p_entries) u(id) where not exists (
      select from entry e join kind k on k.id = e.kind and k.destructible where e.family_id = p_family and e.id = u.id)) then
    raise exception 'not an entry of this family whose content may be destroyed' using errcode = 'check_violation';
  end if;
  select array_agg(distinct v.id) into v_all from entry e
  join entry v on v.family_id = e.family_id and (v.thread_id = e.thread_id or v.kind = 'attachment' and v.answers in (
    select s.id from entry s where s.family_id = e.family_id and s.thread_id = e.thread_id))
  join kind k on k.id = v.kind and k.destructible
  where e.family_id = p_family and e.id = any (p_entries);
  select array_agg(distinct (c.body::jsonb ->> 'who')::uuid) into v_who from entry e
  join entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  where e.family_id = p_family and e.id = any (v_all) and e.kind = 'relation';
  insert into destroyed (family_id, part_id, entry_id, at, ground)
  select e.family_id, e.part_id, e.id, moment(), p_ground from entry e where e.family_id = p_family and e.id = any (v_all) on conflict do nothing;
  insert into destroyed_why (family_id, entry_id, reason) select p_family, unnest(v_all), p_reason on conflict do nothing;
  delete from entry_content c where c.family_id = p_family and c.entry_id = any (v_all);
  delete from draft d where d.family_id = p_family and d.id = any (v_all);
  return query with gone as (delete from file f where f.family_id = p_family and f.entry_id = any (v_all) returning f.entry_id, f.id)
    select a.id, gone.id from unnest(v_all) a(id) left join gone on gone.entry_id = a.id;
  perform rebuild(p_family, true);
  -- Who was told of in these entries alone leaves the circle with them, and what was told of their birth.
  with unknown as (
    delete from family_member m where m.family_id = p_family and m.role = 'network' and m.person_id = any (v_who)
      and not exists (select from known_relation r where r.family_id = p_family and m.person_id in (r.person_id, r.other_id))
      and not exists (select from entry e join entry_content c on c.family_id = e.family_id and c.entry_id = e.id
        where e.family_id = p_family and e.kind = 'relation' and (c.body::jsonb ->> 'who')::uuid = m.person_id)
      and not exists (select from part x where x.family_id = p_family and m.person_id = any (x.subjects || x.shielded_from))
    returning m.person_id)
  update person p set birth = '0000-00-00' from unknown where p.id = unknown.person_id and p.bsn_index is null
    and not exists (select from family_member m where m.person_id = p.id and m.family_id <> p_family)
    and not exists (select from account a where a.person_id = p.id);
  update person p set birth = coalesce((select min(k.birth) from known_person k where k.family_id = p_family and k.person_id = p.id and k.birth <> '0000-00-00'),
    '0000-00-00')
  where p.id = any (v_who) and p.bsn_index is null
    and exists (select from family_member m where m.person_id = p.id and m.family_id = p_family and m.role = 'network')
    and not exists (select from family_member m where m.person_id = p.id and m.family_id <> p_family);
end $$;

revoke all on all functions in schema erbij from public;
