import { createHash } from 'node:crypto'
import { rights } from '../src/law/rights.ts'
import { bystander, entryIn, freshPart, type Happening, hiddenOf, membersOf, on, others, soon } from './beyond.ts'

/** What people ask about their dossier and how it goes, emergencies and their review, and how somebody comes to sign in. */
export const overRights = {
  requested: (at, change) =>
    on(others(at), at, (asker) => {
      const organisationId = at.throws.one(Object.values(at.world.organisations))
      const part = freshPart(at, 'request', { subjects: [asker], organisationId }) ?? hiddenOf(at, 'request')[0]
      if (!part) return undefined
      const step = (body: Parameters<typeof entryIn>[3], answers?: string) =>
        entryIn(at, part.id, 'request', body, answers === undefined ? {} : { answers })
      const right = at.throws.one(rights)
      const ask = step({ step: 'ask', right, text: at.word, receivedOn: new Date().toISOString().slice(0, 10) })
      const steps = [
        step({ step: 'extend', until: soon().slice(0, 10), reason: at.word }, ask.id),
        step({ step: 'decide', outcome: 'refused', ground: 'excessive', text: at.word }, ask.id),
        step({ step: 'withdraw', reason: at.word }, ask.id),
      ]
      return {
        ...change,
        parts: 'familyId' in part ? [part] : [],
        entries: [ask, ...at.throws.some(steps, 1)],
        tells: { people: [], organisations: [organisationId] },
      }
    }),
  copied: (at, change) =>
    on(
      at.written.filter(({ kind }) => kind === 'request'),
      at,
      ({ id, part }) => {
        const [of, day] = [at.throws.one(at.written).id, soon().slice(0, 10)]
        const body = { of, kind: 'contact-note', occurredOn: day, writtenBy: at.word, text: at.word }
        return { ...change, entries: [entryIn(at, part, 'copied-entry', body, { answers: id })] }
      },
    ),
  keptLonger: (at, change) =>
    on(
      at.written.filter(({ kind, newest }) => newest && /note|fact|agreement/.test(kind)),
      at,
      ({ id, part }) => ({
        ...change,
        entries: [entryIn(at, part, 'keep-longer', { until: '2060-01-01', reason: at.word }, { answers: id })],
      }),
    ),
  emergency: (at, change) => {
    const part = freshPart(at, 'access', { subjects: at.throws.some(membersOf(at), 2) }) ?? hiddenOf(at, 'access')[0]
    if (!part || at.hidden.length === 0) return undefined
    const capacity = bystander(at, 'helper')
    const parts = at.throws.some(at.hidden, 3).map(({ id }) => id)
    const open = { step: 'open', ground: 'break-glass', capacity, parts, reason: at.word, until: soon() }
    const opened = entryIn(at, part.id, 'opening', open, { author: capacity })
    const review = { step: 'review', outcome: at.throws.one(['needed', 'not-needed']), reason: at.word }
    return {
      ...change,
      parts: 'familyId' in part ? [part] : [],
      entries: [opened, entryIn(at, part.id, 'opening', review, { thread: opened.id })],
    }
  },
  codeGiven: (at, change) =>
    on(hiddenOf(at, 'reach'), at, ({ id, subjects: [person = ''] }) => {
      const given = entryIn(at, id, 'access-code', { step: 'give', person, until: soon().slice(0, 10) })
      const code = {
        family_id: at.family.id,
        part_id: id,
        entry_id: given.id,
        person_id: person,
        code_index: `\\x${createHash('sha256').update(given.id).digest('hex')}`,
        until_at: soon(),
        misses: 0,
      }
      return { ...change, entries: [given], rows: at.throws.chance(50) ? [['access_code', [code]]] : [] }
    }),
} satisfies Record<string, Happening>
