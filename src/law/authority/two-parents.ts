import { type Acknowledgement, acknowledgementBy, birthMother, givesAuthority } from './acknowledgement.ts'
import { isAdopted } from './adoption.ts'
import { after, type Claim, type Step, undetermined } from './claim.ts'
import { certainlyAfter } from './dates.ts'
import type { AuthorityQuestion, LegalParent } from './question.ts'
import { relatedSinceBirth, relationAtBirth } from './relations.ts'

type Pair = readonly [LegalParent, LegalParent]

/** Two legal parents, no decision: married or partners since the birth, adoption, acknowledgement, in that order. */
export function byTwoParents(parents: Pair, question: AuthorityQuestion): Claim {
  const related = relatedSinceBirth(...parents, question.minor)
  if (related === 'yes') {
    return { kind: 'both-parents', parents, rule: 'parents-related', steps: ['relation-of-parents'] }
  }
  const unrelated: Claim = isAdopted(question)
    ? { kind: 'both-parents', parents, rule: 'adopted', steps: ['deeds'] }
    : after(['deeds', 'since-when-parents'], byAcknowledgement(parents, question))
  // Dates that leave it open whether they were married after the birth matter only where the answer would differ.
  if (related === 'unknown' && unrelated.kind !== 'both-parents') {
    return undetermined('relation-unknown', 'relation-of-parents')
  }
  return after(['relation-of-parents'], unrelated)
}

function byAcknowledgement(parents: Pair, question: AuthorityQuestion): Claim {
  const acknowledged = parents.flatMap((parent) => acknowledgementBy(parent, question.minor) ?? [])
  const mother = birthMother(parents, acknowledged)
  const steps: Step[] = acknowledged.length === 1 ? [] : ['sex-of-parents']
  const kept = mother && partnerKeepsAuthority(mother, acknowledged, question)
  if (kept) return after(steps, kept)
  switch (givesAuthority(acknowledged, question.minor)) {
    case 'yes':
      return { kind: 'both-parents', parents, rule: 'acknowledged-with-authority', steps: [] }
    case 'unknown':
      return { ...undetermined('acknowledgement-undated') }
    case 'no':
      return mother
        ? { kind: 'one-parent', parent: mother, rule: 'birth-mother-alone', steps }
        : undetermined('birth-mother-unknown', ...steps)
  }
}

/**
 * A child born during the mother's marriage or partnership, who then had no other parent, and acknowledged only later by
 * somebody else: mother and partner had joint authority (BW 1:253sa), and an acknowledgement does not change that
 * (BW 1:251b(1)(c), 1:253y), unless the partner had died by then.
 */
function partnerKeepsAuthority(
  mother: LegalParent,
  acknowledged: readonly Acknowledgement[],
  question: AuthorityQuestion,
): Claim | undefined {
  const [by, ...more] = acknowledged
  if (!by?.afterBirth || more.length > 0 || by.parent === mother) return undefined
  const relation = relationAtBirth(mother, question)
  if (!relation || relation === 'unknown') return undefined
  const { partner } = relation
  if (partner.death !== undefined && !certainlyAfter(partner.death, by.on)) return undefined
  return {
    kind: 'parent-and-third',
    parent: mother,
    third: partner,
    rule: 'partner-keeps-authority',
    steps: ['partner-at-birth'],
  }
}
