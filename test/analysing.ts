import { expect } from 'vitest'
import { everyInstrument } from '../src/analysis/instruments.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Desk } from './desk.ts'
import { inDays } from './withholders.ts'

export type Fields = Record<string, string | string[]>
type Signed = Pick<Desk, 'yasmin'>['yasmin']

const asTyped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What people do with questionnaires and analyses, through the front door. */
export async function analysing({ world, house, yasmin, family }: Desk) {
  const mine = `/mijn-dossier/${world.family}`
  const all = await everyInstrument(world.db)
  const idOf = (name: string) => all.find(({ url }) => url.endsWith(`:${name}`))?.id ?? ''
  const list = (name: string, own = false) => `${own ? mine : family()}/vragenlijsten/${idOf(name)}`
  const base = (own = false) => `${own ? mine : family()}/analyse`

  /** Everything that a form of a page would send, with these fields in the place of its own. */
  const formOf = (html: string, fields: Fields = {}): Fields => {
    const form = html.slice(html.indexOf('<form class="erbij-form"'))
    const sent: Record<string, string[]> = {}
    for (const [tag] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
      const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? []
      const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? []
      sent[name] = [...(sent[name] ?? []), asTyped(value)]
    }
    return { ...sent, ...fields }
  }

  /** Fills in a questionnaire that nothing was asked about before; the first page of it has all of it. */
  const fillIn = async (who: Signed, name: string, fields: Fields, own = false) => {
    const path = list(name, own)
    const html = await (await who.get(path)).text()
    return who.post(path, { ...formOf(html), step: 'keep', ...fields })
  }

  const lines = {
    f: ['f1'],
    'f.f1': 'Sem komt te laat op school.',
    s: ['s1'],
    's.s1': 'Oma is er elke dag.',
    e: ['e1'],
    'e.e1': 'Sem slaapt slecht door ruzie.',
    'because.e1': ['f1'],
    n: ['n1'],
    'n.n1': 'Rust in huis.',
    'because.n1': ['e1'],
    text: 'Er is te weinig rust.',
    lookAgainOn: inDays(90),
    stage: 'goals',
    step: 'keep',
  }
  /** An analysis about these people; the id of its thread. */
  const analyse = async (who: Signed, about: string[], fields: Fields = {}, own = false): Promise<string> => {
    const answer = await who.post(`${base(own)}/maken`, { id: uuidv7(), about, ...lines, ...fields })
    expect(answer.status, await answer.clone().text()).toBe(303)
    return (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
  }
  const share = async (id: string, who = yasmin) => {
    const answer = await who.post(`${family()}/verslagen/${id}/delen`, { checked: 'yes', seen: id })
    expect(answer.status, await answer.clone().text()).toBe(303)
  }
  const sem = await house.as('sem')
  const peter = await house.as('peter')
  return { base, list, formOf, fillIn, lines, analyse, share, sem, peter, mine }
}

export type Analysing = Awaited<ReturnType<typeof analysing>>
