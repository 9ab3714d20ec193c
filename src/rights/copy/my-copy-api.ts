import { z } from 'zod'
import { presentEntries, presentParts } from '../../dossier/api/present.ts'
import { date, entrySchema, id, partSchema } from '../../dossier/api/schemas.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { attachment } from '../../dossier/kinds/attachment.ts'
import { defineOperation } from '../../http/operation.ts'
import { involvedSchema, personSchema, presentInvolvedPeople, presentPersons } from '../../people/api/people.ts'
import { links } from '../../ui/links.ts'
import { keptAtLeast } from '../retention/kept-until.ts'
import { copiedMost } from './my-copy.tsx'

const fileSchema = z
  .strictObject({
    id,
    bij: id.nullable().meta({ description: 'De vermelding waar het bij staat.' }),
    naam: z.string(),
    type: z.string(),
    grootte: z.int().meta({ description: 'In bytes.' }),
    vingerafdruk: z
      .string()
      .meta({ description: 'SHA-256: hiermee is te controleren dat een bewaard bestand hetzelfde is.' }),
    adres: z.string().meta({ description: 'Waar het bestand te halen is, zolang u het mag lezen.' }),
  })
  .meta({ id: 'AfschriftBestand', description: 'Een bestand in het afschrift: niet de inhoud, wel het kenmerk.' })

const keptSchema = z
  .strictObject({ deel: id, tot: date, artikel: z.string() })
  .meta({ id: 'Bewaartermijn', description: 'Tot wanneer een deel ten minste wordt bewaard, en op grond waarvan.' })

const copySchema = z
  .strictObject({
    gemaaktOp: date,
    gezin: z.strictObject({ id, naam: z.string() }),
    delen: z.array(partSchema),
    bewaartermijnen: z.array(keptSchema),
    personen: z.array(personSchema),
    betrokkenen: z.array(involvedSchema),
    vermeldingen: z.array(entrySchema).meta({ description: 'Nieuwste eerst, op de dag dat het gebeurde.' }),
    volledig: z.boolean().meta({ description: `Onwaar: er zijn meer dan ${copiedMost} vermeldingen.` }),
    bestanden: z.array(fileSchema),
  })
  .meta({ id: 'Afschrift', description: 'Alles wat u nu van dit gezin mag lezen (AVG 15 en 20).' })

export const readMyCopy = defineOperation({
  id: 'leesMijnAfschrift',
  summary: 'Een afschrift van uw dossier bij één gezin, om te bewaren of mee te nemen.',
  description: 'Geen twee mensen in een gezin krijgen hetzelfde afschrift. Dat u het maakte staat in het logboek.',
  answer: { status: 200, description: 'Het afschrift.', schema: copySchema },
  async handle(visit, { path: { gezin: familyId = '' } }) {
    const answer = await visit.open([familyId], async (access) => {
      const { t, family, rows, people, familyName } = await readOpened(visit, access, familyId, copiedMost)
      const known = new Set(people.flatMap((person) => [person.id, ...person.aliases]))
      const kept = keptAtLeast(
        [...family.parts.values()].map(({ part }) => part),
        rows.entries,
      )
      return {
        gemaaktOp: access.today,
        gezin: { id: familyId, naam: familyName },
        delen: presentParts(t, family, known),
        bewaartermijnen: [...kept].map(([deel, { until, article }]) => ({ deel, tot: until, artikel: article })),
        personen: presentPersons(people, known),
        betrokkenen: presentInvolvedPeople(rows.ties, access.actor.id),
        vermeldingen: presentEntries(access, rows.entries),
        volledig: rows.entries.filter(({ answers }) => answers === null).length >= rows.total,
        bestanden: rows.entries
          .filter(({ kind }) => kind === attachment.id)
          .map((row) => {
            const { name, type, size, sha256 } = attachment.schema.parse(row.body)
            const adres = links.myFile(familyId, row.id)
            return { id: row.id, bij: row.answers, naam: name, type, grootte: size, vingerafdruk: sha256, adres }
          }),
      }
    })
    return answer.allowed ? { body: answer.value } : undefined
  },
})
