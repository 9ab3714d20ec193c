import type { Json } from '../lib/canonical.ts'
import type { T } from '../ui/messages.ts'
import { incident } from './kinds/incident.ts'
import { phase } from './kinds/phase.ts'
import { safetyAgreement } from './kinds/safety-agreement.ts'
import { safetyScale } from './kinds/safety-scale.ts'

/**
 * What an entry of these kinds says besides its text, in sentences. It names nobody: whom a reader may know is known on the pages of
 * safety. Who told of an incident is never said here.
 */
export const safetyNotes: Readonly<Record<string, (t: T, body: Json) => string[]>> = {
  [phase.id]: (t, body) => [t.safetyPhases[phase.schema.parse(body).phase]],
  [safetyAgreement.id]: (t, body) => {
    const said = safetyAgreement.schema.parse(body)
    return said.step === 'end'
      ? [t.safety.ended]
      : [t.safety.topics[said.topic], ...(said.signs ? [`${t.safety.signs} ${said.signs}`] : [])]
  },
  [safetyScale.id]: (t, body) => {
    const said = safetyScale.schema.parse(body)
    return [
      t.safetyScale.note(said.score),
      said.by === 'themself' ? t.safetyScale.noteThemself : t.safetyScale.noteWriter,
      ...(said.with ? [t.safetyScale.noteWith] : []),
    ]
  },
  [incident.id]: (t, body) => {
    const { forms, dayPart } = incident.schema.parse(body)
    return [...forms.map((form) => t.incidents.forms[form]), t.incidents.dayParts[dayPart]]
  },
}
