-- The road to a dossier: who there is, what there is, and the one log that opens it.
-- Every table a family owns is keyed by family_id first, and every row about people carries the part it came from,
-- so that one set of decisions (looked_parts) filters everything.

-- One clock. A test or demonstration may shift it; production refuses to start while it is shifted.
create table erbij.clock (
  one boolean primary key default true check (one),
  shift interval not null
);

create function erbij.moment() returns timestamptz language plpgsql stable
set search_path = erbij, pg_temp security definer
as $$ begin return now() + coalesce((select shift from clock), interval '0'); end $$;

-- The calendar day where the law applies, whatever time zone the connection has.
create function erbij.today() returns date language plpgsql stable
set search_path = erbij, pg_temp
as $$ begin return (moment() at time zone 'Europe/Amsterdam')::date; end $$;

-- Who there is -------------------------------------------------------------------------------------------------------

create table erbij.organisation (
  id uuid primary key,
  name text not null unique,
  kind text not null check (kind in ('local-team', 'regional-safety-team', 'expertise-platform', 'other'))
);

create table erbij.person (
  id uuid primary key,
  birth text not null default '0000-00-00' check (birth ~ '^\d{4}-\d{2}-\d{2}$'),
  death text check (death ~ '^\d{4}-\d{2}-\d{2}$'),
  bsn_cipher bytea,
  bsn_index bytea unique,
  bsn_key text,
  source_key text unique,
  check ((bsn_cipher is null) = (bsn_index is null) and (bsn_cipher is null) = (bsn_key is null))
);
comment on table erbij.person is
  'Identity only: what a dossier knows about a person stands in known_person, per part. BSN encrypted, found by a keyed index.';
comment on column erbij.person.birth is 'YYYY-MM-DD; 00 for an unknown month or day, 0000-00-00 for unknown (as the population register does).';
comment on column erbij.person.source_key is 'Keyed hash that finds somebody without a BSN again at the next import.';

create table erbij.account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  person_id uuid references erbij.person,
  unique (issuer, subject)
);
comment on table erbij.account is 'Somebody who can sign in: an OpenID Connect issuer and subject. A shield follows the person, whatever the capacity.';

create table erbij.capacity (
  id uuid primary key,
  account_id uuid not null references erbij.account,
  kind text not null check (kind in ('professional', 'person')),
  organisation_id uuid references erbij.organisation,
  title text not null default '',
  ended_at timestamptz,
  check ((kind = 'professional') = (organisation_id is not null))
);
create index on erbij.capacity (account_id);
comment on table erbij.capacity is 'In what role an account acts: a father who is also a care worker has two.';

-- What there is ------------------------------------------------------------------------------------------------------

create table erbij.family (
  id uuid primary key,
  created_at timestamptz not null default erbij.moment()
);

create table erbij.family_member (
  family_id uuid not null references erbij.family,
  person_id uuid not null references erbij.person,
  role text not null check (role in ('child', 'parent', 'partner', 'network')),
  primary key (family_id, person_id)
);
create index on erbij.family_member (person_id);
comment on table erbij.family_member is 'Registry for facts and import; never shown. What a reader sees of people comes from known_person.';

create table erbij.part (
  family_id uuid not null references erbij.family,
  id uuid not null,
  sort text not null,
  regime text not null check (regime in ('jeugdwet', 'wmo', 'veilig-thuis', 'gi', 'wgbo')),
  subjects uuid[] not null check (cardinality(subjects) > 0),
  shielded_from uuid[] not null default '{}',
  organisation_id uuid references erbij.organisation,
  secret boolean not null default false,
  created_at timestamptz not null default erbij.moment(),
  primary key (family_id, id)
);
-- One id, one part, in whatever family: the wall lets a row through by its part alone.
create unique index part_id on erbij.part (id);
create unique index part_identity on erbij.part (family_id, sort, regime, subjects, shielded_from, organisation_id, secret) nulls not distinct;
comment on table erbij.part is 'The unit of access, of locking and of verifiable export. Its id is derived from its identity (src/dossier/part.ts).';
comment on column erbij.part.secret is 'An address under secrecy (Wet BRP 2.59): read by who live there and by involved professionals.';

