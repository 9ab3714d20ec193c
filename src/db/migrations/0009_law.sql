-- The law of the dossier: roles and powers of professionals, more regimes, openings and shields that the ledger decides, who
-- represents whom; and in the log by which rules something was decided, and with what it hangs together elsewhere.

-- Who there is ---------------------------------------------------------------------------------------------------------

alter table erbij.organisation drop constraint organisation_kind_check;
alter table erbij.organisation add constraint organisation_kind_check check (kind in ('local-team', 'regional-safety-team',
  'expertise-platform', 'certified-institution', 'veilig-thuis', 'mental-health', 'child-protection-board', 'other'));
alter table erbij.part drop constraint part_regime_check;
alter table erbij.part add constraint part_regime_check check (regime in ('jeugdwet', 'gi', 'wmo', 'veilig-thuis', 'wgbo', 'justice'));

alter table erbij.capacity add column role text not null default 'worker' check (role in ('worker', 'team-lead', 'expert',
  'counter-checker', 'lawyer', 'client-supporter', 'confidant', 'inspector', 'complaints-committee', 'researcher', 'judge'));
comment on column erbij.capacity.role is 'Of a professional. All but the first two read only what somebody opened to them.';

create table erbij.power (
  capacity_id uuid not null references erbij.capacity,
  power text not null check (power in ('child-protection', 'veilig-thuis')),
  from_day date not null,
  until_day date,
  primary key (capacity_id, power, from_day)
);
comment on table erbij.power is 'What the law lets this professional do, in person and between these days (Jeugdwet 3.2; Wmo 4.1.1). Never of a team.';

-- Facts of access that the ledger decides ----------------------------------------------------------------------------------

alter table erbij.tie add column replacing boolean not null default false;

alter table erbij.shield drop constraint shield_pkey;
alter table erbij.shield alter column person_id drop not null;
alter table erbij.shield add column account_id uuid references erbij.account,
  add column ground text not null default 'safety' check (ground in ('safety', 'confidence', 'good-care', 'other-parent', 'complaint')),
  add column thread_id uuid,
  add check (num_nonnulls(person_id, account_id) = 1);
create unique index shield_once on erbij.shield (family_id, part_id, person_id, account_id, thread_id) nulls not distinct;
comment on column erbij.shield.account_id is 'A professional of whom somebody complains: no person of the family, and shielded all the same.';

alter table erbij.opening drop constraint opening_ground_check;
alter table erbij.opening alter column capacity_id drop not null;
alter table erbij.opening add column person_id uuid references erbij.person, add column client_id uuid references erbij.person,
  add column everything boolean not null default false, add column part_id uuid,
  add check (num_nonnulls(capacity_id, person_id) = 1),
  add check (not everything or client_id is not null);
create index on erbij.opening (person_id) where person_id is not null;
comment on column erbij.opening.ground is 'A ground of src/law/openings.ts, which says whether it is in force.';
comment on column erbij.opening.client_id is
  'Who of the family gave it. It opens no more than they may open themselves, at that moment; null: a professional decided.';
comment on column erbij.opening.everything is 'Of a mandate alone: whatever the client may see, also what comes later.';

create table erbij.representation (
  family_id uuid not null,
  part_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  incapable boolean not null,
  representative_id uuid,
  by_law boolean not null default false,
  since date not null,
  until date,
  primary key (family_id, part_id, thread_id),
  foreign key (family_id, part_id) references erbij.part
);
comment on column erbij.representation.by_law is 'A court appointed the representative: guardian of an adult, or mentor.';
comment on table erbij.representation is
  'A professional judged that somebody of 12 or older cannot weigh their own interests here, and who then speaks for them (Jeugdwet 7.3.15). Never computed.';

do $$
declare v_table text;
begin
  foreach v_table in array array['power', 'representation'] loop
    execute format('alter table erbij.%I enable row level security', v_table);
    execute format('alter table erbij.%I force row level security', v_table);
    execute format('create policy owner_all on erbij.%I to erbij_owner using (true) with check (true)', v_table);
    execute format('create policy steward_reads on erbij.%I for select to erbij_steward using (true)', v_table);
    execute format('grant select on erbij.%I to erbij_steward', v_table);
  end loop;
end $$;
create policy steward_keeps on erbij.power to erbij_steward using (true) with check (true);
grant insert, update, delete on erbij.power to erbij_steward;

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('opening', 'access', false, '{disclose,consent}', 'anyone', true, false),
  ('mandate', 'mandate', false, '{consent}', 'person', true, false),
  ('shield', 'access', false, '{disclose}', 'professional', false, false),
  ('representation', 'representation', false, '{write,correct}', 'professional', true, false),
  ('diagnosis', 'health', false, '{write,correct}', 'professional', false, true),
  ('parenthood', 'parenthood', false, '{write,correct}', 'professional', false, true);

