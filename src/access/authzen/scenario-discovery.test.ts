import { describe, expect, test } from 'vitest'
import { authzenApp } from './app.ts'
import { metadataPath } from './metadata.ts'
import { fixtureApp } from './serve-fixture.ts'
import { keys, url } from './testing.ts'

/** The certification scenario of the OpenID Foundation, level Discovery. Numbers are its sections. */

describe('Discovery', () => {
  const found = () =>
    fixtureApp(undefined, url).fetch(new Request(url + metadataPath, { headers: { 'X-Request-ID': 'a' } }))

  test('6.2 JSON with status 200', async () => {
    const answer = await found()
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/json'])
    expect(answer.headers.get('X-Request-ID')).toBe('a')
    expect(answer.headers.get('Cache-Control')).toBe('max-age=3600')
  })
  test('6.3, 6.4, 6.5 what it is and where everything is asked, all of it https', async () => {
    expect(await (await found()).json()).toEqual({
      policy_decision_point: 'https://pdp.example',
      access_evaluation_endpoint: 'https://pdp.example/access/v1/evaluation',
      access_evaluations_endpoint: 'https://pdp.example/access/v1/evaluations',
      search_subject_endpoint: 'https://pdp.example/access/v1/search/subject',
      search_resource_endpoint: 'https://pdp.example/access/v1/search/resource',
      search_action_endpoint: 'https://pdp.example/access/v1/search/action',
    })
  })
  test('6.5 what is asked elsewhere names that place only where that was chosen', async () => {
    const elsewhere = new Request(`https://other.example${metadataPath}`)
    const name = async (app: ReturnType<typeof fixtureApp>) =>
      ((await (await app.fetch(elsewhere.clone())).json()) as { policy_decision_point: string }).policy_decision_point
    expect(await name(fixtureApp(undefined, url))).toBe('https://pdp.example')
    expect(await name(fixtureApp())).toBe('https://other.example')
  })

  test('what is not offered is not named, and not there', async () => {
    const none = authzenApp(
      { evaluate: async () => [], search: {} },
      { url, callers: 'anyone', keys, onError: () => {} },
    )
    const answer = await none.fetch(new Request(url + metadataPath))
    expect(Object.keys((await answer.json()) as object)).toEqual([
      'policy_decision_point',
      'access_evaluation_endpoint',
      'access_evaluations_endpoint',
    ])
    expect((await none.fetch(new Request(`${url}/access/v1/search/subject`, { method: 'POST' }))).status).toBe(404)
  })

  test.each([
    'http://pdp.example',
    'https://pdp.example/pdp',
    'https://pdp.example?a',
    'https://pdp.example#a',
    'https://a:b@pdp.example',
    'pdp',
  ])('«%s» cannot name a decision point', (address) =>
    expect(() => fixtureApp(undefined, address)).toThrow('https address'),
  )
})
