import { describe, expect, test } from 'vitest'
import type { PartFacts } from '../access/facts.ts'
import { answeringFor, contactPointOf, controllersOf } from './contact-point.ts'
import type { Helper } from './requests.store.ts'

const helper = (organisation: string, kind: Helper['kind'], name: string, beganAt: string): Helper => ({
  familyId: 'family',
  organisationId: organisation,
  organisation,
  kind,
  capacityId: name,
  name,
  beganAt,
})
const team = helper('Wijkteam Oost', 'local-team', 'Yasmin', '2025-06-01')
const later = helper('Wijkteam Oost', 'local-team', 'Mira', '2025-07-01')
const safety = helper('Veiligheidsteam', 'regional-safety-team', 'Koen', '2025-01-01')
const measure = helper('Jeugdbescherming', 'certified-institution', 'Femke', '2024-01-01')
const treatment = helper('GGZ', 'mental-health', 'Dokter Aziz', '2023-01-01')

const part = (id: string, organisationId: string | null): PartFacts => ({
  id,
  sort: 'contact',
  regime: 'jeugdwet',
  subjects: ['anna'],
  secret: false,
  organisationId,
  organisation: organisationId,
  shield: null,
  shieldedClients: [],
  openings: [],
})

describe('the contact point of a dossier', () => {
  test('is the local team, by whoever of it is involved longest, also where others came before', () => {
    expect(contactPointOf([measure, later, safety, team], [])).toEqual({
      id: 'Wijkteam Oost',
      name: 'Wijkteam Oost',
      regime: 'jeugdwet',
      person: 'Yasmin',
    })
  })
  test('is the safety team where there is no local team, and then whoever is involved longest', () => {
    expect(contactPointOf([measure, safety], [])?.name).toBe('Veiligheidsteam')
    expect(contactPointOf([measure], [])).toMatchObject({ name: 'Jeugdbescherming', regime: 'gi' })
  })
  test('is never a treatment, of which nobody else may know', () => {
    expect(contactPointOf([treatment, measure], [])?.name).toBe('Jeugdbescherming')
    expect(contactPointOf([treatment], [])).toBeUndefined()
  })
  test('is nobody when nobody is involved', () => expect(contactPointOf([], [])).toBeUndefined())
})

describe('who answers about a part', () => {
  const controllers = controllersOf([team, later, measure], [])
  const contact = contactPointOf([team, later, measure], [])
  const answering = (...parts: PartFacts[]) =>
    [...answeringFor(parts, controllers, contact)].map(([{ name }, of]) => [name, of.map(({ id }) => id)])

  test('is the organisation that keeps it', () =>
    expect(answering(part('a', 'Wijkteam Oost'), part('b', 'Jeugdbescherming'))).toEqual([
      ['Wijkteam Oost', ['a']],
      ['Jeugdbescherming', ['b']],
    ]))
  test('is the contact point for what everybody shares, and for an organisation that no longer helps', () =>
    expect(answering(part('a', null), part('b', 'Veiligheidsteam'))).toEqual([['Wijkteam Oost', ['a', 'b']]]))
  test('is named once, however many of it help', () =>
    expect(controllers.map(({ name }) => name)).toEqual(['Wijkteam Oost', 'Jeugdbescherming']))
})
