-- Sessions that are short, listed and ended from elsewhere; a sign-in that counts only for what it is strong enough for; and a code,
-- handed over in person, that ties an account to somebody of a family.

alter table erbij.session add column id uuid not null default gen_random_uuid();
alter table erbij.session add column device text not null default '' check (octet_length(device) <= 40);
alter table erbij.session add column sides text[] not null default '{professional,person}';
create unique index on erbij.session (id);
comment on column erbij.session.id is 'How its holder names it on the list of their sessions; it opens nothing.';
comment on column erbij.session.device is 'The browser and the sort of device in two words, for the holder to recognise it by. No address.';
comment on column erbij.session.sides is 'The kinds of capacity that this sign-in is strong enough for.';

-- Two limits per kind of capacity, {"person": {"idle": "15 minutes", "lasts": "2 hours"}, …}. Until one is chosen the strictest count.
create function erbij.session_lives(s erbij.session, p_kind text, p_limits jsonb) returns boolean language sql stable
set search_path = erbij, pg_temp
as $$
  select coalesce(s.expires_at > moment() and s.seen_at + l.idle > moment() and s.created_at + l.lasts > moment(), false)
  from (select min((each.value ->> 'idle')::interval) as idle, min((each.value ->> 'lasts')::interval) as lasts
        from jsonb_each(p_limits) as each where p_kind is null or each.key = p_kind) l
$$;

drop function erbij.open_session(text, text, bytea, interval, text);
-- A subject without an account, and an account without a living capacity, get the same answer: null, and no session. Somebody who has
-- one, and signed in too weakly for it, is told so: the provider vouched for who they are.
create function erbij.open_session(p_issuer text, p_subject text, p_token_hash bytea, p_lasts interval, p_id_token_hint text,
  p_sides text[], p_device text)
returns json language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_account account;
  v_all integer;
  v_capacities json;
  v_only uuid;
begin
  select * into v_account from account where issuer = p_issuer and subject = p_subject;
  select count(*), json_agg(l) filter (where l.kind = any (p_sides)),
      case count(*) filter (where l.kind = any (p_sides)) when 1 then (array_agg(l.id) filter (where l.kind = any (p_sides)))[1] end
    into v_all, v_capacities, v_only from living_capacities(v_account.id) l;
  if v_all = 0 then
    return null;
  end if;
  if v_capacities is null then
    return json_build_object('tooWeak', true);
  end if;
  insert into session (token_hash, account_id, capacity_id, id_token_hint, expires_at, sides, device)
  values (p_token_hash, v_account.id, v_only, p_id_token_hint, moment() + least(p_lasts, interval '12 hours'), p_sides, left(p_device, 40));
  return json_build_object('capacities', v_capacities);
end $$;

drop function erbij.find_session(bytea, interval, interval);
-- Reads without writing, save once a minute. A session that is over is removed when it is seen, so it can never come back.
create function erbij.find_session(p_token_hash bytea, p_limits jsonb) returns json language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_session session;
  v_capacity record;
  v_count integer;
begin
  select * into v_session from session where token_hash = p_token_hash;
  if not found then
    return null;
  end if;
  select count(*) into v_count from living_capacities(v_session.account_id) where kind = any (v_session.sides);
  select * into v_capacity from living_capacities(v_session.account_id) where id = v_session.capacity_id;
  if v_count = 0 or (v_session.capacity_id is not null and v_capacity.id is null) or not session_lives(v_session, v_capacity.kind, p_limits) then
    delete from session where token_hash = p_token_hash;
    return null;
  end if;
  update session set seen_at = moment() where token_hash = p_token_hash and seen_at < moment() - interval '1 minute';
  return json_build_object(
    'accountName', (select name from account where id = v_session.account_id),
    'capacity', case when v_capacity.id is not null then row_to_json(v_capacity) end,
    'capacityCount', v_count,
    -- What says whether «u» or «je» fits. Whoever acts in a job is spoken to as an adult.
    'birth', case v_capacity.kind when 'person' then (select p.birth from account a join person p on p.id = a.person_id where a.id = v_session.account_id) end,
    'today', to_char(today(), 'YYYY-MM-DD'));
end $$;

create or replace function erbij.session_capacities(p_token_hash bytea) returns table (id uuid, kind text, title text, organisation text)
language sql stable
set search_path = erbij, pg_temp security definer
as $$
  select l.id, l.kind, l.title, l.organisation
  from session s cross join lateral living_capacities(s.account_id) l
  where s.token_hash = p_token_hash and s.expires_at > moment() and l.kind = any (s.sides)
$$;

