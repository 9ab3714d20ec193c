import type { ListRow } from './person-list-csv.ts'
import type { SimPerson } from './town.ts'

const municipality = '9998'
const netherlands = '6030'
type Row = { [element: string]: string }

const filled = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))

const identity = (category: string, p: SimPerson): Row =>
  filled({
    [`${category}.01.10`]: p.anr,
    [`${category}.01.20`]: p.bsn,
    [`${category}.02.10`]: p.given,
    [`${category}.02.30`]: p.prefix,
    [`${category}.02.40`]: p.surname,
    [`${category}.03.10`]: p.birth,
    ...(category !== '09' && { [`${category}.04.10`]: p.gender }),
  })

/** Rows of one category under each other: `09` before a next occurrence, `59` before history. */
function stacked(category: string, blocks: readonly Row[][]): Row[] {
  const rows = blocks.flatMap((block) => block.map((row, at) => ({ row, history: at > 0 })))
  return rows.map(({ row }, at) => {
    const next = rows[at + 1]
    return next ? { ...row, [`${category}.H`]: next.history ? String(Number(category) + 50) : category } : row
  })
}

function partners(p: SimPerson): Row[] {
  const blocks = p.partnerships.map(({ partner, since, until }) => {
    const who = { ...identity('05', partner), '05.15.10': 'H' }
    const begun = { ...who, '05.06.10': since }
    return until === undefined ? [begun] : [{ ...who, '05.07.10': until, '05.07.40': 'S' }, begun]
  })
  return stacked('05', blocks)
}

function address({ home, birth }: SimPerson): Row {
  if (home === 'abroad')
    return { '08.13.10': '5010', '08.13.20': birth, '08.13.30': 'Rue de la Gare 12', '08.13.40': '4000 Liège' }
  return {
    '08.09.10': municipality,
    '08.10.10': 'W',
    '08.10.30': birth,
    '08.11.10': home.street,
    '08.11.20': home.number,
    '08.11.60': home.postcode,
    '08.11.70': home.place,
  }
}

/** The rows of one person's list: the present in the first, further occurrences and history below. */
export function personList(p: SimPerson, name: string): ListRow[] {
  const first: Row = {
    ...identity('01', p),
    '01.03.30': netherlands,
    ...Object.assign(
      {},
      ...p.parents.map((parent, at) => ({ ...identity(`0${at + 2}`, parent), [`0${at + 2}.62.10`]: p.birth })),
    ),
    ...(p.death !== undefined && { '06.08.10': p.death, '07.67.10': p.death, '07.67.20': 'O' }),
    '07.68.10': p.birth,
    '07.70.10': String(p.secrecy),
    ...address(p),
    ...(p.authority && { '11.32.10': p.authority.code, '11.85.10': p.authority.since }),
  }
  const below = [
    partners(p),
    stacked(
      '09',
      p.children.map((child) => [identity('09', child)]),
    ),
  ]
  const height = Math.max(1, ...below.map((rows) => rows.length))
  return Array.from({ length: height }, (_, at) => ({
    ...(at === 0 ? { list: name, ...first } : {}),
    ...Object.assign({}, ...below.map((rows) => rows[at] ?? {})),
  }))
}
