import type { nlPortal, nlPortalErrors } from './nl-portal.ts'

export const enPortal: typeof nlPortal = {
  offer: {
    link: 'Record that rights were discussed',
    title: 'Rights discussed',
    lead: 'Tell everybody from the start what their rights are and who can help them. Record that you did. Whoever it concerns reads it at once.',
    page: 'The explanation you can read together',
    about: 'With whom did you discuss it?',
    aboutHint:
      'Each reads that it was discussed with themselves. Whoever may read about a child reads it of that child too.',
    occurredOn: 'When?',
    way: 'How?',
    ways: {
      talk: 'In a conversation',
      phone: 'On the phone',
      screen: 'Read together on a screen',
      paper: 'Given on paper and explained',
    },
    interpreter: 'An interpreter was there',
    withInterpreter: 'With an interpreter',
    record: 'Record it',
    reminderTitle: 'Rights not discussed yet',
    reminder: (names) => `The rights have not been discussed with ${names} yet.`,
  },
  portal: {
    ahead: 'What happens next',
    aheadEmpty:
      'There is no agreement with a day yet. You may always ask: what happens now, who decides that, and when?',
    aheadWith: 'Agreed with',
    aheadAbout: (names) => `About ${names}`,
    aheadRead: 'Read the agreement',
    aheadLook: 'Looking back together',
    decides: 'Who decides',
    decidesNote:
      'That stays so, unless a court decides otherwise. Whoever helps you cannot take your authority from you.',
    self: 'You decide about yourself.',
    selfShared: 'You decide about help for you together with whoever has authority over you.',
    selfAlone: 'You decide about help for you yourself.',
    childYoung: (child, others) =>
      others === ''
        ? `You decide about help for ${child}. Does somebody else have authority too? Then you decide together.`
        : `You decide about help for ${child} together with ${others}.`,
    childShared: (child) =>
      `${child} decides too about help for ${child}. Mostly it goes ahead only when both ${child} and you agree.`,
    selfMeasured: 'The juvenile court decided about you. Ask at each step who decides, and say what you think.',
    childMeasured: (child) =>
      `The juvenile court decided about ${child}. Ask at each step who decides. Your authority is still there, unless the court decided otherwise.`,
    childAlone: (child) => `${child} decides about help for ${child}.`,
    childUndetermined: (child) =>
      `Whether you have authority over ${child} is not certain. Ask whoever helps you to find this out.`,
    childWithout: (child) => `You have no authority over ${child}. You may still ask how ${child} is doing.`,
    frame: 'What is voluntary, and what a court decided',
    voluntary: (organisation) => `The help of ${organisation} is voluntary. You may say no, and you may stop.`,
    considered: (organisation) =>
      `The help of ${organisation} is voluntary. You may say no. It was said openly what follows then: read that with the plan.`,
    beside: (organisation) => `${organisation} helps as well. Ask at each step: does the court say so, or do I choose?`,
    treatment: (organisation) =>
      `The treatment at ${organisation} is your own choice. What stands there stays there, unless you or the law let it be shared.`,
    ordered: (organisation, names) =>
      `${organisation} does what the juvenile court decided about ${names}. That is not voluntary. You may still say what you think, and ask for a lawyer.`,
    examined: (organisation) =>
      `${organisation} is looking at a report. That is not a decision of a court. You may tell how you see it.`,
    justice: (organisation) =>
      `What ${organisation} wrote belongs to the police or justice. Ask there what your rights are.`,
    frameEmpty: 'Nothing of a court stands here. Help is voluntary: you may say no.',
    children: 'Child by child',
    childrenText: 'Each child has a story of their own. Read here what is about one child.',
    readChild: (child) => `What was written about ${child}`,
    together: (child) => `Look at it together with ${child}`,
    offered: (day) => `Your rights were discussed with you on ${day}.`,
    notOffered: 'Were your rights not discussed with you yet? Ask for it.',
    ways: {
      firstContact: { label: 'Your rights in two minutes', text: 'What you may ask, and who helps you with it.' },
      whoLooked: { label: 'See who looked', text: 'You see who, when, what and why.' },
      myWords: { label: 'Add your own words', text: 'Nobody changes what you write.' },
      reach: {
        label: 'Say how we reach you safely',
        text: 'Also whether you want an interpreter, and where we never write.',
      },
      requests: {
        label: 'Ask something about your dossier',
        text: 'Reading more, correcting, destroying, or somebody else who helps you.',
      },
      openings: { label: 'See who reads along', text: 'Ask somebody to look along, or end that.' },
      copy: { label: 'Keep a copy', text: 'Everything you may read, on paper or as a file.' },
      sessions: { label: 'See where you are signed in', text: 'Sign out a phone or computer that is no longer yours.' },
    },
  },
  together: {
    title: (child) => `Together with ${child}`,
    lead: (child) =>
      `Look at this page together with ${child}. Take your time. You can stop whenever you like. You see nothing here that you could not read already.`,
    who: (child) => `These are the people of ${child}`,
    helpers: (child) => `They help ${child}`,
    helpersNone: 'Nobody is helping now.',
    next: 'This is what we will do',
    nextNone: 'Nothing has been agreed yet.',
    rights: 'What may a child do?',
    rightsLink: 'See together what a child may do',
  },
}

export const enPortalErrors: typeof nlPortalErrors = {
  wayRequired: 'Choose how you discussed it',
}
