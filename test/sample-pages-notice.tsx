import { TellPage } from '../src/portal/pages/tell-page.tsx'
import type { T } from '../src/ui/messages.ts'
import { yasmin } from './sample-views.ts'

const waiting = {
  since: '2025-11-01',
  due: '2025-12-01',
  overdue: false,
  law: 'AVG 14(3)(a)',
  delay: {
    law: 'UAVG 41(1)(i)',
    ground: 'Het is nodig om deze persoon of iemand anders te beschermen, en niet meer dan dat.',
    after: '2025-12-01',
    latest: '2025-12-15',
  },
  offer: 'f1',
  input: { id: 'f2', reason: '', until: '' },
}
const view = {
  familyId: '1',
  familyName: 'Gezin De Wit',
  person: 'p1',
  name: 'Bram',
  young: false,
  today: '2025-11-20',
  waiting,
  delays: [],
  errors: {},
}
const delays = [
  { reason: 'Eerst is Anna met de kinderen ergens anders.', until: '2025-11-18', name: 'Mira Bos', at: '2025-11-06' },
]

/** Telling somebody that there is a dossier about them. */
export const noticePages = (t: T) => ({
  tell: <TellPage t={t} chrome={yasmin} view={view} />,
  'tell-young': <TellPage t={t} chrome={yasmin} view={{ ...view, name: 'Noor', young: true }} />,
  'tell-overdue': (
    <TellPage
      t={t}
      chrome={yasmin}
      view={{ ...view, waiting: { ...waiting, due: '2025-11-18', overdue: true }, delays }}
    />
  ),
  'tell-errors': (
    <TellPage
      t={t}
      chrome={yasmin}
      view={{ ...view, errors: { reason: 'delayReasonRequired', until: 'delayUntilTooFar' } }}
    />
  ),
  'tell-done': <TellPage t={t} chrome={yasmin} view={{ ...view, waiting: undefined, delays }} />,
})
