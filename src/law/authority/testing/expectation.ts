import type { OutcomeKind } from '../outcome.ts'
import type { ScenarioStep } from './feature-files.ts'

/** What a scenario says about one minor. People by the scenario's names. */
export interface ExpectedAuthority {
  readonly child: string
  readonly kind: OutcomeKind
  readonly parents: readonly string[]
  /** Undefined: no third or guardian, or one who is not known. */
  readonly third: string | undefined
  readonly explanation: string | undefined
  underInvestigation: boolean
}

export interface Expectation {
  /** «heeft X geen gezaghouder». */
  readonly nobody: boolean
  readonly authority: readonly ExpectedAuthority[]
}

const forms: readonly (readonly [RegExp, OutcomeKind, parents: number, third: boolean, explanation: boolean])[] = [
  [/^gezamenlijk ouderlijk gezag met ouder '(.+)' en ouder '([^']+)'$/, 'joint-parental', 2, false, false],
  [/^eenhoofdig ouderlijk gezag met ouder '(.+)'$/, 'sole-parental', 1, false, false],
  [/^gezamenlijk gezag met ouder '(.+)' en (?:derde|ouder) '([^']+)'$/, 'joint-with-third', 1, true, false],
  [/^gezamenlijk gezag met ouder '(.+)' en een onbekende derde$/, 'joint-with-third', 1, false, false],
  [/^voogdij met derde '(.+)'$/, 'guardianship', 0, true, false],
  [/^voogdij$/, 'guardianship', 0, false, false],
  [/^tijdelijk geen gezag met de toelichting '(.+)'$/, 'temporarily-none', 0, false, true],
  [/^niet te bepalen met de toelichting '(.+)'$/, 'undetermined', 0, false, true],
]

/** Reads the steps that say what must come out; undefined for any other step. */
export function expectationOf(steps: readonly ScenarioStep[]): { expectation: Expectation; rest: ScenarioStep[] } {
  const authority: ExpectedAuthority[] = []
  const rest: ScenarioStep[] = []
  let nobody = false
  for (const step of steps) {
    const about = /^is het gezag over '([^']+)' (.+)$/.exec(step.text)
    if (about) authority.push(authorityIn(about[1] ?? '', about[2] ?? ''))
    else if (step.text === 'is het gezag in onderzoek') {
      const last = authority.at(-1)
      if (last) last.underInvestigation = true
    } else if (/^heeft '.+' geen gezaghouder$/.test(step.text)) nobody = true
    else if (!/^heeft '.+' de volgende gezagsrelaties$/.test(step.text)) rest.push(step)
  }
  return { expectation: { nobody, authority }, rest }
}

function authorityIn(child: string, said: string): ExpectedAuthority {
  for (const [pattern, kind, count, hasThird, explains] of forms) {
    const words = pattern.exec(said)?.slice(1)
    if (!words) continue
    return {
      child,
      kind,
      parents: words.slice(0, count),
      third: hasThird ? words[count] : undefined,
      explanation: explains ? words[0] : undefined,
      underInvestigation: false,
    }
  }
  throw new Error(`no outcome: «${said}»`)
}
