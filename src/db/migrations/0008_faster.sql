-- Speed only: who reads what, and what is written, stays as it was.

-- The filter on entries of 0005, word for word but for its first line. «= any (array(…))» is a condition that the primary key
-- (family, part, seq) can answer, and PostgreSQL, which cannot know that a part belongs to one family, took it for so narrow that a
-- page of the timeline read and sorted the whole dossier. «in (select …)» is the same question, asked of a hash table per entry, so
-- that a page walks the index entry_timeline and ends where the page ends.
alter policy app_reads on erbij.entry using (
  part_id in (select erbij.looked_parts())
  and (author = (select erbij.looked_as())
       or id <> all (array(select erbij.looked_withheld()))
          and ((select erbij.looked_as_professional())
               or exists (select from erbij.entry_shared s where s.family_id = entry.family_id and s.entry_id = entry.id))));

-- The link of a chain as in 0003, and authority as in 0006: the same expressions. A function in SQL with a setting of its own cannot
-- be inlined and is planned at every call; and who is nobody of the family, as most professionals are, has authority over nobody.

create or replace function erbij.entry_hash(p_previous bytea, p_part uuid, p_seq integer, p_id uuid, p_kind text, p_thread uuid, p_replaces uuid,
  p_answers uuid, p_occurred date, p_recorded timestamptz, p_author uuid, p_name text, p_organisation text, p_ground text, p_content bytea)
returns bytea language plpgsql immutable
set search_path = erbij, pg_temp
as $$ begin return sha256(p_previous || convert_to(json_build_array(p_part, p_seq, p_id, p_kind, p_thread, p_replaces, p_answers,
  to_char(p_occurred, 'YYYY-MM-DD'), to_char(p_recorded at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  p_author, p_name, p_organisation, p_ground, encode(p_content, 'hex'))::text, 'UTF8')); end $$;

create or replace function erbij.authority_over(p_family uuid, p_holders uuid[], p_day text) returns uuid[] language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
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
