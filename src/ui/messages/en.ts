import { enAccessibility } from './en-accessibility.ts'
import { enChild, enChildErrors } from './en-child.ts'
import { enComplaint, enComplaintErrors } from './en-complaint.ts'
import { enCopy, enCopyErrors } from './en-copy.ts'
import { enDossier } from './en-dossier.ts'
import { enEntry, enEntryErrors } from './en-entry.ts'
import { enFirstContact } from './en-first-contact.ts'
import { enGenogram } from './en-genogram.ts'
import { enLaw } from './en-law.ts'
import { enNotice, enNoticeErrors } from './en-notice.ts'
import { enOpenings, enOpeningsErrors } from './en-openings.ts'
import { enPeople, enPeopleErrors } from './en-people.ts'
import { enPortal, enPortalErrors } from './en-portal.ts'
import { enReading, enReadingErrors } from './en-reading.ts'
import { enRights, enRightsErrors } from './en-rights.ts'
import { enSignin, enSigninErrors } from './en-signin.ts'
import { enTogether, enTogetherErrors } from './en-together.ts'
import { enWords } from './en-words.ts'
import type { Messages } from './nl.ts'

/** English: the same shape as `nl.ts`, which is the source. */
export const en: Messages = {
  ...enDossier,
  ...enEntry,
  ...enGenogram,
  ...enLaw,
  notice: enNotice,
  ...enOpenings,
  ...enChild,
  ...enTogether,
  ...enCopy,
  ...enPeople,
  ...enPortal,
  ...enFirstContact,
  accessibility: enAccessibility,
  ...enReading,
  ...enRights,
  ...enComplaint,
  ...enSignin,
  words: enWords,
  site: {
    name: 'Erbij',
    logo: 'erbij',
    skip: 'Skip to the content',
    foot: 'Erbij: one family, one plan, one dossier',
    youAreHere: 'You are here',
    homeLabel: 'Erbij, to the start',
  },
  nav: {
    main: 'Main menu',
    today: 'Today',
    families: 'My families',
    search: 'Search',
    beginTie: 'Get involved',
    myDossier: 'My dossier',
    whoLooked: 'Who looked',
    myWords: 'My words',
    myRights: 'My requests',
    requests: 'Requests',
  },
  account: {
    toAccount: (name) => `${name}: your details and signing out`,
    signOut: 'Sign out',
    switchCapacity: 'Switch role',
    signedInAs: 'Signed in as',
  },
  quickExit: { label: 'Leave now', hint: 'Or press Escape twice' },
  dates: { unknownBirth: 'date of birth unknown', from: 'from', until: 'to' },
  people: {
    age: (years) => (years < 1 ? 'not yet one year old' : years === 1 ? '1 year old' : `${years} years old`),
    deceased: 'deceased',
    you: 'You',
    since: (day) => `since ${day}`,
    fromUntil: (from, until) => `from ${from} to ${until}`,
    stopped: 'Stopped:',
    earlier: (n) => `${n} people were involved before`,
    secretAddress: 'Secret address. Share this with nobody.',
    yourSecretAddress: 'Your address is secret.',
    theirSecretAddress: 'This address is secret.',
  },
  form: {
    unsent: 'What you just wrote',
    unsentText: 'This was not sent. Copy what you want to keep.',
    errorTitle: (title) => `Something is still needed: ${title}`,
    summary: 'Something is still needed',
    summaryText: 'What you filled in is still there. Please look at:',
    choose: 'Make a choice',
    cancel: 'Back',
  },
  errors: {
    ...enReadingErrors,
    ...enRightsErrors,
    ...enComplaintErrors,
    ...enEntryErrors,
    ...enOpeningsErrors,
    ...enNoticeErrors,
    ...enPeopleErrors,
    ...enChildErrors,
    ...enTogetherErrors,
    ...enCopyErrors,
    ...enPortalErrors,
    ...enSigninErrors,
    aboutRequired: 'Choose who this is about',
    textRequired: 'Write down what happened',
    factRequired: 'Write down what was established',
    agreementRequired: 'Write down what was agreed',
    textTooLong: 'This text is too long. Make it shorter, or divide it over two notes',
    textInvalid: 'The text contains a character we cannot keep. Please remove it',
    dateRequired: 'Fill in when it was',
    dateInvalid: 'This date does not exist. Write day, month and year',
    dateInFuture: 'This date is still to come. Fill in a day up to today',
    checkRequired: 'Tick the box first: check whether it says something about others',
    wordsRequired: 'Write what you want to say',
    bsnRequired: 'Fill in the citizen service number (BSN)',
    bsnInvalid: 'This is not a citizen service number (BSN). Check all nine digits',
    birthRequired: 'Fill in the date of birth',
    reasonRequired: 'Choose why you get involved',
    explanationRequired: 'Write why in one or two sentences',
    endReasonRequired: 'Write why you stop',
  },
  families: {
    title: 'My families',
    count: (n) =>
      n === 1
        ? 'You are involved with 1 family.'
        : `You are involved with ${n} families. The one you last had contact with comes first.`,
    lastEntry: (day) => `Last note: ${day}`,
    noEntry: 'No notes yet',
    since: (role, day) => `Your role: ${role}, since ${day}`,
    children: 'Children',
    emptyTitle: 'The families you are involved with will appear here',
    empty:
      'There are none now. You start this yourself, with a reason. The family can read who you are and why you join in.',
    start: 'Get involved with a family',
    reading: 'You read along: somebody opened this to you.',
    reads: (n) => (n === 1 ? 'You read along with 1 family.' : `You read along with ${n} families.`),
    leads: (n) =>
      n === 1
        ? 'Your team helps 1 family. You see who helps, not what is going on.'
        : `Your team helps ${n} families. You see who helps, not what is going on.`,
    helpedBy: (names) => `Family with ${names}`,
    helperSince: (name, day) => `${name}, since ${day}`,
    waitTitle: 'Nothing has been opened to you now',
    wait: 'You read along as soon as somebody asks you to. Then the family stands here. You need not do anything.',
  },
  family: {
    people: 'People',
    involved: 'Who is involved',
    reading: {
      opened: 'You read along in what was opened to you. The family sees when you look. You write nothing here.',
      asked:
        'You read along because somebody of the family asked you to: what they may read, and no more. You write nothing here.',
    },
    leading: 'You see who of your team helps. You do not read what is going on.',
    timelineEmptyReading: 'In what you may read there is nothing yet.',
    involvedEmpty: 'Nobody is involved with this family now.',
    involvedNote: 'The family sees these names and reasons too.',
    parts: 'Parts of the dossier',
    audienceCount: (n) => (n === 1 ? '1 person sees this' : `${n} people see this`),
    whoMay: (part) => `Who may read ${part}?`,
    timeline: 'Timeline',
    timelineCount: (n) => (n === 1 ? 'Something was written once' : `Something was written ${n} times, newest first`),
    timelineEmptyTitle: 'What is written will appear here',
    timelineEmpty: 'Nothing has been written yet. You can begin, in your own words.',
    older: 'Read further back',
    newest: 'To the newest',
    write: 'Write a note',
    drafts: 'Not finished yet',
    draft: 'Draft',
    draftSaved: (moment) => `saved on ${moment}`,
    draftNote: 'Only you can see your drafts.',
    continueDraft: 'Continue writing',
    endTie: 'End your involvement',
    address: 'Lives at',
  },
  tie: {
    title: 'Get involved with a family',
    intro: 'You can only open a dossier when you are involved with the family. That begins here, with a reason.',
    seenTitle: 'The family sees this',
    seen: 'As soon as you are involved, everyone in this family can read your name, your organisation and your reason. Also a former partner who lives elsewhere. They also see when you look.',
    bsn: 'Citizen service number (BSN) of one family member',
    bsnHint: 'Nine digits. We do not keep what you fill in here and do not show it again.',
    birth: 'Date of birth of this family member',
    reason: 'Why do you get involved?',
    reasons: {
      asked: 'The family asked for help themselves',
      handover: 'I take over from a colleague',
      assigned: 'The municipality appointed me',
      replacing: 'I stand in for a colleague',
      other: 'Another reason',
    },
    explanation: 'Tell us a little more',
    explanationHint:
      'One or two sentences. Everyone in this family can read them, also a former partner. So name nobody, and do not say who asked for help.',
    submit: 'Get involved',
    waitTitle: 'You do not join by yourself',
    wait: 'In your role you read along as soon as somebody asks you to. Then the family stands at My families.',
    bsnPatient: 'Citizen service number of your patient',
    birthPatient: 'Date of birth of your patient',
    explanationHintPatient: 'One or two sentences. Your patient reads them.',
    seenPatientTitle: 'Your patient sees this',
    seenPatient:
      'You become involved with this person, and not with the other people of the family. Your patient can read your name, your organisation and your reason, and sees when you look. Others do not read that you treat this person.',
    notFoundTitle: 'This does not work',
    notFound:
      'We cannot connect you to a family with these details. Your reason is still there. Check the number and the date of birth. Are they right? Ask your team leader.',
    endTitle: (family) => `End your involvement with ${family}`,
    endIntro:
      'After this you cannot open this dossier any more. What you wrote stays. The family sees that you stopped, and why.',
    endReason: 'Why do you stop?',
    endReasonHint:
      'For example: the help is finished, or a colleague takes over. Everyone in this family can read this, also a former partner. So name nobody.',
    endSubmit: 'End my involvement',
  },
  myDossier: {
    title: 'My dossier',
    greeting: (name) => `Hello ${name}`,
    intro: 'Here you read what was written about you and your family. You can add your own words everywhere.',
    next: 'What you can do',
    people: 'Your family',
    peopleNote: 'This is how you stand in this dossier. Is something not right? Tell the person who helps you.',
    involved: 'Who helps you',
    involvedEmpty: 'Nobody is involved with you now.',
    entries: 'What was written',
    entriesCount: (n) =>
      n === 1
        ? 'Something that you can read was written once.'
        : `Something that you can read was written ${n} times. The newest comes first.`,
    entriesOlder: (n) => `Something that you can read was written ${n} times. Here you read further back.`,
    entriesEmptyTitle: 'What is shared with you will appear here',
    entriesEmpty: 'There is nothing yet. The person who helps you writes a note and shares it with you.',
    nothingTitle: 'There is nothing you can read here yet',
    nothing:
      'Do you want to know what was written about you? Or is it wrong that you see nothing here? Ask the person who helps you.',
    parts: 'Your parts of the dossier',
    partsNote: 'A dossier has parts. For each part it is settled who may read it.',
  },
  signIn: {
    title: 'Sign in',
    intro: 'You sign in with your own organisation or your own means. Erbij does not get to see your password.',
    start: 'Continue to sign in',
    development: 'This is a practice environment with invented people. You choose who you are next.',
    lost: 'Cannot sign in? Ask the person who helps you, or your organisation’s help desk.',
  },
  personas: {
    nobody: 'There is nobody yet',
    nobodyText: 'Fill the demo region with: npx erbij seed',
    title: 'Who are you today?',
    intro: 'This is the practice environment. The people are invented. Choose someone and see what that person sees.',
    choose: (name) => `Continue as ${name}`,
  },
  capacity: {
    title: 'In which role are you working now?',
    intro: 'You have more than one role. What you may see depends on your role. Choose one; you can switch later.',
    asPerson: 'For yourself and your family',
  },
  notFound: {
    title: 'This page does not exist, or is not for you',
    intro:
      'We do not say which of the two. That keeps private what is private. Nothing went wrong and nothing is lost.',
    next: 'What you can do',
    checkAddress: 'Check whether the address of the page is right.',
    askProfessional:
      'Do you think you should be able to see this? Ask the family, or the steady contact of this family.',
    askFamily: 'Do you think you should be able to see this? Ask the person who helps you.',
    home: 'Go to the start',
  },
  error: {
    title: 'Something went wrong on our side',
    intro: 'It is not your fault. What was recorded earlier or saved as a draft is still there.',
    retry: 'Go back and try again in a few minutes.',
    stays: 'Were you writing? Go back in your browser: your text is usually still there.',
    number: 'Number for the help desk',
    home: 'Go to the start',
  },
  signedOut: {
    title: 'You are signed out',
    intro: 'Nobody can go on in your dossier on this device. On someone else’s computer, close the window as well.',
    again: 'Sign in again',
  },
  start: {
    title: 'We stay with you',
    intro:
      'Erbij is one dossier for a family and everyone who helps. For each part it is settled who may read it, and the family sees who looked. That way nobody has to tell the same story again and again.',
    signIn: 'Sign in',
    drawing: 'Drawing: people around a table',
    demo: 'This is a practice environment with invented people.',
  },
  times: (count) => (count === 1 ? 'once' : `${count} times`),
}
