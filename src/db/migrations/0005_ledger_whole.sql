-- The ledger whole: more kinds, corrections, withholding, files, search, destruction, and rebuilding of every projection.

alter table erbij.kind drop constraint kind_writer_check;
alter table erbij.kind add constraint kind_writer_check check (writer in ('professional', 'person', 'anyone'));
alter table erbij.kind add column destructible boolean not null default false;
comment on column erbij.kind.destructible is 'Its content may be destroyed on request; what changed who may read what stays.';

update erbij.kind set actions = '{write,correct}', destructible = true where id = 'contact-note';
update erbij.kind set destructible = true where id = 'own-statement';
update erbij.kind set actions = '{share,write,correct}' where id = 'release';
insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible) values
  ('fact', 'facts', false, '{write,correct}', 'professional', false, true),
  ('source', 'origin', false, '{write,correct}', 'professional', false, true),
  ('agreement', 'plan', false, '{write,correct}', 'professional', false, true),
  ('attachment', null, true, '{write,correct,answer}', 'anyone', false, true),
  ('withholding', null, true, '{withhold}', 'professional', false, false),
  ('relation', 'network', false, '{write,correct}', 'professional', true, true),
  ('reach', 'reach', false, '{write,answer}', 'anyone', true, true),
  ('authority-decision', 'basics', false, '{write,correct}', 'professional', true, false),
  ('same-person', 'basics', false, '{write}', 'professional', false, false);

-- An entry is corrected once: who corrects the same text at the same moment is told that somebody was first.
create unique index entry_replaced on erbij.entry (family_id, replaces) where replaces is not null;
-- A page of the timeline is as quick in a long dossier as in a short one.
create index entry_timeline on erbij.entry (family_id, occurred_on desc, recorded_at desc, id desc) where answers is null;
create index entry_answers on erbij.entry (family_id, answers) where answers is not null;
create index entry_thread on erbij.entry (family_id, thread_id) where replaces is not null;

alter table erbij.part_head add column changed_at timestamptz not null default erbij.moment();
comment on column erbij.part_head.changed_at is 'When the chain last grew; the daily export of heads takes what changed.';

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
  proposed_at timestamptz not null,
  confirmed_name text,
  confirmed_at timestamptz,
  ended_name text,
  ended_at timestamptz,
  primary key (family_id, part_id, thread_id),
  foreign key (family_id, part_id) references erbij.part
);
comment on table erbij.withholding is
  'Projection: one entry, with its corrections and what stands beside it, kept from one person. In effect once a second professional confirmed, until the day.';

create table erbij.file (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  id uuid not null unique,
  wrapped bytea not null,
  key_id text not null,
  kept_at timestamptz not null default erbij.moment(),
  primary key (family_id, entry_id),
  foreign key (family_id, part_id) references erbij.part
);
comment on table erbij.file is 'The wrapped key of an attached file. Without this row the stored bytes are noise, also in every backup of them.';

create table erbij.entry_search (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  words tsvector not null,
  primary key (family_id, entry_id)
);
comment on table erbij.entry_search is 'Projection: the words of an entry. No GIN index: search is bounded to the reader''s families first, and @@ is not leakproof.';

create table erbij.destroyed (
  family_id uuid not null,
  part_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  ground text not null,
  reason text not null,
  primary key (family_id, entry_id)
);
comment on table erbij.destroyed is 'That a content was destroyed, when and on which ground. verify() knows it from a content that is missing.';

do $$
declare v_table text;
begin
  foreach v_table in array array['withholding', 'file', 'entry_search', 'destroyed'] loop
    execute format('alter table erbij.%I enable row level security', v_table);
    execute format('alter table erbij.%I force row level security', v_table);
    execute format('create policy owner_all on erbij.%I to erbij_owner using (true) with check (true)', v_table);
    execute format('create policy steward_reads on erbij.%I for select to erbij_steward using (true)', v_table);
    execute format('grant select on erbij.%I to erbij_app, erbij_steward', v_table);
  end loop;
end $$;
grant update (wrapped, key_id) on erbij.file to erbij_steward;
create policy steward_rewraps on erbij.file for update to erbij_steward using (true) with check (true);

-- Whoever looks, as the people they are in the families of this look (one person may have been entered twice).
create function erbij.looked_persons() returns setof uuid language plpgsql stable rows 1
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$ begin return query select unnest(aliases(l.family_id, array[l.person_id])) from look l
  where l.at = moment() and l.xid = pg_current_xact_id_if_assigned() and l.person_id is not null; end $$;

