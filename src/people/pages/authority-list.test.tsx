import { expect, test } from 'vitest'
import { messagesFor } from '../../ui/messages.ts'
import { type AuthorityCardView, AuthorityList } from './authority-list.tsx'

const t = messagesFor('nl', '2026-11-20')
const answer = (more: Partial<AuthorityCardView> = {}): AuthorityCardView => ({
  childId: 'p2',
  name: 'Noor',
  outcome: 'joint-parental',
  holders: ['Anna', 'Bram'],
  undetermined: [],
  because: { nl: 'De ouders zijn getrouwd.', en: 'The parents are married.', law: ['BW 1:251'], rule: 'married' },
  determinedOn: '2026-01-05',
  source: 'brp',
  underInvestigation: false,
  ...more,
})
const said = (own: boolean, more: Partial<AuthorityCardView> = {}): string =>
  String(<AuthorityList t={t} answers={[answer(more)]} own={own} />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

test('a member of the family reads the sentence, the day and the article; the code of the rule is for professionals', () => {
  for (const own of [true, false]) {
    expect(said(own)).toContain(
      'Waarom: De ouders zijn getrouwd. Afgeleid uit de basisregistratie, bepaald op 5 januari.',
    )
    expect(said(own)).toContain('Wet: BW 1:251')
  }
  expect(said(true)).not.toMatch(/Regel:|married/)
  expect(said(false)).toContain('Regel: married')
})

test.each([
  ['a judgment', 'Rechtbank Den Haag, C/09/1', 'Waarom: Rechtbank Den Haag, C/09/1.'],
  ['facts that are missing', 'Het gaat om de volgende gegevens: ', 'Waarom: Het gaat om de volgende gegevens.'],
])('%s ends as a sentence', (_name, nl, expected) => {
  expect(said(true, { because: { nl, en: nl, law: [], rule: 'x' } })).toContain(expected)
})

test('a decision of a court is named once, with its day, and has no rule of ours', () => {
  const court = said(false, { source: 'court', because: { nl: 'Rechtbank Oost', en: '', law: [], rule: 'court' } })
  expect(court.match(/uitspraak/gi)).toHaveLength(1)
  expect(court).toContain('Uitspraak van de rechter van 5 januari.')
  expect(court).not.toContain('Regel:')
})
