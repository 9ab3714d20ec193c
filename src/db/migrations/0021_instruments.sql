-- Questionnaires that an organisation brought itself (erbij import instrument), beside those that ship with the code. About no family: what
-- somebody answers is an entry. A version is never changed; a new one stands beside it.

create table erbij.instrument (
  url text not null check (length(url) between 1 and 500),
  version text not null check (length(version) between 1 and 50),
  body jsonb not null check (length(body::text) < 1000000),
  imported_at timestamptz not null default now(),
  primary key (url, version)
);
comment on table erbij.instrument is 'A version of a questionnaire (FHIR R4 Questionnaire JSON) as it was imported; never changed.';
alter table erbij.instrument enable row level security;
alter table erbij.instrument force row level security;
create policy owner_all on erbij.instrument to erbij_owner using (true) with check (true);
create policy steward_reads on erbij.instrument for select to erbij_steward using (true);
create policy steward_adds on erbij.instrument for insert to erbij_steward with check (true);
grant select, insert on erbij.instrument to erbij_steward;

create function erbij.instruments() returns table (body jsonb) language sql stable
set search_path = erbij, pg_temp security definer
as $$ select i.body from instrument i order by i.url, i.imported_at, i.version limit 500 $$;
revoke all on function erbij.instruments() from public;
grant execute on function erbij.instruments() to erbij_app;
