import type { AuthorityOver, Genogram, GenogramPerson, GenogramRelation, RelationKind } from './genogram.ts'

/** Invented families to test with and to look at. */
type Extra = Partial<Omit<GenogramPerson, 'id' | 'name' | 'gender' | 'age'>>

const person = (name: string, gender: GenogramPerson['gender'], age?: number, extra: Extra = {}): GenogramPerson => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  gender,
  ...(age !== undefined && { age }),
  birthKnown: age !== undefined || extra.deceased === true,
  deceased: false,
  ...extra,
})
const focus = { isFocus: true }
const late = { deceased: true }

const relate = (
  kind: RelationKind,
  from: string,
  to: string,
  rest: Partial<GenogramRelation> = {},
): GenogramRelation => ({
  kind,
  from,
  to,
  ...rest,
})
/** `parents('anna bram', 'noor')`: both are parents of each child named. */
const parents = (of: string, children: string, kind: RelationKind = 'parent'): GenogramRelation[] =>
  children.split(' ').flatMap((child) => of.split(' ').map((parent) => relate(kind, parent, child)))
const gezag = (childId: string, holders: string, rest: Partial<AuthorityOver> = {}): AuthorityOver => {
  const ids = holders.split(' ').filter(Boolean)
  return { childId, holders: ids, outcome: ids.length > 1 ? 'joint-parents' : 'one-parent', ...rest }
}
const home = (ids: string, name?: string) => ({ ids: ids.split(' '), ...(name && { name }) })

export const deWit: Genogram = {
  people: [
    person('Peter', 'M', 44),
    person('Anna', 'V', 38, { ...focus }),
    person('Bram', 'M', 41, focus),
    person('Sem', 'M', 14, focus),
    person('Noor', 'V', 9, focus),
  ],
  relations: [
    ...parents('anna peter', 'sem'),
    ...parents('anna bram', 'noor'),
    relate('ex-partner', 'anna', 'bram', { marriage: true, since: '2015-05-03', until: '2024-06-02' }),
  ],
  households: [home('anna sem noor')],
  authority: [
    gezag('sem', 'anna', { explanation: 'Peter heeft geen gezag aangevraagd.' }),
    gezag('noor', 'anna bram', { explanation: 'Zij waren getrouwd toen Noor werd geboren.' }),
  ],
}

export const meijer: Genogram = {
  people: [
    person('Chantal', 'V', 36, focus),
    person('Kevin', 'M', 38),
    person('Glenn', 'M', 40),
    person('Rachid', 'M', 37),
    person('Wouter', 'M', 35, focus),
    person('Jayden', 'M', 16, focus),
    person('Shanaya', 'V', 13, focus),
    person('Yara', 'V', 10, focus),
    person('Mees', 'M', 6, focus),
    person('Liv', 'V', 3, focus),
    person('Juf Marije', 'V', undefined),
    person('Oma Truus', 'V', 67),
  ],
  relations: [
    ...parents('chantal kevin', 'jayden'),
    ...parents('chantal glenn', 'shanaya'),
    ...parents('chantal rachid', 'yara'),
    ...parents('chantal wouter', 'mees liv'),
    relate('ex-partner', 'chantal', 'kevin'),
    relate('ex-partner', 'chantal', 'rachid', { marriage: true, since: '2014-00-00', until: '2018-03-01' }),
    relate('partner', 'chantal', 'wouter', { since: '2019-00-00' }),
    relate('network', 'juf-marije', 'mees', { role: 'juf' }),
    relate('network', 'oma-truus', 'jayden', { role: 'JIM' }),
  ],
  households: [home('chantal wouter jayden shanaya yara mees liv')],
  authority: [
    gezag('jayden', 'chantal kevin'),
    gezag('shanaya', 'chantal'),
    gezag('yara', 'chantal rachid'),
    gezag('mees', 'chantal wouter'),
    gezag('liv', '', { outcome: 'undetermined' }),
  ],
}

