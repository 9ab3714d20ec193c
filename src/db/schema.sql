-- Generated from the migrations by npm run generate. Not run by anything: to read, and to see what a change changes.

-- Schema erbij, owned by erbij_owner
grant usage on schema erbij to erbij_app;
grant usage on schema erbij to erbij_steward;

-- Table access_attempt, owned by erbij_owner; row level security: forced
create table erbij.access_attempt (
  subject_hash bytea not null,
  at timestamp with time zone not null,
  CHECK ((octet_length(subject_hash) = 32))
);
CREATE INDEX access_attempt_subject_hash_at_idx ON erbij.access_attempt USING btree (subject_hash, at);
comment on table erbij.access_attempt is 'Who tried a code, the last hour: guessing must not pay.';
create policy owner_all on erbij.access_attempt for all to erbij_owner using (true) with check (true);

-- Table access_code, owned by erbij_owner; row level security: forced
create table erbij.access_code (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  person_id uuid not null,
  code_index bytea not null,
  until_at timestamp with time zone not null,
  misses integer not null default 0,
  used_at timestamp with time zone,
  account_id uuid,
  ended_at timestamp with time zone,
  PRIMARY KEY (family_id, entry_id),
  UNIQUE (code_index),
  FOREIGN KEY (account_id) REFERENCES erbij.account(id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id),
  FOREIGN KEY (person_id) REFERENCES erbij.person(id),
  CHECK (((used_at IS NULL) = (account_id IS NULL))),
  CHECK ((octet_length(code_index) = 32))
);
CREATE INDEX access_code_person_id_idx ON erbij.access_code USING btree (person_id);
comment on table erbij.access_code is 'What ties an account to a person without a number: a keyed hash of a code that was given by hand. Used once.';
create policy owner_all on erbij.access_code for all to erbij_owner using (true) with check (true);

-- Table account, owned by erbij_owner; row level security: forced
create table erbij.account (
  id uuid not null,
  issuer text not null,
  subject text not null,
  name text not null,
  person_id uuid,
  PRIMARY KEY (id),
  UNIQUE (issuer, subject),
  FOREIGN KEY (person_id) REFERENCES erbij.person(id)
);
comment on table erbij.account is 'Somebody who can sign in: an OpenID Connect issuer and subject. A shield follows the person, whatever the capacity.';
create policy owner_all on erbij.account for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.account for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.account to erbij_steward;

-- Table authority, owned by erbij_owner; row level security: forced
create table erbij.authority (
  family_id uuid not null,
  part_id uuid not null,
  child_id uuid not null,
  holder_id uuid not null,
  status text not null,
  since text,
  until text,
  source text not null,
  thread_id uuid,
  rank smallint not null default 1,
  CHECK ((status = ANY (ARRAY['holds'::text, 'undetermined'::text])))
);
CREATE INDEX authority_holder_id_idx ON erbij.authority USING btree (holder_id);
CREATE UNIQUE INDEX authority_once ON erbij.authority USING btree (family_id, part_id, child_id, holder_id, thread_id) NULLS NOT DISTINCT;
comment on table erbij.authority is 'Who has authority over a minor. undetermined is never a ground to see; it is also never «none».';
create policy app_reads on erbij.authority for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((thread_id IS NULL) OR (thread_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[])))));
create policy owner_all on erbij.authority for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.authority for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.authority to erbij_steward;
grant select on erbij.authority to erbij_app;

-- Table authority_outcome, owned by erbij_owner; row level security: forced
create table erbij.authority_outcome (
  family_id uuid not null,
  part_id uuid not null,
  child_id uuid not null,
  source text not null,
  rank smallint not null,
  outcome text not null,
  holders uuid[] not null default '{}'::uuid[],
  rule text not null default ''::text,
  law text[] not null default '{}'::text[],
  nl text not null default ''::text,
  en text not null default ''::text,
  under_investigation boolean not null default false,
  determined_on date not null,
  valid_until date,
  thread_id uuid,
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id),
  CHECK ((outcome = ANY (ARRAY['joint-parental'::text, 'sole-parental'::text, 'joint-with-third'::text, 'guardianship'::text, 'temporarily-none'::text, 'undetermined'::text]))),
  CHECK ((source = ANY (ARRAY['brp'::text, 'brp-api'::text, 'court'::text, 'test'::text])))
);
CREATE UNIQUE INDEX authority_outcome_once ON erbij.authority_outcome USING btree (family_id, part_id, child_id, source, thread_id) NULLS NOT DISTINCT;
comment on table erbij.authority_outcome is 'Who has authority over a minor and why: derived (rank 1), answered by the register (2) or decided by a court (3). The highest rank counts.';
comment on column erbij.authority_outcome.valid_until is 'The first day on which time alone can change the answer; from then on it is stale and says so.';
create policy app_reads on erbij.authority_outcome for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((thread_id IS NULL) OR (thread_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[])))));
create policy owner_all on erbij.authority_outcome for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.authority_outcome for all to erbij_steward using (true) with check (true);
create policy steward_reads on erbij.authority_outcome for select to erbij_steward using (true);
grant delete, insert, select, update on erbij.authority_outcome to erbij_steward;
grant select on erbij.authority_outcome to erbij_app;

-- Table capacity, owned by erbij_owner; row level security: forced
create table erbij.capacity (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  organisation_id uuid,
  title text not null default ''::text,
  ended_at timestamp with time zone,
  role text not null default 'worker'::text,
  PRIMARY KEY (id),
  FOREIGN KEY (account_id) REFERENCES erbij.account(id),
  FOREIGN KEY (organisation_id) REFERENCES erbij.organisation(id),
  CHECK (((kind = 'professional'::text) = (organisation_id IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['professional'::text, 'person'::text]))),
  CHECK ((role = ANY (ARRAY['worker'::text, 'team-lead'::text, 'expert'::text, 'counter-checker'::text, 'lawyer'::text, 'client-supporter'::text, 'confidant'::text, 'inspector'::text, 'complaints-committee'::text, 'researcher'::text, 'judge'::text])))
);
CREATE INDEX capacity_account_id_idx ON erbij.capacity USING btree (account_id);
comment on table erbij.capacity is 'In what role an account acts: a father who is also a care worker has two.';
comment on column erbij.capacity.role is 'Of a professional. All but the first two read only what somebody opened to them.';
create policy owner_all on erbij.capacity for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.capacity for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.capacity to erbij_steward;

-- Table clock, owned by erbij_owner; row level security: forced
create table erbij.clock (
  one boolean not null default true,
  shift interval not null,
  PRIMARY KEY (one),
  CHECK (one)
);
create policy owner_all on erbij.clock for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.clock for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.clock to erbij_steward;

-- Table destroyed, owned by erbij_owner; row level security: forced
create table erbij.destroyed (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  at timestamp with time zone not null,
  ground text not null,
  PRIMARY KEY (family_id, entry_id)
);
comment on table erbij.destroyed is 'That a content was destroyed, when and on which ground. verify() knows it from a content that is missing.';
create policy app_reads on erbij.destroyed for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((( SELECT erbij.looked_as_professional() AS looked_as_professional) AND (entry_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[]))) OR (EXISTS ( SELECT
   FROM erbij.entry e
  WHERE ((e.family_id = destroyed.family_id) AND (e.id = destroyed.entry_id)))))));
create policy owner_all on erbij.destroyed for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.destroyed for select to erbij_steward using (true);
grant select on erbij.destroyed to erbij_app;
grant select on erbij.destroyed to erbij_steward;

-- Table destroyed_why, owned by erbij_owner; row level security: forced
create table erbij.destroyed_why (
  family_id uuid not null,
  entry_id uuid not null,
  reason text not null,
  PRIMARY KEY (family_id, entry_id),
  FOREIGN KEY (family_id, entry_id) REFERENCES erbij.destroyed(family_id, entry_id)
);
comment on table erbij.destroyed_why is 'Why a content was destroyed, in words; never read by the web server.';
create policy owner_all on erbij.destroyed_why for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.destroyed_why for select to erbij_steward using (true);
grant select on erbij.destroyed_why to erbij_steward;

-- Table draft, owned by erbij_owner; row level security: forced
create table erbij.draft (
  family_id uuid not null,
  id uuid not null,
  author uuid not null,
  kind text not null,
  body text not null,
  saved_at timestamp with time zone not null default erbij.moment(),
  PRIMARY KEY (family_id, id),
  FOREIGN KEY (author) REFERENCES erbij.capacity(id)
);
comment on table erbij.draft is 'Not yet in the ledger; its author alone reads it.';
create policy app_reads on erbij.draft for select to erbij_app using (((family_id = ANY (ARRAY( SELECT erbij.looked_families() AS looked_families))) AND (author = ( SELECT erbij.looked_as() AS looked_as))));
create policy owner_all on erbij.draft for all to erbij_owner using (true) with check (true);
grant select on erbij.draft to erbij_app;

-- Table entry, owned by erbij_owner; row level security: forced
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
  recorded_at timestamp with time zone not null,
  author uuid not null,
  author_name text not null,
  author_organisation text,
  ground text not null,
  content_hash bytea not null,
  hash bytea not null,
  PRIMARY KEY (family_id, part_id, seq),
  UNIQUE (family_id, id),
  FOREIGN KEY (author) REFERENCES erbij.capacity(id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
);
CREATE INDEX entry_ahead ON erbij.entry USING btree (family_id) WHERE (kind = ANY (ARRAY['agreement'::text, 'rights-offered'::text]));
CREATE INDEX entry_answers ON erbij.entry USING btree (family_id, answers) WHERE (answers IS NOT NULL);
CREATE INDEX entry_plan ON erbij.entry USING btree (family_id) WHERE (kind = ANY (ARRAY['matters'::text, 'goal'::text, 'action'::text, 'strength'::text, 'condition'::text, 'plan-course'::text, 'evaluation'::text, 'evaluation-answer'::text, 'meeting'::text, 'phase'::text, 'safety-agreement'::text, 'safety-scale'::text, 'incident'::text, 'instrument-answers'::text, 'analysis'::text]));
CREATE INDEX entry_thread ON erbij.entry USING btree (family_id, thread_id) WHERE (replaces IS NOT NULL);
CREATE INDEX entry_timeline ON erbij.entry USING btree (family_id, occurred_on DESC, recorded_at DESC, id DESC) WHERE (answers IS NULL);
CREATE UNIQUE INDEX entry_replaced ON erbij.entry USING btree (family_id, replaces) WHERE (replaces IS NOT NULL);
comment on table erbij.entry is 'Append-only. One statement by one author at one time, in one part. hash chains it to the entry before it in that part.';
comment on column erbij.entry.author_name is 'As it was when written: a record does not change when somebody marries or moves.';
create policy app_reads on erbij.entry for select to erbij_app using ((COALESCE((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])), false) AND ((author = ( SELECT erbij.looked_as() AS looked_as)) OR ((id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[])) AND (( SELECT erbij.looked_as_professional() AS looked_as_professional) OR (EXISTS ( SELECT
   FROM erbij.entry_shared s
  WHERE ((s.family_id = entry.family_id) AND (s.entry_id = entry.id)))))))));
create policy owner_all on erbij.entry for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.entry for select to erbij_steward using (true);
grant select on erbij.entry to erbij_app;
grant select on erbij.entry to erbij_steward;

-- Table entry_content, owned by erbij_owner; row level security: forced
create table erbij.entry_content (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  salt bytea not null,
  body text not null,
  PRIMARY KEY (family_id, entry_id)
);
comment on table erbij.entry_content is 'Canonical JSON (RFC 8785) and a salt, apart from the entry: destroying it leaves a chain that verifies and a hash nobody can guess from.';
create policy app_reads on erbij.entry_content for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((( SELECT erbij.looked_as_professional() AS looked_as_professional) AND (entry_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[]))) OR (EXISTS ( SELECT
   FROM erbij.entry e
  WHERE ((e.family_id = entry_content.family_id) AND (e.id = entry_content.entry_id)))))));
create policy owner_all on erbij.entry_content for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.entry_content for select to erbij_steward using (true);
grant select on erbij.entry_content to erbij_app;
grant select on erbij.entry_content to erbij_steward;

-- Table entry_search, owned by erbij_owner; row level security: forced
create table erbij.entry_search (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  words tsvector not null,
  PRIMARY KEY (family_id, entry_id)
);
comment on table erbij.entry_search is 'Projection: the words of an entry. No GIN index: search is bounded to the reader''s families first, and @@ is not leakproof.';
create policy app_reads on erbij.entry_search for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ( SELECT erbij.looked_as_professional() AS looked_as_professional) AND (entry_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[]))));
create policy owner_all on erbij.entry_search for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.entry_search for select to erbij_steward using (true);
grant select on erbij.entry_search to erbij_app;
grant select on erbij.entry_search to erbij_steward;

-- Table entry_shared, owned by erbij_owner; row level security: forced
create table erbij.entry_shared (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  shared_at timestamp with time zone not null,
  PRIMARY KEY (family_id, entry_id)
);
comment on table erbij.entry_shared is 'Projection: which entries stand in the portal of the people they concern.';
create policy app_reads on erbij.entry_shared for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND (entry_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[]))));
create policy owner_all on erbij.entry_shared for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.entry_shared for select to erbij_steward using (true);
grant select on erbij.entry_shared to erbij_app;
grant select on erbij.entry_shared to erbij_steward;

-- Table family, owned by erbij_owner; row level security: forced
create table erbij.family (
  id uuid not null,
  created_at timestamp with time zone not null default erbij.moment(),
  PRIMARY KEY (id)
);
create policy owner_all on erbij.family for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.family for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.family to erbij_steward;

-- Table family_member, owned by erbij_owner; row level security: forced
create table erbij.family_member (
  family_id uuid not null,
  person_id uuid not null,
  role text not null,
  PRIMARY KEY (family_id, person_id),
  FOREIGN KEY (family_id) REFERENCES erbij.family(id),
  FOREIGN KEY (person_id) REFERENCES erbij.person(id),
  CHECK ((role = ANY (ARRAY['child'::text, 'parent'::text, 'partner'::text, 'network'::text])))
);
CREATE INDEX family_member_person_id_idx ON erbij.family_member USING btree (person_id);
comment on table erbij.family_member is 'Registry for facts and import; never shown. What a reader sees of people comes from known_person.';
create policy owner_all on erbij.family_member for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.family_member for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.family_member to erbij_steward;

-- Table file, owned by erbij_owner; row level security: forced
create table erbij.file (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  id uuid not null,
  wrapped bytea not null,
  key_id text not null,
  kept_at timestamp with time zone not null default erbij.moment(),
  PRIMARY KEY (family_id, entry_id),
  UNIQUE (id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
);
comment on table erbij.file is 'The wrapped key of an attached file. Without this row the stored bytes are noise, also in every backup of them.';
create policy app_reads on erbij.file for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((( SELECT erbij.looked_as_professional() AS looked_as_professional) AND (entry_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[]))) OR (EXISTS ( SELECT
   FROM erbij.entry e
  WHERE ((e.family_id = file.family_id) AND (e.id = file.entry_id)))))));
create policy owner_all on erbij.file for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.file for select to erbij_steward using (true);
create policy steward_rewraps on erbij.file for update to erbij_steward using (true) with check (true);
grant select on erbij.file to erbij_app;
grant select on erbij.file to erbij_steward;

-- Table instrument, owned by erbij_owner; row level security: forced
create table erbij.instrument (
  url text not null,
  version text not null,
  body jsonb not null,
  imported_at timestamp with time zone not null default now(),
  PRIMARY KEY (url, version),
  CHECK (((length(url) >= 1) AND (length(url) <= 500))),
  CHECK (((length(version) >= 1) AND (length(version) <= 50))),
  CHECK ((length((body)::text) < 1000000))
);
comment on table erbij.instrument is 'A version of a questionnaire (FHIR R4 Questionnaire JSON) as it was imported; never changed.';
create policy owner_all on erbij.instrument for all to erbij_owner using (true) with check (true);
create policy steward_adds on erbij.instrument for insert to erbij_steward with check (true);
create policy steward_reads on erbij.instrument for select to erbij_steward using (true);
grant insert, select on erbij.instrument to erbij_steward;

