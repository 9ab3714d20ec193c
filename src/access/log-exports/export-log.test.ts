import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testKeys } from '../../../test/app.ts'
import { type DeWit, givenDeWit } from '../../../test/de-wit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { withAccess } from '../access.ts'
import { type DecisionRecord, decisionRecord } from './authorization-decision-log.ts'
import { exportLog, type Receiver, type ToExport } from './export-log.ts'
import { type Format, formats } from './formats.ts'
import { type ProcessingLine, processingLine } from './logboek-dataverwerkingen.ts'
import { type CareLine, careLine } from './nen7513.ts'

const settings = { url: 'https://erbij.example.nl', keys: testKeys }
const note = 'Anna vertelde dat ze weer slaapt.'

let world: DeWit
beforeAll(async () => {
  world = await givenDeWit()
})
afterAll(() => world?.close())

function collector() {
  const chunks: string[] = []
  let kept = false
  const receiver: Receiver = {
    write: async (lines) => {
      chunks.push(lines)
    },
    keep: async () => {
      kept = true
    },
  }
  return { receiver, text: () => (kept ? chunks.join('') : ''), chunks }
}

async function exported(format: Format, options: Partial<ToExport> = {}) {
  const { receiver, text, chunks } = collector()
  const counts = await exportLog(world.database.stewardUrl, { format, settings, settle: 0, receiver, ...options })
  const lines = text()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)
  return { ...counts, text: text(), chunks, records: lines }
}

type Name = keyof DeWit['actors']
const reads = (who: Name, families = [world.family]) =>
  withAccess(
    world.road,
    { actorId: world.actors[who], families, action: 'read', purpose: 'help' },
    async () => undefined,
  )

/** What the log itself says, read behind the walls: of each look its trace, and the people whom opened parts are about. */
async function looks() {
  const { rows } = await world.admin.query<{ span: string; trace: string; subjects: number; judged: number }>(`
    select span_id as span, trace_id as trace, count(distinct s)::int as subjects,
      (select sum(greatest(1, cardinality(o.allowed) + cardinality(o.refused)))::int from erbij.look o where o.id = l.id) as judged
    from erbij.look l left join lateral unnest(l.allowed) a on true left join erbij.part p on p.id = a
      left join lateral unnest(p.subjects) s on true
    group by l.id, span_id, trace_id`)
  return new Map(rows.map(({ span, ...look }) => [span, look]))
}

describe('the one log', () => {
  test('goes out three times under one trace: a record per look, a line per person, and nobody’s name where none belongs', async () => {
    await world.write(world.actors.yasmin, [world.people.noor, world.people.anna], note)
    await reads('yasmin', [world.family, world.stranger.family])
    await reads('anna')
    await reads('koen')
    await reads('yasmin', [uuidv7()])
    const log = await looks()
    const adl = await exported('adl')
    const ldv = await exported('ldv')
    const care = await exported('nen7513')
    const decisions = adl.records.map((line) => decisionRecord.parse(line) satisfies DecisionRecord)
    const lines = ldv.records.map((line) => processingLine.parse(line) satisfies ProcessingLine)
    const events = care.records.map((line) => careLine.parse(line) satisfies CareLine)

    expect(decisions.map((record) => record.span_id).toSorted()).toEqual([...log.keys()].toSorted())
    expect([adl.looks, ldv.looks, care.looks]).toEqual([log.size, log.size, log.size])
    expect(lines.length).toBeGreaterThan(10)
    for (const { trace_id, span_id, body } of decisions) {
      const answer = body['adl.core.response']
      const known = log.get(span_id)
      expect(trace_id).toBe(known?.trace)
      expect('evaluations' in answer ? answer.evaluations.length : 1).toBe(known?.judged)
      const about = lines.filter((line) => line.parent_span_id === span_id)
      expect(about).toHaveLength(known?.subjects ?? -1)
      const seen = events.filter((line) => [line.span_id, line.parent_span_id].includes(span_id))
      expect(seen).toHaveLength(Math.max(1, about.length))
      for (const line of [...about, ...seen]) expect(line.trace_id).toBe(trace_id)
    }
    // Somebody who is not involved, and a family that does not exist: two refusals, and both are there.
    expect(decisions.filter((record) => record.status === 'Unset').length).toBeGreaterThanOrEqual(2)

    const { rows } = await world.admin.query<{ text: string }>(`
      select name as text from erbij.account union select birth from erbij.person union select given_names from erbij.known_person
      union select surname from erbij.known_person union select unnest(lines) from erbij.known_address
      union select name from erbij.organisation union select id::text from erbij.person`)
    for (const { text } of [...rows, { text: note }]) {
      expect([text, adl.text.includes(text), ldv.text.includes(text)]).toEqual([text, false, false])
    }
    expect(care.text).toContain('Yasmin El Idrissi')
    expect(care.text).not.toContain(world.people.noor)
  })

  test('goes on where it ended, and all of it again is the same, byte for byte', async () => {
    for (const format of formats) {
      const before = (await exported(format)).text
      expect(before).toBe('')
      await reads('anna')
      await reads('bram')
      const next = await exported(format)
      expect(next.looks).toBe(2)
      expect(await exported(format)).toMatchObject({ looks: 0, lines: 0, text: '' })
      const all = await exported(format, { from: '2000-01-01' })
      expect(all.text.endsWith(next.text)).toBe(true)
      expect((await exported(format, { from: '2000-01-01' })).text).toBe(all.text)
      // A stretch by itself leaves where the next one begins.
      expect(await exported(format)).toMatchObject({ looks: 0 })
      // The other formats have seen none of it yet.
      for (const other of formats.slice(formats.indexOf(format) + 1)) await exported(other)
    }
  })

  test('every run stands in the log of the steward, with how far it came', async () => {
    await reads('anna')
    const { looks: count, lines } = await exported('ldv')
    const { rows } = await world.admin.query<{ counts: object }>(
      `select counts from erbij.steward_run where command = 'export-log' order by id desc limit 1`,
    )
    expect(rows[0]?.counts).toMatchObject({
      format: 'ldv',
      looks: count,
      lines,
      place: { id: expect.any(String) as string },
    })
  })
})

