import type { PartIdentity, PartSort } from '../src/dossier/part.ts'
import type { Regime } from '../src/law/regimes.ts'
import { rights } from '../src/law/rights.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Scene } from './random-family.ts'
import type { Organisation } from './random-world.ts'

const regimeOf: Record<Organisation, Regime> = {
  team: 'jeugdwet',
  otherTeam: 'wmo',
  safety: 'jeugdwet',
  gi: 'gi',
  vt: 'veilig-thuis',
  mh: 'wgbo',
  platform: 'jeugdwet',
  office: 'jeugdwet',
}
const kindIn: Partial<Record<PartSort, string>> = {
  contact: 'contact-note',
  facts: 'fact',
  plan: 'agreement',
  origin: 'source',
  health: 'diagnosis',
  parenthood: 'parenthood',
  statement: 'own-statement',
  'family-plan': 'goal',
  safety: 'incident',
  analysis: 'analysis',
}

/** A body of this kind that says `words`. */
export const bodyOf = (kind: string, words: string): Json => ({
  text: words,
  ...(kind === 'fact' && { nature: 'stated', statedBy: `Buur ${words}` }),
  ...(kind === 'agreement' && { with: `School ${words}` }),
  ...(kind === 'source' && { fact: uuidv7() }),
  ...planBodies[kind],
})

/** What kinds of the plan hold besides words. */
const planBodies: Record<string, Record<string, Json>> = {
  matters: { step: 'set', from: [] },
  goal: { step: 'set', from: [], domains: ['housing'], frame: { is: 'voluntary' } },
  action: { step: 'set', from: [], owner: { is: 'other', name: 'de buurvrouw' }, frame: { is: 'voluntary' } },
  strength: { step: 'set', from: [], domains: ['relations'] },
  condition: { step: 'say', follows: 'Dan vragen wij onderzoek.', ground: 'ask-board-to-investigate', why: 'Zorgen.' },
  evaluation: { step: 'open' },
  meeting: { present: [{ is: 'other', name: 'de juf' }] },
  phase: { phase: 'stable' },
  'safety-agreement': { step: 'set', from: [], topic: 'danger', who: [] },
  'safety-scale': { score: 4, by: 'themself' },
  incident: { forms: ['psychological'], dayPart: 'evening', roles: [], toldBy: 'een buur' },
  'instrument-answers': { questionnaire: 'urn:x', version: '1', title: 'Vragen', answers: [] },
  analysis: { step: 'set', from: [], facts: [], explanations: [], needs: [], goals: [], lookAgainOn: '2027-01-01' },
}
/** The kinds that stand in a plan, as somebody writes them first. */
export const plannedKinds = [
  'matters',
  'goal',
  'action',
  'strength',
  'condition',
  'meeting',
  'phase',
  'safety-agreement',
]

/** What somebody writes where, in the sorts that have words. */
export const kindOfSort = (sort: string): string | undefined => kindIn[sort as PartSort]

