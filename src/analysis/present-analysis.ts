import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import type { AnalysisTrail } from './pages/trail.ts'
import { addresses } from './place.ts'

export function trailOf({ t, family, familyName }: OpenedDossier, own: boolean): AnalysisTrail {
  const to = addresses(own, family.facts.id)
  return { homeLabel: own ? t.nav.myDossier : familyName, homeHref: to.home, backHref: to.analysis, familyName, own }
}
