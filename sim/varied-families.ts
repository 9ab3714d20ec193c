import type { Home, SimPerson, Town } from './town.ts'

type Shape = (town: Town) => void

/** More often recorded than not; else it has to follow from the law. */
const recorded = (town: Town, code: string): { authority?: string } =>
  town.random.chance(0.6) ? { authority: code } : {}

const adult = (town: Town, gender: 'M' | 'V', home: Home | 'abroad', pool = town.pool()): SimPerson =>
  town.person({ age: town.random.between(27, 49), gender, home, pool })

function children(town: Town, parents: SimPerson[], home: Home, code: string, most = 3): SimPerson[] {
  const namedAfter = parents.at(-1) ?? parents[0]
  const surname = namedAfter ? [namedAfter.prefix, namedAfter.surname].filter(Boolean).join(' ') : ''
  const ages = new Set(Array.from({ length: town.random.between(1, most) }, () => town.random.between(0, 17)))
  return [...ages].map((age) => town.person({ age, surname, home, parents, ...recorded(town, code) }))
}

const together: Shape = (town) => {
  const [home, pool] = [town.home(), town.pool()]
  const [mother, father] = [adult(town, 'V', home, pool), adult(town, 'M', home, pool)]
  if (town.random.chance(0.7)) town.marry(mother, father, town.random.between(3, 15))
  children(town, [mother, father], home, '12', 4)
}

const parted: Shape = (town) => {
  const home = town.home()
  const [mother, father] = [adult(town, 'V', home), adult(town, 'M', town.home())]
  town.marry(mother, father, town.random.between(12, 18), town.random.between(1, 6))
  children(town, [mother, father], home, '12')
}

const alone: Shape = (town) => {
  const home = town.home()
  children(town, [adult(town, 'V', home)], home, '1', 2)
}

/** The mother has a new husband, who is no parent. */
const stepfamily: Shape = (town) => {
  const home = town.home()
  const [mother, father, partner] = [adult(town, 'V', home), adult(town, 'M', town.home()), adult(town, 'M', home)]
  town.marry(mother, father, 14, 5)
  town.marry(mother, partner, 2)
  children(town, [mother, father], home, '12')
}

const twoMothers: Shape = (town) => {
  const home = town.home()
  const [one, other] = [adult(town, 'V', home), adult(town, 'V', home)]
  town.marry(one, other, 8)
  children(town, [one, other], home, '12', 2)
}

const widower: Shape = (town) => {
  const home = town.home()
  const [mother, father] = [adult(town, 'V', home), adult(town, 'M', home)]
  mother.death = town.ago(2, 30)
  children(town, [mother, father], home, '2', 2)
}

const fatherAbroad: Shape = (town) => {
  const home = town.home()
  const [mother, father] = [adult(town, 'V', home), adult(town, 'M', 'abroad')]
  children(town, [mother, father], home, '1', 2)
}

/** The register knows a name and a date of birth, nothing more. */
const fatherWithoutNumber: Shape = (town) => {
  const home = town.home()
  const father = town.person({ age: 39, gender: 'M', home: 'abroad', unlisted: true })
  const mother = adult(town, 'V', home)
  town.marry(mother, father, 14)
  // Of the children nothing is recorded either: whether he has authority beside her cannot be determined.
  for (const child of children(town, [mother, father], home, '1', 2)) delete child.authority
}

/** Somebody else has authority; the register does not say who. */
const underGuardianship: Shape = (town) => {
  const home = town.home()
  const mother = adult(town, 'V', town.home())
  town.person({ age: 11, home, parents: [mother], authority: 'D' })
}

export const shapes: readonly [Shape, ...Shape[]] = [
  together,
  parted,
  alone,
  together,
  stepfamily,
  parted,
  twoMothers,
  together,
  fatherWithoutNumber,
  widower,
  together,
  fatherAbroad,
  parted,
  underGuardianship,
]
