import { z } from 'zod'
import { apiRoot, defineOperation } from '../../http/operation.ts'
import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { presentInput } from '../correct-entry.ts'
import { findEntry } from '../find-entry.store.ts'
import { sendCorrection } from '../handlers/send-correction.ts'
import { sendNote } from '../handlers/send-note.ts'
import { shareEntry } from '../handlers/share-entry.tsx'
import { faultsOf, recordingOf, type WrittenKind } from '../note-form.ts'
import { agreementFields, factFields, inputFrom, invalidOf, type Told, together } from './entry-fields.ts'
import { presentEntries } from './present.ts'
import { createdSchema, date, entrySchema, id, idTaken, newId, text } from './schemas.ts'

const told = {
  id: newId,
  over: z
    .array(id.toLowerCase())
    .min(1)
    .max(100)
    .meta({ description: 'Over welke personen van dit gezin; precies zij bepalen wie het leest.' }),
  tekst: text.meta({ description: 'Wat er gebeurde. Wordt letterlijk bewaard.' }),
  datum: date.meta({ description: 'Wanneer het was: vandaag of eerder.' }),
  meteenDelen: together,
}

const newNote = z.strictObject(told).meta({ id: 'NieuwVerslag' })
const newFact = z
  .strictObject({
    ...told,
    ...factFields,
    bronBeschermd: z.boolean().optional().meta({
      description: 'Wie het zei en waar het staat komen dan in het deel Herkomst, dat alleen uw organisatie leest.',
    }),
  })
  .meta({ id: 'NieuwFeit' })
const newAgreement = z.strictObject({ ...told, ...agreementFields }).meta({ id: 'NieuweAfspraak' })

const address = (familyId: string, entryId: string) => `${apiRoot}/gezinnen/${familyId}/verslagen/${entryId}`

/** Does this look open the family at all? Somebody who may not read it is told nothing about what is wrong with a request. */
const mayRead = (visit: Visit, familyId: string) =>
  visit.open([familyId], async () => true, { as: 'shows' }).then((answer) => answer.allowed)

async function write(
  visit: Visit,
  familyId: string,
  kind: WrittenKind,
  body: Told & { id?: string | undefined; over: string[] },
) {
  const input = inputFrom(kind, body.over, body)
  const invalid = invalidOf(faultsOf(input, await visit.today()))
  if (invalid.length > 0) return (await mayRead(visit, familyId)) ? { invalid } : undefined
  const sent = await sendNote(visit, familyId, recordingOf(input), body.id ?? uuidv7())
  if ('id' in sent) return { body: sent, location: address(familyId, sent.id) }
  if (sent.fault === 'taken') return idTaken
  if (!(await mayRead(visit, familyId))) return undefined
  return { invalid: [{ name: 'over', reason: 'Noem alleen personen van dit gezin over wie u mag schrijven.' }] }
}

const written = { status: 201, description: 'Vastgelegd.', schema: createdSchema } as const
const later = 'Het gezin leest het pas nadat het is gedeeld.'

export const writeNote = defineOperation({
  id: 'schrijfVerslag',
  summary: 'Legt een verslag van contact vast.',
  description: later,
  body: newNote,
  answer: written,
  handle: (visit, { path: { gezin = '' }, body }) => write(visit, gezin, 'contact-note', body),
})

export const writeFact = defineOperation({
  id: 'schrijfFeit',
  summary: 'Legt een feit vast: wat, en hoe het bekend is.',
  description: later,
  body: newFact,
  answer: written,
  handle: (visit, { path: { gezin = '' }, body }) => write(visit, gezin, 'fact', body),
})

export const writeAgreement = defineOperation({
  id: 'schrijfAfspraak',
  summary: 'Legt een afspraak vast.',
  description: later,
  body: newAgreement,
  answer: written,
  handle: (visit, { path: { gezin = '' }, body }) => write(visit, gezin, 'agreement', body),
})

const correction = z
  .strictObject({
    id: newId,
    vorige: id
      .toLowerCase()
      .meta({ description: 'De versie die u las. Verbeterde iemand die al, dan wordt dit geweigerd.' }),
    tekst: text,
    datum: date.optional().meta({ description: 'Wanneer het was; zonder: zoals het er staat.' }),
    ...factFields,
    aard: factFields.aard.optional(),
    ...agreementFields,
    derdenGecontroleerd: z
      .literal(true)
      .optional()
      .meta({ description: 'Nodig als het al gedeeld is: de verbetering wordt meteen gedeeld (Jeugdwet 7.3.10).' }),
  })
  .meta({ id: 'Verbetering', description: 'Wat u weglaat, blijft zoals het er staat; een lege tekst haalt het weg.' })

export const correctEntry = defineOperation({
  id: 'verbeterVermelding',
  summary: 'Verbetert een vermelding: een nieuwe versie; wat er stond, blijft te lezen.',
  body: correction,
  answer: written,
  async handle(visit, { path: { gezin: familyId = '', vermelding: entryId = '' }, body }) {
    const sent = await sendCorrection(visit, {
      entryId,
      id: body.id ?? uuidv7(),
      version: body.vorige,
      input: ({ versions: [newest] }) => {
        const stands = presentInput(newest)
        const kept = {
          datum: stands.occurredOn,
          gezegdDoor: stands.statedBy,
          bron: stands.source,
          betwistDoor: stands.contestedBy,
          met: stands.with,
          ...(stands.reviewOn && { terugkijkenOp: stands.reviewOn }),
        }
        const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
        const input = inputFrom(stands.kind, [], { tekst: body.tekst, ...kept, ...given })
        return { ...input, nature: input.nature || stands.nature, checked: body.derdenGecontroleerd ?? false }
      },
    })
    if ('id' in sent) return { body: { id: sent.id }, location: address(familyId, sent.id) }
    if (sent.fault === 'overtaken')
      return { invalid: [{ name: 'vorige', reason: 'Is intussen verbeterd. Lees eerst wat er nu staat.' }] }
    return sent.fault === 'invalid' ? { invalid: invalidOf(sent.errors) } : undefined
  },
})

export const readNote = defineOperation({
  id: 'leesVerslag',
  summary: 'Leest één vermelding, met de antwoorden die erbij staan.',
  answer: { status: 200, description: 'De vermelding.', schema: entrySchema },
  async handle(visit, { path: { gezin: familyId = '', verslag: noteId = '' } }) {
    const answer = await visit.open(
      [familyId],
      async (access) => presentEntries(access, (await findEntry(access, noteId))?.rows ?? [])[0],
    )
    return answer.allowed && answer.value ? { body: answer.value } : undefined
  },
})

export const shareNote = defineOperation({
  id: 'deelVerslag',
  summary: 'Deelt een verslag met de mensen over wie het gaat.',
  description: 'Eerst kijkt een mens of er iets in staat over anderen dat zij niet mogen weten (Jeugdwet 7.3.10).',
  body: z
    .strictObject({ derdenGecontroleerd: z.literal(true).meta({ description: 'U hebt dat nagekeken.' }) })
    .meta({ id: 'Delen' }),
  answer: { status: 204, description: 'Gedeeld.' },
  async handle(visit, { path: { gezin: familyId = '', verslag: noteId = '' } }) {
    return (await shareEntry(visit, familyId, noteId)) ? { body: undefined } : undefined
  },
})
