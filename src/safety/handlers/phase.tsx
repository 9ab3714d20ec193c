import type { Access } from '../../access/access.ts'
import { partAbout, recordFirst } from '../../dossier/handlers/record-item.ts'
import { phase as phaseKind } from '../../dossier/kinds/phase.ts'
import type { Visit } from '../../http/visit.ts'
import { type SafetyPhase, safetyPhases } from '../../law/safety-phases.ts'
import { fromTextArea } from '../../lib/text.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import { membersKnown } from '../../people/members-known.ts'
import { hiddenCondition } from '../../plan/condition-words.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { found, wordsFault } from '../form.ts'
import { PhasePage } from '../pages/phase-page.tsx'
import { goesBack, phasesOf } from '../phases.ts'
import { asReaders, mayAdd, mayWriteIn, ofSafety, safetyPlace } from '../place.ts'
import { phaseViews } from '../present-safety.ts'
import { readSafety, type Safety } from '../read-safety.ts'

interface Given {
  input: PhaseInput
  errors: FieldErrors<'phase' | 'about' | 'text'>
}
export interface PhaseInput {
  id: string
  phase: string
  about: string[]
  text: string
  warned: boolean
}

/** Where these people are in working on safety, chosen by who helps, with a reason the family reads. */
export const showPhase = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, at } = safetyPlace(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const safety = await readSafety(visit, access)
      const { opened, place } = safety
      if (!mayAdd(place, opened)) return undefined
      const people = asReaders(opened, membersKnown(opened))
      const now = phaseViews(safety)
      // Who goes on stands ticked already: nobody starts anew because somebody else helps.
      const about = (now.at(-1) && opened.family.parts.get(now.at(-1)?.partId ?? '')?.part.subjects) ?? []
      const input = given?.input ?? { id: onceFrom(''), phase: '', about: [...about], text: '', warned: false }
      const view = { familyId, back: at, input, errors: given?.errors ?? {}, people, now }
      return <PhasePage t={opened.t} chrome={visit.chrome} view={view} />
    },
    { ...ofSafety, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

export async function handlePhase(visit: Visit) {
  const { familyId, at } = safetyPlace(visit)
  const form = await visit.form()
  const input: PhaseInput = {
    id: onceFrom(form.one('id')),
    phase: form.one('phase'),
    about: [...new Set(form.all('about'))],
    text: fromTextArea(form.one('text')),
    warned: form.one('warned') !== '',
  }
  const chosen = safetyPhases.find((one) => one === input.phase)
  const checked = await visit.open(
    [familyId],
    async (access) => faultsIn(await readSafety(visit, access), access, input, chosen),
    { ...ofSafety, as: 'shows' },
  )
  if (!checked.allowed) return visit.notFound()
  if (!chosen || Object.keys(checked.value).length > 0) return showForm(visit, { input, errors: checked.value })
  const body = { phase: chosen, text: input.text }
  const sent = await recordFirst(visit, { familyId, id: input.id, kind: phaseKind, body }, input.about)
  return 'fault' in sent ? visit.notFound() : visit.goTo(`${at}#fase`)
}

function faultsIn(
  safety: Safety,
  access: Access,
  { id, about, text, warned }: PhaseInput,
  chosen: SafetyPhase | undefined,
) {
  const { opened, place, phases } = safety
  const known = membersKnown(opened).map((person) => person.id)
  const [part] = about.every((one) => known.includes(one))
    ? partAbout('family-plan', about)(access.actor, opened.family.facts)
    : []
  const course = phasesOf(phases).find(({ partId }) => partId === part?.id)
  const again = phases.some((row) => row.id === id)
  const back = chosen !== undefined && goesBack(course?.now.phase, chosen)
  return found<'phase' | 'about' | 'text'>({
    phase: !chosen ? 'phaseRequired' : !again && course?.now.phase === chosen ? 'phaseSame' : undefined,
    text: wordsFault(text, back ? 'phaseBackRequired' : 'phaseWhyRequired') ?? hiddenCondition([text], warned),
    about:
      about.length === 0
        ? 'aboutRequired'
        : !part || !mayWriteIn(place, opened, part)
          ? 'safetyAboutClosed'
          : undefined,
  })
}
