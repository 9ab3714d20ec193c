import type { nlGenogram } from './nl-genogram.ts'

const parentWords = {
  parent: { M: 'father', V: 'mother', O: 'parent' },
  'adoptive-parent': { M: 'adoptive father', V: 'adoptive mother', O: 'adoptive parent' },
  'foster-parent': { M: 'foster father', V: 'foster mother', O: 'foster parent' },
  'step-parent': { M: 'stepfather', V: 'stepmother', O: 'step-parent' },
  grandparent: { M: 'grandfather', V: 'grandmother', O: 'grandparent' },
  guardian: { M: 'guardian', V: 'guardian', O: 'guardian' },
}
const childWords = {
  parent: { M: 'son', V: 'daughter', O: 'child' },
  'adoptive-parent': { M: 'adopted son', V: 'adopted daughter', O: 'adopted child' },
  'foster-parent': { M: 'foster son', V: 'foster daughter', O: 'foster child' },
  'step-parent': { M: 'stepson', V: 'stepdaughter', O: 'stepchild' },
  grandparent: { M: 'grandson', V: 'granddaughter', O: 'grandchild' },
}
const period = (since?: string, until?: string): string => {
  if (since && until) return `, from ${since} until ${until}`
  if (since) return `, since ${since}`
  return until ? `, until ${until}` : ''
}

/** English: the same shape as `nl-genogram.ts`. */
export const enGenogram: typeof nlGenogram = {
  genogram: {
    name: 'Drawing: who belongs to whom',
    about: (people, rows) =>
      `${people === 1 ? '1 person' : `${people} people`}, ${rows === 1 ? 'in one row' : `in ${rows} rows, parents above their children`}. All that is drawn here is also on this page as text.`,
    wide: 'You can scroll the drawing sideways.',
    region: 'Drawing, scroll sideways to see all of it',
    empty:
      'A drawing of who belongs to whom will come here. As soon as it is known who belong to the family, they are here.',
    you: (name) => `${name} (you)`,
    focus: 'the help is about them',
    deceased: 'deceased',
    ageUnknown: 'age unknown',
    secret: 'secret address',
    nothingFurther: 'nothing more known',
    gender: { M: 'man', V: 'woman', O: '' },
    together: 'live together',
    togetherAgain: (name, letter) => `${name} (${letter})`,
    around: 'Around the family',
    network: 'acquaintance',
    tags: {
      parent: '',
      'adoptive-parent': 'adopted',
      'foster-parent': 'foster',
      'step-parent': 'step',
      grandparent: 'grandchild',
    },
    parentOf: (kind, gender, names) => `${parentWords[kind][gender]} of ${names}`,
    parentsOf: (names) => `parent of ${names}`,
    childOf: (kind, gender, names) => `${childWords[kind][gender]} of ${names}`,
    partnerOf: (ended, names) => `${ended ? 'ex-partner' : 'partner'} of ${names}`,
    siblingOf: (gender, names) => `${{ M: 'brother', V: 'sister', O: 'brother or sister' }[gender]} of ${names}`,
    roleOf: (role, names) => `${role} of ${names}`,
    authority: {
      holds: (names) => `authority: ${names}`,
      guardian: (names) => `guardian: ${names}`,
      none: 'authority: nobody now',
      undetermined: 'authority: not settled yet',
      stale: (words) => `${words} (check this)`,
    },
    legend: {
      title: 'What the signs mean',
      M: 'man or boy',
      V: 'woman or girl',
      O: 'gender other or not known',
      deceased: 'deceased',
      you: 'double outline: you',
      focus: 'colour and thick outline: the help is about them',
      married: 'two rings: married',
      partners: 'one ring: partners',
      ended: 'two strokes: separated',
      parents: 'parents together',
      parent: 'child of',
      'adoptive-parent': 'adopted',
      'foster-parent': 'foster child',
      'step-parent': 'stepchild',
      grandparent: 'grandchild',
      siblings: 'brothers and sisters',
      household: 'live together',
    },
    text: {
      people: 'Who there are',
      homes: 'Who live together',
      couples: 'Partners',
      children: 'Parents and children',
      authority: 'Authority',
      around: 'Around the family',
      helped: (names) => `The help is about ${names}.`,
      secretHome: (name) => `The address of ${name} is secret. Share it with nobody.`,
      yourSecretHome: 'Your address is secret.',
      liveTogether: (names) => `${names} live together`,
      couple: (names, married, past, since, until) =>
        `${names} ${past ? 'were' : 'are'} ${married ? 'married' : 'partners'}${period(since, until)}.`,
      apart: 'They are separated.',
      child: (name, words) => `${name} is ${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}.`,
      siblings: (names, genders) => {
        const same = genders.every((g) => g === 'M')
          ? 'brothers'
          : genders.every((g) => g === 'V')
            ? 'sisters'
            : undefined
        return `${names} are ${same ?? 'brothers and sisters'}.`
      },
      is: (name) => `${name} is `,
      of: (names) => ` of ${names}`,
      holds: (names, many, child) => `${names} ${many ? 'have' : 'has'} authority over ${child}.`,
      guardian: (names, many, child) => `${names} ${many ? 'are guardians' : 'is the guardian'} of ${child}.`,
      none: (child) => `Nobody has authority over ${child} now.`,
      undetermined: (child) => `It is not settled yet who has authority over ${child}.`,
      stale: 'This may have changed. Ask about it.',
    },
  },
}
