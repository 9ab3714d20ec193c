import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, givenDesk } from '../../test/desk.ts'
import { openSession } from './session.ts'

let desk: Desk
beforeAll(async () => {
  desk = await givenDesk()
})
afterAll(() => desk?.close())
beforeEach(() => desk.world.admin.query('delete from erbij.clock'))

type Who = keyof Desk['world']['accounts']
const later = (by: string) =>
  desk.world.admin.query(
    'insert into erbij.clock (shift) values ($1::interval) on conflict (one) do update set shift = excluded.shift',
    [by],
  )

/** Somebody on one device, whose cookies this keeps. */
async function on(who: Who, device = '') {
  const opened = await openSession(desk.world.pool, {
    issuer: 'dev',
    subject: desk.world.accounts[who].account,
    device,
  })
  const nobody = await desk.house.as(undefined)
  const cookie = { cookie: `erbij=${opened?.token}` }
  return {
    get: (path: string) => nobody.get(path, cookie),
    post: (path: string, fields: Record<string, string | string[]> = {}) => nobody.post(path, fields, cookie),
    raw: (path: string, init: RequestInit) => nobody.raw(path, { ...init, headers: { ...cookie, ...init.headers } }),
  }
}
const idsOn = (html: string) => [...html.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id ?? '')

describe('where somebody is signed in', () => {
  test('is said in plain words, this device marked: no address, nothing of anybody else', async () => {
    await on('bram', 'edge windows')
    const phone = await on('anna', 'chrome android')
    await on('anna', '? ?')
    const html = await (await phone.get('/mijn-sessies')).text()
    expect(html).toContain('Chrome op een telefoon of tablet met Android')
    expect(html).toContain('Een apparaat dat we niet herkennen')
    expect(html).toMatch(/tablet met Android<\/strong> <span[^>]*>dit apparaat/)
    expect(html).not.toContain('Windows')
    expect(html).not.toMatch(/\d+\.\d+\.\d+\.\d+/)
  })

  test('is ended from elsewhere: the other device is told so, this one stays', async () => {
    const [phone, lost] = [await on('anna', 'chrome android'), await on('anna', 'firefox mac')]
    const list = await (await phone.get('/mijn-sessies')).text()
    const at = list.slice(0, list.indexOf('Firefox op een Mac')).match(/name="session"/g)?.length ?? 0
    const answer = await phone.post('/mijn-sessies', { session: idsOn(list)[at] ?? '' })
    expect(answer.headers.get('location')).toBe('/mijn-sessies?beeindigd=1')
    expect(await (await phone.get('/mijn-sessies?beeindigd=1')).text()).toContain('Daar bent u nu uitgelogd.')
    const gone = await lost.get('/mijn-dossier')
    expect(gone.headers.get('location')).toBe('/inloggen?terug=%2Fmijn-dossier&voorbij=')
    expect(gone.headers.getSetCookie().join()).toMatch(/^erbij=;/)
    expect((await phone.get('/mijn-dossier')).status).toBe(200)
  })

  test('and everywhere else at once, but never somebody else’s', async () => {
    const [mine, other, bram] = [await on('anna'), await on('anna'), await on('peter')]
    expect((await mine.post('/mijn-sessies', { others: 'yes' })).status).toBe(303)
    expect((await other.get('/mijn-dossier')).status).toBe(303)
    expect((await mine.get('/mijn-dossier')).status).toBe(200)
    expect((await bram.get('/mijn-dossier')).status).toBe(200)
    expect(await (await mine.get('/mijn-sessies')).text()).toContain('U bent alleen hier ingelogd.')
  })

  test('needs a session, and a form of our own', async () => {
    const nobody = await desk.house.as(undefined)
    expect((await nobody.get('/mijn-sessies')).headers.get('location')).toBe('/inloggen')
    const anna = await on('anna')
    const headers = { origin: 'https://kwaad.example' }
    const answer = await anna.raw('/mijn-sessies', {
      method: 'POST',
      body: new URLSearchParams({ others: 'yes' }),
      headers,
    })
    expect(answer.status).toBe(403)
  })
})

