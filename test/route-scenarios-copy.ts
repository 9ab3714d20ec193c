import { existingPart, withAccess } from '../src/access/access.ts'
import { append } from '../src/dossier/append.ts'
import { copiedEntry } from '../src/dossier/kinds/copied-entry.ts'
import { requesting } from './requests.ts'
import { freshNote, type Given, pair, type Scenarios } from './route-given.ts'

/** The request of one scenario, between what comes before it and its address. */
let asked = ''

/** Bram asks for a copy of everything. */
const askCopy = async (given: Given) => {
  asked = await requesting(given).asks('bram', 'copy')
}
/** Of one entry. */
let copied = ''
const askOne = async (given: Given) => {
  copied = await freshNote(given)
  asked = await requesting(given).asks('bram', 'copy', { entries: [copied] })
}
/** And gets it. */
const getCopy = async (given: Given) => {
  const requests = requesting(given)
  await askCopy(given)
  const { id: partId } = requests.partFor('bram', given.organisations.team)
  const question = { actorId: given.actors.yasmin, families: [given.family], action: 'write', purpose: 'help' } as const
  const piece = {
    of: given.sharedNote,
    kind: 'contact-note',
    occurredOn: '2026-01-05',
    writtenBy: 'Y.',
    text: 'Van Bram.',
  }
  await withAccess(given.road, { ...question, wanted: existingPart(partId) }, (access) =>
    append(access, [
      { kind: copiedEntry, familyId: given.family, partId, answers: asked, body: piece, occurredOn: access.today },
    ]),
  )
  await requests.decides('bram', asked, { entries: [{ entry: given.sharedNote, outcome: 'given' }] })
}
/** Bram asks that a note is destroyed, and gets it. */
const askDestruction = async (given: Given) => {
  const requests = requesting(given)
  asked = await requests.asks('bram', 'destruction', { entries: [given.sharedNote] })
  await requests.decides('bram', asked, { entries: [{ entry: given.sharedNote, outcome: 'given' }] })
}

const copy = ({ family }: Given) => `/gezinnen/${family}/afschriften/${asked}`
const mine = ({ family }: Given) => `/mijn-dossier/${family}/afschriften/${asked}`
const takeBack = ({ family }: Given) => `/mijn-rechten/${family}/vraag/${asked}/terugnemen`

/** The part of a fresh note that is kept longer. */
let part = ''
const noted = async (given: Given) => {
  const note = await freshNote(given)
  const { rows } = await given.admin.query<{ part: string }>('select part_id as part from erbij.entry where id = $1', [
    note,
  ])
  part = rows[0]?.part ?? ''
}

export const copyScenarios: Record<string, Scenarios> = {
  'get /mijn-dossier/:gezin/bewaartermijnen': pair((g) => `/mijn-dossier/${g.family}/bewaartermijnen`, 'bram', 'noor', {
    shows: 'Jeugdwet 7.3.8(3)',
  }),
  'get /gezinnen/:gezin/bewaartermijnen': pair((g) => `/gezinnen/${g.family}/bewaartermijnen`, 'yasmin', 'joris', {
    shows: 'Bewaar dit langer',
  }),
  'post /gezinnen/:gezin/bewaartermijnen': pair((g) => `/gezinnen/${g.family}/bewaartermijnen`, 'yasmin', 'joris', {
    before: noted,
    fields: () => ({
      part,
      [`until-${part}`]: `${new Date().getUTCFullYear() + 25}-01-01`,
      [`reason-${part}`]: 'Nodig.',
    }),
    status: 303,
    location: /bewaartermijnen$/,
  }),
  'get /mijn-dossier/:gezin/afschrift': pair((g) => `/mijn-dossier/${g.family}/afschrift`, 'anna', 'noor', {
    shows: 'Schuilplaats 1',
  }),
  'get /mijn-dossier/:gezin/afschrift.pdf': pair((g) => `/mijn-dossier/${g.family}/afschrift.pdf`, 'anna', 'noor', {
    shows: 'Kopie van mijn dossier',
  }),
  'get /api/v1/mijn-dossier/:gezin/afschrift': pair(
    (g) => `/api/v1/mijn-dossier/${g.family}/afschrift`,
    'anna',
    'noor',
    { shows: 'Schuilplaats 1' },
  ),
  'get /gezinnen/:gezin/afschriften/:vraag': pair(copy, 'yasmin', 'joris', {
    before: askCopy,
    shows: 'Een kopie geven',
  }),
  'post /gezinnen/:gezin/afschriften/:vraag': pair(copy, 'yasmin', 'joris', {
    before: askOne,
    fields: () => ({ entry: copied, [`how-${copied}`]: 'give', text: 'Alstublieft.' }),
    status: 303,
    location: /\/afschriften\//,
  }),
  'get /mijn-dossier/:gezin/afschriften/:vraag': pair(mine, 'bram', 'noor', { before: getCopy, shows: 'Van Bram.' }),
  'get /mijn-dossier/:gezin/afschriften/:vraag/pdf': pair(mine, 'bram', 'noor', { before: getCopy }),
  'get /mijn-rechten/:gezin/vraag/:verzoek/terugnemen': pair(takeBack, 'bram', 'noor', { before: askDestruction }),
  'post /mijn-rechten/:gezin/vraag/:verzoek/terugnemen': pair(takeBack, 'bram', 'noor', {
    before: askDestruction,
    status: 303,
    location: /\/vraag\//,
  }),
}
