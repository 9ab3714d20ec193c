import { existsSync, globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type AuthorityFacts, authorityFacts } from '../../chain/brp/authority-facts.ts'
import { authorityQuestion } from '../../chain/brp/authority-question.ts'
import { type Reference, referenceIn, toPerson } from '../../chain/brp/person-list.ts'
import { root } from '../../lib/root.ts'
import { deriveAuthority, type Reading } from './derive.ts'
import { type Scenario, scenariosOf } from './testing/feature-files.ts'
import type { ReadableList } from './testing/list-builder.ts'
import { mirror } from './testing/mirror.ts'
import { type Answering, type Glass, play } from './testing/play.ts'
import { registerSteps } from './testing/register-steps.ts'
import { ruleSteps } from './testing/rule-steps.ts'
import type { StepDefinition } from './testing/world.ts'

/** GEZAG_SPECS names another folder with files of the same form. */
const folder = process.env['GEZAG_SPECS'] ?? root('..', 'shared', 'data', 'brp', 'gezag-specs')
const present = existsSync(folder)
if (!present) console.warn(`NOT TESTED on the official scenarios of authority: ${folder} is absent`)

/**
 * The scenarios name days of their own and days relative to today. They agree with one another from the last day of the
 * past they name (20-11-2023) to the day before the first of their minors comes of age (born 1-4-2009).
 */
const firstDay = '2023-11-20'
const lastDay = '2027-03-31'
const today = '2026-11-22'

const quiet = () => {}
const keyOf = ({ bsn, anr, name, birth }: Pick<Reference, 'bsn' | 'anr' | 'name' | 'birth'>): string =>
  bsn?.reveal() ?? anr ?? `${name.given} ${name.surname} ${birth}`

/** The road of the import: list → facts → question. People are told apart by their number, as the standard does. */
const registerOn =
  (today: string, reading?: Reading) =>
  (lists: readonly ReadableList[]): Answering => {
    const facts = new Map<string, AuthorityFacts>()
    const own = new Map<ReadableList, AuthorityFacts>()
    for (const list of lists) {
      const person = toPerson(list, quiet)
      if (!person) continue
      const found = authorityFacts(list, person)
      own.set(list, found)
      facts.set(keyOf(person), found)
    }
    const people = { keyOf, factsOf: (person: string) => facts.get(person) }
    return {
      keyOf: (list) => {
        const named = referenceIn(list.occurrences('01')[0]?.current ?? new Map(), '01', list.line, quiet)
        return named ? keyOf(named) : ''
      },
      authorityOver: (list) => {
        const child = own.get(list)
        return child && deriveAuthority(authorityQuestion(child, people), today, reading)
      },
    }
  }

const scenariosIn = (pattern: string): Scenario[] =>
  present
    ? globSync(join(folder, pattern))
        .sort()
        .flatMap((path) => scenariosOf(path, relative(folder, path)))
    : []

interface Run {
  readonly steps?: readonly StepDefinition[]
  readonly on?: string
  readonly reading?: Reading
  readonly glass?: Glass
}

/** Which scenarios fail, and in what; says how many hold. */
function failuresOf(
  what: string,
  all: readonly Scenario[],
  { steps = registerSteps, on = today, reading, glass }: Run = {},
) {
  const failures = all.flatMap((scenario) => {
    const wrong = play(scenario, steps, on, registerOn(on, reading), glass)
    return wrong.length === 0 ? [] : { scenario, wrong }
  })
  const said = failures.map(({ scenario: { file, name }, wrong }) => `${file}: ${name}\n    ${wrong.join('\n    ')}`)
  console.log([`${what}: ${all.length - failures.length} of ${all.length}`, ...said].join('\n'))
  return failures.map(({ scenario: { file, name } }) => `${file}: ${name}`)
}

describe.skipIf(!present)('the official scenarios', () => {
  const official = scenariosIn('Tg*.feature')

  test('the answers are those of the standard', () => {
    expect(official.length).toBeGreaterThan(0)
    expect(failuresOf('the scenarios', official)).toEqual([])
  })

  test('parents 1 and 2 are equal: mirrored, the answers are mirrored', () => {
    expect(failuresOf('the scenarios mirrored', official, { glass: mirror })).toEqual([])
  })

  test.each([firstDay, lastDay])('they hold on %s too', (on) => {
    expect(failuresOf(`the scenarios on ${on}`, official, { on })).toEqual([])
  })

  test('a scenario that says something else fails', () => {
    const changed = official.map((one) => ({
      ...one,
      steps: one.steps.map((step) => ({
        ...step,
        text: step.text.replace(/gezamenlijk ouderlijk gezag met.+$/, 'voogdij'),
      })),
    }))
    const about = official.filter(({ steps }) => steps.some(({ text }) => text.includes('gezamenlijk ouderlijk gezag')))
    expect(failuresOf('the scenarios, changed', changed)).toHaveLength(about.length)
  })
})

/** The standard marks what its own software does not do (yet), or what is not agreed. */
const isVerified = ({ tags }: Scenario): boolean => !tags.includes('@skip-verify')

/**
 * Of two parents who never married nothing tells who bore the child; one is under curatele. These say that the other has
 * authority. Geboorte-moeder.feature says of the same two parents, both competent, that nothing can be determined, and in
 * law the one under curatele may be the mother; then nobody has authority (BW 1:253b, 1:253q(3)).
 */
const contradicted = /gerechtelijke uitspraak voor de ouder [12]/
/** Needs the reading of the newer rules; the scenarios say otherwise. */
const unregistered = /een van de ouders is niet ingeschreven in de BRP/

describe.skipIf(!present)('the rules in words', () => {
  const rules = scenariosIn('rules/**/*.feature')
  const run = { steps: ruleSteps }

  test('what the standard verifies, all but what contradicts itself', () => {
    const failed = failuresOf('the rules', rules.filter(isVerified), run)
    expect(failed.filter((one) => !contradicted.test(one) && !unregistered.test(one))).toEqual([])
  })

  test('the same in the reading of the newer rules', () => {
    const reading = { unregisteredParent: 'as-named' } as const
    const failed = failuresOf('the rules, read as newer', rules.filter(isVerified), { ...run, reading })
    expect(failed.filter((one) => !contradicted.test(one))).toEqual([])
  })

  test('what the standard does not verify is run and printed', () => {
    const open = rules.filter((one) => !isVerified(one))
    expect(failuresOf('the rules that the standard does not verify', open, run).length).toBeLessThan(open.length)
  })
})
