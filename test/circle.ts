import { givenApp } from './app.ts'
import { type DeWit, givenDeWit } from './de-wit.ts'

type Who = keyof DeWit['actors']

/** The family De Wit with who is whose parent and where Noor lives, and what somebody does and sees on the pages about people. */
export async function givenCircle() {
  const world = await givenDeWit()
  const house = await givenApp(world)
  const { admin, family, people: p, parts } = world
  await admin.query(
    `insert into erbij.known_address (family_id, part_id, person_id, lines, source) values ($1, $2, $3, '{Schuilplaats 1}', 'test')`,
    [family, parts.hiddenAddress, p.noor],
  )
  for (const parent of [p.anna, p.bram]) {
    await admin.query(
      `insert into erbij.known_relation (family_id, part_id, person_id, kind, other_id, source) values ($1, $2, $3, 'parent', $4, 'brp')`,
      [family, parts.noorBasics, p.noor, parent],
    )
  }
  const people = `/gezinnen/${family}/mensen`
  const get = async (who: Who, path: string) => {
    const answer = await (await house.as(who)).get(path)
    const html = await answer.text()
    return { status: answer.status, html, text: textOf(html) }
  }
  const post = async (who: Who, path: string, fields: Record<string, string | string[]>) => {
    const answer = await (await house.as(who)).post(path, fields)
    const html = await answer.text()
    return { status: answer.status, html, text: textOf(html) }
  }
  return {
    world,
    house,
    people,
    mine: `/mijn-dossier/${family}/mensen`,
    get,
    post,
    /** Somebody around Noor, told by Yasmin. */
    add: (fields: Record<string, string | string[]>) => {
      const told = { who: 'new', relation: 'grandparent', to: p.noor, source: 'Anna vertelde het.' }
      return post('yasmin', `${people}/erbij`, { ...told, ...fields })
    },
    /** Everywhere a member of the family reads about people. */
    roads: [
      '/mijn-dossier',
      `/mijn-dossier/${family}/mensen`,
      '/api/v1/mijn-dossier',
      `/api/v1/mijn-dossier/${family}/personen`,
      '/mijn-woorden',
    ],
    /** Whole pages, without the numbers that make sending a form twice harmless: these are new in every answer. */
    seenBy: async (who: Who, paths: string[]) =>
      Promise.all(
        paths.map(async (path) =>
          (await get(who, path)).html.replaceAll(/(type="hidden" name="\w+" value=)"[^"]*"/g, '$1'),
        ),
      ),
    once: (html: string) => /name="once" value="([^"]+)"/.exec(html)?.[1] ?? '',
    close: () => world.close(),
  }
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
