import { recordStep } from '../../dossier/handlers/record-item.ts'
import { safetyAgreement } from '../../dossier/kinds/safety-agreement.ts'
import type { Visit } from '../../http/visit.ts'
import { fromTextArea } from '../../lib/text.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { wordsFault } from '../form.ts'
import { EndAgreementPage } from '../pages/agreement-page.tsx'
import { ofSafety, safetyPlace } from '../place.ts'
import { linesOf } from '../present-plan.ts'
import { readSafety } from '../read-safety.ts'

interface Given {
  id: string
  text: string
  errors: FieldErrors<'text'>
}

/** Asks why, before a line of the safety plan stops. */
export const showEndAgreement = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, at } = safetyPlace(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const safety = await readSafety(visit, access)
      const line = lineOf(visit, linesOf(safety))
      const view = line && {
        line,
        back: at,
        action: line.endHref,
        ...(given ?? { id: onceFrom(''), text: '', errors: {} }),
      }
      return view && <EndAgreementPage t={safety.opened.t} chrome={visit.chrome} view={view} />
    },
    { ...ofSafety, ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** The line of this address, when this reader may end it. */
function lineOf<Line extends { id: string; endHref?: string }>(visit: Visit, lines: readonly Line[]) {
  const line = lines.find(({ id }) => id === visit.c.req.param('afspraak'))
  return line?.endHref ? { ...line, endHref: line.endHref } : undefined
}

export async function handleEndAgreement(visit: Visit) {
  const { familyId, at } = safetyPlace(visit)
  const form = await visit.form()
  const input = { id: onceFrom(form.one('id')), text: fromTextArea(form.one('text')) }
  const fault = wordsFault(input.text, 'safetyEndRequired')
  if (fault) return showForm(visit, { ...input, errors: { text: fault } })
  const found = await visit.open(
    [familyId],
    async (access) => {
      const safety = await readSafety(visit, access)
      return safety.agreements.find(({ id }) => id === visit.c.req.param('afspraak'))
    },
    { ...ofSafety, as: 'shows' },
  )
  const thread = found.allowed ? found.value : undefined
  if (!thread) return visit.notFound()
  const body = { step: 'end' as const, text: input.text }
  const sent = await recordStep(visit, { familyId, id: input.id, kind: safetyAgreement, body }, thread)
  return 'fault' in sent ? visit.notFound() : visit.goTo(`${at}#gestopt`)
}
