import { z } from 'zod'
import { apiRoot, defineOperation } from '../../http/operation.ts'
import { type Action, actions } from '../../law/actions.ts'
import { messagesFor } from '../../ui/messages.ts'
import { openMyLooks, type ShownLook } from '../handlers/who-looked.tsx'
import { partWords } from '../pages/who-looked-page.tsx'
import { time } from './schemas.ts'

// What leaves by the API speaks Dutch.
const dutch = messagesFor('nl')

const did = {
  read: 'gelezen',
  list: 'in-een-lijst-gezien',
  'read-log': 'inzagen-gelezen',
  write: 'geschreven',
  share: 'gedeeld',
  answer: 'eigen-woorden-geschreven',
  correct: 'verbeterd',
  withhold: 'niet-verstrekt',
  disclose: 'toegang-geregeld',
  consent: 'toestemming-geregeld',
  'break-glass': 'in-nood-geopend',
  oversee: 'nood-nagekeken',
  review: 'nood-beoordeeld',
  today: 'nieuws-gezien',
  search: 'gezocht',
  'begin-tie': 'aangesloten',
  'end-tie': 'gestopt',
  tried: 'geweigerd',
  asked: 'gevraagd',
} as const satisfies Record<Action | 'tried' | 'asked', string>

const lookSchema = z
  .strictObject({
    gezin: z.uuid(),
    naam: z.string().nullable().meta({ description: 'Wie keek; null bij wie is geweigerd.' }),
    organisatie: z.string().nullable(),
    uzelf: z.boolean(),
    van: time,
    tot: time.meta({ description: 'Gelijk aan van, tenzij iemand binnen een uur vaker keek.' }),
    keren: z.int(),
    delen: z
      .array(z.string())
      .meta({ description: 'Welke delen en over wie, voor zover u dat mag weten: Contact over Noor.' }),
    handeling: z.enum(Object.values(did)),
    systeem: z.string().nullable().meta({
      description:
        'Het systeem dat vroeg of dit mag; niemand keek. Het antwoord was ja bij gevraagd, nee bij geweigerd. Anders null.',
    }),
    vraag: z
      .enum(Object.keys(actions) as [Action, ...Action[]])
      .nullable()
      .meta({ description: 'Wat het systeem vroeg, als het antwoord ja was.' }),
    doel: z.string(),
    zin: z
      .string()
      .nullable()
      .meta({ description: 'De regel waardoor deze delen opengingen; null bij een weigering en bij uzelf.' }),
    wet: z.strictObject({ artikel: z.string(), url: z.url() }).nullable(),
  })
  .meta({ id: 'Inzage', description: 'Wie er keek of schreef, en waarom.' })

const looksSchema = z
  .strictObject({
    inzagen: z.array(lookSchema),
    volgende: z.string().nullable().meta({ description: 'Het adres van oudere inzagen.' }),
  })
  .meta({ id: 'Inzagen' })

function present({ familyId, own, view }: ShownLook): z.infer<typeof lookSchema> {
  return {
    gezin: familyId,
    naam: view.name ?? null,
    organisatie: view.organisation || null,
    uzelf: own,
    van: view.at.toISOString(),
    tot: (view.until ?? view.at).toISOString(),
    keren: view.times ?? 1,
    delen: view.parts.map(({ name, about }) => partWords(dutch, [name], about)),
    handeling: did[view.askedBy !== undefined && view.action !== 'tried' ? 'asked' : view.action],
    systeem: view.askedBy ?? null,
    vraag: view.askedBy !== undefined && view.action !== 'tried' ? view.action : null,
    doel: view.purposeWords,
    zin: view.sentence ?? null,
    wet: view.law ? { artikel: view.law.label, url: view.law.url } : null,
  }
}

export const readLooks = defineOperation({
  id: 'leesInzagen',
  summary: 'Wie er in uw dossier keek of schreef: wie, wanneer, welke delen, waarvoor en volgens welke regel.',
  query: z.strictObject({ tot: time.optional().meta({ description: 'Alleen wat voor dit moment was.' }) }),
  answer: { status: 200, description: 'De inzagen, nieuwste eerst.', schema: looksSchema },
  async handle(visit, { query }) {
    const found = await openMyLooks(visit, query.tot ?? null)
    const volgende = found.older ? `${apiRoot}/inzagen?tot=${found.older}` : null
    return { body: { inzagen: found.looks.map(present), volgende } }
  },
})
