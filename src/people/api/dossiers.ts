import { z } from 'zod'
import { presentEntries, presentParts } from '../../dossier/api/present.ts'
import { entrySchema, id, pageQuery, partSchema } from '../../dossier/api/schemas.ts'
import { type OpenedDossier, readAllOpened, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { apiRoot, defineOperation } from '../../http/operation.ts'
import { myFamilies } from '../../http/visit.ts'
import { involvedSchema, personSchema, presentInvolvedPeople, presentPersons } from './people.ts'

const dossierSchema = z
  .strictObject({
    gezin: z.strictObject({ id, naam: z.string() }),
    delen: z.array(partSchema),
    personen: z.array(personSchema),
    betrokkenen: z.array(involvedSchema),
    vermeldingen: z.array(entrySchema).meta({ description: 'Nieuwste eerst, op de dag dat het gebeurde.' }),
    totaal: z.int().meta({ description: 'Hoeveel vermeldingen er voor u zijn, antwoorden niet geteld.' }),
    volgende: z.string().nullable().meta({ description: 'Het adres van oudere vermeldingen.' }),
  })
  .meta({ id: 'Dossier', description: 'Het dossier van één gezin, zoals u het mag zien.' })

type Page = { na?: string | undefined; aantal: number }

/** One family inside a look. `address`: of this dossier, to which the next page is added. */
function present(opened: OpenedDossier, page: Page, address: URL): z.infer<typeof dossierSchema> {
  const { t, access, family, rows, people, familyName } = opened
  const known = new Set(people.flatMap((person) => [person.id, ...person.aliases]))
  const vermeldingen = presentEntries(access, rows.entries)
  const last = vermeldingen.at(-1)
  if (last) address.searchParams.set('na', last.id)
  address.searchParams.set('aantal', String(page.aantal))
  return {
    gezin: { id: family.facts.id, naam: familyName },
    delen: presentParts(t, family, known),
    personen: presentPersons(people, known),
    betrokkenen: presentInvolvedPeople(rows.ties, access.actor.id),
    vermeldingen,
    totaal: rows.total,
    volgende:
      last && vermeldingen.length === page.aantal && rows.total > page.aantal
        ? address.pathname + address.search
        : null,
  }
}

const addressOf = (path: string) => new URL(apiRoot + path, 'http://localhost')

export const readDossier = defineOperation({
  id: 'leesDossier',
  summary: 'Het dossier van een gezin: de delen die u mag zien en waarom, de mensen, en wat er is opgeschreven.',
  query: z.strictObject(pageQuery),
  answer: { status: 200, description: 'Het dossier.', schema: dossierSchema },
  async handle(visit, { path: { gezin: familyId = '' }, query }) {
    const answer = await visit.open([familyId], async (access) => {
      const opened = await readOpened(visit, access, familyId, query.aantal, query.na ?? null)
      return present(opened, query, addressOf(`/gezinnen/${familyId}/dossier`))
    })
    return answer.allowed ? { body: answer.value } : undefined
  },
})

export const readMyDossier = defineOperation({
  id: 'leesMijnDossier',
  summary: 'Uw eigen dossier, en dat van kinderen over wie u mag lezen.',
  description: 'Geen twee mensen in een gezin krijgen hetzelfde antwoord.',
  query: z.strictObject({
    ...pageQuery,
    gezin: id.toLowerCase().optional().meta({ description: 'Alleen dit gezin.' }),
  }),
  answer: {
    status: 200,
    description: 'Een dossier per gezin waar u bij hoort.',
    schema: z.strictObject({ dossiers: z.array(dossierSchema) }).meta({ id: 'MijnDossier' }),
  },
  async handle(visit, { query }) {
    const families = (await myFamilies(visit)).filter((family) => !query.gezin || family === query.gezin)
    const answer = await visit.open(families, async (access) => {
      const opened = await readAllOpened(visit, access, query.aantal, query.na ?? null)
      return opened.map((one) => present(one, query, addressOf(`/mijn-dossier?gezin=${one.family.facts.id}`)))
    })
    return { body: { dossiers: answer.allowed ? answer.value : [] } }
  },
})
