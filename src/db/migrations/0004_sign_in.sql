-- Sign-in: who is at the door. A session is known by the hash of a token that only the browser has, so neither a copy of
-- this table nor a backup of it opens anything. The app role has no right on the table; it has the functions below.

create table erbij.session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account_id uuid not null references erbij.account,
  capacity_id uuid references erbij.capacity,
  id_token_hint text,
  created_at timestamptz not null default erbij.moment(),
  seen_at timestamptz not null default erbij.moment(),
  expires_at timestamptz not null
);
create index on erbij.session (account_id);
create index on erbij.session (expires_at);
comment on table erbij.session is 'Somebody who signed in, until they leave, stay away too long, the day ends, or their capacity ends.';
comment on column erbij.session.capacity_id is 'Null until somebody with several capacities chose one.';
comment on column erbij.session.id_token_hint is 'What the identity provider asks back when somebody signs out.';

alter table erbij.session enable row level security;
alter table erbij.session force row level security;
create policy owner_all on erbij.session to erbij_owner using (true) with check (true);

create function erbij.living_capacities(p_account uuid) returns table (id uuid, kind text, title text, organisation text)
language sql stable
set search_path = erbij, pg_temp
as $$
  select c.id, c.kind, c.title, o.name
  from capacity c left join organisation o on o.id = c.organisation_id
  where c.account_id = p_account and (c.ended_at is null or c.ended_at > moment())
  order by c.kind desc, o.name, c.title, c.id
$$;

-- A subject without an account, and an account without a living capacity, get the same answer: null, and no session.
create function erbij.open_session(p_issuer text, p_subject text, p_token_hash bytea, p_lasts interval, p_id_token_hint text)
returns json language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_account account;
  v_capacities json;
  v_only uuid;
begin
  select * into v_account from account where issuer = p_issuer and subject = p_subject;
  select json_agg(l), case count(*) when 1 then min(l.id::text)::uuid end into v_capacities, v_only from living_capacities(v_account.id) l;
  if v_capacities is null then
    return null;
  end if;
  insert into session (token_hash, account_id, capacity_id, id_token_hint, expires_at)
  values (p_token_hash, v_account.id, v_only, p_id_token_hint, moment() + least(p_lasts, interval '12 hours'));
  return json_build_object('account', json_build_object('id', v_account.id, 'name', v_account.name), 'capacities', v_capacities);
end $$;

-- Reads without writing, save once a minute. A session that is over is removed when it is seen, so it can never come back.
create function erbij.find_session(p_token_hash bytea, p_idle_professional interval, p_idle_person interval) returns json language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_session session;
  v_capacity record;
  v_count integer;
  v_idle interval;
begin
  select * into v_session from session where token_hash = p_token_hash;
  if not found then
    return null;
  end if;
  select count(*) into v_count from living_capacities(v_session.account_id);
  select * into v_capacity from living_capacities(v_session.account_id) where id = v_session.capacity_id;
  v_idle := case v_capacity.kind when 'professional' then p_idle_professional when 'person' then p_idle_person
            else least(p_idle_professional, p_idle_person) end;
  if v_session.expires_at <= moment() or v_session.seen_at + v_idle <= moment() or v_count = 0
     or (v_session.capacity_id is not null and v_capacity.id is null) then
    delete from session where token_hash = p_token_hash;
    return null;
  end if;
  update session set seen_at = moment() where token_hash = p_token_hash and seen_at < moment() - interval '1 minute';
  return json_build_object(
    'accountName', (select name from account where id = v_session.account_id),
    'capacity', case when v_capacity.id is not null then row_to_json(v_capacity) end,
    'capacityCount', v_count);
end $$;

create function erbij.session_capacities(p_token_hash bytea) returns table (id uuid, kind text, title text, organisation text)
language sql stable
set search_path = erbij, pg_temp security definer
as $$
  select l.id, l.kind, l.title, l.organisation
  from session s cross join lateral living_capacities(s.account_id) l
  where s.token_hash = p_token_hash and s.expires_at > moment()
$$;

