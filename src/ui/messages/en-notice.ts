import type { nlNotice, nlNoticeErrors } from './nl-notice.ts'

/** English: telling somebody that there is a dossier about them, and putting that off. */
export const enNotice: typeof nlNotice = {
  title: 'Telling',
  task: (name) => `Tell ${name} that there is a dossier`,
  due: (day) => `Do this on or before ${day}`,
  overdue: (day) => `Too late: this had to be done on or before ${day}`,
  since: (day) => `Counts from ${day}.`,
  lead: 'Something was written down that may come from somebody else. Whoever it concerns is told. Rather tell it earlier: at the first conversation, and always before you give anything to somebody else.',
  nothing: (name) => `There is nothing now that you still have to tell ${name}.`,
  toldTitle: 'I told them',
  toldText: (name) =>
    `Tell ${name} that there is a dossier, what is in it, from whom that comes, who reads it and which rights ${name} has. Do not name who said something in confidence.`,
  toldYoung: (name) =>
    `${name} is younger than 12. Tell whoever has authority: that there is a dossier, what is in it, from whom that comes, who reads it and which rights there are. Tell ${name} too, in words of their own. Do not name who said something in confidence.`,
  told: 'Record that they were told',
  delayTitle: 'I cannot tell them yet',
  delayUnseen: (name) =>
    `Only if this is true. ${name} does not read this, and nobody else of the family does. Your colleagues do.`,
  reason: 'Why can it not be told yet?',
  reasonHint: 'What can happen if you tell it now.',
  until: 'On which day will you look again?',
  untilHint: (day) => `${day} at the latest. After that you can put it off again, if that is needed.`,
  delay: 'Put it off',
  delaysTitle: 'Put off before',
  delayed: (name, on, until) => `Put off by ${name} on ${on}, up to and including ${until}`,
  later: {
    title: 'Somebody of the family hears this later',
    text: 'Everybody reads this at once, unless that is dangerous. Then choose who hears it later. They do not see what the recipient reads either. It holds at once, for three days: a colleague confirms it within that time. After that it can be seen again by itself, on the day you choose.',
    who: 'Who hears this later?',
    link: (names) => `Who hears this later, about ${names}?`,
    held: (day) => `It holds already, until ${day}. If no colleague confirms it before that day, it can be seen.`,
  },
  emergency: {
    title: 'The family must not know this now',
    text: 'Everybody of the family reads this at once, unless that is dangerous. Do you write here why? Then the family reads it only in three days. Your team lead reads it at once.',
    reason: 'Why must the family not know this now?',
  },
  again: {
    task: (day) => `Look again: this can be seen again on ${day}`,
    title: 'Is it still needed?',
    text: (day) =>
      `On ${day} this can be seen again, by itself. Is that right? Then you do not have to do anything. Is it still needed not to show it? Then propose it anew. A colleague confirms it before that day.`,
  },
}

export const enNoticeErrors: typeof nlNoticeErrors = {
  delayReasonRequired: 'Write down why it cannot be told yet',
  delayUntilRequired: 'Choose a day after today, and after the day on which it is due now',
  delayUntilTooFar: 'This day is too far away: two weeks at most each time',
}
