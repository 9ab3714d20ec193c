-- The roles and rights that Erbij needs in PostgreSQL 15 to 18. Erbij runs this file itself on its own database;
-- on a PostgreSQL of your own an administrator runs it once, connected to any database, e.g.
--
--   psql -d postgres -f src/db/roles.sql
--
-- and then gives each role a password (ALTER ROLE erbij_app PASSWORD '…'), which Erbij reads from
-- ERBIJ_OWNER_URL (migrations), DATABASE_URL (the web server, erbij_app) and ERBIJ_STEWARD_URL (import, verify, jobs).
-- Running it again is harmless (psql then says that the database already exists, and goes on). The administrator needs CREATEROLE and CREATEDB, not superuser.
-- Parts are separated by lines that begin with "-- ##": Erbij sends them one by one.

-- ## Three logins. None may see past row-level security, not even the owner of the tables.
do $$
declare
  v_role text;
begin
  foreach v_role in array array['erbij_owner', 'erbij_app', 'erbij_steward'] loop
    if not exists (select from pg_roles where rolname = v_role) then
      execute format('create role %I login', v_role);
    end if;
    if exists (select from pg_roles where rolname = v_role and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)) then
      execute format('alter role %I nosuperuser nobypassrls nocreaterole nocreatedb', v_role);
    end if;
  end loop;
end $$;

-- ## What these roles say without a schema is looked up in schema erbij; a client that hangs does not hold locks for ever.
alter role erbij_owner set search_path = erbij;
alter role erbij_app set search_path = erbij;
alter role erbij_steward set search_path = erbij;
alter role erbij_app set idle_in_transaction_session_timeout = '60s';
alter role erbij_app set statement_timeout = '30s';
-- Its statements are few and prepared; planning each anew would take longer than running it.
alter role erbij_app set plan_cache_mode = 'force_generic_plan';

-- ## To make a database for the owner one has to be a member of the owner, for as long as that takes.
grant erbij_owner to current_user;

-- ## One database, sorted as Dutch is.
create database erbij owner erbij_owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'nl-NL';

-- ## Only these three may connect.
revoke all on database erbij from public;
grant connect on database erbij to erbij_app, erbij_steward;

-- ## Back to no member.
revoke erbij_owner from current_user;
