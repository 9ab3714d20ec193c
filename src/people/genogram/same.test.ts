import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messagesFor } from '../../ui/messages.ts'
import { anyGenogram } from './genogram.random.ts'
import { samples } from './genogram.samples.ts'
import type { Genogram } from './genogram.ts'
import { kinOf } from './kin.ts'
import { type Layout, layout } from './layout.ts'
import { sentencesOf } from './sentences.ts'
import { wordsOf } from './words.ts'

const t = messagesFor('nl')
/** «P1» in text is the person with id p1. */
const idsIn = (text: string): string[] => [...text.matchAll(/P\d+/g)].map(([name]) => name.toLowerCase())
const sorted = (ids: readonly string[]): string => [...ids].sort().join(' ')

/** What is drawn, as facts: read from the lines, the outlines and the letters below people, not from what was given. */
function drawn(figure: Layout): string[] {
  const facts = figure.people.flatMap(({ id, lines }) => {
    const said = lines
      .filter((line) => line.tone !== 'name')
      .map((line) => line.text.replaceAll('\u00a0', ' '))
      .join(' ')
    return [`person ${id}`, ...personal(id, said), ...roles(id, said), ...authority(id, said)]
  })
  const link = (kind: string, from: string, to: string): string =>
    kind.endsWith('partner') || kind === 'sibling' ? `${kind} ${sorted([from, to])}` : `${kind} ${from} > ${to}`
  facts.push(
    ...figure.links.flatMap((l) => l.parents.flatMap((from) => l.children.map((to) => link(l.kind, from, to)))),
    ...figure.odd.filter((o) => o.kind !== 'sibling').map((o) => link(o.kind, o.from, o.to)),
    ...figure.pairs.filter((p) => p.kind !== 'parents').map((p) => link(p.kind, p.a, p.b)),
    ...figure.siblings.map(({ ids }) => `siblings ${sorted(ids)}`),
    ...oddSiblings(figure),
    ...figure.households.map(({ ids, lines }) => `home ${sorted(ids)} ${lines.join(' ').replace(/ ?\([A-Z]\)$/, '')}`),
  )
  return facts.sort()
}

/** Brothers and sisters who do not stand on one row are tied to the first of them, each by a line. */
const oddSiblings = ({ odd }: Layout): string[] =>
  [
    ...Map.groupBy(
      odd.filter((o) => o.kind === 'sibling'),
      (o) => o.from,
    ),
  ].map(([first, lines]) => `siblings ${sorted([first, ...lines.map((line) => line.to)])}`)

const personal = (id: string, said: string): string[] => {
  const age = /(\d+) jaar|nog geen jaar|leeftijd onbekend/.exec(said)?.[0]
  return [
    ...(age ? [`age ${id} ${age}`] : []),
    ...(said.includes('overleden') ? [`dead ${id}`] : []),
    ...(said.includes('verder niets bekend') ? [`nothing ${id}`] : []),
    ...(said.includes('geheim adres') ? [`secret ${id}`] : []),
  ]
}
const roles = (id: string, said: string): string[] =>
  [...said.matchAll(/(\p{L}+) van ((?:P\d+(?:, | en )?)+)/gu)].map(
    ([, word, names]) => `${word} ${id} > ${sorted(idsIn(names ?? ''))}`,
  )
const authority = (id: string, said: string): string[] =>
  [
    ...said.matchAll(/(gezag|voogd): ((?:P\d+(?:, | en )?)+|nu niemand|nog niet vastgesteld)( ?\(vraag dit na\))?/g),
  ].map(([, word, who, stale]) => `${word}: ${sorted(idsIn(who ?? '')) || who} over ${id}${stale ? ' stale' : ''}`)

const kinds: [RegExp, string][] = [
  [/geadopteerd/, 'adoptive-parent'],
  [/pleeg/, 'foster-parent'],
  [/stief/, 'step-parent'],
  [/klein/, 'grandparent'],
  [/./, 'parent'],
]