create or replace function erbij.project_involvement(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_thread uuid, p_at timestamptz,
  p_name text, p_organisation text, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'begin' then
    insert into tie (family_id, part_id, entry_id, capacity_id, name, organisation, role, reason, began_at, replacing)
    select p_family, p_part, p_entry, p_actor, p_name, p_organisation, p_body ->> 'role', p_body ->> 'reason', p_at, p_body ->> 'reasonKind' = 'replacing'
    -- Pressing twice involves once.
    where not exists (select from tie where family_id = p_family and part_id = p_part and capacity_id = p_actor and ended_at is null);
  else
    update tie set ended_at = p_at, end_reason = p_body ->> 'reason'
    where family_id = p_family and part_id = p_part and capacity_id = p_actor and ended_at is null;
  end if;
end $$;

-- An opening and a mandate are begun by one entry and ended by another of the same thread: withdrawn is closed at once.
create function erbij.project_opening(e erbij.entry, p_body jsonb) returns void language plpgsql
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
  else
    update opening set until_at = least(until_at, e.recorded_at) where family_id = e.family_id and id = e.thread_id and part_id = e.part_id;
  end if;
end $$;

create function erbij.project_shield(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'shield' then
    insert into shield (family_id, part_id, person_id, account_id, ground, from_at, thread_id)
    select e.family_id, s.part::uuid, (p_body ->> 'person')::uuid,
      (select c.account_id from capacity c where c.id = (p_body ->> 'capacity')::uuid), p_body ->> 'ground', e.recorded_at, e.thread_id
    from jsonb_array_elements_text(p_body -> 'parts') as s(part) on conflict do nothing;
  else
    update shield set until_at = least(until_at, e.recorded_at) where family_id = e.family_id and thread_id = e.thread_id;
  end if;
end $$;

create function erbij.project_representation(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  delete from representation where family_id = e.family_id and thread_id = e.thread_id;
  insert into representation (family_id, part_id, thread_id, person_id, incapable, representative_id, by_law, since, until)
  select e.family_id, e.part_id, e.thread_id, x.subjects[1], (p_body ->> 'incapable')::boolean, (p_body ->> 'representative')::uuid,
    coalesce(p_body ->> 'basis' in ('guardianship', 'mentorship'), false),
    (p_body ->> 'since')::date, (p_body ->> 'until')::date
  from part x where x.family_id = e.family_id and x.id = e.part_id and p_body is not null;
end $$;

-- As in 0005, with these kinds.
create or replace function erbij.project(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  if (select k.shared_at_once from kind k where k.id = e.kind)
     -- What somebody of the family attaches to their own words, they show; what a professional attaches is shared with its entry.
     or e.kind = 'attachment' and exists (select from capacity c where c.id = e.author and c.kind = 'person') then
    insert into entry_shared (family_id, part_id, entry_id, shared_at) values (e.family_id, e.part_id, e.id, e.recorded_at) on conflict do nothing;
  end if;
  case e.kind
    when 'contact-note', 'own-statement', 'fact', 'source', 'agreement', 'attachment', 'diagnosis', 'parenthood' then
      if p_body is not null then
        -- A text of a megabyte of words would not fit a tsvector: search knows the first hundred thousand characters.
        insert into entry_search (family_id, part_id, entry_id, words) values (e.family_id, e.part_id, e.id, to_tsvector('dutch',
          left(concat_ws(' ', p_body ->> 'text', p_body ->> 'source', p_body ->> 'statedBy', p_body ->> 'name'), 100000)));
      end if;
    when 'involvement' then
      perform project_involvement(e.author, e.family_id, e.part_id, e.id, e.thread_id, e.recorded_at, e.author_name, e.author_organisation, p_body);
    when 'release' then
      insert into entry_shared (family_id, part_id, entry_id, shared_at)
      select e.family_id, e.part_id, e.answers, e.recorded_at
      union all
      select a.family_id, a.part_id, a.id, e.recorded_at from entry a
      -- Also what was attached to an earlier version: the check was on all of it.
      where a.family_id = e.family_id and a.kind = 'attachment' and a.part_id = e.part_id and a.seq < e.seq and a.answers in (
        select v.id from entry x join entry v on v.family_id = x.family_id and v.thread_id = x.thread_id
        where x.family_id = e.family_id and x.id = e.answers)
      on conflict do nothing;
    when 'withholding' then perform project_withholding(e, p_body);
    when 'relation' then perform project_relation(e, p_body);
    when 'reach' then perform project_reach(e, p_body);
    when 'authority-decision' then perform project_authority(e, p_body);
    when 'same-person' then perform project_same_person(e, p_body);
    when 'opening', 'mandate' then perform project_opening(e, p_body);
    when 'shield' then perform project_shield(e, p_body);
    when 'representation' then perform project_representation(e, p_body);
    else null;
  end case;
end $$;

-- In these roles somebody looks along with a person of the family, and no further.
create function erbij.asked_roles() returns text[] language sql immutable
return array['lawyer', 'client-supporter', 'confidant'];

-- What an entry that decides about access must be, besides what check_entry asks of every entry.
create function erbij.check_access_entry(p_look erbij.look, p_part uuid, p_kind text, p_thread uuid, p_id uuid, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  v_part part;
  v_organisation uuid;
  v_parts uuid[] := array(select jsonb_array_elements_text(coalesce(p_body -> 'parts', '[]'))::uuid);
  v_for capacity;
begin
  select * into v_part from part x where x.family_id = p_look.family_id and x.id = p_part;
  select c.organisation_id into v_organisation from capacity c where c.id = p_look.actor;
  -- Nobody decides at work in the case of their own family, nor opens anything to themself.
  if p_kind in ('opening', 'shield', 'representation') and p_look.actor_kind = 'professional' and (
      exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = any (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)])))
      or p_kind = 'opening' and p_body ? 'capacity' and exists (select from capacity mine join capacity theirs on theirs.account_id = mine.account_id
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
  if (p_body ->> 'step' = 'end') = (p_thread = p_id) then
    perform refuse_entry();
  end if;
  -- Until a day that can be foreseen, and an emergency for some hours (src/law/openings.ts).
  if p_kind in ('opening', 'mandate') and p_thread = p_id and not coalesce((p_body ->> 'until')::timestamptz > p_look.at and (p_body ->> 'until')::timestamptz <= p_look.at
      + case p_body ->> 'ground' when 'break-glass' then interval '4 hours' else interval '1 year' end, false) then
    raise exception 'an opening is until a moment that can be foreseen' using errcode = 'check_violation';
  end if;
  -- Who it concerns reads who was given what.
  if p_kind in ('opening', 'mandate') and (v_part.organisation_id is not null or p_look.actor_kind = 'person' and v_part.shielded_from <> '{}') then
    perform refuse_entry();
  end if;
  -- To whom: somebody who acts today, or somebody of this family.
  if p_body ? 'capacity' then
    select * into v_for from capacity c where c.id = (p_body ->> 'capacity')::uuid and (c.ended_at is null or c.ended_at > p_look.at);
  end if;
  if p_thread = p_id and (v_for.id is null) = (not coalesce(exists (
      select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'person')::uuid), false)) then
    perform refuse_entry();
  end if;
  -- Which parts: those that the look of this very entry allows, so that the rules judged each of them; by a professional what their
  -- own organisation keeps or everybody shares. Who told in confidence, and whom somebody asked for help, nobody opens.
  if not v_parts <@ p_look.allowed or exists (select from part x where x.family_id = p_look.family_id and x.id = any (v_parts)
      and (x.sort in ('origin', 'mandate') or p_look.actor_kind = 'professional' and x.organisation_id <> v_organisation)) then
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

-- The facts -----------------------------------------------------------------------------------------------------------------

-- Adults whom these people represent on a day, as a professional recorded.
create function erbij.represented_by(p_family uuid, p_ids uuid[], p_day text, p_by_law boolean default null) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  if cardinality(p_ids) = 0 or not exists (select from representation r where r.family_id = p_family) then
    return '{}';
  end if;
  return aliases(p_family, array(select r.person_id from representation r where r.family_id = p_family and r.incapable
    and r.representative_id = any (p_ids) and (p_by_law is null or r.by_law = p_by_law) and r.since <= p_day::date and coalesce(r.until, 'infinity') > p_day::date));
end $$;

-- Everybody whom these people are or stand for: the floor of what somebody of a family reads.
create function erbij.stands_for(p_family uuid, p_ids uuid[], p_day text) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$ begin return p_ids || authority_over(p_family, p_ids, p_day) || represented_by(p_family, p_ids, p_day); end $$;

-- Who is nobody to a family.
create function erbij.nobody() returns jsonb language sql immutable
return '{"selves": [], "authorityOver": [], "undeterminedOver": [], "parentOf": [], "carerOf": [], "represents": [], "representsByLaw": []}'::jsonb;

-- Who somebody is to the people of a family (src/access/facts.ts, Standing).
create function erbij.standing(p_family uuid, p_person uuid, p_day text) returns jsonb language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare v_ids uuid[];
begin
  if p_person is null then
    return nobody();
  end if;
  v_ids := aliases(p_family, array[p_person]);
  return jsonb_build_object('selves', v_ids,
    'authorityOver', authority_over(p_family, v_ids, p_day),
    'undeterminedOver', array(select distinct u.child_id from authority u where u.family_id = p_family and u.holder_id = any (v_ids) and u.status = 'undetermined'),
    'parentOf', array(select distinct r.person_id from known_relation r where r.family_id = p_family and r.other_id = any (v_ids)
      and r.kind in ('parent', 'adoptive-parent') and coalesce(r.until, '9999') > p_day),
    'carerOf', array(select distinct r.person_id from known_relation r where r.family_id = p_family and r.other_id = any (v_ids)
      and r.kind in ('foster-parent', 'step-parent') and coalesce(r.until, '9999') > p_day),
    'represents', represented_by(p_family, v_ids, p_day, false), 'representsByLaw', represented_by(p_family, v_ids, p_day, true));
end $$;

-- Why parts of a family must not reach somebody: a ground by part id.
create function erbij.shielded_from(p_family uuid, p_person uuid, p_account uuid, p_at timestamptz) returns jsonb language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin return (
  with self as (select case when p_person is null then '{}'::uuid[] else aliases(p_family, array[p_person]) end as ids)
  select coalesce(jsonb_object_agg(k.part, k.ground), '{}') from (
    select x.id as part, 'safety' as ground from self, part x where x.family_id = p_family and x.shielded_from <> '{}' and self.ids && x.shielded_from
    union all select unnest(shielded_after_split(p_family, p_person)), 'safety'
    union all select s.part_id, s.ground from self, shield s where s.family_id = p_family and (s.person_id = any (self.ids) or s.account_id = p_account)
      and s.from_at <= p_at and coalesce(s.until_at, 'infinity') > p_at) k);
end $$;

create or replace function erbij.enter(p_actor uuid, p_families uuid[]) returns json language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (
  with clock as materialized (select moment() as at, today() as today, to_char(today(), 'YYYY-MM-DD') as day),
  me as materialized (
    select c.id, c.kind, c.account_id, a.name, a.person_id, c.organisation_id, o.name as organisation, o.kind as organisation_kind,
      case c.kind when 'person' then 'none' else c.role end as role,
      array(select p.power from power p where p.capacity_id = c.id and p.from_day <= clock.today and coalesce(p.until_day, 'infinity') > clock.today) as powers
    from clock, capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
    where c.id = p_actor and (c.ended_at is null or c.ended_at > clock.at)
  )
  select json_build_object(
    'today', clock.day,
    'actor', (select json_build_object('id', id, 'kind', kind, 'name', name, 'personId', person_id, 'role', role, 'powers', powers,
      'organisationId', organisation_id, 'organisation', organisation, 'organisationKind', organisation_kind) from me),
    -- Most who read are nobody of the family, with nothing shielded and nothing opened: what is not there is not looked for.
    'families', coalesce((select json_agg(json_build_object(
      'id', f.id,
      'standing', case when me.person_id is null then nobody() else standing(f.id, me.person_id, clock.day) end,
      'tie', ties.tie, 'tiedTo', ties.subjects,
      'team', me.role = 'team-lead' and exists (select from tie t join capacity h on h.id = t.capacity_id
        where t.family_id = f.id and h.organisation_id = me.organisation_id and (t.ended_at is null or t.ended_at > clock.at)),
      'members', (select coalesce(json_agg(json_build_object('id', p.id, 'birth', p.birth, 'death', p.death, 'role', m.role,
                    'incapable', coalesce((select r.incapable from representation r where r.family_id = f.id and r.person_id = p.id
                      and r.since <= clock.today and coalesce(r.until, 'infinity') > clock.today order by r.since desc, r.thread_id desc limit 1), false))), '[]')
                  from family_member m join person p on p.id = m.person_id where m.family_id = f.id),
      'clients', opened.clients,
      'parts', (select coalesce(json_agg(json_build_object('id', x.id, 'sort', x.sort, 'regime', x.regime, 'subjects', x.subjects,
                  'secret', x.secret, 'organisationId', x.organisation_id, 'organisation', (select o.name from organisation o where o.id = x.organisation_id),
                  'shield', shields.grounds ->> x.id::text,
                  'shieldedClients', array(select c.id from jsonb_each(kept.clients) as c(id, grounds) where c.grounds ? x.id::text),
                  'openings', case when opened.openings = '{}' then '[]'::json else coalesce((select json_agg(json_build_object('ground', g.ground, 'client', g.client_id)
                    order by g.ground, g.id) from unnest(opened.openings) g where g.everything or x.id = any (g.parts)), '[]') end)), '[]')
                from part x where x.family_id = f.id)
    )) from me
      join family f on f.id = any (p_families)
      cross join lateral (select case when bool_or(t.living and not t.replacing) then 'involved' when bool_or(t.living) then 'replacing'
            when count(*) > 0 then 'ended' end as tie,
          coalesce(array_agg(distinct t.subject) filter (where t.living), '{}') as subjects
        from (select t.replacing, (t.ended_at is null or t.ended_at > clock.at) as living, unnest(x.subjects) as subject
          from tie t join part x on x.family_id = t.family_id and x.id = t.part_id where t.family_id = f.id and t.capacity_id = p_actor) t) ties
      cross join lateral (select case when me.person_id is null and not exists (select from shield s where s.family_id = f.id and s.account_id = me.account_id)
        then '{}'::jsonb else shielded_from(f.id, me.person_id, me.account_id, clock.at) end as grounds offset 0) shields
      cross join lateral (select coalesce(array_agg(g), '{}') as openings,
          coalesce(jsonb_object_agg(g.client_id, standing(f.id, g.client_id, clock.day)) filter (where g.client_id is not null), '{}') as clients
        from opening g where g.family_id = f.id and (g.capacity_id = p_actor or me.kind = 'person' and g.person_id = me.person_id)
          and g.from_at <= clock.at and coalesce(g.until_at, 'infinity') > clock.at) opened
      -- Once per client, however many parts there are.
      cross join lateral (select coalesce(jsonb_object_agg(c.id, shielded_from(f.id, c.id::uuid, null, clock.at)), '{}') as clients
        from jsonb_object_keys(opened.clients) as c(id)) kept), '[]'))
  from clock);
end $$;

-- The log, and the floor -------------------------------------------------------------------------------------------------------

create table erbij.policy_set (
  version text primary key,
  content text not null check (octet_length(content) < 1000000),
  first_used_at timestamptz not null default erbij.moment(),
  check (version = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);
comment on table erbij.policy_set is 'Every set of rules that ever decided: canonical JSON of engine, schema and policies. Its version is its SHA-256, which a look names.';
alter table erbij.policy_set enable row level security;
alter table erbij.policy_set force row level security;
create policy owner_all on erbij.policy_set to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.policy_set for select to erbij_steward using (true);
grant select on erbij.policy_set to erbij_steward;

create function erbij.keep_policy_set(p_content text) returns text language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare v_version text := encode(sha256(convert_to(p_content, 'UTF8')), 'hex');
begin
  insert into policy_set (version, content) values (v_version, p_content) on conflict do nothing;
  return v_version;
end $$;

-- Which rules decided; with which work elsewhere a look hangs together (W3C Trace Context); and which system asked on behalf of whom.
alter table erbij.look add column policies text check (policies ~ '^[0-9a-f]{64}$'), add column trace_id text, add column span_id text,
  add column parent_span_id text check (parent_span_id ~ '^[0-9a-f]{16}$'), add column client text;
-- Looks from before have none: the log may be large, and nobody could look while it was rewritten. Exports derive it from their id.
alter table erbij.look add check (trace_id ~ '^[0-9a-f]{32}$' and trace_id !~ '^0+$'), add check (span_id ~ '^[0-9a-f]{16}$' and span_id !~ '^0+$');
alter table erbij.look drop constraint look_mode_check;
alter table erbij.look add constraint look_mode_check check (mode in ('read', 'write', 'evaluate'));
comment on column erbij.look.mode is 'read opens rows to read, write to write; evaluate opens nothing: another system asked whether it may.';

drop function erbij.record_look(uuid, uuid, text, text, text, jsonb, jsonb);
-- As in 0006 and 0007. p_mode: read or write; evaluate or evaluate-write when another system asks whether somebody may read or write:
-- the same floor, and it opens nothing. p_traceparent: the W3C header of who asked, or null; p_policies: by which set of rules was decided.
create function erbij.record_look(p_id uuid, p_actor uuid, p_mode text, p_action text, p_purpose text, p_claims jsonb, p_wanted jsonb,
  p_policies text default null, p_traceparent text default null, p_client text default null)
returns table (family_id uuid, allowed uuid[]) language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
declare
  v_me record;
  v_at timestamptz := moment();
  v_day text := to_char(today(), 'YYYY-MM-DD');
  v_evaluates boolean := p_mode in ('evaluate', 'evaluate-write');
  v_writes boolean := p_mode in ('write', 'evaluate-write');
begin
  select c.id, c.kind, c.role, c.account_id, a.name, a.person_id, c.organisation_id, o.name as organisation, o.kind as organisation_kind into v_me
  from capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
  where c.id = p_actor and (c.ended_at is null or c.ended_at > v_at);
  if not found then
    raise exception 'no such actor' using errcode = 'insufficient_privilege';
  end if;
  -- What one reader opened must not be read together with what another did.
  if exists (select from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.actor <> p_actor and l.mode <> 'evaluate' and not v_evaluates) then
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
        and not exists (select from shield s where s.family_id = claim.family and s.part_id = u.part
                        and (s.person_id = any (standing.selves) or s.account_id = v_me.account_id)
                        and s.from_at <= v_at and coalesce(s.until_at, 'infinity') > v_at)
        -- Who told something in confidence is known to their own organisation alone, whatever was opened.
        and (p.sort <> 'origin' or coalesce(v_me.kind = 'professional' and standing.tied and v_me.organisation_id = coalesce(x.organisation_id, w.organisation), false))
        -- Somebody of the family who also works in a team learns there neither who told, nor where another hides or is reached.
        and not (v_me.kind = 'professional' and standing.kin and (p.sort = 'origin' or (p.sort = 'reach' or p.secret) and not standing.selves && p.subjects))
        and (
          -- An opening lets somebody see, never write, and never where somebody hides or is reached, whom they asked for help or who
          -- told something. What somebody of the family gave carries as far as they stand for everybody the part is about, unshielded.
          not v_writes and not p.secret and p.sort not in ('reach', 'mandate', 'origin') and v_me.role not in ('researcher', 'judge')
          and exists (select from jsonb_array_elements(opened.list) g where (g ->> 'everything' = 'true' or g -> 'parts' ? u.part::text)
            and (g -> 'over' = 'null' or to_jsonb(p.subjects) <@ (g -> 'over') and not g -> 'kept' ? u.part::text))
          or case v_me.kind when 'professional'
            -- Becoming involved is the one thing somebody without a tie may write, and append() lets nothing else pass.
            then v_me.role = 'worker' and p.sort <> 'mandate' and (standing.tied
                or v_writes and p_action = 'begin-tie' and p.sort = 'involvement' and coalesce(x.shielded_from, w."shieldedFrom") = '{}'
                  and (v_me.organisation_kind in ('local-team', 'regional-safety-team', 'mental-health') or exists (
                    select from power o where o.capacity_id = p_actor
                      and o.power = case v_me.organisation_kind when 'certified-institution' then 'child-protection' else 'veilig-thuis' end and o.from_day <= v_day::date and coalesce(o.until_day, 'infinity') > v_day::date)))
              -- Who leads a team sees that a colleague is involved.
              or v_me.role = 'team-lead' and not v_writes and p.sort = 'involvement' and exists (
                select from tie t join capacity h on h.id = t.capacity_id
                where t.family_id = claim.family and h.organisation_id = v_me.organisation_id and (t.ended_at is null or t.ended_at > v_at))
            -- Everybody a part is about must be the reader, or somebody the reader stands for; whom one asked for help is for oneself alone.
            else case p.sort when 'mandate' then p.subjects <@ standing.selves else p.subjects <@ standing.over end end), false) as passes
    from claim
    cross join lateral (select case when v_me.person_id is null then '{}'::uuid[] else aliases(claim.family, array[v_me.person_id]) end as ids offset 0) self
    cross join lateral (select
      exists (select from tie t where t.family_id = claim.family and t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > v_at)) as tied,
      exists (select from family_member m where m.family_id = claim.family and m.person_id = any (self.ids)) as kin,
      self.ids as selves, shielded_after_split(claim.family, v_me.person_id) as kept,
      case v_me.kind when 'person' then stands_for(claim.family, self.ids, v_day) else '{}'::uuid[] end as over offset 0) standing
    -- Once per opening, however many parts there are.
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('everything', g.everything, 'parts', g.parts,
        'over', case when g.client_id is not null then to_jsonb(stands_for(claim.family, aliases(claim.family, array[g.client_id]), v_day)) end,
        'kept', case when g.client_id is not null then shielded_from(claim.family, g.client_id, null, v_at) end)), '[]') as list
      from opening g where g.family_id = claim.family and (g.capacity_id = p_actor or v_me.kind = 'person' and g.person_id = v_me.person_id)
        and g.from_at <= v_at and coalesce(g.until_at, 'infinity') > v_at
        and (g.ground <> 'mandate' or v_me.role = any (asked_roles()))) opened
    cross join lateral unnest(claim.allowed, claim."allowedRules") with ordinality as u(part, rule, ord)
    -- OFFSET 0: a lookup per part. Joined as sets, PostgreSQL reads the whole table of parts at every look.
    left join lateral (select * from part where part.family_id = claim.family and part.id = u.part offset 0) x on true
    left join wanted w on w.family = claim.family and w.id = u.part
    cross join lateral (select coalesce(x.sort, w.sort) as sort, coalesce(x.subjects, w.subjects) as subjects, coalesce(x.secret, w.secret, false) as secret) p
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
      allowed, allowed_rules, refused, refused_rules, policies, trace_id, span_id, parent_span_id, client)
    select family, v_at, p_id, pg_current_xact_id(), case when v_evaluates then 'evaluate' else p_mode end, p_action, p_purpose, v_me.id, v_me.kind, v_me.name, v_me.person_id,
      v_me.organisation, judged.allowed, judged.allowed_rules, judged.refused, judged.refused_rules, p_policies,
      coalesce(substring(p_traceparent from '^[0-9a-f]{2}-([0-9a-f]{32})-'), md5(p_id::text)), left(md5('span ' || p_id), 16),
      substring(p_traceparent from '^[0-9a-f]{2}-[0-9a-f]{32}-([0-9a-f]{16})-'), p_client
    from judged returning look.family_id, look.allowed
  )
  select written.family_id, written.allowed from written;
