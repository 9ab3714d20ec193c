import { unborn } from '../src/access/facts.ts'
import { kinds } from '../src/dossier/kinds/index.ts'
import { partOf } from '../src/dossier/part.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import {
  type Beyond,
  bystander,
  type Change,
  entryIn,
  freshPart,
  type Happening,
  hiddenOf,
  membersOf,
  on,
  other,
  others,
  soon,
  told,
  write,
} from './beyond.ts'
import { kindOfSort } from './random-dossier.ts'

const sharedAtOnce = (sort: string): boolean => kinds.find(({ id }) => id === kindOfSort(sort))?.sharedAtOnce ?? false

/** A shield against somebody else, decided where this reader may not read, over some of these parts. */
export const shield = (at: Beyond, change: Change, over: readonly { id: string }[]): Change | undefined => {
  const part = freshPart(at, 'access', { subjects: at.throws.some(membersOf(at), 2) }) ?? hiddenOf(at, 'access')[0]
  if (!part || over.length === 0) return undefined
  const body = {
    step: 'shield',
    ground: at.throws.one(['safety', 'confidence']),
    person: at.throws.one(others(at)),
    reason: at.word,
    parts: at.throws.some(over, 3).map(({ id }) => id),
  }
  return { ...change, parts: 'familyId' in part ? [part] : [], entries: [entryIn(at, part.id, 'shield', body)] }
}