describe('a session that is over', () => {
  test('is over for a parent after a quarter of an hour, and for a professional after half an hour', async () => {
    const [anna, yasmin] = [await on('anna'), await on('yasmin')]
    await later('16 minutes')
    expect((await anna.get('/mijn-dossier')).headers.get('location')).toContain('/inloggen?')
    expect((await yasmin.get('/gezinnen')).status).toBe(200)
  })

  test('says so in words, with the way back; who was never signed in hears nothing of it', async () => {
    const anna = await on('anna')
    await later('16 minutes')
    const away = (await anna.get('/mijn-woorden?x=1')).headers.get('location') ?? ''
    expect(new URL(away, 'http://x').searchParams.get('terug')).toBe('/mijn-woorden?x=1')
    const nobody = await desk.house.as(undefined)
    expect(await (await nobody.get(away)).text()).toContain('U bent uitgelogd. Dat gebeurt als u een tijd niets doet')
    const first = (await nobody.get('/mijn-woorden')).headers.get('location') ?? ''
    expect(await (await nobody.get(first)).text()).not.toContain('U bent uitgelogd.')
  })

  test('gives back a form that was sent, whole; sent once more after signing in, it is recorded once', async () => {
    const anna = await on('anna')
    const form = await (await anna.get('/mijn-woorden')).text()
    const hidden = Object.fromEntries(
      [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    )
    const words = 'Zo was het niet, zeg ik & blijf ik zeggen: <b>ik</b> was er.\nOok toen het donker was.'
    await later('16 minutes')
    const late = await anna.post('/mijn-woorden', { ...hidden, text: words })
    expect(late.status).toBe(401)
    const html = await late.text()
    expect(html).toContain('action="/mijn-woorden"')
    expect(html).toContain('target="_blank"')
    const text = (escaped: string) =>
      escaped
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
    const given = Object.fromEntries([
      ...[...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        text(value),
      ]),
      ...[...html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(([, name = '', value = '']) => [
        name,
        text(value),
      ]),
    ]) as Record<string, string>
    expect(given['text']).toBe(words)
    const again = await on('anna')
    expect((await again.post('/mijn-woorden', given)).status).toBe(303)
    expect((await again.post('/mijn-woorden', given)).status).toBeLessThan(500)
    const { rows } = await desk.world.admin.query<{ n: number }>(
      `select count(*)::int as n from erbij.entry_content where body like '%blijf ik zeggen%'`,
    )
    expect(rows[0]?.n).toBe(1)
  })

  test('holds no citizen service number, which stands on no page; the rest comes back', async () => {
    const nobody = await desk.house.as(undefined)
    for (const path of ['/noodinzage', '/betrokken-worden']) {
      const late = await nobody.post(path, { bsn: '999990019', reason: 'Er is nu gevaar.' })
      const html = await late.text()
      expect([late.status, html.includes('Er is nu gevaar.'), html.includes('999990019')], path).toEqual([
        401,
        true,
        false,
      ])
    }
  })

  test('cannot give back a file, and says so; what another site sends is given back to nobody', async () => {
    const body = new FormData()
    body.set('id', '1')
    body.set('file', new Blob(['een foto']), 'foto.jpg')
    const nobody = await desk.house.as(undefined)
    const path = `/mijn-woorden/${desk.world.family}/bijlage`
    const late = await nobody.raw(path, { method: 'POST', body, headers: { origin: 'http://localhost:3000' } })
    expect([late.status, (await late.text()).includes('Kies het opnieuw')]).toEqual([401, true])
    const other = await nobody.raw('/mijn-woorden', {
      method: 'POST',
      body: new URLSearchParams({ text: 'van een ander' }),
      headers: { origin: 'https://kwaad.example' },
    })
    expect([other.status, (await other.text()).includes('van een ander')]).toEqual([403, false])
  })
})

test('«Snel weg» leaves no cookie of ours behind, also the language', async () => {
  const anna = await on('anna')
  const answer = await anna.get('/snel-weg')
  expect(answer.status).toBe(303)
  const gone = answer.headers.getSetCookie().map((line) => /^([^=]+)=;.*Max-Age=0/.exec(line)?.[1])
  expect(gone.sort()).toEqual(['erbij', 'erbij-inloggen', 'erbij-koppelen', 'taal'])
  expect((await anna.get('/mijn-dossier')).status).toBe(303)
  const english = await anna.post('/taal', { lang: 'en', back: '/' })
  expect(english.headers.getSetCookie().join()).not.toMatch(/Max-Age|Expires/i)
})
