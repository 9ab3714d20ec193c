import type { Lang } from '../ui/messages.ts'

const nl = {
  unknown: {
    title: 'U bent bij ons nog niet bekend',
    intro: 'Het inloggen zelf is gelukt. Maar bij deze inlog hoort nog niemand in Erbij. U hebt niets fout gedaan.',
    next: [
      'Werkt u met gezinnen? Vraag uw teamleider of de helpdesk van uw organisatie om u toegang te geven.',
      'Bent u vader, moeder, kind of een ander gezinslid? Vraag het aan wie u helpt. Die kan u ook zonder Erbij laten lezen wat er is opgeschreven.',
      'Hebt u nog een andere manier om in te loggen? Probeer dan die.',
    ],
  },
  failed: {
    title: 'Het inloggen is niet gelukt',
    intro: 'Er is niets verloren. Soms duurt het te lang, of stond er nog een tweede venster open.',
    next: [
      'Probeer het nog een keer.',
      'Lukt het weer niet? Wacht dan een paar minuten.',
      'Blijft het misgaan? Vraag het aan wie u helpt, of aan de helpdesk van uw organisatie.',
    ],
  },
  expired: {
    title: 'U bent intussen uitgelogd',
    intro:
      'Dat gebeurt als u een tijd niets doet. Zo leest niemand anders mee. Wat u net wilde versturen, is nog niet bewaard.',
    next: [
      'Was u aan het schrijven? Ga terug in uw browser: uw tekst staat er meestal nog. Kopieer uw tekst voor de zekerheid.',
      'Log daarna weer in. Uw concepten die al waren bewaard, staan er nog.',
    ],
  },
  tooLarge: {
    title: 'Dit is te veel in één keer',
    intro: 'Er is niets verloren. Wat u stuurde is alleen te groot om in één keer te bewaren.',
    next: ['Ga terug in uw browser: uw tekst staat er nog.', 'Verdeel de tekst over twee of meer verslagen.'],
  },
  again: 'Probeer het nog een keer',
  whatNow: 'Wat u kunt doen',
  personas: {
    professionals: (organisation: string) => `Werkt bij ${organisation}`,
    family: (name: string) => `Familie ${name}`,
    others: 'Andere mensen',
    roles: { child: 'Kind', parent: 'Ouder', partner: 'Partner', network: 'Om het gezin heen' },
    born: (day: string) => `geboren op ${day}`,
    ownFile: 'leest ook voor zichzelf',
  },
}

const en: typeof nl = {
  unknown: {
    title: 'We do not know you yet',
    intro: 'Signing in itself worked. But nobody in Erbij belongs to this sign-in yet. You did nothing wrong.',
    next: [
      'Do you work with families? Ask your team leader or the helpdesk of your organisation to give you access.',
      'Are you a father, mother, child or another member of a family? Ask whoever helps you. They can also let you read what was written without Erbij.',
      'Do you have another way to sign in? Then try that one.',
    ],
  },
  failed: {
    title: 'Signing in did not work',
    intro: 'Nothing is lost. Sometimes it took too long, or a second window was open.',
    next: [
      'Try again.',
      'Does it fail again? Then wait a few minutes.',
      'Does it keep failing? Ask whoever helps you, or the helpdesk of your organisation.',
    ],
  },
  expired: {
    title: 'You were signed out meanwhile',
    intro:
      'That happens when you do nothing for a while. It keeps others from reading along. What you were about to send is not saved yet.',
    next: [
      'Were you writing? Go back in your browser: your text is usually still there. Copy your text to be sure.',
      'Then sign in again. Drafts of yours that were saved before are still there.',
    ],
  },
  tooLarge: {
    title: 'This is too much at once',
    intro: 'Nothing is lost. What you sent is only too large to keep in one go.',
    next: ['Go back in your browser: your text is still there.', 'Divide the text over two or more notes.'],
  },
  again: 'Try again',
  whatNow: 'What you can do',
  personas: {
    professionals: (organisation) => `Works at ${organisation}`,
    family: (name) => `Family ${name}`,
    others: 'Other people',
    roles: { child: 'Child', parent: 'Parent', partner: 'Partner', network: 'Around the family' },
    born: (day) => `born on ${day}`,
    ownFile: 'also reads for themselves',
  },
}

/** The sentences of sign-in that are not on a page of `pages/`. */
export const signInMessages: Record<Lang, typeof nl> = { nl, en }
