import { type OpeningClass, type OpeningGround, openingClasses, openingGrounds } from '../openings.ts'
import { all, type Formula, implies, is, not, oneOf } from './formula.ts'

const person = is('reader', 'person')

/** To which kinds of organisation openings of this class are bound; undefined: a ground of it binds to none. */
function boundTo(openings: OpeningClass): readonly string[] | undefined {
  const grounds: OpeningGround[] = Object.values(openingGrounds).filter((ground) => ground.class === openings)
  const living = grounds.filter((ground) => ground.inForce !== false || ground.regions)
  return living.every(({ to }) => to) ? living.flatMap(({ to }) => to ?? []) : undefined
}

/**
 * Which combinations of facts can be: each with why. Whatever is not excluded here is walked, so a constraint that is missing costs
 * time, and one that is wrong hides a family: keep this list short and each line certain.
 */
export const constraints: readonly { why: string; holds: Formula }[] = [
  {
    why: 'Somebody who reads for themself has no role, and a professional always has one.',
    holds: all(implies(person, is('role', 'none')), implies(is('role', 'none'), person)),
  },
  {
    why: 'A tie, an organisation, a power and a team belong to a capacity as professional.',
    holds: implies(
      person,
      all(
        is('tie', 'none'),
        is('organisation', 'none'),
        not(is('empowered', true)),
        not(is('team', true)),
        not(is('ours', true)),
      ),
    ),
  },
  { why: 'A part is of one organisation or of none.', holds: not(all(is('ours', true), is('common', true))) },
  { why: 'Whoever a part is about is one of its people.', holds: implies(is('relation', 'self'), is('own', true)) },
  {
    why: 'Only of a team lead it is asked whether a colleague is involved.',
    holds: implies(is('team', true), is('role', 'team-lead')),
  },
  ...openingClasses.flatMap((opening) => {
    const kinds = boundTo(opening)
    return kinds
      ? [
          {
            why: `Every ground for «${opening}» names to whom it gives.`,
            holds: implies(is('opening', opening), oneOf('organisation', ...kinds)),
          },
        ]
      : []
  }),
]

export const reachable: Formula = all(...constraints.map(({ holds }) => holds))