-- The living sessions of whoever holds this token: the device, since when, and when last. Nothing else is kept.
create function erbij.my_sessions(p_token_hash bytea, p_limits jsonb)
returns table (id uuid, device text, begun_at timestamptz, seen_at timestamptz, current boolean) language sql stable
set search_path = erbij, pg_temp security definer
as $$
  select s.id, s.device, s.created_at, s.seen_at, s.id = mine.id
  from session mine join session s on s.account_id = mine.account_id
  left join capacity c on c.id = s.capacity_id
  where mine.token_hash = p_token_hash and session_lives(s, c.kind, p_limits)
  order by s.id = mine.id desc, s.seen_at desc
$$;

-- Ends one other session of whoever holds this token, or (no id) all others. How many ended.
create function erbij.end_other_sessions(p_token_hash bytea, p_id uuid) returns integer language sql
set search_path = erbij, pg_temp security definer
as $$
  with ended as (
    delete from session s using session mine
    where mine.token_hash = p_token_hash and s.account_id = mine.account_id and s.id <> mine.id and (p_id is null or s.id = p_id)
    returning 1)
  select count(*)::integer from ended
$$;

-- A code that is handed over in person ----------------------------------------------------------------------------------------

-- In the part «safe ways of contact» of one person: read by themself and by who helps, and by nobody else of the family.
insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('access-code', 'reach', false, '{write}', 'professional', true, false);

create table erbij.access_code (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null references erbij.person,
  code_index bytea not null unique check (octet_length(code_index) = 32),
  until_at timestamptz not null,
  misses integer not null default 0,
  used_at timestamptz,
  account_id uuid references erbij.account,
  ended_at timestamptz,
  primary key (family_id, entry_id),
  foreign key (family_id, part_id) references erbij.part,
  check ((used_at is null) = (account_id is null))
);
create index on erbij.access_code (person_id);
comment on table erbij.access_code is 'What ties an account to a person without a number: a keyed hash of a code that was given by hand. Used once.';

create table erbij.access_attempt (
  subject_hash bytea not null check (octet_length(subject_hash) = 32),
  at timestamptz not null
);
create index on erbij.access_attempt (subject_hash, at);
comment on table erbij.access_attempt is 'Who tried a code, the last hour: guessing must not pay.';

do $$
declare v_table text;
begin
  foreach v_table in array array['access_code', 'access_attempt'] loop
    execute format('alter table erbij.%I enable row level security', v_table);
    execute format('alter table erbij.%I force row level security', v_table);
    execute format('create policy owner_all on erbij.%I to erbij_owner using (true) with check (true)', v_table);
  end loop;
end $$;

-- Does somebody sign in as this person now?
create function erbij.account_of(p_people uuid[]) returns uuid language sql stable
set search_path = erbij, pg_temp
as $$
  select a.id from account a join capacity c on c.account_id = a.id
  where a.person_id = any (p_people) and c.kind = 'person' and (c.ended_at is null or c.ended_at > moment()) order by a.id limit 1
$$;

-- The entry of this kind and step that the look of this transaction wrote; otherwise nothing was allowed.
create function erbij.access_entry(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_step text) returns jsonb language plpgsql
set search_path = erbij, pg_temp
as $$
declare v_body jsonb;
begin
  select c.body::jsonb into v_body from entry e
  join look l on l.family_id = e.family_id and l.at = e.recorded_at and l.xid = pg_current_xact_id_if_assigned()
    and l.mode = 'write' and l.actor = p_actor and e.part_id = any (l.allowed)
  join entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  where e.family_id = p_family and e.part_id = p_part and e.id = p_entry and e.kind = 'access-code' and e.author = p_actor
    and c.body::jsonb ->> 'step' = p_step;
  if v_body is null then
    raise exception 'no such entry was written here in this transaction' using errcode = 'insufficient_privilege';
  end if;
  return v_body;
end $$;

-- One living code for a person: a new one ends the one before. Nobody gives themself a code, nor somebody who signs in already.
create function erbij.keep_access_code(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_index bytea) returns void language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_body jsonb := access_entry(p_actor, p_family, p_part, p_entry, 'give');
  v_person uuid := (v_body ->> 'person')::uuid;
  -- Until the end of that day.
  v_until timestamptz := ((v_body ->> 'until')::date + 1)::timestamp at time zone 'Europe/Amsterdam';
  v_same uuid[] := aliases(p_family, array[v_person]);
