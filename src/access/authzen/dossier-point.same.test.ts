import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Asker, givenAsker } from '../../../test/asks.ts'
import { type DeWit, givenDeWit } from '../../../test/de-wit.ts'
import { type Action, actions } from '../../law/actions.ts'
import { makeRules } from '../../law/rules.ts'
import { root } from '../../lib/root.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { existingPart, withAccess } from '../access.ts'
import { dossierPoint } from './dossier-point.ts'
import { actionNames } from './dossier-questions.ts'
import type { Call } from './point.ts'

/** What another system is answered is what a page would do: the same rule, and the same floor. */

// A connection keeps the query function it was made with, so this is done before there is one.
const sent: string[] = []
const proto = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown }
const { query } = proto
proto.query = function recorded(this: unknown, ...args: unknown[]) {
  const [first] = args
  sent.push(typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? ''))
  return query.apply(this, args)
}

let world: DeWit
let asker: Asker
let parts: string[]
beforeAll(async () => {
  world = await givenDeWit()
  asker = await givenAsker(world)
  const { actors, people, admin, family } = world
  for (const who of [actors.mira, actors.bramAtWork]) await world.involve(who)
  await world.write(actors.yasmin, [people.noor], 'Noor slaapt beter.')
  await world.write(actors.yasmin, [people.noor, people.anna], 'Samen gesproken.')
  const opened = [world.parts.noorBasics, world.parts.semBasics]
  for (const id of [actors.koen, actors.joris]) {
    await admin.query(
      `insert into erbij.opening (family_id, id, capacity_id, parts, ground, from_at) values ($1, $2, $3, $4::uuid[], 'consent', now())`,
      [family, uuidv7(), id, opened],
    )
  }
  await admin.query('insert into erbij.shield (family_id, part_id, person_id) values ($1, $2, $3)', [
    family,
    world.parts.semBasics,
    people.bram,
  ])
  const { rows } = await admin.query<{ id: string }>('select id from erbij.part order by id')
  parts = rows.map(({ id }) => id)
})
afterAll(async () => {
  proto.query = query
  await asker?.close()
})

const names = actionNames
const call: Call = { event: 'adl.access_evaluations', caller: 'urn:x', requestId: undefined, trace: undefined }

/** What a page of this application does with the same: which parts opened, and by which rules the log says. */
async function onPage(actorId: string, partId: string, action: Action, familyId = world.family) {
  const writes = actions[action] === 'write'
  const [row] = await asker.logged(() =>
    withAccess(
      world.road,
      {
        actorId,
        families: [familyId],
        action,
        purpose: 'help',
        ...(writes ? { wanted: existingPart(partId) } : { only: ({ id }) => id === partId }),
      },
      async () => undefined,
    ),
  )
  return { allowed: (row?.allowed_rules ?? []).join(), refused: (row?.refused_rules ?? []).join() }
}

test('every decision is that of a page, with the same rule, whoever and whatever is asked', {
  timeout: 120_000,
}, async () => {
  const counts = { yes: 0, no: 0 }
  const who = fc.constantFrom(...(Object.keys(world.actors) as (keyof DeWit['actors'])[]))
  await fc.assert(
    fc.asyncProperty(who, fc.constantFrom(...parts), fc.constantFrom(...names), async (someone, part, action) => {
      let decision: unknown
      let rule: unknown
      const rows = await asker.logged(async () => {
        const answer = await asker.ask(asker.question(someone, part, action))
        decision = answer.decision
        rule = answer.context?.['rule']
      })
      expect(rows).toHaveLength(1)
      const [row] = rows
      expect(row?.mode).toBe('evaluate')
      const page = await onPage(world.actors[someone], part, action)
      counts[decision ? 'yes' : 'no'] += 1
      expect(decision).toBe(page.allowed !== '')
      expect((row?.allowed_rules ?? []).join()).toBe(page.allowed)
      if (decision) expect(rule).toBe(page.allowed)
      // A page that writes asks nothing of a part that is not there; a question is always about something.
      else if (page.refused !== '') expect((row?.refused_rules ?? []).join()).toBe(page.refused)
    }),
    { numRuns: 250 },
  )
  expect(counts.yes).toBeGreaterThan(20)
  expect(counts.no).toBeGreaterThan(20)
})

