import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { maxBody, security } from './security.ts'

function appAt(url: string) {
  const app = new Hono()
  app.use(
    ...security({
      url,
      formTargets: ['https://inloggen.example.nl'],
      refuse: (c, refusal) => c.html(`<p>${refusal}</p>`, refusal === 'too-large' ? 413 : 403),
    }),
  )
  app.get('/public/theme.css', (c) => c.text('', 200, { 'Cache-Control': 'public, max-age=31536000, immutable' }))
  app.get('/fout', () => {
    throw new Error('a defect')
  })
  app.onError((_, c) => c.text('sorry', 500))
  app.all('*', async (c) => c.text(`${(await c.req.text()).length}`))
  return app
}
const https = 'https://erbij.example.nl'
const app = appAt(https)

describe('headers', () => {
  it.each(['/gezinnen', '/fout', '/public/nothing', '/api/x'])('stand on %s, which nobody may keep', async (path) => {
    const { headers } = await app.request(path)
    expect(headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self' https://inloggen.example.nl; frame-ancestors 'none'; base-uri 'none'",
    )
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Permissions-Policy')).toContain('camera=()')
    expect(headers.has('API-Version')).toBe(path === '/api/x')
    if (path !== '/public/nothing') expect(headers.get('Cache-Control')).toBe('no-store')
  })

  it('let a public file be kept', async () => {
    expect((await app.request('/public/theme.css')).headers.get('Cache-Control')).toContain('immutable')
  })

  it('promise https only where there is https', async () => {
    expect((await appAt('http://localhost:3000').request('/')).headers.has('Strict-Transport-Security')).toBe(false)
  })
})

describe('a form', () => {
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const post = (headers: Record<string, string>, path = '/x') =>
    app.request(path, { method: 'POST', headers: { ...form, ...headers }, body: 'a=b' })

  it.each([{ 'Sec-Fetch-Site': 'same-origin' }, { Origin: https }])('of our own passes: %j', async (headers) => {
    expect((await post(headers as Record<string, string>)).status).toBe(200)
  })

  it.each([
    {},
    { Origin: 'null' },
    { Origin: 'https://kwaad.example' },
    { Origin: 'https://erbij.example.nl.kwaad.example' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://kwaad.example' },
    { 'Sec-Fetch-Site': 'same-site', Origin: 'https://andere.example.nl' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'https://kwaad.example', 'Content-Type': 'text/plain' },
    { Origin: 'https://kwaad.example', 'Content-Type': 'multipart/form-data; boundary=x' },
    { Origin: 'https://kwaad.example', 'Content-Type': 'application/json' },
    { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/json' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: https, 'Content-Type': 'application/json' },
    { 'Content-Type': 'application/json' },
  ])('from elsewhere is refused: %j', async (headers) => {
    const response = await post(headers as Record<string, string>)
    expect(response.status).toBe(403)
    expect(await response.text()).toBe('<p>cross-origin</p>')
  })

  it.each(['PUT', 'PATCH', 'DELETE'])('%s from elsewhere is refused as well', async (method) => {
    const send = (origin: string) =>
      app.request('/x', { method, headers: { Origin: origin, 'Content-Type': 'application/json' } })
    expect([(await send('https://kwaad.example')).status, (await send(https)).status]).toEqual([403, 200])
  })

  it('gets problem+json under /api, with the number in our log', async () => {
    const response = await post({}, '/api/x')
    expect(response.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({
      type: 'about:blank',
      status: 403,
      instance: expect.stringMatching(/^urn:uuid:/),
    })
  })
})

describe('a body', () => {
  const send = (body: string | ReadableStream, path = '/x') =>
    app.request(
      new Request(`${https}${path}`, {
        method: 'POST',
        headers: { 'Sec-Fetch-Site': 'same-origin' },
        body,
        duplex: 'half',
      } as RequestInit),
    )

  it('may be large', async () => {
    expect(await (await send('x'.repeat(maxBody))).text()).toBe(String(maxBody))
  })

  it('is refused when it is too large, also when its length is not told', async () => {
    expect((await send('x'.repeat(maxBody + 1))).status).toBe(413)
    expect((await send(new Blob(['x'.repeat(maxBody + 1)]).stream())).status).toBe(413)
    expect((await send('x'.repeat(maxBody + 1), '/api/x')).headers.get('Content-Type')).toBe('application/problem+json')
  })
})

describe('a file that is too large', () => {
  /** How many blocks of a thousand bytes were read of so many before the answer came. */
  async function sent(blocks: number): Promise<{ status: number; read: number }> {
    const taking = new Hono()
    const tooLarge = () => new Response(null, { status: 303, headers: { location: '/form?te-groot' } })
    const uploads = { path: /^\/form$/, maxBytes: 10_000, tooLarge }
    taking.use(...security({ url: https, uploads, refuse: (c) => c.text('refused', 413) }))
    let read = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull(stream) {
          if (read === blocks) return stream.close()
          read += 1
          stream.enqueue(new Uint8Array(1_000))
        },
      },
      { highWaterMark: 0 },
    )
    const headers = { Origin: https, 'Content-Length': String(blocks * 1_000) }
    const { status } = await taking.request('/form', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
    return { status, read }
  }

  it('is read to its end before the form says so, since a browser that still sends would not show it', async () => {
    expect(await sent(15)).toEqual({ status: 303, read: 15 })
    expect(await sent(900)).toEqual({ status: 303, read: 900 })
  })

  it('is not read for ever', async () => {
    const { read } = await sent(5_000)
    expect(read).toBeLessThan(1_010)
  })
})