-- Table kind, owned by erbij_owner; row level security: forced
create table erbij.kind (
  id text not null,
  sort text,
  answers boolean not null,
  actions text[] not null,
  writer text not null,
  shared_at_once boolean not null,
  destructible boolean not null default false,
  goes_on boolean not null default false,
  PRIMARY KEY (id),
  CHECK ((writer = ANY (ARRAY['professional'::text, 'person'::text, 'anyone'::text])))
);
comment on table erbij.kind is 'What append() holds a kind of entry to; the same as src/dossier/kinds, which a test compares. A new kind adds a row in its migration.';
comment on column erbij.kind.sort is 'The sort of part it stands in by itself; null: only beside what it answers.';
comment on column erbij.kind.destructible is 'Its content may be destroyed on request; what changed who may read what stays.';
comment on column erbij.kind.goes_on is 'What was entered first goes on by later entries of the same thread.';
create policy owner_all on erbij.kind for all to erbij_owner using (true) with check (true);

-- Table known_address, owned by erbij_owner; row level security: forced
create table erbij.known_address (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  lines text[] not null,
  since text,
  source text not null,
  PRIMARY KEY (family_id, part_id, person_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
);
create policy app_reads on erbij.known_address for select to erbij_app using ((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])));
create policy owner_all on erbij.known_address for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.known_address for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.known_address to erbij_steward;
grant select on erbij.known_address to erbij_app;

-- Table known_person, owned by erbij_owner; row level security: forced
create table erbij.known_person (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  given_names text not null default ''::text,
  prefix text not null default ''::text,
  surname text not null default ''::text,
  birth text not null default '0000-00-00'::text,
  death text,
  gender text not null default 'O'::text,
  source text not null,
  thread_id uuid,
  PRIMARY KEY (family_id, part_id, person_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id),
  CHECK ((gender = ANY (ARRAY['M'::text, 'V'::text, 'O'::text])))
);
create policy app_reads on erbij.known_person for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((thread_id IS NULL) OR (thread_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[])))));
create policy owner_all on erbij.known_person for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.known_person for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.known_person to erbij_steward;
grant select on erbij.known_person to erbij_app;

-- Table known_relation, owned by erbij_owner; row level security: forced
create table erbij.known_relation (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  kind text not null,
  other_id uuid not null,
  since text,
  until text,
  source text not null,
  thread_id uuid,
  PRIMARY KEY (family_id, part_id, person_id, kind, other_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id),
  CHECK ((kind = ANY (ARRAY['parent'::text, 'adoptive-parent'::text, 'foster-parent'::text, 'step-parent'::text, 'guardian'::text, 'grandparent'::text, 'sibling'::text, 'relative'::text, 'partner'::text, 'lives-with'::text, 'friend'::text, 'neighbour'::text, 'teacher'::text, 'youth-mentor'::text, 'citizen-guardian'::text, 'other'::text])))
);
comment on table erbij.known_relation is 'person_id has other_id as its parent, partner, neighbour…; with until it has been so.';
create policy app_reads on erbij.known_relation for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((thread_id IS NULL) OR (thread_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[])))));
create policy owner_all on erbij.known_relation for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.known_relation for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.known_relation to erbij_steward;
grant select on erbij.known_relation to erbij_app;

-- Table look, owned by erbij_owner; row level security: forced
create table erbij.look (
  family_id uuid not null,
  at timestamp with time zone not null,
  id uuid not null,
  xid xid8 not null,
  mode text not null,
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
  policies text,
  trace_id text,
  span_id text,
  parent_span_id text,
  client text,
  PRIMARY KEY (family_id, at, id),
  CHECK (((translate(concat(policies, trace_id, span_id, parent_span_id), '0123456789abcdef'::text, ''::text) = ''::text) AND (length(policies) = 64) AND (length(trace_id) = 32) AND (length(span_id) = 16) AND (length(parent_span_id) = 16) AND (ltrim(trace_id, '0'::text) <> ''::text) AND (ltrim(span_id, '0'::text) <> ''::text))),
  CHECK ((mode = ANY (ARRAY['read'::text, 'write'::text, 'evaluate'::text])))
) partition by RANGE (at);
CREATE INDEX look_at_idx ON ONLY erbij.look USING btree (at);
comment on table erbij.look is 'Every look, also refused ones and unknown ids (so family_id has no foreign key). Row-level security on content reads the look of this very transaction.';
comment on column erbij.look.mode is 'read opens rows to read, write to write; evaluate opens nothing: another system asked whether it may.';
create policy owner_all on erbij.look for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.look for select to erbij_steward using (true);
grant select on erbij.look to erbij_steward;

-- Table look_other, owned by erbij_owner; row level security: forced
create table erbij.look_other (
  family_id uuid not null,
  at timestamp with time zone not null,
  id uuid not null,
  xid xid8 not null,
  mode text not null,
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
  policies text,
  trace_id text,
  span_id text,
  parent_span_id text,
  client text,
  PRIMARY KEY (family_id, at, id),
  CHECK (((translate(concat(policies, trace_id, span_id, parent_span_id), '0123456789abcdef'::text, ''::text) = ''::text) AND (length(policies) = 64) AND (length(trace_id) = 32) AND (length(span_id) = 16) AND (length(parent_span_id) = 16) AND (ltrim(trace_id, '0'::text) <> ''::text) AND (ltrim(span_id, '0'::text) <> ''::text))),
  CHECK ((mode = ANY (ARRAY['read'::text, 'write'::text, 'evaluate'::text])))
);
CREATE INDEX look_other_at_idx ON erbij.look_other USING btree (at);
create policy owner_all on erbij.look_other for all to erbij_owner using (true) with check (true);

-- Table migration, owned by erbij_owner; row level security: forced
create table erbij.migration (
  number integer not null,
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null default now(),
  PRIMARY KEY (number)
);
comment on table erbij.migration is 'Which numbered files of src/db/migrations this database has had, and what was in them.';
create policy owner on erbij.migration for all to erbij_owner using (true) with check (true);

-- Table opening, owned by erbij_owner; row level security: forced
create table erbij.opening (
  family_id uuid not null,
  id uuid not null,
  capacity_id uuid,
  parts uuid[] not null,
  ground text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  entry_id uuid,
  person_id uuid,
  client_id uuid,
  everything boolean not null default false,
  part_id uuid,
  PRIMARY KEY (family_id, id),
  FOREIGN KEY (capacity_id) REFERENCES erbij.capacity(id),
  FOREIGN KEY (client_id) REFERENCES erbij.person(id),
  FOREIGN KEY (person_id) REFERENCES erbij.person(id),
  CHECK (((NOT everything) OR (client_id IS NOT NULL))),
  CHECK ((num_nonnulls(capacity_id, person_id) = 1))
);
CREATE INDEX opening_capacity_id_idx ON erbij.opening USING btree (capacity_id);
CREATE INDEX opening_person_id_idx ON erbij.opening USING btree (person_id) WHERE (person_id IS NOT NULL);
comment on table erbij.opening is 'A decision that opens parts to somebody who is not tied: who, which parts, on what ground, from, until, which entry says so.';
comment on column erbij.opening.ground is 'A ground of src/law/openings.ts, which says whether it is in force.';
comment on column erbij.opening.client_id is 'Who of the family gave it. It opens no more than they may open themselves, at that moment; null: a professional decided.';
comment on column erbij.opening.everything is 'Of a mandate alone: whatever the client may see, also what comes later.';
create policy owner_all on erbij.opening for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.opening for select to erbij_steward using (true);
grant select on erbij.opening to erbij_steward;

-- Table organisation, owned by erbij_owner; row level security: forced
create table erbij.organisation (
  id uuid not null,
  name text not null,
  kind text not null,
  complaints_committee uuid,
  PRIMARY KEY (id),
  UNIQUE (name),
  FOREIGN KEY (complaints_committee) REFERENCES erbij.organisation(id),
  CHECK ((complaints_committee <> id)),
  CHECK ((kind = ANY (ARRAY['local-team'::text, 'regional-safety-team'::text, 'expertise-platform'::text, 'certified-institution'::text, 'veilig-thuis'::text, 'mental-health'::text, 'child-protection-board'::text, 'other'::text])))
);
comment on column erbij.organisation.complaints_committee is 'Who examines complaints about this organisation (Jeugdwet 4.2.1(2); Wmo 2015 4.2.7(2)). Null: nobody here does.';
create policy owner_all on erbij.organisation for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.organisation for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.organisation to erbij_steward;

-- Table part, owned by erbij_owner; row level security: forced
create table erbij.part (
  family_id uuid not null,
  id uuid not null,
  sort text not null,
  regime text not null,
  subjects uuid[] not null,
  shielded_from uuid[] not null default '{}'::uuid[],
  organisation_id uuid,
  secret boolean not null default false,
  created_at timestamp with time zone not null default erbij.moment(),
  PRIMARY KEY (family_id, id),
  FOREIGN KEY (family_id) REFERENCES erbij.family(id),
  FOREIGN KEY (organisation_id) REFERENCES erbij.organisation(id),
  CHECK ((cardinality(subjects) > 0)),
  CHECK ((regime = ANY (ARRAY['jeugdwet'::text, 'gi'::text, 'wmo'::text, 'veilig-thuis'::text, 'wgbo'::text, 'justice'::text])))
);
CREATE INDEX part_organisation_id_idx ON erbij.part USING btree (organisation_id) WHERE (sort = 'request'::text);
CREATE UNIQUE INDEX part_id ON erbij.part USING btree (id);
CREATE UNIQUE INDEX part_identity ON erbij.part USING btree (family_id, sort, regime, subjects, shielded_from, organisation_id, secret) NULLS NOT DISTINCT;
comment on table erbij.part is 'The unit of access, of locking and of verifiable export. Its id is derived from its identity (src/dossier/part.ts).';
comment on column erbij.part.secret is 'An address under secrecy (Wet BRP 2.59): read by who live there and by involved professionals.';
create policy app_reads on erbij.part for select to erbij_app using ((id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])));
create policy owner_all on erbij.part for all to erbij_owner using (true) with check (true);
create policy steward_adds on erbij.part for all to erbij_steward using (true) with check (true);
grant insert, select on erbij.part to erbij_steward;
grant select on erbij.part to erbij_app;

-- Table part_head, owned by erbij_owner; row level security: forced
create table erbij.part_head (
  family_id uuid not null,
  part_id uuid not null,
  seq integer not null default 0,
  hash bytea not null default '\x'::bytea,
  changed_at timestamp with time zone not null default erbij.moment(),
  PRIMARY KEY (family_id, part_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
) with (fillfactor=50);
comment on table erbij.part_head is 'Last link of each chain; the row that writers of one part wait for. Chained per part: one head per family would halve the writes.';
comment on column erbij.part_head.changed_at is 'When the chain last grew; the daily export of heads takes what changed.';
create policy owner_all on erbij.part_head for all to erbij_owner using (true) with check (true);
create policy steward_adds on erbij.part_head for all to erbij_steward using (true) with check (true);
grant insert, select on erbij.part_head to erbij_steward;

-- Table person, owned by erbij_owner; row level security: forced
create table erbij.person (
  id uuid not null,
  birth text not null default '0000-00-00'::text,
  death text,
  bsn_cipher bytea,
  bsn_index bytea,
  bsn_key text,
  source_key text,
  PRIMARY KEY (id),
  UNIQUE (bsn_index),
  UNIQUE (source_key),
  CHECK ((((bsn_cipher IS NULL) = (bsn_index IS NULL)) AND ((bsn_cipher IS NULL) = (bsn_key IS NULL)))),
  CHECK ((birth ~ '^\d{4}-\d{2}-\d{2}$'::text)),
  CHECK ((death ~ '^\d{4}-\d{2}-\d{2}$'::text))
);
comment on table erbij.person is 'Identity only: what a dossier knows about a person stands in known_person, per part. BSN encrypted, found by a keyed index.';
comment on column erbij.person.birth is 'YYYY-MM-DD; 00 for an unknown month or day, 0000-00-00 for unknown (as the population register does).';
comment on column erbij.person.source_key is 'Keyed hash that finds somebody without a BSN again at the next import.';
create policy owner_all on erbij.person for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.person for all to erbij_steward using (true) with check (true);
grant delete, insert, select, update on erbij.person to erbij_steward;

-- Table policy_set, owned by erbij_owner; row level security: forced
create table erbij.policy_set (
  version text not null,
  content text not null,
  first_used_at timestamp with time zone not null default erbij.moment(),
  PRIMARY KEY (version),
  CHECK ((octet_length(content) < 1000000)),
  CHECK ((version = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)))
);
comment on table erbij.policy_set is 'Every set of rules that ever decided: canonical JSON of engine, schema and policies. Its version is its SHA-256, which a look names.';
create policy owner_all on erbij.policy_set for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.policy_set for select to erbij_steward using (true);
grant select on erbij.policy_set to erbij_steward;

-- Table power, owned by erbij_owner; row level security: forced
create table erbij.power (
  capacity_id uuid not null,
  power text not null,
  from_day date not null,
  until_day date,
  PRIMARY KEY (capacity_id, power, from_day),
  FOREIGN KEY (capacity_id) REFERENCES erbij.capacity(id),
  CHECK ((power = ANY (ARRAY['child-protection'::text, 'veilig-thuis'::text])))
);
comment on table erbij.power is 'What the law lets this professional do, in person and between these days (Jeugdwet 3.2; Wmo 4.1.1). Never of a team.';
create policy owner_all on erbij.power for all to erbij_owner using (true) with check (true);
create policy steward_keeps on erbij.power for all to erbij_steward using (true) with check (true);
create policy steward_reads on erbij.power for select to erbij_steward using (true);
grant delete, insert, select, update on erbij.power to erbij_steward;

-- Table reach, owned by erbij_owner; row level security: forced
create table erbij.reach (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  body jsonb not null,
  at timestamp with time zone not null,
  PRIMARY KEY (family_id, part_id, person_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
);
comment on table erbij.reach is 'How somebody is reached safely; every letter, mail and call list obeys it (src/people/reach.ts).';
create policy app_reads on erbij.reach for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((entry_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[])) OR (EXISTS ( SELECT
   FROM erbij.entry e
  WHERE ((e.family_id = reach.family_id) AND (e.id = reach.entry_id) AND (e.author = ( SELECT erbij.looked_as() AS looked_as))))))));
create policy owner_all on erbij.reach for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.reach for select to erbij_steward using (true);
grant select on erbij.reach to erbij_app;
grant select on erbij.reach to erbij_steward;

-- Table representation, owned by erbij_owner; row level security: forced
create table erbij.representation (
  family_id uuid not null,
  part_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  incapable boolean not null,
  representative_id uuid,
  by_law boolean not null default false,
  since date not null,
  until date,
  PRIMARY KEY (family_id, part_id, thread_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
);
comment on table erbij.representation is 'A professional judged that somebody of 12 or older cannot weigh their own interests here, and who then speaks for them (Jeugdwet 7.3.15). Never computed.';
comment on column erbij.representation.by_law is 'A court appointed the representative: guardian of an adult, or mentor.';
create policy owner_all on erbij.representation for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.representation for select to erbij_steward using (true);
grant select on erbij.representation to erbij_steward;

-- Table same_person, owned by erbij_owner; row level security: forced
create table erbij.same_person (
  family_id uuid not null,
  part_id uuid not null,
  thread_id uuid not null,
  person_id uuid not null,
  same_as uuid not null,
  decided_name text not null,
  decided_at timestamp with time zone not null,
  ended_name text,
  ended_at timestamp with time zone,
  PRIMARY KEY (family_id, part_id, thread_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
);
comment on table erbij.same_person is 'A decision that two people of one family are one. Nothing is rewritten: everything reads through it, and ending it undoes it.';
create policy app_reads on erbij.same_person for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ((thread_id IS NULL) OR (thread_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[])))));
create policy owner_all on erbij.same_person for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.same_person for select to erbij_steward using (true);
grant select on erbij.same_person to erbij_app;
grant select on erbij.same_person to erbij_steward;

