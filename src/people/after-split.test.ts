import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenCircle } from '../../test/circle.ts'
import { withholdingBy } from '../../test/withheld.ts'

/** Two people were decided to be one, and later not: what was kept from the one while they were, stays kept from both. */

let circle: Awaited<ReturnType<typeof givenCircle>>
let does: ReturnType<typeof withholdingBy>
/** Whom Bram was taken for. */
let double: string

beforeAll(async () => {
  circle = await givenCircle()
  const { world, add } = circle
  await world.involve(world.actors.mira)
  await world.involve(world.actors.bramAtWork)
  does = withholdingBy(world)
  await add({ givenNames: 'Dubbel', relation: 'relative', to: world.people.sem })
  const { rows } = await world.admin.query(
    `select person_id as id from erbij.known_person where given_names = 'Dubbel'`,
  )
  double = rows[0].id
})
afterAll(async () => {
  expect(circle.house.errors).toEqual([])
  await circle?.close()
})

const path = () => `${circle.people}/dezelfde`
/** The kept one of the two is the other: a decision about Bram names that id. */
async function merge() {
  const given = { step: 'merge', person: circle.world.people.bram, sameAs: double, reason: 'Zelfde man.' }
  expect((await circle.post('yasmin', path(), given)).status).toBe(303)
}
async function split() {
  const decision = /name="decision" value="([^"]+)"/.exec((await circle.get('yasmin', path())).html)?.[1] ?? ''
  const given = { step: 'split', decision, [`reason-${decision}`]: 'Het was zijn broer.' }
  expect((await circle.post('yasmin', path(), given)).status).toBe(303)
}
async function shared(text: string): Promise<string> {
  const { world } = circle
  const id = (await world.write(world.actors.yasmin, [world.people.noor], text)) ?? ''
  await does.share(id)
  return id
}
const dossier = async (who: 'anna' | 'bram') => (await circle.get(who, '/mijn-dossier')).text

test('an entry withheld while they were one stays withheld after the split (DENY), until that ends (ALLOW); Anna reads it', async () => {
  const entry = await shared('Gezegd in vertrouwen.')
  await merge()
  const thread = await does.withhold(entry, double)
  expect(await dossier('bram')).not.toContain('Gezegd in vertrouwen.')
  await split()
  expect(await dossier('bram')).not.toContain('Gezegd in vertrouwen.')
  expect(await dossier('anna')).toContain('Gezegd in vertrouwen.')
  // At work he reads neither the entry nor that it is withheld, and does not end it.
  const page = `/gezinnen/${circle.world.family}/vermeldingen/${entry}`
  expect((await circle.get('bramAtWork', page)).status).toBe(404)
  const { partOfEntry, write } = does
  const end = { kind: 'withholding', answers: entry, thread, body: { step: 'end', reason: 'Ik mag dat best weten.' } }
  await expect(write(circle.world.actors.bramAtWork, 'withhold', await partOfEntry(entry), end)).rejects.toMatchObject({
    code: '42501',
  })
  await does.end(entry, thread)
  expect(await dossier('bram')).toContain('Gezegd in vertrouwen.')
})

test('one from before, relied on while they were one, stays too (DENY); one from after the split is for the other alone (ALLOW)', async () => {
  const [before, after] = [await shared('Van ervoor.'), await shared('Van erna.')]
  await does.withhold(before, double)
  expect(await dossier('bram')).toContain('Van ervoor.')
  await merge()
  expect(await dossier('bram')).not.toContain('Van ervoor.')
  await split()
  await does.withhold(after, double)
  const read = await dossier('bram')
  expect(read).not.toContain('Van ervoor.')
  expect(read).toContain('Van erna.')
})

test('what was told while they were one in a part shielded from him stays shielded (DENY); Anna reads it, and a shield nobody relied on is his again (ALLOW)', async () => {
  const { add, get, mine, world, seenBy, roads } = circle
  // Of Bram himself, so that it is read by whoever is Bram and not shielded; nothing is written there while they are one.
  const about = { relation: 'friend', to: world.people.bram, hiddenFrom: double }
  expect((await add({ ...about, givenNames: 'Vriendje' })).status).toBe(303)
  expect((await get('bram', mine)).text).toContain('Vriendje')
  await merge()
  const before = await seenBy('bram', roads)
  expect((await add({ givenNames: 'Schuilvrouw', hiddenFrom: double })).status).toBe(303)
  expect(await seenBy('bram', roads)).toEqual(before)
  expect(before.join()).not.toContain('Vriendje')
  await split()
  const read = (await get('bram', mine)).text
  expect(read).not.toContain('Schuilvrouw')
  expect(read).toContain('Vriendje')
  expect((await get('anna', mine)).text).toContain('Schuilvrouw')
})

test('a shield with an end, put on the other while they were one, holds until that end (DENY, ALLOW)', async () => {
  const { world } = circle
  const { admin, family, people } = world
  const entry = await shared('Achter een schild.')
  const part = await does.partOfEntry(entry)
  expect(await dossier('bram')).toContain('Achter een schild.')
  await merge()
  await admin.query('insert into erbij.shield (family_id, part_id, person_id) values ($1, $2, $3)', [
    family,
    part,
    double,
  ])
  await split()
  expect(await dossier('bram')).not.toContain('Achter een schild.')
  expect(await dossier('anna')).toContain('Achter een schild.')
  // The floor knows it as well as the facts, whatever the rules say.
  const { rows } = await admin.query<{ kept: string[] }>('select erbij.shielded_after_split($1, $2) as kept', [
    family,
    people.bram,
  ])
  expect(rows[0]?.kept).toContain(part)
  await admin.query('update erbij.shield set until_at = now() where part_id = $1', [part])
  expect(await dossier('bram')).toContain('Achter een schild.')
})
