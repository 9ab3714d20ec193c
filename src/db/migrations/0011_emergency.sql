-- Who may read along: beside what it opens; disclosures by whom the law names; an emergency that somebody opens to themself, and that
-- somebody else reviews.

update erbij.kind set actions = '{disclose,consent,break-glass,review}' where id = 'opening';

-- As in 0009; a review changes nothing about what was open.
create or replace function erbij.project_opening(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'open' then
    insert into opening (family_id, id, capacity_id, person_id, client_id, everything, parts, ground, from_at, until_at, entry_id, part_id)
    select e.family_id, e.thread_id, (p_body ->> 'capacity')::uuid, (p_body ->> 'person')::uuid,
      case e.kind when 'mandate' then x.subjects[1] else (
        select a.person_id from capacity c join account a on a.id = c.account_id where c.id = e.author and c.kind = 'person') end, e.kind = 'mandate' and not p_body ? 'parts',
      array(select jsonb_array_elements_text(coalesce(p_body -> 'parts', '[]'))::uuid), coalesce(p_body ->> 'ground', 'mandate'),
      e.recorded_at, (p_body ->> 'until')::timestamptz, e.id, e.part_id
    from part x where x.family_id = e.family_id and x.id = e.part_id;
  elsif p_body ->> 'step' = 'end' then
    update opening set until_at = least(until_at, e.recorded_at) where family_id = e.family_id and id = e.thread_id and part_id = e.part_id;
  end if;
end $$;

-- As in 0009, with what stands beside what it opens, by whom a ground is, emergencies and their review.
create or replace function erbij.check_access_entry(p_look erbij.look, p_part uuid, p_kind text, p_thread uuid, p_id uuid, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  v_part part;
  v_organisation uuid;
  v_parts uuid[] := array(select jsonb_array_elements_text(coalesce(p_body -> 'parts', '[]'))::uuid);
  v_for capacity;
  v_kind text;
  v_emergency boolean := p_look.action = 'break-glass';
begin
  select * into v_part from part x where x.family_id = p_look.family_id and x.id = p_part;
  select c.organisation_id, o.kind into v_organisation, v_kind from capacity c left join organisation o on o.id = c.organisation_id where c.id = p_look.actor;
  -- Nobody decides at work in the case of their own family, nor opens anything to themself; but in an emergency.
  if p_kind in ('opening', 'shield', 'representation') and p_look.actor_kind = 'professional' and (
      exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = any (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)])))
      or p_kind = 'opening' and not v_emergency and p_body ? 'capacity' and exists (select from capacity mine join capacity theirs on theirs.account_id = mine.account_id
        where mine.id = p_look.actor and theirs.id = (p_body ->> 'capacity')::uuid)) then
    perform refuse_entry();
  end if;
  if p_kind in ('diagnosis', 'parenthood') then
    if v_part.regime <> 'wgbo' then
      perform refuse_entry();
    end if;
    return;
  end if;
  if p_kind = 'representation' then
    -- Everybody who helps, and the person, must be able to know it.
    if cardinality(v_part.subjects) <> 1 or v_part.organisation_id is not null or v_part.shielded_from <> '{}' or p_body ? 'representative' and not exists (
        select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'representative')::uuid) then
      perform refuse_entry();
    end if;
    return;
  end if;
  -- A decision begins a thread, and ends in it.
  if (p_body ->> 'step' in ('end', 'review')) = (p_thread = p_id) then
    perform refuse_entry();
  end if;
  if (p_body ->> 'step' = 'review') <> (p_look.action = 'review') then
    perform refuse_entry();
  end if;
  if p_body ->> 'step' = 'review' then
    -- An emergency is reviewed once, by somebody else than who opened it (another capacity of theirs is the same pair of eyes) and of
    -- the same organisation.
    if p_kind <> 'opening' or not exists (select from entry e join opening g on g.family_id = e.family_id and g.entry_id = e.id
          join capacity theirs on theirs.id = e.author join capacity mine on mine.id = p_look.actor
          where e.family_id = p_look.family_id and e.id = p_thread and g.ground = 'break-glass'
            and theirs.organisation_id = mine.organisation_id and theirs.account_id <> mine.account_id)
        or exists (select from entry e join entry_content b on b.family_id = e.family_id and b.entry_id = e.id
          where e.family_id = p_look.family_id and e.part_id = p_part and e.thread_id = p_thread and b.body::jsonb ->> 'step' = 'review') then
      perform refuse_entry();
    end if;
    return;
  end if;
  -- In an emergency somebody opens to themself, for some hours, and nothing else; and nobody does it for another.
  if p_kind in ('opening', 'mandate', 'shield') and p_thread = p_id and (v_emergency <> coalesce(p_body ->> 'ground' = 'break-glass', false)
      or v_emergency and (p_body ->> 'capacity')::uuid is distinct from p_look.actor) then
    perform refuse_entry();
  end if;
  -- Until a day that can be foreseen, and an emergency for some hours (src/law/openings.ts).
  if p_kind in ('opening', 'mandate') and p_thread = p_id and not coalesce((p_body ->> 'until')::timestamptz > p_look.at and (p_body ->> 'until')::timestamptz <= p_look.at
      + case p_body ->> 'ground' when 'break-glass' then interval '4 hours' else interval '1 year' end, false) then
    raise exception 'an opening is until a moment that can be foreseen' using errcode = 'check_violation';
  end if;
  -- Who it concerns reads who was given what. It may stand beside what it opens, with the same organisation; an emergency stands where the
  -- own organisation reviews it.
  if p_kind in ('opening', 'mandate') and (p_look.actor_kind = 'person' and v_part.shielded_from <> '{}'
      or v_part.organisation_id is not null and case when p_kind = 'mandate' then true when v_emergency then v_part.organisation_id <> v_organisation
        else exists (select from part x where x.family_id = p_look.family_id and x.id = any (v_parts) and x.organisation_id is distinct from v_part.organisation_id) end) then
    perform refuse_entry();
  end if;
  -- Nor does it stand where somebody reads it from whom one of these parts is kept.
  if p_kind = 'opening' and p_look.actor_kind = 'professional' and not v_emergency and exists (
      select from part x where x.family_id = p_look.family_id and x.id = any (v_parts) and (not x.shielded_from <@ v_part.shielded_from
        or exists (select from shield s where s.family_id = x.family_id and s.part_id = x.id and s.person_id <> all (v_part.shielded_from)
          and s.from_at <= p_look.at and coalesce(s.until_at, 'infinity') > p_look.at))) then
    perform refuse_entry();
  end if;
  -- To whom: somebody who acts today, or somebody of this family.
  if p_body ? 'capacity' then
    select * into v_for from capacity c where c.id = (p_body ->> 'capacity')::uuid and (c.ended_at is null or c.ended_at > p_look.at);
  end if;
  -- Nobody is given at work what another writes about their own family.
  if p_kind = 'opening' and exists (select from account a join family_member m on m.family_id = p_look.family_id
      and m.person_id = any (aliases(p_look.family_id, array[a.person_id])) where a.id = v_for.account_id and v_for.kind = 'professional') then
    perform refuse_entry();
  end if;
  if p_thread = p_id and (v_for.id is null) = (not coalesce(exists (
      select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'person')::uuid), false)) then
    perform refuse_entry();
  end if;
  -- Which parts: those that the look of this very entry allows, so that the rules judged each of them; by a professional what their
  -- own organisation keeps or everybody shares. Who told in confidence, and whom somebody asked for help, nobody opens; what somebody
  -- asked about their own dossier, nobody at work but for who examines how it was answered.
  if not v_parts <@ p_look.allowed or exists (select from part x where x.family_id = p_look.family_id and x.id = any (v_parts)
      and (x.sort in ('origin', 'mandate') or p_kind = 'opening' and p_look.actor_kind = 'professional' and x.sort = 'request'
          and coalesce(p_body ->> 'ground' not in ('complaint', 'inspection'), true)
        or v_emergency and (x.secret or x.sort in ('reach', 'health', 'access')) or p_look.actor_kind = 'professional' and not v_emergency and x.organisation_id <> v_organisation)) then
    perform refuse_entry();
  end if;
  -- Somebody of the family ends what the family gave, and nobody else's decision;
  -- and a professional what their own organisation decided.
  if p_thread <> p_id and not exists (select from entry e join capacity c on c.id = e.author
      where e.family_id = p_look.family_id and e.id = p_thread
        and (p_look.actor_kind = 'person' and c.kind = 'person' or c.organisation_id = v_organisation)) then
    perform refuse_entry();
  end if;
  -- Whom somebody asks to look along: for themself, and in a role that knows how to keep it.
  if p_kind = 'mandate' and (not v_part.subjects <@ aliases(p_look.family_id, array[p_look.person_id])
      or p_thread = p_id and not coalesce(v_for.role = any (asked_roles()), false)) then
    perform refuse_entry();
  end if;
  if p_kind in ('opening', 'shield') and exists (
      select from part x where x.family_id = p_look.family_id and x.id = any (v_parts) and not x.subjects <@ v_part.subjects) then
    perform refuse_entry();
  end if;
  if p_kind = 'shield' and p_thread = p_id then
    -- Whoever it is kept from must not read that it is: the decision stands where they do not read either.
    if p_body ? 'person' and not (p_body ->> 'person')::uuid = any (v_part.shielded_from) or p_body ? 'capacity' and not p_part = any (v_parts) then
      perform refuse_entry();
    end if;
  elsif p_kind = 'shield' and exists (
      -- Nor do they end it.
      select from shield s where s.family_id = p_look.family_id and s.thread_id = p_thread
        and (s.account_id = (select c.account_id from capacity c where c.id = p_look.actor)
          or s.person_id = any (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)])))) then
    perform refuse_entry();
  end if;
  if p_kind = 'opening' and p_body ->> 'step' = 'open' then
    -- Consent is given by whom it is about, or who stands for them; and whom a decision is about must be able to read it.
    if (p_look.actor_kind = 'person') <> (p_body ->> 'ground' = 'consent') then
      raise exception 'somebody of the family opens with consent, and nobody else does' using errcode = 'check_violation';
    end if;
    -- Who may use a ground (src/law/openings.ts, «by»).
    if v_kind is distinct from coalesce(case p_body ->> 'ground' when 'safety-team-informs' then 'regional-safety-team' when 'conflict-of-duties' then 'mental-health' end, v_kind) then
      raise exception 'this ground is for somebody of another kind of organisation' using errcode = 'check_violation';
    end if;
    -- Who checks from outside is of no team that helps this family, and not of the family.
    if p_body ->> 'ground' = 'counter-check' and exists (
        select from capacity c join account a on a.id = c.account_id
        -- As far as everybody who helps knows: a refusal must not tell who treats somebody.
        where c.id = v_for.id and (exists (select from tie t join capacity h on h.id = t.capacity_id join part x on x.family_id = t.family_id and x.id = t.part_id
            where t.family_id = p_look.family_id and h.organisation_id = c.organisation_id and x.organisation_id is null)
          or exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = a.person_id))) then
      raise exception 'a counter-check is by somebody of a team that does not know this family' using errcode = 'check_violation';
    end if;
  end if;
