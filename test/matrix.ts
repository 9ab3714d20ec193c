import { uuidv7 } from '../src/lib/uuid.ts'
import { type Desk, givenDesk } from './desk.ts'

export type Who = Parameters<Desk['house']['as']>[0]

/** The answer of the API about who may see what. */
export interface Matrix {
  lezers: { id: string; soort: string; naam: string; organisatie: string | null }[]
  delen: {
    id: string
    soort: string
    over: string[]
    regel: string
    cellen: { lezer: string; mag: boolean | null; regel: string | null }[]
  }[]
  nietTeZien: { over: string; wat: string; regel: string }[]
  redenen: { regel: string; zin: string; wet: { artikel: string; url: string } | null }[]
}

const atWork = new Set(['yasmin', 'mira', 'koen', 'joris', 'bramAtWork'])

/** The family De Wit with notes of two organisations, and what each of them reads of who may see what. */
export async function givenMatrix() {
  const desk = await givenDesk()
  const { world } = desk
  await world.write(world.actors.yasmin, [world.people.noor], 'Noor gaat weer naar school.')
  await world.write(world.actors.yasmin, [world.people.sem], 'Sem wil zelf praten.')
  await world.write(world.actors.koen, [world.people.noor], 'Afspraken over veiligheid.')
  const pathOf = (who: Who) => `${atWork.has(who ?? '') ? '/gezinnen' : '/mijn-dossier'}/${world.family}/wie-mag-wat`
  const get = async (who: Who, path: string) => (await desk.house.as(who)).get(path)
  const html = async (who: Who, path = pathOf(who)): Promise<string> => {
    const answer = await get(who, path)
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
    return answer.text()
  }
  const matrix = async (who: Who): Promise<Matrix> => (await (await get(who, `/api/v1${pathOf(who)}`)).json()) as Matrix
  return {
    world,
    pathOf,
    get,
    html,
    matrix,
    text: async (who: Who, path = pathOf(who)) =>
      (await html(who, path)).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' '),
    /** Page and API: all that is told. */
    seen: async (who: Who) => [await html(who), JSON.stringify(await matrix(who))],
    /** The part in which an organisation writes about one person. */
    contactOf: async (organisation: string, about: string): Promise<string> => {
      const { rows } = await world.admin.query<{ id: string }>(
        `select id from erbij.part where family_id = $1 and sort = 'contact' and organisation_id = $2
           and subjects = array[$3]::uuid[] and shielded_from = '{}'`,
        [world.family, organisation, about],
      )
      return rows[0]?.id ?? ''
    },
    /** A decision that opens a part to somebody; whoever reads `told` reads the decision. */
    open: (capacity: string, part: string, told: string) =>
      world.admin.query(
        `insert into erbij.opening (family_id, id, part_id, capacity_id, parts, ground, from_at)
         values ($1, $2, $3, $4, array[$5]::uuid[], 'consent', now())`,
        [world.family, uuidv7(), told, capacity, part],
      ),
    closeAll: () => world.admin.query('delete from erbij.opening where family_id = $1', [world.family]),
    close: () => desk.close(),
  }
}

/** What is told about one reader and one part. */
export function cellOf(m: Matrix, part: string, name: string, organisation?: string) {
  const reader = m.lezers.find((r) => r.naam === name && (organisation === undefined || r.organisatie === organisation))
  return m.delen.find(({ id }) => id === part)?.cellen.find(({ lezer }) => lezer === reader?.id)
}

/** One card of a page, by the id of its heading. */
export function section(page: string, id: string): string {
  const from = page.lastIndexOf('<section', page.indexOf(`id="${id}"`))
  return page.slice(from, page.indexOf('</section>', from))
}
