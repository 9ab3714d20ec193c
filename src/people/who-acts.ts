import { sql } from 'kysely'
import type { Actor } from '../access/facts.ts'
import type { Visit } from '../http/visit.ts'
import type { Action } from '../law/actions.ts'
import type { Rules } from '../law/rules.ts'
import { nothingKnown, type Situation } from '../law/situation.ts'

/** Who acts, apart from any family: for a page on which nothing of a dossier stands. Null when they no longer act. */
export async function actorOf({ tools, capacity }: Visit): Promise<Actor | null> {
  const { rows } = await sql<{
    actor: Actor | null
  }>`select erbij.enter(${capacity.id}, '{}') -> 'actor' as actor`.execute(tools.db)
  return rows[0]?.actor ?? null
}

/** Whether the rules let a professional do this, apart from any family: their role, their organisation and their powers are all there is. */
export const mayApart = (rules: Rules, actor: Actor | null, action: Action, known: Partial<Situation>): boolean =>
  actor?.kind === 'professional' &&
  rules.judge(
    {
      ...nothingKnown,
      reader: 'professional',
      role: actor.role,
      organisation: actor.organisationKind ?? 'none',
      empowered: actor.powers.length > 0,
      ...known,
    },
    action,
  ).allowed

/** Whether the rules let somebody become involved by themself; whoever may not, reads when somebody opens something to them. */
export const mayJoin = (rules: Rules, actor: Actor | null): boolean =>
  mayApart(rules, actor, 'begin-tie', { sort: 'involvement', common: true })
