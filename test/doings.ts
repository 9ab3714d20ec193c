import { sql } from 'kysely'
import { existingPart } from '../src/access/access.ts'
import { destroyContents } from '../src/dossier/destroy.ts'
import { personToldBy } from '../src/dossier/kinds/relation.ts'
import type { PartSort } from '../src/dossier/part.ts'
import type { FileStore } from '../src/files/file-store.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import { involvementParts, recordInvolvement } from '../src/people/join-family.ts'
import { accessDoings } from './access-doings.ts'
import { type Ask, type At, allowed, part, pick, professional, type Scene, type Written, write } from './doing.ts'

/** One thing somebody tries; numbers choose among whoever and whatever is there when it happens. */
export interface Step extends At {
  does: keyof typeof doings
}

let marks = 0
const subjectsOf = ({ circle }: Scene, { about }: At): string[] =>
  circle.people.filter((_, i) => ((about % 15) + 1) & (1 << i))
const text = (mark: string) => ({ text: `Samen besproken ${mark} vandaag` })
const newMark = (): string => {
  marks += 1
  return `merk${marks}q`
}

const plain = {
  'contact-note': ['contact', text],
  fact: ['facts', (mark: string) => ({ ...text(mark), nature: 'stated', statedBy: `Buur ${mark}` })],
  agreement: ['plan', (mark: string) => ({ ...text(mark), with: `School ${mark}` })],
  source: ['origin', (mark: string) => ({ ...text(mark), fact: uuidv7() })],
} as const satisfies Record<string, readonly [PartSort, (mark: string) => Json]>

/** The same kind of body told anew, for a correction. */
function anew({ kind, body }: Written, mark: string, flavour: number): Json {
  if (kind in plain) return plain[kind as keyof typeof plain][1](mark)
  const object = body as Record<string, Json>
  if (kind === 'relation')
    return { ...object, surname: `Anders ${mark}`, source: mark, ...(flavour % 2 && { withdrawn: true }) }
  if (kind === 'authority-decision')
    return { ...object, court: `Rechtbank ${mark}`, ...(flavour % 2 && { withdrawn: true }) }
  if (kind === 'attachment') return { ...object, name: `${mark}.pdf` }
  return kind === 'own-statement' ? text(mark) : body
}