end $$;

-- Which system asked whether somebody may, for a reader of the log who may know that it did (read_looks).
create function erbij.asked_by(p_family uuid, p_at timestamptz, p_id uuid) returns text language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (
  select l.client from look l where l.family_id = p_family and l.at = p_at and l.id = p_id and l.mode = 'evaluate'
    and l.family_id in (select looked_families()) and (l.actor_kind = 'professional' or l.actor = looked_as())
    and (l.allowed && array(select looked_parts()) or l.refused && array(select looked_parts())));
end $$;
grant execute on function erbij.asked_by(uuid, timestamptz, uuid) to erbij_app;

create or replace function erbij.readers(p_family uuid) returns json language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (
  with seen as materialized (select array(select looked_parts()) as parts, array(select looked_withheld()) as withheld, moment() as at,
    today() as today, to_char(today(), 'YYYY-MM-DD') as day),
  reader as (
    -- Who helps, as far as this reader reads of it; and to whom something was opened, by decisions that this reader reads.
    select 'professional' as kind, c.id as capacity_id, c.account_id, a.person_id, a.name, o.name as organisation, o.kind as organisation_kind,
      o.id as organisation_id, c.role,
      array(select p.power from power p where p.capacity_id = c.id and p.from_day <= seen.today and coalesce(p.until_day, 'infinity') > seen.today) as powers
    from seen, capacity c join account a on a.id = c.account_id join organisation o on o.id = c.organisation_id
    where c.id in (
      select t.capacity_id from tie t where t.family_id = p_family and t.part_id = any (seen.parts) and (t.ended_at is null or t.ended_at > seen.at)
      union select g.capacity_id from opening g where g.family_id = p_family and g.part_id = any (seen.parts) and g.entry_id <> all (seen.withheld)
        and g.from_at <= seen.at and coalesce(g.until_at, 'infinity') > seen.at)
    union all
    select 'person', null, null, m.person_id, null, null, null, null, 'none', '{}' from seen, family_member m
    where m.family_id = p_family and exists (
      select from known_person k where k.family_id = p_family and k.person_id = m.person_id and k.part_id = any (seen.parts)
        and (k.thread_id is null or k.thread_id <> all (seen.withheld)))
  )
  select coalesce(json_agg(jsonb_build_object('kind', r.kind, 'capacityId', r.capacity_id, 'personId', r.person_id, 'name', r.name, 'role', r.role,
    'powers', r.powers, 'organisation', r.organisation, 'organisationId', r.organisation_id, 'organisationKind', r.organisation_kind,
    'tie', ties.tie, 'tiedTo', ties.subjects, 'team', false,
    'clients', given.clients,
    'shields', shielded_from(p_family, r.person_id, r.account_id, seen.at),
    'shieldedClients', opened.shielded,
    'openings', opened.openings
  ) || standing(p_family, r.person_id, seen.day)), '[]')
  from seen, reader r
  cross join lateral (select case when bool_or(not t.replacing) then 'involved' when count(*) > 0 then 'replacing' end as tie,
      coalesce(array_agg(distinct t.subject), '{}') as subjects
    from (select t.replacing, unnest(x.subjects) as subject from tie t join part x on x.family_id = t.family_id and x.id = t.part_id
      where t.family_id = p_family and t.capacity_id = r.capacity_id and t.part_id = any (seen.parts) and (t.ended_at is null or t.ended_at > seen.at)) t) ties
  -- Once per reader and whoever of the family gave them something, however many parts there are.
  cross join lateral (select coalesce(jsonb_object_agg(c.client_id, standing(p_family, c.client_id, seen.day)), '{}') as clients,
      coalesce(jsonb_object_agg(c.client_id, shielded_from(p_family, c.client_id, null, seen.at)), '{}') as kept
    from (select distinct g.client_id from opening g where g.family_id = p_family and g.client_id is not null and g.part_id = any (seen.parts)
      and (g.capacity_id = r.capacity_id or r.kind = 'person' and g.person_id = r.person_id)) c) given
  cross join lateral (
    select coalesce(jsonb_object_agg(o.part, o.list), '{}') as openings, coalesce(jsonb_object_agg(o.part, o.covered) filter (where o.covered <> '[]'), '{}') as shielded
    from (
      select x.id as part,
        jsonb_agg(jsonb_build_object('ground', g.ground, 'client', g.client_id) order by g.ground, g.id) as list,
        coalesce(jsonb_agg(g.client_id) filter (where given.kept -> g.client_id::text ? x.id::text), '[]') as covered
      from opening g join part x on x.family_id = g.family_id and (x.id = any (g.parts) or g.everything)
      where g.family_id = p_family and x.id = any (seen.parts) and (g.capacity_id = r.capacity_id or r.kind = 'person' and g.person_id = r.person_id)
        and g.part_id = any (seen.parts) and g.entry_id <> all (seen.withheld)
        and g.from_at <= seen.at and coalesce(g.until_at, 'infinity') > seen.at
      group by x.id) o) opened
  where p_family in (select looked_families()));
