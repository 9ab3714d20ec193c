import { z } from 'zod'
import { date, id } from '../../dossier/api/schemas.ts'
import type { TieRow } from '../../dossier/read-dossier.store.ts'
import type { KnownPerson } from '../circle.ts'
import { presentInvolved } from '../present-people.ts'

export const partialDate = z
  .strictObject({ jaar: z.int().nullable(), maand: z.int().nullable(), dag: z.int().nullable() })
  .meta({
    id: 'OnvolledigeDatum',
    description: 'Een datum waarvan niet alles bekend hoeft te zijn, zoals in de basisregistratie.',
  })

export const personSchema = z
  .strictObject({
    id,
    naam: z.string(),
    andereIds: z.array(id).meta({ description: 'Andere ids waaronder deze persoon in dit dossier is ingevoerd.' }),
    ookBekendAls: z.array(z.string()),
    geboren: partialDate,
    overleden: partialDate.nullable(),
    geslacht: z.enum(['M', 'V', 'O']),
    ouderVan: z.array(id),
    partnerVan: z.array(id),
    gezagOver: z.array(id),
    gezagNietVastgesteldOver: z
      .array(id)
      .meta({ description: 'Of er gezag is, is nog niet vastgesteld: dat is iets anders dan geen gezag.' }),
    adres: z
      .array(z.string())
      .nullable()
      .meta({ description: 'Regels van het adres; null: onbekend, of niet voor u.' }),
    adresGeheim: z.boolean().meta({ description: 'Een geheim adres (Wet BRP 2.59): deel het met niemand.' }),
  })
  .meta({ id: 'Persoon', description: 'Iemand, zoals u die in dit dossier mag kennen.' })

export const involvedSchema = z
  .strictObject({
    naam: z.string(),
    organisatie: z.string().nullable(),
    rol: z.string(),
    sinds: date,
    reden: z.string(),
    tot: date.nullable().meta({ description: 'Wanneer zij of hij stopte; null: nog steeds betrokken.' }),
    redenGestopt: z.string().nullable().meta({ description: 'Waarom zij of hij stopte.' }),
    uzelf: z.boolean(),
  })
  .meta({ id: 'Betrokkene', description: 'Iemand die bij de hulp aan dit gezin betrokken is, of was.' })

/** `2016-05-00` → 2016, 5, unknown. */
export function presentDate(text: string): z.infer<typeof partialDate> {
  const [year, month, day] = text.split('-').map(Number)
  return { jaar: year || null, maand: month || null, dag: day || null }
}

/** People as this reader knows them; ids of people this reader does not know stay away. */
export function presentPersons(
  people: readonly KnownPerson[],
  known: ReadonlySet<string>,
): z.infer<typeof personSchema>[] {
  const only = (ids: string[]) => ids.filter((person) => known.has(person))
  return people.map((person) => ({
    id: person.id,
    naam: person.name,
    andereIds: person.aliases,
    ookBekendAls: person.alsoKnownAs,
    geboren: presentDate(person.birth),
    overleden: person.death === null ? null : presentDate(person.death),
    geslacht: person.gender,
    ouderVan: only(person.parentOf),
    partnerVan: only(person.partnerOf),
    gezagOver: only(person.authorityOver),
    gezagNietVastgesteldOver: only(person.authorityUndeterminedOver),
    adres: person.address?.lines ?? null,
    adresGeheim: person.address?.secret ?? false,
  }))
}

export const presentInvolvedPeople = (ties: readonly TieRow[], actorId: string): z.infer<typeof involvedSchema>[] =>
  presentInvolved(ties, actorId).map(({ name, organisation, role, since, reason, until, endReason, isYou }) => ({
    naam: name,
    organisatie: organisation ?? null,
    rol: role,
    sinds: since,
    reden: reason,
    tot: until ?? null,
    redenGestopt: endReason ?? null,
    uzelf: isYou,
  }))
