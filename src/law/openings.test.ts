import { describe, expect, test } from 'vitest'
import { type OpeningGround, type OpeningGroundId, openingClass, openingClasses, openingGrounds } from './openings.ts'
import { organisationKinds } from './roles.ts'

const grounds: [id: string, ground: OpeningGround][] = Object.entries(openingGrounds)
const today = '2026-11-22'
const everybody = [null, ...organisationKinds]

/** For whom a ground opens anything today: null is somebody of the family, or without an organisation. */
const opensFor = (id: string, day = today, region = '') =>
  everybody.filter((organisation) => openingClass(id, day, organisation, region) !== undefined)

describe('a ground that is not in force', () => {
  const sleeping = grounds.filter(([, { inForce }]) => inForce === false)

  test('there are such grounds: laws that may come, and are not there', () =>
    expect(sleeping.map(([id]) => id).sort()).toEqual(['experiment', 'judicial-data', 'safety-team-statute', 'wams']))

  test.each(sleeping)('%s opens nothing, for nobody, on no day', (id) => {
    for (const day of ['1999-01-01', today, '2099-12-31']) expect(opensFor(id, day)).toEqual([])
    expect(opensFor(id, today, 'Utrecht')).toEqual([])
  })
})

describe('a region that joins an experiment', () => {
  const grounds = openingGrounds as unknown as Record<string, OpeningGround>
  const experiment: OpeningGround = {
    ...openingGrounds.experiment,
    regions: { Utrecht: { from: '2027-01-01', until: '2028-01-01' } },
  }
  const within = (day: string, region: string) =>
    openingClass('experiment', day, 'local-team', region, { ...grounds, experiment })

  test('opens from its first day to the day before its last, and the other region stays closed', () => {
    expect(within('2026-12-31', 'Utrecht')).toBeUndefined()
    expect(within('2027-01-01', 'Utrecht')).toBe('disclosure')
    expect(within('2027-12-31', 'Utrecht')).toBe('disclosure')
    expect(within('2028-01-01', 'Utrecht')).toBeUndefined()
    expect(within('2027-06-01', 'Twente')).toBeUndefined()
    expect(within('2027-06-01', '')).toBeUndefined()
  })
})

describe('a ground in force', () => {
  const living = grounds.filter(([, { inForce }]) => inForce !== false)

  test.each(living)('%s opens for those it names, and for nobody else', (id, { to }) => {
    expect(opensFor(id)).toEqual(everybody.filter((one) => !to || (one !== null && to.includes(one))))
  })

  test('dated, holds from its first day to the day before its last', () => {
    const grounds = { dated: { ...openingGrounds.consent, from: '2027-01-01', until: '2027-07-01' } }
    const on = (day: string) => openingClass('dated', day, null, '', grounds)
    expect([on('2026-12-31'), on('2027-01-01'), on('2027-06-30'), on('2027-07-01')]).toEqual([
      undefined,
      'consent',
      'consent',
      undefined,
    ])
  })

  test('one that nobody knows opens nothing', () => {
    expect(opensFor('because-i-say-so')).toEqual([])
    expect(opensFor('toString')).toEqual([])
  })
})

test('every ground has a class, an article and a sentence in both languages', () => {
  for (const [id, ground] of grounds) {
    expect(openingClasses, id).toContain(ground.class)
    expect(ground.law, id).toMatch(/^\p{Lu}/u)
    expect(ground.nl, id).toMatch(/^\p{Lu}.*\.$/u)
    expect(ground.en, id).toMatch(/^\p{Lu}.*\.$/u)
    for (const kind of ground.to ?? []) expect(organisationKinds, id).toContain(kind)
  }
  expect(openingClasses.filter((one) => !grounds.some(([, ground]) => ground.class === one))).toEqual([])
})

test('data of police and justice never go to whoever the law does not name', () => {
  const justice = grounds.filter(([, ground]) => ground.class === 'justice').map(([id]) => id as OpeningGroundId)
  for (const id of justice) expect(opensFor(id)).not.toContain('local-team')
  for (const id of justice) expect(opensFor(id)).not.toContain(null)
})
