import fc from 'fast-check'
import {
  type AuthorityOutcome,
  type Genogram,
  type GenogramPerson,
  type GenogramRelation,
  relationKinds,
} from './genogram.ts'

/** Any family of at most `most` people, of any sort and full of contradictions: its names are P0, P1, … */
export const anyGenogram = (most = 25): fc.Arbitrary<Genogram> =>
  fc.integer({ min: 1, max: most }).chain((count) => {
    const id = fc.integer({ min: 0, max: count - 1 }).map((i) => `p${i}`)
    const person = (i: number): fc.Arbitrary<GenogramPerson> =>
      fc.record(
        {
          id: fc.constant(`p${i}`),
          name: fc.constant(`P${i}`),
          age: fc.integer({ min: 0, max: 99 }),
          birthKnown: fc.boolean(),
          gender: fc.constantFrom('M', 'V', 'O'),
          deceased: fc.boolean(),
          isYou: fc.boolean().map((you) => you && i === 0),
          isFocus: fc.boolean(),
          secretHome: fc.boolean(),
          unknownFurther: fc.boolean(),
        },
        { requiredKeys: ['id', 'name', 'birthKnown', 'gender', 'deceased'] },
      )
    const relation: fc.Arbitrary<GenogramRelation> = fc.record(
      {
        kind: fc.constantFrom(...relationKinds, 'parent', 'parent', 'partner'),
        from: id,
        to: id,
        marriage: fc.boolean(),
        since: fc.constantFrom('1999-00-00', '2012-05-01'),
        until: fc.constantFrom('2020-01-31'),
      },
      { requiredKeys: ['kind', 'from', 'to'] },
    )
    const outcome = fc.constantFrom<AuthorityOutcome>(
      'joint-parents',
      'one-parent',
      'parent-and-other',
      'guardianship',
      'temporarily-none',
      'undetermined',
    )
    return fc.record({
      people: fc.tuple(...Array.from({ length: count }, (_, i) => person(i))),
      relations: fc.array(relation, { maxLength: 2 * count, size: 'max' }),
      households: fc.array(
        fc.record({ ids: fc.array(id, { maxLength: 6 }), name: fc.constant('bij oma') }, { requiredKeys: ['ids'] }),
        { maxLength: 4 },
      ),
      authority: fc.array(
        fc.record(
          { childId: id, holders: fc.array(id, { maxLength: 2 }), outcome, stale: fc.boolean() },
          { requiredKeys: ['childId', 'holders', 'outcome'] },
        ),
        { maxLength: 4 },
      ),
    })
  })

/** A family as most are: generations of couples, former couples and single parents, each child with one or two parents, and grandparents beside them. */
export const usualGenogram = (most = 25): fc.Arbitrary<Genogram> =>
  fc
    .array(
      fc.record({
        gender: fc.constantFrom<GenogramPerson['gender']>('M', 'V', 'O'),
        /** Who of those before is a parent, if any. */
        parent: fc.option(fc.nat(), { freq: 3 }),
        both: fc.boolean(),
        partner: fc.option(fc.nat(), { freq: 2 }),
        ended: fc.boolean(),
        /** Whose grandparent, of those before who have parents: it is not said through which of them. */
        grandchild: fc.option(fc.nat(), { freq: 4 }),
        home: fc.nat({ max: 2 }),
        kind: fc.constantFrom<GenogramRelation['kind']>(
          'parent',
          'parent',
          'parent',
          'adoptive-parent',
          'foster-parent',
        ),
      }),
      { minLength: 1, maxLength: most, size: 'max' },
    )
    .map((drafts) => {
      const people: (GenogramPerson & { depth: number; born: boolean })[] = []
      const relations: GenogramRelation[] = []
      const partnersOf = new Map<string, string[]>()
      const homes = new Map<number, string[]>()
      for (const [i, draft] of drafts.entries()) {
        homes.set(draft.home, [...(homes.get(draft.home) ?? []), `p${i}`])
        const young = draft.grandchild === null ? [] : people.filter((p) => p.depth > 0 && p.born)
        const grandchild = young[(draft.grandchild ?? 0) % Math.max(1, young.length)]
        const parent =
          draft.parent === null || grandchild ? undefined : people[draft.parent % Math.max(1, people.length)]
        const depth = parent ? parent.depth + 1 : grandchild ? grandchild.depth - 2 : 0
        const person = { id: `p${i}`, name: `P${i}`, gender: draft.gender, birthKnown: true, deceased: false }
        const age = 90 - 28 * depth - (i % 12)
        people.push({ ...person, depth, born: parent !== undefined, ...(age > 0 && { age }) })
        if (grandchild) relations.push({ kind: 'grandparent', from: person.id, to: grandchild.id })
        if (parent) {
          relations.push({ kind: draft.kind, from: parent.id, to: person.id })
          const other = draft.both ? partnersOf.get(parent.id)?.at(-1) : undefined
          if (other) relations.push({ kind: draft.kind, from: other, to: person.id })
        }
        const level = people.filter((p) => p.depth === depth && p.id !== person.id)
        const partner =
          !parent && !grandchild && draft.partner !== null
            ? level[draft.partner % Math.max(1, level.length)]
            : undefined
        if (partner) {
          relations.push({ kind: draft.ended ? 'ex-partner' : 'partner', from: person.id, to: partner.id })
          partnersOf.set(partner.id, [...(partnersOf.get(partner.id) ?? []), person.id])
          partnersOf.set(person.id, [...(partnersOf.get(person.id) ?? []), partner.id])
        }
      }
      const households = [...homes.values()].map((ids) => ({ ids }))
      return { people: people.map(({ depth: _, born: __, ...person }) => person), relations, households, authority: [] }
    })
