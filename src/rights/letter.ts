import { paragraphsOf } from '../dossier/kind.ts'
import { remedies, remediesOf } from '../law/remedies.ts'
import { type Outcome, type RefusalGround, refusalArticle, refusalLaw, rightArticle } from '../law/rights.ts'
import { dayOf } from '../ui/dates.ts'
import type { T } from '../ui/messages.ts'
import { complaintLetter } from './complaint/complaint-letter.ts'
import { outcomeOf, type Request } from './request.ts'

/** One piece of a letter. `words`: what people wrote themselves, in the language they wrote it in; `quoted`: by whoever asked. */
export interface LetterSection {
  heading?: string
  paragraphs: string[]
  words?: true
  quoted?: true
}

/** An answer as a document, for a page or for paper: no mark-up and no addresses in it. */
export interface Letter {
  title: string
  date: string
  signed: string
  sections: LetterSection[]
}

/** How parts and entries are called to whoever asked; what they may not know of has no name, and is not named. */
export interface Names {
  part(id: string): string | undefined
}

type Said = { name: string; outcome: Outcome; ground?: RefusalGround | undefined; reason?: string | undefined }

/** The answer to a request, in plain words, with ground and remedy for whatever was refused. Undefined while there is none. */
export function letterOf(t: T, request: Request, names: Names): Letter | undefined {
  if (request.right === 'complaint') return complaintLetter(t, request)
  const { decided, answered } = request
  const done = decided ?? answered
  if (!done) return undefined
  const day = dayOf(done.at)
  const outcome = outcomeOf(request)
  return {
    title: t.rights.letter.title(t.rights.names[request.right]),
    date: t.rights.letter.dated(t.fullDay(day)),
    signed: t.rights.letter.signed(done.by, done.organisation ?? request.organisation),
    sections: [
      ...askedSection(t, request),
      ...(outcome ? [{ paragraphs: [t.rights.letter.decision[outcome]] }] : []),
      { paragraphs: paragraphsOf(done.body.text), words: true },
      ...(outcome ? [...decisionSections(t, request, names), ...remedySection(t, request)] : []),
    ],
  }
}

function askedSection(t: T, { ask }: Request): LetterSection[] {
  const { receivedOn, text } = ask.body
  const day = t.fullDay(receivedOn)
  if (!text) return [{ paragraphs: [t.rights.letter.askedPlain(day)] }]
  return [{ paragraphs: [t.rights.letter.asked(day)] }, { paragraphs: paragraphsOf(text), words: true, quoted: true }]
}

function decisionSections(t: T, request: Request, names: Names): LetterSection[] {
  const body = request.decided?.body
  if (!body) return []
  const said: Said[] = [
    ...(body.parts ?? []).flatMap(({ part, ...rest }) => named(names.part(part), rest)),
    ...(body.entries ?? []).flatMap(({ entry: _entry, ...rest }) => named(t.rights.letter.entry, rest)),
  ]
  const groups = (['given', 'partly', 'refused'] as const).flatMap((one) => group(t, request, one, said))
  // What is refused as a whole, or cannot be named: only the ground is told.
  const whole = body.ground !== undefined && !said.some(({ ground }) => ground === body.ground)
  const heading = body.outcome === 'refused' ? t.rights.letter.whyNot : t.rights.letter.notGiven
  return [...groups, ...(whole && body.ground ? [{ heading, paragraphs: [because(t, request, body.ground)] }] : [])]
}

const named = (name: string | undefined, rest: Omit<Said, 'name'>): Said[] => (name ? [{ name, ...rest }] : [])

/** What was decided alike, by ground, each with the ground once. */
function group(t: T, request: Request, outcome: Outcome, said: readonly Said[]): LetterSection[] {
  const alike = said.filter((one) => one.outcome === outcome)
  return [...Map.groupBy(alike, ({ ground, reason }) => `${ground} ${reason}`).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { ground, reason } = first
    const list = `${t.list(same.map(({ name }) => name))}.`
    return [
      { heading: t.rights.letter[outcome], paragraphs: [list, ...(ground ? [because(t, request, ground)] : [])] },
      ...(reason ? [{ paragraphs: paragraphsOf(reason), words: true as const }] : []),
    ]
  })
}

const because = (t: T, { regime, right }: Request, ground: RefusalGround): string =>
  t.rights.letter.because(refusalLaw[ground][t.lang], refusalArticle(ground, regime) ?? rightArticle(right, regime))

/** What somebody can do who does not get all they asked: every road, the first one first. */
function remedySection(t: T, request: Request): LetterSection[] {
  if (outcomeOf(request) === 'given') return []
  const roads = remediesOf(request.right, request.regime).map((id) => remedies[id])
  return [
    {
      heading: t.rights.letter.remedy,
      paragraphs: [
        ...roads.map((road) => road[t.lang]),
        ...(request.right === 'correction' ? [t.rights.letter.ownWords] : []),
        t.rights.letter.source(roads.flatMap(({ law }) => law ?? []).join('; ')),
      ],
    },
  ]
}
