import { WhoLookedPage } from '../src/dossier/pages/who-looked-page.tsx'
import { AskPage } from '../src/rights/pages/ask-page.tsx'
import { AskWhyPage } from '../src/rights/pages/ask-why-page.tsx'
import { EnterRequestPage } from '../src/rights/pages/enter-request-page.tsx'
import { MyRequestPage } from '../src/rights/pages/my-request-page.tsx'
import { MyRightsPage } from '../src/rights/pages/my-rights-page.tsx'
import { RequestLetterPage } from '../src/rights/pages/request-letter-page.tsx'
import { RequestPage } from '../src/rights/pages/request-page.tsx'
import { RequestsPage } from '../src/rights/pages/requests-page.tsx'
import { WithdrawPage } from '../src/rights/pages/withdraw-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { letter, line, request, requestRows } from './sample-rights.ts'
import { anna, note, today, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const mine = at(anna, '/mijn-rechten')
const team = at(yasmin, '/verzoeken')
const myFamily = (t: T) => ({
  familyId: '1',
  name: 'Gezin De Wit',
  requests: requestRows(t),
  can: [{ href: '/mijn-rechten/1/vragen/copy', title: t.rights.names.copy, text: t.rights.explain.copy }],
  contact: { organisation: 'Wijkteam Oost', person: 'Yasmin El Idrissi' },
  others: ['Veiligheidsteam'],
})
const asking = (t: T) => ({
  action: '/mijn-rechten/1/vragen/copy',
  id: 'v1',
  title: t.rights.names.copy,
  explain: t.rights.explain.copy,
  label: t.rights.askText.copy,
  optional: true,
  input: { text: '', parts: ['d1'], entry: '' },
  errors: {},
  parts: [{ value: 'd1', label: 'Contact over Anna', hint: t.rights.ofOrganisation('Wijkteam Oost') }],
  to: ['Wijkteam Oost'],
  months: 1,
  law: 'Jeugdwet 7.3.10',
})
const asked = (t: T) => ({
  title: 'Iets laten vernietigen',
  state: 'waiting' as const,
  asked: 'Gevraagd op 3 november aan Wijkteam Oost',
  term: t.rights.answerBefore('3 december'),
  text: '',
  withdrawHref: '/mijn-rechten/1/vraag/1/intrekken',
  mayAddWords: false,
  followUps: [],
})
const paper = {
  familyId: '1',
  familyName: 'Gezin De Wit',
  id: 'v1',
  askers: [{ value: 'p1', label: 'Anna de Wit' }],
  rights: [{ value: 'copy', label: 'Een kopie van mijn dossier' }],
  input: { asker: '', right: '', receivedOn: today, text: '' },
  today,
  errors: {},
}
const { form: _form, ...answered } = request
const why = { action: '/mijn-rechten/1/waarom/1?op=x', id: 'v1', look: line, text: '', errors: {} }

/** Asking about one's own dossier, and answering. */
export const rightsPages = (t: T) => ({
  'my-rights': <MyRightsPage t={t} chrome={mine} view={{ families: [myFamily(t)], sent: true }} />,
  'my-rights-two': (
    <MyRightsPage
      t={t}
      chrome={mine}
      view={{
        families: [
          { ...myFamily(t), requests: [] },
          { ...myFamily(t), name: 'Gezin Jansen', others: [] },
        ],
        sent: false,
      }}
    />
  ),
  'my-rights-nothing': <MyRightsPage t={t} chrome={mine} view={{ families: [], sent: false }} />,
  ask: <AskPage t={t} chrome={mine} view={asking(t)} />,
  'ask-entry': (
    <AskPage
      t={t}
      chrome={mine}
      view={{ ...asking(t), optional: false, entry: note, parts: [], errors: { text: 'askTextRequired' } }}
    />
  ),
  'ask-nobody': <AskPage t={t} chrome={mine} view={{ ...asking(t), to: [] }} />,
  'ask-why': <AskWhyPage t={t} chrome={mine} view={{ ...why, to: 'Wijkteam Oost' }} />,
  'ask-why-nobody': <AskWhyPage t={t} chrome={mine} view={why} />,
  'my-request': <MyRequestPage t={t} chrome={mine} view={asked(t)} />,
  'my-request-answered': (
    <MyRequestPage
      t={t}
      chrome={mine}
      view={{
        ...asked(t),
        state: 'answered',
        text: 'Graag alles weg.',
        letter: letter(t),
        entered: 'Yasmin schreef dit op.',
        putOffWhy: 'Er is veel papier.',
        passedOn: { to: 'Veiligheidsteam', why: 'Zij bewaren dit.' },
        mayAddWords: true,
        followUps: [
          {
            text: 'Wij vernietigen dit op 17 november.',
            link: { href: '/mijn-rechten/1/vraag/1/terugnemen', label: 'Ik wil toch dat het blijft' },
          },
        ],
      }}
    />
  ),
  withdraw: (
    <WithdrawPage
      t={t}
      chrome={mine}
      view={{ action: '/x', back: '/y', reason: '', errors: { reason: 'textTooLong' }, complains: false }}
    />
  ),
  'who-looked-why': (
    <WhoLookedPage
      t={t}
      chrome={at(anna, '/wie-keek')}
      view={{
        opensNothing: false,
        groups: [
          {
            period: { kind: 'thisWeek' },
            own: [],
            looks: [
              { ...line, why: { askHref: '/mijn-rechten/1/waarom/1?op=x' } },
              { ...line, why: { href: '/mijn-rechten/1/vraag/1', asked: t.rights.whyAsked('3 december') } },
              {
                ...line,
                why: {
                  href: '/mijn-rechten/1/vraag/2',
                  asked: '',
                  answer: { by: 'Mira Bos', words: ['Zij viel in.'] },
                },
              },
            ],
          },
        ],
      }}
    />
  ),
  requests: (
    <RequestsPage
      t={t}
      chrome={team}
      view={{
        waiting: requestRows(t).slice(0, 2),
        over: requestRows(t).slice(2),
        enter: [{ href: '/x', label: 'Gezin De Wit' }],
        passedOn: false,
      }}
    />
  ),
  'requests-empty': <RequestsPage t={t} chrome={team} view={{ waiting: [], over: [], enter: [], passedOn: true }} />,
  request: <RequestPage t={t} chrome={team} view={request} />,
  'request-errors': (
    <RequestPage
      t={t}
      chrome={team}
      view={{
        ...request,
        withoutAuthority: true,
        look: 'Het gaat om een inzage.',
        onPaper: true,
        about: ['Contact over Anna'],
        entries: ['/gezinnen/1/vermeldingen/1'],
        values: { 'outcome-d1': 'refused' },
        errors: { 'ground-d1': 'refusalGroundRequired', until: 'extendUntilRequired', organisation: 'routeRequired' },
      }}
    />
  ),
  'request-why': (
    <RequestPage
      t={t}
      chrome={team}
      view={{ ...request, ...(request.form && { form: { ...request.form, explains: true, others: [] } }) }}
    />
  ),
  'request-answered': (
    <RequestPage
      t={t}
      chrome={team}
      view={{ ...answered, state: 'answered', letter: letter(t), printHref: '/x', gone: true, correctHrefs: ['/y'] }}
    />
  ),
  'request-letter': (
    <RequestLetterPage
      t={t}
      chrome={team}
      view={{ familyId: '1', requestId: '1', name: 'Anna de Wit', letter: letter(t), to: 'Postbus 7' }}
    />
  ),
  'request-no-letter': (
    <RequestLetterPage t={t} chrome={team} view={{ familyId: '1', requestId: '1', name: 'Anna de Wit' }} />
  ),
  'enter-request': <EnterRequestPage t={t} chrome={team} view={{ ...paper, errors: { asker: 'askerRequired' } }} />,
  'enter-request-nobody': <EnterRequestPage t={t} chrome={team} view={{ ...paper, askers: [] }} />,
})
