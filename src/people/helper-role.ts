import type { OrganisationKind } from '../law/roles.ts'
import type { T } from '../ui/messages.ts'

/** As what somebody of this kind of organisation helps a family, in the words that the family reads. */
export function helperRole(t: T, organisation: OrganisationKind | null): string {
  const { roles } = t.words
  switch (organisation) {
    case 'local-team':
      return roles.localTeam
    case 'regional-safety-team':
      return roles.safetyTeam
    case 'certified-institution':
      return roles.certifiedInstitution
    case 'veilig-thuis':
      return roles.veiligThuis
    case 'mental-health':
      return roles.mentalHealth
    default:
      return roles.otherHelper
  }
}