end $$;

-- Families in which somebody acts: by a tie, an opening, leading who is tied; as themself, or as who holds authority.
create or replace function erbij.my_families(p_actor uuid) returns setof uuid language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
begin return query
  select distinct t.family_id from tie t where t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > moment())
  union
  select g.family_id from opening g where g.capacity_id = p_actor and g.from_at <= moment() and coalesce(g.until_at, 'infinity') > moment()
  union
  select g.family_id from capacity c join account a on a.id = c.account_id join opening g on g.person_id = a.person_id
  where c.id = p_actor and c.kind = 'person' and g.from_at <= moment() and coalesce(g.until_at, 'infinity') > moment()
  union
  select t.family_id from capacity c join capacity h on h.organisation_id = c.organisation_id join tie t on t.capacity_id = h.id
  where c.id = p_actor and c.role = 'team-lead' and (t.ended_at is null or t.ended_at > moment())
  union
  select m.family_id from capacity c join account a on a.id = c.account_id join family_member m on m.person_id = a.person_id
  where c.id = p_actor and c.kind = 'person'
  union
  select u.family_id from capacity c join account a on a.id = c.account_id join authority u on u.holder_id = a.person_id
  where c.id = p_actor and c.kind = 'person';
end $$;

-- As in 0003, and whose number it was: who treats one patient becomes involved with that person alone.
drop function erbij.find_family(uuid, bytea[], text);
create function erbij.find_family(p_actor uuid, p_indexes bytea[], p_birth text) returns table (family_id uuid, person_id uuid) language plpgsql
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
  return query select m.family_id, m.person_id from person p join family_member m on m.person_id = p.id
    -- An unknown month or day in the register fits any.
    where p.bsn_index = any (p_indexes) and p_birth like replace(p.birth, '-00', '-__');
