import { z } from 'zod'
import { date, id } from '../../dossier/api/schemas.ts'
import { defineOperation } from '../../http/operation.ts'
import { openFamilies } from '../handlers/families.tsx'

const familySchema = z
  .strictObject({
    id,
    naam: z.string(),
    kinderen: z.array(z.strictObject({ naam: z.string(), leeftijd: z.int().nullable() })),
    betrokkenheid: z
      .strictObject({ rol: z.string(), sinds: date })
      .nullable()
      .meta({ description: 'Uw eigen rol bij dit gezin; null als u meeleest zonder erbij betrokken te zijn.' }),
    laatsteVerslag: date.nullable().meta({ description: 'De datum van het laatste verslag.' }),
  })
  .meta({ id: 'Gezin' })

export const listFamilies = defineOperation({
  id: 'lijstGezinnen',
  summary: 'De gezinnen waar u bij betrokken bent: alleen namen.',
  answer: {
    status: 200,
    description: 'Uw gezinnen, met wie u het laatst contact had bovenaan.',
    schema: z.strictObject({ gezinnen: z.array(familySchema) }).meta({ id: 'Gezinnen' }),
  },
  async handle(visit) {
    const { rows } = await openFamilies(visit)
    const gezinnen = rows.map(({ id, name, children, tie, lastEntryOn }) => ({
      id,
      naam: name,
      kinderen: children.map((child) => ({ naam: child.name, leeftijd: child.age ?? null })),
      betrokkenheid: tie ? { rol: tie.role, sinds: tie.since } : null,
      laatsteVerslag: lastEntryOn ?? null,
    }))
    return { body: { gezinnen } }
  },
})