end $$;

-- Whom one can ask ------------------------------------------------------------------------------------------------------------

-- Who works here: for somebody of the family who can be asked to look along, for a professional who works at an organisation. About no family.
create function erbij.professionals(p_actor uuid, p_organisation uuid)
returns table (capacity_id uuid, name text, organisation text, organisation_kind text, role text) language plpgsql stable
set search_path = erbij, pg_temp security definer
as $$
#variable_conflict use_column
begin return query
  select c.id, a.name, o.name, o.kind, c.role
  from capacity me join capacity c on c.kind = 'professional' and c.account_id <> me.account_id and (c.ended_at is null or c.ended_at > moment())
  join account a on a.id = c.account_id join organisation o on o.id = c.organisation_id
  where me.id = p_actor and (me.ended_at is null or me.ended_at > moment())
    and case me.kind when 'person' then c.role = any (asked_roles()) else c.organisation_id = p_organisation and c.role = 'worker' end
  order by a.name, c.id limit 2000;
end $$;
grant execute on function erbij.professionals(uuid, uuid) to erbij_app;

-- The organisations where somebody works, for a professional.
create function erbij.organisations(p_actor uuid) returns table (id uuid, name text, kind text) language plpgsql stable
set search_path = erbij, pg_temp security definer
as $$
#variable_conflict use_column
begin return query
  select o.id, o.name, o.kind from organisation o, capacity me
  where me.id = p_actor and me.kind = 'professional' and (me.ended_at is null or me.ended_at > moment())
    and exists (select from capacity c where c.organisation_id = o.id and c.role = 'worker' and (c.ended_at is null or c.ended_at > moment()))
  order by o.name, o.id limit 2000;
