import { CorrectEntryPage } from '../src/dossier/pages/correct-entry-page.tsx'
import { EntryPage } from '../src/dossier/pages/entry-page.tsx'
import { ShareEntryPage } from '../src/dossier/pages/share-entry-page.tsx'
import { WithholdEntryPage } from '../src/dossier/pages/withhold-entry-page.tsx'
import { WriteNotePage } from '../src/dossier/pages/write-note-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, family, note, today, unshared, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const people = family.people.map((person) => ({ value: person.id, label: person.name }))
const writing = { familyId: family.id, familyName: family.name, draftId: 'c1', people, today }
const factInput = {
  kind: 'fact' as const,
  about: ['p3'],
  text: 'Noor was zes dagen niet op school.',
  occurredOn: '2026-11-18',
  nature: 'stated',
  statedBy: '',
  source: '',
  sourceProtected: true,
  contestedBy: 'Bram',
}
const decision = {
  thread: 'w1',
  title: 'Bram leest dit niet',
  ground: 'Het weten zou deze persoon nu duidelijk ernstig schaden.',
  article: 'Jeugdwet 7.3.2(4)',
  reason: 'Hij is nu in de war; we vertellen het hem samen.',
  until: '2027-02-01',
  proposed: { name: 'Yasmin El Idrissi', at: '2026-11-18T10:00:00Z' },
}
const decisions = [
  { ...decision, state: 'pending' as const, isYours: true },
  { ...decision, thread: 'w2', title: 'Anna leest dit niet', state: 'pending' as const, isYours: false },
  {
    ...decision,
    thread: 'w3',
    title: 'Peter leest dit niet',
    state: 'active' as const,
    isYours: false,
    confirmed: { name: 'Koen Vermeer', at: '2026-11-19T10:00:00Z' },
  },
  {
    ...decision,
    thread: 'w4',
    state: 'over' as const,
    isYours: true,
    ended: { name: 'Koen Vermeer', at: '2026-11-19T10:00:00Z' },
  },
]
const factEntry = {
  ...unshared,
  id: 'e9',
  href: '/gezinnen/1/vermeldingen/e9',
  corrected: true,
  notes: ['Gezegd door Anna', 'De bron is beschermd'],
  contestedBy: 'Bram',
  attachments: [
    {
      name: 'brief.pdf',
      typeName: 'PDF-document',
      size: 120_000,
      href: '/gezinnen/1/bijlagen/b1',
      opens: false,
      mayTellPlace: true as const,
      notShared: true,
      share: '/gezinnen/1/verslagen/e9/delen',
    },
  ],
  answers: note.answers.map((answer) => ({ ...answer, href: '/gezinnen/1/vermeldingen/e3', corrected: true })),
}
const entryAlone = {
  familyId: family.id,
  familyName: family.name,
  own: false,
  entry: factEntry,
  askedEarlier: true,
  earlier: [
    { entry: unshared, corrected: { name: 'Koen Vermeer', isYou: false, at: '2026-11-19T10:00:00Z' } },
    {
      entry: { ...unshared, id: 'e10', body: [] },
      corrected: { name: 'Yasmin', isYou: true, at: '2026-11-19T10:00:00Z' },
      destroyed: { at: '2026-11-20T10:00:00Z', ground: 'Jeugdwet 7.3.9' },
    },
  ],
  decisions,
  actions: {
    audience: '/gezinnen/1/delen/2',
    correct: '/gezinnen/1/vermeldingen/e9/verbeteren',
    withhold: '/gezinnen/1/vermeldingen/e9/niet-verstrekken',
    share: '/gezinnen/1/verslagen/e9/delen',
    attach: '/gezinnen/1/vermeldingen/e9/bijlage',
    beside: '/gezinnen/1/vermeldingen/e1',
  },
}
const correcting = {
  familyId: family.id,
  familyName: family.name,
  entry: { ...unshared, canShare: false, canAnswer: false },
  own: false,
  action: '/gezinnen/1/vermeldingen/e9/verbeteren',
  back: '/gezinnen/1/vermeldingen/e9',
  id: 'n1',
  version: 'e9',
  values: factInput,
  textOnly: false,
  keepsSource: true,
  asksCheck: true,
  errors: { text: 'nothingChanged' as const },
  overtakenBy: { name: 'Koen Vermeer', isYou: false },
  sharesFiles: ['brief.pdf'],
  today,
}
const withholding = {
  backHref: '/gezinnen/1/vermeldingen/e9',
  familyId: family.id,
  familyName: family.name,
  entry: { ...unshared, canShare: false, canAnswer: false },
  decisions,
  people: [{ value: 'p2', label: 'Bram' }],
  grounds: [{ value: 'serious-harm', label: 'Ernstige schade' }],
  id: 'n2',
  values: { person: '', ground: '', reason: '', until: '2027-02-01' },
  today,
  latest: '2027-02-22',
  errors: { person: 'personRequired' as const, 'end-w3': 'withholdEndReasonRequired' as const },
  problem: 'notYours' as const,
  ending: { thread: 'w3', reason: '' },
}

