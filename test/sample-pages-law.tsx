import { WhoMaySeePage, type WhoMaySeeView } from '../src/dossier/pages/who-may-see-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { anna, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })
const law = { label: 'Jeugdwet 7.3.11', url: 'https://wetten.overheid.nl/BWBR0034925' }
const sentence = 'Wie direct bij de hulp betrokken is, mag lezen wat voor die hulp nodig is.'
const parents = 'Een ouder met gezag of een voogd mag lezen wat er over een kind onder de 12 staat.'
const other = 'Wat een andere organisatie opschreef, is alleen te lezen met toestemming.'

const matrix = (t: T): WhoMaySeeView => ({
  familyId: '1',
  familyName: 'Gezin De Wit',
  explains: true,
  groups: [
    {
      about: 'Noor',
      alike: [
        {
          parts: [
            { name: 'Contact (Wijkteam Oost)', href: '/gezinnen/1/delen/1' },
            { name: 'Feiten (Wijkteam Oost)', href: '/gezinnen/1/delen/3' },
          ],
          about: 'Noor',
          yes: [t.whoMay.you, 'Anna de Wit', 'Bram Jansen'],
          no: ['Koen Vermeer (Veiligheidsteam)'],
          reasons: [
            { allowed: true, who: [t.whoMay.you], sentence, law },
            { allowed: true, who: ['Anna de Wit', 'Bram Jansen'], sentence: parents, law },
            { allowed: false, who: ['Koen Vermeer (Veiligheidsteam)'], sentence: other, law },
          ],
        },
      ],
    },
    {
      about: 'Anna',
      alike: [
        {
          parts: [{ name: 'Basisgegevens', href: '/gezinnen/1/delen/2' }],
          about: 'Anna',
          yes: [t.whoMay.you],
          no: [],
          reasons: [{ allowed: true, who: [t.whoMay.you], sentence, law }],
        },
      ],
    },
  ],
  roles: [
    {
      name: 'Een rechter',
      summary: 'nee',
      groups: [{ allowed: false, who: [t.whoMay.allParts], sentence: 'Een rechter krijgt stukken.', law }],
    },
    {
      name: 'Iemand van een andere organisatie die wel helpt',
      summary: t.whoMay.rolesSome(1, 2),
      groups: [
        { allowed: true, who: ['Basisgegevens over Anna'], sentence, law },
        { allowed: false, who: ['Contact over Noor (Wijkteam Oost)'], sentence: other, law },
      ],
    },
  ],
  unseen: [
    { title: 'Van Veiligheidsteam', groups: [{ allowed: false, who: ['wat zij opschrijven'], sentence: other, law }] },
  ],
  cases: [],
})

/** The pages that explain who may see what. */
export const lawPages = (t: T) => ({
  'who-may-see': <WhoMaySeePage t={t} chrome={at(yasmin, '/gezinnen/1/wie-mag-wat')} view={matrix(t)} />,
  'who-may-see-family': (
    <WhoMaySeePage
      t={t}
      chrome={at(anna, '/mijn-dossier/1/wie-mag-wat')}
      view={{
        ...matrix(t),
        explains: false,
        groups: matrix(t).groups.map((group) => ({
          ...group,
          alike: group.alike.map((same) => ({ ...same, no: [] })),
        })),
        cases: [
          { words: 'Een ouder zonder gezag', allowed: false, sentence: 'Een ouder zonder gezag leest niet mee.', law },
          { words: 'Een ouder met gezag', allowed: true, sentence: parents, law },
        ],
      }}
    />
  ),
})
