import { recordStep } from '../../dossier/handlers/record-item.ts'
import { analysis, disciplines } from '../../dossier/kinds/analysis.ts'
import type { StepRow, Thread } from '../../dossier/threads.ts'
import { isPerson, type Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { words } from '../analysis-form.ts'
import { isCurrent } from '../current-analysis.ts'
import { OneAnalysisPage } from '../pages/one-analysis-page.tsx'
import { aboutWhom, addresses, placeOf } from '../place.ts'
import { trailOf } from '../present-analysis.ts'
import { contributionsIn, figureOf, versionIn } from '../present-one.ts'
import { readAnalyses } from '../read-analyses.ts'
import { sharedAmong } from '../shared.store.ts'

interface Input {
  id: string
  discipline: string
  text: string
}
interface Given {
  input: Input
  errors: FieldErrors<'discipline' | 'text'>
}

/** One analysis: drawn, in words, with what everybody added to it and how it was before. */
export const showOneAnalysis = (visit: Visit) => showPage(visit)

async function showPage(visit: Visit, given?: Given) {
  const { familyId, threadId } = placeOf(visit)
  const own = isPerson(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const read = await readAnalyses(visit, access)
      const { opened } = read
      const { t, family } = opened
      const thread = read.analyses.find(({ id }) => id === threadId)
      const part = family.parts.get(thread?.partId ?? '')?.part
      if (!thread || !part) return undefined
      const shared = own
        ? undefined
        : await sharedAmong(
            access,
            thread.steps.map(({ id }) => id),
          )
      const mayShare = shared !== undefined && access.may(familyId, part, 'share').allowed
      const by = (row: StepRow) => ({
        id: row.id,
        day: row.occurredOn,
        by: row.authorName,
        mine: row.author === access.actor.id,
        ...(row.authorOrganisation && { organisation: row.authorOrganisation }),
        ...(shared && { shared: shared.has(row.id) }),
        ...(mayShare && !shared.has(row.id) && { shareHref: links.shareEntry(familyId, row.id) }),
      })
      const version = (row: StepRow) => ({
        ...by(row),
        text: versionIn(row).text,
        ...(versionIn(row).noStrength && { noStrength: versionIn(row).noStrength ?? '' }),
        lookAgainOn: versionIn(row).lookAgainOn,
        current: isCurrent(versionIn(row).lookAgainOn, access.today),
        figure: figureOf(read, versionIn(row)),
      })
      const mayWrite = access.may(familyId, part, own ? 'answer' : 'write').allowed
      const to = addresses(own, familyId)
      return (
        <OneAnalysisPage
          t={t}
          chrome={visit.chrome}
          view={{
            ...trailOf(opened, own),
            about: aboutWhom(opened, part),
            shown: version(thread.shown),
            beside: thread.beside.map(version),
            earlier: earlierOf(thread).map(version),
            contributions: contributionsIn(thread).map(({ row, discipline, text }) => ({
              ...by(row),
              discipline,
              text,
            })),
            peopleHref: to.people,
            ...(mayWrite && {
              againHref: to.again(thread.id),
              add: {
                action: to.one(thread.id),
                input: given?.input ?? { id: uuidv7(), discipline: '', text: '' },
                errors: given?.errors ?? {},
                disciplines: own ? [] : disciplines.filter((one) => one !== 'family'),
              },
            }),
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Versions that others came after, the newest first. */
const earlierOf = ({ steps, shown, beside }: Thread): StepRow[] =>
  steps
    .filter((row) => (row.body as { step: string }).step === 'set' && row !== shown && !beside.includes(row))
    .toReversed()

/** Keeps what somebody adds from their own discipline, or as somebody of the family. */
export async function handleContribution(visit: Visit) {
  const { familyId, threadId } = placeOf(visit)
  const own = isPerson(visit)
  const form = await visit.form()
  const input: Input = {
    id: onceFrom(form.one('id')),
    discipline: own ? 'family' : form.one('discipline'),
    text: words(form.one('text')),
  }
  const discipline = disciplines.find((one) => one === input.discipline && (one === 'family') === own)
  const errors: Given['errors'] = {}
  if (!discipline) errors.discipline = 'disciplineRequired'
  if (input.text === '') errors.text = 'wordsRequired'
  else if (!input.text.isWellFormed() || input.text.includes('\0')) errors.text = 'textInvalid'
  else if (input.text.length > 20_000) errors.text = 'answerTooLong'
  const looked = await visit.open(
    [familyId],
    async (access) => (await readAnalyses(visit, access)).analyses.find(({ id }) => id === threadId),
    { as: 'shows' },
  )
  const thread = looked.allowed ? looked.value : undefined
  if (!thread) return visit.notFound()
  if (!discipline || Object.keys(errors).length > 0) return showPage(visit, { input, errors })
  const body = { step: 'add' as const, discipline, text: input.text }
  const sent = await recordStep(visit, { familyId, id: input.id, kind: analysis, body }, thread)
  return 'fault' in sent
    ? visit.notFound()
    : visit.goTo(`${addresses(own, familyId).one(thread.id)}#bijdrage-${sent.id}`)
}
