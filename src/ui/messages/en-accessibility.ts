import type { nlAccessibility } from './nl-accessibility.ts'

export const enAccessibility: typeof nlAccessibility = {
  title: 'Does Erbij work for everybody?',
  lead: 'Everybody must be able to use Erbij. Also who sees badly, uses no mouse, or finds reading hard.',
  status: 'Where we are',
  standard: 'We follow WCAG 2.2, level AA (EN 301 549): agreements about websites for everybody.',
  claim: 'We tested this ourselves. There was no independent audit yet. So we do not say that everything is right.',
  drawnUp: (day) => `Drawn up on ${day}.`,
  tested: 'What we tested, and how',
  tests: [
    'Every sort of page was checked by machine (axe), in Dutch and English. No fault was left.',
    'The pages for families were used with the keyboard alone.',
    'The pages for families were looked at on a screen 320 points wide, the same as 400 percent zoom.',
    'All colours were calculated: letters and ground differ enough, also where your device uses dark colours.',
    'Everything works without JavaScript, but for reading aloud, which your device does.',
    'The layout was looked at from right to left, for a language that reads that way.',
    'The sentences for families were counted: how long they are, and whether they use difficult words.',
  ],
  known: 'What does not work well yet',
  faults: [
    'The family tree is wider than a small screen. You can scroll, or choose «Read as text».',
    'The button «Read aloud» is there only when your device has a voice of its own for the language of the page.',
    'A file that somebody adds is sometimes hard to read with a screen reader. Ask whoever helps you to read it to you.',
    'What people write is not always easy to read. We do not measure that.',
  ],
  untested: 'What we did not test',
  gaps: [
    'Together with people who use a screen reader, a braille display or their voice every day.',
    'Whether children and parents understand the words and drawings.',
    'The pages for professionals at 400 percent zoom.',
    'The page where you sign in at DigiD or your work. It is not ours.',
  ],
  report: 'Does something not work for you?',
  reportHow: 'Call, or have somebody call for you. Say which page it is and what goes wrong.',
  reportNobody: 'Tell whoever helps you, or your municipality.',
  complaint: 'Do you hear nothing, or does the answer not help? Then you can complain to the National Ombudsman.',
}
