import { expect } from 'vitest'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { Desk } from './desk.ts'

export type Somebody = Desk['yasmin']
type Fields = Record<string, string>

/** YYYY-MM-DD */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** At the desk of the family De Wit: notes about Noor that both parents read, and keeping them from Bram. */
export function withholders(desk: Desk) {
  let number = 0
  const page = desk.entryPage
  const form = (id: string) => `${page(id)}/niet-verstrekken`
  const minePage = (id: string) => `/mijn-dossier/${desk.world.family}/vermeldingen/${id}`
  const reads = async (who: Somebody, id: string) => (await who.get(minePage(id))).status === 200

  async function shared(): Promise<{ id: string; said: string }> {
    number += 1
    const said = `Zinnetje${number} over Noor.`
    return { id: await desk.wrote({ text: said, together: 'yes', checked: 'yes' }), said }
  }
  const proposal = (fields: Fields = {}) => ({
    step: 'propose',
    id: uuidv7(),
    person: desk.world.people.bram,
    ground: 'serious-harm',
    reason: 'Hij zou haar er nu om straffen.',
    until: inDays(30),
    ...fields,
  })
  const take = (who: Somebody, id: string, fields: Fields) => who.post(form(id), fields)
  async function proposed(id: string, fields: Fields = {}): Promise<string> {
    const given = proposal(fields)
    const answer = await take(desk.yasmin, id, given)
    expect(answer.status, await answer.clone().text()).toBe(303)
    return given.id
  }
  async function withheld(fields: Fields = {}) {
    const entry = await shared()
    const thread = await proposed(entry.id, fields)
    expect((await take(desk.mira, entry.id, { step: 'confirm', thread })).status).toBe(303)
    return { ...entry, thread }
  }
  return { page, form, minePage, reads, shared, proposal, take, proposed, withheld }
}

export type Withholders = ReturnType<typeof withholders>
