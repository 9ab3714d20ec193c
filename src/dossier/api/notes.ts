import { z } from 'zod'
import { apiRoot, defineOperation } from '../../http/operation.ts'
import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { findEntry } from '../find-entry.store.ts'
import { sendNote } from '../handlers/send-note.ts'
import { shareEntry } from '../handlers/share-entry.tsx'
import { presentEntries } from './present.ts'
import { createdSchema, date, entrySchema, id, idTaken, newId, text } from './schemas.ts'

const newNote = z
  .strictObject({
    id: newId,
    over: z
      .array(id.toLowerCase())
      .min(1)
      .max(100)
      .meta({ description: 'Over welke personen van dit gezin; precies zij bepalen wie het leest.' }),
    tekst: text.meta({ description: 'Wat er gebeurde. Wordt letterlijk bewaard.' }),
    datum: date.meta({ description: 'Wanneer het was: vandaag of eerder.' }),
  })
  .meta({ id: 'NieuwVerslag' })

const address = (familyId: string, noteId: string) => `${apiRoot}/gezinnen/${familyId}/verslagen/${noteId}`

/** Does this look open the family at all? Somebody who may not read it is told nothing about what is wrong with a request. */
const mayRead = (visit: Visit, familyId: string) =>
  visit.open([familyId], async () => true, { as: 'shows' }).then((answer) => answer.allowed)

export const writeNote = defineOperation({
  id: 'schrijfVerslag',
  summary: 'Legt een verslag van contact vast.',
  description: 'Het gezin leest het pas nadat het is gedeeld.',
  body: newNote,
  answer: { status: 201, description: 'Vastgelegd.', schema: createdSchema },
  async handle(visit, { path: { gezin: familyId = '' }, body }) {
    const note = { about: body.over, text: body.tekst, occurredOn: body.datum }
    if (note.occurredOn > (await visit.today())) {
      if (!(await mayRead(visit, familyId))) return undefined
      return { invalid: [{ name: 'datum', reason: 'Moet vandaag of eerder zijn.' }] }
    }
    const sent = await sendNote(visit, familyId, note, body.id ?? uuidv7())
    if ('id' in sent) return { body: sent, location: address(familyId, sent.id) }
    if (sent.fault === 'taken') return idTaken
    if (!(await mayRead(visit, familyId))) return undefined
    return { invalid: [{ name: 'over', reason: 'Noem alleen personen van dit gezin over wie u mag schrijven.' }] }
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
