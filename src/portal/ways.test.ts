import { expect, test } from 'vitest'
import { routes } from '../routes.ts'
import { messagesFor } from '../ui/messages.ts'
import { openWays, ways } from './ways.ts'

const pages = routes.filter(({ method }) => method === 'get').map(({ path }) => path)

test('a way is open when its page is there, and only then', () => {
  for (const { is, href, open } of ways) expect(pages.includes(href(':gezin')), is).toBe(open)
})

test('each leads somewhere else, and says in words where', () => {
  const shown = openWays(messagesFor('nl'), 'g1')
  expect(shown.map(({ href }) => href)).toContain('/uw-rechten')
  expect(new Set(shown.map(({ href }) => href)).size).toBe(shown.length)
})