-- Table search_attempt, owned by erbij_owner; row level security: forced
create table erbij.search_attempt (
  account_id uuid not null,
  at timestamp with time zone not null,
  FOREIGN KEY (account_id) REFERENCES erbij.account(id)
);
CREATE INDEX search_attempt_account_id_at_idx ON erbij.search_attempt USING btree (account_id, at);
comment on table erbij.search_attempt is 'Who tried to find a family by number, the last hour: guessing must not pay.';
create policy owner_all on erbij.search_attempt for all to erbij_owner using (true) with check (true);

-- Table session, owned by erbij_owner; row level security: forced
create table erbij.session (
  token_hash bytea not null,
  account_id uuid not null,
  capacity_id uuid,
  id_token_hint text,
  created_at timestamp with time zone not null default erbij.moment(),
  seen_at timestamp with time zone not null default erbij.moment(),
  expires_at timestamp with time zone not null,
  id uuid not null default gen_random_uuid(),
  device text not null default ''::text,
  sides text[] not null default '{professional,person}'::text[],
  PRIMARY KEY (token_hash),
  FOREIGN KEY (account_id) REFERENCES erbij.account(id),
  FOREIGN KEY (capacity_id) REFERENCES erbij.capacity(id),
  CHECK ((octet_length(device) <= 40)),
  CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX session_account_id_idx ON erbij.session USING btree (account_id);
CREATE INDEX session_expires_at_idx ON erbij.session USING btree (expires_at);
CREATE UNIQUE INDEX session_id_idx ON erbij.session USING btree (id);
comment on table erbij.session is 'Somebody who signed in, until they leave, stay away too long, the day ends, or their capacity ends.';
comment on column erbij.session.capacity_id is 'Null until somebody with several capacities chose one.';
comment on column erbij.session.id_token_hint is 'What the identity provider asks back when somebody signs out.';
comment on column erbij.session.id is 'How its holder names it on the list of their sessions; it opens nothing.';
comment on column erbij.session.device is 'The browser and the sort of device in two words, for the holder to recognise it by. No address.';
comment on column erbij.session.sides is 'The kinds of capacity that this sign-in is strong enough for.';
create policy owner_all on erbij.session for all to erbij_owner using (true) with check (true);

-- Table shield, owned by erbij_owner; row level security: forced
create table erbij.shield (
  family_id uuid not null,
  part_id uuid not null,
  person_id uuid,
  from_at timestamp with time zone not null default erbij.moment(),
  until_at timestamp with time zone,
  account_id uuid,
  ground text not null default 'safety'::text,
  thread_id uuid,
  FOREIGN KEY (account_id) REFERENCES erbij.account(id),
  CHECK ((ground = ANY (ARRAY['safety'::text, 'confidence'::text, 'good-care'::text, 'other-parent'::text, 'complaint'::text]))),
  CHECK ((num_nonnulls(person_id, account_id) = 1))
);
CREATE UNIQUE INDEX shield_once ON erbij.shield USING btree (family_id, part_id, person_id, account_id, thread_id) NULLS NOT DISTINCT;
comment on table erbij.shield is 'This part must not reach this person, in any capacity.';
comment on column erbij.shield.account_id is 'A professional of whom somebody complains: no person of the family, and shielded all the same.';
create policy owner_all on erbij.shield for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.shield for select to erbij_steward using (true);
grant select on erbij.shield to erbij_steward;

-- Table steward_run, owned by erbij_owner; row level security: forced
create table erbij.steward_run (
  id uuid not null,
  command text not null,
  started_at timestamp with time zone not null default erbij.moment(),
  finished_at timestamp with time zone,
  counts jsonb,
  PRIMARY KEY (id)
);
comment on table erbij.steward_run is 'The steward passes the wall, so every run of a steward command is written here: which, when, how many.';
create policy owner_all on erbij.steward_run for all to erbij_owner using (true) with check (true);
create policy steward_adds on erbij.steward_run for all to erbij_steward using (true) with check (true);
grant insert, select on erbij.steward_run to erbij_steward;

-- Table tie, owned by erbij_owner; row level security: forced
create table erbij.tie (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  capacity_id uuid not null,
  name text not null,
  organisation text not null,
  role text not null,
  reason text not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  end_reason text,
  replacing boolean not null default false,
  PRIMARY KEY (family_id, part_id, entry_id),
  FOREIGN KEY (capacity_id) REFERENCES erbij.capacity(id)
);
CREATE INDEX tie_capacity_id_idx ON erbij.tie USING btree (capacity_id) WHERE (ended_at IS NULL);
comment on table erbij.tie is 'Involvement: one row per person of the family it concerns, so that each of them sees it, or does not, on their own.';
create policy app_reads on erbij.tie for select to erbij_app using ((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])));
create policy owner_all on erbij.tie for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.tie for select to erbij_steward using (true);
grant select on erbij.tie to erbij_app;
grant select on erbij.tie to erbij_steward;

-- Table withholding, owned by erbij_owner; row level security: forced
create table erbij.withholding (
  family_id uuid not null,
  part_id uuid not null,
  thread_id uuid not null,
  entry_thread uuid not null,
  person_id uuid not null,
  ground text not null,
  reason text not null,
  until_on date not null,
  proposed_by uuid not null,
  proposed_name text not null,
  proposed_at timestamp with time zone not null,
  confirmed_name text,
  confirmed_at timestamp with time zone,
  ended_name text,
  ended_at timestamp with time zone,
  PRIMARY KEY (family_id, part_id, thread_id),
  FOREIGN KEY (family_id, part_id) REFERENCES erbij.part(family_id, id)
);
comment on table erbij.withholding is 'Projection: one entry, with its corrections and what stands beside it, kept from one person. In effect once a second professional confirmed, until the day.';
create policy app_reads on erbij.withholding for select to erbij_app using (((part_id = ANY (( SELECT erbij.looked_part_ids() AS looked_part_ids)::uuid[])) AND ( SELECT erbij.looked_as_professional() AS looked_as_professional) AND (thread_id <> ALL (( SELECT erbij.looked_withheld_ids() AS looked_withheld_ids)::uuid[]))));
create policy owner_all on erbij.withholding for all to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.withholding for select to erbij_steward using (true);
grant select on erbij.withholding to erbij_app;
grant select on erbij.withholding to erbij_steward;

-- Function access_entry, owned by erbij_owner; executable by its owner only
create function erbij.access_entry(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_step text) returns jsonb language plpgsql set search_path=erbij, pg_temp
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

-- Function access_given, owned by erbij_owner; executable by erbij_app
create function erbij.access_given(p_family uuid, p_person uuid) returns json language sql stable security definer set search_path=erbij, pg_temp
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

-- Function account_of, owned by erbij_owner; executable by its owner only
create function erbij.account_of(p_people uuid[]) returns uuid language sql stable set search_path=erbij, pg_temp
as $$
  select a.id from account a join capacity c on c.account_id = a.id
  where a.person_id = any (p_people) and c.kind = 'person' and (c.ended_at is null or c.ended_at > moment()) order by a.id limit 1
$$;

-- Function aliases, owned by erbij_owner; executable by its owner only
create function erbij.aliases(p_family uuid, p_ids uuid[]) returns uuid[] language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin
  if not exists (select from same_person s where s.family_id = p_family and s.ended_at is null) then
    return p_ids;
  end if;
  return (with recursive same as (
    select unnest(p_ids) as id
    union select case s.person_id when same.id then s.same_as else s.person_id end
    from same join same_person s on s.family_id = p_family and s.ended_at is null and same.id in (s.person_id, s.same_as)
  ) select coalesce(array_agg(id), '{}') from same);
end $$;

-- Function aliases_since, owned by erbij_owner; executable by its owner only
create function erbij.aliases_since(p_family uuid, p_ids uuid[], p_since timestamp with time zone) returns uuid[] language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin
  if not exists (select from same_person s where s.family_id = p_family) then
    return p_ids;
  end if;
  return one_person(array(select s from same_person s where s.family_id = p_family and (s.ended_at is null or s.ended_at > p_since)), p_ids);
end $$;

-- Function append, owned by erbij_owner; executable by erbij_app
create function erbij.append(p_actor uuid, p_families uuid[], p_parts uuid[], p_ids uuid[], p_kinds text[], p_threads uuid[], p_replaces uuid[], p_answers uuid[], p_occurred date[], p_grounds text[], p_salts bytea[], p_bodies text[]) returns timestamp with time zone language plpgsql security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare
  v_at timestamptz := moment();
  v_new record;
  v_may record;
  v_look look;
  v_seq integer;
  v_hash bytea;
  v_entry entry;
begin
  -- In the order of parts, so that two writers of the same parts never wait for each other; within one, in the order given.
  for v_new in
    select u.*, u.body::jsonb as json, sha256(u.salt || convert_to(u.body, 'UTF8')) as content_hash
    from unnest(p_families, p_parts, p_ids, p_kinds, p_threads, p_replaces, p_answers, p_occurred, p_grounds, p_salts, p_bodies)
      with ordinality as u(family, part, id, kind, thread, replaces, answers, occurred, ground, salt, body, at)
    order by u.part, u.at
  loop
    -- A kind goes where it belongs, by whom and with what action (erbij.kind); an unknown kind goes nowhere.
    select l as look into v_may from kind k
    join look l on l.family_id = v_new.family and l.at = v_at and l.xid = pg_current_xact_id_if_assigned()
      and l.mode = 'write' and l.actor = p_actor and v_new.part = any (l.allowed) and l.action = any (k.actions) and k.writer in (l.actor_kind, 'anyone')
    where k.id = v_new.kind and case when v_new.answers is null
      then k.sort = (select x.sort from part x where x.family_id = v_new.family and x.id = v_new.part) else k.answers end
    limit 1;
    if not found then
      perform refuse_entry();
    end if;
    v_look := v_may.look;
    -- An id that somebody else gave to an entry out of sight: one's own is «sent twice», by the unique index below.
    if exists (select from entry e where e.family_id = v_new.family and e.id = v_new.id and e.part_id <> all (v_look.allowed) and e.author <> p_actor) then
      raise exception 'an entry has this id' using errcode = 'unique_violation', schema = 'erbij', table = 'entry';
    end if;
    if v_new.thread <> v_new.id or v_new.replaces is not null or v_new.answers is not null or v_look.action = 'correct'
       or v_new.kind in ('relation', 'authority-decision', 'same-person', 'opening', 'mandate', 'shield', 'representation', 'diagnosis', 'parenthood') then
      perform check_entry(v_look, v_new.part, v_new.id, v_new.kind, v_new.thread, v_new.replaces, v_new.answers, v_new.json);
    end if;
    -- The author is named as the look of this transaction names who looked.
    update part_head h set seq = h.seq + 1, changed_at = v_at, hash = entry_hash(h.hash, v_new.part, h.seq + 1, v_new.id, v_new.kind, v_new.thread,
      v_new.replaces, v_new.answers, v_new.occurred, v_at, p_actor, v_look.actor_name, v_look.organisation, v_new.ground, v_new.content_hash)
    where h.family_id = v_new.family and h.part_id = v_new.part returning h.seq, h.hash into strict v_seq, v_hash;
    insert into entry (family_id, part_id, seq, id, kind, thread_id, replaces, answers, occurred_on, recorded_at, author, author_name,
      author_organisation, ground, content_hash, hash)
    values (v_new.family, v_new.part, v_seq, v_new.id, v_new.kind, v_new.thread, v_new.replaces, v_new.answers, v_new.occurred,
      v_at, p_actor, v_look.actor_name, v_look.organisation, v_new.ground, v_new.content_hash, v_hash)
    returning * into v_entry;
    insert into entry_content (family_id, part_id, entry_id, salt, body) values (v_new.family, v_new.part, v_new.id, v_new.salt, v_new.body);
    perform project(v_entry, v_new.json);
  end loop;
  return v_at;
end $$;

-- Function asked_by, owned by erbij_owner; executable by erbij_app
create function erbij.asked_by(p_family uuid, p_at timestamp with time zone, p_id uuid) returns text language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin return (
  select l.client from look l where l.family_id = p_family and l.at = p_at and l.id = p_id and l.mode = 'evaluate'
    and l.family_id in (select looked_families()) and (l.actor_kind = 'professional' or l.actor = looked_as())
    and (l.allowed && array(select looked_parts()) or l.refused && array(select looked_parts())));
end $$;

-- Function asked_roles, owned by erbij_owner; executable by its owner only
create function erbij.asked_roles() returns text[] language sql immutable
as $$$$;

-- Function authority_over, owned by erbij_owner; executable by its owner only
create function erbij.authority_over(p_family uuid, p_holders uuid[], p_day text) returns uuid[] language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin
  if p_holders = '{}' then
    return p_holders;
  end if;
  return aliases(p_family, array(
    select distinct u.child_id from authority u
    where u.family_id = p_family and u.holder_id = any (p_holders) and u.status = 'holds'
      and coalesce(u.since, '') <= p_day and coalesce(u.until, '9999') > p_day
      and not exists (select from authority_outcome o where o.family_id = p_family and o.child_id = u.child_id and o.determined_on <= p_day::date
        -- Of two decisions of a court the later one counts.
        and (o.rank > u.rank or o.rank = u.rank and u.rank = 3 and (o.determined_on::text, o.thread_id) > (u.since, u.thread_id)))));
end $$;

