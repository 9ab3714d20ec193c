-- A copy that was decided, and a decision to keep a part longer than its term (src/dossier/kinds/).

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('copied-entry', null, true, '{write}', 'professional', true, true),
  ('keep-longer', null, true, '{write}', 'professional', true, false);

-- As before (0007); and what was copied for somebody goes with what it is a copy of.
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
  v_all := v_all || array(select e.id from entry e join entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = p_family and e.kind = 'copied-entry' and (c.body::jsonb ->> 'of')::uuid = any (v_all) and e.id <> all (v_all));
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