create table erbij.part_head (
  family_id uuid not null,
  part_id uuid not null,
  seq integer not null default 0,
  hash bytea not null default '\x',
  primary key (family_id, part_id),
  foreign key (family_id, part_id) references erbij.part
) with (fillfactor = 50);
comment on table erbij.part_head is 'Last link of each chain; the row that writers of one part wait for. Chained per part: one head per family would halve the writes.';

create table erbij.kind (
  id text primary key,
  sort text,
  answers boolean not null,
  actions text[] not null,
  writer text not null check (writer in ('professional', 'person')),
  shared_at_once boolean not null
);
comment on table erbij.kind is
  'What append() holds a kind of entry to; the same as src/dossier/kinds, which a test compares. A new kind adds a row in its migration.';
comment on column erbij.kind.sort is 'The sort of part it stands in by itself; null: only beside what it answers.';
insert into erbij.kind values
  ('contact-note', 'contact', false, '{write}', 'professional', false),
  ('own-statement', 'statement', true, '{answer}', 'person', true),
  ('involvement', 'involvement', false, '{begin-tie,end-tie}', 'professional', true),
  ('release', null, true, '{share}', 'professional', false);

create table erbij.entry (
  family_id uuid not null,
  part_id uuid not null,
  seq integer not null,
  id uuid not null,
  kind text not null,
  thread_id uuid not null,
  replaces uuid,
  answers uuid,
  occurred_on date not null,
  recorded_at timestamptz not null,
  author uuid not null references erbij.capacity,
  author_name text not null,
  author_organisation text,
  ground text not null,
  content_hash bytea not null,
  hash bytea not null,
  primary key (family_id, part_id, seq),
  unique (family_id, id),
  foreign key (family_id, part_id) references erbij.part
);
comment on table erbij.entry is 'Append-only. One statement by one author at one time, in one part. hash chains it to the entry before it in that part.';
comment on column erbij.entry.author_name is 'As it was when written: a record does not change when somebody marries or moves.';

create table erbij.entry_content (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  salt bytea not null,
  body text not null,
  primary key (family_id, entry_id)
);
comment on table erbij.entry_content is
  'Canonical JSON (RFC 8785) and a salt, apart from the entry: destroying it leaves a chain that verifies and a hash nobody can guess from.';

create table erbij.entry_shared (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  shared_at timestamptz not null,
  primary key (family_id, entry_id)
);
comment on table erbij.entry_shared is 'Projection: which entries stand in the portal of the people they concern.';

create table erbij.draft (
  family_id uuid not null,
  id uuid not null,
  author uuid not null references erbij.capacity,
  kind text not null,
  body text not null,
  saved_at timestamptz not null default erbij.moment(),
  primary key (family_id, id)
);
comment on table erbij.draft is 'Not yet in the ledger; its author alone reads it.';

-- What this dossier knows about people: projections, each row with the part it came from -----------------------------

create table erbij.known_person (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  given_names text not null default '',
  prefix text not null default '',
  surname text not null default '',
  birth text not null default '0000-00-00',
  death text,
  gender text not null default 'O' check (gender in ('M', 'V', 'O')),
  source text not null,
  primary key (family_id, part_id, person_id),
  foreign key (family_id, part_id) references erbij.part
);

create table erbij.known_relation (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('parent', 'partner')),
  other_id uuid not null,
  since text,
  until text,
  source text not null,
  primary key (family_id, part_id, person_id, kind, other_id),
  foreign key (family_id, part_id) references erbij.part
);
comment on table erbij.known_relation is 'person_id has other_id as its parent or partner.';

create table erbij.known_address (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  lines text[] not null,
  since text,
  source text not null,
  primary key (family_id, part_id, person_id),
  foreign key (family_id, part_id) references erbij.part
);

-- Facts of access. Kinds and the steward's import project into them; the app role cannot write them. --------------------

create table erbij.tie (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  capacity_id uuid not null references erbij.capacity,
  name text not null,
  organisation text not null,
  role text not null,
  reason text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  primary key (family_id, part_id, entry_id)
);
create index on erbij.tie (capacity_id) where ended_at is null;
comment on table erbij.tie is 'Involvement: one row per person of the family it concerns, so that each of them sees it, or does not, on their own.';

create table erbij.authority (
  family_id uuid not null,
  part_id uuid not null,
  child_id uuid not null,
  holder_id uuid not null,
  status text not null check (status in ('holds', 'undetermined')),
  since text,
  until text,
  source text not null,
  primary key (family_id, part_id, child_id, holder_id)
);
create index on erbij.authority (holder_id);
comment on table erbij.authority is 'Who has authority over a minor. undetermined is never a ground to see; it is also never «none».';

