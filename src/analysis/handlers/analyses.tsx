import { type OpenedDossier, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import { type StepRow, threadsOf } from '../../dossier/threads.ts'
import { isPerson, type Visit } from '../../http/visit.ts'
import { isUuid } from '../../lib/uuid.ts'
import { memberChoices } from '../../people/members-known.ts'
import type { ErrorCode } from '../../ui/messages.ts'
import { analysisFlags, isCurrent } from '../current-analysis.ts'
import { bodyOf } from '../given-answers.ts'
import { current, everyInstrument, type Instrument } from '../instruments.ts'
import { AnalysesPage, type AnalysesView } from '../pages/analyses-page.tsx'
import { type Addresses, aboutWhom, addresses, mayWriteAbout, placeOf } from '../place.ts'
import { trailOf } from '../present-analysis.ts'
import { presentFlags } from '../present-flag.ts'
import { versionIn } from '../present-one.ts'
import { say } from '../questionnaire.ts'
import { whom } from '../whom.ts'

/** Everything that was found out about what is going on, for who helps and for somebody of the family. */
export const showAnalyses = (visit: Visit) => showPage(visit)

export interface Chosen {
  about: string[]
  error: ErrorCode
}

export async function showPage(visit: Visit, chosen?: Chosen) {
  const { familyId } = placeOf(visit)
  const own = isPerson(visit)
  const all = await everyInstrument(visit.tools.db)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await readOpened(visit, access, familyId, 0)
      const { t, family, names } = opened
      const to = addresses(own, familyId)
      const rows = (await readSteps(access, ['analysis', 'goal', 'action', 'instrument-answers'])).get(familyId) ?? []
      const subjectsOf = (partId: string) => family.parts.get(partId)?.part.subjects ?? []
      const flags = analysisFlags({ rows, subjectsOf, today: access.today })
      const choices = memberChoices(opened)
      const writes = choices.some(({ value }) => mayWriteAbout(access, opened, [value], own))
      const view: AnalysesView = {
        ...trailOf(opened, own),
        flag: presentFlags({ t, names, href: '#analyses' }, flags, own),
        analyses: analysesOf(opened, rows, to),
        ...(writes && {
          make: { action: to.write, choices, values: chosen?.about ?? [], error: chosen?.error },
        }),
        instruments: current(all)
          .filter((one) => whom(opened, one, own).length > 0)
          .map((one) => ({
            href: to.instrument(one.id),
            title: say(t, one.title),
            about: say(t, one.description),
            evidence: t.instruments.evidences[one.evidence.status],
            english: one.title.en !== undefined,
          })),
        answered: answeredOf(opened, rows, all, to),
        peopleHref: to.people,
      }
      return <AnalysesPage t={t} chrome={visit.chrome} view={view} />
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed ? visit.render(answer.value, chosen ? 422 : 200) : visit.notFound()
}

function analysesOf(opened: OpenedDossier, rows: readonly StepRow[], to: Addresses): AnalysesView['analyses'] {
  return threadsOf(rows.filter(({ kind }) => kind === 'analysis'))
    .toReversed()
    .map(({ id, shown, beside, partId }) => ({
      href: to.one(id),
      about: aboutWhom(opened, opened.family.parts.get(partId)?.part ?? { subjects: [] }),
      day: shown.occurredOn,
      by: shown.authorName,
      lookAgainOn: versionIn(shown).lookAgainOn,
      current: isCurrent(versionIn(shown).lookAgainOn, opened.access.today),
      beside: beside.length > 0,
    }))
}

function answeredOf(
  opened: OpenedDossier,
  rows: readonly StepRow[],
  all: readonly Instrument[],
  to: Addresses,
): AnalysesView['answered'] {
  const answers = rows.filter(({ kind }) => kind === 'instrument-answers')
  const groups = Map.groupBy(answers, (row) => `${row.partId} ${bodyOf(row).questionnaire}`)
  return [...groups.values()].flatMap((times) => {
    const last = times.at(-1)
    const part = last && opened.family.parts.get(last.partId)?.part
    const instrument = last && current(all).find(({ url }) => url === bodyOf(last).questionnaire)
    const [person] = part?.subjects ?? []
    if (!last || !part || !instrument || !person) return []
    const { title } = bodyOf(last)
    return [
      {
        href: to.answers(instrument.id, person),
        title,
        about: aboutWhom(opened, part),
        times: times.length,
        last: last.occurredOn,
      },
    ]
  })
}

/** The people that were ticked. */
export const chosenFrom = (form: { all(name: string): string[] }): string[] => [
  ...new Set(form.all('about').filter(isUuid)),
]
