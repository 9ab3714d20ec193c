import { type OpenedDossier, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { readReadersOf } from '../../dossier/handlers/part-readers.ts'
import { recordFirst } from '../../dossier/handlers/record-item.ts'
import { instrumentAnswers } from '../../dossier/kinds/instrument-answers.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { isPerson, type Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import type { Choice } from '../../ui/form.tsx'
import { answersOf, scoreOf } from '../answering.ts'
import {
  allAsked,
  answerFaults,
  answersNothing,
  carried,
  type InstrumentInput,
  inputFrom,
  stageOf,
} from '../instrument-form.ts'
import { everyInstrument, type Instrument } from '../instruments.ts'
import { InstrumentPage, type InstrumentView } from '../pages/instrument-page.tsx'
import { addresses, placeOf } from '../place.ts'
import { trailOf } from '../present-analysis.ts'
import { say } from '../questionnaire.ts'
import { whom } from '../whom.ts'

/** A questionnaire, for somebody of the family about themself, or for who helps about one of them. */
export const showInstrument = (visit: Visit) => showForm(visit)

interface Given {
  input: InstrumentInput
  errors: InstrumentView['errors']
  note?: InstrumentView['note']
}

async function showForm(visit: Visit, given?: Given) {
  const { familyId } = placeOf(visit)
  const instrument = await findInstrument(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const about = instrument ? whom(opened, instrument, isPerson(visit)) : []
      return instrument && about.length > 0 ? await page(visit, opened, instrument, about, given) : undefined
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  if (!answer.allowed || !answer.value) return visit.notFound()
  return visit.render(answer.value, given && given.errors.length > 0 ? 422 : 200)
}

const findInstrument = async (visit: Visit): Promise<Instrument | undefined> =>
  (await everyInstrument(visit.tools.db)).find(({ id }) => id === placeOf(visit).instrumentId)

async function page(visit: Visit, opened: OpenedDossier, instrument: Instrument, about: Choice[], given?: Given) {
  const { familyId } = placeOf(visit)
  const { t } = opened
  const own = isPerson(visit)
  const { there, canGrow } = stageOf(instrument, given?.input.sent ?? new Map())
  const view: InstrumentView = {
    ...trailOf(opened, own),
    instrument,
    action: addresses(own, familyId).instrument(instrument.id),
    id: given?.input.id ?? uuidv7(),
    ...(!own && { about: { choices: about, value: given?.input.about ?? '', error: codeOf(given, 'about') } }),
    text: given?.input.text ?? '',
    textError: codeOf(given, 'text'),
    asked: {
      sent: given?.input.sent ?? new Map(),
      there,
      errors: new Map(given?.errors.flatMap(({ item, code }) => (item ? [[item, code] as const] : []))),
      ...(given?.input.more && { more: given.input.more }),
    },
    errors: given?.errors ?? [],
    there: [...there],
    carried: carried(instrument, given?.input.sent ?? new Map(), there),
    // Whoever pressed «Verder» and has something to put right, presses it again.
    next: canGrow && (!given || (!given.input.keep && given.errors.length > 0)),
    ...(given?.note && { note: given.note }),
    readers: own
      ? await readersSentences(visit, opened, about[0]?.value ?? '')
      : [t.instruments.readTeam, t.instruments.readShared],
  }
  return <InstrumentPage t={t} chrome={visit.chrome} view={view} />
}

const codeOf = (given: Given | undefined, label: string) =>
  given?.errors.find(({ item, label: of }) => item === undefined && of === label)?.code

/** Who reads what somebody says about themself: who helps at once; of the family nobody, until somebody who helps shares it. */
async function readersSentences(visit: Visit, opened: OpenedDossier, self: string): Promise<string[]> {
  const { t, family } = opened
  const readers = (await readReadersOf(visit, opened))(sharedPart(family.facts, 'analysis', [self]))
  const others = (kind: 'person' | 'professional') =>
    readers.filter((reader) => reader.kind === kind && !reader.isYou).map(({ name }) => name)
  const [helpers, relatives] = [others('professional'), others('person')]
  return [
    helpers.length > 0 ? t.instruments.readHelpers(t.list(helpers)) : t.instruments.readNobody,
    ...(relatives.length > 0 ? [t.instruments.readLater(t.list(relatives))] : []),
  ]
}

/** Asks on, gives the form back, or keeps the answers; whatever was typed stays. */
export async function handleInstrument(visit: Visit) {
  const { familyId } = placeOf(visit)
  const own = isPerson(visit)
  const instrument = await findInstrument(visit)
  if (!instrument) return visit.notFound()
  const input = inputFrom(await visit.form(), instrument)
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const { t } = opened
      const choices = whom(opened, instrument, isPerson(visit)).map(({ value }) => value)
      return { about: own ? choices[0] : choices.find((id) => id === input.about), choices, t }
    },
    { as: 'shows' },
  )
  if (!looked.allowed || looked.value.choices.length === 0) return visit.notFound()
  const { about, t } = looked.value
  if (input.more) return showForm(visit, { input, errors: [] })
  const errors: InstrumentView['errors'] = [
    ...(about === undefined ? [{ label: 'about', code: 'aboutRequired' as const }] : []),
    ...answerFaults(instrument, input).map(({ item, code }) => ({ item: item.id, label: say(t, item.text), code })),
    ...(textFault(input.text) ? [{ label: 'text', code: textFault(input.text) ?? 'textInvalid' }] : []),
  ]
  const complete = allAsked(instrument, input)
  if (complete && errors.length === 0 && answersNothing(instrument, input.sent))
    errors.push({ label: 'text', code: 'answersNone' })
  if (about === undefined || errors.length > 0 || !complete || !input.keep)
    return showForm(visit, { input, errors, ...(errors.length === 0 && { note: complete ? 'check' : 'grew' }) })
  const sent = await keep(visit, instrument, input, about)
  if ('fault' in sent) return visit.notFound()
  return visit.goTo(`${addresses(own, familyId).answers(instrument.id, about)}#antwoord-${sent.id}`)
}

const textFault = (text: string): 'textInvalid' | 'textTooLong' | undefined => {
  if (!text.isWellFormed() || text.includes('\0')) return 'textInvalid'
  return text.length > 20_000 ? 'textTooLong' : undefined
}

function keep(visit: Visit, instrument: Instrument, { id, text, sent }: InstrumentInput, about: string) {
  const { familyId } = placeOf(visit)
  const answers = answersOf(instrument, sent)
  const score = scoreOf(instrument, answers)
  const body = {
    questionnaire: instrument.url,
    version: instrument.version,
    title: instrument.title.nl,
    answers,
    ...(score !== undefined && { score }),
    ...(text.trim() !== '' && { text }),
  }
  return recordFirst(visit, { familyId, id, kind: instrumentAnswers, body }, [about])
}
