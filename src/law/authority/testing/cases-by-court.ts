import { both, type Case, guardian, onlyFather, onlyMother, undetermined, withThird } from './case.ts'
import { date, father, married, mother, question } from './questions.ts'

/** A decision of the court, and what may overtake it. */
export const casesByCourt: readonly Case[] = [
  [
    'both, says the court',
    question({ parents: [mother(), father()], decision: ['12', '2022-01-01'] }),
    both,
    'court-both-parents',
  ],
  [
    'the father, says the court',
    question({ parents: married(), decision: ['2', '2022-01-01'] }),
    onlyFather,
    'court-one-parent',
  ],
  [
    'the mother and a third',
    question({ parents: married(), decision: ['1D', '2022-01-01'] }),
    withThird(undefined),
    'court-parent-and-third',
  ],
  ['a guardian', question({ decision: ['D', '2022-01-01'] }), guardian(undefined), 'court-guardian'],
  ['no day', question({ decision: ['1', '0000-00-00'] }), undetermined, 'court-undated'],
  ['a code that is not in table 61', question({ decision: ['2C', '2022-01-01'] }), undetermined, 'court-unclear'],
  [
    'both parents and a third: both certainly',
    question({ parents: married(), decision: ['3D', '2022-01-01'] }),
    { kind: 'undetermined', certain: ['mother', 'father'] },
    'court-unclear',
  ],
  ['a parent who is gone, and a third', question({ decision: ['2D', '2022-01-01'] }), undetermined, 'court-unclear'],
  [
    'a parent who is gone: the law decides',
    question({ decision: ['12', '2022-01-01'] }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'married for the first time since',
    question({ parents: married({ since: date('2023-01-01') }), decision: ['1', '2022-01-01'] }),
    onlyMother,
    'court-one-parent',
  ],
  [
    'a guardian, adopted on the same day',
    question({ parents: [mother({ deed: 'Q', since: date('2022-01-01') }), 'none'], decision: ['D', '2022-01-01'] }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'adopted, then a guardian',
    question({ parents: [mother({ deed: 'Q', since: date('2021-12-31') }), 'none'], decision: ['D', '2022-01-01'] }),
    guardian(undefined),
    'court-guardian',
  ],
]