begin
  if not exists (select from part p where p.family_id = p_family and p.id = p_part and p.subjects <@ v_same)
     or not exists (select from person where id = v_person and death is null)
     or exists (select from capacity c join account a on a.id = c.account_id where c.id = p_actor and a.person_id = any (v_same))
     or account_of(v_same) is not null or v_until <= moment() or v_until > moment() + interval '14 days' then
    raise exception 'no code can be given here' using errcode = 'check_violation';
  end if;
  update access_code set ended_at = moment() where person_id = any (v_same) and used_at is null and ended_at is null;
  insert into access_code (family_id, part_id, entry_id, person_id, code_index, until_at)
  values (p_family, p_part, p_entry, v_person, p_index, v_until);
end $$;

-- A code that was not used opens nothing any more; whoever signed in with it is signed out, and stays out.
create function erbij.end_access_code(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid) returns void language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_body jsonb := access_entry(p_actor, p_family, p_part, p_entry, 'end');
  v_account uuid;
begin
  update access_code set ended_at = moment()
  where family_id = p_family and part_id = p_part and entry_id = (v_body ->> 'code')::uuid and ended_at is null and (used_at is not null or until_at > moment())
  returning account_id into v_account;
  if not found then
    raise exception 'nothing to end here' using errcode = 'check_violation';
  end if;
  delete from session s using capacity c where s.account_id = v_account and c.account_id = v_account and c.kind = 'person'
    and (s.capacity_id = c.id or s.capacity_id is null);
  update capacity set ended_at = moment() where account_id = v_account and kind = 'person' and (ended_at is null or ended_at > moment());
end $$;

-- How somebody signs in: the codes that were given, and whether an account is tied to them. For who reads the part about reaching them;
-- and while there is none, for who is involved with them by a living tie, and is not of the family themself.
create function erbij.access_given(p_family uuid, p_person uuid) returns json language sql stable
set search_path = erbij, pg_temp security definer
as $$
  with mine as (
    select p.id, p.sort from part p
    where p.family_id = p_family and p.family_id in (select looked_families()) and p.id in (select looked_parts()) and p.subjects = array[p_person]
  )
  select json_build_object(
    'account', (select a.name from account a where a.id = account_of(aliases(p_family, array[p_person]))),
    'codes', coalesce((select json_agg(json_build_object('id', c.entry_id, 'lastDay',
        to_char((c.until_at - interval '1 second') at time zone 'Europe/Amsterdam', 'YYYY-MM-DD'), 'usedAt', c.used_at, 'endedAt', c.ended_at, 'usedBy', a.name,
        'over', c.used_at is null and c.until_at <= moment(), 'givenAt', e.recorded_at, 'givenBy', e.author_name) order by e.recorded_at desc)
      from access_code c join entry e on e.family_id = c.family_id and e.id = c.entry_id left join account a on a.id = c.account_id
      where c.family_id = p_family and c.part_id in (select id from mine where sort = 'reach')), '[]'))
  where exists (select from mine where sort = 'reach')
    or looked_as_professional() and not exists (select from part p where p.family_id = p_family and p.sort = 'reach' and p.subjects = array[p_person])
      and exists (select from tie t where t.family_id = p_family and t.capacity_id = looked_as() and t.ended_at is null
        and t.part_id in (select id from mine where sort = 'involvement'))
      and not exists (select from capacity c join account a on a.id = c.account_id join family_member m on m.person_id = a.person_id
        where c.id = looked_as() and m.family_id = p_family)
$$;

-- A right code ties this subject to its person: 'bound'. Whatever is not right is 'wrong', in the same words: no such code, used, ended, too
-- late, another day of birth, somebody who has an account meanwhile, or whose number is another than the provider's. 'taken': this
-- subject is somebody here already, which its holder knows. 'often': five times in an hour.
create function erbij.bind_by_code(p_issuer text, p_subject text, p_name text, p_indexes bytea[], p_birth text, p_numbered boolean, p_account uuid, p_capacity uuid)
returns text language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_who bytea := sha256(convert_to(p_issuer || chr(10) || p_subject, 'UTF8'));
  v_account account;
  v_code access_code;
  v_person person;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(v_who, 'hex'), 14));
  delete from access_attempt where subject_hash = v_who and at <= moment() - interval '1 hour';
  if (select count(*) from access_attempt where subject_hash = v_who) >= 5 then
    return 'often';
  end if;
  insert into access_attempt (subject_hash, at) values (v_who, moment());
  select * into v_account from account where issuer = p_issuer and subject = p_subject;
  if exists (select from living_capacities(v_account.id)) then
    return 'taken';
  end if;
  select * into v_code from access_code
  where code_index = any (p_indexes) and used_at is null and ended_at is null and until_at > moment() and misses < 3 for update;
  if not found then
    return 'wrong';
  end if;
  select * into v_person from person where id = v_code.person_id for update;
  -- A date that is not wholly known cannot be asked for.
  if v_person.birth !~ '(^0000|-00)' and v_person.birth <> p_birth then
    update access_code set misses = misses + 1 where family_id = v_code.family_id and entry_id = v_code.entry_id;
    return 'wrong';
  end if;
  if v_person.death is not null or p_numbered and v_person.bsn_index is not null or account_of(aliases(v_code.family_id, array[v_person.id])) is not null then
    return 'wrong';
  end if;
  if v_account.person_id <> v_person.id then
    return 'taken';
  end if;
  insert into account (id, issuer, subject, name, person_id)
  values (p_account, p_issuer, p_subject, coalesce(nullif(p_name, ''), (
    select concat_ws(' ', given_names, nullif(prefix, ''), surname) from known_person where family_id = v_code.family_id and person_id = v_person.id
    order by part_id limit 1), '?'), v_person.id)
  on conflict (issuer, subject) do update set person_id = excluded.person_id returning * into v_account;
  insert into capacity (id, account_id, kind) values (p_capacity, v_account.id, 'person');
  update access_code set used_at = moment(), account_id = v_account.id where family_id = v_code.family_id and entry_id = v_code.entry_id;
  return 'bound';
