import { z } from 'zod'
import { date, id } from '../../dossier/api/schemas.ts'
import type { AuthorityOutcome } from '../../dossier/kinds/authority-decision.ts'
import type { RelationKind } from '../../dossier/kinds/relation.ts'
import { defineOperation } from '../../http/operation.ts'
import type { Visit } from '../../http/visit.ts'
import type { AuthorityView } from '../authority-view.ts'
import { type OpenedPeople, openPeople } from '../people-page.ts'
import { partialDate, personSchema, presentDate, presentPersons } from './people.ts'

/** What the API calls our kinds of relation: Dutch, by GLOSSARY.md. */
const relationWords: Record<RelationKind, string> = {
  parent: 'ouder',
  'adoptive-parent': 'adoptieouder',
  'foster-parent': 'pleegouder',
  'step-parent': 'stiefouder',
  guardian: 'voogd',
  grandparent: 'grootouder',
  sibling: 'broer-of-zus',
  relative: 'familielid',
  partner: 'partner',
  'lives-with': 'huisgenoot',
  friend: 'vriend',
  neighbour: 'buur',
  teacher: 'leerkracht',
  'youth-mentor': 'jim',
  'citizen-guardian': 'burgervoogd',
  other: 'anders',
}
/** As the standard of the register calls its outcomes, in words of the glossary. */
const outcomeWords: Record<AuthorityOutcome, string> = {
  'joint-parental': 'gezamenlijk-ouderlijk-gezag',
  'sole-parental': 'eenhoofdig-ouderlijk-gezag',
  'joint-with-third': 'gezamenlijk-gezag',
  guardianship: 'voogdij',
  'temporarily-none': 'tijdelijk-geen-gezag',
  undetermined: 'niet-te-bepalen',
}
const sourceWords = { brp: 'afgeleid', 'brp-api': 'basisregistratie', court: 'rechter', test: 'proef' } as const
const staleWords = {
  time: 'door-tijd',
  old: 'lang-geleden',
  'holder-died': 'gezaghouder-overleden',
  'partner-changed': 'partner-veranderd',
} as const

const oneOf = (words: Record<string, string>) => z.enum(Object.values(words) as [string, ...string[]])

const relationSchema = z
  .strictObject({
    soort: oneOf(relationWords),
    wie: id,
    van: id,
    sinds: partialDate.nullable(),
    tot: partialDate.nullable(),
    voorbij: z.boolean(),
    herkomst: z.enum(['basisregistratie', 'dossier']),
    bron: z.string().nullable().meta({ description: 'Wie dit vertelde, of waar het staat.' }),
  })
  .meta({ id: 'Relatie', description: '`wie` is de ouder, buur, … `van` iemand.' })

const authoritySchema = z
  .strictObject({
    over: id,
    uitkomst: oneOf(outcomeWords)
      .nullable()
      .meta({ description: 'null: niet uitgezocht, of niet voor u. «niet-te-bepalen» is een antwoord.' }),
    houders: z.array(id),
    nietVastgesteldVoor: z.array(id),
    uitleg: z.string().nullable(),
    wet: z.array(z.string()),
    bepaaldOp: date.nullable(),
    herkomst: oneOf(sourceWords).nullable(),
    inOnderzoek: z.boolean(),
    verouderd: oneOf(staleWords).nullable().meta({ description: 'Waarom dit veranderd kan zijn.' }),
  })
  .meta({ id: 'Gezag', description: 'Wie gezag heeft over een kind, zoals u dat mag weten.' })

const circleSchema = z
  .strictObject({
    personen: z.array(personSchema).meta({ description: 'De oudste eerst.' }),
    relaties: z.array(relationSchema),
    gezag: z.array(authoritySchema),
    samenwonend: z.array(z.array(id)).meta({ description: 'Wie samen wonen, voor zover u hun adres mag zien.' }),
  })
  .meta({ id: 'Mensen', description: 'De mensen van een gezin en eromheen, zoals u hen mag kennen.' })

const presentAuthority = (view: AuthorityView): z.infer<typeof authoritySchema> => ({
  over: view.childId,
  uitkomst: view.outcome ? outcomeWords[view.outcome] : null,
  houders: view.holders,
  nietVastgesteldVoor: view.undetermined,
  uitleg: view.because?.nl ?? null,
  wet: view.because?.law ?? [],
  bepaaldOp: view.determinedOn ?? null,
  herkomst: view.source ? sourceWords[view.source] : null,
  inOnderzoek: view.underInvestigation,
  verouderd: view.stale ? staleWords[view.stale] : null,
})

function present({ people, relations, authority, households }: OpenedPeople): z.infer<typeof circleSchema> {
  return {
    personen: presentPersons(people, new Set(people.map((person) => person.id))),
    relaties: relations.map((relation) => ({
      soort: relationWords[relation.kind],
      wie: relation.who,
      van: relation.to,
      sinds: relation.since === null ? null : presentDate(relation.since),
      tot: relation.until === null ? null : presentDate(relation.until),
      voorbij: relation.ended,
      herkomst: relation.told ? 'dossier' : 'basisregistratie',
      bron: relation.told?.source ?? null,
    })),
    gezag: authority.map(presentAuthority),
    samenwonend: households,
  }
}

async function read(visit: Visit, familyId: string) {
  const answer = await visit.open([familyId], async (access) => present(await openPeople(visit, access, familyId)))
  return answer.allowed ? { body: answer.value } : undefined
}

const answer = { status: 200, description: 'De mensen.', schema: circleSchema } as const

export const readPeopleOf = defineOperation({
  id: 'leesMensen',
  summary: 'De mensen van een gezin en eromheen: hun relaties, wie samen wonen, en wie gezag heeft.',
  answer,
  handle: (visit, { path: { gezin = '' } }) => read(visit, gezin),
})

export const readMyPeople = defineOperation({
  id: 'leesMijnMensen',
  summary: 'De mensen van uw gezin en eromheen, zoals u hen mag kennen.',
  description: 'Geen twee mensen in een gezin krijgen hetzelfde antwoord.',
  answer,
  handle: (visit, { path: { gezin = '' } }) => read(visit, gezin),
})
