import { decide } from '../src/access/decide.ts'
import type { Actor, FamilyFacts, PartFacts } from '../src/access/facts.ts'
import { openPool } from '../src/db/pool.ts'
import { partSorts } from '../src/dossier/part.ts'
import { regimes } from '../src/law/regimes.ts'
import { loadRules } from '../src/law/rules.ts'
import { interleave, median } from './measure.ts'
import type { Place } from './place.ts'
import type { Report } from './report.ts'

const parts = 60
const id = (n: number) => `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`
const [mother, child, other, team, elsewhere] = [1, 2, 3, 4, 5].map(id) as [string, string, string, string, string]

/** A dossier of many sorts, regimes and organisations, about a mother, a child or both. */
function family(): FamilyFacts {
  const part = (n: number): PartFacts => ({
    id: id(100 + n),
    sort: partSorts[n % partSorts.length] ?? 'contact',
    regime: regimes[n % regimes.length] ?? 'jeugdwet',
    subjects: [[child], [mother], [mother, child], [other]][n % 4] ?? [child],
    secret: n % 17 === 0,
    organisationId: [team, elsewhere, null][n % 3] ?? null,
    organisation: null,
    shield: n % 19 === 0 ? 'safety' : null,
    shieldedClients: [],
    openings: n % 5 === 0 ? [{ ground: 'consent', client: null }] : [],
  })
  const member = (person: string, birth: string, role: 'child' | 'parent') => ({
    id: person,
    birth,
    death: null,
    role,
    incapable: false,
  })
  return {
    id: id(99),
    tie: null,
    tiedTo: [],
    team: false,
    selves: [mother],
    authorityOver: [child],
    undeterminedOver: [],
    parentOf: [child],
    carerOf: [],
    represents: [],
    representsByLaw: [],
    clients: {},
    members: [
      member(mother, '1985-01-01', 'parent'),
      member(child, '2012-06-01', 'child'),
      member(other, '1980-01-01', 'parent'),
    ],
    parts: Array.from({ length: parts }, (_, n) => part(n)),
  }
}

const reader: Actor = {
  id: id(6),
  kind: 'person',
  name: '',
  personId: mother,
  role: 'none',
  powers: [],
  organisationId: null,
  organisation: null,
  organisationKind: null,
}
const helper: Actor = {
  ...reader,
  kind: 'professional',
  personId: null,
  role: 'worker',
  organisationId: team,
  organisationKind: 'local-team',
}

/** Facts to decisions for a dossier of 60 parts with every rule loaded, beside one SELECT of a row by its primary key. */
export async function benchDecide({ small }: Place, rounds = 2_000): Promise<Report> {
  const facts = family()
  const cases = [
    { actor: reader, family: facts },
    {
      actor: helper,
      family: { ...facts, tie: 'involved', tiedTo: [child], selves: [], authorityOver: [], parentOf: [] },
    },
  ] as const satisfies { actor: Actor; family: FamilyFacts }[]
  const all = (rules: ReturnType<typeof loadRules>) => {
    for (const one of cases)
      for (const part of one.family.parts) decide(rules, one.actor, one.family, part, 'read', '2026-11-22')
  }
  const fresh = loadRules()
  const started = performance.now()
  all(fresh)
  const cold = performance.now() - started
  const pool = openPool(small.adminUrl, { max: 1 })
  try {
    const { rows } = await pool.query<{ id: string }>('select id from erbij.family limit 1')
    const times = await interleave(
      {
        select: () =>
          pool.query({ name: 'by-key', text: 'select id from erbij.family where id = $1', values: [rows[0]?.id] }),
        decisions: async () => all(fresh),
      },
      rounds,
    )
    const [select, decisions] = [median(times.select), median(times.decisions) / cases.length]
    return {
      title: `Decisions for a dossier of ${parts} parts, ${fresh.all.size} rules, facts given (medians of ${rounds})`,
      rows: [
        { what: 'one SELECT by primary key', ms: select },
        { what: 'decisions, warm', ms: decisions, 'beside the SELECT': decisions / select },
        { what: 'decisions, cold (first time, every situation new)', ms: cold / cases.length },
      ],
      aims: [{ what: 'decisions warm / one SELECT', value: decisions / select, most: 1, unit: '×' }],
    }
  } finally {
    await pool.end()
  }
}
