import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { root } from '../../lib/root.ts'
import { alice, paths, read, record1 } from './testing.ts'

const script = root('scripts/authzen-fixture.mjs')
const env = (PORT: string) => ({ PATH: process.env['PATH'], PORT })

test('the fixture is served, and says where', async () => {
  const child = spawn(process.execPath, [script], { env: env('0'), stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    const address = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? expect.fail(line)
    const body = JSON.stringify({ subject: alice, action: read, resource: record1 })
    const headers = { 'Content-Type': 'application/json', 'X-Request-ID': 'mine' }
    const answer = await fetch(address + paths.evaluation, { method: 'POST', body, headers })
    expect([answer.status, answer.headers.get('X-Request-ID')]).toEqual([200, 'mine'])
    expect(await answer.json()).toMatchObject({ decision: true })
    const metadata = await (await fetch(`${address}/.well-known/authzen-configuration`)).json()
    expect(metadata).toMatchObject({
      policy_decision_point: address,
      access_evaluation_endpoint: address + paths.evaluation,
    })
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})

test('a folder that cannot be used is said in a sentence', async () => {
  const child = spawn(process.execPath, [script, root('src/law/policies')], {
    env: env('0'),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  expect(await once(child, 'close')).toEqual([1, null])
  expect(said).toMatch(/^The decision point did not start: .*\n$/)
})
