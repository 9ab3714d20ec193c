import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Asker, givenAsker } from '../../../test/asks.ts'
import { uuidv7 } from '../../lib/uuid.ts'

/** Another system asks about the family De Wit, over HTTP. */

let asker: Asker
let hidden: string
beforeAll(async () => {
  asker = await givenAsker()
  hidden = asker.world.parts.hiddenAddress
  await asker.world.involve(asker.world.actors.mira)
})
afterAll(() => asker?.close())

const refused = {
  decision: false,
  context: {
    rule: 'refused',
    reason: { nl: 'Dit mag niet, of het bestaat niet.', en: 'This is not allowed, or it does not exist.' },
  },
}

describe('one question', () => {
  test('who helps the family may read where they hide, and why (ALLOW); who does not, may not (DENY)', async () => {
    expect(await asker.ask(asker.question('yasmin', hidden))).toEqual({
      decision: true,
      context: {
        rule: 'involved-professional',
        reason: {
          nl: expect.stringContaining('betrokken') as string,
          en: expect.stringContaining('involved') as string,
        },
        article: 'Jeugdwet 7.3.11(2)(a)',
        url: expect.stringMatching(/^https:\/\/wetten\.overheid\.nl\//) as string,
      },
    })
    expect(await asker.ask(asker.question('koen', hidden))).toEqual(refused)
  })

  test('who lives there may (ALLOW); the father who does not, may not (DENY)', async () => {
    expect((await asker.ask(asker.question('anna', hidden))).decision).toBe(true)
    expect(await asker.ask(asker.question('bram', hidden))).toEqual(refused)
    expect((await asker.ask(asker.question('bram', asker.world.parts.bramAddress))).decision).toBe(true)
  })

  test('a professional may write where they are involved (ALLOW), nobody of the family writes there (DENY)', async () => {
    const { noorBasics } = asker.world.parts
    expect((await asker.ask(asker.question('yasmin', noorBasics, 'write'))).decision).toBe(true)
    expect(await asker.ask(asker.question('anna', noorBasics, 'write'))).toEqual(refused)
  })

  test('what is refused, what does not exist and what cannot be get the same answer', async () => {
    const { world, question, subject, part } = asker
    const { hiddenAddress, strangerBasics, noorBasics } = world.parts
    const may = question('yasmin', noorBasics)
    expect((await asker.ask(may)).decision).toBe(true)
    expect((await asker.ask({ ...may, resource: part(noorBasics.toUpperCase()) })).decision).toBe(true)
    const asks: Record<string, object> = {
      refused: question('koen', hiddenAddress),
      'no such part': question('yasmin', uuidv7()),
      'a part of another family': question('yasmin', strangerBasics),
      'a family one is not tied to': { ...may, resource: part(strangerBasics, world.stranger.family) },
      'no such family': { ...may, resource: part(noorBasics, uuidv7()) },
      'no family said': { ...may, resource: { type: 'dossierdeel', id: noorBasics } },
      'a family that is no id': { ...may, resource: part(noorBasics, 'De Wit') },
      'a part that is no id': { ...may, resource: part('§') },
      'another type of resource': { ...may, resource: { ...part(noorBasics), type: 'part' } },
      'no such capacity': { ...may, subject: { ...subject('yasmin'), id: uuidv7() } },
      'a capacity that is no id': { ...may, subject: { ...subject('yasmin'), id: 'yasmin' } },
      'another type of subject': { ...may, subject: { ...subject('yasmin'), type: 'user' } },
      'no such action': { ...may, action: { name: 'peek' } },
      'an action of every object': { ...may, action: { name: 'constructor' } },
      'no such purpose': { ...may, context: { doel: 'curiosity' } },
      'a purpose that is no text': { ...may, context: { doel: ['help'] } },
    }
    for (const [why, body] of Object.entries(asks)) expect(await asker.ask(body), why).toEqual(refused)
  })

  test('a capacity that ended may nothing, and leaves no look', async () => {
    const { world, question } = asker
    await world.admin.query('update erbij.capacity set ended_at = now() where id = $1', [world.actors.joris])
    const rows = await asker.logged(async () =>
      expect(await asker.ask(question('joris', world.parts.noorBasics))).toEqual(refused),
    )
    expect(rows).toEqual([])
  })
})

describe('what is left in the log', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

  test('one look per question, which says who asked, about whom, what for, by which rules and in which trace', async () => {
    const { world, question } = asker
    const rows = await asker.logged(() => asker.ask(question('yasmin', hidden, 'read', 'handover'), { traceparent }))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      family_id: world.family,
      actor: world.actors.yasmin,
      mode: 'evaluate',
      action: 'read',
      purpose: 'handover',
      allowed: [hidden],
      allowed_rules: ['involved-professional'],
      refused: [],
      policies: world.rules.version,
      trace_id: traceparent.split('-')[1],
      parent_span_id: traceparent.split('-')[2],
      client: 'urn:example:planning',
    })
  })

  test('a refusal too, with its rule; also of a part and a family that do not exist', async () => {
    const { world, question, part } = asker
    const [no] = await asker.logged(() => asker.ask(question('koen', hidden, 'write')))
    expect(no).toMatchObject({ mode: 'evaluate', action: 'write', purpose: 'help', allowed: [], refused: [hidden] })
    const absent = uuidv7()
    const [nothing] = await asker.logged(() => asker.ask(question('yasmin', absent)))
    expect(nothing).toMatchObject({ family_id: world.family, refused: [absent], refused_rules: ['no-rule'] })
    const nowhere = uuidv7()
    const [none] = await asker.logged(() =>
      asker.ask({ ...question('yasmin', hidden), resource: part(hidden, nowhere) }),
    )
    expect(none).toMatchObject({ family_id: nowhere, refused: [hidden], refused_rules: ['no-rule'] })
  })

  test('a batch leaves one row per subject, action, purpose and family; each part once', async () => {
    const { world, question, part } = asker
    const { noorBasics, strangerBasics } = world.parts
    const elsewhere = { ...question('yasmin', strangerBasics), resource: part(strangerBasics, world.stranger.family) }
    const evaluations = [
      question('yasmin', hidden),
      question('yasmin', noorBasics),
      question('yasmin', hidden),
      question('yasmin', hidden, 'share'),
      question('koen', hidden),
      elsewhere,
    ]
    const rows = await asker.logged(() => asker.askAll({ evaluations }))
    const told = rows.map(({ actor, action, family_id, allowed, refused: no }) =>
      [actor === world.actors.yasmin, action, family_id === world.family, allowed.length, no.length].join(),
    )
    expect(told.sort()).toEqual([
      'false,read,true,0,1',
      'true,read,false,0,1',
      'true,read,true,2,0',
      'true,share,true,1,0',
    ])
    expect(new Set(rows.map(({ mode }) => mode))).toEqual(new Set(['evaluate']))
  })

  test('what ended a batch was the last that was asked', async () => {
    const { question } = asker
    const evaluations = [question('yasmin', hidden), question('koen', hidden), question('anna', hidden)]
    for (const [semantic, count] of [
      ['execute_all', 3],
      ['deny_on_first_deny', 2],
      ['permit_on_first_permit', 1],
    ] as const) {
      let answers: unknown[] = []
      const rows = await asker.logged(async () => {
        answers = await asker.askAll({ evaluations, options: { evaluations_semantic: semantic } })
      })
      expect([answers.length, rows.length], semantic).toEqual([count, count])
    }
  })
})

