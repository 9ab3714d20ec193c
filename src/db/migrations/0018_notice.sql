-- Who must still be told that something is written about them (AVG 14, Wmo 2015 5.3.1): that telling was put off, and why.

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('notice-delay', 'contact', false, '{write}', 'professional', false, true);

-- A disclosure, or an emergency, that somebody of the family hears later is withheld from them from its first moment: proposed with it,
-- in the same look.
update erbij.kind set actions = '{withhold,disclose,break-glass}' where id = 'withholding';

-- Changed where they stand, so that whatever else they have become is kept; a function that is not as expected stops the migration.
do $$
declare
  v_function text;
  v_change text[];
begin
  foreach v_change slice 1 in array array[
    -- Withheld with a disclosure it holds at once, for three days in which a second professional confirms: nobody read it before.
    ['looked_withheld_ids', 'where w.confirmed_at is not null and w.ended_at is null and w.until_on > v_day',
     'where (w.confirmed_at is not null or v_day < (w.proposed_at at time zone ''Europe/Amsterdam'')::date + 3 and exists (select from entry o
        where o.family_id = w.family_id and o.id = w.entry_thread and o.kind = ''opening'' and o.recorded_at = w.proposed_at))
      and w.ended_at is null and w.until_on > v_day'],
    -- What somebody does by a disclosure that is withheld from whoever reads the log, and that it was decided at all, is told when it ends;
    -- that somebody decided to withhold it, never.
    ['read_looks', 'or exists (select from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.part_id = any (seen.parts))',
     'or exists (select from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.part_id = any (seen.parts)
          and coalesce(o.entry_id <> all (seen.withheld), true))'],
    ['read_looks', 'and l.at < p_before and (l.allowed && seen.parts',
     'and not (l.mode = ''write'' and seen.withheld <> ''{}'' and exists (select from entry e join part x on x.family_id = e.family_id and x.id = e.part_id
        where e.family_id = l.family_id and e.id = any (seen.withheld) and e.recorded_at = l.at and e.author = l.actor and x.sort = ''access''
          and (e.kind = ''opening'' or l.action = ''withhold'')))
      and l.at < p_before and (l.allowed && seen.parts'],
    -- A part of decisions exists for whoever reads one of them.
    ['read_looks', 'where u.part = any (l.parts)',
     'where u.part = any (l.parts) and not exists (select from seen, part x where seen.withheld <> ''{}'' and x.family_id = l.family_id and x.id = u.part
      and x.sort = ''access'' and not exists (select from entry e where e.family_id = x.family_id and e.part_id = x.id and e.id <> all (seen.withheld)))']
  ] loop
    v_function := pg_get_functiondef((select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'erbij' and p.proname = v_change[1]));
    if strpos(v_function, v_change[2]) = 0 then
      raise exception 'erbij.% is not as expected: %', v_change[1], v_change[2];
    end if;
    execute replace(v_function, v_change[2], v_change[3]);
  end loop;
end $$;
