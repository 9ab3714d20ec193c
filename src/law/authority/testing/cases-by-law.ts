import { both, type Case, onlyFather, onlyMother, undetermined, withThird } from './case.ts'
import { date, father, married, mother, parent, question, relation, somebody } from './questions.ts'

const wife = somebody('wife')

/** No decision: the register's basic facts and the law. */
export const casesByLaw: readonly Case[] = [
  ['eighteen', question({ minor: { birth: date('2008-11-22') } }), { kind: 'no-minor' }, 'of-age'],
  ['eighteen tomorrow', question({ minor: { birth: date('2008-11-23') } }), onlyMother, 'one-legal-parent'],
  ['perhaps eighteen', question({ minor: { birth: date('2008-00-00') } }), onlyMother, 'one-legal-parent'],
  ['born in an unknown year', question({ minor: { birth: date('0000-00-00') } }), { kind: 'no-minor' }, 'age-unknown'],
  ['died', question({ minor: { death: date('2024-01-01') } }), { kind: 'no-minor' }, 'deceased'],
  [
    'lives abroad, whatever the court said',
    question({ minor: { residence: 'abroad' }, decision: ['1', '2022-01-01'] }),
    undetermined,
    'lives-abroad',
  ],
  ['no municipality', question({ minor: { residence: 'unknown' } }), undetermined, 'residence-unknown'],

  ['married', question({ parents: married() }), both, 'parents-related'],
  ['divorced after the birth', question({ parents: married({ until: date('2022-01-01') }) }), both, 'parents-related'],
  [
    'divorced before the birth',
    question({ parents: married({ until: date('2020-01-01') }) }),
    onlyMother,
    'birth-mother-alone',
  ],
  [
    'divorced in the year of birth, nobody knows when',
    question({ parents: married({ until: date('2020-00-00') }) }),
    undetermined,
    'relation-unknown',
  ],
  [
    'annulled after the birth',
    question({ parents: married({ until: date('2022-01-01'), annulled: true }) }),
    both,
    'parents-related',
  ],
  ['married according to one list only', question({ parents: [married()[0], father()] }), both, 'parents-related'],
  [
    'neither list at hand',
    question({ parents: [mother({ holder: { known: 'number' } }), father({ holder: { known: 'number' } })] }),
    undetermined,
    'relation-unknown',
  ],

  [
    'adopted by her partner',
    question({ parents: [mother(), father({ deed: 'Q', since: date('2021-01-01') })] }),
    both,
    'adopted',
  ],
  [
    'adopted, says the child’s own list alone',
    question({ minor: { adopted: true }, parents: [mother(), father()] }),
    both,
    'adopted',
  ],
  [
    'adoption revoked',
    question({
      parents: [
        mother(),
        {
          ...father(),
          deeds: [
            { letter: 'S', since: undefined },
            { letter: 'Q', since: date('2021-01-01') },
          ],
        },
      ],
    }),
    onlyMother,
    'birth-mother-alone',
  ],
  [
    'acknowledged in time',
    question({ parents: [mother(), father({ deed: 'C', since: date('2023-01-01') })] }),
    both,
    'acknowledged-with-authority',
  ],
  [
    'acknowledged a day too early',
    question({ parents: [mother(), father({ deed: 'C', since: date('2022-12-31') })] }),
    onlyMother,
    'birth-mother-alone',
  ],
  [
    'acknowledged in an unknown year',
    question({ parents: [mother(), father({ deed: 'J', since: date('0000-00-00') })] }),
    undetermined,
    'acknowledgement-undated',
  ],
  [
    'acknowledged unborn, born in 2023',
    question({
      minor: { birth: date('2023-03-01') },
      parents: [mother({ since: date('2023-03-01') }), father({ since: date('2023-03-01') })],
    }),
    both,
    'acknowledged-with-authority',
  ],
  [
    'a parent since 2024, without a telling deed',
    question({ parents: [mother(), father({ since: date('2024-02-02') })] }),
    both,
    'acknowledged-with-authority',
  ],
  [
    'the other acknowledged, so she is the mother',
    question({ parents: [parent(1, 'mother'), parent(2, 'father', { deed: 'B' })] }),
    onlyMother,
    'birth-mother-alone',
  ],
  [
    'two women',
    question({ parents: [mother(), parent(2, 'other', { sex: 'V' })] }),
    undetermined,
    'birth-mother-unknown',
  ],
  [
    'a man and somebody of unknown sex',
    question({ parents: [parent(1, 'other'), father()] }),
    undetermined,
    'birth-mother-unknown',
  ],
  [
    'born during her marriage, later acknowledged by somebody else',
    question({ parents: [mother({ relations: [relation(wife)] }), father({ deed: 'C', since: date('2023-03-03') })] }),
    withThird('wife'),
    'partner-keeps-authority',
  ],
  [
    'acknowledged after her wife died',
    question({
      parents: [
        mother({ relations: [relation(somebody('wife', { death: date('2022-01-01') }))] }),
        father({ deed: 'C', since: date('2023-03-03') }),
      ],
    }),
    both,
    'acknowledged-with-authority',
  ],
  [
    'acknowledged unborn, while she was married',
    question({ parents: [mother({ relations: [relation(wife)] }), father()] }),
    onlyMother,
    'birth-mother-alone',
  ],
  [
    'fatherhood established by the court: from the birth on',
    question({ parents: [mother({ relations: [relation(wife)] }), father({ deed: 'V', since: date('2023-03-03') })] }),
    both,
    'acknowledged-with-authority',
  ],

  ['one parent', question(), onlyMother, 'one-legal-parent'],
  ['a father alone', question({ parents: ['none', father()] }), onlyFather, 'one-legal-parent'],
  [
    'born during her marriage',
    question({ parents: [mother({ relations: [relation(wife)] }), 'none'] }),
    withThird('wife'),
    'born-in-relation',
  ],
  [
    'divorced since',
    question({ parents: [mother({ relations: [relation(wife, { until: date('2024-01-01') })] }), 'none'] }),
    withThird('wife'),
    'born-in-relation',
  ],
  [
    'married after the birth',
    question({ parents: [mother({ relations: [relation(wife, { since: date('2021-01-01') })] }), 'none'] }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'a marriage that never was',
    question({
      parents: [mother({ relations: [relation(wife, { until: date('2024-01-01'), annulled: true })] }), 'none'],
    }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'married in the year of birth, nobody knows when',
    question({ parents: [mother({ relations: [relation(wife, { since: date('2020-00-00') })] }), 'none'] }),
    undetermined,
    'relation-unknown',
  ],
  [
    'the husband denied fatherhood',
    question({ parenthoodDenied: true, parents: [mother({ relations: [relation(somebody('husband'))] }), 'none'] }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'her wife’s acknowledgement was annulled',
    question({ formerParents: ['wife'], parents: [mother({ relations: [relation(wife)] }), 'none'] }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'adopted by one who is married',
    question({ parents: [mother({ deed: 'Q', relations: [relation(wife)] }), 'none'] }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'the list of the one parent is not at hand',
    question({ parents: [mother({ holder: { known: 'number' } }), 'none'] }),
    undetermined,
    'relation-unknown',
  ],
  ['no parents', question({ parents: ['none', 'none'] }), { kind: 'temporarily-none' }, 'no-legal-parent'],
  ['a parent nobody knows', question({ parents: [mother(), 'unknown'] }), undetermined, 'parent-unknown'],

  ['born abroad, one parent', question({ minor: { bornIn: 'abroad' } }), undetermined, 'born-abroad'],
  ['came back from abroad', question({ minor: { cameFromAbroad: true } }), undetermined, 'lived-abroad'],
  ['born nobody knows where', question({ minor: { bornIn: 'unknown' } }), undetermined, 'birth-country-unknown'],
  [
    'born abroad to married parents',
    question({ minor: { bornIn: 'abroad' }, parents: married() }),
    both,
    'parents-related',
  ],
  [
    'born abroad, adopted here by one',
    question({ minor: { bornIn: 'abroad', adopted: true } }),
    onlyMother,
    'one-legal-parent',
  ],
  [
    'born abroad, decided by the court',
    question({ minor: { bornIn: 'abroad' }, decision: ['1', '2022-01-01'] }),
    onlyMother,
    'court-one-parent',
  ],
]
