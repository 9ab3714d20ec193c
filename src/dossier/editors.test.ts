import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeWit, givenDeWit } from '../../test/de-wit.ts'
import { dice } from '../../test/dice.ts'
import { existingPart, withAccess } from '../access/access.ts'
import type { Json } from '../lib/canonical.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { append } from './append.ts'
import { partAbout } from './handlers/record-item.ts'
import { goal } from './kinds/goal.ts'
import { readSteps } from './threads.store.ts'
import { type StepRow, type Thread, threadsOf, versionsBefore } from './threads.ts'
import { verifyLedger } from './verify.ts'

/** Twenty people on one plan, each changing what they have before them: nobody's words are lost. */

const editors = 20
// A minute by SECONDS=60; less here.
const seconds = Number(process.env['SECONDS'] ?? 2)
let world: DeWit
beforeAll(async () => {
  world = await givenDeWit()
})
afterAll(() => world?.close())

const body = (text: string, from: string[]): Json => ({
  step: 'set',
  from,
  text,
  domains: [],
  frame: { is: 'voluntary' },
})
const work = (actorId: string) => ({ actorId, families: [world.family], purpose: 'help' }) as const

async function readGoals(actorId: string): Promise<Thread[]> {
  const answer = await withAccess(world.road, { ...work(actorId), action: 'read' }, async (access) => [
    ...((await readSteps(access, ['goal'])).get(world.family) ?? []),
  ])
  return answer.allowed ? threadsOf(answer.value) : []
}

/** Returns the id of what was kept. */
async function change(actorId: string, thread: Thread | undefined, text: string): Promise<string> {
  const { anna, bram, sem } = world.people
  const wanted = thread ? existingPart(thread.partId) : partAbout('family-plan', [anna, bram, sem])
  const id = uuidv7()
  const answer = await withAccess(world.road, { ...work(actorId), action: 'write', wanted }, (access) =>
    append(access, [
      {
        id,
        kind: goal,
        familyId: world.family,
        partId: access.parts[0] ?? '',
        body: body(text, thread ? versionsBefore(thread) : []),
        occurredOn: access.today,
        ...(thread && { thread: thread.id }),
      },
    ]),
  )
  if (!answer.allowed) throw new Error('refused')
  return id
}

test(`${editors} editors on one plan for ${seconds} seconds lose nothing`, {
  timeout: 60_000 + seconds * 2_000,
}, async () => {
  const { yasmin } = world.actors
  for (const name of ['Rust', 'School', 'Geld']) await change(yasmin, undefined, name)
  const kept: string[] = []
  const until = Date.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: editors }, async (_, who) => {
      const throws = dice(who)
      while (Date.now() < until) {
        const thread = throws.one(await readGoals(yasmin))
        // Somebody reads and thinks before they write.
        await new Promise((resolve) => setTimeout(resolve, throws.one([0, 5, 20, 40])))
        kept.push(await change(yasmin, thread, `Door ${who}: ${kept.length}`))
      }
    }),
  )
  const threads = await readGoals(yasmin)
  const steps: StepRow[] = threads.flatMap((thread) => thread.steps)
  const ids = new Set(steps.map(({ id }) => id))
  expect(kept.filter((id) => !ids.has(id))).toEqual([])
  expect(steps.length).toBe(kept.length + 3)
  // Each version is shown, stands beside it, or was before somebody who went on from it.
  const fromOf = (step: StepRow) => (step.body as { from: string[] }).from
  const wentOn = new Set(steps.flatMap(fromOf))
  const open = new Set(threads.flatMap(({ shown, beside }) => [shown, ...beside].map(({ id }) => id)))
  expect(steps.filter(({ id }) => !wentOn.has(id) && !open.has(id))).toEqual([])
  // And they did write at once, or this shows nothing: two or more of whom one version was the last they had seen.
  const forked = [...Map.groupBy(steps, (step) => fromOf(step)[0]).values()].filter((group) => group.length > 1)
  expect(forked.length).toBeGreaterThan(1)
  if (seconds > 10) console.log(`${kept.length} versions, ${forked.length} times two or more went on from one`)
  const verified = await verifyLedger(world.database.stewardUrl, { log: () => {} })
  expect(verified.found).toEqual([])
})