test('a batch is its questions one by one, in order', async () => {
  const who = Object.keys(world.actors) as (keyof DeWit['actors'])[]
  const asked = who.flatMap((one, n) =>
    names.map((action, m) => asker.question(one, parts[(n * 7 + m * 3) % parts.length] ?? '', action)),
  )
  const answers = await asker.askAll({ evaluations: asked })
  expect(answers).toHaveLength(asked.length)
  for (const [n, question] of asked.entries()) expect(answers[n]).toEqual(await asker.ask(question))
})

test('whatever is asked gets an answer, and what cannot be about anything is a no', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('__proto__', 'hoedanigheid', 'dossierdeel', 'read'),
  )
  const properties = fc.option(fc.dictionary(fc.constantFrom('gezin', '__proto__', 'x'), fc.jsonValue()), {
    nil: undefined,
  })
  const entity = fc.record({ type: text, id: fc.oneof(text, fc.uuid(), fc.constantFrom(...parts)), properties })
  const context = fc.option(fc.dictionary(fc.constantFrom('doel', 'traceparent', 'x'), fc.jsonValue()), {
    nil: undefined,
  })
  const body = fc.record({ subject: entity, action: fc.record({ name: text }), resource: entity, context })
  await fc.assert(
    fc.asyncProperty(body, async (asked) => {
      const answer = await asker.send('/access/v1/evaluation', asked)
      // A lone surrogate, or a NUL, is refused before it is a question.
      expect([200, 400]).toContain(answer.status)
      if (answer.status === 200) expect(((await answer.json()) as { decision: boolean }).decision).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('takes two statements in its transaction, for one question and for hundreds', async () => {
  const who = Object.keys(world.actors) as (keyof DeWit['actors'])[]
  const many = who.flatMap((one) =>
    names.flatMap((action) => parts.slice(0, 4).map((id) => asker.question(one, id, action))),
  )
  expect(many.length).toBeGreaterThan(300)
  const { id: _, ...resource } = asker.part('')
  const subject = asker.subject('yasmin')
  for (const work of [
    () => asker.ask(many[0]),
    () => asker.askAll({ evaluations: many.slice(0, 500) }),
    () => asker.search('resource', { subject, action: { name: 'read' }, resource }),
    () => asker.search('action', { subject, resource: asker.part(parts[0] ?? '') }),
  ]) {
    sent.length = 0
    await work()
    const at = (word: RegExp) => sent.findIndex((text) => word.test(text))
    expect(at(/^commit/i) - at(/^(begin|start)/i) - 1).toBe(2)
  }
})

test('with rules that allow everything, the floor says no, and a batch goes on to the next that may', async () => {
  const schema = readFileSync(root('src/law/policies/schema.cedarschema'), 'utf8')
  const allowAll = makeRules(schema, [
    '@id("all") @law("x|BWBR0000000|2026-01-01") @nl("Ja.") @en("Yes.") permit (principal, action, resource);',
  ])
  const careless = dossierPoint({ db: world.db, rules: allowAll })
  const { hiddenAddress } = world.parts
  const asked = (['koen', 'peter', 'anna', 'yasmin'] as const).map((who) => asker.question(who, hiddenAddress))
  const all = await careless.evaluate(asked, call, () => false)
  expect(all.map(({ decision }) => decision)).toEqual([false, false, true, true])
  const permit = await careless.evaluate(asked, call, ({ decision }) => decision)
  expect(permit.map(({ decision }) => decision)).toEqual([false, false, true])
  let deny: readonly { decision: boolean }[] = []
  const rows = await asker.logged(async () => {
    deny = await careless.evaluate(asked.slice(2).concat(asked), call, ({ decision }) => !decision)
  })
  expect(deny.map(({ decision }) => decision)).toEqual([true, true, false])
  expect(rows.flatMap(({ refused_rules }) => refused_rules)).toContain('floor')
})

test('an opening to read is none to write, by the floor as well', async () => {
  const schema = readFileSync(root('src/law/policies/schema.cedarschema'), 'utf8')
  const allowAll = makeRules(schema, [
    '@id("all") @law("x|BWBR0000000|2026-01-01") @nl("Ja.") @en("Yes.") permit (principal, action, resource);',
  ])
  const careless = dossierPoint({ db: world.db, rules: allowAll })
  const asked = ['read', 'write'].map((action) => asker.question('koen', world.parts.noorBasics, action))
  expect((await careless.evaluate(asked, call, () => false)).map(({ decision }) => decision)).toEqual([true, false])
})
