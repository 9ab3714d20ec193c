import { readSteps } from './dossier/threads.store.ts'
import type { Visit } from './http/visit.ts'
import * as people from './people/handlers/family.tsx'
import { FrameLine } from './plan/course/pages/frame-line.tsx'
import { frameKinds, frameView } from './plan/course/present-frame.ts'

/** A family's page, with what the plan says under its name: is help voluntary, is coercion considered, or is something ordered? */
export const showFamily = (visit: Visit) =>
  people.showFamily(visit, async (opened) => {
    const steps = (await readSteps(opened.access, frameKinds)).get(opened.family.facts.id) ?? []
    return <FrameLine t={opened.t} view={frameView(opened, steps)} />
  })
