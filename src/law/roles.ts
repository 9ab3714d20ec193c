/**
 * In what role a professional acts. All but the first two have no standing access to a dossier: they read what somebody opened
 * to them, and each has a sentence that says so (policies/roles.cedar).
 */
export const roles = [
  'worker',
  'team-lead',
  'expert',
  'counter-checker',
  'lawyer',
  'client-supporter',
  'confidant',
  'inspector',
  'complaints-committee',
  'researcher',
  'judge',
] as const
export type Role = (typeof roles)[number]

/**
 * Who looks along on behalf of somebody of the family. They read what was shared, as that person does, and never what professionals
 * are still working on. The database holds it as well (erbij.looked_as_professional).
 */
export const alongside: readonly (Role | 'none')[] = ['lawyer', 'client-supporter', 'confidant']

/** Kinds of organisation, as far as rules tell them apart. */
export const organisationKinds = [
  'local-team',
  'regional-safety-team',
  'expertise-platform',
  'certified-institution',
  'veilig-thuis',
  'mental-health',
  'child-protection-board',
  'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/**
 * Powers that the law gives to certain professionals. They belong to a person, with dates (erbij.power), never to a team:
 * carrying out a measure of child protection or youth probation (Jeugdwet 3.2(1)), and the tasks of Veilig Thuis (Wmo 4.1.1).
 */
export const powers = ['child-protection', 'veilig-thuis'] as const
export type Power = (typeof powers)[number]