-- Only a living capacity of the session's own account. Returns its kind, or null when nothing was chosen.
create function erbij.choose_capacity(p_token_hash bytea, p_capacity uuid) returns text language sql
set search_path = erbij, pg_temp security definer
as $$
  update session s set capacity_id = l.id
  from session_capacities(p_token_hash) l
  where s.token_hash = p_token_hash and l.id = p_capacity
  returning l.kind
$$;

create function erbij.close_session(p_token_hash bytea) returns table (id_token_hint text) language sql
set search_path = erbij, pg_temp security definer
as $$ delete from session where token_hash = p_token_hash returning session.id_token_hint $$;

-- House-keeping of the steward: how many sessions were over.
create function erbij.sweep_sessions(p_idle interval) returns integer language sql
set search_path = erbij, pg_temp security definer
as $$
  with swept as (delete from session where expires_at <= moment() or seen_at + p_idle <= moment() returning 1)
  select count(*)::integer from swept
$$;

-- A person whom the provider vouches for by BSN gets an account when exactly one living person has that number.
-- Somebody who has an account already is left alone. The issuer «dev» belongs to the development provider: never here.
create function erbij.claim_person_account(p_issuer text, p_subject text, p_name text, p_bsn_indexes bytea[], p_account uuid, p_capacity uuid)
returns boolean language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare v_people uuid[];
begin
  select array_agg(id) into v_people from person where bsn_index = any (p_bsn_indexes) and death is null;
  if p_issuer = 'dev' or coalesce(cardinality(v_people), 0) <> 1 then
    return false;
  end if;
  insert into account (id, issuer, subject, name, person_id)
  values (p_account, p_issuer, p_subject, coalesce(nullif(p_name, ''), (
    select concat_ws(' ', given_names, nullif(prefix, ''), surname) from known_person where person_id = v_people[1]
    order by family_id, part_id limit 1), '?'), v_people[1])
  on conflict (issuer, subject) do nothing;
  if not found then
    return false;
  end if;
  insert into capacity (id, account_id, kind) values (p_capacity, p_account, 'person');
  return true;
end $$;

-- The people the development provider can sign in as. They exist only in a development database: production refuses to
-- start when there is one (src/signin/refuse-development.ts), so there this list, which no look precedes, is empty.
create function erbij.dev_personas() returns table (subject text, name text, kind text, title text, organisation text,
  family_id uuid, family text, role text, birth text) language sql stable
set search_path = erbij, pg_temp security definer
as $$
  select a.subject, a.name, l.kind, l.title, l.organisation, m.family_id,
    (select string_agg(distinct trim(k.prefix || ' ' || k.surname), ' / ') from known_person k
     join family_member child on child.family_id = k.family_id and child.person_id = k.person_id and child.role = 'child'
     where k.family_id = m.family_id),
    m.role, p.birth
  from account a
  cross join lateral living_capacities(a.id) l
  left join person p on p.id = a.person_id and l.kind = 'person'
  left join lateral (select f.family_id, f.role from family_member f where f.person_id = p.id order by f.family_id limit 1) m on true
  where a.issuer = 'dev'
  order by l.kind desc, l.organisation, 7, m.family_id, p.birth, a.name, a.subject
$$;

revoke all on function erbij.living_capacities(uuid), erbij.open_session(text, text, bytea, interval, text),
  erbij.find_session(bytea, interval, interval), erbij.session_capacities(bytea), erbij.choose_capacity(bytea, uuid),
  erbij.close_session(bytea), erbij.sweep_sessions(interval),
  erbij.claim_person_account(text, text, text, bytea[], uuid, uuid), erbij.dev_personas() from public;
grant execute on function erbij.open_session(text, text, bytea, interval, text), erbij.find_session(bytea, interval, interval),
  erbij.session_capacities(bytea), erbij.choose_capacity(bytea, uuid), erbij.close_session(bytea),
  erbij.claim_person_account(text, text, text, bytea[], uuid, uuid), erbij.dev_personas() to erbij_app;
grant execute on function erbij.sweep_sessions(interval), erbij.dev_personas() to erbij_steward;
