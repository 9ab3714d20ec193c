import { AnalysisFlag } from './analysis/pages/analysis-flag.tsx'
import { flagKinds, flagView } from './analysis/present-flag.ts'
import { readSteps } from './dossier/threads.store.ts'
import type { Visit } from './http/visit.ts'
import * as people from './people/handlers/family.tsx'
import { FrameLine } from './plan/course/pages/frame-line.tsx'
import { frameKinds, frameView } from './plan/course/present-frame.ts'

/** A family's page, with what the plan says under its name: the legal frame, and whether what is planned rests on an analysis. */
export const showFamily = (visit: Visit) =>
  people.showFamily(visit, async (opened) => {
    const { t, access, family } = opened
    const steps = (await readSteps(access, [...frameKinds, ...flagKinds])).get(family.facts.id) ?? []
    return (
      <>
        <FrameLine t={t} view={frameView(opened, steps)} />
        <AnalysisFlag t={t} view={flagView(opened, steps)} />
      </>
    )
  })
