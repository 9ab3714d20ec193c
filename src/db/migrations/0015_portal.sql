-- The portal: how somebody is spoken to, and that their rights were discussed with them.

-- As find_session, with what says whether «u» or «je» fits: the birth of the person who acts for themself, and the day by the one
-- clock. Whoever acts in a job is spoken to as an adult.
create function erbij.find_visitor(p_token_hash bytea, p_idle_professional interval, p_idle_person interval) returns jsonb language sql
set search_path = erbij, pg_temp security definer
as $$
  select s.found::jsonb || coalesce((
    select jsonb_build_object('birth', p.birth, 'today', to_char(today(), 'YYYY-MM-DD'))
    from session x join capacity c on c.id = x.capacity_id and c.kind = 'person'
    join account a on a.id = c.account_id join person p on p.id = a.person_id
    where x.token_hash = p_token_hash), '{}')
  from find_session(p_token_hash, p_idle_professional, p_idle_person) s(found)
$$;
revoke all on function erbij.find_visitor(bytea, interval, interval) from public;
grant execute on function erbij.find_visitor(bytea, interval, interval) to erbij_app;

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('rights-offered', 'contact', false, '{write}', 'professional', true, true);

-- What is still to come, and what was offered, is asked of a dossier whenever its page opens, however long it is.
create index entry_ahead on erbij.entry (family_id) where kind in ('agreement', 'rights-offered');
