/**
 * The conditions of the rules as formulas over closed facts, small enough to reason about whole: to fill in a fact is to get a
 * smaller formula, and equal formulas are one object. Tests alone use it; a test compares it with Cedar itself.
 */
export type Formula = boolean | Known
export type Known = { readonly id: number; readonly facts: ReadonlySet<string> } & (
  | { readonly is: readonly [fact: string, value: string | boolean] }
  | { readonly not: Known }
  | { readonly all: readonly Known[] }
  | { readonly any: readonly Known[] }
)

const known = new Map<string, Known>()
function one(key: string, make: (id: number) => Known): Known {
  const there = known.get(key) ?? make(known.size)
  known.set(key, there)
  return there
}

export const is = (fact: string, value: string | boolean): Formula =>
  one(`${fact}=${value}`, (id) => ({ id, is: [fact, value], facts: new Set([fact]) }))

export function not(of: Formula): Formula {
  if (typeof of === 'boolean') return !of
  if ('not' in of) return of.not
  return one(`!${of.id}`, (id) => ({ id, not: of, facts: of.facts }))
}

/** `all` and `any` are each other's mirror: what decides at once, and what makes no difference. */
function several(of: readonly Formula[], kind: 'all' | 'any'): Formula {
  const neutral = kind === 'all'
  if (of.includes(!neutral)) return !neutral
  const parts = [...new Set(of.filter((part) => typeof part !== 'boolean'))]
  const [first] = parts
  if (!first) return neutral
  if (parts.length === 1) return first
  return one(`${kind} ${parts.map((part) => part.id).join()}`, (id) => {
    const facts = new Set(parts.flatMap((part) => [...part.facts]))
    return kind === 'all' ? { id, all: parts, facts } : { id, any: parts, facts }
  })
}
export const all = (...of: readonly Formula[]): Formula => several(of, 'all')
export const any = (...of: readonly Formula[]): Formula => several(of, 'any')
export const oneOf = (fact: string, ...values: readonly (string | boolean)[]): Formula =>
  any(...values.map((value) => is(fact, value)))
export const implies = (when: Formula, then: Formula): Formula => any(not(when), then)

const filled = new Map<Known, Map<string, Formula>>()

/** What is left of a formula once this fact has this value. */
export function assume(formula: Formula, fact: string, value: string | boolean): Formula {
  if (typeof formula === 'boolean' || !formula.facts.has(fact)) return formula
  const memory = filled.get(formula) ?? new Map<string, Formula>()
  filled.set(formula, memory)
  const key = `${fact}=${value}`
  const there = memory.get(key)
  if (there !== undefined) return there
  const left =
    'is' in formula
      ? formula.is[1] === value
      : 'not' in formula
        ? not(assume(formula.not, fact, value))
        : 'all' in formula
          ? all(...formula.all.map((part) => assume(part, fact, value)))
          : any(...formula.any.map((part) => assume(part, fact, value)))
  memory.set(key, left)
  return left
}

export type Case = Readonly<Record<string, string | boolean>>

/** Whether a formula is so, with every fact known. */
export function holds(formula: Formula, facts: Case): boolean {
  if (typeof formula === 'boolean') return formula
  if ('is' in formula) return facts[formula.is[0]] === formula.is[1]
  if ('not' in formula) return !holds(formula.not, facts)
  return 'all' in formula
    ? formula.all.every((part) => holds(part, facts))
    : formula.any.some((part) => holds(part, facts))
}
