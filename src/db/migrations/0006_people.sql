-- People as they are: typed and dated relations, authority with its reason, safe ways of contact, and one person entered twice.
-- Every row carries its part; rows that came from an entry carry its thread, rows of a register do not.

alter table erbij.known_person add column thread_id uuid;
alter table erbij.known_relation add column thread_id uuid;
alter table erbij.known_relation drop constraint known_relation_kind_check;
alter table erbij.known_relation add constraint known_relation_kind_check check (kind in ('parent', 'adoptive-parent', 'foster-parent', 'step-parent',
  'guardian', 'grandparent', 'sibling', 'relative', 'partner', 'lives-with', 'friend', 'neighbour', 'teacher', 'youth-mentor', 'citizen-guardian', 'other'));
comment on table erbij.known_relation is 'person_id has other_id as its parent, partner, neighbour…; with until it has been so.';

alter table erbij.authority add column thread_id uuid, add column rank smallint not null default 1;
alter table erbij.authority drop constraint authority_pkey;
create unique index authority_once on erbij.authority (family_id, part_id, child_id, holder_id, thread_id) nulls not distinct;

create table erbij.authority_outcome (
  family_id uuid not null,
  part_id uuid not null,
  child_id uuid not null,
  source text not null check (source in ('brp', 'brp-api', 'court', 'test')),
  rank smallint not null,
  outcome text not null check (outcome in ('joint-parental', 'sole-parental', 'joint-with-third', 'guardianship', 'temporarily-none', 'undetermined')),
  holders uuid[] not null default '{}',
  rule text not null default '',
  law text[] not null default '{}',
  nl text not null default '',
  en text not null default '',
  under_investigation boolean not null default false,
  determined_on date not null,
  valid_until date,
  thread_id uuid,
  foreign key (family_id, part_id) references erbij.part
);
create unique index authority_outcome_once on erbij.authority_outcome (family_id, part_id, child_id, source, thread_id) nulls not distinct;
comment on table erbij.authority_outcome is
  'Who has authority over a minor and why: derived (rank 1), answered by the register (2) or decided by a court (3). The highest rank counts.';
comment on column erbij.authority_outcome.valid_until is 'The first day on which time alone can change the answer; from then on it is stale and says so.';

create table erbij.reach (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (family_id, part_id, person_id),
  foreign key (family_id, part_id) references erbij.part
);
comment on table erbij.reach is 'How somebody is reached safely; every letter, mail and call list obeys it (src/people/reach.ts).';

create table erbij.same_person (
  family_id uuid not null,
  part_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  same_as uuid not null,
  reason text not null,
  decided_name text not null,
  decided_at timestamptz not null,
  ended_name text,
  ended_at timestamptz,
  primary key (family_id, part_id, thread_id),
  foreign key (family_id, part_id) references erbij.part
);
comment on table erbij.same_person is 'A decision that two people of one family are one. Nothing is rewritten: everything reads through it, and ending it undoes it.';

do $$
declare v_table text;
begin
  foreach v_table in array array['authority_outcome', 'reach', 'same_person'] loop
    execute format('alter table erbij.%I enable row level security', v_table);
    execute format('alter table erbij.%I force row level security', v_table);
    execute format('create policy owner_all on erbij.%I to erbij_owner using (true) with check (true)', v_table);
    execute format('create policy app_reads on erbij.%I for select to erbij_app using (part_id = any (array(select erbij.looked_parts())))', v_table);
    execute format('create policy steward_reads on erbij.%I for select to erbij_steward using (true)', v_table);
    execute format('grant select on erbij.%I to erbij_app, erbij_steward', v_table);
  end loop;
end $$;
create policy steward_keeps on erbij.authority_outcome to erbij_steward using (true) with check (true);
grant insert, update, delete on erbij.authority_outcome to erbij_steward;

-- Projections of kinds about people (erbij.project calls them). A correction is the same thread: it takes the place of what was told.

