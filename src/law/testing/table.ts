import { actions } from '../actions.ts'
import { assume, type Formula } from './formula.ts'
import { domain, type Norm } from './norms.ts'
import { count, type World, walk, where } from './space.ts'

/** What some rules say about every combination of facts, as somebody reads it: a fact at a time, values with one outcome together. */
type Tree =
  | { says: string }
  | { fact: string; branches: readonly { values: readonly (string | boolean)[]; tree: Tree }[] }

const silent = '–'
const shapeOf = (tree: Tree): string =>
  'says' in tree
    ? tree.says
    : `${tree.fact}(${tree.branches.map((each) => `${each.values.join('/')}:${shapeOf(each.tree)}`).join()})`

function branch(
  fact: string,
  results: readonly { value: string | boolean; result: Tree | undefined }[],
): Tree | undefined {
  const same = new Map<string, { values: (string | boolean)[]; tree: Tree }>()
  for (const { value, result: tree } of results) {
    if (!tree) continue
    const values = same.get(shapeOf(tree))?.values ?? []
    same.set(shapeOf(tree), { values: [...values, value], tree })
  }
  const [first, second] = same.values()
  return second ? { fact, branches: [...same.values()] } : first?.tree
}

/** Facts in the order in which people ask: who is it, what is opened to them, what part is it. */
const order =
  'opening role relation age incapable client tie organisation ours common regime secret sort own kin empowered team shield'.split(
    ' ',
  )

const treeOf = (world: World): Tree | undefined =>
  walk<Tree | undefined>([world], [...order, ...Object.keys(domain).filter((fact) => !order.includes(fact))], {
    leaf: ([answer]) =>
      answer === undefined ? undefined : { says: answer === 'no no-rule' ? silent : answer.replace(/^\w+ /, '') },
    node: branch,
  })

const wordsOf = (fact: string, values: readonly (string | boolean)[]): string =>
  typeof values[0] === 'boolean' ? (values[0] ? fact : `not ${fact}`) : `${fact} ${values.join(', ')}`

/** Where nothing is said no line is written: so an absent line is «these rules are silent». */
function* linesOf(tree: Tree, indent = ''): Generator<string> {
  if ('says' in tree) return
  const longest = tree.branches.reduce((a, b) => (b.values.length > a.values.length ? b : a))
  for (const each of [...tree.branches.filter((one) => one !== longest), longest]) {
    if ('says' in each.tree && each.tree.says === silent) continue
    const rest = each === longest && each.values.length > 3
    const others = tree.branches.filter((one) => one !== longest).flatMap(({ values }) => values)
    const when = rest ? `${tree.fact} other than ${others.join(', ')}` : wordsOf(tree.fact, each.values)
    yield `${indent}- ${when}${'says' in each.tree ? `: **${each.tree.says}**` : ''}`
    yield* linesOf(each.tree, `${indent}  `)
  }
}

function table(world: World): string[] {
  const tree = treeOf(world)
  if (!tree || ('says' in tree && tree.says === silent)) return []
  return 'says' in tree ? [`- always: **${tree.says}**`] : [...linesOf(tree)]
}

/** One table for each reader, and for each group of actions for which it is the same. */
function tables(norms: readonly Norm[], within: Formula): string[] {
  return (domain['reader'] ?? []).flatMap((reader) => {
    const same = new Map<string, string[]>()
    for (const action of Object.keys(actions)) {
      const text = table(where({ norms, within }, { reader, action })).join('\n')
      if (text !== '') same.set(text, [...(same.get(text) ?? []), action])
    }
    return [...same].flatMap(([text, names]) => [`### A ${reader}: ${names.join(', ')}`, '', text, ''])
  })
}

/** What one rule closes, wherever it stands. */
const closes = (norm: Norm): string[] => [`### ${norm.id}`, '', ...table({ norms: [norm], within: true }), '']

export interface Parts {
  standing: readonly Norm[]
  opened: readonly Norm[]
  closing: readonly Norm[]
  telling: readonly Norm[]
}

const sum = (counts: ReadonlyMap<string, number>, word: string): number =>
  [...counts].reduce((total, [answer, n]) => (answer.startsWith(word) ? total + n : total), 0)

/** The whole of the rules as a page to review: every combination of facts stands in one of its lines, or in none. */
export function pageOf({ standing, opened, closing, telling }: Parts, within: Formula): string {
  const counts = count({ norms: [...standing, ...opened, ...closing, ...telling], within })
  const total = sum(counts, '')
  const grouped = (n: number) => n.toLocaleString('en-GB')
  return [
    '# Who may do what',
    '',
    'Made from `src/law/policies` by walking every combination of facts that can be; a test makes it again and compares.',
    'Something is allowed when a line of the first or the second part says so and no line of the third applies. Facts and their',
    'values: `src/law/situation.ts`. Rules with article and sentence: `npm run law`.',
    '',
    '## 1. Allowed by who somebody is',
    '',
    ...tables(standing, assume(within, 'opening', 'none')),
    '## 2. Allowed by what was opened to them',
    '',
    ...tables(opened, within),
    '## 3. Closed, whatever was allowed',
    '',
    ...closing.flatMap(closes),
    '## 4. Said where nothing allows',
    '',
    'These close nothing that was open: they name the reason.',
    '',
    ...tables(telling, within),
    '## How often each rule decides',
    '',
    `Of ${grouped(total)} combinations of reader, action and facts that can be, ${grouped(sum(counts, 'yes'))} are allowed.`,
    '',
    '| answer | rule | combinations |',
    '|---|---|---:|',
    ...[...counts].map(([answer, n]) => `| ${answer.replace(' ', ' | ')} | ${grouped(n)} |`).sort(),
    '',
  ].join('\n')
}
