import { z } from 'zod'
import { askedRoles } from '../../access/asked-roles.ts'
import type { Decision } from '../../access/decide.ts'
import { defineOperation } from '../../http/operation.ts'
import type { Visit } from '../../http/visit.ts'
import type { Regime } from '../../law/regimes.ts'
import { messagesFor } from '../../ui/messages.ts'
import { type OpenedMatrix, openWhoMaySee } from '../handlers/who-may-see.tsx'
import type { PartSort } from '../part.ts'
import type { Cell } from '../who-may-see.ts'
import { presentReason } from './present.ts'
import { id, partSchema, reasonSchema, sortWords } from './schemas.ts'

// What leaves by the API speaks Dutch.
const dutch = messagesFor('nl')

const readerId = z.string().meta({ description: 'Wijst iemand aan binnen dit antwoord, en nergens anders.' })
const rule = z.string().meta({ description: 'Het id van een van de `redenen`.' })

const matrixSchema = z
  .strictObject({
    gezin: z.strictObject({ id, naam: z.string() }),
    lezers: z
      .array(
        z.strictObject({
          id: readerId,
          soort: z.enum(['gezinslid', 'hulpverlener', 'rol']),
          naam: z.string(),
          organisatie: z.string().nullable(),
        }),
      )
      .meta({ description: 'De mensen van wie u mag weten, en daarna rollen: niemand in het bijzonder.' }),
    delen: z.array(
      partSchema.omit({ reden: true }).extend({
        regel: rule.meta({ description: 'Waarom u dit deel ziet: een van de `redenen`.' }),
        cellen: z.array(
          z.strictObject({
            lezer: readerId,
            mag: z
              .boolean()
              .nullable()
              .meta({ description: 'null: mag het niet lezen, of u mag niet weten dat het mag.' }),
            regel: rule.nullable().meta({ description: 'null: waarom, is niet voor u.' }),
          }),
        ),
      }),
    ),
    nietTeZien: z
      .array(
        z.strictObject({
          over: z.string(),
          wat: z.string(),
          regel: rule,
        }),
      )
      .meta({ description: 'Wat u niet ziet, en waarom: de regels, niet of er iets is opgeschreven.' }),
    redenen: z.array(reasonSchema).meta({ description: 'Elke regel één keer, met zijn zin en artikel.' }),
  })
  .meta({ id: 'WieMagWat', description: 'Wie welk deel van een dossier mag lezen en waarom, zoals u dat mag weten.' })

function present({ opened, readers, rows, unseen }: OpenedMatrix): z.infer<typeof matrixSchema> {
  const { family, people, familyName, access } = opened
  const known = new Set(people.flatMap((person) => [person.id, ...person.aliases]))
  const reasons = new Map<string, Decision>()
  const say = (decision: Decision): string => {
    reasons.set(decision.ruleId, decision)
    return decision.ruleId
  }
  const cell = (told: Cell): { mag: boolean | null; regel: string | null } =>
    told.told === 'untold'
      ? { mag: null, regel: null }
      : { mag: told.told === 'yes', regel: told.decision ? say(told.decision) : null }
  const delen = rows.map(({ part, own, people: cells, roles }) => ({
    id: part.id,
    soort: sortWords[part.sort as PartSort],
    regime: part.regime as Regime,
    over: part.subjects.filter((person) => known.has(person)),
    geheim: part.secret,
    regel: say(own),
    cellen: [
      ...cells.map((told, index) => ({ lezer: `lezer-${index + 1}`, ...cell(told) })),
      ...roles.map(({ role, decision }) => ({
        lezer: `rol-${role}`,
        mag: decision.allowed,
        regel: say(decision),
      })),
    ],
  }))
  const nietTeZien = unseen.flatMap((group) =>
    group.unseen.map(({ id: what, decision }) => ({
      over: group.title,
      wat: dutch.whoMay.unseen[what],
      regel: say(decision),
    })),
  )
  return {
    gezin: { id: family.facts.id, naam: familyName },
    lezers: [
      ...readers.map(({ facts, name }, index) => ({
        id: `lezer-${index + 1}`,
        soort: facts.kind === 'person' ? ('gezinslid' as const) : ('hulpverlener' as const),
        naam: name,
        organisatie: facts.organisation,
      })),
      ...askedRoles(access.actor).map((role) => ({
        id: `rol-${role}`,
        soort: 'rol' as const,
        naam: dutch.whoMay.roles[role],
        organisatie: null,
      })),
    ],
    delen,
    nietTeZien,
    redenen: [...reasons.values()].map((decision) => presentReason(dutch, decision)),
  }
}

async function read(visit: Visit, familyId: string) {
  const body = await openWhoMaySee(visit, familyId, present)
  return body && { body }
}

const answer = { status: 200, description: 'Wie wat mag zien.', schema: matrixSchema } as const

export const readWhoMaySee = defineOperation({
  id: 'leesWieMagWat',
  summary: 'Per deel van het dossier dat u ziet: wie het mag lezen, en volgens welke regel.',
  answer,
  handle: (visit, { path: { gezin = '' } }) => read(visit, gezin),
})

export const readMyWhoMaySee = defineOperation({
  id: 'leesMijnWieMagWat',
  summary: 'Per deel van uw dossier: wie het mag lezen, en volgens welke regel.',
  description: 'Geen twee mensen in een gezin krijgen hetzelfde antwoord.',
  answer,
  handle: (visit, { path: { gezin = '' } }) => read(visit, gezin),
})