create table erbij.shield (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  from_at timestamptz not null default erbij.moment(),
  until_at timestamptz,
  primary key (family_id, part_id, person_id)
);
comment on table erbij.shield is 'This part must not reach this person, in any capacity.';

create table erbij.opening (
  family_id uuid not null,
  id uuid not null,
  capacity_id uuid not null references erbij.capacity,
  parts uuid[] not null,
  ground text not null check (ground in ('consent', 'disclosure', 'mandate', 'measure', 'break-glass')),
  from_at timestamptz not null,
  until_at timestamptz,
  entry_id uuid,
  primary key (family_id, id)
);
create index on erbij.opening (capacity_id);
comment on table erbij.opening is 'A decision that opens parts to somebody who is not tied: who, which parts, on what ground, from, until, which entry says so.';

-- The log ------------------------------------------------------------------------------------------------------------

create table erbij.look (
  family_id uuid not null,
  at timestamptz not null,
  id uuid not null,
  xid xid8 not null,
  mode text not null check (mode in ('read', 'write')),
  action text not null,
  purpose text not null,
  actor uuid not null,
  actor_kind text not null,
  actor_name text not null,
  person_id uuid,
  organisation text,
  allowed uuid[] not null,
  allowed_rules text[] not null,
  refused uuid[] not null,
  refused_rules text[] not null,
  primary key (family_id, at, id)
) partition by range (at);
create index on erbij.look (at);
comment on table erbij.look is
  'Every look, also refused ones and unknown ids (so family_id has no foreign key). Row-level security on content reads the look of this very transaction.';

create table erbij.look_other partition of erbij.look default;

-- Months are made ahead by the steward at every start; the default partition is there so that no look ever fails.
create function erbij.prepare_look_months(p_from date, p_months integer) returns integer language plpgsql
set search_path = erbij, pg_temp security definer
as $$
declare
  v_month date := date_trunc('month', p_from)::date;
  v_name text;
  v_made integer := 0;
begin
  for i in 1 .. p_months loop
    v_name := 'look_' || to_char(v_month, 'YYYY_MM');
    if to_regclass('erbij.' || v_name) is null
       and not exists (select from look_other where at >= v_month::timestamp at time zone 'UTC'
                       and at < (v_month + interval '1 month') at time zone 'UTC') then
      execute format('create table erbij.%I partition of erbij.look for values from (%L) to (%L)', v_name,
        v_month::timestamp at time zone 'UTC', (v_month + interval '1 month') at time zone 'UTC');
      execute format('alter table erbij.%I enable row level security', v_name);
      execute format('alter table erbij.%I force row level security', v_name);
      execute format('create policy owner_all on erbij.%I to erbij_owner using (true) with check (true)', v_name);
      v_made := v_made + 1;
    end if;
    v_month := (v_month + interval '1 month')::date;
  end loop;
  return v_made;
end $$;

create table erbij.search_attempt (
  account_id uuid not null references erbij.account,
  at timestamptz not null
);
create index on erbij.search_attempt (account_id, at);
comment on table erbij.search_attempt is 'Who tried to find a family by number, the last hour: guessing must not pay.';

create table erbij.steward_run (
  id uuid primary key,
  command text not null,
  started_at timestamptz not null default erbij.moment(),
  finished_at timestamptz,
  counts jsonb
);
comment on table erbij.steward_run is 'The steward passes the wall, so every run of a steward command is written here: which, when, how many.';

-- Row-level security on every table: the owner's functions pass, nobody else does unless a policy says so. ------------

do $$
declare v_table text;
begin
  for v_table in select relname from pg_class where relnamespace = 'erbij'::regnamespace and relkind in ('r', 'p') and relname <> 'migration' loop
    execute format('alter table erbij.%I enable row level security', v_table);
    execute format('alter table erbij.%I force row level security', v_table);
    execute format('create policy owner_all on erbij.%I to erbij_owner using (true) with check (true)', v_table);
  end loop;
end $$;

-- The steward's months are the owner's work: look partitions are made by the function above only.
select erbij.prepare_look_months(((now() at time zone 'UTC')::date - interval '1 month')::date, 14);
