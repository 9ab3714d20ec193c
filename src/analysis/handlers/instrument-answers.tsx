import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import { isPerson, type Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { besideEachOther, bodyOf } from '../given-answers.ts'
import { everyInstrument } from '../instruments.ts'
import { AnswersPage } from '../pages/answers-page.tsx'
import { aboutWhom, addresses, placeOf } from '../place.ts'
import { trailOf } from '../present-analysis.ts'
import { sharedAmong } from '../shared.store.ts'
import { whom } from '../whom.ts'

/** What one person, or somebody with them, answered to one questionnaire: each time beside the others. */
export async function showInstrumentAnswers(visit: Visit) {
  const { familyId, instrumentId, personId } = placeOf(visit)
  const own = isPerson(visit)
  const all = await everyInstrument(visit.tools.db)
  const instrument = all.find(({ id }) => id === instrumentId)
  const answer = await visit.open([familyId], async (access) => {
    const opened = await readOpened(visit, access, familyId, 0)
    const { t, family } = opened
    const person = opened.people.find(({ id, aliases }) => id === personId || aliases.includes(personId))
    const theirs = person ? [person.id, ...person.aliases] : []
    const partOf = (partId: string) => family.parts.get(partId)?.part
    const rows = ((await readSteps(access, ['instrument-answers'])).get(familyId) ?? []).filter(
      (row) =>
        bodyOf(row).questionnaire === instrument?.url &&
        partOf(row.partId)?.subjects.every((id) => theirs.includes(id)),
    )
    const latest = rows.at(-1)
    const part = partOf(latest?.partId ?? '')
    if (!instrument || !latest || !part) return undefined
    const shared = own
      ? undefined
      : await sharedAmong(
          access,
          rows.map(({ id }) => id),
        )
    const to = addresses(own, familyId)
    const mayAgain = whom(opened, instrument, own).some(({ value }) => part.subjects.includes(value))
    return (
      <AnswersPage
        t={t}
        chrome={visit.chrome}
        view={{
          ...trailOf(opened, own),
          title: bodyOf(latest).title,
          about: aboutWhom(opened, part),
          instrument,
          times: rows.map((row) => {
            const { score, text, version } = bodyOf(row)
            const mine = row.author === access.actor.id
            const mayShare = shared && row.authorOrganisation !== null && access.may(familyId, part, 'share').allowed
            return {
              id: row.id,
              day: row.occurredOn,
              by: row.authorName,
              mine,
              version,
              ...(score !== undefined && { score }),
              ...(text && { text }),
              ...(shared && row.authorOrganisation !== null && { shared: shared.has(row.id) }),
              ...(mayShare && !shared.has(row.id) && { shareHref: links.shareEntry(familyId, row.id) }),
            }
          }),
          asked: besideEachOther(rows),
          ...(mayAgain && { againHref: to.instrument(instrument.id) }),
        }}
      />
    )
  })
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}
