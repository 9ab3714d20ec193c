import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testKeys } from '../../test/app.ts'
import { givenNewcomers, type Newcomers } from '../../test/newcomer.ts'
import { uuidv7 } from '../lib/uuid.ts'
import { codeFrom, codeOf, inGroups } from './access-code.ts'

let desk: Newcomers
beforeAll(async () => {
  desk = await givenNewcomers()
})
afterAll(() => desk?.close())

/** The words of an answer, without what was typed. */
const words = async (answer: Response) => [answer.status, (await answer.text()).replace(/value="[^"]*"/g, '')]

describe('a code that is handed over in person', () => {
  test('signs somebody in as themself; who helps and they themself see it, and nobody else of the family', async () => {
    const { html, code, id } = await desk.give('peter')
    expect(html).toContain('localhost:3000/koppelen')
    const peter = await desk.newcomer()
    // Whoever is at this device sees in whose name the code would be entered; of whose code it is, nothing.
    const form = await (await peter.look()).text()
    expect(form).toContain('U bent ingelogd als P. Bakker.')
    expect(form).toContain('href="/inloggen/verder?terug=%2Fkoppelen"')
    expect(form).not.toMatch(/Peter|de Wit/)
    const entered = await peter.enter(` ${code.toLowerCase().replaceAll('-', ' ')} `, desk.births.peter)
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/mijn-dossier'])
    expect(await (await (await desk.signedInBy(entered)).get('/mijn-dossier')).text()).toContain(
      'Kreeg een code om zelf mee in te loggen',
    )
    expect(await desk.text(desk.yasmin.get(desk.page('peter')))).toContain('door wie inlogt als P. Bakker')
    expect(await desk.text(desk.koen.get(desk.entryPage(id)))).toContain('Kreeg een code om zelf mee in te loggen')
    for (const other of [desk.anna, desk.bram]) {
      expect(await desk.text(other.get('/mijn-dossier'))).not.toContain('om zelf mee in te loggen')
      expect((await other.get(`/mijn-dossier/${desk.world.family}/vermeldingen/${id}`)).status).toBe(404)
    }
  })

  test('stands nowhere: not in the ledger, not in its table, not in a log', async () => {
    const { code } = await desk.give('sem')
    const { rows } = await desk.world.admin.query<{ found: boolean }>(
      `select bool_or(t like '%' || $1 || '%' or t like '%' || $2 || '%') as found from (
         select c::text from erbij.access_code c union all select body from erbij.entry_content union all select l::text from erbij.look l) as kept(t)`,
      [code, code.replaceAll('-', '')],
    )
    expect(rows[0]?.found).toBe(false)
    expect(await desk.text(desk.yasmin.get(desk.page('sem')))).not.toContain(code)
    await desk.clear('sem')
  })

  test('is the same when the button is pressed twice, and is shown to nobody else', async () => {
    const { code, id } = await desk.give('sem')
    expect((await desk.give('sem', desk.yasmin, id)).code).toBe(code)
    expect((await desk.codesOf('sem')).length).toBe(1)
    expect((await desk.give('sem', desk.koen, id)).code).toBe('')
    await desk.clear('sem')
  })

  test('ends when another is made: one living code for a person', async () => {
    const [first, second] = [await desk.give('sem'), await desk.give('sem', desk.koen)]
    const sem = await desk.newcomer()
    expect((await sem.enter(first.code, desk.births.sem)).status).toBe(422)
    expect((await sem.enter(second.code, desk.births.sem)).status).toBe(303)
    await desk.koen.post(desk.page('sem'), { step: 'end', code: second.id })
    await desk.forgetTries()
  })
})

describe('what is not right is refused in the same words, whatever is not right', () => {
  let expected: unknown[]
  beforeAll(async () => {
    await desk.forgetTries()
    expected = await words(await (await desk.newcomer()).enter('0000-1111-2222', desk.births.sem))
    expect(expected[0]).toBe(422)
    expect(expected[1]).toContain('horen niet bij elkaar, of de code werkt niet meer')
  })

  test('another day of birth; after three of those the code is worth nothing', async () => {
    const { code } = await desk.give('sem')
    for (let tried = 0; tried < 3; tried++) {
      expect(await words(await (await desk.newcomer()).enter(code, '1980-02-02'))).toEqual(expected)
    }
    expect(await words(await (await desk.newcomer()).enter(code, desk.births.sem))).toEqual(expected)
    await desk.clear('sem')
  })

  test('a code that was withdrawn, was used, or is a week old; and one that is not is taken', async () => {
    const withdrawn = await desk.give('sem')
    expect((await desk.koen.post(desk.page('sem'), { step: 'end', code: withdrawn.id })).status).toBe(303)
    expect(await words(await (await desk.newcomer()).enter(withdrawn.code, desk.births.sem))).toEqual(expected)

    const old = await desk.give('sem')
    const { admin } = desk.world
    await admin.query(`insert into erbij.clock (shift) values ('8 days')`)
    expect(await words(await (await desk.newcomer()).enter(old.code, desk.births.sem))).toEqual(expected)
    await admin.query(`update erbij.clock set shift = '6 days'`)
    expect((await (await desk.newcomer()).enter(old.code, desk.births.sem)).status).toBe(303)
    expect(await words(await (await desk.newcomer()).enter(old.code, desk.births.sem))).toEqual(expected)
    await admin.query('delete from erbij.clock')
    await desk.stop('sem', old.id)
  })

  test('somebody whose number, by the provider, is another; and not when this person has none', async () => {
    const { admin, people } = desk.world
    const { code, id } = await desk.give('sem')
    const number = (index: Buffer | null) =>
      admin.query(`update erbij.person set bsn_cipher = $2, bsn_index = $3, bsn_key = $4 where id = $1`, [
        people.sem,
        index && Buffer.from('x'),
        index,
        index && 'test',
      ])
    await number(Buffer.alloc(32, 3))
    expect(await words(await (await desk.newcomer({ numbered: true })).enter(code, desk.births.sem))).toEqual(expected)
    await number(null)
    expect((await (await desk.newcomer({ numbered: true })).enter(code, desk.births.sem)).status).toBe(303)
    await desk.stop('sem', id)
  })

  test('five tries in an hour, and then none for an hour, also with the right code', async () => {
    const { code, id } = await desk.give('sem')
    const sem = await desk.newcomer()
    for (let tried = 0; tried < 5; tried++)
      expect(await words(await sem.enter('0000-1111-2222', desk.births.sem))).toEqual(expected)
    const often = await sem.enter(code, desk.births.sem)
    expect([often.status, (await often.text()).includes('te vaak geprobeerd')]).toEqual([422, true])
    await desk.world.admin.query(`insert into erbij.clock (shift) values ('61 minutes')`)
    expect((await sem.enter(code, desk.births.sem)).status).toBe(303)
    await desk.world.admin.query('delete from erbij.clock')
    await desk.stop('sem', id)
  })

  test('what cannot be a code is asked for again, and is no try', async () => {
    const sem = await desk.newcomer()
    for (let tried = 0; tried < 7; tried++) {
      const answer = await sem.enter('UUUU-IIII', '31-02-2011')
      expect([answer.status, (await answer.text()).includes('twaalf letters en cijfers')]).toEqual([422, true])
    }
    expect(await words(await sem.enter('0000-1111-2222', desk.births.sem))).toEqual(expected)
  })
})

describe('one account for one person', () => {
  test('somebody who signs in already gets no code; who does not, does', async () => {
    expect(await desk.text(desk.yasmin.get(desk.page('bram')))).toContain(
      'kan al zelf inloggen, onder de naam Bram Jansen',
    )
    const refused = await desk.give('bram')
    expect([refused.status, refused.code]).toEqual([422, ''])
    expect(refused.html).toContain('Deze persoon kan al inloggen')
    expect(await desk.codesOf('bram')).toEqual([])
    expect((await desk.give('sem')).status).toBe(200)
    await desk.clear('sem')
  })

  test('a child under twelve gets none; a child of twelve does', async () => {
    expect(await desk.text(desk.yasmin.get(desk.page('noor')))).toContain('Vanaf 12 jaar kan iemand zelf inloggen')
    expect((await desk.give('noor')).status).toBe(422)
  })

  test('a sign-in that is somebody’s cannot become somebody else’s as well', async () => {
    const first = await desk.give('sem')
    const subject = uuidv7()
    const sem = await desk.newcomer({ subject })
    const entered = await sem.enter(first.code, desk.births.sem)
    const signedIn = await desk.signedInBy(entered)
    expect(await (await signedIn.get('/koppelen')).text()).toContain('Bij deze inlog hoort al iemand')
    const again = await desk.newcomer({ subject })
    expect(await (await again.enter('0000-1111-2222', desk.births.sem)).text()).toContain(
      'Bij deze inlog hoort al iemand in Erbij',
    )
    // Stopped, it is still Sem's: it can be his again, and nobody else's.
    await desk.stop('sem', first.id)
    const { admin, people } = desk.world
    const [used] = await desk.codesOf('peter')
    await desk.stop('peter', used.entry_id)
    const forPeter = await desk.give('peter')
    expect(await (await again.enter(forPeter.code, desk.births.peter)).text()).toContain(
      'Bij deze inlog hoort al iemand in Erbij',
    )
    const second = await desk.give('sem')
    expect((await again.enter(second.code, desk.births.sem)).status).toBe(303)
    const { rows } = await admin.query('select person_id from erbij.account where subject = $1', [subject])
    expect(rows).toEqual([{ person_id: people.sem }])
    await desk.stop('sem', second.id)
    await desk.clear('peter')
  })

  test('an access that is stopped is over at once, and the page says when', async () => {
    const { code, id } = await desk.give('sem')
    const signedIn = await desk.signedInBy(
      await (await desk.newcomer({ name: 'B. Jansen' })).enter(code, desk.births.sem),
    )
    expect((await signedIn.get('/mijn-dossier')).status).toBe(200)
    expect((await desk.stop('sem', id)).status).toBe(303)
    expect((await signedIn.get('/mijn-dossier')).status).toBe(303)
    expect(await desk.text(desk.yasmin.get(desk.page('sem')))).toContain('De toegang is gestopt op')
    const twice = await desk.stop('sem', id)
    expect(twice.status).toBe(303)
    const never = await desk.stop('sem', uuidv7())
    expect([never.status, (await never.text()).includes('al ingetrokken of verlopen')]).toEqual([422, true])
  })
})

test('a code has sixty bits, differs for each entry and each key, and reads however it is typed', () => {
  const id = uuidv7()
  const code = codeOf(testKeys, id)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  expect(codeOf(testKeys, uuidv7())).not.toBe(code)
  expect(codeFrom(inGroups(code).toLowerCase())).toBe(code)
  expect(codeFrom('OIL0 0000 0000')).toBe('011000000000')
  for (const wrong of ['', code.slice(1), `${code}0`, 'UUUUUUUUUUUU']) expect(codeFrom(wrong)).toBeUndefined()
})
