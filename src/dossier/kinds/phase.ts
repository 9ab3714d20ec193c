import { z } from 'zod'
import { safetyPhases } from '../../law/safety-phases.ts'
import { defineKind } from '../kind.ts'
import { words } from './plan-fields.ts'

/** In which phase of working on safety people are, and why. It goes along with the family: nobody starts anew. */
export const phase = defineKind({
  id: 'phase',
  name: { nl: 'Fase', en: 'Phase' },
  sort: 'family-plan',
  answers: false,
  actions: ['write'],
  writer: 'professional',
  ground: 'plan',
  sharedAtOnce: true,
  inTimeline: true,
  destructible: true,
  schema: z.strictObject({ phase: z.enum(safetyPhases), text: words }),
  text: (body) => body.text,
})
