import { withAccess } from '../src/access/access.ts'
import { append } from '../src/dossier/append.ts'
import { request } from '../src/dossier/kinds/request.ts'
import { partOf } from '../src/dossier/part.ts'
import type { Json } from '../src/lib/canonical.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { DeWit } from './de-wit.ts'

/** Requests at the family De Wit along the road, without a page: asked of the local team by somebody of the family. */
export function requesting(world: DeWit) {
  const { road, actors, people, family, organisations } = world
  type Person = keyof typeof people

  const partFor = (asker: Person, organisationId: string) =>
    partOf({ familyId: family, sort: 'request', regime: 'jeugdwet', subjects: [people[asker]], organisationId })

  async function step(
    actor: keyof typeof actors,
    asker: Person,
    body: Json,
    answers?: string,
    of = organisations.team,
  ) {
    const part = partFor(asker, of)
    const isPerson = actor === asker
    const question = {
      actorId: actors[actor],
      families: [family],
      action: isPerson ? 'answer' : 'write',
      purpose: isPerson ? 'own-dossier' : 'help',
      wanted: () => [part],
    } as const
    const answer = await withAccess(road, question, async (access) => {
      const entry = { id: uuidv7(), kind: request, familyId: family, partId: part.id, body, occurredOn: access.today }
      return (await append(access, [{ ...entry, ...(answers && { answers }) }]))[0] ?? ''
    })
    if (!answer.allowed) throw new Error(`${actor} may not write this request`)
    return answer.value
  }
  const today = async () =>
    (await world.admin.query<{ today: string }>('select erbij.today()::text as today')).rows[0]?.today ?? ''

  return {
    step,
    partFor,
    /** Somebody asks; answers the id of the ask. */
    asks: async (
      asker: Person,
      right: string,
      rest: Record<string, Json> = {},
      by: keyof typeof actors = asker as never,
    ) => step(by, asker, { step: 'ask', right, receivedOn: await today(), ...rest }),
    decides: (asker: Person, ask: string, rest: Record<string, Json>, by: keyof typeof actors = 'yasmin') =>
      step(by, asker, { step: 'decide', text: 'Zo is besloten.', ...rest }, ask),
    /** The database's clock goes on by so many days. */
    later: (days: number) =>
      world.admin.query(
        `insert into erbij.clock (shift) values (make_interval(days => $1)) on conflict (one) do update set shift = clock.shift + excluded.shift`,
        [days],
      ),
    /** It is today again. */
    now: () => world.admin.query('delete from erbij.clock'),
  }
}