-- What the person who looks must not read: entries withheld from them, every version, and what stands beside these.
create function erbij.looked_withheld() returns setof uuid language plpgsql stable rows 1
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
declare v_day date := today();
begin
  if not exists (select from look l join withholding w on w.family_id = l.family_id
    where l.at = moment() and l.xid = pg_current_xact_id_if_assigned() and w.part_id = any (l.allowed)) then
    return;
  end if;
  return query with recursive kept as (
    select e.family_id, e.id from look l
    join withholding w on w.family_id = l.family_id and w.part_id = any (l.allowed)
      and w.person_id = any (array(select looked_persons())) and w.confirmed_at is not null and w.ended_at is null and w.until_on > v_day
    join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.entry_thread
    where l.at = moment() and l.xid = pg_current_xact_id_if_assigned()
    union select a.family_id, a.id from kept join entry a on a.family_id = kept.family_id and a.answers = kept.id
  ) select kept.id from kept
  -- That it was proposed or ended, why and by whom, is not for the person it was about either, in whatever state.
  union select e.id from look l join withholding w on w.family_id = l.family_id and w.part_id = any (l.allowed) and w.person_id = any (array(select looked_persons()))
    join entry e on e.family_id = w.family_id and e.part_id = w.part_id and e.thread_id = w.thread_id
    where l.at = moment() and l.xid = pg_current_xact_id_if_assigned();
end $$;

-- The filter on entries, whole: the part, shared or one's own for a person, and not withheld. Own words stay one's own.
alter policy app_reads on erbij.entry using (
  part_id = any (array(select erbij.looked_parts()))
  and (author = (select erbij.looked_as())
       or id <> all (array(select erbij.looked_withheld()))
          and ((select erbij.looked_as_professional())
               or exists (select from erbij.entry_shared s where s.family_id = entry.family_id and s.entry_id = entry.id))));

do $$
declare v_table text;
begin
  foreach v_table in array array['entry_content', 'file', 'destroyed'] loop
    execute format('drop policy if exists app_reads on erbij.%I', v_table);
    execute format($policy$
      create policy app_reads on erbij.%1$I for select to erbij_app using (
        part_id = any (array(select erbij.looked_parts()))
        and ((select erbij.looked_as_professional()) and entry_id <> all (array(select erbij.looked_withheld()))
             or exists (select from erbij.entry e where e.family_id = %1$I.family_id and e.id = %1$I.entry_id)))
    $policy$, v_table);
  end loop;
end $$;
alter policy app_reads on erbij.entry_shared using (
  part_id = any (array(select erbij.looked_parts())) and entry_id <> all (array(select erbij.looked_withheld())));
-- Words and withholdings are for professionals; who is kept from an entry does not search it, in whatever capacity.
create policy app_reads on erbij.entry_search for select to erbij_app using (
  part_id = any (array(select erbij.looked_parts())) and (select erbij.looked_as_professional())
  and entry_id <> all (array(select erbij.looked_withheld())));
create policy app_reads on erbij.withholding for select to erbij_app using (
  part_id = any (array(select erbij.looked_parts())) and (select erbij.looked_as_professional())
  and person_id <> all (array(select erbij.looked_persons())));

-- Projections: everything that is shown besides entries follows from entries, by this function alone. append() calls it for a
-- new entry, rebuild() for every entry again. A body that was destroyed projects nothing.

