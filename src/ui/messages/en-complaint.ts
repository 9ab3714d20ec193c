import type { nlComplaint, nlComplaintErrors } from './nl-complaint.ts'

/** English: complaining about an organisation that helps, and examining a complaint. */
export const enComplaint: typeof nlComplaint = {
  complaint: {
    title: 'Making a complaint',
    lead: 'Is it not going as it should? Say so here. A complaint does not make the help worse.',
    who: (committees) =>
      `Your complaint goes to ${committees}. Only the members of that committee read your complaint.`,
    notWho: 'Whoever helps you does not read your complaint here. Nor does whoever leads them.',
    hears:
      'The committee also hears the person you complain about. It does that itself, outside Erbij. Do you not want that? Then talk to a confidant first.',
    about: 'Whom is your complaint about?',
    organisation: (name) => `${name} (the organisation)`,
    person: (name, organisation) => `${name} of ${organisation}`,
    text: 'What went wrong?',
    textHint: 'Write it in your own words. Also say what you want to happen.',
    term: 'The committee answers within six weeks. Once, that can be four weeks later. Then you hear why.',
    law: (article) => `Your right is in the law: ${article}.`,
    termOurs: 'The law lets the organisation choose a term. We keep to this one.',
    submit: 'Send my complaint',
    elsewhere: 'Where else can you turn?',
    help: 'Help with your complaint is free of charge. A confidant is on your side.',
    notHere: (organisations) =>
      `You cannot complain here about ${organisations} yet. So nothing is kept here. Ask the organisation for its complaints scheme, or call one of these people.`,
    nobodyHelps:
      'You see nobody here who helps you now. Ask the organisation for its complaints scheme, or call one of these people.',
    contacts: { complaint: 'About complaints', confidant: 'Confidant', clientSupport: 'Client support' },
    madeOn: (day, committee) => `Made on ${day} to ${committee}`,
    isAbout: (whom) => `About ${whom}`,
    late: (day) => `The answer was due on ${day}. It is late. You can now go to the National Ombudsman.`,
    question: 'Your complaint',
    withdraw: 'Withdraw my complaint',
    withdrawTitle: 'Withdrawing your complaint',
    withdrawText:
      'Then the committee does not examine your complaint any further. Your complaint is kept. You can complain again later.',
    withdrawNo: 'No, leave my complaint',
    withdrawnOn: (day) => `You withdrew this complaint on ${day}.`,
    sent: 'Your complaint was sent.',
    consent: {
      title: 'May the committee read along?',
      link: 'Choose whether the committee may read something of the dossier',
      lead: 'You need not do this. If you choose nothing, the committee reads your complaint alone.',
      parts: 'What may the committee read?',
      hint: 'You can always withdraw this, at Who reads along. Only you and the committee know that you open it.',
      until: (day) => `It stays open up to and including ${day}.`,
      submit: 'Open this to the committee',
      skip: 'No, only my complaint',
      none: 'There is nothing in the dossier now about which you can decide this.',
      register: 'Who reads along: see or withdraw what is open',
      reason: 'For my complaint.',
    },
    committee: {
      title: 'Complaints',
      lead: 'Complaints to your committee. What must be answered first stands first.',
      emptyTitle: 'Complaints to your committee come here',
      empty: 'There is no complaint now.',
      waiting: 'Waiting for a judgement',
      over: 'Finished',
      card: 'Complaints',
      cardLine: 'To the complaints to your committee',
      from: (name, day) => `From ${name}, made on ${day}`,
      says: (name) => `${name} complains`,
      receivedOn: (day) => `Made on ${day}.`,
      onPaper:
        'The complaint came on paper or in a conversation. A professional wrote it down, and does not read it any more.',
      notTakingPart:
        'Is the complaint about you, or about something you did yourself? Then take no part, and ask another member.',
      opened: 'Of the dossier you may read',
      openedNothing: 'Whoever complains opened nothing of the dossier. Do you want to read something? Ask for it.',
      read: 'Read this in the dossier',
      judge: 'Judging and answering',
      judgeText: 'Your judgement becomes a letter in plain language. Whoever complains reads it at once in My rights.',
      others:
        'Tell your judgement to the organisation and to whom the complaint is about as well. That happens outside Erbij. Name nothing else of the dossier when you do.',
      outcome: 'Your judgement',
      outcomes: { given: 'Well-founded', refused: 'Unfounded', partly: 'Partly well-founded' },
      words: 'Your explanation',
      wordsHint: 'Write in plain language, to whoever complains. Say why, and what you recommend to the organisation.',
      send: 'Give the judgement',
      extendText: (day) => `You can put it off once, until ${day} at the latest. Whoever complains reads why.`,
      gone: 'This complaint was closed meanwhile. Below you see how.',
      back: 'To the complaints',
    },
    paper: { sent: 'The complaint is with the committee. You do not read it here any more.' },
    letter: {
      title: 'Judgement on your complaint',
      made: (day, whom) => `On ${day} you made a complaint about ${whom}. You wrote:`,
      decision: {
        given: 'Our judgement: your complaint is well-founded.',
        refused: 'Our judgement: your complaint is unfounded.',
        partly: 'Our judgement: your complaint is partly well-founded.',
      },
      next: 'What happens now?',
      organisation: (article) =>
        `The organisation writes to you within a month what it does with this judgement. This is in ${article}.`,
      roads: 'Do you disagree, or do you want to go further?',
    },
  },
}

export const enComplaintErrors: typeof nlComplaintErrors = {
  complaintAboutRequired: 'Choose whom your complaint is about',
  complaintTextRequired: 'Write down what went wrong',
  complaintPartsRequired: 'Choose what the committee may read, or choose “No, only my complaint”',
  noCommittee: 'There is no committee here for complaints about your organisation. Pass the complaint on by paper',
  judgementRequired: 'Choose your judgement',
}
