import type pg from 'pg'
import type { Part } from '../src/dossier/part.ts'
import type { Json } from '../src/lib/canonical.ts'

/** An entry as a test puts it: its name, place in the chain and moment are filled in. */
export interface Put {
  id: string
  family: string
  part: string
  kind: string
  body: Json
  author: string
  thread?: string
  replaces?: string
  answers?: string
  occurredOn?: string
}

/**
 * Many parts and entries in one statement, as an administrator: entries are projected by the database's own project(), as a rebuild
 * does, without a look and without what append() checks. For worlds where the road itself is not the point. Chains do not verify.
 */
export async function installPut(admin: pg.Pool): Promise<void> {
  await admin.query(`create schema test;
    create function test.put(p_parts jsonb, p_entries jsonb) returns void language plpgsql as $$
    declare r record; e erbij.entry;
    begin
      insert into erbij.part (family_id, id, sort, regime, subjects, shielded_from, organisation_id, secret)
      select "familyId", id, sort, regime, subjects, "shieldedFrom", "organisationId", secret from jsonb_to_recordset(p_parts)
        as p("familyId" uuid, id uuid, sort text, regime text, subjects uuid[], "shieldedFrom" uuid[], "organisationId" uuid, secret boolean)
      on conflict do nothing;
      insert into erbij.part_head (family_id, part_id)
      select "familyId", id from jsonb_to_recordset(p_parts) as p("familyId" uuid, id uuid) on conflict do nothing;
      for r in select j from jsonb_array_elements(p_entries) j loop
        e := null;
        e.id := r.j ->> 'id'; e.family_id := r.j ->> 'family'; e.part_id := r.j ->> 'part'; e.kind := r.j ->> 'kind';
        e.thread_id := coalesce(r.j ->> 'thread', r.j ->> 'id'); e.replaces := r.j ->> 'replaces'; e.answers := r.j ->> 'answers';
        e.occurred_on := coalesce((r.j ->> 'occurredOn')::date, erbij.today()); e.recorded_at := erbij.moment(); e.author := r.j ->> 'author';
        select a.name, o.name into e.author_name, e.author_organisation from erbij.capacity c join erbij.account a on a.id = c.account_id
          left join erbij.organisation o on o.id = c.organisation_id where c.id = e.author;
        e.ground := 'test'; e.content_hash := sha256(convert_to(r.j ->> 'body', 'UTF8')); e.hash := e.content_hash;
        update erbij.part_head h set seq = h.seq + 1, changed_at = e.recorded_at where h.family_id = e.family_id and h.part_id = e.part_id
          returning h.seq into strict e.seq;
        insert into erbij.entry select e.*;
        insert into erbij.entry_content (family_id, part_id, entry_id, salt, body) values (e.family_id, e.part_id, e.id, '\\x00', r.j ->> 'body');
        perform erbij.project(e, r.j -> 'body');
      end loop;
    end $$`)
}

export const put = (admin: pg.Pool, parts: readonly Part[], entries: readonly Put[]) =>
  admin.query('select test.put($1, $2)', [JSON.stringify(parts), JSON.stringify(entries)])

/** Rows of one table, as an administrator. */
export const insertRows = (admin: pg.Pool, table: string, rows: readonly object[]) =>
  admin.query(
    // A column that is not given keeps its default.
    `insert into erbij.${table} (${Object.keys(rows[0] ?? {}).join()}) select ${Object.keys(rows[0] ?? {}).join()}
     from jsonb_populate_recordset(null::erbij.${table}, $1) on conflict do nothing`,
    [JSON.stringify(rows)],
  )