const sharingFiles = {
  familyId: family.id,
  familyName: family.name,
  entry: factEntry,
  files: [
    { value: 'b1', label: 'brief.pdf' },
    { value: 'b2', label: 'tekening.jpg' },
  ],
  filesOnly: true,
  chosen: ['b2'],
  readers: [{ name: 'Anna de Wit', role: 'moeder van Noor' }],
  checked: false,
  errors: { files: 'filesRequired' as const },
}

/** Writing a fact and an agreement, one entry alone, correcting and withholding. */
export const entryPages = (t: T) => ({
  'write-fact-errors': (
    <WriteNotePage
      t={t}
      chrome={at(yasmin, '/gezinnen/1/x')}
      view={{ ...writing, values: factInput, errors: { nature: 'natureRequired', source: 'originRequired' } }}
    />
  ),
  'write-agreement': (
    <WriteNotePage
      t={t}
      chrome={at(yasmin, '/gezinnen/1/x')}
      view={{
        ...writing,
        values: { kind: 'agreement', about: ['p1'], text: 'Anna belt.', occurredOn: today, with: 'Anna' },
        errors: { reviewOn: 'reviewTooEarly' },
      }}
    />
  ),
  entry: <EntryPage t={t} chrome={at(yasmin, '/gezinnen/1/vermeldingen/e9')} view={entryAlone} />,
  'entry-family': (
    <EntryPage
      t={t}
      chrome={at(anna, '/mijn-dossier/1/vermeldingen/e9')}
      view={{ ...entryAlone, own: true, decisions: [], earlier: [], askedEarlier: false }}
    />
  ),
  'correct-entry': (
    <CorrectEntryPage t={t} chrome={at(yasmin, '/gezinnen/1/vermeldingen/e9/verbeteren')} view={correcting} />
  ),
  'correct-words': (
    <CorrectEntryPage
      t={t}
      chrome={at(anna, '/mijn-woorden/e3/verbeteren')}
      view={{
        familyId: family.id,
        familyName: family.name,
        entry: { ...unshared, canShare: false, canAnswer: false },
        own: true,
        action: '/mijn-woorden/e3/verbeteren',
        back: '/mijn-dossier/1/vermeldingen/e3',
        id: 'n1',
        version: 'e3',
        values: { about: [], text: 'Ik was moe.', occurredOn: today },
        textOnly: true,
        keepsSource: false,
        asksCheck: false,
        sharesFiles: [],
        errors: {},
        overtakenBy: { name: 'Anna', isYou: true },
        today,
      }}
    />
  ),
  'share-files': <ShareEntryPage t={t} chrome={at(yasmin, '/gezinnen/1/verslagen/e9/delen')} view={sharingFiles} />,
  'withhold-entry': <WithholdEntryPage t={t} chrome={at(yasmin, '/gezinnen/1/vermeldingen/e9/x')} view={withholding} />,
})
