import type { Claim } from './claim.ts'
import { claimedBy, hindranceOf, type Remaining, remainingOf } from './competence.ts'
import { byCourtOrLaw } from './court-decision.ts'
import { notRegistered, type Sentence, whyNobody } from './explanation.ts'
import { isUnderInvestigation } from './investigation.ts'
import { endOfBeingMinor, endOfMinority, whyNoMinor } from './minority.ts'
import type { Authority } from './outcome.ts'
import type { AuthorityQuestion, LegalParent } from './question.ts'
import { byResidence } from './residence.ts'
import { type Rule, type RuleId, rules } from './rules.ts'

/**
 * How to read authority of a parent whom the register has no number for. The scenarios of the standard say that nothing
 * can be determined then; its newer rules in words go by what the child's list says of that parent.
 */
export interface Reading {
  readonly unregisteredParent: 'undetermined' | 'as-named'
}

const ofTheScenarios: Reading = { unregisteredParent: 'undetermined' }

/**
 * Who has authority over a minor on `today` (YYYY-MM-DD), by the official rules of derivation: the court's decision, unless
 * something happened since; else the law; less who died or is not competent. Every question has exactly one answer.
 */
export function deriveAuthority(question: AuthorityQuestion, today: string, reading = ofTheScenarios): Authority {
  const noMinor = whyNoMinor(question.minor, today)
  if (noMinor) return answer(noMinor, { holders: { kind: 'no-minor' } }, {})
  const claim = byResidence(question) ?? byCourtOrLaw(question)
  const stranger = reading.unregisteredParent === 'undetermined' ? unregistered(claim) : undefined
  const claimed = claimedBy(claim)
  return answer(
    claim.rule,
    stranger
      ? {
          holders: {
            kind: 'undetermined',
            certain: claimed.flatMap((one) =>
              one.known === 'name' || one.person === stranger.holder.person || hindranceOf(one, today)
                ? []
                : one.person,
            ),
          },
          rule: 'parent-not-registered',
        }
      : remainingOf(claim, today),
    {
      sentence: stranger && notRegistered(stranger.number),
      underInvestigation: isUnderInvestigation(['minority', ...claim.steps], claimed, question),
      incompleteAbout: claimed.flatMap(({ known, person }) => (known === 'list' ? [] : person)),
      validUntil: validUntil(question, claim, today),
    },
  )
}

/** The first parent a claim names of whom the register has no number. */
function unregistered(claim: Claim): LegalParent | undefined {
  const parents =
    claim.kind === 'both-parents' ? claim.parents : 'parent' in claim && claim.parent ? [claim.parent] : []
  return parents.find(({ holder }) => holder.known === 'name')
}

/** Time alone changes an answer when the child comes of age, or somebody called to authority who is a minor too. */
function validUntil({ minor }: AuthorityQuestion, claim: Claim, today: string): string | undefined {
  const days = claimedBy(claim).flatMap((holder) =>
    hindranceOf(holder, today) === 'minor' ? (endOfBeingMinor(holder) ?? []) : [],
  )
  return [endOfMinority(minor) ?? [], ...days].flat().toSorted()[0]
}

interface Circumstances {
  readonly sentence?: Sentence | undefined
  readonly underInvestigation?: boolean
  readonly incompleteAbout?: readonly string[]
  readonly validUntil?: string | undefined
}

function answer(claimed: RuleId, { holders, rule, hindrances }: Remaining, circumstances: Circumstances): Authority {
  const [decided, basis]: [Rule, Rule | undefined] = rule ? [rules[rule], rules[claimed]] : [rules[claimed], undefined]
  const { nl, en } =
    circumstances.sentence ??
    (hindrances
      ? whyNobody(hindrances)
      : { nl: sentences(basis?.nl, decided.nl), en: sentences(basis?.en, decided.en) })
  return {
    ...holders,
    rule: rule ?? claimed,
    basis: rule && claimed,
    law: [...new Set([...decided.law, ...(basis?.law ?? [])])],
    nl,
    en,
    underInvestigation: circumstances.underInvestigation ?? false,
    incompleteAbout: circumstances.incompleteAbout ?? [],
    validUntil: circumstances.validUntil,
  }
}

const sentences = (...all: readonly (string | undefined)[]): string => all.filter((one) => one !== undefined).join(' ')