-- Function bind_by_code, owned by erbij_owner; executable by erbij_app
create function erbij.bind_by_code(p_issuer text, p_subject text, p_name text, p_indexes bytea[], p_birth text, p_numbered boolean, p_account uuid, p_capacity uuid) returns text language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function check_access_entry, owned by erbij_owner; executable by its owner only
create function erbij.check_access_entry(p_look erbij.look, p_part uuid, p_kind text, p_thread uuid, p_id uuid, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare
  v_part part;
  v_organisation uuid;
  v_parts uuid[] := array(select jsonb_array_elements_text(coalesce(p_body -> 'parts', '[]'))::uuid);
  v_for capacity;
  v_kind text;
  v_emergency boolean := p_look.action = 'break-glass';
begin
  select * into v_part from part x where x.family_id = p_look.family_id and x.id = p_part;
  select c.organisation_id, o.kind into v_organisation, v_kind from capacity c left join organisation o on o.id = c.organisation_id where c.id = p_look.actor;
  -- Nobody decides at work in the case of their own family, nor opens anything to themself; but in an emergency.
  if p_kind in ('opening', 'shield', 'representation') and p_look.actor_kind = 'professional' and (
      exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = any (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)])))
      or p_kind = 'opening' and not v_emergency and p_body ? 'capacity' and exists (select from capacity mine join capacity theirs on theirs.account_id = mine.account_id
        where mine.id = p_look.actor and theirs.id = (p_body ->> 'capacity')::uuid)) then
    perform refuse_entry();
  end if;
  if p_kind in ('diagnosis', 'parenthood') then
    if v_part.regime <> 'wgbo' then
      perform refuse_entry();
    end if;
    return;
  end if;
  if p_kind = 'representation' then
    -- Everybody who helps, and the person, must be able to know it.
    if cardinality(v_part.subjects) <> 1 or v_part.organisation_id is not null or v_part.shielded_from <> '{}' or p_body ? 'representative' and not exists (
        select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'representative')::uuid) then
      perform refuse_entry();
    end if;
    return;
  end if;
  -- A decision begins a thread, and ends in it.
  if (p_body ->> 'step' in ('end', 'review')) = (p_thread = p_id) then
    perform refuse_entry();
  end if;
  if (p_body ->> 'step' = 'review') <> (p_look.action = 'review') then
    perform refuse_entry();
  end if;
  if p_body ->> 'step' = 'review' then
    -- An emergency is reviewed once, by somebody else than who opened it (another capacity of theirs is the same pair of eyes) and of
    -- the same organisation.
    if p_kind <> 'opening' or not exists (select from entry e join opening g on g.family_id = e.family_id and g.entry_id = e.id
          join capacity theirs on theirs.id = e.author join capacity mine on mine.id = p_look.actor
          where e.family_id = p_look.family_id and e.id = p_thread and g.ground = 'break-glass'
            and theirs.organisation_id = mine.organisation_id and theirs.account_id <> mine.account_id)
        or exists (select from entry e join entry_content b on b.family_id = e.family_id and b.entry_id = e.id
          where e.family_id = p_look.family_id and e.part_id = p_part and e.thread_id = p_thread and b.body::jsonb ->> 'step' = 'review') then
      perform refuse_entry();
    end if;
    return;
  end if;
  -- In an emergency somebody opens to themself, for some hours, and nothing else; and nobody does it for another.
  if p_kind in ('opening', 'mandate', 'shield') and p_thread = p_id and (v_emergency <> coalesce(p_body ->> 'ground' = 'break-glass', false)
      or v_emergency and (p_body ->> 'capacity')::uuid is distinct from p_look.actor) then
    perform refuse_entry();
  end if;
  -- Until a day that can be foreseen, and an emergency for some hours (src/law/openings.ts).
  if p_kind in ('opening', 'mandate') and p_thread = p_id and not coalesce((p_body ->> 'until')::timestamptz > p_look.at and (p_body ->> 'until')::timestamptz <= p_look.at
      + case p_body ->> 'ground' when 'break-glass' then interval '4 hours' else interval '1 year' end, false) then
    raise exception 'an opening is until a moment that can be foreseen' using errcode = 'check_violation';
  end if;
  -- Who it concerns reads who was given what. It may stand beside what it opens, with the same organisation; an emergency stands where the
  -- own organisation reviews it.
  if p_kind in ('opening', 'mandate') and (p_look.actor_kind = 'person' and v_part.shielded_from <> '{}'
      or v_part.organisation_id is not null and case when p_kind = 'mandate' then true when v_emergency then v_part.organisation_id <> v_organisation when p_body ->> 'ground' = 'complaint' then false
        else exists (select from part x where x.family_id = p_look.family_id and x.id = any (v_parts) and x.organisation_id is distinct from v_part.organisation_id) end) then
    perform refuse_entry();
  end if;
  -- Nor does it stand where somebody reads it from whom one of these parts is kept.
  if p_kind = 'opening' and p_look.actor_kind = 'professional' and not v_emergency and exists (
      select from part x where x.family_id = p_look.family_id and x.id = any (v_parts) and (not x.shielded_from <@ v_part.shielded_from
        or exists (select from shield s where s.family_id = x.family_id and s.part_id = x.id and s.person_id <> all (v_part.shielded_from)
          and s.from_at <= p_look.at and coalesce(s.until_at, 'infinity') > p_look.at))) then
    perform refuse_entry();
  end if;
  -- To whom: somebody who acts today, or somebody of this family.
  if p_body ? 'capacity' then
    select * into v_for from capacity c where c.id = (p_body ->> 'capacity')::uuid and (c.ended_at is null or c.ended_at > p_look.at);
  end if;
  -- Nobody is given at work what another writes about their own family.
  if p_kind = 'opening' and exists (select from account a join family_member m on m.family_id = p_look.family_id
      and m.person_id = any (aliases(p_look.family_id, array[a.person_id])) where a.id = v_for.account_id and v_for.kind = 'professional') then
    perform refuse_entry();
  end if;
  if p_thread = p_id and (v_for.id is null) = (not coalesce(exists (
      select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'person')::uuid), false)) then
    perform refuse_entry();
  end if;
  -- Which parts: those that the look of this very entry allows, so that the rules judged each of them; by a professional what their
  -- own organisation keeps or everybody shares. Who told in confidence, and whom somebody asked for help, nobody opens; what somebody
  -- asked about their own dossier, nobody at work but for who examines how it was answered.
  if not v_parts <@ p_look.allowed or exists (select from part x where x.family_id = p_look.family_id and x.id = any (v_parts)
      and (x.sort in ('origin', 'mandate') or p_kind = 'opening' and p_look.actor_kind = 'professional' and x.sort = 'request'
          and coalesce(p_body ->> 'ground' not in ('complaint', 'inspection'), true)
        or v_emergency and (x.secret or x.sort in ('reach', 'health', 'access')) or p_look.actor_kind = 'professional' and not v_emergency and x.organisation_id <> v_organisation)) then
    perform refuse_entry();
  end if;
  -- Somebody of the family ends what the family gave, and nobody else's decision;
  -- and a professional what their own organisation decided.
  if p_thread <> p_id and not exists (select from entry e join capacity c on c.id = e.author
      where e.family_id = p_look.family_id and e.id = p_thread
        and (p_look.actor_kind = 'person' and c.kind = 'person' or c.organisation_id = v_organisation)) then
    perform refuse_entry();
  end if;
  -- Whom somebody asks to look along: for themself, and in a role that knows how to keep it.
  if p_kind = 'mandate' and (not v_part.subjects <@ aliases(p_look.family_id, array[p_look.person_id])
      or p_thread = p_id and not coalesce(v_for.role = any (asked_roles()), false)) then
    perform refuse_entry();
  end if;
  if p_kind in ('opening', 'shield') and exists (
      select from part x where x.family_id = p_look.family_id and x.id = any (v_parts) and not x.subjects <@ v_part.subjects) then
    perform refuse_entry();
  end if;
  if p_kind = 'shield' and p_thread = p_id then
    -- Whoever it is kept from must not read that it is: the decision stands where they do not read either.
    if p_body ? 'person' and not (p_body ->> 'person')::uuid = any (v_part.shielded_from) or p_body ? 'capacity' and not p_part = any (v_parts) then
      perform refuse_entry();
    end if;
  elsif p_kind = 'shield' and exists (
      -- Nor do they end it.
      select from shield s where s.family_id = p_look.family_id and s.thread_id = p_thread
        and (s.account_id = (select c.account_id from capacity c where c.id = p_look.actor)
          or s.person_id = any (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)])))) then
    perform refuse_entry();
  end if;
  if p_kind = 'opening' and p_body ->> 'step' = 'open' then
    -- Consent is given by whom it is about, or who stands for them; and whom a decision is about must be able to read it.
    if (p_look.actor_kind = 'person') <> (p_body ->> 'ground' in ('consent', 'complaint')) or p_body ->> 'ground' = 'complaint'
        and not coalesce(v_for.role = 'complaints-committee' and v_for.organisation_id = v_part.organisation_id, false) then
      raise exception 'somebody of the family opens with consent, and nobody else does' using errcode = 'check_violation';
    end if;
    -- Who may use a ground (src/law/openings.ts, «by»).
    if v_kind is distinct from coalesce(case p_body ->> 'ground' when 'safety-team-informs' then 'regional-safety-team' when 'conflict-of-duties' then 'mental-health' end, v_kind) then
      raise exception 'this ground is for somebody of another kind of organisation' using errcode = 'check_violation';
    end if;
    -- Who checks from outside is of no team that helps this family, and not of the family.
    if p_body ->> 'ground' = 'counter-check' and exists (
        select from capacity c join account a on a.id = c.account_id
        -- As far as everybody who helps knows: a refusal must not tell who treats somebody.
        where c.id = v_for.id and (exists (select from tie t join capacity h on h.id = t.capacity_id join part x on x.family_id = t.family_id and x.id = t.part_id
            where t.family_id = p_look.family_id and h.organisation_id = c.organisation_id and x.organisation_id is null)
          or exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = a.person_id))) then
      raise exception 'a counter-check is by somebody of a team that does not know this family' using errcode = 'check_violation';
    end if;
  end if;
end $$;

