import type { nlSignin, nlSigninErrors } from './nl-signin.ts'

/** English: staying signed in, a code to sign in with, and what was not sent. */
export const enSignin: typeof nlSignin = {
  tabs: { overview: 'Overview', writing: 'Writing', list: 'List', settings: 'Settings', page: 'Page' },
  mySessions: {
    title: 'Where you are signed in',
    link: 'Where you are signed in',
    intro: 'These are the telephones and computers on which you are signed in now. Only you see this list.',
    list: 'Signed in now',
    browsers: {
      chrome: 'Chrome',
      edge: 'Edge',
      firefox: 'Firefox',
      opera: 'Opera',
      safari: 'Safari',
      samsung: 'Samsung Internet',
    },
    systems: {
      android: 'a telephone or tablet with Android',
      chromebook: 'a Chromebook',
      ipad: 'an iPad',
      iphone: 'an iPhone',
      linux: 'a computer with Linux',
      mac: 'a Mac',
      windows: 'a computer with Windows',
    },
    on: (browser, system) => `${browser} on ${system}`,
    unknown: 'A device we do not recognise',
    current: 'this device',
    begun: (moment) => `Signed in on ${moment}`,
    seen: (moment) => `Last used on ${moment}`,
    end: 'Sign out there',
    endOthers: 'Sign out everywhere but here',
    ended: (n) =>
      n === 0
        ? 'That was over already. See whether the list is right now.'
        : n === 1
          ? 'You are signed out there now.'
          : `You are signed out in ${n} places.`,
    only: 'You are signed in here only.',
    unknownOne:
      'Is there something here you do not know? Sign out there. Then also change the password you sign in with, and tell whoever helps you.',
  },
  bindAccount: {
    title: 'Enter your code',
    intro: 'Did you get a slip of paper with a code? Then you can sign in yourself from now on.',
    code: 'The code on the slip',
    codeHint: 'Twelve letters and digits. The dashes are not needed.',
    birth: 'Your date of birth',
    submit: 'Continue',
    as: (name) =>
      name === ''
        ? 'The code will belong to whoever just signed in here.'
        : `You are signed in as ${name}. The code will belong to this sign-in.`,
    notYou: 'Is that not you? Then fill in nothing.',
    asYourself: 'Sign in as yourself',
    lost: 'Lost the code, or is it too old? Ask whoever gave you the slip for a new one.',
    signInFirst: 'Sign in first. Then you enter the code.',
    belongs: (name) => `You are signed in as ${name}. This sign-in is somebody's already. Nobody can be added to it.`,
    belongsNext:
      'Is the code for somebody else? Let them sign in themselves, on a device of their own. Sign out first.',
    problems: {
      often: 'You tried too many times. Wait an hour, then try again. Nothing is lost.',
      taken:
        'This sign-in belongs to somebody in Erbij already. Nobody can be added to it. Ask whoever gave you the slip.',
    },
  },
  giveAccess: {
    link: 'Signing in themself',
    linkOf: (name) => `Signing in themself: ${name}`,
    title: (name) => `Signing in themself: ${name}`,
    intro: 'Who has no DigiD or citizen service number can sign in with a code. You give it yourself, by hand.',
    make: 'Make a code',
    another: 'Make a new code',
    before: [
      'You know this person, and you sit together now. Never send the code, and do not give it to somebody else to pass on.',
      'Ask whether it is safe to read along at home. Who else looks at the telephone?',
      'The code works once, for a week. Whoever uses it also enters the date of birth.',
    ],
    replaces: 'The code that is still open will then no longer work.',
    submit: 'Make the code',
    tooYoung: 'From the age of 12 somebody can sign in themself. Now that cannot be.',
    signsIn: (name, account) => `${name} can sign in already, under the name ${account}. No code is needed.`,
    slip: {
      once: 'Copy or print the code, and give it now. After this it stands nowhere any more.',
      title: 'Code to sign in',
      code: 'The code is',
      go: 'On the internet, go to',
      steps: ['Sign in there, with a sign-in of your own.', 'Enter this code, and the date of birth.'],
      until: (day) => `The code works once, until ${day}.`,
      keep: 'Give this slip to nobody else. Throw it away when you are done.',
    },
    list: 'Codes that were given',
    gave: (by, moment) => `${by} gave a code on ${moment}`,
    states: {
      open: (day) => `Not used yet. Works until ${day}.`,
      over: (day) => `Not used. Too old after ${day}.`,
      used: (moment, name) => `Used on ${moment}, by who signs in as ${name}.`,
      ended: (moment) => `Not used. Withdrawn on ${moment}.`,
      stopped: (moment) => `The access was stopped on ${moment}.`,
    },
    withdraw: 'Withdraw this code',
    withdrawNote: 'The code on the slip will then no longer work.',
    withdrawSure: 'Withdraw the code',
    stop: 'Stop this access',
    stopNote: (name) =>
      `Do this when somebody else used the code, or when ${name} asks for it. Whoever signs in with it is signed out now and cannot sign in any more. You can give a new code after that.`,
    stopSure: 'Stop the access now',
    problems: {
      cannot: 'This person can sign in already, or no code can be given here. Nothing was changed.',
      gone: 'This code was withdrawn or too old already. Below is how it is now.',
    },
    given: (day) => `Got a code to sign in with, to be used until ${day}.`,
    takenBack: 'The code was withdrawn, or the access that began with it was stopped.',
  },
  notSent: {
    title: 'What you wanted to send',
    text: 'This is not saved yet. So that nothing is lost:',
    steps: ['Sign in again. That opens in a new window or tab.', 'Come back here, and send it once more.'],
    signIn: 'Sign in, in a new window',
    field: (n) => `Your text${n > 1 ? ` (${n})` : ''}`,
    again: 'Send it once more',
    file: 'We cannot hold a file here. Choose it again when you are signed in.',
  },
  overNote:
    'You are signed out. That happens when you do nothing for a while. Or you signed out yourself, on another device. Drafts that were saved are still there.',
}

export const enSigninErrors: typeof nlSigninErrors = {
  codeRequired: 'Enter the code: twelve letters and digits',
  codeWrong:
    'This code and date of birth do not belong together, or the code no longer works. See whether everything is right',
  ownBirthRequired: 'Enter your date of birth: day, month and year',
}