/** What the text says, as facts: read from its sentences. */
function told(genogram: Genogram): string[] {
  const kin = kinOf(genogram)
  const sections = sentencesOf(t, kin, wordsOf(kin, t)).map(({ key, sentences }) => ({
    key,
    said: sentences.map(({ text, recorded = '', rest = '' }) => text + recorded + rest),
  }))
  const said = (wanted: string): string[] => sections.find(({ key }) => key === wanted)?.said ?? []
  const apart = new Set(
    said('couples')
      .filter((s) => s.includes('uit elkaar'))
      .map((s) => sorted(idsIn(s))),
  )
  const around = said('around').flatMap((s) => {
    const [id = ''] = idsIn(s)
    return [`person ${id}`, ...personal(id, s), ...roles(id, s)]
  })
  const facts = [
    ...said('people')
      .filter((s) => s.startsWith('P'))
      .flatMap((s) => idsIn(s).flatMap((id) => [`person ${id}`, ...personal(id, s)])),
    ...said('homes').flatMap((s) => {
      const word = /wonen samen: (.*)\.$/.exec(s)?.[1] ?? 'wonen samen'
      if (s.startsWith('Uw adres')) return genogram.people.filter((p) => p.isYou).map((p) => `secret ${p.id}`)
      return s.startsWith('Het adres') ? idsIn(s).map((id) => `secret ${id}`) : [`home ${sorted(idsIn(s))} ${word}`]
    }),
    ...said('couples').map((s) => `${apart.has(sorted(idsIn(s))) ? 'ex-partner' : 'partner'} ${sorted(idsIn(s))}`),
    ...said('children').flatMap((s) => {
      const child = /^P\d+ is een (.+) van/.exec(s)?.[1]
      const [first = '', ...others] = idsIn(s)
      if (child) return others.map((from) => `${kinds.find(([word]) => word.test(child))?.[1]} ${from} > ${first}`)
      return s.includes(' zijn ') ? [`siblings ${sorted(idsIn(s))}`] : roles(first, s)
    }),
    ...said('authority').map((s) => {
      const ids = idsIn(s)
      const stale = s.includes('Vraag het na') ? ' stale' : ''
      const child = ids.at(-1)
      if (s.startsWith('Nu heeft niemand')) return `gezag: nu niemand over ${child}${stale}`
      if (s.startsWith('Het is nog niet')) return `gezag: nog niet vastgesteld over ${child}${stale}`
      return `${s.includes('voogd') ? 'voogd' : 'gezag'}: ${sorted(ids.slice(0, -1))} over ${child}${stale}`
    }),
    ...around,
  ]
  return [...new Set(facts)].sort()
}

test('whatever is drawn is in the text, and whatever is in the text is drawn', () => {
  fc.assert(
    fc.property(anyGenogram(), (genogram) => {
      expect(told(genogram)).toEqual([...new Set(drawn(layout(genogram, t)))].sort())
    }),
    { numRuns: 200 },
  )
})

test('every relation that was given is drawn, or follows from what is', () => {
  const { large } = samples
  const facts = drawn(layout(large, t))
  const lost = large.relations.filter(({ kind, from, to }) => {
    const exact = [`${kind} ${from} > ${to}`, `${kind} ${sorted([from, to])}`]
    return !exact.some((fact) => facts.includes(fact)) && kind !== 'network' && kind !== 'step-parent'
  })
  expect(lost).toEqual([])
  const said = layout(large, t).people.map((p) => p.lines.map((line) => line.text.replaceAll('\u00a0', ' ')).join(' '))
  for (const words of ['stiefvader van Daan en Isa', 'juf van Lotte', 'voetbaltrainer van Daan en Finn']) {
    expect(
      said.some((line) => line.includes(words)),
      words,
    ).toBe(true)
  }
})
