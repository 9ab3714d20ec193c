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
  tooWeak: {
    title: 'Log nog iets veiliger in',
    intro:
      'U bent wie u zegt. Maar voor deze gegevens is een wachtwoord alleen niet genoeg: iemand anders kan het ook weten.',
    next: [
      'Log opnieuw in, en kies een manier met een tweede stap. Bijvoorbeeld de DigiD-app, of een code op uw telefoon.',
      'Hebt u die niet? U kunt hem zelf aanvragen. Vraag hulp aan wie u helpt, of aan het loket van uw gemeente.',
      'Werkt u met gezinnen? Vraag de helpdesk van uw organisatie hoe u met een tweede stap inlogt.',
    ],
  },
  other: {
    title: 'U hebt al een andere inlog',
    intro: 'Er logt al iemand in op uw naam, op een andere manier. Daarom laten we deze inlog niet toe.',
    next: [
      'Deed u dat zelf? Log dan in zoals de vorige keer.',
      'Was u dat niet? Bel wie u helpt. Die kan de andere inlog meteen stoppen.',
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
    next: ['Log weer in. Uw concepten die al waren bewaard, staan er nog.'],
  },
  tooLarge: {
    title: 'Dit is te veel in één keer',
    intro: 'Er is niets verloren. Wat u stuurde is alleen te groot om in één keer te bewaren.',
    next: ['Ga terug in uw browser: uw tekst staat er nog.', 'Verdeel de tekst over twee of meer verslagen.'],
  },
  again: 'Probeer het nog een keer',
  stronger: 'Log opnieuw in',
  code: 'Ik heb een briefje met een code',
  whatNow: 'Wat u kunt doen',
  personas: {
    professionals: (organisation: string) => `Werkt bij ${organisation}`,
    family: (name: string) => `Familie ${name}`,
    others: 'Andere mensen',
    roles: { child: 'Kind', parent: 'Ouder', partner: 'Partner', network: 'Om het gezin heen' },
    born: (day: string) => `geboren op ${day}`,
    ownFile: 'leest ook voor zichzelf',
    newcomer: 'Iemand die nog niet bekend is',
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
  tooWeak: {
    title: 'Sign in a little more safely',
    intro: 'You are who you say. But a password alone is not enough for these data: somebody else may know it too.',
    next: [
      'Sign in again, and choose a way with a second step. For example the DigiD app, or a code on your telephone.',
      'You have none? You can ask for one yourself. Ask whoever helps you, or the desk of your municipality.',
      'Do you work with families? Ask the helpdesk of your organisation how to sign in with a second step.',
    ],
  },
  other: {
    title: 'You have another sign-in already',
    intro: 'Somebody signs in as you already, in another way. So we do not let this sign-in in.',
    next: [
      'Was that you? Then sign in as you did before.',
      'Was it not you? Call whoever helps you. They can stop the other sign-in at once.',
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
    next: ['Sign in again. Drafts of yours that were saved before are still there.'],
  },
  tooLarge: {
    title: 'This is too much at once',
    intro: 'Nothing is lost. What you sent is only too large to keep in one go.',
    next: ['Go back in your browser: your text is still there.', 'Divide the text over two or more notes.'],
  },
  again: 'Try again',
  stronger: 'Sign in again',
  code: 'I have a slip of paper with a code',
  whatNow: 'What you can do',
  personas: {
    professionals: (organisation) => `Works at ${organisation}`,
    family: (name) => `Family ${name}`,
    others: 'Other people',
    roles: { child: 'Child', parent: 'Parent', partner: 'Partner', network: 'Around the family' },
    born: (day) => `born on ${day}`,
    ownFile: 'also reads for themselves',
    newcomer: 'Somebody who is not known yet',
  },
}

/** The sentences of sign-in that are not on a page of `pages/`. */
export const signInMessages: Record<Lang, typeof nl> = { nl, en }