export const meneerM: Genogram = {
  people: [
    person('Moeder', 'V', 66),
    person('Vader', 'M', 69),
    person('Rob', 'M', 41),
    person('Meneer M', 'M', 38, focus),
    person('Edwin', 'M', 34),
    person('Buurman Ali', 'M', undefined),
  ],
  relations: [
    ...parents('moeder vader', 'rob meneer-m edwin'),
    relate('partner', 'moeder', 'vader', { marriage: true, since: '1980-06-12' }),
    relate('network', 'buurman-ali', 'meneer-m', { role: 'buurman' }),
  ],
  households: [home('moeder vader edwin')],
  authority: [],
}

/** Three generations, twenty-five people: grandparents at both sides, remarriage, adoption, foster care, deaths, people around. */
export const large: Genogram = {
  people: [
    person('Opa Henk', 'M', undefined, late),
    person('Oma Truus', 'V', 74),
    person('Opa Gerrit', 'M', 79),
    person('Oma Riet', 'V', 76, late),
    person('Carla', 'V', 49),
    person('Jan', 'M', 50),
    person('Ineke', 'V', 45),
    person('Marloes', 'V', 41, focus),
    person('Dennis', 'M', 43, focus),
    person('Patrick', 'M', 46),
    person('Sandra', 'V', 39, { secretHome: true }),
    person('Arjan', 'M', 37),
    person('Tessa', 'V', 22),
    person('Lars', 'M', 19),
    person('Daan', 'M', 17, focus),
    person('Isa', 'V', 14, focus),
    person('Finn', 'M', 11, focus),
    person('Lotte', 'V', 8, focus),
    person('Milan', 'M', 9),
    person('Yusuf', 'M', 7),
    person('Noa', 'V', 5, focus),
    person('Sam', 'O', 2, focus),
    person('Juf Esra', 'V', undefined),
    person('Buurvrouw Wil', 'V', 58),
    person('Trainer Joost', 'M', undefined),
  ],
  relations: [
    ...parents('opa-henk oma-truus', 'carla ineke marloes'),
    relate('partner', 'opa-henk', 'oma-truus', { marriage: true, since: '1972-04-14', until: '2019-11-02' }),
    ...parents('opa-gerrit oma-riet', 'dennis arjan'),
    relate('partner', 'opa-gerrit', 'oma-riet', { marriage: true }),
    relate('partner', 'carla', 'jan', { marriage: true }),
    ...parents('carla jan', 'tessa lars'),
    relate('ex-partner', 'marloes', 'patrick', { marriage: true, since: '2007-00-00', until: '2013-00-00' }),
    ...parents('marloes patrick', 'daan isa'),
    relate('partner', 'marloes', 'dennis', { marriage: true, since: '2015-08-21' }),
    ...parents('marloes dennis', 'finn lotte'),
    ...parents('marloes dennis', 'noa', 'adoptive-parent'),
    ...parents('marloes dennis', 'sam', 'foster-parent'),
    relate('step-parent', 'dennis', 'daan'),
    relate('step-parent', 'dennis', 'isa'),
    relate('ex-partner', 'dennis', 'sandra'),
    ...parents('dennis sandra', 'milan'),
    relate('partner', 'arjan', 'sandra'),
    ...parents('arjan', 'yusuf'),
    relate('network', 'juf-esra', 'lotte', { role: 'juf' }),
    relate('network', 'buurvrouw-wil', 'marloes', { role: 'buurvrouw' }),
    relate('network', 'trainer-joost', 'finn', { role: 'voetbaltrainer' }),
    relate('network', 'trainer-joost', 'daan', { role: 'voetbaltrainer' }),
  ],
  households: [
    home('marloes dennis daan isa finn lotte noa sam'),
    home('carla jan lars'),
    home('patrick isa', 'om het weekend'),
  ],
  authority: [
    gezag('daan', 'marloes patrick'),
    gezag('isa', 'marloes patrick'),
    gezag('finn', 'marloes dennis'),
    gezag('lotte', 'marloes dennis'),
    gezag('noa', 'marloes dennis'),
    gezag('sam', '', { outcome: 'undetermined', stale: true }),
    gezag('milan', 'dennis sandra'),
  ],
}

export const samples = { deWit, meijer, meneerM, large }