end $$;
grant execute on function erbij.organisations(uuid) to erbij_app;

-- An emergency ------------------------------------------------------------------------------------------------------------------

-- As record_look, for what it lets nobody do: somebody who is not tied to a family opens parts of it to themself in an emergency
-- (break-glass), and whoever leads their team reads why (oversee) and writes what they think of it (review). The floor under the rules of
-- just these three; every other action goes by record_look, and no other comes here.
create function erbij.record_emergency(p_id uuid, p_actor uuid, p_mode text, p_action text, p_purpose text, p_claims jsonb, p_wanted jsonb,
  p_policies text default null, p_traceparent text default null)
returns table (family_id uuid, allowed uuid[]) language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
declare
  v_me record;
  v_at timestamptz := moment();
begin
  if (p_action, p_mode) not in (('break-glass', 'write'), ('oversee', 'read'), ('review', 'write')) then
    raise exception 'not an action of an emergency' using errcode = 'insufficient_privilege';
  end if;
  select c.id, c.kind, c.role, c.account_id, a.name, a.person_id, c.organisation_id, o.name as organisation,
    c.role = 'worker' and (o.kind in ('local-team', 'regional-safety-team') or o.kind in ('certified-institution', 'veilig-thuis') and exists (
      select from power w where w.capacity_id = c.id and w.power = case o.kind when 'certified-institution' then 'child-protection' else 'veilig-thuis' end
        and w.from_day <= today() and coalesce(w.until_day, 'infinity') > today())) as may_open into v_me
  from capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
  where c.id = p_actor and (c.ended_at is null or c.ended_at > v_at);
  if not found then
    raise exception 'no such actor' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.actor <> p_actor and l.mode <> 'evaluate') then
    raise exception 'a transaction looks for one actor' using errcode = 'insufficient_privilege';
  end if;
  return query
  with claim as (
    select * from jsonb_to_recordset(p_claims)
      as c(family uuid, allowed uuid[], "allowedRules" text[], refused uuid[], "refusedRules" text[])
  ), wanted as (
    -- Where an emergency is written: in a part of decisions of the own organisation, kept from nobody it is about.
    select w.* from jsonb_to_recordset(p_wanted) as w(family uuid, id uuid, sort text, regime text, subjects uuid[], "shieldedFrom" uuid[], organisation uuid, secret boolean)
    where p_action = 'break-glass' and w.sort = 'access' and w.organisation = v_me.organisation_id and coalesce(w."shieldedFrom", '{}') = '{}'
      and not coalesce(w.secret, false) and w.id = part_id(w.family, w.sort, w.regime, w.subjects, '{}', w.organisation, false)
      and w.subjects <@ array(select m.person_id from family_member m where m.family_id = w.family)
  ), asked as (
    select claim.family, u.part, u.rule, u.ord, coalesce(
      v_me.kind = 'professional' and not self.kin
      and not exists (select from shield s where s.family_id = claim.family and s.part_id = u.part
        and (s.person_id = any (self.ids) or s.account_id = v_me.account_id) and s.from_at <= v_at and coalesce(s.until_at, 'infinity') > v_at)
      and not coalesce(self.ids && x.shielded_from, false)
      and case p_action when 'break-glass'
        then v_me.may_open and coalesce(x.regime, w.regime) not in ('wgbo', 'justice') and not coalesce(x.secret, false)
          and (coalesce(x.sort, w.sort) = 'access' and coalesce(x.organisation_id, w.organisation) = v_me.organisation_id
            or x.sort not in ('origin', 'mandate', 'request', 'reach', 'health', 'access'))
        -- An emergency of a colleague stands there; never of whoever leads, in whatever capacity.
        else v_me.role = 'team-lead' and x.sort = 'access' and x.organisation_id = v_me.organisation_id and exists (
          select from opening g join entry e on e.family_id = g.family_id and e.id = g.entry_id join capacity c on c.id = e.author
          where g.family_id = claim.family and g.part_id = u.part and g.ground = 'break-glass' and c.organisation_id = v_me.organisation_id
            and c.account_id <> v_me.account_id) end, false) as passes
    from claim
    cross join lateral (select i.ids, exists (select from family_member m where m.family_id = claim.family and m.person_id = any (i.ids)) as kin
      from (select case when v_me.person_id is null then '{}'::uuid[] else aliases(claim.family, array[v_me.person_id]) end as ids) i offset 0) self
    cross join lateral unnest(claim.allowed, claim."allowedRules") with ordinality as u(part, rule, ord)
    left join lateral (select * from part where part.family_id = claim.family and part.id = u.part offset 0) x on true
    left join wanted w on w.family = claim.family and w.id = u.part
    where coalesce(x.id, w.id) is not null
  ), made as (
    insert into part (family_id, id, sort, regime, subjects, shielded_from, organisation_id, secret)
    select w.family, w.id, w.sort, w.regime, w.subjects, '{}', w.organisation, false
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
      allowed, allowed_rules, refused, refused_rules, policies, trace_id, span_id, parent_span_id)
    select family, v_at, p_id, pg_current_xact_id(), p_mode, p_action, p_purpose, v_me.id, v_me.kind, v_me.name, v_me.person_id,
      v_me.organisation, judged.allowed, judged.allowed_rules, judged.refused, judged.refused_rules, p_policies,
      coalesce(substring(p_traceparent from '^[0-9a-f]{2}-([0-9a-f]{32})-'), md5(p_id::text)), left(md5('span ' || p_id), 16),
      substring(p_traceparent from '^[0-9a-f]{2}-[0-9a-f]{32}-([0-9a-f]{16})-')
    from judged returning look.family_id, look.allowed
  )
  select written.family_id, written.allowed from written;
