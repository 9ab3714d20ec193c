import type { nlWords } from './nl-words.ts'

/** English: the words of the domain. */
export const enWords: typeof nlWords = {
  sorts: {
    basics: 'Basic details',
    address: 'Address',
    involvement: 'Who is involved',
    contact: 'Contact',
    statement: 'Own words',
    facts: 'Facts',
    plan: 'Agreements',
    origin: 'Origin',
    network: 'People around the family',
    reach: 'Safe ways of contact',
  },
  purposes: {
    help: 'to help',
    'own-dossier': 'to read their own dossier',
    'legal-protection': 'to see who looked',
    joining: 'to join the family',
    'family-request': 'for a question or request of the family',
    handover: 'to hand over or take over',
  },
  familyNamed: (surname) => `Family ${surname}`,
  familyUnnamed: 'Family without a known name',
  roles: {
    member: 'family member',
    localTeam: 'care worker of the local team',
    safetyTeam: 'care worker of the safety team',
  },
  relations: {
    parentOf: (gender, names) => `${{ M: 'father', V: 'mother', O: 'parent' }[gender]} of ${names}`,
    partnerOf: (names) => `partner of ${names}`,
    child: 'child',
    authority: (names) => `has authority over ${names}`,
    authorityUndetermined: (names) => `authority over ${names}: not established yet`,
  },
  noRule: 'There is no rule that allows this.',
  floor: 'Someone who does not belong to this family or work with it may not see this.',
  next: {
    whoLooked: { label: 'See who looked', text: 'You see who, when, what and why.' },
    myWords: { label: 'Add your own words', text: 'Nobody changes what you write.' },
  },
}