/** What becomes otherwise about people, who helps, who may see what, and what stands beside entries. */
export const amongPeople = {
  renamed: (at, change) =>
    on(hiddenOf(at, 'basics', 'network'), at, ({ id }) => ({
      ...change,
      sql: [
        [
          `update erbij.known_person set surname = $2, given_names = given_names || 'x' where part_id = $1 and thread_id is null`,
          [id, at.word],
        ],
      ],
    })),
  moved: (at, change) => {
    const part =
      freshPart(at, 'address', { subjects: at.throws.some(others(at), 2), secret: at.throws.chance(50) }) ??
      hiddenOf(at, 'address')[0]
    const sql: Change['sql'][number] = [
      `update erbij.known_address set lines = array[$2::text] where part_id = $1`,
      [part?.id, at.word],
    ]
    if (!part) return undefined
    if (!('familyId' in part)) return { ...change, sql: [sql] }
    const lives = {
      family_id: at.family.id,
      part_id: part.id,
      person_id: part.subjects[0],
      lines: [at.word],
      source: 'test',
    }
    return { ...change, parts: [part], rows: [['known_address', [lives]]] }
  },
  reached: (at, change) =>
    on(hiddenOf(at, 'reach'), at, ({ id }) => ({
      ...change,
      entries: [entryIn(at, id, 'reach', { post: 'never', note: at.word })],
    })),
  authority: (at, change) =>
    on(
      hiddenOf(at, 'basics').filter(({ subjects: [whose = ''] }) => !at.family.selves.includes(whose)),
      at,
      ({ id, subjects: [child] }) => {
        const holder_id = at.throws.one(others(at))
        return holder_id === child
          ? undefined
          : {
              ...change,
              rows: [
                [
                  'authority',
                  [
                    {
                      family_id: at.family.id,
                      part_id: id,
                      child_id: child,
                      holder_id,
                      status: 'undetermined',
                      source: at.word,
                    },
                  ],
                ],
              ],
            }
      },
    ),
  sibling: (at, change) => {
    const id = uuidv7()
    const part = freshPart(at, 'basics', { subjects: [id] })
    const rows: Change['rows'] = [
      ['person', [{ id, birth: '2015-01-01' }]],
      ['family_member', [{ family_id: at.family.id, person_id: id, role: 'child' }]],
    ]
    const known = [
      {
        family_id: at.family.id,
        part_id: part?.id,
        person_id: id,
        given_names: at.word,
        birth: '2015-01-01',
        source: 'test',
      },
    ]
    return (
      part && {
        ...change,
        parts: [part],
        rows: [...rows, ['known_person', known]],
        tells: { people: [id], organisations: [] },
      }
    )
  },
  helperCame: (at, change) =>
    on(hiddenOf(at, 'involvement'), at, ({ id }) => {
      const body = {
        step: at.throws.one(['begin', 'begin', 'end']),
        role: 'helper',
        reasonKind: 'assigned',
        reason: at.word,
      }
      const author = at.throws.one(
        at.world.players.filter(
          (one) => one.organisation && one.organisation !== at.player.organisation && one.account !== at.player.account,
        ),
      ).capacity
      return { ...change, entries: [entryIn(at, id, 'involvement', body, { author })] }
    }),
  opened: (at, change) => {
    const part = freshPart(at, 'access', { subjects: at.throws.some(membersOf(at), 2) }) ?? hiddenOf(at, 'access')[0]
    const body = {
      step: 'open',
      ground: at.throws.one(['consent', 'inspection', 'advice', 'break-glass']),
      capacity: bystander(at, 'helper'),
      reason: at.word,
      until: soon(),
      parts: at.throws.some(
        at.family.parts.map(({ id }) => id),
        8,
      ),
    }
    return (
      part && { ...change, parts: 'familyId' in part ? [part] : [], entries: [entryIn(at, part.id, 'opening', body)] }
    )
  },
  asked: (at, change) =>
    on(Object.keys(at.family.clients).length > 0 ? [] : others(at), at, (client) => {
      const part = partOf({ familyId: at.family.id, sort: 'mandate', regime: 'jeugdwet', subjects: [client] })
      const body = { step: 'open', capacity: bystander(at, 'lawyer'), until: soon() }
      return at.mayRead(unborn(part))
        ? undefined
        : { ...change, parts: [part], entries: [entryIn(at, part.id, 'mandate', body)] }
    }),
  shielded: (at, change) => shield(at, change, at.hidden),
  attached: (at, change) =>
    on(
      at.written.filter(({ kind, newest }) => newest && /note|fact|agreement|statement/.test(kind)),
      at,
      ({ id, part }) => {
        const body = { name: `${at.word}.pdf`, type: 'pdf', size: 1, sha256: 'ab'.repeat(32), file: uuidv7() }
        return { ...change, entries: [entryIn(at, part, 'attachment', body, { answers: id })] }
      },
    ),
  drafted: (at, change) => {
    const draft = {
      family_id: at.family.id,
      id: uuidv7(),
      author: other(at).capacity,
      kind: 'contact-note',
      body: JSON.stringify({ text: at.word }),
    }
    return { ...change, rows: [['draft', [draft]]] }
  },
  looked: (at, change) =>
    on(at.hidden, at, ({ id }) => ({
      ...change,
      sql: [
        [
          `insert into erbij.look (family_id, at, id, xid, mode, action, purpose, actor, actor_kind, actor_name, organisation, allowed, allowed_rules, refused, refused_rules, trace_id, span_id)
         select $1::uuid, erbij.moment(), $2::text::uuid, pg_current_xact_id(), 'read', 'read', 'help', $3::uuid, 'professional', $4, 'Organisatie', array[$5::uuid], array['involved-professional'], '{}', '{}', md5($2::text), left(md5($2::text), 16)`,
          [at.family.id, uuidv7(), other(at).capacity, at.word, id],
        ],
      ],
    })),
  /** Not yet shared: somebody of the family reads the part, and not this entry. Own words, and what stands in a plan, are shared at once. */
  unshared: (at, change) =>
    on(
      at.actor.kind === 'person'
        ? at.family.parts.filter(
            (part) => told.includes(part.sort) && !sharedAtOnce(part.sort) && part.organisationId && at.mayRead(part),
          )
        : [],
      at,
      (part) => ({
        ...change,
        entries: [write(at, part)],
      }),
    ),
  /** Kept from this very reader. */
  keptFromReader: (at, change) =>
    on(
      at.family.selves.length > 0
        ? at.family.parts.filter((part) => told.includes(part.sort) && part.organisationId && at.mayRead(part))
        : [],
      at,
      (part) => {
        const entry = write(at, part)
        const proposed = entryIn(
          at,
          part.id,
          'withholding',
          {
            step: 'propose',
            person: at.family.selves[0] ?? '',
            ground: 'serious-harm',
            reason: at.word,
            until: soon().slice(0, 10),
          },
          { answers: entry.id },
        )
        const steps = [
          entryIn(at, part.id, 'withholding', { step: 'confirm' }, { answers: entry.id, thread: proposed.id }),
          entryIn(at, part.id, 'release', { thirdPersonsChecked: true }, { answers: entry.id }),
        ]
        return { ...change, entries: [entry, proposed, ...steps] }
      },
    ),
} satisfies Record<string, Happening>