end $$;
grant execute on function erbij.record_emergency(uuid, uuid, text, text, text, jsonb, jsonb, text, text) to erbij_app;

-- Emergencies of colleagues, for whoever leads their team: which family, who and when. Why stands in the dossier, and is read by a look.
create function erbij.emergencies(p_actor uuid)
returns table (family_id uuid, thread_id uuid, part_id uuid, author uuid, name text, at timestamptz, reviewed boolean) language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
begin return query
  select e.family_id, e.id, e.part_id, e.author, e.author_name, e.recorded_at, exists (
      select from entry r join entry_content b on b.family_id = r.family_id and b.entry_id = r.id
      where r.family_id = e.family_id and r.part_id = e.part_id and r.thread_id = e.id and r.id <> e.id and b.body::jsonb ->> 'step' = 'review')
  from capacity me join capacity c on c.organisation_id = me.organisation_id and c.account_id <> me.account_id
  join opening g on g.capacity_id = c.id and g.ground = 'break-glass'
  join entry e on e.family_id = g.family_id and e.id = g.entry_id and e.author = c.id
  join account a on a.id = me.account_id
  where me.id = p_actor and me.role = 'team-lead' and (me.ended_at is null or me.ended_at > moment())
    -- Not in the own family.
    and not exists (select from family_member m where m.family_id = e.family_id and m.person_id = any (aliases(e.family_id, array[a.person_id])))
    and e.recorded_at > moment() - interval '1 year'
  order by e.recorded_at, e.family_id, e.id;
end $$;
grant execute on function erbij.emergencies(uuid) to erbij_app;

-- Who is told of ------------------------------------------------------------------------------------------------------------------

-- Whoever was given something to read is told of to who reads that as well, and not to everybody who reads where the decision stands: by
-- consent it stands beside what it opens, also where that is shielded from somebody who reads there. A name and an organisation would
-- tell them where somebody turned to. Changed where it stands; readers that are not as this expects stop the
-- migration.
do $$
declare
  v_readers text := pg_get_functiondef((select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'erbij' and p.proname = 'readers'));
  v_told text := 'union select g.capacity_id from opening g where g.family_id = p_family and g.part_id = any (seen.parts)';
begin
  if strpos(v_readers, v_told) = 0 then
    raise exception 'readers is not as expected';
  end if;
  execute replace(v_readers, v_told, v_told || ' and (g.everything or g.parts && seen.parts)');
end $$;

revoke all on all functions in schema erbij from public;