end $$;
grant execute on function erbij.find_family(uuid, bytea[], text) to erbij_app;

-- As in 0002. Who looks along on behalf of somebody reads what was shared, as that person does, and not what professionals are still
-- working on.
create or replace function erbij.looked_as_professional() returns boolean language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return (select coalesce(bool_and(l.actor_kind = 'professional' and c.role <> all (asked_roles())), false)
  from look l join capacity c on c.id = l.actor where l.at = moment() and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read');
end $$;

-- As in 0007; what is withheld from somebody is withheld from whom they asked to look along.
create or replace function erbij.looked_withheld() returns setof uuid language plpgsql stable rows 1
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
declare v_day date := today();
begin
  if not exists (select from look l join withholding w on w.family_id = l.family_id
    where l.at = moment() and l.xid = pg_current_xact_id_if_assigned() and w.part_id = any (l.allowed)) then
    return;
  end if;
  return query with recursive reader as materialized (
    select l.family_id, l.allowed, case when l.person_id is null then '{}'::uuid[] else array[l.person_id] end
      || array(select o.client_id from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.ground = 'mandate'
        and o.from_at <= moment() and coalesce(o.until_at, 'infinity') > moment()) as ids
    from look l where l.at = moment() and l.xid = pg_current_xact_id_if_assigned()
  ), mine as materialized (
    -- From whoever looks, or from whom they were taken to be when it was proposed or later.
    select w.* from reader r join withholding w on w.family_id = r.family_id and w.part_id = any (r.allowed)
    where cardinality(r.ids) > 0 and w.person_id = any (aliases_since(r.family_id, r.ids, w.proposed_at))
  ), kept as (
    select e.family_id, e.id from mine w
    join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.entry_thread
    where w.confirmed_at is not null and w.ended_at is null and w.until_on > v_day
    union select a.family_id, a.id from kept join entry a on a.family_id = kept.family_id and a.answers = kept.id
  ) select kept.id from kept
  -- That it was proposed or ended, why and by whom, is not for the person it was about either, in whatever state.
  union select e.id from mine w join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.thread_id;
end $$;

-- As before, with the kinds of this migration -------------------------------------------------------------------------------

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
  elsif p_thread <> p_id and (p_kind not in ('withholding', 'same-person', 'involvement', 'opening', 'mandate', 'shield') or not exists (
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
  -- Nobody decides at work in the case of their own family.
  if p_kind in ('authority-decision', 'same-person', 'withholding') and p_look.actor_kind = 'professional' and exists (
      select from family_member m where m.family_id = p_look.family_id
        and m.person_id = any (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)]))) then
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
    when 'opening', 'mandate', 'shield', 'representation', 'diagnosis', 'parenthood' then
      perform check_access_entry(p_look, p_part, p_kind, p_thread, p_id, p_body);
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
       or v_new.kind in ('relation', 'authority-decision', 'same-person', 'opening', 'mandate', 'shield', 'representation', 'diagnosis', 'parenthood') then
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

