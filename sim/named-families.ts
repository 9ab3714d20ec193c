import type { SimPerson, Town } from './town.ts'

/** Families that the demonstration tells about, by name. */
export interface NamedFamilies {
  anna: SimPerson
  bram: SimPerson
  peter: SimPerson
  sem: SimPerson
  noor: SimPerson
  leyla: SimPerson
  murat: SimPerson
  elif: SimPerson
  chantal: SimPerson
  jayden: SimPerson
  shanaya: SimPerson
  yara: SimPerson
  mees: SimPerson
  liv: SimPerson
  kevin: SimPerson
  glenn: SimPerson
  rachid: SimPerson
  wouter: SimPerson
  /** A grown man with his parents and brothers: a family without children. */
  marvin: SimPerson
  henk: SimPerson
  ria: SimPerson
  dennis: SimPerson
  patrick: SimPerson
  /** A mother, her husband, her son of 14 and their girl of 5: they make one plan together. */
  inge: SimPerson
  stefan: SimPerson
  milan: SimPerson
  fenna: SimPerson
}
type Verhoeven = 'inge' | 'stefan' | 'milan' | 'fenna'
type AroundAnAdult = 'marvin' | 'henk' | 'ria' | 'dennis' | 'patrick'

/** Anna, her ex Bram who has joint authority over Noor, and Peter, the father of Sem. */
function deWit(town: Town) {
  const home = town.home()
  const anna = town.person({ given: 'Anna', surname: 'de Wit', gender: 'V', age: 38, home })
  const bram = town.person({ given: 'Bram', surname: 'Jansen', gender: 'M', age: 41, home: town.home() })
  const peter = town.person({ given: 'Peter', surname: 'Bakker', gender: 'M', age: 44, home: town.home() })
  town.marry(anna, bram, 10, 1)
  const surname = 'de Wit'
  const sem = town.person({ given: 'Sem', surname, gender: 'M', age: 15, home, parents: [anna, peter], authority: '1' })
  const noor = town.person({
    given: 'Noor',
    surname,
    gender: 'V',
    age: 9,
    home,
    parents: [anna, bram],
    authority: '12',
  })
  return { anna, bram, peter, sem, noor }
}

/** Leyla and her daughter live where Murat must not find them; he shares authority over Elif. */
function inHiding(town: Town) {
  const hidden = town.home()
  const leyla = town.person({ given: 'Leyla', surname: 'Demir', gender: 'V', age: 33, home: hidden })
  const murat = town.person({ given: 'Murat', surname: 'Kaya', gender: 'M', age: 36, home: town.home() })
  town.marry(leyla, murat, 9, 0)
  const elif = town.person({
    given: 'Elif',
    surname: 'Kaya',
    gender: 'V',
    age: 7,
    home: hidden,
    parents: [leyla, murat],
    authority: '12',
  })
  leyla.secrecy = 7
  elif.secrecy = 7
  return { leyla, murat, elif }
}

/** «Eén moeder, vier vaders en vijf kinderen. Wie betrek je bij welk gesprek?» */
function fourFathers(town: Town) {
  const home = town.home()
  const chantal = town.person({ given: 'Chantal', surname: 'Meijer', gender: 'V', age: 36, home })
  const father = (given: string, surname: string, age: number) =>
    town.person({ given, surname, gender: 'M', age, home: town.home() })
  const [kevin, glenn, rachid, wouter] = [
    father('Kevin', 'Brouwer', 38),
    father('Glenn', 'Pinas', 40),
    father('Rachid', 'Ouali', 37),
    father('Wouter', 'van Dijk', 35),
  ]
  const child = (given: string, gender: 'M' | 'V', age: number, other: SimPerson, authority?: string) =>
    town.person({
      given,
      gender,
      age,
      surname: 'Meijer',
      home,
      parents: [chantal, other],
      ...(authority && { authority }),
    })
  const jayden = child('Jayden', 'M', 16, kevin, '12')
  const shanaya = child('Shanaya', 'V', 13, glenn, '1')
  const yara = child('Yara', 'V', 10, rachid, '12')
  const mees = child('Mees', 'M', 6, wouter, '12')
  // Nothing is recorded of the youngest: who has authority follows from the law.
  const liv = child('Liv', 'V', 3, wouter)
  return { chantal, jayden, shanaya, yara, mees, liv, kevin, glenn, rachid, wouter }
}

/** Marvin lives by himself; his brothers moved out as well. */
export function familyOfMarvin(town: Town): Pick<NamedFamilies, AroundAnAdult> {
  const surname = 'Terhorst'
  const home = town.home()
  const henk = town.person({ given: 'Henk', surname, gender: 'M', age: 64, home })
  const ria = town.person({ given: 'Ria', surname: 'Koster', gender: 'V', age: 61, home })
  town.marry(henk, ria, 39)
  const son = (given: string, age: number) =>
    town.person({ given, surname, gender: 'M', age, home: town.home(), parents: [ria, henk] })
  return { henk, ria, dennis: son('Dennis', 37), marvin: son('Marvin', 34), patrick: son('Patrick', 30) }
}

/** Milan's father lives far away and nothing is known of him here; Stefan is no parent of Milan, and lives with him since he was eight. */
export function familyOfInge(town: Town): Pick<NamedFamilies, Verhoeven> {
  const home = town.home()
  const inge = town.person({ given: 'Inge', surname: 'Verhoeven', gender: 'V', age: 37, home })
  const stefan = town.person({ given: 'Stefan', surname: 'Smit', gender: 'M', age: 39, home })
  town.marry(inge, stefan, 6)
  const milan = town.person({ given: 'Milan', surname: 'Verhoeven', gender: 'M', age: 14, home, parents: [inge] })
  const fenna = town.person({
    given: 'Fenna',
    surname: 'Smit',
    gender: 'V',
    age: 5,
    home,
    parents: [inge, stefan],
    authority: '12',
  })
  return { inge, stefan, milan, fenna }
}

export const namedFamilies = (town: Town): Omit<NamedFamilies, AroundAnAdult | Verhoeven> => ({
  ...deWit(town),
  ...inHiding(town),
  ...fourFathers(town),
})