create function erbij.project_relation(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
declare v_other record;
begin
  delete from known_relation where family_id = e.family_id and thread_id = e.thread_id;
  delete from known_person where family_id = e.family_id and thread_id = e.thread_id;
  perform show_relation(e.family_id, e.part_id, e.thread_id, p_body);
  -- What this thread no longer tells may be told by another one too: it stands again by that one.
  if e.replaces is not null then
    for v_other in
      select distinct on (x.thread_id) x.thread_id, c.body::jsonb as body from entry x
      left join entry_content c on c.family_id = x.family_id and c.entry_id = x.id
      where x.family_id = e.family_id and x.part_id = e.part_id and x.kind = 'relation' and x.thread_id <> e.thread_id and x.seq < e.seq
      order by x.thread_id, x.seq desc
    loop
      perform show_relation(e.family_id, e.part_id, v_other.thread_id, v_other.body);
    end loop;
  end if;
end $$;

create function erbij.show_relation(p_family uuid, p_part uuid, p_thread uuid, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
declare v_who uuid := (p_body ->> 'who')::uuid;
begin
  if p_body is null or coalesce((p_body ->> 'withdrawn')::boolean, false) then
    return;
  end if;
  insert into person (id, birth) values (v_who, coalesce(p_body ->> 'birth', '0000-00-00')) on conflict do nothing;
  insert into family_member (family_id, person_id, role) values (p_family, v_who, 'network') on conflict do nothing;
  if p_body ? 'surname' or p_body ? 'givenNames' then
    insert into known_person (family_id, part_id, person_id, given_names, prefix, surname, birth, death, gender, source, thread_id)
    values (p_family, p_part, v_who, coalesce(p_body ->> 'givenNames', ''), coalesce(p_body ->> 'prefix', ''), coalesce(p_body ->> 'surname', ''),
      coalesce(p_body ->> 'birth', '0000-00-00'), p_body ->> 'death', coalesce(p_body ->> 'gender', 'O'), 'dossier', p_thread)
    on conflict do nothing;
  end if;
  insert into known_relation (family_id, part_id, person_id, kind, other_id, since, until, source, thread_id)
  values (p_family, p_part, (p_body ->> 'to')::uuid, p_body ->> 'relation', v_who, p_body ->> 'since', p_body ->> 'until', 'dossier', p_thread)
  on conflict do nothing;
end $$;

create function erbij.project_reach(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  -- A destroyed way of contact brings no older one back: that one may have become dangerous.
  delete from reach r using part x where r.family_id = e.family_id and r.part_id = e.part_id and x.family_id = e.family_id and x.id = e.part_id
    and r.person_id = x.subjects[1];
  if p_body is not null then
    insert into reach (family_id, part_id, person_id, entry_id, body, at)
    select e.family_id, e.part_id, x.subjects[1], e.id, p_body, e.recorded_at from part x where x.family_id = e.family_id and x.id = e.part_id;
  end if;
end $$;

create function erbij.project_authority(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
declare v_child uuid := (p_body ->> 'child')::uuid;
begin
  delete from authority where family_id = e.family_id and thread_id = e.thread_id;
  delete from authority_outcome where family_id = e.family_id and thread_id = e.thread_id;
  if p_body is null or coalesce((p_body ->> 'withdrawn')::boolean, false) then
    return;
  end if;
  insert into authority_outcome (family_id, part_id, child_id, source, rank, outcome, holders, rule, nl, en, determined_on, thread_id)
  values (e.family_id, e.part_id, v_child, 'court', 3, p_body ->> 'outcome', array(select jsonb_array_elements_text(p_body -> 'holders')::uuid),
    'court-decision', concat_ws(', ', p_body ->> 'court', p_body ->> 'reference'), concat_ws(', ', p_body ->> 'court', p_body ->> 'reference'),
    (p_body ->> 'decidedOn')::date, e.thread_id);
  insert into authority (family_id, part_id, child_id, holder_id, status, since, source, thread_id, rank)
  select distinct e.family_id, e.part_id, v_child, h.id::uuid, 'holds', p_body ->> 'decidedOn', 'court', e.thread_id, 3
  from jsonb_array_elements_text(p_body -> 'holders') as h(id);
end $$;

create function erbij.project_same_person(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'merge' then
    insert into same_person (family_id, part_id, thread_id, person_id, same_as, reason, decided_name, decided_at)
    values (e.family_id, e.part_id, e.thread_id, (p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid, p_body ->> 'reason', e.author_name, e.recorded_at);
  else
    update same_person set ended_name = e.author_name, ended_at = e.recorded_at
    where family_id = e.family_id and part_id = e.part_id and thread_id = e.thread_id and ended_at is null;
  end if;
end $$;

-- These ids, and everybody of this family who was decided to be one of them.
create function erbij.aliases(p_family uuid, p_ids uuid[]) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  if not exists (select from same_person s where s.family_id = p_family and s.ended_at is null) then
    return p_ids;
  end if;
  return (with recursive same as (
    select unnest(p_ids) as id
    union select case s.person_id when same.id then s.same_as else s.person_id end
    from same join same_person s on s.family_id = p_family and s.ended_at is null and same.id in (s.person_id, s.same_as)
  ) select coalesce(array_agg(id), '{}') from same);
end $$;

-- The children over whom these people have authority on a day: by the decision that outranks the others for that child.
create function erbij.authority_over(p_family uuid, p_holders uuid[], p_day text) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin return aliases(p_family, array(
  select distinct u.child_id from authority u
  where u.family_id = p_family and u.holder_id = any (p_holders) and u.status = 'holds'
    and coalesce(u.since, '') <= p_day and coalesce(u.until, '9999') > p_day
    and not exists (select from authority_outcome o where o.family_id = p_family and o.child_id = u.child_id and o.determined_on <= p_day::date
      -- Of two decisions of a court the later one counts.
      and (o.rank > u.rank or o.rank = u.rank and u.rank = 3 and (o.determined_on::text, o.thread_id) > (u.since, u.thread_id)))));
end $$;

-- The facts and the floor of 0002 and 0003, with these two: everybody as all the people they are, and authority by the highest rank.

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
                  'shielded', self.ids && x.shielded_from or exists (
                    select from shield s where s.family_id = x.family_id and s.part_id = x.id and s.person_id = any (self.ids)
                      and s.from_at <= clock.at and coalesce(s.until_at, 'infinity') > clock.at),
                  'opening', (select min(g.ground) from opening g where g.family_id = x.family_id and g.capacity_id = p_actor
                      and x.id = any (g.parts) and g.from_at <= clock.at and coalesce(g.until_at, 'infinity') > clock.at))), '[]')
                from part x where x.family_id = f.id)
    )) from family f
      -- Whoever acts, as the people they are in this family: nobody, when the account is of a professional alone.
      cross join lateral (select case when me.person_id is null then '{}'::uuid[] else aliases(f.id, array[me.person_id]) end as ids from me) self
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
      self.ids as selves, self.ids || authority_over(claim.family, self.ids, v_day) as over offset 0) standing
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

