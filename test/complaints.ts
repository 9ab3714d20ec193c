import { expect } from 'vitest'
import { uuidOf, uuidv7 } from '../src/lib/uuid.ts'
import type { DeWit } from './de-wit.ts'
import type { Desk } from './desk.ts'

/** Somebody who signs in as a member of a committee, or in any other role, of an organisation. */
export async function professional({ admin }: Pick<DeWit, 'admin'>, organisation: string, role: string, name: string) {
  const [account, capacity] = [uuidv7(), uuidv7()]
  await admin.query(`insert into erbij.account (id, issuer, subject, name) values ($1, 'dev', $2, $3)`, [
    account,
    account,
    name,
  ])
  await admin.query(
    `insert into erbij.capacity (id, account_id, kind, organisation_id, role) values ($1, $2, 'professional', $3, $4)`,
    [capacity, account, organisation, role],
  )
  return { account, capacity }
}

/** A committee that examines complaints about the local team, with one member. */
export async function givenCommittee(world: Pick<DeWit, 'admin' | 'organisations'>) {
  const organisation = uuidv7()
  await world.admin.query(`insert into erbij.organisation (id, name, kind) values ($1, $2, 'other')`, [
    organisation,
    'Klachtencommissie Oost',
  ])
  await world.admin.query('update erbij.organisation set complaints_committee = $1 where id = $2', [
    organisation,
    world.organisations.team,
  ])
  return { organisation, bas: await professional(world, organisation, 'complaints-committee', 'Bas Oomen') }
}

/** Complaining at the family De Wit, and the committee that examines it. */
export async function complaining(desk: Desk) {
  const { world, house } = desk
  const { organisation, bas } = await givenCommittee(world)
  const page = `/mijn-rechten/${world.family}/klacht`
  const theirs = (complaint: string) => `/klachten/${world.family}/${complaint}`

  /** Complains on the page about Yasmin, and gives the id of the complaint. */
  async function complain(who: Desk['yasmin'], fields: Record<string, string> = {}): Promise<string> {
    const id = uuidv7()
    const filled = { id, about: `c:${world.actors.yasmin}`, text: 'Zij luisterde niet.', ...fields }
    const answer = await who.post(page, filled)
    expect(answer.status, await answer.clone().text()).toBe(303)
    return uuidOf(`${id} ${organisation}`)
  }
  const member = await house.signedIn(bas.account, bas.capacity)
  const judge = (complaint: string, fields: Record<string, string> = {}, who = member) =>
    who.post(theirs(complaint), { step: 'decide', outcome: 'given', text: 'U had gehoord moeten worden.', ...fields })
  return { committee: organisation, bas, member, page, theirs, complain, judge }
}
