import { paragraphsOf } from '../../dossier/kind.ts'
import { remedies, remediesOf } from '../../law/remedies.ts'
import { dayOf } from '../../ui/dates.ts'
import type { T } from '../../ui/messages.ts'
import type { Letter } from '../letter.ts'
import { complainedOf } from '../present-request.ts'
import { outcomeOf, type Request } from '../request.ts'

/** Where the law gives the organisation a month to say what it does with a judgement. */
const reaction: Partial<Record<Request['regime'], string>> = {
  jeugdwet: 'Jeugdwet 4.2.1(5)',
  gi: 'Jeugdwet 4.2.1(5)',
  'veilig-thuis': 'Wmo 2015 4.2.7(5)',
}

/** The judgement of a committee, with what follows and where somebody can go next. Undefined while there is none. */
export function complaintLetter(t: T, request: Request): Letter | undefined {
  const { ask, decided, regime, organisation } = request
  const outcome = outcomeOf(request)
  if (!decided || !outcome) return undefined
  const words = t.complaint.letter
  const roads = remediesOf('complaint', regime).map((id) => remedies[id])
  const article = reaction[regime]
  return {
    title: words.title,
    date: t.rights.letter.dated(t.fullDay(dayOf(decided.at))),
    signed: t.rights.letter.signed(decided.by, decided.organisation ?? organisation),
    sections: [
      { paragraphs: [words.made(t.fullDay(ask.body.receivedOn), complainedOf(t, ask.body))] },
      { paragraphs: paragraphsOf(ask.body.text ?? ''), words: true, quoted: true },
      { paragraphs: [words.decision[outcome]] },
      { paragraphs: paragraphsOf(decided.body.text), words: true },
      ...(article ? [{ heading: words.next, paragraphs: [words.organisation(article)] }] : []),
      {
        heading: words.roads,
        paragraphs: [
          ...roads.map((road) => road[t.lang]),
          t.rights.letter.source(roads.flatMap(({ law }) => law ?? []).join('; ')),
        ],
      },
    ],
  }
}
