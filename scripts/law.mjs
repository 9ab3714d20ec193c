// `npm run law`: every rule with its article, its sentence, its tests and the questions it answers. `npm run law -- <rule>…`
// prints those alone, `-- --mutate` how many mistakes in the rules the tests notice, `-- --page` docs/who-may-do-what.md.
// Prints, and writes nothing.
import { parseArgs } from 'node:util'
import { asks, asksOf } from '../src/law/asks.ts'
import { pairTables } from '../src/law/pairs/index.ts'
import { sidesOf } from '../src/law/pairs/pair.ts'
import { loadRules } from '../src/law/rules.ts'
import { equivalents } from '../src/law/testing/equivalents.ts'
import { whoMayDoWhat } from '../src/law/testing/page.ts'
import { scoreOf } from '../src/law/testing/score.ts'

const pairs = Object.values(pairTables).flat()
const names = (answer) => answer.replace(/^\w+ /, '').split(' + ')

/** The sentences of the pairs where this rule is the reason on one side alone. */
const sentencesOf = (id) =>
  pairs
    .filter((pair) => sidesOf(pair).filter(({ answer }) => names(answer).includes(id)).length === 1)
    .map(([says]) => says)

function print({ id, effect, law, sentence }) {
  console.log(`\n${id} (${effect})`)
  console.log(`  ${law.article}, ${law.version}: ${law.url}`)
  console.log(`  ${sentence.nl}`)
  for (const says of sentencesOf(id)) console.log(`    · ${says}`)
  for (const ask of asksOf(id)) console.log(`  vraag ${ask}: «${asks[ask].asked}»`)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { mutate: { type: 'boolean' }, page: { type: 'boolean' } },
})
if (values.page) console.log(whoMayDoWhat())
else if (values.mutate) {
  const { all, unnoticed } = scoreOf(pairs)
  console.log(`${all.length} mistakes, ${all.length - unnoticed.length} noticed by ${pairs.length} pairs.`)
  for (const name of unnoticed) console.log(`  ${name}: ${equivalents[name] ?? 'NOT EXPLAINED'}`)
} else {
  const rules = loadRules()
  const unknown = positionals.filter((id) => !rules.all.has(id))
  for (const id of unknown) console.error(`There is no rule «${id}».`)
  const asked = positionals.length > 0 ? positionals : [...rules.all.keys()]
  for (const id of asked) if (rules.all.has(id)) print(rules.all.get(id))
  if (positionals.length === 0) console.log(`\n${rules.all.size} rules, ${pairs.length} pairs.`)
  process.exitCode = unknown.length > 0 ? 2 : 0
}
