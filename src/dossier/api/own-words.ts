import { z } from 'zod'
import { defineOperation } from '../../http/operation.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { addOwnWords } from '../handlers/own-words.tsx'
import { createdSchema, id, idTaken, newId, text } from './schemas.ts'

export const writeOwnWords = defineOperation({
  id: 'schrijfMijnWoorden',
  summary: 'Zet eigen woorden in het dossier: op zichzelf, of bij wat een ander schreef.',
  description: 'Niemand verandert wat u schrijft (Jeugdwet 7.3.8).',
  body: z
    .strictObject({
      id: newId,
      tekst: text.meta({ description: 'Wat u wilt zeggen. Wordt letterlijk bewaard.' }),
      bij: id.toLowerCase().optional().meta({ description: 'De vermelding waar het bij komt te staan.' }),
      gezin: id.toLowerCase().optional().meta({ description: 'In welk gezin, voor wie bij meer gezinnen hoort.' }),
    })
    .meta({ id: 'MijnWoorden' }),
  answer: { status: 201, description: 'Toegevoegd.', schema: createdSchema },
  async handle(visit, { body: { id: given, tekst, bij, gezin } }) {
    const sent = await addOwnWords(visit, {
      id: given ?? uuidv7(),
      text: tekst,
      ...(bij && { entryId: bij }),
      ...(gezin && { familyId: gezin }),
    })
    if ('id' in sent) return { body: sent }
    return sent.fault === 'taken' ? idTaken : undefined
  },
})
