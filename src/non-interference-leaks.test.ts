import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dice } from '../test/dice.ts'
import { noticing } from '../test/noticing.ts'
import { givenRandomWorld, type World } from '../test/random-world.ts'
import { loadRules, makeRules, type Rules } from './law/rules.ts'
import { root } from './lib/root.ts'

/** The test of non-interference finds leaks: each mistake here is made on purpose, and noticed. Without it, nothing is. */

const folder = root('src/law/policies')
const policies = readdirSync(folder)
  .filter((name) => name.endsWith('.cedar'))
  .flatMap((name) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .split(/(?=^@id\()/m)
      .slice(1),
  )
const schema = readFileSync(`${folder}/schema.cedarschema`, 'utf8')

/** The law with mistakes, by the id of a rule: how it is told, or that it is gone. */
function mistaken(mistakes: Record<string, ((text: string) => string) | 'gone'>): Rules {
  // Comments that belong to the next rule stay behind.
  const bare = policies.map((text) => text.slice(0, text.lastIndexOf(';') + 1))
  let made = 0
  const told = bare.flatMap((text) => {
    const mistake = mistakes[/@id\("([^"]+)"/.exec(text)?.[1] ?? '']
    const wrong = mistake === 'gone' ? '' : (mistake?.(text) ?? text)
    made += Number(wrong !== text)
    return wrong === '' ? [] : [wrong]
  })
  expect(made).toBe(Object.keys(mistakes).length)
  return makeRules(schema, told)
}

interface Leak {
  name: string
  rules?: () => Rules
  make?: (world: World) => Promise<unknown>
  /** Who would notice, and what. */
  by: RegExp
  what: string[]
}

const leaks: Leak[] = [
  {
    // One of the two alone opens nothing: the rule that explains the refusal refuses as well.
    name: 'a rule forgets that what another organisation wrote is closed, and the one that says so is gone',
    rules: () =>
      mistaken({
        'involved-professional': (text) => text.replace('&& (context.ours || context.common)', ''),
        'other-organisation': 'gone',
      }),
    by: /Yasmin|Mira|Koen/,
    what: ['written', 'newPart'],
  },
  {
    name: 'no rule keeps a secret address from who does not live there',
    rules: () => mistaken({ 'secret-address': 'gone' }),
    by: /Anna|Bram[01]$/,
    what: ['moved'],
  },
  {
    name: 'what is withheld from somebody is read by them after all: row-level security and the rule for entries see nothing withheld',
    make: ({ admin }) =>
      admin.query(`create or replace function erbij.looked_withheld_ids() returns uuid[] language plpgsql stable security definer
        set search_path = erbij, pg_temp as $$ begin return '{}'; end $$`),
    by: /Anna|Bram|Sem/,
    what: ['keptFromReader'],
  },
  {
    name: 'what is not shared yet reaches the family: the projection of what is shared says yes to everything',
    make: ({ admin }) =>
      admin.query(`create function test.share() returns trigger language plpgsql as $$ begin
          insert into erbij.entry_shared (family_id, part_id, entry_id, shared_at) values (new.family_id, new.part_id, new.id, new.recorded_at) on conflict do nothing;
          return new; end $$;
        create trigger shared_at_once after insert on erbij.entry for each row execute function test.share()`),
    by: /Anna|Bram[01]$|Sem/,
    what: ['unshared'],
  },
  {
    name: 'a page counts all parts of the family, and not those of the look',
    make: async ({ admin, house }) => {
      const { signedIn } = house
      house.signedIn = async (...who) => {
        const somebody = await signedIn(...who)
        const get: typeof somebody.get = async (...asked) => {
          const answer = await somebody.get(...asked)
          if (!/^\/gezinnen\/[^/?]*$/.test(asked[0]) || answer.status !== 200) return answer
          const { rows } = await admin.query('select count(*) from erbij.part where family_id = $1', [
            asked[0].split('/')[2],
          ])
          return new Response(`${await answer.text()}<!-- ${rows[0].count} -->`, answer)
        }
        return { ...somebody, get }
      }
    },
    by: /Yasmin|Koen|Pia/,
    what: ['newPart', 'sibling', 'newOrganisation'],
  },
  {
    name: 'the log names looks at other parts as well',
    make: ({ admin }) =>
      admin.query(`create or replace function erbij.looked_part_ids() returns uuid[] language plpgsql stable security definer
        set search_path = erbij, pg_temp as $$ begin return array(select x.id from part x where x.family_id in (select erbij.looked_families())); end $$`),
    by: /Anna|Bram[01]$|Sem|Puck/,
    what: ['looked'],
  },
]

/** What readers of one world notice of these happenings; the same throws with and without the mistake. */
async function noticedIn(seed: number, { by, what }: Leak, mistake?: Pick<Leak, 'rules' | 'make'>): Promise<string[]> {
  const world = await givenRandomWorld(seed, mistake?.rules?.() ?? loadRules())
  try {
    await mistake?.make?.(world)
    const noticed: string[] = []
    for (const player of world.players.filter(({ name }) => by.test(name)).slice(0, 4)) {
      if (noticed.length === 0) noticed.push(...(await noticing(world, player, dice(seed), 15, what)).differences)
    }
    return noticed
  } finally {
    await world.close()
  }
}

test.each(leaks)(
  '$name: noticed, and nothing is without it',
  async (leak) => {
    const noticed: string[] = []
    for (let seed = 1; noticed.length === 0 && seed <= 4; seed++) {
      noticed.push(...(await noticedIn(seed, leak, leak)))
      if (noticed.length > 0) expect(await noticedIn(seed, leak)).toEqual([])
    }
    expect(noticed).not.toEqual([])
  },
  120_000,
)