create or replace function erbij.projected(p_family uuid) returns jsonb language plpgsql
set search_path = erbij, pg_temp
as $$
declare v_all jsonb := '{}'; v_one jsonb; v_table text;
begin
  foreach v_table in array array['tie', 'entry_shared', 'withholding', 'entry_search', 'known_person', 'known_relation', 'reach', 'authority',
      'authority_outcome', 'same_person', 'opening', 'shield', 'representation'] loop
    execute format('select coalesce(jsonb_agg(to_jsonb(x)), ''[]'') from erbij.%I x where x.family_id = $1 %s', v_table,
      -- Rows of a register are not of the ledger: the next import renews them.
      case when v_table in ('known_person', 'known_relation', 'authority', 'authority_outcome', 'shield') then 'and x.thread_id is not null' when v_table = 'opening' then 'and x.entry_id is not null' else '' end)
    into v_one using p_family;
    v_all := v_all || jsonb_build_object(v_table, v_one);
  end loop;
  return v_all;
end $$;

create or replace function erbij.rebuild(p_family uuid, p_write boolean) returns jsonb language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare v_before jsonb; v_after jsonb; v_row record; v_entry entry;
begin
  perform hold_family(p_family);
  v_before := projected(p_family);
  begin
    delete from tie where family_id = p_family;
    delete from entry_shared where family_id = p_family;
    delete from withholding where family_id = p_family;
    delete from entry_search where family_id = p_family;
    delete from reach where family_id = p_family;
    delete from same_person where family_id = p_family;
    delete from representation where family_id = p_family;
    delete from opening where family_id = p_family and entry_id is not null;
    delete from shield where family_id = p_family and thread_id is not null;
    delete from known_person where family_id = p_family and thread_id is not null;
    delete from known_relation where family_id = p_family and thread_id is not null;
    delete from authority where family_id = p_family and thread_id is not null;
    delete from authority_outcome where family_id = p_family and thread_id is not null;
    for v_row in
      select e, c.body from entry e left join entry_content c on c.family_id = e.family_id and c.entry_id = e.id
      -- In the order of each chain: the moment of an entry is when its transaction began, and another may have gone first.
      where e.family_id = p_family order by e.part_id, e.seq
    loop
      v_entry := v_row.e;
      perform project(v_entry, v_row.body::jsonb);
    end loop;
    v_after := projected(p_family);
    if not p_write then
      raise exception 'compared' using errcode = 'ER000';
    end if;
  exception when sqlstate 'ER000' then null;
  end;
  return (
    select coalesce(jsonb_object_agg(d.name, jsonb_build_object('missing', d.missing, 'extra', d.extra)), '{}') from (
      select t.name,
        (select count(*) from (select jsonb_array_elements(v_after -> t.name) except select jsonb_array_elements(v_before -> t.name)) m) as missing,
        (select count(*) from (select jsonb_array_elements(v_before -> t.name) except select jsonb_array_elements(v_after -> t.name)) x) as extra
      from jsonb_object_keys(v_before) as t(name)) d
    where d.missing > 0 or d.extra > 0);