create function erbij.project(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin
  if (select k.shared_at_once from kind k where k.id = e.kind)
     -- What somebody of the family attaches to their own words, they show; what a professional attaches is shared with its entry.
     or e.kind = 'attachment' and exists (select from capacity c where c.id = e.author and c.kind = 'person') then
    insert into entry_shared (family_id, part_id, entry_id, shared_at) values (e.family_id, e.part_id, e.id, e.recorded_at) on conflict do nothing;
  end if;
  case e.kind
    when 'contact-note', 'own-statement', 'fact', 'source', 'agreement', 'attachment' then
      if p_body is not null then
        -- A text of a megabyte of words would not fit a tsvector: search knows the first hundred thousand characters.
        insert into entry_search (family_id, part_id, entry_id, words) values (e.family_id, e.part_id, e.id, to_tsvector('dutch',
          left(concat_ws(' ', p_body ->> 'text', p_body ->> 'source', p_body ->> 'statedBy', p_body ->> 'name'), 100000)));
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
    else null;
  end case;
end $$;

-- What was written before there was a search is found as well.
insert into erbij.entry_search (family_id, part_id, entry_id, words)
select e.family_id, e.part_id, e.id, to_tsvector('dutch', left(c.body::jsonb ->> 'text', 100000))
from erbij.entry e join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
where e.kind in ('contact-note', 'own-statement');

-- Two professionals withhold: one proposes, another confirms; either may end it, and it ends by itself on its day.
create function erbij.project_withholding(e erbij.entry, p_body jsonb) returns void language plpgsql
set search_path = erbij, pg_temp
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

drop function erbij.project_release(uuid, uuid, uuid, timestamptz);

-- What must hold of an entry before it is written, besides what its kind allows. Raises, so that nothing is written.
create function erbij.check_entry(p_look erbij.look, p_part uuid, p_id uuid, p_kind text, p_thread uuid, p_replaces uuid, p_answers uuid, p_body jsonb)
returns void language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare v_other entry;
begin
  if p_replaces is not null then
    select * into v_other from entry e where e.family_id = p_look.family_id and e.id = p_replaces and e.part_id = p_part;
    -- A correction takes the place of the same kind of entry; one's own, or as a colleague by the rule for correcting.
    if not found or v_other.kind <> p_kind or v_other.thread_id <> p_thread
       or not (p_look.action = 'correct' or v_other.author = p_look.actor) then
      raise exception 'what this entry corrects is not in this part, or not theirs to correct' using errcode = 'foreign_key_violation';
    end if;
  elsif p_thread <> p_id and (p_kind not in ('withholding', 'same-person', 'involvement') or not exists (
      select from entry e where e.family_id = p_look.family_id and e.id = p_thread and e.part_id = p_part and e.kind = p_kind)) then
    raise exception 'this entry goes on with nothing in this part' using errcode = 'foreign_key_violation';
  elsif p_look.action = 'correct' and p_kind not in ('release', 'attachment') then
    raise exception 'a correction names what it corrects' using errcode = 'foreign_key_violation';
  end if;
  -- What is answered stands in the same part: otherwise an answer would carry words to other readers.
  if p_answers is not null and not exists (
      select from entry e where e.family_id = p_look.family_id and e.id = p_answers and e.part_id = p_part) then
    raise exception 'what this entry answers is not in this part' using errcode = 'foreign_key_violation';
  end if;
  case p_kind
    when 'withholding' then
      if p_body ->> 'step' = 'propose' then
        if not exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'person')::uuid) then
          raise exception 'withheld from somebody of this family only' using errcode = 'foreign_key_violation';
        end if;
      elsif not exists (select from withholding w where w.family_id = p_look.family_id and w.part_id = p_part and w.thread_id = p_thread
          and w.ended_at is null and w.person_id <> all (aliases(p_look.family_id, array[coalesce(p_look.person_id, p_look.id)]))
          and (p_body ->> 'step' <> 'confirm' or w.confirmed_at is null
            -- Four eyes: another capacity of the same account is the same pair.
            and (select c.account_id from capacity c where c.id = w.proposed_by) <> (select c.account_id from capacity c where c.id = p_look.actor))) then
        raise exception 'nothing to confirm or end here, or not by this professional' using errcode = 'check_violation';
      end if;
    when 'relation' then
      -- A new person, or somebody of this family: never a road to who is known elsewhere.
      if exists (select from person p where p.id = (p_body ->> 'who')::uuid)
         and not exists (select from family_member m where m.family_id = p_look.family_id and m.person_id = (p_body ->> 'who')::uuid) then
        raise exception 'this person is not of this family' using errcode = 'foreign_key_violation';
      end if;
      if not (select (p_body ->> 'to')::uuid = any (x.subjects) from part x where x.family_id = p_look.family_id and x.id = p_part) then
        raise exception 'a relation stands in the part of the person it is told of' using errcode = 'foreign_key_violation';
      end if;
    when 'authority-decision' then
      if not (select x.subjects = array[(p_body ->> 'child')::uuid] from part x where x.family_id = p_look.family_id and x.id = p_part)
         or exists (select from jsonb_array_elements_text(p_body -> 'holders') h(id) where not exists (
           select from family_member m where m.family_id = p_look.family_id and m.person_id = h.id::uuid)) then
        raise exception 'a decision on authority stands in the part of the child, and names people of this family' using errcode = 'foreign_key_violation';
      end if;
    when 'same-person' then
      if not (select array[(p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid] <@ x.subjects from part x where x.family_id = p_look.family_id and x.id = p_part)
         or p_body ->> 'step' = 'merge' and (select count(*) from person p
           where p.id in ((p_body ->> 'person')::uuid, (p_body ->> 'sameAs')::uuid) and p.bsn_index is not null) > 1 then
        raise exception 'two people with a number of their own are not the same person' using errcode = 'check_violation';
      end if;
      if p_body ->> 'step' = 'split' and not exists (select from same_person s where s.family_id = p_look.family_id and s.part_id = p_part
          and s.thread_id = p_thread and s.ended_at is null) then
        raise exception 'nothing was decided here that can be undone' using errcode = 'check_violation';
      end if;
    else null;
  end case;
end $$;

create or replace function erbij.append(p_actor uuid, p_families uuid[], p_parts uuid[], p_ids uuid[], p_kinds text[], p_threads uuid[],
  p_replaces uuid[], p_answers uuid[], p_occurred date[], p_grounds text[], p_salts bytea[], p_bodies text[])
returns timestamptz language plpgsql
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
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
      raise exception 'no look in this transaction allows writing here' using errcode = 'insufficient_privilege';
    end if;
    v_look := v_may.look;
    if v_new.thread <> v_new.id or v_new.replaces is not null or v_new.answers is not null or v_look.action = 'correct'
       or v_new.kind in ('relation', 'authority-decision', 'same-person') then
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

-- The key of a file, beside the attachment written in this very transaction by this very writer.
create function erbij.keep_file(p_actor uuid, p_family uuid, p_part uuid, p_entry uuid, p_id uuid, p_wrapped bytea, p_key_id text) returns void language plpgsql
set search_path = erbij, pg_temp security definer
as $$
begin
  if not exists (select from entry e join look l on l.family_id = e.family_id and l.at = e.recorded_at and l.xid = pg_current_xact_id_if_assigned()
      and l.mode = 'write' and l.actor = p_actor and e.part_id = any (l.allowed)
      where e.family_id = p_family and e.part_id = p_part and e.id = p_entry and e.kind = 'attachment' and e.author = p_actor) then
    raise exception 'no attachment was written here in this transaction' using errcode = 'insufficient_privilege';
  end if;
  insert into file (family_id, part_id, entry_id, id, wrapped, key_id) values (p_family, p_part, p_entry, p_id, p_wrapped, p_key_id);
end $$;

-- Rebuilding: what a family's projections are, what they should be, and the difference. ----------------------------------

-- Nobody writes in this family until this transaction ends: its parts wait, and (a part refers to its family) so do new ones.
create function erbij.hold_family(p_family uuid) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
begin
  perform from family f where f.id = p_family for update;
  perform from part_head h where h.family_id = p_family order by h.part_id for update;
end $$;

create function erbij.projected(p_family uuid) returns jsonb language plpgsql
set search_path = erbij, pg_temp
as $$
declare v_all jsonb := '{}'; v_one jsonb; v_table text;
begin
  foreach v_table in array array['tie', 'entry_shared', 'withholding', 'entry_search', 'known_person', 'known_relation', 'reach', 'authority',
      'authority_outcome', 'same_person'] loop
    execute format('select coalesce(jsonb_agg(to_jsonb(x)), ''[]'') from erbij.%I x where x.family_id = $1 %s', v_table,
      -- Rows of a register are not of the ledger: the next import renews them.
      case when v_table in ('known_person', 'known_relation', 'authority', 'authority_outcome') then 'and x.thread_id is not null' else '' end)
    into v_one using p_family;
    v_all := v_all || jsonb_build_object(v_table, v_one);
  end loop;
  return v_all;
end $$;

-- Compares (and with p_write: puts right) one family's projections. Answers what was missing or extra, per table; {} when nothing.
create function erbij.rebuild(p_family uuid, p_write boolean) returns jsonb language plpgsql
set search_path = erbij, pg_temp security definer
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

-- Destroys contents: of these entries, of every version of them, and of what is attached. What stays is that it was, and is no more.
-- Answers the files whose stored bytes may go as well.
create function erbij.destroy(p_family uuid, p_entries uuid[], p_ground text, p_reason text) returns table (entry_id uuid, file_id uuid) language plpgsql
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
  select array_agg(distinct (c.body::jsonb ->> 'who')::uuid) into v_who from entry e
  join entry_content c on c.family_id = e.family_id and c.entry_id = e.id
  where e.family_id = p_family and e.id = any (v_all) and e.kind = 'relation';
  insert into destroyed (family_id, part_id, entry_id, at, ground, reason)
  select e.family_id, e.part_id, e.id, moment(), p_ground, p_reason from entry e where e.family_id = p_family and e.id = any (v_all) on conflict do nothing;
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

revoke all on all functions in schema erbij from public;
grant execute on function erbij.looked_withheld(), erbij.looked_persons(), erbij.keep_file(uuid, uuid, uuid, uuid, uuid, bytea, text) to erbij_app;
grant execute on function erbij.rebuild(uuid, boolean), erbij.destroy(uuid, uuid[], text, text) to erbij_steward;
