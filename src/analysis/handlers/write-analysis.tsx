import type { Access } from '../../access/access.ts'
import { readReadersOf } from '../../dossier/handlers/part-readers.ts'
import { recordFirst, recordStep } from '../../dossier/handlers/record-item.ts'
import { analysis } from '../../dossier/kinds/analysis.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { type Thread, versionsBefore, versionsIn } from '../../dossier/threads.ts'
import { isPerson, type Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { memberChoices } from '../../people/members-known.ts'
import { inputOf, versionOf } from '../analysis-body.ts'
import {
  type AnalysisErrors,
  type AnalysisInput,
  analysisFrom,
  blank,
  type Stage,
  stageFaults,
  stages,
} from '../analysis-form.ts'
import { WriteAnalysisPage } from '../pages/write-analysis-page.tsx'
import { addresses, mayWriteAbout, placeOf } from '../place.ts'
import { versionIn } from '../present-one.ts'
import { knownOf, type ReadAnalyses, readAnalyses } from '../read-analyses.ts'
import { writeView } from '../write-view.ts'
import { chosenFrom, showPage } from './analyses.tsx'

interface Given {
  stage: Stage
  input: AnalysisInput
  errors: AnalysisErrors
  more: string
}

/** What a form is about: people for a first version, a thread for the next one. */
interface Case {
  read: ReadAnalyses
  about: string[]
  thread: Thread | undefined
}

/** The case as this reader may write in it; nothing when they may not. */
async function readCase(visit: Visit, access: Access, about: string[]): Promise<Case | undefined> {
  const { threadId } = placeOf(visit)
  const own = isPerson(visit)
  const read = await readAnalyses(visit, access)
  const thread = read.analyses.find(({ id }) => id === threadId)
  if (threadId !== '') {
    const part = read.opened.family.parts.get(thread?.partId ?? '')?.part
    const may = part && access.may(read.opened.family.facts.id, part, own ? 'answer' : 'write').allowed
    return thread && part && may ? { read, about: part.subjects, thread } : undefined
  }
  const choices = new Set(memberChoices(read.opened).map(({ value }) => value))
  const may = about.length > 0 && about.every((id) => choices.has(id)) && mayWriteAbout(access, read.opened, about, own)
  return may ? { read, about, thread } : undefined
}

/** A new version of an analysis, begun from the one that is shown. */
export const showAnalyseAgain = (visit: Visit) => showForm(visit, [])

async function showForm(visit: Visit, about: string[], given?: Given) {
  const answer = await visit.open(
    [placeOf(visit).familyId],
    async (access) => {
      const found = await readCase(visit, access, about)
      return (
        found && (
          <WriteAnalysisPage t={found.read.opened.t} chrome={visit.chrome} view={await view(visit, found, given)} />
        )
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  if (!answer.allowed || !answer.value) return visit.notFound()
  return visit.render(answer.value, given && Object.keys(given.errors).length > 0 ? 422 : 200)
}

async function view(visit: Visit, { read, about, thread }: Case, given?: Given) {
  const to = addresses(isPerson(visit), placeOf(visit).familyId)
  const first = (): AnalysisInput =>
    thread ? inputOf(uuidv7(), versionsBefore(thread), versionIn(thread.shown), knownOf(read)) : blank(uuidv7(), about)
  const { stage, input, errors, more } = given ?? { stage: 'facts' as const, input: first(), errors: {}, more: '' }
  const action = thread ? to.again(thread.id) : to.write
  return writeView(read, {
    own: isPerson(visit),
    action,
    about,
    stage,
    input,
    errors,
    more,
    beside: thread?.beside ?? [],
    readers: stage === 'goals' ? await readersOf(visit, { read, about, thread }) : [],
  })
}

/** Who will read it: who helps at once, and whom of the family it can be shared with. */
async function readersOf(visit: Visit, { read: { opened }, about, thread }: Case): Promise<string[]> {
  const words = opened.t.analyses
  const { facts, parts } = opened.family
  const part = parts.get(thread?.partId ?? '')?.part ?? sharedPart(facts, 'analysis', about)
  const readers = (await readReadersOf(visit, opened))(part)
  const named = (kind: 'person' | 'professional') =>
    readers.filter((reader) => reader.kind === kind).map(({ name }) => name)
  const [helpers, family] = [named('professional'), named('person')]
  return [
    ...(helpers.length > 0 ? [words.readAtOnce(opened.t.list(helpers))] : []),
    family.length > 0 ? words.readOnceShared(opened.t.list(family)) : words.readByNobody,
  ]
}

/** Goes a step on or back, gives the form back, or keeps the analysis. */
export async function handleWriteAnalysis(visit: Visit) {
  const { familyId, threadId } = placeOf(visit)
  const own = isPerson(visit)
  const form = await visit.form()
  const [step, more] = [form.one('step'), form.one('more')]
  const about = chosenFrom(form)
  const stage = stages.find((one) => one === form.one('stage')) ?? 'facts'
  const input = analysisFrom(form)
  if (step === 'who' && threadId === '') return startFor(visit, about)
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const found = await readCase(visit, access, about)
      if (!found) return undefined
      const earlier = found.thread && versionIn(found.thread.shown)
      const known = knownOf(found.read)
      const body = versionOf({ ...input, from: versionsIn(found.thread, input.from) }, known, earlier)
      const strengthEntries = body.facts.filter(({ strength, entry }) => strength && entry).length
      const faultsOf = (one: Stage) => stageFaults(one, input, { strengthEntries, today: access.today })
      const wrong = stages
        .map((one) => ({ stage: one, errors: faultsOf(one) }))
        .filter(({ errors }) => Object.keys(errors).length > 0)
      return { thread: found.thread, wrong, body }
    },
    { as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { thread, wrong, body } = looked.value
  const at = stages.indexOf(stage)
  const go = (to: Stage, errors: AnalysisErrors = {}) => showForm(visit, about, { stage: to, input, errors, more })
  if (more !== '') return go(stage)
  if (step === 'back') return go(stages[at - 1] ?? 'facts')
  const here = step === 'keep' ? wrong[0] : wrong.find((one) => one.stage === stage)
  if (here) return go(here.stage, here.errors)
  if (step !== 'keep') return go(stages[at + 1] ?? 'goals')

  const item = { familyId, id: input.id, kind: analysis, body }
  const sent = await (thread ? recordStep(visit, item, thread) : recordFirst(visit, item, about))
  return 'fault' in sent ? visit.notFound() : visit.goTo(addresses(own, familyId).one(thread?.id ?? sent.id))
}

/** With whom it is made is chosen first: what can be referred to, and who reads it, follows from that. */
async function startFor(visit: Visit, about: string[]) {
  if (about.length === 0) return showPage(visit, { about, error: 'aboutRequired' })
  const may = await visit.open([placeOf(visit).familyId], (access) => readCase(visit, access, about), { as: 'shows' })
  if (!may.allowed) return visit.notFound()
  return may.value ? showForm(visit, about) : showPage(visit, { about, error: 'aboutNotYours' })
}
