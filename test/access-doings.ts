import { existingPart, type Question } from '../src/access/access.ts'
import { partOf } from '../src/dossier/part.ts'
import type { Json } from '../src/lib/canonical.ts'
import { type At, part, pick, professional, type Scene, write } from './doing.ts'

/** What decides who may see what, done at random: openings, mandates, shields and representation, begun and ended. */

/** Where a decision about these parts stands: about everybody they are about, and from whom it is shielded. Then the parts themselves. */
const deciding =
  (parts: readonly string[], shieldedFrom: string[] = []): NonNullable<Question['wanted']> =>
  (actor, family) => {
    const named = parts.flatMap((id) => existingPart(id)(actor, family))
    const subjects = named.flatMap((one) => one.subjects)
    if (subjects.length === 0) return []
    return [partOf({ familyId: family.id, sort: 'access', regime: 'jeugdwet', subjects, shieldedFrom }), ...named]
  }

const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString()

/** Some parts of this family: those of what was written, also ones that may not be opened. */
const partsOf = (scene: Scene, at: At): string[] =>
  [...new Set([pick(scene.written, at.which)?.part, pick(scene.written, at.flavour)?.part])].flatMap((id) => id ?? [])

async function goOn(scene: Scene, at: At, kind: string, body: Json): Promise<void> {
  const begun = pick(
    scene.written.filter((one) => one.kind === kind && one.id === one.thread),
    at.which,
  )
  if (!begun) return
  const own = kind === 'mandate' || at.flavour % 2 === 0
  const actor = own ? (pick(scene.circle.accounts, at.who) ?? '') : professional(scene, at)
  const asked = { action: own ? 'consent' : 'disclose', wanted: existingPart(begun.part) } as const
  await write(scene, actor, asked, { kind, thread: begun.thread, body })
}

export const accessDoings = {
  async open(scene: Scene, at: At) {
    const { people, accounts } = scene.circle
    const parts = partsOf(scene, at)
    if (parts.length === 0) return
    const own = at.flavour % 2 === 0
    const nth = at.about % accounts.length
    const to = at.who % 2 === 0 ? { capacity: scene.town.koen } : { person: pick(people, at.who) ?? '' }
    const body = {
      step: 'open',
      ground: own ? 'consent' : 'legal-duty',
      parts,
      ...to,
      reason: 'Nodig.',
      until: inAYear,
    }
    const wanted = deciding(parts)
    const actor = own ? (accounts[nth] ?? '') : professional(scene, at)
    await write(scene, actor, { action: own ? 'consent' : 'disclose', wanted }, { kind: 'opening', body })
  },
  close: (scene: Scene, at: At) => goOn(scene, at, 'opening', { step: 'end', reason: 'Niet meer.' }),
  async mandate(scene: Scene, at: At) {
    const { people, accounts, family } = scene.circle
    const nth = at.about % accounts.length
    const some = at.flavour % 2 === 0 ? [] : partsOf(scene, at)
    const parts = some.length === 0 ? {} : { parts: some }
    const wanted: NonNullable<Question['wanted']> = (actor, facts) => [
      part(family, 'mandate', [people[nth] ?? '']),
      ...some.flatMap((id) => existingPart(id)(actor, facts)),
    ]
    const body = { step: 'open', capacity: scene.town.lawyer, until: inAYear, ...parts }
    await write(scene, accounts[nth] ?? '', { action: 'consent', wanted }, { kind: 'mandate', body })
  },
  dismiss: (scene: Scene, at: At) => goOn(scene, at, 'mandate', { step: 'end' }),
  async shield(scene: Scene, at: At) {
    const { people } = scene.circle
    const parts = partsOf(scene, at)
    const person = pick(people, at.about) ?? ''
    if (parts.length === 0) return
    const wanted = deciding(parts, [person])
    const body = { step: 'shield', ground: 'safety', parts, person, reason: 'Gevaar.' }
    await write(scene, professional(scene, at), { action: 'disclose', wanted }, { kind: 'shield', body })
  },
  unshield: (scene: Scene, at: At) => goOn(scene, at, 'shield', { step: 'end', reason: 'Voorbij.' }),
  async represent(scene: Scene, at: At) {
    const { people, family } = scene.circle
    const wanted = () => [part(family, 'representation', [pick(people, at.about) ?? ''])]
    const representative = at.flavour % 2 === 0 ? {} : { representative: pick(people, at.which) ?? '' }
    const body = { incapable: at.who % 2 === 0, reason: 'Zo is het nu.', since: '2026-01-01', ...representative }
    await write(scene, professional(scene, at), { action: 'write', wanted }, { kind: 'representation', body })
  },
}
