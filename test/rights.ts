import { expect } from 'vitest'
import type { Right } from '../src/law/rights.ts'
import { uuidOf, uuidv7 } from '../src/lib/uuid.ts'
import { type Desk, givenDesk } from './desk.ts'

type Who = Desk['yasmin']

/** The family De Wit asking for their rights, and the team that answers. */
export async function givenRights() {
  const desk = await givenDesk()
  const { world } = desk
  const peter = await desk.house.as('peter')
  const sem = await desk.house.as('sem')
  const { organisations, family } = world
  const requestOf = (id: string, organisation = organisations.team) => uuidOf(`${id} ${organisation}`)
  const mine = (request: string) => `/mijn-rechten/${family}/vraag/${request}`
  const theirs = (request: string) => `/gezinnen/${family}/verzoeken/${request}`

  /** Asks on the page, and gives the id under which the local team has it. */
  async function ask(who: Who, right: Right, fields: Record<string, string | string[]> = {}): Promise<string> {
    const id = uuidv7()
    const answer = await who.post(`/mijn-rechten/${family}/vragen/${right}`, { id, text: 'Dit vraag ik.', ...fields })
    expect(answer.status, await answer.clone().text()).toBe(303)
    return requestOf(id)
  }
  const answer = (request: string, fields: Record<string, string>, who: Who = desk.yasmin) =>
    who.post(theirs(request), { step: 'decide', outcome: 'given', ground: '', text: 'Dat kan.', ...fields })
  async function answered(request: string, fields: Record<string, string> = {}, who: Who = desk.yasmin) {
    const given = await answer(request, fields, who)
    expect(given.status, await given.clone().text()).toBe(303)
  }
  const letter = (who: Who, request: string) => desk.text(who.get(mine(request)))
  return { ...desk, peter, sem, requestOf, mine, theirs, ask, answer, answered, letter }
}

export type RightsDesk = Awaited<ReturnType<typeof givenRights>>