export const doings = {
  ...accessDoings,
  async record(scene: Scene, at: At) {
    const kind = pick(Object.keys(plain) as (keyof typeof plain)[], at.flavour) ?? 'fact'
    const [sort, body] = plain[kind]
    const actor = professional(scene, at)
    const mark = newMark()
    const id = uuidv7()
    const { family } = scene.circle
    // A draft that was left behind, as after a lost answer.
    if (at.which % 4 === 0)
      await sql`select erbij.save_draft(${actor}, ${family}, ${id}, ${kind}, ${mark})`.execute(scene.town.db)
    const wanted: Ask['wanted'] = (me) => [part(family, sort, subjectsOf(scene, at), me.organisationId)]
    await write(scene, actor, { action: 'write', wanted }, { id, kind, body: body(mark), mark })
  },
  async correct(scene: Scene, at: At) {
    const old = pick(scene.written, at.which)
    if (!old) return
    const mark = newMark()
    const own = old.kind === 'own-statement'
    const actor = own ? (pick(scene.circle.accounts, at.who) ?? '') : professional(scene, at)
    const asked: Ask = { action: own ? 'answer' : 'correct', wanted: existingPart(old.part) }
    const entry = { kind: old.kind, replaces: old.id, thread: old.thread, body: anew(old, mark, at.flavour), mark }
    const release = { kind: 'release', answers: old.id, body: { thirdPersonsChecked: true } }
    await write(scene, actor, asked, entry, ...(at.flavour % 3 === 0 && !own ? [release] : []))
  },
  async share(scene: Scene, at: At) {
    const entry = pick(scene.written, at.which)
    if (!entry) return
    const asked: Ask = { action: 'share', wanted: existingPart(entry.part) }
    await write(scene, professional(scene, at), asked, {
      kind: 'release',
      answers: entry.id,
      body: { thirdPersonsChecked: true },
    })
  },
  async answer(scene: Scene, at: At) {
    const entry = pick(scene.written, at.which)
    const mark = newMark()
    const { family, accounts, people } = scene.circle
    const nth = at.who % accounts.length
    const alone = at.flavour % 3 === 0 || !entry
    const wanted = alone ? () => [part(family, 'statement', [people[nth] ?? ''])] : existingPart(entry.part)
    const answers = alone ? {} : { answers: entry.id }
    await write(
      scene,
      accounts[nth] ?? '',
      { action: 'answer', wanted },
      { kind: 'own-statement', ...answers, body: text(mark), mark },
    )
  },
  async attach(scene: Scene, at: At) {
    const entry = pick(scene.written, at.which)
    if (!entry) return
    const mark = newMark()
    const own = at.flavour % 2 === 0
    const actor = own ? (pick(scene.circle.accounts, at.who) ?? '') : professional(scene, at)
    const body = { name: `${mark}.pdf`, type: 'pdf', size: 1, sha256: 'ab'.repeat(32), file: uuidv7() }
    const asked: Ask = { action: own ? 'answer' : 'write', wanted: existingPart(entry.part) }
    await write(scene, actor, asked, { kind: 'attachment', answers: entry.id, body, mark })
  },
  async relate(scene: Scene, at: At) {
    const { people, family } = scene.circle
    const to = pick(people, at.about) ?? ''
    const before = scene.written.filter(({ kind }) => kind === 'relation')
    const known = pick(before, at.which)?.body as { who: string } | undefined
    const [mark, id] = [newMark(), uuidv7()]
    // Somebody new, somebody told of before, or somebody of the family.
    const who =
      at.flavour % 3 === 0 && known
        ? known.who
        : at.flavour % 5 === 0
          ? (pick(people, at.which) ?? '')
          : personToldBy(family, id)
    const relation = pick(['neighbour', 'teacher', 'grandparent'], at.flavour) ?? 'other'
    const body = {
      who,
      to,
      relation,
      source: mark,
      ...(at.which % 3 > 0 && { surname: `Van ${mark}`, birth: '1970-01-02' }),
    }
    const wanted = () => [part(family, 'network', [to])]
    await write(scene, professional(scene, at), { action: 'write', wanted }, { id, kind: 'relation', body, mark })
  },
  async reach(scene: Scene, at: At) {
    const { people, accounts, family } = scene.circle
    const own = at.flavour % 2 === 0
    const nth = at.about % accounts.length
    const mark = newMark()
    const wanted = () => [part(family, 'reach', [people[nth] ?? ''])]
    const body = { post: 'never', note: `Zeg ${mark}` }
    const actor = own ? (accounts[nth] ?? '') : professional(scene, at)
    await write(scene, actor, { action: own ? 'answer' : 'write', wanted }, { kind: 'reach', body, mark })
  },
  async propose(scene: Scene, at: At) {
    const entry = pick(scene.written, at.which)
    if (!entry) return
    // Also one that is over at once.
    const until = at.flavour % 4 === 0 ? '2020-01-01' : '2999-01-01'
    const person = pick(scene.circle.people, at.about) ?? ''
    const body = { step: 'propose', person, ground: 'serious-harm', reason: 'Nu niet.', until }
    const asked: Ask = { action: 'withhold', wanted: existingPart(entry.part) }
    await write(scene, professional(scene, at), asked, { kind: 'withholding', answers: entry.id, body })
  },
  confirm: (scene: Scene, at: At) => goOn(scene, at, { step: 'confirm' }),
  end: (scene: Scene, at: At) => goOn(scene, at, { step: 'end', reason: 'Het kan weer.' }),
  async decide(scene: Scene, at: At) {
    const { people, family } = scene.circle
    const child = people[2 + (at.about % 2)] ?? ''
    const holders = [people[at.which % 2] ?? '', people[at.flavour % 2] ?? ''].slice(0, 1 + (at.who % 2))
    const body = { child, outcome: 'joint-parental', holders, decidedOn: '2024-05-06', court: 'Rechtbank Oost' }
    const wanted = () => [part(family, 'basics', [child])]
    await write(scene, professional(scene, at), { action: 'write', wanted }, { kind: 'authority-decision', body })
  },
  async merge(scene: Scene, at: At) {
    const { people, family } = scene.circle
    const [a = '', b = ''] = [pick(people, at.about), pick(people, at.about + 1 + (at.which % 2))]
    const body = { step: 'merge', person: a, sameAs: b, reason: 'Twee keer ingevoerd.' }
    const wanted = () => [part(family, 'basics', [a, b])]
    await write(scene, professional(scene, at), { action: 'write', wanted }, { kind: 'same-person', body })
  },
  async split(scene: Scene, at: At) {
    const merge = pick(
      scene.written.filter(({ kind }) => kind === 'same-person'),
      at.which,
    )
    if (!merge) return
    const body = { ...(merge.body as Record<string, Json>), step: 'split' }
    const asked: Ask = { action: 'write', wanted: existingPart(merge.part) }
    await write(scene, professional(scene, at), asked, { kind: 'same-person', thread: merge.thread, body })
  },
  join: (scene: Scene, at: At) => involve(scene, at, 'begin'),
  leave: (scene: Scene, at: At) => involve(scene, at, 'end'),
  async destroy(scene: Scene, at: At) {
    const { town, circle, told } = scene
    const entry = pick(scene.written, at.which)
    if (!entry) return
    const asked = { family: circle.family, entries: [entry.id], ground: 'AVG 17', reason: 'Gevraagd.' }
    try {
      const { entries } = await destroyContents(town.database.stewardUrl, asked, noFiles)
      told.destroyed += entries
      told.did.add('destroy')
      const ids = scene.written.filter(({ thread }) => thread === entry.thread).map(({ mark }) => mark)
      told.gone.push(...ids.filter((mark) => mark !== ''))
    } catch (error) {
      if ((error as Error).name !== 'Sentence') throw error
      told.refused += 1
    }
  },
}

const noFiles = { remove: async () => {} } as unknown as FileStore

async function goOn(scene: Scene, at: At, body: Json): Promise<void> {
  const begun = pick(
    scene.written.filter(({ kind, id, thread }) => kind === 'withholding' && id === thread),
    at.which,
  )
  if (!begun) return
  const asked: Ask = { action: 'withhold', wanted: existingPart(begun.part) }
  const answers = scene.written.find(({ part: of }) => of === begun.part)?.id ?? ''
  await write(scene, professional(scene, at), asked, { kind: 'withholding', answers, thread: begun.thread, body })
}

async function involve({ town, circle, told }: Scene, at: At, which: 'begin' | 'end'): Promise<void> {
  const actorId = pick([town.koen, town.fatima], at.who) ?? ''
  const said = { step: which, role: 'helper', reasonKind: 'assigned', reason: 'Zo afgesproken.' } as const
  const question = {
    actorId,
    families: [circle.family],
    action: `${which}-tie`,
    purpose: 'joining',
    wanted: involvementParts,
  } as const
  const did = await allowed(town, question, async (access) => {
    await recordInvolvement(access, circle.family, said)
    told.entries += access.parts.length
  })
  if (did) told.did.add(which)
}
