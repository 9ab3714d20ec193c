-- Speed only: who reads what, and what is written, stays as it was.

-- As in 0005 and 0009. The moment stands in a variable: compared with a call, PostgreSQL prepares to read every month of the log before
-- it finds the one.

create or replace function erbij.looked_families() returns setof uuid language plpgsql stable rows 1 security definer
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare v_at timestamptz := moment();
begin
  return query select l.family_id from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read';
end $$;

create or replace function erbij.looked_as() returns uuid language plpgsql stable security definer
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare v_at timestamptz := moment();
begin
  return (select l.actor from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read' limit 1);
end $$;

create or replace function erbij.looked_as_professional() returns boolean language plpgsql stable security definer
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare v_at timestamptz := moment();
begin
  return (select coalesce(bool_and(l.actor_kind = 'professional' and c.role <> all (asked_roles())), false)
    from look l join capacity c on c.id = l.actor where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read');
end $$;

-- What looked_parts() and looked_withheld() answer, as one list: a statement prepares each question of each policy on each table it
-- names, and asks for a value with half the work of a set.

create function erbij.looked_part_ids() returns uuid[] language plpgsql stable security definer
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare v_at timestamptz := moment();
begin
  return array(select unnest(l.allowed) from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read');
end $$;
revoke execute on function erbij.looked_part_ids() from public;
grant execute on function erbij.looked_part_ids() to erbij_app;

create function erbij.looked_withheld_ids() returns uuid[] language plpgsql stable security definer
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  v_at timestamptz := moment();
  v_day date;
begin
  if not exists (select from look l join withholding w on w.family_id = l.family_id
    where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and w.part_id = any (l.allowed)) then
    return '{}';
  end if;
  v_day := today();
  return array(with recursive reader as materialized (
    select l.family_id, l.allowed, case when l.person_id is null then '{}'::uuid[] else array[l.person_id] end
      || array(select o.client_id from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.ground = 'mandate'
        and o.from_at <= v_at and coalesce(o.until_at, 'infinity') > v_at) as ids
    from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned()
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
  union select e.id from mine w join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.thread_id);
end $$;
revoke execute on function erbij.looked_withheld_ids() from public;
grant execute on function erbij.looked_withheld_ids() to erbij_app;

create or replace function erbij.looked_parts() returns setof uuid language plpgsql stable rows 20 security definer
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$ begin return query select unnest(looked_part_ids()); end $$;

create or replace function erbij.looked_withheld() returns setof uuid language plpgsql stable rows 1 security definer
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$ begin return query select unnest(looked_withheld_ids()); end $$;

-- Every policy that asks them asks for the list. On entries coalesce() keeps the list from being a condition that the primary key can
-- answer, as «in (select …)» did since 0008: a page of the timeline would read and sort the whole dossier.
do $$
declare p record;
begin
  for p in select tablename, qual from pg_policies where schemaname = 'erbij' and policyname = 'app_reads' and qual ~ 'looked_(parts|withheld)\(\)' loop
    execute format('alter policy app_reads on erbij.%I using (%s)', p.tablename, regexp_replace(regexp_replace(p.qual,
      'part_id IN \( SELECT (erbij\.)?looked_parts\(\) AS looked_parts\)', 'coalesce(part_id = any ((select erbij.looked_part_ids())::uuid[]), false)'),
      'ARRAY\( SELECT (erbij\.)?looked_(part|withheld)s?\(\) AS looked_\w+\)', '(select erbij.looked_\2_ids())::uuid[]', 'g'));
  end loop;
  if exists (select from pg_policies where schemaname = 'erbij' and policyname = 'app_reads' and qual ~ 'looked_(parts|withheld)\(\)') then
    raise exception 'a policy asks in a way that is not known here';
  end if;
end $$;