create or replace function erbij.readers(p_family uuid) returns json language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (
  with seen as materialized (select array(select looked_parts()) as parts, moment() as at, to_char(today(), 'YYYY-MM-DD') as day),
  reader as (
    select distinct 'professional' as kind, t.capacity_id, a.person_id, t.name, t.organisation, o.kind as organisation_kind, o.id as organisation_id
    from seen, tie t join capacity c on c.id = t.capacity_id join account a on a.id = c.account_id join organisation o on o.id = c.organisation_id
    where t.family_id = p_family and t.part_id = any (seen.parts) and (t.ended_at is null or t.ended_at > seen.at)
    union all
    select 'person', null, m.person_id, null, null, null, null from seen, family_member m
    where m.family_id = p_family and exists (
      select from known_person k where k.family_id = p_family and k.person_id = m.person_id and k.part_id = any (seen.parts))
  )
  select coalesce(json_agg(json_build_object('kind', r.kind, 'capacityId', r.capacity_id, 'personId', r.person_id, 'name', r.name,
    'organisation', r.organisation, 'organisationId', r.organisation_id, 'organisationKind', r.organisation_kind,
    'selves', selves.ids,
    'authorityOver', case r.kind when 'person' then authority_over(p_family, selves.ids, seen.day) else '{}' end,
    'shieldedParts', array(select s.part_id from shield s where s.family_id = p_family and s.person_id = any (selves.ids)
        and s.from_at <= seen.at and coalesce(s.until_at, 'infinity') > seen.at
      union select x.id from part x where x.family_id = p_family and selves.ids && x.shielded_from),
    'openings', (select coalesce(json_object_agg(opened.part, g.ground), '{}') from opening g cross join lateral unnest(g.parts) as opened(part)
      where g.family_id = p_family and g.capacity_id = r.capacity_id and g.from_at <= seen.at and coalesce(g.until_at, 'infinity') > seen.at)
  )), '[]')
  from seen, reader r
  cross join lateral (select case when r.person_id is null then '{}'::uuid[] else aliases(p_family, array[r.person_id]) end as ids) selves
  where p_family in (select looked_families()));
end $$;

revoke all on all functions in schema erbij from public;
