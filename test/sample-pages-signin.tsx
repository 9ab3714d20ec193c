import { GiveAccessPage, type GiveAccessView } from '../src/people/pages/give-access-page.tsx'
import { NotSignedInPage } from '../src/signin/not-signed-in-page.tsx'
import { BindAccountPage } from '../src/signin/pages/bind-account-page.tsx'
import { MySessionsPage } from '../src/signin/pages/my-sessions-page.tsx'
import { SignInPage } from '../src/signin/pages/sign-in-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, visitor, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const [begunAt, seenAt] = ['2025-11-18T08:02:00Z', '2025-11-18T13:32:00Z']
const here = { id: '1', browser: 'chrome', system: 'android', begunAt, seenAt, current: true } as const
const sessions = [
  here,
  { id: '2', browser: 'edge', system: 'windows', begunAt, seenAt, current: false },
  { id: '3', begunAt, seenAt, current: false },
] as const

const given = {
  id: 'c1',
  lastDay: '2025-11-25',
  usedAt: null,
  endedAt: null,
  usedBy: null,
  over: false,
  givenAt: begunAt,
  givenBy: 'Yasmin El Idrissi',
}
const giving: GiveAccessView = {
  familyId: '1',
  familyName: 'Gezin De Wit',
  person: { id: 'p1', name: 'Anna de Wit' },
  id: 'c2',
  canSignIn: true,
  codes: [],
}
const give = (t: T, view: Partial<GiveAccessView>) => (
  <GiveAccessPage t={t} chrome={at(yasmin, '/gezinnen/1/mensen/p1/toegang')} view={{ ...giving, ...view }} />
)
const refused = (t: T, why: 'tooWeak' | 'other' | 'unknown') => (
  <NotSignedInPage t={t} chrome={visitor} view={{ why }} />
)
const text = 'Dat was anders dan het hier staat.\nWij waren er om acht uur al.'

/** Staying signed in, coming to sign in, and what is said when it does not work. */
export const signInPages = (t: T) => ({
  'my-sessions': (
    <MySessionsPage t={t} chrome={at(anna, '/mijn-sessies')} view={{ sessions: [...sessions], ended: 1 }} />
  ),
  'my-sessions-one': <MySessionsPage t={t} chrome={at(yasmin, '/mijn-sessies')} view={{ sessions: [here] }} />,
  'bind-account': (
    <BindAccountPage
      t={t}
      chrome={at(visitor, '/koppelen')}
      view={{ state: 'form', name: 'Fatma Kaya', code: '', birth: '', errors: {} }}
    />
  ),
  'bind-account-wrong': (
    <BindAccountPage
      t={t}
      chrome={at(visitor, '/koppelen')}
      view={{
        state: 'form',
        name: 'Fatma Kaya',
        code: '',
        birth: '1985-05-03',
        errors: { code: 'codeWrong', birth: 'ownBirthRequired' },
      }}
    />
  ),
  'bind-account-often': (
    <BindAccountPage
      t={t}
      chrome={at(visitor, '/koppelen')}
      view={{ state: 'form', name: 'Fatma Kaya', code: '', birth: '', errors: {}, problem: 'often' }}
    />
  ),
  'bind-account-first': <BindAccountPage t={t} chrome={at(visitor, '/koppelen')} view={{ state: 'signInFirst' }} />,
  'bind-account-belongs': (
    <BindAccountPage t={t} chrome={at(anna, '/koppelen')} view={{ state: 'belongs', name: 'Anna de Wit' }} />
  ),
  'give-access': give(t, {}),
  'give-access-slip': give(t, {
    slip: { code: '7K3P-41QX-R0TZ', lastDay: '2025-11-25', address: 'https://erbij.example.nl/koppelen' },
    codes: [given],
  }),
  'give-access-codes': give(t, {
    problem: 'cannot',
    account: 'Anna de Wit',
    codes: [
      { ...given, usedAt: seenAt, usedBy: 'Anna de Wit' },
      { ...given, id: 'c3', usedAt: seenAt, usedBy: 'B. Jansen', endedAt: seenAt },
      { ...given, id: 'c4', over: true },
      { ...given, id: 'c5', endedAt: seenAt },
    ],
  }),
  'give-access-young': give(t, { canSignIn: false }),
  'sign-in-over': (
    <SignInPage
      t={t}
      chrome={at(visitor, '/inloggen')}
      view={{ startHref: '/inloggen/verder', development: false, over: true }}
    />
  ),
  'sign-in-too-weak': refused(t, 'tooWeak'),
  'sign-in-other': refused(t, 'other'),
  'sign-in-unknown': refused(t, 'unknown'),
  'not-sent': (
    <NotSignedInPage
      t={t}
      chrome={visitor}
      view={{
        why: 'expired',
        notSent: {
          action: '/mijn-woorden',
          fields: [
            ['id', '1'],
            ['text', text],
          ],
          file: true,
        },
      }}
    />
  ),
})
