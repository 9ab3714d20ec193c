import { norms } from './norms.ts'
import { overrides } from './overrides.ts'
import { reachable } from './reachable.ts'
import { pageOf } from './table.ts'

const permits = norms.filter(({ effect }) => effect === 'permit')
const forbids = norms.filter(({ effect }) => effect === 'forbid')
const asksForOpening = ({ when }: (typeof norms)[number]) => typeof when !== 'boolean' && when.facts.has('opening')
const closes = ({ id }: { id: string }) => id in overrides

/** What a rule needs: who somebody is, or what was opened to them. And what it closes: what was open, or nothing. */
export const kindsOfRule = {
  standing: permits.filter((norm) => !asksForOpening(norm)),
  opened: permits.filter(asksForOpening),
  closing: forbids.filter(closes),
  telling: forbids.filter((norm) => !closes(norm)),
}

/** docs/who-may-do-what.md, as the rules are now. */
export const whoMayDoWhat = (): string => pageOf(kindsOfRule, reachable)
