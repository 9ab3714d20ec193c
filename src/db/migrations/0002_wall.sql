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