end $$;

drop function erbij.claim_person_account(text, text, text, bytea[], uuid, uuid);
-- A person whom the provider vouches for by BSN gets an account when exactly one living person has that number: 'made'. 'other': somebody
-- signs in as them already, by another subject. 'unknown': nobody, or somebody who has an account already and is left alone. The
-- issuer «dev» belongs to the development provider: never here.
create function erbij.claim_person_account(p_issuer text, p_subject text, p_name text, p_bsn_indexes bytea[], p_account uuid, p_capacity uuid)
returns text language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare v_people uuid[];
begin
  select array_agg(id) into v_people from (select id from person where bsn_index = any (p_bsn_indexes) and death is null for update) found;
  if p_issuer = 'dev' or coalesce(cardinality(v_people), 0) <> 1 then
    return 'unknown';
  end if;
  if account_of(v_people) is not null then
    return 'other';
  end if;
  insert into account (id, issuer, subject, name, person_id)
  values (p_account, p_issuer, p_subject, coalesce(nullif(p_name, ''), (
    select concat_ws(' ', given_names, nullif(prefix, ''), surname) from known_person where person_id = v_people[1]
    order by family_id, part_id limit 1), '?'), v_people[1])
  on conflict (issuer, subject) do nothing;
  if not found then
    return 'unknown';
  end if;
  insert into capacity (id, account_id, kind) values (p_capacity, p_account, 'person');
  -- A code that still lies around would tell its finder that somebody signs in.
  update access_code set ended_at = moment() where person_id = v_people[1] and used_at is null and ended_at is null;
  return 'made';
end $$;

-- House-keeping of the steward: how many sessions were over. Tries of codes go with them.
create or replace function erbij.sweep_sessions(p_idle interval) returns integer language sql
set search_path = erbij, pg_temp security definer
as $$
  delete from access_attempt where at <= moment() - interval '1 hour';
  with swept as (delete from session where expires_at <= moment() or seen_at + p_idle <= moment() returning 1)
  select count(*)::integer from swept
$$;

revoke all on function erbij.session_lives(erbij.session, text, jsonb), erbij.open_session(text, text, bytea, interval, text, text[], text),
  erbij.find_session(bytea, jsonb), erbij.my_sessions(bytea, jsonb), erbij.end_other_sessions(bytea, uuid), erbij.account_of(uuid[]),
  erbij.access_entry(uuid, uuid, uuid, uuid, text), erbij.keep_access_code(uuid, uuid, uuid, uuid, bytea),
  erbij.end_access_code(uuid, uuid, uuid, uuid), erbij.access_given(uuid, uuid),
  erbij.bind_by_code(text, text, text, bytea[], text, boolean, uuid, uuid),
  erbij.claim_person_account(text, text, text, bytea[], uuid, uuid) from public;
grant execute on function erbij.open_session(text, text, bytea, interval, text, text[], text), erbij.find_session(bytea, jsonb),
  erbij.my_sessions(bytea, jsonb), erbij.end_other_sessions(bytea, uuid), erbij.keep_access_code(uuid, uuid, uuid, uuid, bytea),
  erbij.end_access_code(uuid, uuid, uuid, uuid), erbij.access_given(uuid, uuid),
  erbij.bind_by_code(text, text, text, bytea[], text, boolean, uuid, uuid),
  erbij.claim_person_account(text, text, text, bytea[], uuid, uuid) to erbij_app;
