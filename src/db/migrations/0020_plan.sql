-- One plan, and safety: kinds in three sorts of part (`family-plan`, `safety`, `analysis`), all of them entries. What a goal, a step or an
-- agreement is today is derived from the steps of its thread (src/plan/versions.ts); no table keeps it.

alter table erbij.kind add column goes_on boolean not null default false;
comment on column erbij.kind.goes_on is 'What was entered first goes on by later entries of the same thread.';
update erbij.kind set goes_on = true where id in ('withholding', 'same-person', 'involvement', 'opening', 'mandate', 'shield');

insert into erbij.kind (id, sort, answers, actions, writer, shared_at_once, destructible, goes_on) values
  ('matters', 'family-plan', false, '{answer,write}', 'anyone', true, true, true),
  ('goal', 'family-plan', false, '{answer,write}', 'anyone', true, true, true),
  ('action', 'family-plan', false, '{answer,write}', 'anyone', true, true, true),
  ('strength', 'family-plan', false, '{answer,write}', 'anyone', true, true, true),
  ('condition', 'family-plan', false, '{write}', 'professional', true, true, true),
  ('plan-course', 'family-plan', false, '{answer,write}', 'anyone', true, true, true),
  ('evaluation', 'family-plan', false, '{answer,write}', 'anyone', true, true, true),
  ('evaluation-answer', 'statement', false, '{answer,write}', 'anyone', true, true, false),
  ('meeting', 'family-plan', false, '{write}', 'professional', true, true, false),
  ('phase', 'family-plan', false, '{write}', 'professional', true, true, false),
  ('safety-agreement', 'family-plan', false, '{answer,write}', 'anyone', true, true, true),
  ('safety-scale', 'statement', false, '{answer,write}', 'anyone', true, true, false),
  ('incident', 'safety', false, '{write,correct}', 'professional', false, true, false),
  ('instrument-answers', 'analysis', false, '{answer,write}', 'anyone', false, true, false),
  ('analysis', 'analysis', false, '{answer,write}', 'anyone', false, true, true);

-- The plan is asked of a dossier whenever its page opens, however long it is.
create index entry_plan on erbij.entry (family_id) where kind in ('matters', 'goal', 'action', 'strength', 'condition', 'plan-course',
  'evaluation', 'evaluation-answer', 'meeting', 'phase', 'safety-agreement', 'safety-scale', 'incident', 'instrument-answers', 'analysis');

-- Changed where they stand, so that whatever else these functions have become is kept; one that is not what this expects stops the migration.
create function pg_temp.changed(p_function text, variadic p_changes text[]) returns void language plpgsql as $$
declare
  v_text text := pg_get_functiondef((select p.oid from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'erbij' and p.proname = p_function));
begin
  for i in 1 .. cardinality(p_changes) by 2 loop
    if strpos(v_text, p_changes[i]) = 0 then
      raise exception '% is not as expected: %', p_function, p_changes[i];
    end if;
    v_text := replace(v_text, p_changes[i], p_changes[i + 1]);
  end loop;
  execute v_text;
end $$;

-- Which kinds go on is a row of erbij.kind.
select pg_temp.changed('check_entry',
  'p_kind not in (''withholding'', ''same-person'', ''involvement'', ''opening'', ''mandate'', ''shield'')',
  'not (select k.goes_on from kind k where k.id = p_kind)');

-- Their words are found by who may read them.
select pg_temp.changed('project',
  '''attachment'', ''diagnosis'', ''parenthood'' then',
  '''attachment'', ''diagnosis'', ''parenthood'', ''matters'', ''goal'', ''action'', ''strength'', ''condition'', ''plan-course'', ''evaluation'', ''evaluation-answer'',
      ''meeting'', ''phase'', ''safety-agreement'', ''safety-scale'', ''incident'', ''instrument-answers'', ''analysis'' then',
  'p_body ->> ''text'', p_body ->> ''source''',
  'p_body ->> ''text'', p_body ->> ''follows'', p_body ->> ''worked'', p_body ->> ''notWorked'', p_body ->> ''higher'', p_body ->> ''signs'', p_body ->> ''before'', p_body ->> ''done'', p_body ->> ''source''');

-- The floor: what was made together is read by each of those it is about (decision 019), and by who looks along for one of them.
select pg_temp.changed('record_look',
  'to_jsonb(p.subjects) <@ (g -> ''over'')',
  '(to_jsonb(p.subjects) <@ (g -> ''over'') or g ->> ''ground'' = ''mandate'' and p.sort in (''family-plan'', ''analysis'') and exists (
              select from unnest(p.subjects) s where g -> ''selves'' ? s::text))',
  '''everything'', g.everything,',
  '''everything'', g.everything, ''ground'', g.ground, ''selves'', case when g.client_id is not null then to_jsonb(aliases(claim.family, array[g.client_id])) end,',
  'then p.subjects <@ standing.selves else p.subjects <@ standing.over end',
  'then p.subjects <@ standing.selves else p.subjects <@ standing.over or p.sort in (''family-plan'', ''analysis'') and p.subjects && standing.selves end');
