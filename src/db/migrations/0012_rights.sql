-- Rights over one's own dossier: what somebody asks and what is answered (src/dossier/kinds/request.ts) stands in a part of its own.

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('request', 'request', true, '{answer,write}', 'anyone', true, false);

-- The floor of record_look knows a few sorts (decision 004). What somebody asks is theirs, as whom they asked for help is: not of
-- who stands for them, and not of a relative at work. Changed where it stands, so that whatever else it has become is kept; a
-- floor that is not what this expects stops the migration.
do $$
declare
  v_floor text := pg_get_functiondef((select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'erbij' and p.proname = 'record_look'));
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    ['standing.kin and (p.sort = ''origin'' or', 'standing.kin and (p.sort in (''origin'', ''request'') or'],
    ['case p.sort when ''mandate'' then p.subjects <@ standing.selves else', 'case when p.sort in (''mandate'', ''request'') then p.subjects <@ standing.selves else']
  ] loop
    if strpos(v_floor, v_change[1]) = 0 then
      raise exception 'the floor is not as expected: %', v_change[1];
    end if;
    v_floor := replace(v_floor, v_change[1], v_change[2]);
  end loop;
  execute v_floor;
end $$;

-- Which organisations help, and by whom, as far as this look opened it: whom somebody can turn to with a request, and who answers for
-- the dossier as a whole (src/rights/contact-point.ts).
create function erbij.helping_organisations() returns table (family_id uuid, organisation_id uuid, organisation text, kind text, capacity_id uuid, name text, began_at timestamptz)
language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
#variable_conflict use_column
begin return query
  select t.family_id, o.id, o.name, o.kind, t.capacity_id, t.name, min(t.began_at)
  from tie t join capacity c on c.id = t.capacity_id join organisation o on o.id = c.organisation_id
  where t.family_id in (select looked_families()) and t.part_id = any (array(select looked_parts())) and (t.ended_at is null or t.ended_at > moment())
  group by t.family_id, o.id, o.name, o.kind, t.capacity_id, t.name
  order by min(t.began_at), t.capacity_id;
end $$;
revoke all on function erbij.helping_organisations() from public;
grant execute on function erbij.helping_organisations() to erbij_app;