/** Who helps, what they and the family wrote, and what was decided about who sees it: everything by chance. */
export function writeDossier(scene: Scene): void {
  const { id, nth, throws, people, players, atWork, parts, part, entry, rows, organisations, pros } = scene
  const { chance, one, some } = throws
  const [anna = '', bram = '', puck = '', sem = '', noor = '', peter = '', oma = ''] = people.map((person) => person.id)
  const children = [puck, sem, noor]
  const adults = [anna, bram, peter, oma]
  const named = (name: string) => pros.find((pro) => pro.name === name)?.capacity ?? ''
  const workers: [string, Organisation][] = [
    ['Yasmin', 'team'],
    ['Mira', 'team'],
    ['Fatima', 'otherTeam'],
    ['Koen', 'safety'],
    ['Gijs', 'gi'],
    ['Gerda', 'gi'],
    ['Vera', 'vt'],
    ['Vincent', 'vt'],
  ]
  const patient = one([anna, bram, puck])
  const tie = (capacity: string, whom: string[], step = 0, kind: 'begin' | 'end' = 'begin') => {
    for (const person of whom)
      entry(
        part('involvement', [person]),
        'involvement',
        { step: kind, role: 'helper', reasonKind: 'assigned', reason: 'Zo afgesproken.' },
        capacity,
        step,
      )
  }
  const tied = people.filter(({ role }) => role !== 'network').map((person) => person.id)
  for (const [name] of workers) if (name === 'Yasmin' || chance(70)) tie(named(name), tied)
  tie(named('Pia'), [patient])
  if (chance(50)) tie(atWork.capacity, tied)
  if (chance(30)) tie(named('Mira'), tied, 1, 'end')

  const written: { id: string; part: string; subjects: string[]; author: string }[] = []
  const write = (sort: PartSort, subjects: string[], author: string, more: Partial<PartIdentity>) => {
    const where = part(sort, subjects, more)
    const kind = kindOfSort(sort) ?? 'contact-note'
    const made = entry(where, kind, bodyOf(kind, `Woorden ${written.length} over gezin ${nth}`), author)
    written.push({ id: made, part: where, subjects, author })
    if (sort !== 'origin' && sort !== 'statement' && chance(60))
      entry(where, 'release', { thirdPersonsChecked: true }, author, 1, { answers: made })
  }
  const anybody = [...children, anna, bram, peter]
  for (const [name, organisation] of workers) {
    const of = { organisationId: organisations[organisation], regime: regimeOf[organisation] }
    for (const sort of ['contact', 'facts', 'plan'] as const) write(sort, some(anybody, 3), named(name), of)
    if (chance(60)) write('contact', [one(children)], named(name), of)
    if (chance(40)) write('origin', [one(children)], named(name), of)
  }
  for (const sort of ['contact', 'health', 'parenthood'] as const)
    write(sort, [patient], named('Pia'), { organisationId: organisations.mh, regime: 'wgbo' })
  part('contact', [one(adults)], { regime: 'justice', organisationId: organisations.vt })
  const speakers = players.filter(({ person }) => person !== noor && person !== oma)
  for (const { person, capacity } of speakers) if (person && chance(70)) write('statement', [person], capacity, {})
  for (const { person } of speakers) {
    if (person && chance(60))
      entry(part('reach', [person]), 'reach', { post: 'never', note: `Zeg niets ${person.slice(-4)}` }, named('Yasmin'))
  }
  // A plan is about one, or about several who read it together.
  for (const kind of plannedKinds) {
    const subjects = some(anybody, 3)
    const where = part('family-plan', subjects)
    const made = entry(
      where,
      kind,
      bodyOf(kind, `Plan van gezin ${nth}: ${kind}`),
      one([named('Yasmin'), named('Mira')]),
      1,
    )
    if (kind === 'goal' && chance(60))
      entry(where, kind, bodyOf(kind, `Nieuw plan van gezin ${nth}`), named('Yasmin'), 2, { thread: made })
  }
  for (const { person, capacity } of speakers)
    if (person && chance(50))
      entry(part('statement', [person]), 'safety-scale', bodyOf('safety-scale', `Zo veilig ${nth}`), capacity, 1)
  for (const [name, organisation] of workers.slice(0, 3))
    write('safety', some(anybody, 2), named(name), {
      organisationId: organisations[organisation],
      regime: regimeOf[organisation],
    })
  write('analysis', some(anybody, 3), named('Yasmin'), {})
  for (const { person, capacity } of speakers) {
    if (!person || !chance(60)) continue
    const where = part('request', [person], { organisationId: one(Object.values(organisations)) })
    const asked = { step: 'ask', right: one(rights), text: `Vraag van gezin ${nth}`, receivedOn: '2026-11-01' }
    const ask = entry(where, 'request', asked, capacity, 1)
    const decided = { step: 'decide', outcome: 'given', text: `Antwoord aan gezin ${nth}` }
    if (chance(50)) entry(where, 'request', decided, named('Yasmin'), 2, { answers: ask })
  }
  const someParts = () =>
    some(
      [...parts.values()].filter(({ sort }) => sort !== 'mandate' && sort !== 'access'),
      12,
    ).map((p) => p.id)
  const soon = new Date(Date.now() + 20 * 86_400_000).toISOString()
  for (const [name, ground] of [
    ['Ines', 'inspection'],
    ['Edo', 'advice'],
    ['Tess', 'counter-check'],
    ['Kees', 'complaint'],
    ['Gijs', 'supervision-order'],
    ['Koen', 'break-glass'],
    ['Vera', 'report-right'],
  ] as const)
    if (chance(75))
      entry(
        part('access', some(tied, 2)),
        'opening',
        { step: 'open', ground, capacity: named(name), parts: someParts(), reason: 'Nodig.', until: soon },
        named('Yasmin'),
        2,
      )
  if (chance(60))
    entry(
      part('access', [noor]),
      'opening',
      { step: 'open', ground: 'consent', person: peter, parts: someParts(), reason: 'Goed.', until: soon },
      players[0]?.capacity ?? '',
      2,
    )
  for (const [name, client] of [
    ['Aad', 0],
    ['Cleo', 1],
    ['Vic', 3],
  ] as const) {
    const { person = '', capacity = '' } = players[client] ?? {}
    if (chance(75))
      entry(
        part('mandate', [person ?? '']),
        'mandate',
        { step: 'open', capacity: named(name), until: soon, ...(chance(30) && { parts: someParts() }) },
        capacity,
        2,
      )
  }
  for (let n = 0; n < 4; n++)
    rows.shield.push({
      family_id: id,
      part_id: one([...parts.keys()]),
      person_id: one([anna, bram, peter, puck, sem]),
      ground: one(['safety', 'confidence', 'good-care', 'other-parent']),
    })
  if (chance(40)) part('contact', [noor], { organisationId: organisations.team, shieldedFrom: [bram] })
  if (chance(50))
    entry(
      part('representation', [oma]),
      'representation',
      { incapable: true, representative: anna, reason: 'Zo geoordeeld.', since: '2024-01-01' },
      named('Yasmin'),
    )
  if (chance(30))
    entry(
      part('representation', [puck]),
      'representation',
      { incapable: true, reason: 'Zo geoordeeld.', since: '2024-01-01' },
      named('Yasmin'),
    )
  if (chance(30))
    entry(
      part('basics', [oma, peter]),
      'same-person',
      { step: 'merge', person: oma, sameAs: peter, reason: 'Twee keer.' },
      named('Yasmin'),
    )
  for (const { id: about, part: where, author } of some(written, 4)) {
    const thread = entry(
      where,
      'withholding',
      {
        step: 'propose',
        person: one([anna, bram, puck]),
        ground: 'serious-harm',
        reason: 'Nu niet.',
        until: soon.slice(0, 10),
      },
      author,
      3,
      { answers: about },
    )
    if (chance(60)) entry(where, 'withholding', { step: 'confirm' }, named('Mira'), 4, { answers: about, thread })
  }
  for (const [name] of workers)
    rows.draft.push({
      family_id: id,
      id: uuidv7(),
      author: named(name),
      kind: 'contact-note',
      body: JSON.stringify({ text: 'Nog niet af.' }),
    })
}