end $$;

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
      -- Nor what somebody has to do with this family, to who may not know it: that a mother is treated, that a boy asked a confidant. A
      -- stranger's look is told to all.
      and (l.actor = seen.reader
        or exists (select from tie t where t.family_id = l.family_id and t.capacity_id = l.actor and t.part_id = any (seen.parts))
        or exists (select from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.part_id = any (seen.parts))
        -- As it was when they looked: a line that was read does not vanish when a stranger becomes somebody.
        or not exists (select from tie t where t.family_id = l.family_id and t.capacity_id = l.actor and t.began_at <= l.at)
          and not exists (select from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.from_at <= l.at))
      and l.at < p_before and (l.allowed && seen.parts or l.allowed = '{}' and l.refused && seen.parts)
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
    case when told.plainly or not u.allowed or l.action <> 'correct' then u.rule else (select case x.regime when 'gi' then 'involved-in-measure'
      when 'wmo' then 'involved-wmo' when 'veilig-thuis' then 'involved-veilig-thuis' when 'wgbo' then 'involved-practitioner' else 'involved-professional' end
      from part x where x.family_id = l.family_id and x.id = u.part) end
  from page l
  cross join lateral (
    select a.part, true as allowed, a.rule from unnest(l.allowed, l.allowed_rules) as a(part, rule)
    union all
    -- That other parts stayed shut is told of a look that opened nothing: whoever opened theirs did not ask for these.
    select r.part, false, r.rule from unnest(l.refused, l.refused_rules) as r(part, rule) where l.allowed = '{}'
  ) u
  cross join lateral (select case when l.action = 'withhold' then false
    -- That somebody decided who reads along is told as that to who reads the decision; a shield is told as writing, to everybody.
    when l.action = 'disclose' then exists (select from entry e join entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
      where e.family_id = l.family_id and e.recorded_at = l.at and e.author = l.actor and e.kind = 'opening' and e.part_id = any (l.parts))
    when l.action in ('share', 'correct') then exists (
    select from known k where k.family_id = l.family_id and k.part_id = u.part and k.recorded_at = l.at and k.author = l.actor and k.action = l.action)
    else true end as plainly) told
  where u.part = any (l.parts)
  order by l.at desc, l.id;
end $$;

revoke all on all functions in schema erbij from public;
grant execute on function erbij.record_look(uuid, uuid, text, text, text, jsonb, jsonb, text, text, text), erbij.keep_policy_set(text) to erbij_app;
