-- A complaint (src/rights/complaint/): a request to the committee that examines complaints about an organisation, in a part of that
-- committee's own. Whoever is complained of works elsewhere, and so reads nothing of it.

-- A committee is an organisation of its own, of the kind of which nobody becomes involved with a family (`other`): whoever works at the
-- one complained of is not of it, and whoever is of it helps nobody.
alter table erbij.organisation add column complaints_committee uuid references erbij.organisation check (complaints_committee <> id);
comment on column erbij.organisation.complaints_committee is
  'Who examines complaints about this organisation (Jeugdwet 4.2.1(2); Wmo 2015 4.2.7(2)). Null: nobody here does.';
create index on erbij.part (organisation_id) where sort = 'request';

-- Changed where they stand, so that whatever else they have become is kept; text that is not what this expects stops the migration.
create function erbij.change_text(p_function text, p_from text, p_to text) returns void language plpgsql
set search_path = erbij, pg_temp
as $$
declare v_text text := pg_get_functiondef((select p.oid from pg_proc p where p.pronamespace = 'erbij'::regnamespace and p.proname = p_function));
begin
  if strpos(v_text, p_from) = 0 then
    raise exception '% is not as expected: %', p_function, p_from;
  end if;
  execute replace(v_text, p_from, p_to);
end $$;

-- What was asked of one organisation, no other reads, whatever the rules say; it may pass on what is another's to answer.
select erbij.change_text('record_look', 'v_me.role = ''worker'' and p.sort <> ''mandate'' and (standing.tied',
  'v_me.role = ''worker'' and p.sort <> ''mandate'' and (p.sort <> ''request'' or v_writes
                or coalesce(x.organisation_id, w.organisation, v_me.organisation_id) = v_me.organisation_id) and (standing.tied');
-- The committee, of which nobody can help a family, reads and answers what was asked of it, in a part that is there; never a member who helped, or helps, this family in whatever capacity.
select erbij.change_text('record_look', 'or v_me.role = ''team-lead'' and not v_writes',
  'or v_me.role = ''complaints-committee'' and v_me.organisation_kind = ''other'' and p.sort = ''request'' and v_me.organisation_id = x.organisation_id
                and not helped(claim.family, v_me.account_id)
              or v_me.role = ''team-lead'' and not v_writes');

-- Consent for a complaint is between whoever complains and the committee: given to a member, in a part of the committee's own, where
-- whoever helps does not read that it was given.
select erbij.change_text('check_access_entry', 'when v_emergency then v_part.organisation_id <> v_organisation',
  'when v_emergency then v_part.organisation_id <> v_organisation when p_body ->> ''ground'' = ''complaint'' then false');
select erbij.change_text('check_access_entry', 'if (p_look.actor_kind = ''person'') <> (p_body ->> ''ground'' = ''consent'') then',
  'if (p_look.actor_kind = ''person'') <> (p_body ->> ''ground'' in (''consent'', ''complaint'')) or p_body ->> ''ground'' = ''complaint''
        and not coalesce(v_for.role = ''complaints-committee'' and v_for.organisation_id = v_part.organisation_id, false) then');
drop function erbij.change_text(text, text, text);

-- Whether the holder of this account helps this family, or did.
create function erbij.helped(p_family uuid, p_account uuid) returns boolean language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan
as $$
begin return exists (
  select from tie t join capacity h on h.id = t.capacity_id where t.family_id = p_family and h.account_id = p_account);
end $$;

-- The committees for the organisations that help, and who is of them, as far as this look opened that they help.
create function erbij.complaints_committees() returns table (family_id uuid, organisation_id uuid, committee_id uuid, committee text, capacity_id uuid, name text)
language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
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

-- The families in which somebody turned to the committee of this member, and no others: to ask for more would tell the family that
-- a committee looked.
create function erbij.complaint_families(p_actor uuid) returns setof uuid language plpgsql stable
set search_path = erbij, pg_temp set plan_cache_mode = force_generic_plan security definer
as $$
begin return query
  select distinct x.family_id from capacity c join organisation o on o.id = c.organisation_id and o.kind = 'other'
    join part x on x.organisation_id = c.organisation_id and x.sort = 'request'
  where c.id = p_actor and c.role = 'complaints-committee' and (c.ended_at is null or c.ended_at > moment())
    and not helped(x.family_id, c.account_id);
end $$;
revoke all on function erbij.helped(uuid, uuid), erbij.complaints_committees(), erbij.complaint_families(uuid) from public;
grant execute on function erbij.complaints_committees(), erbij.complaint_families(uuid) to erbij_app;
