import { type Kysely, sql } from 'kysely'
import type { DB } from '../../db/schema.generated.ts'
import { destructible } from '../../dossier/kinds/index.ts'
import type { AskedDestruction, Candidate } from './decided.ts'

/** Every request for destruction that was answered, read as the steward. */
export async function readAskedDestructions(db: Kysely<DB>): Promise<AskedDestruction[]> {
  const { rows } = await sql<AskedDestruction>`
    select e.family_id as "familyId", e.id, c.body::json as ask, p.organisation_id as organisation,
      case when w.kind = 'professional' then w.account_id end as "enteredBy",
      (select json_agg(json_build_object('id', x.id, 'birth', x.birth, 'death', k.death)) from erbij.person x
        left join lateral (select max(k.death) as death from erbij.known_person k where k.family_id = e.family_id and k.person_id = x.id) k on true
        where x.id = any (p.subjects)) as askers,
      d.steps
    from erbij.entry e
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    join erbij.part p on p.family_id = e.family_id and p.id = e.part_id
    join erbij.capacity w on w.id = e.author
    cross join lateral (
      select json_agg(json_build_object('at', s.recorded_at, 'organisation', a.organisation_id, 'account', a.account_id, 'body', sc.body::json) order by s.seq) as steps
      from erbij.entry s join erbij.entry_content sc on sc.family_id = s.family_id and sc.entry_id = s.id
      join erbij.capacity a on a.id = s.author
      where s.family_id = e.family_id and s.answers = e.id and s.kind = 'request') d
    where e.kind = 'request' and c.body::json ->> 'step' = 'ask' and c.body::json ->> 'right' = 'destruction' and d.steps is not null
    order by e.recorded_at, e.id
  `.execute(db)
  return rows
}

/** The entries of these parts, and these, whose content is there. */
export async function readCandidates(
  db: Kysely<DB>,
  familyId: string,
  asked: { entries: readonly string[]; parts: readonly string[] },
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    with named as (
      select e.thread_id from erbij.entry e where e.family_id = ${familyId} and e.id = any (${[...asked.entries]})
    )
    select e.id, e.thread_id as "threadId", (select b.thread_id from erbij.entry b where b.family_id = e.family_id and b.id = e.answers) as "besideThread",
      e.kind, e.kind = any (${destructible}) as destructible, to_json(e.recorded_at) #>> '{}' as "recordedAt", p.id as "partId", p.regime, p.subjects, p.organisation_id as organisation
    from erbij.entry e
    join erbij.part p on p.family_id = e.family_id and p.id = e.part_id
    join erbij.entry_content c on c.family_id = e.family_id and c.entry_id = e.id
    where e.family_id = ${familyId} and (e.part_id = any (${[...asked.parts]}) or e.thread_id in (select thread_id from named))
    order by e.part_id, e.seq
  `.execute(db)
  return rows
}