describe('searching', () => {
  const everything = async (who: 'yasmin' | 'anna' | 'koen', limit: number) => {
    const { subject, part, search } = asker
    const { id: _, ...resource } = part('')
    const body = { subject: subject(who), action: { name: 'read' }, resource }
    const found: string[] = []
    let token: string | undefined
    for (let pages = 0; pages < 50; pages += 1) {
      const answer = await search('resource', { ...body, page: token === undefined ? { limit } : { token } })
      found.push(...answer.results.map(({ id }) => id ?? ''))
      token = answer.page?.next_token
      if (!token) return found
    }
    throw new Error('no end')
  }

  test.each(['yasmin', 'anna', 'koen'] as const)(
    'the parts that %s may read are those of which a question says so',
    async (who) => {
      const { world, question, askAll } = asker
      const { rows } = await world.admin.query<{ id: string }>(
        'select id from erbij.part where family_id = $1 order by id',
        [world.family],
      )
      const answers = await askAll({ evaluations: rows.map(({ id }) => question(who, id)) })
      const may = rows.filter((_, n) => answers[n]?.decision).map(({ id }) => id)
      if (who !== 'koen') expect(may.length).toBeGreaterThan(2)
      for (const limit of [1, 3, 100]) expect(await everything(who, limit)).toEqual(may)
    },
  )

  test('what is found can be asked about as it stands', async () => {
    const { subject, part, search, ask } = asker
    const { id: _, ...resource } = part('')
    const { results } = await search('resource', { subject: subject('anna'), action: { name: 'read' }, resource })
    const body = { subject: subject('anna'), action: { name: 'read' }, resource: results[0] }
    expect((await ask(body)).decision).toBe(true)
  })

  test('a page leaves one look at what it told and passed over, and nothing of what is behind it', async () => {
    const { world, subject, part, search } = asker
    const { id: _, ...resource } = part('')
    const body = { subject: subject('yasmin'), action: { name: 'read' }, resource, page: { limit: 2 } }
    const rows = await asker.logged(() => search('resource', body))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ family_id: world.family, mode: 'evaluate', action: 'read' })
    expect(rows[0]?.allowed).toHaveLength(2)
  })

  test('in a family that does not exist nothing is found, as in one that is not for this subject; both are logged', async () => {
    const { world, subject, part, search } = asker
    for (const family of [uuidv7(), world.stranger.family]) {
      const { id: _, ...resource } = part('', family)
      const rows = await asker.logged(async () =>
        expect(await search('resource', { subject: subject('yasmin'), action: { name: 'read' }, resource })).toEqual({
          results: [],
        }),
      )
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({ family_id: family, allowed: [] })
    }
  })

  test('there is nothing to narrow by but the family', async () => {
    const { world, subject, search } = asker
    for (const properties of [{}, { gezin: world.family, soort: 'basics' }]) {
      const resource = { type: 'dossierdeel', properties }
      expect(await search('resource', { subject: subject('yasmin'), action: { name: 'read' }, resource })).toEqual({
        results: [],
      })
    }
  })

  test('the actions that somebody may do with a part, each with its look', async () => {
    const { subject, part, search, ask, question } = asker
    for (const who of ['yasmin', 'anna', 'koen'] as const) {
      let names: (string | undefined)[] = []
      const rows = await asker.logged(async () => {
        const { results } = await search('action', { subject: subject(who), resource: part(hidden) })
        names = results.map(({ name }) => name)
      })
      const may = rows.filter(({ allowed }) => allowed.length > 0).map(({ action }) => action)
      expect(names).toEqual(may.sort())
      expect(names.includes('read')).toBe(who !== 'koen')
      for (const { action, mode } of rows) {
        expect(mode).toBe('evaluate')
        expect((await ask(question(who, hidden, action))).decision, `${who} ${action}`).toBe(names.includes(action))
      }
    }
  })
})
