import { delayRange, noticeDue } from '../src/law/notice.ts'
import { family, type Given, pair, type Scenarios } from './route-given.ts'

const aboutPeter = ({ write, actors, people }: Given) =>
  write(actors.yasmin, [people.peter], 'Opa vertelde over Peter.')
const today = () => new Date().toISOString().slice(0, 10)
const tellPeter = (g: Given) => `${family(g)}/vertellen/${g.people.peter}`

/** Peter is told that there is a dossier, or it is put off: by who helps, and by nobody else. */
export const noticeScenarios: Record<string, Scenarios> = {
  'get /gezinnen/:gezin/vertellen/:persoon': pair(tellPeter, 'yasmin', 'joris', {
    before: aboutPeter,
    shows: 'Vertel Peter dat er een dossier is',
  }),
  'post /gezinnen/:gezin/vertellen/:persoon': pair(tellPeter, 'yasmin', 'joris', {
    before: aboutPeter,
    fields: () => ({
      reason: 'Eerst moet Anna veilig zijn.',
      until: delayRange('jeugdwet', noticeDue('jeugdwet', today()), today()).latest,
    }),
    status: 303,
    location: /\/vertellen\//,
  }),
}