-- Function check_entry, owned by erbij_owner; executable by its owner only
create function erbij.check_entry(p_look erbij.look, p_part uuid, p_id uuid, p_kind text, p_thread uuid, p_replaces uuid, p_answers uuid, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare v_other entry;
begin
  if p_replaces is not null then
    select * into v_other from entry e where e.family_id = p_look.family_id and e.id = p_replaces and e.part_id = p_part;
    -- A correction takes the place of the same kind of entry; one's own, or as a colleague by the rule for correcting.
    if not found or v_other.kind <> p_kind or v_other.thread_id <> p_thread
       or not (p_look.action = 'correct' or v_other.author = p_look.actor) then
      perform refuse_entry();
    end if;
  elsif p_thread <> p_id and (not (select k.goes_on from kind k where k.id = p_kind) or not exists (
      select from entry e where e.family_id = p_look.family_id and e.id = p_thread and e.part_id = p_part and e.kind = p_kind)) then
    perform refuse_entry();
  elsif p_look.action = 'correct' and p_kind not in ('release', 'attachment') then
    perform refuse_entry();
  end if;
  -- What is answered stands in the same part: otherwise an answer would carry words to other readers.
  if p_answers is not null and not exists (
      select from entry e where e.family_id = p_look.family_id and e.id = p_answers and e.part_id = p_part) then
    perform refuse_entry();
  end if;
  -- Nobody decides at work in the case of their own family.
  if p_kind in ('authority-decision', 'same-person', 'withholding') and p_look.actor_kind = 'professional' and exists (
      select from family_member m where m.family_id = p_look.family_id
        and m.person_id = any (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)]))) then
    perform refuse_entry();
  end if;
  case p_kind
    when 'withholding' then
      if p_body ->> 'step' = 'propose' then
        if not exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'person')::uuid) then
          perform refuse_entry();
        end if;
        -- Who is involved, everybody reads: nobody helps a family out of its sight.
        if exists (select from entry e where e.family_id = p_look.family_id and e.id = p_answers and e.kind = 'involvement') then
          raise exception 'that somebody is involved is withheld from nobody' using errcode = 'check_violation';
        end if;
      elsif not exists (select from withholding w where w.family_id = p_look.family_id and w.part_id = p_part and w.thread_id = p_thread
          and w.ended_at is null and w.person_id <> all (aliases_since(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)], w.proposed_at))
          and (p_body ->> 'step' <> 'confirm' or w.confirmed_at is null
            -- Four eyes: another capacity of the same account is the same pair.
            and (select c.account_id from capacity c where c.id = w.proposed_by) <> (select c.account_id from capacity c where c.id = p_look.actor))) then
        raise exception 'nothing to confirm or end here, or not by this professional' using errcode = 'check_violation';
      end if;
    when 'relation' then
      -- The part first; then somebody of this family, or whom this entry tells of first: never a road to who is known elsewhere.
      if not (select (p_body ->> 'to')::uuid = any (x.subjects) from part x where x.family_id = p_look.family_id and x.id = p_part)
         or (p_body ->> 'who')::uuid <> person_told_by(p_look.family_id, p_id)
            and not exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'who')::uuid) then
        perform refuse_entry();
      end if;
    when 'authority-decision' then
      if not (select x.subjects = array[(p_body ->> 'child')::uuid] from part x where x.family_id = p_look.family_id and x.id = p_part)
         or exists (select from jsonb_array_elements_text(p_body -> 'holders') h(id) where not exists (
           select from family_member m where m.family_id = p_look.family_id and m.person_id = h.id::uuid)) then
        perform refuse_entry();
      end if;
    when 'same-person' then
      if not (select array[(p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid] <@ x.subjects from part x where x.family_id = p_look.family_id and x.id = p_part) then
        perform refuse_entry();
      end if;
      if p_body ->> 'step' = 'merge' and (select count(*) from person p
           where p.id in ((p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid) and p.bsn_index is not null) > 1 then
        raise exception 'two people with a number of their own are not the same person' using errcode = 'check_violation';
      end if;
      if p_body ->> 'step' = 'split' and not exists (select from same_person s where s.family_id = p_look.family_id and s.part_id = p_part
          and s.thread_id = p_thread and s.ended_at is null) then
        raise exception 'nothing was decided here that can be undone' using errcode = 'check_violation';
      end if;
    when 'opening', 'mandate', 'shield', 'representation', 'diagnosis', 'parenthood' then
      perform check_access_entry(p_look, p_part, p_kind, p_thread, p_id, p_body);
    else null;
  end case;
end $$;

-- Function choose_capacity, owned by erbij_owner; executable by erbij_app
create function erbij.choose_capacity(p_token_hash bytea, p_capacity uuid) returns text language sql security definer set search_path=erbij, pg_temp
as $$
  update session s set capacity_id = l.id
  from session_capacities(p_token_hash) l
  where s.token_hash = p_token_hash and l.id = p_capacity
  returning l.kind
$$;

-- Function claim_person_account, owned by erbij_owner; executable by erbij_app
create function erbij.claim_person_account(p_issuer text, p_subject text, p_name text, p_bsn_indexes bytea[], p_account uuid, p_capacity uuid) returns text language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function close_session, owned by erbij_owner; executable by erbij_app
create function erbij.close_session(p_token_hash bytea) returns TABLE(id_token_hint text) language sql security definer set search_path=erbij, pg_temp
as $$ delete from session where token_hash = p_token_hash returning session.id_token_hint $$;

-- Function complaint_families, owned by erbij_owner; executable by erbij_app
create function erbij.complaint_families(p_actor uuid) returns SETOF uuid language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin return query
  select distinct x.family_id from capacity c join organisation o on o.id = c.organisation_id and o.kind = 'other'
    join part x on x.organisation_id = c.organisation_id and x.sort = 'request'
  where c.id = p_actor and c.role = 'complaints-committee' and (c.ended_at is null or c.ended_at > moment())
    and not helped(x.family_id, c.account_id);
end $$;

-- Function complaints_committees, owned by erbij_owner; executable by erbij_app
create function erbij.complaints_committees() returns TABLE(family_id uuid, organisation_id uuid, committee_id uuid, committee text, capacity_id uuid, name text) language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
begin return query
  with helping as (
    select distinct t.family_id, o.id, o.complaints_committee from tie t join capacity c on c.id = t.capacity_id join organisation o on o.id = c.organisation_id
    where t.family_id in (select looked_families()) and t.part_id = any (array(select looked_parts())) and (t.ended_at is null or t.ended_at > moment()))
  select h.family_id, h.id, k.id, k.name, m.id, a.name
  from helping h join organisation k on k.id = h.complaints_committee and k.kind = 'other' join capacity m on m.organisation_id = k.id join account a on a.id = m.account_id
  where m.role = 'complaints-committee' and (m.ended_at is null or m.ended_at > moment())
    -- As far as this look tells of it: who treats somebody is not told by a committee that is one smaller.
    and not exists (select from tie t join capacity mine on mine.id = t.capacity_id
      where t.family_id = h.family_id and t.part_id = any (array(select looked_parts())) and mine.account_id = m.account_id)
  order by h.family_id, h.id, m.id;
end $$;

-- Function destroy, owned by erbij_owner; executable by erbij_steward
create function erbij.destroy(p_family uuid, p_entries uuid[], p_ground text, p_reason text) returns TABLE(entry_id uuid, file_id uuid) language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function dev_personas, owned by erbij_owner; executable by erbij_app, erbij_steward
create function erbij.dev_personas() returns TABLE(subject text, name text, kind text, title text, organisation text, family_id uuid, family text, role text, birth text) language sql stable security definer set search_path=erbij, pg_temp
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

-- Function development_leftovers, owned by erbij_owner; executable by erbij_app
create function erbij.development_leftovers() returns json language sql stable security definer set search_path=erbij, pg_temp
as $$ select json_build_object('personas', exists (select from account where issuer = 'dev'),
      'shifted', exists (select from clock where shift <> interval '0')) $$;

-- Function drop_draft, owned by erbij_owner; executable by erbij_app
create function erbij.drop_draft(p_actor uuid, p_family uuid, p_id uuid) returns void language sql security definer set search_path=erbij, pg_temp
as $$ delete from draft where family_id = p_family and id = p_id and author = p_actor $$;

-- Function emergencies, owned by erbij_owner; executable by erbij_app
create function erbij.emergencies(p_actor uuid) returns TABLE(family_id uuid, thread_id uuid, part_id uuid, author uuid, name text, at timestamp with time zone, reviewed boolean) language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
begin return query
  select e.family_id, e.id, e.part_id, e.author, e.author_name, e.recorded_at, exists (
      select from entry r join entry_content b on b.family_id = r.family_id and b.entry_id = r.id
      where r.family_id = e.family_id and r.part_id = e.part_id and r.thread_id = e.id and r.id <> e.id and b.body::jsonb ->> 'step' = 'review')
  from capacity me join capacity c on c.organisation_id = me.organisation_id and c.account_id <> me.account_id
  join opening g on g.capacity_id = c.id and g.ground = 'break-glass'
  join entry e on e.family_id = g.family_id and e.id = g.entry_id and e.author = c.id
  join account a on a.id = me.account_id
  where me.id = p_actor and me.role = 'team-lead' and (me.ended_at is null or me.ended_at > moment())
    -- Not in the own family.
    and not exists (select from family_member m where m.family_id = e.family_id and m.person_id = any (aliases(e.family_id, array[a.person_id])))
    and e.recorded_at > moment() - interval '1 year'
  order by e.recorded_at, e.family_id, e.id;
end $$;

-- Function end_access_code, owned by erbij_owner; executable by erbij_app
create function erbij.end_access_code(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid) returns void language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function end_other_sessions, owned by erbij_owner; executable by erbij_app
create function erbij.end_other_sessions(p_token_hash bytea, p_id uuid) returns integer language sql security definer set search_path=erbij, pg_temp
as $$
  with ended as (
    delete from session s using session mine
    where mine.token_hash = p_token_hash and s.account_id = mine.account_id and s.id <> mine.id and (p_id is null or s.id = p_id)
    returning 1)
  select count(*)::integer from ended
$$;

-- Function enter, owned by erbij_owner; executable by erbij_app
create function erbij.enter(p_actor uuid, p_families uuid[]) returns json language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin return (
  with clock as materialized (select m.at, m.at_home::date as today, to_char(m.at_home, 'YYYY-MM-DD') as day
    from (select c.at, c.at at time zone 'Europe/Amsterdam' as at_home from (select moment() as at offset 0) c) m),
  me as materialized (
    select c.id, c.kind, c.account_id, a.name, a.person_id, c.organisation_id, o.name as organisation, o.kind as organisation_kind,
      case c.kind when 'person' then 'none' else c.role end as role,
      array(select p.power from power p where p.capacity_id = c.id and p.from_day <= clock.today and coalesce(p.until_day, 'infinity') > clock.today) as powers
    from clock, capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
    where c.id = p_actor and (c.ended_at is null or c.ended_at > clock.at)
  )
  select json_build_object(
    'today', clock.day,
    'actor', (select json_build_object('id', id, 'kind', kind, 'name', name, 'personId', person_id, 'role', role, 'powers', powers,
      'organisationId', organisation_id, 'organisation', organisation, 'organisationKind', organisation_kind) from me),
    -- Most who read are nobody of the family, with nothing shielded and nothing opened: what is not there is not looked for.
    'families', coalesce((select json_agg(json_build_object(
      'id', f.id,
      'standing', case when me.person_id is null then nobody() else standing(f.id, me.person_id, clock.day) end,
      'tie', ties.tie, 'tiedTo', ties.subjects,
      'team', me.role = 'team-lead' and exists (select from tie t join capacity h on h.id = t.capacity_id
        where t.family_id = f.id and h.organisation_id = me.organisation_id and (t.ended_at is null or t.ended_at > clock.at)),
      'members', (select coalesce(json_agg(json_build_object('id', p.id, 'birth', p.birth, 'death', p.death, 'role', m.role,
                    'incapable', coalesce((select r.incapable from representation r where r.family_id = f.id and r.person_id = p.id
                      and r.since <= clock.today and coalesce(r.until, 'infinity') > clock.today order by r.since desc, r.thread_id desc limit 1), false)) order by p.id), '[]')
                  from family_member m join person p on p.id = m.person_id where m.family_id = f.id),
      'clients', opened.clients,
      'parts', (select coalesce(json_agg(one), '[]') from (select x.id, x.sort, x.regime, x.subjects, x.secret, x.organisation_id as "organisationId",
                  (select o.name from organisation o where o.id = x.organisation_id) as organisation, shields.grounds ->> x.id::text as shield,
                  array(select c.id from jsonb_each(kept.clients) as c(id, grounds) where c.grounds ? x.id::text) as "shieldedClients",
                  case when opened.openings = '{}' then '[]'::json else coalesce((select json_agg(json_build_object('ground', g.ground, 'client', g.client_id)
                    order by g.ground, g.id) from unnest(opened.openings) g where g.everything or x.id = any (g.parts)), '[]') end as openings
                from part x where x.family_id = f.id order by x.id) one)
    )) from me
      join family f on f.id = any (p_families)
      cross join lateral (select case when bool_or(t.living and not t.replacing) then 'involved' when bool_or(t.living) then 'replacing'
            when count(*) > 0 then 'ended' end as tie,
          coalesce(array_agg(distinct t.subject) filter (where t.living), '{}') as subjects
        from (select t.replacing, (t.ended_at is null or t.ended_at > clock.at) as living, unnest(x.subjects) as subject
          from tie t join part x on x.family_id = t.family_id and x.id = t.part_id where t.family_id = f.id and t.capacity_id = p_actor) t) ties
      cross join lateral (select case when me.person_id is null and not exists (select from shield s where s.family_id = f.id and s.account_id = me.account_id)
        then '{}'::jsonb else shielded_from(f.id, me.person_id, me.account_id, clock.at) end as grounds offset 0) shields
      cross join lateral (select coalesce(array_agg(g), '{}') as openings,
          coalesce(jsonb_object_agg(g.client_id, standing(f.id, g.client_id, clock.day)) filter (where g.client_id is not null), '{}') as clients
        from opening g where g.family_id = f.id and (g.capacity_id = p_actor or me.kind = 'person' and g.person_id = me.person_id)
          and g.from_at <= clock.at and coalesce(g.until_at, 'infinity') > clock.at) opened
      -- Once per client, however many parts there are.
      cross join lateral (select coalesce(jsonb_object_agg(c.id, shielded_from(f.id, c.id::uuid, null, clock.at)), '{}') as clients
        from jsonb_object_keys(opened.clients) as c(id)) kept), '[]'))
  from clock);
end $$;

-- Function entry_hash, owned by erbij_owner; executable by its owner only
create function erbij.entry_hash(p_previous bytea, p_part uuid, p_seq integer, p_id uuid, p_kind text, p_thread uuid, p_replaces uuid, p_answers uuid, p_occurred date, p_recorded timestamp with time zone, p_author uuid, p_name text, p_organisation text, p_ground text, p_content bytea) returns bytea language plpgsql immutable set search_path=erbij, pg_temp
as $$ begin return sha256(p_previous || convert_to(json_build_array(p_part, p_seq, p_id, p_kind, p_thread, p_replaces, p_answers,
  to_char(p_occurred, 'YYYY-MM-DD'), to_char(p_recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  p_author, p_name, p_organisation, p_ground, encode(p_content, 'hex'))::text, 'UTF8')); end $$;

-- Function find_family, owned by erbij_owner; executable by erbij_app
create function erbij.find_family(p_actor uuid, p_indexes bytea[], p_birth text) returns TABLE(family_id uuid, person_id uuid) language plpgsql security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
declare v_account uuid := (select account_id from capacity where id = p_actor and (ended_at is null or ended_at > moment()));
begin
  perform pg_advisory_xact_lock(hashtextextended(v_account::text, 0));
  delete from search_attempt where account_id = v_account and at <= moment() - interval '1 hour';
  if v_account is null or (select count(*) from search_attempt where account_id = v_account) >= 10 then
    return;
  end if;
  insert into search_attempt (account_id, at) values (v_account, moment());
  return query select m.family_id, m.person_id from person p join family_member m on m.person_id = p.id
    -- An unknown month or day in the register fits any.
    where p.bsn_index = any (p_indexes) and p_birth like replace(p.birth, '-00', '-__');
end $$;

-- Function find_session, owned by erbij_owner; executable by erbij_app
create function erbij.find_session(p_token_hash bytea, p_limits jsonb) returns json language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function helped, owned by erbij_owner; executable by its owner only
create function erbij.helped(p_family uuid, p_account uuid) returns boolean language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin return exists (
  select from tie t join capacity h on h.id = t.capacity_id where t.family_id = p_family and h.account_id = p_account);
end $$;

-- Function helping_organisations, owned by erbij_owner; executable by erbij_app
create function erbij.helping_organisations() returns TABLE(family_id uuid, organisation_id uuid, organisation text, kind text, capacity_id uuid, name text, began_at timestamp with time zone) language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
begin return query
  select t.family_id, o.id, o.name, o.kind, t.capacity_id, t.name, min(t.began_at)
  from tie t join capacity c on c.id = t.capacity_id join organisation o on o.id = c.organisation_id
  where t.family_id in (select looked_families()) and t.part_id = any (array(select looked_parts())) and (t.ended_at is null or t.ended_at > moment())
  group by t.family_id, o.id, o.name, o.kind, t.capacity_id, t.name
  order by min(t.began_at), t.capacity_id;
end $$;

-- Function hold_family, owned by erbij_owner; executable by its owner only
create function erbij.hold_family(p_family uuid) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  perform from family f where f.id = p_family for update;
  perform from part_head h where h.family_id = p_family order by h.part_id for update;
end $$;

-- Function instruments, owned by erbij_owner; executable by erbij_app
create function erbij.instruments() returns TABLE(body jsonb) language sql stable security definer set search_path=erbij, pg_temp
as $$ select i.body from instrument i order by i.url, i.imported_at, i.version limit 500 $$;

-- Function keep_access_code, owned by erbij_owner; executable by erbij_app
create function erbij.keep_access_code(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_index bytea) returns void language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function keep_file, owned by erbij_owner; executable by erbij_app
create function erbij.keep_file(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_id uuid, p_wrapped bytea, p_key_id text) returns void language plpgsql security definer set search_path=erbij, pg_temp
as $$
begin
  if not exists (select from entry e join look l on l.family_id = e.family_id and l.at = e.recorded_at and l.xid = pg_current_xact_id_if_assigned()
      and l.mode = 'write' and l.actor = p_actor and e.part_id = any (l.allowed)
      where e.family_id = p_family and e.part_id = p_part and e.id = p_entry and e.kind = 'attachment' and e.author = p_actor) then
    raise exception 'no attachment was written here in this transaction' using errcode = 'insufficient_privilege';
  end if;
  insert into file (family_id, part_id, entry_id, id, wrapped, key_id) values (p_family, p_part, p_entry, p_id, p_wrapped, p_key_id);
end $$;

-- Function keep_policy_set, owned by erbij_owner; executable by erbij_app
create function erbij.keep_policy_set(p_content text) returns text language plpgsql security definer set search_path=erbij, pg_temp
as $$
declare v_version text := encode(sha256(convert_to(p_content, 'UTF8')), 'hex');
begin
  insert into policy_set (version, content) values (v_version, p_content) on conflict do nothing;
  return v_version;
end $$;

-- Function living_capacities, owned by erbij_owner; executable by its owner only
create function erbij.living_capacities(p_account uuid) returns TABLE(id uuid, kind text, title text, organisation text) language sql stable set search_path=erbij, pg_temp
as $$
  select c.id, c.kind, c.title, o.name
  from capacity c left join organisation o on o.id = c.organisation_id
  where c.account_id = p_account and (c.ended_at is null or c.ended_at > moment())
  order by c.kind desc, o.name, c.title, c.id
$$;

-- Function looked_as, owned by erbij_owner; executable by erbij_app
create function erbij.looked_as() returns uuid language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare v_at timestamptz := now() + coalesce((select shift from clock), interval '0');
begin
  return (select l.actor from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read' limit 1);
end $$;

-- Function looked_as_professional, owned by erbij_owner; executable by erbij_app
create function erbij.looked_as_professional() returns boolean language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare v_at timestamptz := now() + coalesce((select shift from clock), interval '0');
begin
  return (select coalesce(bool_and(l.actor_kind = 'professional' and c.role <> all (asked_roles())), false)
    from look l join capacity c on c.id = l.actor where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read');
end $$;

-- Function looked_families, owned by erbij_owner; executable by erbij_app
create function erbij.looked_families() returns SETOF uuid language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare v_at timestamptz := now() + coalesce((select shift from clock), interval '0');
begin
  return query select l.family_id from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read';
end $$;

-- Function looked_part_ids, owned by erbij_owner; executable by erbij_app
create function erbij.looked_part_ids() returns uuid[] language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare v_at timestamptz := now() + coalesce((select shift from clock), interval '0');
begin
  return array(select unnest(l.allowed) from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.mode = 'read');
end $$;

-- Function looked_parts, owned by erbij_owner; executable by erbij_app
create function erbij.looked_parts() returns SETOF uuid language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$ begin return query select unnest(looked_part_ids()); end $$;

-- Function looked_withheld, owned by erbij_owner; executable by erbij_app
create function erbij.looked_withheld() returns SETOF uuid language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$ begin return query select unnest(looked_withheld_ids()); end $$;

-- Function looked_withheld_ids, owned by erbij_owner; executable by erbij_app
create function erbij.looked_withheld_ids() returns uuid[] language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare
  v_at timestamptz := now() + coalesce((select shift from clock), interval '0');
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
    where (w.confirmed_at is not null or v_day < (w.proposed_at at time zone 'Europe/Amsterdam')::date + 3 and exists (select from entry o
        where o.family_id = w.family_id and o.id = w.entry_thread and o.kind = 'opening' and o.recorded_at = w.proposed_at))
      and w.ended_at is null and w.until_on > v_day
    union select a.family_id, a.id from kept join entry a on a.family_id = kept.family_id and a.answers = kept.id
  ) select kept.id from kept
  -- That it was proposed or ended, why and by whom, is not for the person it was about either, in whatever state.
  union select e.id from mine w join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.thread_id);
end $$;

-- Function moment, owned by erbij_owner; executable by erbij_app, erbij_steward
create function erbij.moment() returns timestamp with time zone language plpgsql stable security definer set search_path=erbij, pg_temp
as $$ begin return now() + coalesce((select shift from clock), interval '0'); end $$;

-- Function my_families, owned by erbij_owner; executable by erbij_app
create function erbij.my_families(p_actor uuid) returns SETOF uuid language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
begin return query
  select distinct t.family_id from tie t where t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > moment())
  union
  select g.family_id from opening g where g.capacity_id = p_actor and g.from_at <= moment() and coalesce(g.until_at, 'infinity') > moment()
  union
  select g.family_id from capacity c join account a on a.id = c.account_id join opening g on g.person_id = a.person_id
  where c.id = p_actor and c.kind = 'person' and g.from_at <= moment() and coalesce(g.until_at, 'infinity') > moment()
  union
  select t.family_id from capacity c join capacity h on h.organisation_id = c.organisation_id join tie t on t.capacity_id = h.id
  where c.id = p_actor and c.role = 'team-lead' and (t.ended_at is null or t.ended_at > moment())
  union
  select m.family_id from capacity c join account a on a.id = c.account_id join family_member m on m.person_id = a.person_id
  where c.id = p_actor and c.kind = 'person'
  union
  select u.family_id from capacity c join account a on a.id = c.account_id join authority u on u.holder_id = a.person_id
  where c.id = p_actor and c.kind = 'person';
end $$;

-- Function my_sessions, owned by erbij_owner; executable by erbij_app
create function erbij.my_sessions(p_token_hash bytea, p_limits jsonb) returns TABLE(id uuid, device text, begun_at timestamp with time zone, seen_at timestamp with time zone, current boolean) language sql stable security definer set search_path=erbij, pg_temp
as $$
  select s.id, s.device, s.created_at, s.seen_at, s.id = mine.id
  from session mine join session s on s.account_id = mine.account_id
  left join capacity c on c.id = s.capacity_id
  where mine.token_hash = p_token_hash and session_lives(s, c.kind, p_limits)
  order by s.id = mine.id desc, s.seen_at desc
$$;

-- Function nobody, owned by erbij_owner; executable by its owner only
create function erbij.nobody() returns jsonb language sql immutable
as $$$$;

-- Function one_person, owned by erbij_owner; executable by its owner only
create function erbij.one_person(p_decisions erbij.same_person[], p_ids uuid[]) returns uuid[] language plpgsql stable set search_path=erbij, pg_temp
as $$
begin return (with recursive same as (
    select unnest(p_ids) as id
    union select case s.person_id when same.id then s.same_as else s.person_id end
    from same cross join unnest(p_decisions) s where same.id in (s.person_id, s.same_as)
  ) select coalesce(array_agg(id), '{}') from same);
end $$;

-- Function open_session, owned by erbij_owner; executable by erbij_app
create function erbij.open_session(p_issuer text, p_subject text, p_token_hash bytea, p_lasts interval, p_id_token_hint text, p_sides text[], p_device text) returns json language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function organisations, owned by erbij_owner; executable by erbij_app
create function erbij.organisations(p_actor uuid) returns TABLE(id uuid, name text, kind text) language plpgsql stable security definer set search_path=erbij, pg_temp
as $$
#variable_conflict use_column
begin return query
  select o.id, o.name, o.kind from organisation o, capacity me
  where me.id = p_actor and me.kind = 'professional' and (me.ended_at is null or me.ended_at > moment())
    and exists (select from capacity c where c.organisation_id = o.id and c.role = 'worker' and (c.ended_at is null or c.ended_at > moment()))
  order by o.name, o.id limit 2000;
end $$;

-- Function part_id, owned by erbij_owner; executable by its owner only
create function erbij.part_id(p_family uuid, p_sort text, p_regime text, p_subjects uuid[], p_shielded_from uuid[], p_organisation uuid, p_secret boolean) returns uuid language sql immutable set search_path=erbij, pg_temp
as $$
  select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
  from (select substring(sha256(convert_to('["' || p_family || '","' || p_sort || '","' || p_regime || '",'
    || to_json(array(select distinct s from unnest(p_subjects) s order by s)) || ','
    || to_json(array(select distinct s from unnest(p_shielded_from) s order by s)) || ','
    || coalesce('"' || p_organisation || '"', 'null') || ',' || p_secret || ']', 'UTF8')) from 1 for 16) as h) hashed
$$;

-- Function person_told_by, owned by erbij_owner; executable by its owner only
create function erbij.person_told_by(p_family uuid, p_entry uuid) returns uuid language sql immutable set search_path=erbij, pg_temp
as $$
  select encode(set_byte(set_byte(h, 6, (get_byte(h, 6) & 15) | 128), 8, (get_byte(h, 8) & 63) | 128), 'hex')::uuid
  from (select substring(sha256(convert_to('person ' || p_family || ' ' || p_entry, 'UTF8')) from 1 for 16) as h) hashed
$$;

-- Function prepare_look_months, owned by erbij_owner; executable by erbij_steward
create function erbij.prepare_look_months(p_from date, p_months integer) returns integer language plpgsql security definer set search_path=erbij, pg_temp
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

-- Function professionals, owned by erbij_owner; executable by erbij_app
create function erbij.professionals(p_actor uuid, p_organisation uuid) returns TABLE(capacity_id uuid, name text, organisation text, organisation_kind text, role text) language plpgsql stable security definer set search_path=erbij, pg_temp
as $$
#variable_conflict use_column
begin return query
  select c.id, a.name, o.name, o.kind, c.role
  from capacity me join capacity c on c.kind = 'professional' and c.account_id <> me.account_id and (c.ended_at is null or c.ended_at > moment())
  join account a on a.id = c.account_id join organisation o on o.id = c.organisation_id
  where me.id = p_actor and (me.ended_at is null or me.ended_at > moment())
    and case me.kind when 'person' then c.role = any (asked_roles()) else c.organisation_id = p_organisation and c.role = 'worker' end
  order by a.name, c.id limit 2000;
end $$;

-- Function project, owned by erbij_owner; executable by its owner only
create function erbij.project(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin
  if (select k.shared_at_once from kind k where k.id = e.kind)
     -- What somebody of the family attaches to their own words, they show; what a professional attaches is shared with its entry.
     or e.kind = 'attachment' and exists (select from capacity c where c.id = e.author and c.kind = 'person') then
    insert into entry_shared (family_id, part_id, entry_id, shared_at) values (e.family_id, e.part_id, e.id, e.recorded_at) on conflict do nothing;
  end if;
  case e.kind
    when 'contact-note', 'own-statement', 'fact', 'source', 'agreement', 'attachment', 'diagnosis', 'parenthood', 'matters', 'goal', 'action', 'strength', 'condition', 'plan-course', 'evaluation', 'evaluation-answer',
      'meeting', 'phase', 'safety-agreement', 'safety-scale', 'incident', 'instrument-answers', 'analysis' then
      if p_body is not null then
        -- A text of a megabyte of words would not fit a tsvector: search knows the first hundred thousand characters.
        insert into entry_search (family_id, part_id, entry_id, words) values (e.family_id, e.part_id, e.id, to_tsvector('dutch',
          left(concat_ws(' ', p_body ->> 'text', p_body ->> 'follows', p_body ->> 'worked', p_body ->> 'notWorked', p_body ->> 'higher', p_body ->> 'signs', p_body ->> 'before', p_body ->> 'done', p_body ->> 'source', p_body ->> 'statedBy', p_body ->> 'name'), 100000)));
      end if;
    when 'involvement' then
      perform project_involvement(e.author, e.family_id, e.part_id, e.id, e.thread_id, e.recorded_at, e.author_name, e.author_organisation, p_body);
    when 'release' then
      insert into entry_shared (family_id, part_id, entry_id, shared_at)
      select e.family_id, e.part_id, e.answers, e.recorded_at
      union all
      select a.family_id, a.part_id, a.id, e.recorded_at from entry a
      -- Also what was attached to an earlier version: the check was on all of it.
      where a.family_id = e.family_id and a.kind = 'attachment' and a.part_id = e.part_id and a.seq < e.seq and a.answers in (
        select v.id from entry x join entry v on v.family_id = x.family_id and v.thread_id = x.thread_id
        where x.family_id = e.family_id and x.id = e.answers)
      on conflict do nothing;
    when 'withholding' then perform project_withholding(e, p_body);
    when 'relation' then perform project_relation(e, p_body);
    when 'reach' then perform project_reach(e, p_body);
    when 'authority-decision' then perform project_authority(e, p_body);
    when 'same-person' then perform project_same_person(e, p_body);
    when 'opening', 'mandate' then perform project_opening(e, p_body);
    when 'shield' then perform project_shield(e, p_body);
    when 'representation' then perform project_representation(e, p_body);
    else null;
  end case;
end $$;

-- Function project_authority, owned by erbij_owner; executable by its owner only
create function erbij.project_authority(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
declare v_child uuid := (p_body ->> 'child')::uuid;
begin
  delete from authority where family_id = e.family_id and thread_id = e.thread_id;
  delete from authority_outcome where family_id = e.family_id and thread_id = e.thread_id;
  if p_body is null or coalesce((p_body ->> 'withdrawn')::boolean, false) then
    return;
  end if;
  insert into authority_outcome (family_id, part_id, child_id, source, rank, outcome, holders, rule, nl, en, determined_on, thread_id)
  values (e.family_id, e.part_id, v_child, 'court', 3, p_body ->> 'outcome', array(select jsonb_array_elements_text(p_body -> 'holders')::uuid),
    'court-decision', concat_ws(', ', p_body ->> 'court', p_body ->> 'reference'), concat_ws(', ', p_body ->> 'court', p_body ->> 'reference'),
    (p_body ->> 'decidedOn')::date, e.thread_id);
  insert into authority (family_id, part_id, child_id, holder_id, status, since, source, thread_id, rank)
  select distinct e.family_id, e.part_id, v_child, h.id::uuid, 'holds', p_body ->> 'decidedOn', 'court', e.thread_id, 3
  from jsonb_array_elements_text(p_body -> 'holders') as h(id);
end $$;

-- Function project_involvement, owned by erbij_owner; executable by its owner only
create function erbij.project_involvement(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_thread uuid, p_at timestamp with time zone, p_name text, p_organisation text, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'begin' then
    insert into tie (family_id, part_id, entry_id, capacity_id, name, organisation, role, reason, began_at, replacing)
    select p_family, p_part, p_entry, p_actor, p_name, p_organisation, p_body ->> 'role', p_body ->> 'reason', p_at, p_body ->> 'reasonKind' = 'replacing'
    -- Pressing twice involves once.
    where not exists (select from tie where family_id = p_family and part_id = p_part and capacity_id = p_actor and ended_at is null);
  else
    update tie set ended_at = p_at, end_reason = p_body ->> 'reason'
    where family_id = p_family and part_id = p_part and capacity_id = p_actor and ended_at is null;
  end if;
end $$;

-- Function project_opening, owned by erbij_owner; executable by its owner only
create function erbij.project_opening(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'open' then
    insert into opening (family_id, id, capacity_id, person_id, client_id, everything, parts, ground, from_at, until_at, entry_id, part_id)
    select e.family_id, e.thread_id, (p_body ->> 'capacity')::uuid, (p_body ->> 'person')::uuid,
      case e.kind when 'mandate' then x.subjects[1] else (
        select a.person_id from capacity c join account a on a.id = c.account_id where c.id = e.author and c.kind = 'person') end, e.kind = 'mandate' and not p_body ? 'parts',
      array(select jsonb_array_elements_text(coalesce(p_body -> 'parts', '[]'))::uuid), coalesce(p_body ->> 'ground', 'mandate'),
      e.recorded_at, (p_body ->> 'until')::timestamptz, e.id, e.part_id
    from part x where x.family_id = e.family_id and x.id = e.part_id;
  elsif p_body ->> 'step' = 'end' then
    update opening set until_at = least(until_at, e.recorded_at) where family_id = e.family_id and id = e.thread_id and part_id = e.part_id;
  end if;
end $$;

-- Function project_reach, owned by erbij_owner; executable by its owner only
create function erbij.project_reach(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  -- A destroyed way of contact brings no older one back: that one may have become dangerous.
  delete from reach r using part x where r.family_id = e.family_id and r.part_id = e.part_id and x.family_id = e.family_id and x.id = e.part_id
    and r.person_id = x.subjects[1];
  if p_body is not null then
    insert into reach (family_id, part_id, person_id, entry_id, body, at)
    select e.family_id, e.part_id, x.subjects[1], e.id, p_body, e.recorded_at from part x where x.family_id = e.family_id and x.id = e.part_id;
  end if;
end $$;

-- Function project_relation, owned by erbij_owner; executable by its owner only
create function erbij.project_relation(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
declare v_other record;
begin
  delete from known_relation where family_id = e.family_id and thread_id = e.thread_id;
  delete from known_person where family_id = e.family_id and thread_id = e.thread_id;
  perform show_relation(e.family_id, e.part_id, e.thread_id, p_body);
  -- What this thread no longer tells may be told by another one too: it stands again by that one.
  if e.replaces is not null then
    for v_other in
      select distinct on (x.thread_id) x.thread_id, c.body::jsonb as body from entry x
      left join entry_content c on c.family_id = x.family_id and c.entry_id = x.id
      where x.family_id = e.family_id and x.part_id = e.part_id and x.kind = 'relation' and x.thread_id <> e.thread_id and x.seq < e.seq
      order by x.thread_id, x.seq desc
    loop
      perform show_relation(e.family_id, e.part_id, v_other.thread_id, v_other.body);
    end loop;
  end if;
end $$;

-- Function project_representation, owned by erbij_owner; executable by its owner only
create function erbij.project_representation(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  delete from representation where family_id = e.family_id and thread_id = e.thread_id;
  insert into representation (family_id, part_id, thread_id, person_id, incapable, representative_id, by_law, since, until)
  select e.family_id, e.part_id, e.thread_id, x.subjects[1], (p_body ->> 'incapable')::boolean, (p_body ->> 'representative')::uuid,
    coalesce(p_body ->> 'basis' in ('guardianship', 'mentorship'), false),
    (p_body ->> 'since')::date, (p_body ->> 'until')::date
  from part x where x.family_id = e.family_id and x.id = e.part_id and p_body is not null;
end $$;

-- Function project_same_person, owned by erbij_owner; executable by its owner only
create function erbij.project_same_person(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'merge' then
    insert into same_person (family_id, part_id, thread_id, person_id, same_as, decided_name, decided_at)
    values (e.family_id, e.part_id, e.thread_id, (p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid, e.author_name, e.recorded_at);
  else
    update same_person set ended_name = e.author_name, ended_at = e.recorded_at
    where family_id = e.family_id and part_id = e.part_id and thread_id = e.thread_id and ended_at is null;
  end if;
end $$;

-- Function project_shield, owned by erbij_owner; executable by its owner only
create function erbij.project_shield(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  if p_body ->> 'step' = 'shield' then
    insert into shield (family_id, part_id, person_id, account_id, ground, from_at, thread_id)
    select e.family_id, s.part::uuid, (p_body ->> 'person')::uuid,
      (select c.account_id from capacity c where c.id = (p_body ->> 'capacity')::uuid), p_body ->> 'ground', e.recorded_at, e.thread_id
    from jsonb_array_elements_text(p_body -> 'parts') as s(part) on conflict do nothing;
  else
    update shield set until_at = least(until_at, e.recorded_at) where family_id = e.family_id and thread_id = e.thread_id;
  end if;
end $$;

-- Function project_withholding, owned by erbij_owner; executable by its owner only
create function erbij.project_withholding(e erbij.entry, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
begin
  case p_body ->> 'step'
    when 'propose' then
      insert into withholding (family_id, part_id, thread_id, entry_thread, person_id, ground, reason, until_on, proposed_by, proposed_name, proposed_at)
      select e.family_id, e.part_id, e.thread_id, x.thread_id, (p_body ->> 'person')::uuid, p_body ->> 'ground', p_body ->> 'reason',
        (p_body ->> 'until')::date, e.author, e.author_name, e.recorded_at
      from entry x where x.family_id = e.family_id and x.id = e.answers;
    when 'confirm' then
      update withholding set confirmed_name = e.author_name, confirmed_at = e.recorded_at
      where family_id = e.family_id and part_id = e.part_id and thread_id = e.thread_id and confirmed_at is null and ended_at is null;
    else
      update withholding set ended_name = e.author_name, ended_at = e.recorded_at
      where family_id = e.family_id and part_id = e.part_id and thread_id = e.thread_id and ended_at is null;
  end case;
end $$;

-- Function projected, owned by erbij_owner; executable by its owner only
create function erbij.projected(p_family uuid) returns jsonb language plpgsql set search_path=erbij, pg_temp
as $$
declare v_all jsonb := '{}'; v_one jsonb; v_table text;
begin
  foreach v_table in array array['tie', 'entry_shared', 'withholding', 'entry_search', 'known_person', 'known_relation', 'reach', 'authority',
      'authority_outcome', 'same_person', 'opening', 'shield', 'representation'] loop
    execute format('select coalesce(jsonb_agg(to_jsonb(x)), ''[]'') from erbij.%I x where x.family_id = $1 %s', v_table,
      -- Rows of a register are not of the ledger: the next import renews them.
      case when v_table in ('known_person', 'known_relation', 'authority', 'authority_outcome', 'shield') then 'and x.thread_id is not null' when v_table = 'opening' then 'and x.entry_id is not null' else '' end)
    into v_one using p_family;
    v_all := v_all || jsonb_build_object(v_table, v_one);
  end loop;
  return v_all;
end $$;

-- Function read_looks, owned by erbij_owner; executable by erbij_app
create function erbij.read_looks(p_families uuid[], p_before timestamp with time zone, p_limit integer) returns TABLE(family_id uuid, id uuid, at timestamp with time zone, cursor text, mode text, action text, purpose text, actor uuid, actor_kind text, actor_name text, organisation text, part_id uuid, allowed boolean, rule text) language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
begin return query
  with seen as materialized (
    select array(select looked_parts()) as parts, array(select looked_withheld()) as withheld, looked_as() as reader, looked_as_professional() as professional
  ), page as materialized (
    select l.*, seen.parts from look l, seen where l.family_id = any (p_families) and l.family_id in (select looked_families())
      -- When one member of a family reads is not told to another: it would tell who is awake, and where. Only oneself, and
      -- everybody who looks in a job.
      and (l.actor_kind = 'professional' or l.actor = seen.reader)
      -- Nor what somebody has to do with this family, to who may not know it: that a mother is treated, that a boy asked a confidant. A
      -- stranger's look is told to all.
      and (l.actor = seen.reader
        or exists (select from tie t where t.family_id = l.family_id and t.capacity_id = l.actor and t.part_id = any (seen.parts))
        or exists (select from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.part_id = any (seen.parts)
          and coalesce(o.entry_id <> all (seen.withheld), true))
        -- As it was when they looked: a line that was read does not vanish when a stranger becomes somebody.
        or not exists (select from tie t where t.family_id = l.family_id and t.capacity_id = l.actor and t.began_at <= l.at)
          and not exists (select from opening o where o.family_id = l.family_id and o.capacity_id = l.actor and o.from_at <= l.at))
      and not (l.mode = 'write' and seen.withheld <> '{}' and exists (select from entry e join part x on x.family_id = e.family_id and x.id = e.part_id
        where e.family_id = l.family_id and e.id = any (seen.withheld) and e.recorded_at = l.at and e.author = l.actor and x.sort = 'access'
          and (e.kind = 'opening' or l.action = 'withhold')))
      and l.at < p_before and (l.allowed && seen.parts or l.allowed = '{}' and l.refused && seen.parts)
    -- WITH TIES: a look at two families of one reader has one moment, and a page must not end between them.
    order by l.at desc fetch first p_limit rows with ties
  ), done as materialized (
    -- What was shared or corrected at these moments: the entry that this reader must know of, and for a correction itself too.
    select e.family_id, e.part_id, e.recorded_at, e.author, case when e.replaces is null then 'share' else 'correct' end as action,
      array[coalesce(e.replaces, e.answers), case when e.replaces is not null then e.id end] as about
    from entry e where e.family_id = any (p_families) and (e.replaces is not null or e.kind = 'release')
      and e.part_id = any ((select seen.parts from seen)::uuid[])
      and e.recorded_at = any (array(select page.at from page where page.action in ('share', 'correct')))
  ), known as materialized (
    select d.family_id, d.part_id, d.recorded_at, d.author, d.action from done d, seen
    where not exists (select from unnest(d.about) as a(entry) where a.entry is not null and not exists (
      select from entry x where x.family_id = d.family_id and x.id = a.entry
        and (x.author = seen.reader or x.id <> all (seen.withheld)
          and (seen.professional or exists (select from entry_shared s where s.family_id = x.family_id and s.entry_id = x.id)))))
  )
  select l.family_id, l.id, l.at, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), l.mode,
    case when told.plainly then l.action else 'write' end, l.purpose, l.actor, l.actor_kind, l.actor_name, l.organisation, u.part, u.allowed,
    case when told.plainly or not u.allowed or l.action <> 'correct' then u.rule else (select case x.regime when 'gi' then 'involved-in-measure'
      when 'wmo' then 'involved-wmo' when 'veilig-thuis' then 'involved-veilig-thuis' when 'wgbo' then 'involved-practitioner' else 'involved-professional' end
      from part x where x.family_id = l.family_id and x.id = u.part) end
  from page l
  cross join lateral (
    select a.part, true as allowed, a.rule from unnest(l.allowed, l.allowed_rules) as a(part, rule)
    union all
    -- That other parts stayed shut is told of a look that opened nothing: whoever opened theirs did not ask for these.
    select r.part, false, r.rule from unnest(l.refused, l.refused_rules) as r(part, rule) where l.allowed = '{}'
  ) u
  cross join lateral (select case when l.action = 'withhold' then false
    -- That somebody decided who reads along is told as that to who reads the decision; a shield is told as writing, to everybody.
    when l.action = 'disclose' then exists (select from entry e join entry_shared s on s.family_id = e.family_id and s.entry_id = e.id
      where e.family_id = l.family_id and e.recorded_at = l.at and e.author = l.actor and e.kind = 'opening' and e.part_id = any (l.parts))
    when l.action in ('share', 'correct') then exists (
    select from known k where k.family_id = l.family_id and k.part_id = u.part and k.recorded_at = l.at and k.author = l.actor and k.action = l.action)
    else true end as plainly) told
  where u.part = any (l.parts) and not exists (select from seen, part x where seen.withheld <> '{}' and x.family_id = l.family_id and x.id = u.part
      and x.sort = 'access' and not exists (select from entry e where e.family_id = x.family_id and e.part_id = x.id and e.id <> all (seen.withheld)))
  order by l.at desc, l.id;
end $$;

-- Function readers, owned by erbij_owner; executable by erbij_app
create function erbij.readers(p_family uuid) returns json language plpgsql stable security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin return (
  with seen as materialized (select array(select looked_parts()) as parts, array(select looked_withheld()) as withheld, moment() as at,
    today() as today, to_char(today(), 'YYYY-MM-DD') as day),
  reader as (
    -- Who helps, as far as this reader reads of it; and to whom something was opened, by decisions that this reader reads.
    select 'professional' as kind, c.id as capacity_id, c.account_id, a.person_id, a.name, o.name as organisation, o.kind as organisation_kind,
      o.id as organisation_id, c.role,
      array(select p.power from power p where p.capacity_id = c.id and p.from_day <= seen.today and coalesce(p.until_day, 'infinity') > seen.today) as powers
    from seen, capacity c join account a on a.id = c.account_id join organisation o on o.id = c.organisation_id
    where c.id in (
      select t.capacity_id from tie t where t.family_id = p_family and t.part_id = any (seen.parts) and (t.ended_at is null or t.ended_at > seen.at)
      union select g.capacity_id from opening g where g.family_id = p_family and g.part_id = any (seen.parts) and (g.everything or g.parts && seen.parts) and g.entry_id <> all (seen.withheld)
        and g.from_at <= seen.at and coalesce(g.until_at, 'infinity') > seen.at)
    union all
    select 'person', null, null, m.person_id, null, null, null, null, 'none', '{}' from seen, family_member m
    where m.family_id = p_family and exists (
      select from known_person k where k.family_id = p_family and k.person_id = m.person_id and k.part_id = any (seen.parts)
        and (k.thread_id is null or k.thread_id <> all (seen.withheld)))
  )
  select coalesce(json_agg(jsonb_build_object('kind', r.kind, 'capacityId', r.capacity_id, 'personId', r.person_id, 'name', r.name, 'role', r.role,
    'powers', r.powers, 'organisation', r.organisation, 'organisationId', r.organisation_id, 'organisationKind', r.organisation_kind,
    'tie', ties.tie, 'tiedTo', ties.subjects, 'team', false,
    'clients', given.clients,
    'shields', shielded_from(p_family, r.person_id, r.account_id, seen.at),
    'shieldedClients', opened.shielded,
    'openings', opened.openings
  ) || standing(p_family, r.person_id, seen.day)), '[]')
  from seen, reader r
  cross join lateral (select case when bool_or(not t.replacing) then 'involved' when count(*) > 0 then 'replacing' end as tie,
      coalesce(array_agg(distinct t.subject), '{}') as subjects
    from (select t.replacing, unnest(x.subjects) as subject from tie t join part x on x.family_id = t.family_id and x.id = t.part_id
      where t.family_id = p_family and t.capacity_id = r.capacity_id and t.part_id = any (seen.parts) and (t.ended_at is null or t.ended_at > seen.at)) t) ties
  -- Once per reader and whoever of the family gave them something, however many parts there are.
  cross join lateral (select coalesce(jsonb_object_agg(c.client_id, standing(p_family, c.client_id, seen.day)), '{}') as clients,
      coalesce(jsonb_object_agg(c.client_id, shielded_from(p_family, c.client_id, null, seen.at)), '{}') as kept
    from (select distinct g.client_id from opening g where g.family_id = p_family and g.client_id is not null and g.part_id = any (seen.parts)
      and (g.capacity_id = r.capacity_id or r.kind = 'person' and g.person_id = r.person_id)) c) given
  cross join lateral (
    select coalesce(jsonb_object_agg(o.part, o.list), '{}') as openings, coalesce(jsonb_object_agg(o.part, o.covered) filter (where o.covered <> '[]'), '{}') as shielded
    from (
      select x.id as part,
        jsonb_agg(jsonb_build_object('ground', g.ground, 'client', g.client_id) order by g.ground, g.id) as list,
        coalesce(jsonb_agg(g.client_id) filter (where given.kept -> g.client_id::text ? x.id::text), '[]') as covered
      from opening g join part x on x.family_id = g.family_id and (x.id = any (g.parts) or g.everything)
      where g.family_id = p_family and x.id = any (seen.parts) and (g.capacity_id = r.capacity_id or r.kind = 'person' and g.person_id = r.person_id)
        and g.part_id = any (seen.parts) and g.entry_id <> all (seen.withheld)
        and g.from_at <= seen.at and coalesce(g.until_at, 'infinity') > seen.at
      group by x.id) o) opened
  where p_family in (select looked_families()));
end $$;

-- Function rebuild, owned by erbij_owner; executable by erbij_steward
create function erbij.rebuild(p_family uuid, p_write boolean) returns jsonb language plpgsql security definer set search_path=erbij, pg_temp
as $$
declare v_before jsonb; v_after jsonb; v_row record; v_entry entry;
begin
  perform hold_family(p_family);
  v_before := projected(p_family);
  begin
    delete from tie where family_id = p_family;
    delete from entry_shared where family_id = p_family;
    delete from withholding where family_id = p_family;
    delete from entry_search where family_id = p_family;
    delete from reach where family_id = p_family;
    delete from same_person where family_id = p_family;
    delete from representation where family_id = p_family;
    delete from opening where family_id = p_family and entry_id is not null;
    delete from shield where family_id = p_family and thread_id is not null;
    delete from known_person where family_id = p_family and thread_id is not null;
    delete from known_relation where family_id = p_family and thread_id is not null;
    delete from authority where family_id = p_family and thread_id is not null;
    delete from authority_outcome where family_id = p_family and thread_id is not null;
    for v_row in
      select e, c.body from entry e left join entry_content c on c.family_id = e.family_id and c.entry_id = e.id
      -- In the order of each chain: the moment of an entry is when its transaction began, and another may have gone first.
      where e.family_id = p_family order by e.part_id, e.seq
    loop
      v_entry := v_row.e;
      perform project(v_entry, v_row.body::jsonb);
    end loop;
    v_after := projected(p_family);
    if not p_write then
      raise exception 'compared' using errcode = 'ER000';
    end if;
  exception when sqlstate 'ER000' then null;
  end;
  return (
    select coalesce(jsonb_object_agg(d.name, jsonb_build_object('missing', d.missing, 'extra', d.extra)), '{}') from (
      select t.name,
        (select count(*) from (select jsonb_array_elements(v_after -> t.name) except select jsonb_array_elements(v_before -> t.name)) m) as missing,
        (select count(*) from (select jsonb_array_elements(v_before -> t.name) except select jsonb_array_elements(v_after -> t.name)) x) as extra
      from jsonb_object_keys(v_before) as t(name)) d
    where d.missing > 0 or d.extra > 0);
end $$;

-- Function record_emergency, owned by erbij_owner; executable by erbij_app
create function erbij.record_emergency(p_id uuid, p_actor uuid, p_mode text, p_action text, p_purpose text, p_claims jsonb, p_wanted jsonb, p_policies text DEFAULT NULL::text, p_traceparent text DEFAULT NULL::text) returns TABLE(family_id uuid, allowed uuid[]) language plpgsql security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
declare
  v_me record;
  v_at timestamptz := moment();
begin
  if (p_action, p_mode) not in (('break-glass', 'write'), ('oversee', 'read'), ('review', 'write')) then
    raise exception 'not an action of an emergency' using errcode = 'insufficient_privilege';
  end if;
  select c.id, c.kind, c.role, c.account_id, a.name, a.person_id, c.organisation_id, o.name as organisation,
    c.role = 'worker' and (o.kind in ('local-team', 'regional-safety-team') or o.kind in ('certified-institution', 'veilig-thuis') and exists (
      select from power w where w.capacity_id = c.id and w.power = case o.kind when 'certified-institution' then 'child-protection' else 'veilig-thuis' end
        and w.from_day <= today() and coalesce(w.until_day, 'infinity') > today())) as may_open into v_me
  from capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
  where c.id = p_actor and (c.ended_at is null or c.ended_at > v_at);
  if not found then
    raise exception 'no such actor' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.actor <> p_actor and l.mode <> 'evaluate') then
    raise exception 'a transaction looks for one actor' using errcode = 'insufficient_privilege';
  end if;
  return query
  with claim as (
    select * from jsonb_to_recordset(p_claims)
      as c(family uuid, allowed uuid[], "allowedRules" text[], refused uuid[], "refusedRules" text[])
  ), wanted as (
    -- Where an emergency is written: in a part of decisions of the own organisation, kept from nobody it is about.
    select w.* from jsonb_to_recordset(p_wanted) as w(family uuid, id uuid, sort text, regime text, subjects uuid[], "shieldedFrom" uuid[], organisation uuid, secret boolean)
    where p_action = 'break-glass' and w.sort = 'access' and w.organisation = v_me.organisation_id and coalesce(w."shieldedFrom", '{}') = '{}'
      and not coalesce(w.secret, false) and w.id = part_id(w.family, w.sort, w.regime, w.subjects, '{}', w.organisation, false)
      and w.subjects <@ array(select m.person_id from family_member m where m.family_id = w.family)
  ), asked as (
    select claim.family, u.part, u.rule, u.ord, coalesce(
      v_me.kind = 'professional' and not self.kin
      and not exists (select from shield s where s.family_id = claim.family and s.part_id = u.part
        and (s.person_id = any (self.ids) or s.account_id = v_me.account_id) and s.from_at <= v_at and coalesce(s.until_at, 'infinity') > v_at)
      and not coalesce(self.ids && x.shielded_from, false)
      and case p_action when 'break-glass'
        then v_me.may_open and coalesce(x.regime, w.regime) not in ('wgbo', 'justice') and not coalesce(x.secret, false)
          and (coalesce(x.sort, w.sort) = 'access' and coalesce(x.organisation_id, w.organisation) = v_me.organisation_id
            or x.sort not in ('origin', 'mandate', 'request', 'reach', 'health', 'access'))
        -- An emergency of a colleague stands there; never of whoever leads, in whatever capacity.
        else v_me.role = 'team-lead' and x.sort = 'access' and x.organisation_id = v_me.organisation_id and exists (
          select from opening g join entry e on e.family_id = g.family_id and e.id = g.entry_id join capacity c on c.id = e.author
          where g.family_id = claim.family and g.part_id = u.part and g.ground = 'break-glass' and c.organisation_id = v_me.organisation_id
            and c.account_id <> v_me.account_id) end, false) as passes
    from claim
    cross join lateral (select i.ids, exists (select from family_member m where m.family_id = claim.family and m.person_id = any (i.ids)) as kin
      from (select case when v_me.person_id is null then '{}'::uuid[] else aliases(claim.family, array[v_me.person_id]) end as ids) i offset 0) self
    cross join lateral unnest(claim.allowed, claim."allowedRules") with ordinality as u(part, rule, ord)
    left join lateral (select * from part where part.family_id = claim.family and part.id = u.part offset 0) x on true
    left join wanted w on w.family = claim.family and w.id = u.part
    where coalesce(x.id, w.id) is not null
  ), made as (
    insert into part (family_id, id, sort, regime, subjects, shielded_from, organisation_id, secret)
    select w.family, w.id, w.sort, w.regime, w.subjects, '{}', w.organisation, false
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
      allowed, allowed_rules, refused, refused_rules, policies, trace_id, span_id, parent_span_id)
    select family, v_at, p_id, pg_current_xact_id(), p_mode, p_action, p_purpose, v_me.id, v_me.kind, v_me.name, v_me.person_id,
      v_me.organisation, judged.allowed, judged.allowed_rules, judged.refused, judged.refused_rules, p_policies,
      coalesce(substring(p_traceparent from '^[0-9a-f]{2}-([0-9a-f]{32})-'), md5(p_id::text)), left(md5('span ' || p_id), 16),
      substring(p_traceparent from '^[0-9a-f]{2}-[0-9a-f]{32}-([0-9a-f]{16})-')
    from judged returning look.family_id, look.allowed
  )
  select written.family_id, written.allowed from written;
end $$;

-- Function record_look, owned by erbij_owner; executable by erbij_app
create function erbij.record_look(p_id uuid, p_actor uuid, p_mode text, p_action text, p_purpose text, p_claims jsonb, p_wanted jsonb, p_policies text DEFAULT NULL::text, p_traceparent text DEFAULT NULL::text, p_client text DEFAULT NULL::text) returns TABLE(family_id uuid, allowed uuid[]) language plpgsql security definer set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
#variable_conflict use_column
declare
  v_me record;
  v_at timestamptz := moment();
  v_day text := to_char(today(), 'YYYY-MM-DD');
  v_traced boolean := length(p_traceparent) = 55 and translate(p_traceparent, '0123456789abcdef', '') = '---';
  v_evaluates boolean := p_mode in ('evaluate', 'evaluate-write');
  v_writes boolean := p_mode in ('write', 'evaluate-write');
begin
  select c.id, c.kind, c.role, c.account_id, a.name, a.person_id, c.organisation_id, o.name as organisation, o.kind as organisation_kind into v_me
  from capacity c join account a on a.id = c.account_id left join organisation o on o.id = c.organisation_id
  where c.id = p_actor and (c.ended_at is null or c.ended_at > v_at);
  if not found then
    raise exception 'no such actor' using errcode = 'insufficient_privilege';
  end if;
  -- What one reader opened must not be read together with what another did.
  if exists (select from look l where l.at = v_at and l.xid = pg_current_xact_id_if_assigned() and l.actor <> p_actor and l.mode <> 'evaluate' and not v_evaluates) then
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
        not coalesce(standing.selves && coalesce(x.shielded_from, w."shieldedFrom"), false)
        and u.part <> all (standing.kept)
        -- Who told something in confidence is known to their own organisation alone, whatever was opened.
        and (p.sort <> 'origin' or coalesce(v_me.kind = 'professional' and standing.tied and v_me.organisation_id = coalesce(x.organisation_id, w.organisation), false))
        -- Somebody of the family who also works in a team learns there neither who told, nor where another hides or is reached.
        and not (v_me.kind = 'professional' and standing.kin and (p.sort in ('origin', 'request') or (p.sort = 'reach' or p.secret) and not standing.selves && p.subjects))
        and (
          -- An opening lets somebody see, never write, and never where somebody hides or is reached, whom they asked for help or who
          -- told something. What somebody of the family gave carries as far as they stand for everybody the part is about, unshielded.
          opened.list <> '[]' and not v_writes and not p.secret and p.sort not in ('reach', 'mandate', 'origin') and v_me.role not in ('researcher', 'judge')
          and exists (select from jsonb_array_elements(opened.list) g where (g ->> 'everything' = 'true' or g -> 'parts' ? u.part::text)
            and (g -> 'over' = 'null' or (to_jsonb(p.subjects) <@ (g -> 'over') or g ->> 'ground' = 'mandate' and p.sort in ('family-plan', 'analysis') and exists (
              select from unnest(p.subjects) s where g -> 'selves' ? s::text)) and not g -> 'kept' ? u.part::text))
          or case v_me.kind when 'professional'
            -- Becoming involved is the one thing somebody without a tie may write, and append() lets nothing else pass.
            then v_me.role = 'worker' and p.sort <> 'mandate' and (p.sort <> 'request' or v_writes
                or coalesce(x.organisation_id, w.organisation, v_me.organisation_id) = v_me.organisation_id) and (standing.tied
                or v_writes and p_action = 'begin-tie' and p.sort = 'involvement' and coalesce(x.shielded_from, w."shieldedFrom") = '{}'
                  and (v_me.organisation_kind in ('local-team', 'regional-safety-team', 'mental-health') or exists (
                    select from power o where o.capacity_id = p_actor
                      and o.power = case v_me.organisation_kind when 'certified-institution' then 'child-protection' else 'veilig-thuis' end and o.from_day <= v_day::date and coalesce(o.until_day, 'infinity') > v_day::date)))
              -- Who leads a team sees that a colleague is involved.
              or v_me.role = 'complaints-committee' and v_me.organisation_kind = 'other' and p.sort = 'request' and v_me.organisation_id = x.organisation_id
                and not helped(claim.family, v_me.account_id)
              or v_me.role = 'team-lead' and not v_writes and p.sort = 'involvement' and exists (
                select from tie t join capacity h on h.id = t.capacity_id
                where t.family_id = claim.family and h.organisation_id = v_me.organisation_id and (t.ended_at is null or t.ended_at > v_at))
            -- Everybody a part is about must be the reader, or somebody the reader stands for; whom one asked for help is for oneself alone.
            else case when p.sort in ('mandate', 'request') then p.subjects <@ standing.selves else p.subjects <@ standing.over or p.sort in ('family-plan', 'analysis') and p.subjects && standing.selves end end), false) as passes
    from claim
    cross join lateral (select case when v_me.person_id is null then '{}'::uuid[] else aliases(claim.family, array[v_me.person_id]) end as ids offset 0) self
    cross join lateral (select
      exists (select from tie t where t.family_id = claim.family and t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > v_at)) as tied,
      exists (select from family_member m where m.family_id = claim.family and m.person_id = any (self.ids)) as kin,
      self.ids as selves, shielded_after_split(claim.family, v_me.person_id) || array(select s.part_id from shield s where s.family_id = claim.family
        and (s.person_id = any (self.ids) or s.account_id = v_me.account_id) and s.from_at <= v_at and coalesce(s.until_at, 'infinity') > v_at) as kept,
      case v_me.kind when 'person' then stands_for(claim.family, self.ids, v_day) else '{}'::uuid[] end as over offset 0) standing
    -- Once per opening, however many parts there are.
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('everything', g.everything, 'ground', g.ground, 'selves', case when g.client_id is not null then to_jsonb(aliases(claim.family, array[g.client_id])) end, 'parts', g.parts,
        'over', case when g.client_id is not null then to_jsonb(stands_for(claim.family, aliases(claim.family, array[g.client_id]), v_day)) end,
        'kept', case when g.client_id is not null then shielded_from(claim.family, g.client_id, null, v_at) end)), '[]') as list
      from opening g where g.family_id = claim.family and (g.capacity_id = p_actor or v_me.kind = 'person' and g.person_id = v_me.person_id)
        and g.from_at <= v_at and coalesce(g.until_at, 'infinity') > v_at
        and (g.ground <> 'mandate' or v_me.role = any (asked_roles()))) opened
    cross join lateral unnest(claim.allowed, claim."allowedRules") with ordinality as u(part, rule, ord)
    -- OFFSET 0: a lookup per part. Joined as sets, PostgreSQL reads the whole table of parts at every look.
    left join lateral (select * from part where part.family_id = claim.family and part.id = u.part offset 0) x on true
    left join wanted w on w.family = claim.family and w.id = u.part
    cross join lateral (select coalesce(x.sort, w.sort) as sort, coalesce(x.subjects, w.subjects) as subjects, coalesce(x.secret, w.secret, false) as secret) p
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
      allowed, allowed_rules, refused, refused_rules, policies, trace_id, span_id, parent_span_id, client)
    select family, v_at, p_id, pg_current_xact_id(), case when v_evaluates then 'evaluate' else p_mode end, p_action, p_purpose, v_me.id, v_me.kind, v_me.name, v_me.person_id,
      v_me.organisation, judged.allowed, judged.allowed_rules, judged.refused, judged.refused_rules, p_policies,
      case when v_traced then split_part(p_traceparent, '-', 2) else md5(p_id::text) end, left(md5('span ' || p_id), 16),
      case when v_traced then split_part(p_traceparent, '-', 3) end, p_client
    from judged returning look.family_id, look.allowed
  )
  select written.family_id, written.allowed from written;
end $$;

-- Function refuse_entry, owned by erbij_owner; executable by its owner only
create function erbij.refuse_entry() returns void language plpgsql set search_path=erbij, pg_temp
as $$ begin raise exception 'no look in this transaction allows writing here' using errcode = 'insufficient_privilege'; end $$;

-- Function represented_by, owned by erbij_owner; executable by its owner only
create function erbij.represented_by(p_family uuid, p_ids uuid[], p_day text, p_by_law boolean DEFAULT NULL::boolean) returns uuid[] language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin
  if cardinality(p_ids) = 0 or not exists (select from representation r where r.family_id = p_family) then
    return '{}';
  end if;
  return aliases(p_family, array(select r.person_id from representation r where r.family_id = p_family and r.incapable
    and r.representative_id = any (p_ids) and (p_by_law is null or r.by_law = p_by_law) and r.since <= p_day::date and coalesce(r.until, 'infinity') > p_day::date));
end $$;

-- Function save_draft, owned by erbij_owner; executable by erbij_app
create function erbij.save_draft(p_actor uuid, p_family uuid, p_id uuid, p_kind text, p_body text) returns timestamp with time zone language plpgsql security definer set search_path=erbij, pg_temp
as $$
declare v_at timestamptz;
begin
  if not exists (select from tie t where t.family_id = p_family and t.capacity_id = p_actor and (t.ended_at is null or t.ended_at > moment())) then
    return null;
  end if;
  -- A save that was on its way when the note was recorded must not bring the draft back. Nothing was saved, and it says so.
  if exists (select from entry e where e.family_id = p_family and e.id = p_id) then
    return 'infinity';
  end if;
  insert into draft (family_id, id, author, kind, body, saved_at) values (p_family, p_id, p_actor, p_kind, p_body, moment())
  on conflict (family_id, id) do update set body = excluded.body, saved_at = excluded.saved_at where draft.author = p_actor
  returning saved_at into v_at;
  -- Recorded in this very moment, by another request.
  if exists (select from entry e where e.family_id = p_family and e.id = p_id) then
    delete from draft where family_id = p_family and id = p_id and author = p_actor;
    return 'infinity';
  end if;
  return v_at;
end $$;

-- Function session_capacities, owned by erbij_owner; executable by erbij_app
create function erbij.session_capacities(p_token_hash bytea) returns TABLE(id uuid, kind text, title text, organisation text) language sql stable security definer set search_path=erbij, pg_temp
as $$
  select l.id, l.kind, l.title, l.organisation
  from session s cross join lateral living_capacities(s.account_id) l
  where s.token_hash = p_token_hash and s.expires_at > moment() and l.kind = any (s.sides)
$$;

-- Function session_lives, owned by erbij_owner; executable by its owner only
create function erbij.session_lives(s erbij.session, p_kind text, p_limits jsonb) returns boolean language sql stable set search_path=erbij, pg_temp
as $$
  select coalesce(s.expires_at > moment() and s.seen_at + l.idle > moment() and s.created_at + l.lasts > moment(), false)
  from (select min((each.value ->> 'idle')::interval) as idle, min((each.value ->> 'lasts')::interval) as lasts
        from jsonb_each(p_limits) as each where p_kind is null or each.key = p_kind) l
$$;

-- Function shielded_after_split, owned by erbij_owner; executable by its owner only
create function erbij.shielded_after_split(p_family uuid, p_person uuid) returns uuid[] language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin
  if p_person is null or not exists (select from same_person s where s.family_id = p_family and s.ended_at is not null) then
    return '{}';
  end if;
  return array(
    select s.part_id from shield s where s.family_id = p_family and s.from_at <= moment() and coalesce(s.until_at, 'infinity') > moment()
      and s.person_id = any (aliases_since(p_family, array[p_person], s.from_at))
    union
    select x.id from part x where x.family_id = p_family and x.shielded_from <> '{}' and x.shielded_from && one_person(array(
      select s from same_person s where s.family_id = p_family and (s.ended_at is null
        or x.created_at >= s.decided_at and x.created_at < s.ended_at
        or exists (select from entry e where e.family_id = p_family and e.part_id = x.id and e.recorded_at >= s.decided_at and e.recorded_at < s.ended_at))
    ), array[p_person]));
end $$;

-- Function shielded_from, owned by erbij_owner; executable by its owner only
create function erbij.shielded_from(p_family uuid, p_person uuid, p_account uuid, p_at timestamp with time zone) returns jsonb language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
begin return (
  with self as (select case when p_person is null then '{}'::uuid[] else aliases(p_family, array[p_person]) end as ids)
  select coalesce(jsonb_object_agg(k.part, k.ground), '{}') from (
    select x.id as part, 'safety' as ground from self, part x where x.family_id = p_family and x.shielded_from <> '{}' and self.ids && x.shielded_from
    union all select unnest(shielded_after_split(p_family, p_person)), 'safety'
    union all select s.part_id, s.ground from self, shield s where s.family_id = p_family and (s.person_id = any (self.ids) or s.account_id = p_account)
      and s.from_at <= p_at and coalesce(s.until_at, 'infinity') > p_at) k);
end $$;

-- Function show_relation, owned by erbij_owner; executable by its owner only
create function erbij.show_relation(p_family uuid, p_part uuid, p_thread uuid, p_body jsonb) returns void language plpgsql set search_path=erbij, pg_temp
as $$
declare v_who uuid := (p_body ->> 'who')::uuid;
begin
  if p_body is null or coalesce((p_body ->> 'withdrawn')::boolean, false) then
    return;
  end if;
  insert into person (id, birth) values (v_who, coalesce(p_body ->> 'birth', '0000-00-00')) on conflict do nothing;
  insert into family_member (family_id, person_id, role) values (p_family, v_who, 'network') on conflict do nothing;
  if p_body ? 'surname' or p_body ? 'givenNames' then
    insert into known_person (family_id, part_id, person_id, given_names, prefix, surname, birth, death, gender, source, thread_id)
    values (p_family, p_part, v_who, coalesce(p_body ->> 'givenNames', ''), coalesce(p_body ->> 'prefix', ''), coalesce(p_body ->> 'surname', ''),
      coalesce(p_body ->> 'birth', '0000-00-00'), p_body ->> 'death', coalesce(p_body ->> 'gender', 'O'), 'dossier', p_thread)
    on conflict do nothing;
  end if;
  insert into known_relation (family_id, part_id, person_id, kind, other_id, since, until, source, thread_id)
  values (p_family, p_part, (p_body ->> 'to')::uuid, p_body ->> 'relation', v_who, p_body ->> 'since', p_body ->> 'until', 'dossier', p_thread)
  on conflict do nothing;
end $$;

-- Function standing, owned by erbij_owner; executable by its owner only
create function erbij.standing(p_family uuid, p_person uuid, p_day text) returns jsonb language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$
declare v_ids uuid[];
begin
  if p_person is null then
    return nobody();
  end if;
  v_ids := aliases(p_family, array[p_person]);
  return jsonb_build_object('selves', v_ids,
    'authorityOver', authority_over(p_family, v_ids, p_day),
    'undeterminedOver', array(select distinct u.child_id from authority u where u.family_id = p_family and u.holder_id = any (v_ids) and u.status = 'undetermined'),
    'parentOf', array(select distinct r.person_id from known_relation r where r.family_id = p_family and r.other_id = any (v_ids)
      and r.kind in ('parent', 'adoptive-parent') and coalesce(r.until, '9999') > p_day),
    'carerOf', array(select distinct r.person_id from known_relation r where r.family_id = p_family and r.other_id = any (v_ids)
      and r.kind in ('foster-parent', 'step-parent') and coalesce(r.until, '9999') > p_day),
    'represents', represented_by(p_family, v_ids, p_day, false), 'representsByLaw', represented_by(p_family, v_ids, p_day, true));
end $$;

-- Function stands_for, owned by erbij_owner; executable by its owner only
create function erbij.stands_for(p_family uuid, p_ids uuid[], p_day text) returns uuid[] language plpgsql stable set search_path=erbij, pg_temp set plan_cache_mode=force_generic_plan
as $$ begin return p_ids || authority_over(p_family, p_ids, p_day) || represented_by(p_family, p_ids, p_day); end $$;

-- Function sweep_sessions, owned by erbij_owner; executable by erbij_steward
create function erbij.sweep_sessions(p_idle interval) returns integer language sql security definer set search_path=erbij, pg_temp
as $$
  delete from access_attempt where at <= moment() - interval '1 hour';
  with swept as (delete from session where expires_at <= moment() or seen_at + p_idle <= moment() returning 1)
  select count(*)::integer from swept
$$;

-- Function today, owned by erbij_owner; executable by erbij_app, erbij_steward
create function erbij.today() returns date language plpgsql stable set search_path=erbij, pg_temp
as $$ begin return (moment() at time zone 'Europe/Amsterdam')::date; end $$;