describe('an export', () => {
  test('that fails is as if it never was', async () => {
    await exported('adl')
    await reads('anna')
    const broken = { ...collector().receiver, keep: () => Promise.reject(new Error('disk full')) }
    await expect(exported('adl', { receiver: broken })).rejects.toThrow('disk full')
    expect((await exported('adl')).looks).toBe(1)
  })

  test('waits for looks whose transaction may still run', async () => {
    await exported('adl')
    await reads('anna')
    expect((await exported('adl', { settle: 15 })).looks).toBe(0)
    expect((await exported('adl')).looks).toBe(1)
  })

  test('of one format is made by one process at a time', async () => {
    await exported('adl')
    await reads('anna')
    let begun = () => {}
    let go = () => {}
    const writing = new Promise<void>((resolve) => (begun = resolve))
    const may = new Promise<void>((resolve) => (go = resolve))
    const { receiver } = collector()
    const slow = exported('adl', {
      receiver: {
        ...receiver,
        write: () => {
          begun()
          return may
        },
      },
    })
    await writing
    await expect(exported('adl')).rejects.toThrow('Another process exports adl now; nothing was exported.')
    await exported('ldv')
    go()
    expect((await slow).looks).toBe(1)
  })

  test('of days has both of them whole, as Amsterdam counts them', async () => {
    await exported('adl')
    const at = async (moment: string) => {
      const id = uuidv7()
      await given([{ id, families: 1, at: moment }])
      return id.replaceAll('-', '')
    }
    const late = await at('2025-06-01T21:59:59.999999Z')
    const first = await at('2025-06-01T22:00:00Z')
    const last = await at('2025-06-03T21:59:59.999999Z')
    const after = await at('2025-06-03T22:00:00Z')
    const { records } = await exported('adl', { from: '2025-06-02', to: '2025-06-03' })
    expect((records as DecisionRecord[]).map((record) => record.trace_id)).toEqual([first, last])
    expect([late, after]).not.toContain(first)
    // Where the next export begins is still behind the last one that went on.
    expect((await exported('adl')).looks).toBe(0)
  })

  test('of many looks is read page by page, and a look about many families stays one', async () => {
    const day = '2025-01-0'
    const made = Array.from({ length: 700 }, (_, n) => ({
      id: uuidv7(),
      families: (n % 7) + 1,
      at: `${day}${1 + (n % 3)}T12:00:00Z`,
    }))
    await given(made)
    const { records, chunks, looks: count } = await exported('adl', { from: '2025-01-01', to: '2025-01-03' })
    expect(count).toBe(made.length)
    const found = (records as DecisionRecord[]).map(({ trace_id, body }) => {
      const { evaluations } = { evaluations: [{}], ...body['adl.core.request'] }
      return [trace_id, evaluations.length]
    })
    const expected = made.map(({ id, families }) => [id.replaceAll('-', ''), families])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
    // Held back are some hundred kilobytes at most, however long the log is.
    expect(Math.max(...chunks.map((lines) => lines.length))).toBeLessThan(100_000)
    expect(chunks.length).toBeGreaterThan(5)
  })
})

/** Looks at families that do not exist, as if they had been recorded then. */
async function given(made: readonly { id: string; families: number; at: string }[]) {
  await world.admin.query(
    `insert into erbij.look (family_id, at, id, xid, mode, action, purpose, actor, actor_kind, actor_name, allowed, allowed_rules, refused,
       refused_rules, trace_id, span_id)
     select gen_random_uuid(), m.at, m.id, '3', 'read', 'read', 'help', m.id, 'professional', '', '{}', '{}', '{}', '{}',
       replace(m.id::text, '-', ''), right(m.id::text, 12) || '0000'
     from jsonb_to_recordset($1) as m(id uuid, families integer, at timestamptz), generate_series(1, m.families)`,
    [JSON.stringify(made)],
  )
}
