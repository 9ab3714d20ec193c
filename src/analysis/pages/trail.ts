/** Where a page of this folder stands: the way home, and back to everything that was found out. */
export interface AnalysisTrail {
  homeLabel: string
  homeHref: string
  backHref: string
  familyName: string
  own: boolean
}
