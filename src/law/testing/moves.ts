import { all, type Formula, is, not, oneOf } from './formula.ts'

/**
 * Changes that must never open anything. `given`: for whom it is said; `unless`: where the law itself opens something at that
 * moment, and why.
 */
export interface Move {
  says: string
  fact: string
  from: readonly (string | boolean)[]
  to: readonly (string | boolean)[]
  given?: Formula
  unless?: { where: Formula; why: string }
}

const aboutAnother = not(is('relation', 'self'))
const atWork = is('reader', 'professional')
const passedOn = {
  where: all(is('sort', 'request'), is('action', 'write')),
  why: 'Whoever gets a request that another must answer passes it on: that tells the other something, and shows nothing (AVG 26(3)).',
}

export const moves: readonly Move[] = [
  { says: 'losing a tie', fact: 'tie', from: ['involved', 'replacing'], to: ['ended', 'none'] },
  { says: 'replacing instead of being involved', fact: 'tie', from: ['involved'], to: ['replacing'] },
  { says: 'having helped once', fact: 'tie', from: ['none'], to: ['ended'] },
  {
    says: 'somebody else growing from under 12 to 12',
    fact: 'age',
    from: ['under-12'],
    to: ['12-15', '16-17'],
    given: aboutAnother,
  },
  { says: 'somebody else growing from 15 to 16', fact: 'age', from: ['12-15'], to: ['16-17'], given: aboutAnother },
  {
    says: 'somebody else becoming an adult',
    fact: 'age',
    from: ['under-12', '12-15', '16-17'],
    to: ['adult'],
    given: aboutAnother,
    unless: {
      where: oneOf('relation', 'legal-representative', 'representative'),
      why: 'A minor is represented by whoever has authority; from 18 on the law lets others represent somebody who cannot weigh their interests (Jeugdwet 7.3.15(2), (3); BW 7:465(3)).',
    },
  },
  {
    says: 'somebody dying',
    fact: 'age',
    from: ['under-12', '12-15', '16-17', 'adult', 'unknown'],
    to: ['deceased'],
    given: aboutAnother,
  },
  { says: 'an age becoming unknown', fact: 'age', from: ['under-12', '12-15', '16-17', 'adult'], to: ['unknown'] },
  {
    says: 'not being able to weigh one’s own interests',
    fact: 'incapable',
    from: [false],
    to: [true],
    given: is('relation', 'self'),
  },
  { says: 'losing authority', fact: 'relation', from: ['authority'], to: ['undetermined', 'parent', 'carer', 'none'] },
  {
    says: 'no longer representing somebody',
    fact: 'relation',
    from: ['legal-representative', 'representative'],
    to: ['undetermined', 'parent', 'carer', 'none'],
  },
  {
    says: 'no longer being appointed by a court',
    fact: 'relation',
    from: ['legal-representative'],
    to: ['representative'],
  },
  {
    says: 'no longer being a parent or carer',
    fact: 'relation',
    from: ['undetermined', 'parent', 'carer'],
    to: ['none'],
  },
  {
    says: 'a part being about somebody else',
    fact: 'relation',
    from: ['self'],
    to: ['undetermined', 'parent', 'carer', 'none'],
    unless: {
      where: all(is('own', true), oneOf('sort', 'family-plan', 'analysis')),
      why: 'Whoever is in a plan reads about the others in it (Jeugdwet 4.1.3(2)), when what holds for themself lets them: it is asked for each.',
    },
  },
  { says: 'a part no longer being about the reader', fact: 'own', from: [true], to: [false] },
  {
    says: 'being shielded',
    fact: 'shield',
    from: ['none'],
    to: ['safety', 'confidence', 'good-care', 'other-parent', 'complaint'],
  },
  { says: 'an address becoming secret', fact: 'secret', from: [false], to: [true] },
  { says: 'losing a power', fact: 'empowered', from: [true], to: [false] },
  { says: 'being of the family, at work', fact: 'kin', from: [false], to: [true], given: atWork },
  { says: 'a part being of another organisation', fact: 'ours', from: [true], to: [false], unless: passedOn },
  {
    says: 'a part no longer being shared by everybody who helps',
    fact: 'common',
    from: [true],
    to: [false],
    unless: passedOn,
  },
  { says: 'no colleague being involved', fact: 'team', from: [true], to: [false] },
  { says: 'a client losing their own right', fact: 'client', from: [true], to: [false] },
  {
    says: 'an opening ending',
    fact: 'opening',
    from: [
      'consent',
      'disclosure',
      'justice',
      'mandate',
      'advice',
      'counter-check',
      'inspection',
      'complaint',
      'break-glass',
    ],
    to: ['none'],
  },
  {
    says: 'leading instead of helping',
    fact: 'role',
    from: ['worker'],
    to: ['team-lead'],
    given: not(is('team', true)),
    unless: {
      where: oneOf('action', 'oversee', 'review'),
      why: 'Whoever opened in an emergency does not review it; whoever leads their team does (AVG 5(2)).',
    },
  },
  {
    says: 'data coming from police or justice',
    fact: 'regime',
    from: ['jeugdwet', 'gi', 'wmo', 'veilig-thuis', 'wgbo'],
    to: ['justice'],
    given: not(is('opening', 'justice')),
  },
  {
    says: 'a part being a protected source or a diagnosis',
    fact: 'sort',
    from: ['contact'],
    to: ['origin', 'health', 'reach', 'mandate'],
    unless: {
      where: is('relation', 'self'),
      why: 'Whom somebody asked for help is theirs to know and to decide, also when others speak for them otherwise.',
    },
  },
]
