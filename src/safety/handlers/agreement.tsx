import type { Access } from '../../access/access.ts'
import { partAbout, recordFirst, recordStep } from '../../dossier/handlers/record-item.ts'
import { safetyAgreement } from '../../dossier/kinds/safety-agreement.ts'
import { aboutOf } from '../../dossier/present-entries.ts'
import { type Thread, versionsIn } from '../../dossier/threads.ts'
import type { Visit } from '../../http/visit.ts'
import { helpersOf } from '../../people/helpers.ts'
import { membersKnown } from '../../people/members-known.ts'
import { hiddenCondition } from '../../plan/condition-words.ts'
import {
  type AgreementErrors,
  type AgreementInput,
  agreementBody,
  agreementFaults,
  agreementFrom,
  agreementOf,
  blankAgreement,
  owners,
  tickedFor,
  topicAt,
} from '../agreement-form.ts'
import { AgreementPage } from '../pages/agreement-page.tsx'
import { asReaders, mayAdd, mayWriteIn, ofSafety, partOfLook, safetyPlace } from '../place.ts'
import { linesOf, setOf, type Topic } from '../present-plan.ts'
import { readSafety, type Safety } from '../read-safety.ts'

interface Given {
  input: AgreementInput
  errors: AgreementErrors
}

/** The line of this address, and about what it is. */
interface Case {
  safety: Safety
  topic: Topic
  /** Absent for something new. */
  thread?: Thread
}

async function readCase(visit: Visit, access: Access): Promise<Case | undefined> {
  const safety = await readSafety(visit, access)
  const { place, opened, agreements } = safety
  const id = visit.c.req.param('afspraak')
  if (id === undefined) {
    const topic = topicAt(visit.c.req.query('soort') ?? '')
    return topic && mayAdd(place, opened) ? { safety, topic } : undefined
  }
  const thread = agreements.find((one) => one.id === id)
  const topic = thread && setOf(thread.shown)?.topic
  const part = thread && partOfLook(opened, thread.partId)
  return thread && topic && part && mayWriteIn(place, opened, part) ? { safety, topic, thread } : undefined
}

export const showAgreement = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const answer = await visit.open(
    [safetyPlace(visit).familyId],
    async (access) => {
      const found = await readCase(visit, access)
      return found && render(visit, found, given)
    },
    { ...ofSafety, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

function render(visit: Visit, { safety, topic, thread }: Case, given?: Given) {
  const { opened, place } = safety
  const part = thread && partOfLook(opened, thread.partId)
  const line = thread && linesOf(safety).find(({ id }) => id === thread.id)
  const chosen = owners(opened, thread && setOf(thread.shown)?.who)
  return (
    <AgreementPage
      t={opened.t}
      chrome={visit.chrome}
      view={{
        familyId: place.familyId,
        topic,
        back: place.at,
        action: visit.c.req.path + new URL(visit.c.req.url).search,
        input: given?.input ?? (thread ? agreementOf(thread) : blankAgreement(tickedFor(opened))),
        errors: given?.errors ?? {},
        who: [...chosen.values()].map(({ choice }) => choice),
        about: thread ? [] : asReaders(opened, membersKnown(opened)),
        ...(part && { keptAbout: aboutOf(opened.t, opened.names, part) }),
        beside: line?.beside ?? [],
      }}
    />
  )
}

/** Keeps a new line, or a new version of one; two who change one at once are both kept. */
export async function handleAgreement(visit: Visit) {
  const { familyId, at } = safetyPlace(visit)
  const input = agreementFrom(await visit.form())
  const checked = await visit.open(
    [familyId],
    async (access) => {
      const found = await readCase(visit, access)
      if (!found) return undefined
      const { safety, topic, thread } = found
      const errors = agreementFaults(input, {
        closed: !thread && isClosed(safety, input.about, access),
        about: (thread && partOfLook(safety.opened, thread.partId)?.subjects) ?? input.about,
        helpers: helpersToTell(safety, thread),
      })
      if (!thread && input.about.length === 0) errors.about = 'aboutRequired'
      // What is done when it goes wrong says «als … niet» by itself.
      if (!safety.place.own && topic === 'agreement' && !errors.text) {
        const text = hiddenCondition([input.text], input.warned)
        if (text) errors.text = text
      }
      const from = versionsIn(thread, input.from)
      const body = agreementBody(topic, { ...input, from }, owners(safety.opened, thread && setOf(thread.shown)?.who))
      return { errors, body, thread }
    },
    { ...ofSafety, as: 'shows' },
  )
  if (!checked.allowed || !checked.value) return visit.notFound()
  const { errors, body, thread } = checked.value
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  const item = { familyId, id: input.id, kind: safetyAgreement, body }
  const sent = await (thread ? recordStep(visit, item, thread) : recordFirst(visit, item, input.about))
  if ('fault' in sent) return visit.notFound()
  return visit.goTo(`${at}#regel-${thread?.id ?? sent.id}`)
}

/** Somebody of the family says who helps them as they wish; who helps tells nobody of another's help. Whoever is named is known already. */
function helpersToTell({ place, opened }: Safety, thread?: Thread) {
  const named = thread && setOf(thread.shown)?.who
  const isNamed = (capacity: string) => named?.some((one) => one.is === 'professional' && one.capacity === capacity)
  return place.own ? [] : helpersOf(opened).filter(({ capacity }) => !isNamed(capacity))
}

/** These people together are not for this writer: somebody of the family is in it, or stands for whom it is about. */
function isClosed({ place, opened }: Safety, about: readonly string[], access: Access): boolean {
  const known = membersKnown(opened).map(({ id }) => id)
  if (!about.every((id) => known.includes(id))) return true
  const parts = partAbout('family-plan', about)(access.actor, opened.family.facts)
  return parts.some((part) => !mayWriteIn(place, opened, part))
}
