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
