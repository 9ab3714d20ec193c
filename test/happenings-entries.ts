import { personToldBy } from '../src/dossier/kinds/relation.ts'
import { type PartSort, partOf } from '../src/dossier/part.ts'
import { type Regime, regimes } from '../src/law/regimes.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import {
  bystander,
  entryIn,
  freshPart,
  type Happening,
  hiddenOf,
  membersOf,
  on,
  others,
  soon,
  told,
  write,
} from './beyond.ts'
import { bodyOf } from './random-dossier.ts'

/** What is written, shared, corrected, withheld or destroyed where somebody may not read, and the parts that come. */
export const inEntries = {
  written: (at, change) => on(hiddenOf(at, ...told), at, (part) => ({ ...change, entries: [write(at, part)] })),
  shared: (at, change) =>
    on(hiddenOf(at, ...told), at, (part) => {
      const entry = write(at, part)
      return {
        ...change,
        entries: [entry, entryIn(at, part.id, 'release', { thirdPersonsChecked: true }, { answers: entry.id })],
      }
    }),
  offered: (at, change) =>
    on(hiddenOf(at, 'contact'), at, (part) => ({
      ...change,
      entries: [entryIn(at, part.id, 'rights-offered', { way: 'talk' })],
    })),
  notToldYet: (at, change) =>
    on(hiddenOf(at, 'contact'), at, (part) => ({
      ...change,
      entries: [entryIn(at, part.id, 'notice-delay', { reason: at.word, until: soon().slice(0, 10) })],
    })),
  // What is given to somebody, where the reader does read of such decisions, withheld from them from its first moment.
  heardLater: (at, change) =>
    on(
      at.family.selves.length > 0 ? at.family.parts.filter((part) => part.sort === 'access' && at.mayRead(part)) : [],
      at,
      (part) => {
        const given = at.throws.some(at.family.parts, 3).map(({ id }) => id)
        const body = { step: 'open', ground: 'legal-duty', reason: at.word, parts: given, until: soon() }
        const opening = entryIn(at, part.id, 'opening', { ...body, capacity: bystander(at, 'helper') })
        const kept = { ground: 'serious-harm', reason: at.word, until: soon().slice(0, 10) }
        const proposed = at.family.selves.map((person) =>
          entryIn(at, part.id, 'withholding', { step: 'propose', person, ...kept }, { answers: opening.id }),
        )
        return { ...change, entries: [opening, ...proposed] }
      },
    ),
  agreedAhead: (at, change) =>
    on(hiddenOf(at, 'plan'), at, (part) => {
      const entry = entryIn(at, part.id, 'agreement', { text: at.word, with: at.word, reviewOn: soon().slice(0, 10) })
      return {
        ...change,
        entries: [entry, entryIn(at, part.id, 'release', { thirdPersonsChecked: true }, { answers: entry.id })],
      }
    }),
  corrected: (at, change) =>
    on(
      at.written.filter(({ kind, newest }) => newest && /note|fact|agreement|diagnosis|source/.test(kind)),
      at,
      (old) => {
        old.newest = false
        return {
          ...change,
          entries: [
            entryIn(at, old.part, old.kind, bodyOf(old.kind, `${at.word} beter`), {
              replaces: old.id,
              thread: old.thread,
            }),
          ],
        }
      },
    ),
  withheld: (at, change) =>
    on(
      at.written.filter(({ kind }) => /note|fact|agreement/.test(kind)),
      at,
      ({ id, part }) => {
        const body = {
          step: 'propose',
          person: at.throws.one(membersOf(at)),
          ground: 'serious-harm',
          reason: at.word,
          until: soon().slice(0, 10),
        }
        const proposed = entryIn(at, part, 'withholding', body, { answers: id })
        return {
          ...change,
          entries: [
            proposed,
            entryIn(at, part, 'withholding', { step: 'confirm' }, { answers: id, thread: proposed.id }),
          ],
        }
      },
    ),
  destroyed: (at, change) =>
    on(
      at.written.filter(({ kind, newest }) => newest && /note|fact|agreement/.test(kind)),
      at,
      ({ id }) => ({
        ...change,
        sql: [['select * from erbij.destroy($1, $2, $3, $4)', [at.family.id, [id], 'AVG 17', at.word]]],
      }),
    ),
  newPart: (at, change) => {
    const organisation = at.throws.one(Object.values(at.world.organisations))
    const [sort, regime] = [at.throws.one(told) as PartSort, at.throws.one<Regime>(regimes)]
    const part = freshPart(at, sort, {
      regime,
      subjects: at.throws.some(membersOf(at), 3),
      organisationId: organisation,
    })
    return (
      part && {
        ...change,
        parts: [part],
        entries: [write(at, part)],
        tells: { people: [], organisations: [organisation] },
      }
    )
  },
  // Of somebody the reader may read about otherwise, too: words that are for others alone.
  keptFromReader: (at, change) => {
    const subjects = at.family.selves.length > 0 ? at.throws.some(others(at), 1) : []
    const shieldedFrom = membersOf(at).filter((id) => !subjects.includes(id))
    if (subjects.length === 0) return undefined
    const part = partOf({ familyId: at.family.id, sort: 'statement', regime: 'jeugdwet', subjects, shieldedFrom })
    const said = entryIn(at, part.id, 'child-words', { face: 1, text: at.word })
    const words = entryIn(at, part.id, 'own-statement', { text: at.word })
    const answer = entryIn(at, part.id, 'child-answer', { text: at.word }, { answers: said.id })
    return { ...change, parts: [part], entries: [said, words, answer] }
  },
  childSaid: (at, change) =>
    on(hiddenOf(at, 'statement'), at, ({ id }) => {
      const said = entryIn(at, id, 'child-words', { face: 2, text: at.word })
      return {
        ...change,
        entries: [said, entryIn(at, id, 'child-answer', { text: at.word }, { answers: said.id })],
      }
    }),
  newOrganisation: (at, change) => {
    const [organisation, account, capacity] = [uuidv7(), uuidv7(), uuidv7()]
    const part = freshPart(at, 'contact', {
      regime: 'gi',
      subjects: at.throws.some(membersOf(at), 3),
      organisationId: organisation,
    })
    return (
      part && {
        ...change,
        rows: [
          ['organisation', [{ id: organisation, name: `${at.word} ${organisation}`, kind: 'certified-institution' }]],
          ['account', [{ id: account, issuer: 'dev', subject: account, name: at.word }]],
          [
            'capacity',
            // Which organisations have somebody to give to is known to whoever discloses: this one has nobody.
            [
              {
                id: capacity,
                account_id: account,
                kind: 'professional',
                organisation_id: organisation,
                role: 'team-lead',
              },
            ],
          ],
        ],
        parts: [part],
        entries: [{ ...write(at, part), author: capacity }],
        tells: { people: [], organisations: [organisation] },
      }
    )
  },
  someoneTold: (at, change) =>
    on(hiddenOf(at, 'network', 'basics'), at, ({ subjects: [to = ''] }) => {
      const part =
        freshPart(at, 'network', { subjects: [to] }) ??
        hiddenOf(at, 'network').find(({ subjects }) => subjects[0] === to)
      if (!part) return undefined
      const id = uuidv7()
      const who = personToldBy(at.family.id, id)
      const body = {
        who,
        to,
        relation: at.throws.one(['neighbour', 'teacher', 'grandparent']),
        source: at.word,
        surname: at.word,
        birth: '1970-01-02',
      }
      const made = partOf({ familyId: at.family.id, sort: 'network', regime: 'jeugdwet', subjects: [to] })
      return {
        ...change,
        parts: [made],
        entries: [entryIn(at, made.id, 'relation', body, { id })],
        tells: { people: [who], organisations: [] },
      }
    }),
} satisfies Record<string, Happening>
