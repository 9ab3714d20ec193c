import { norms } from './norms.ts'

const idsOf = (effect: string) => norms.filter((norm) => norm.effect === effect).map(({ id }) => id)
const permits = idsOf('permit')
const allBut = (...ids: string[]) => permits.filter((id) => !ids.includes(id))

const oneself = ['about-themself-jeugdwet', 'about-themself-wmo', 'about-themself-wgbo', 'consent-by-themself']
const consenting = [
  'consent-by-themself',
  'consent-for-child-under-12',
  'consent-for-incapable-minor',
  'consent-for-incapable-adult',
]
const joining = [
  'becoming-involved',
  'becoming-involved-in-measure',
  'becoming-involved-after-report',
  'becoming-involved-as-practitioner',
]
const emergencies = ['opening-in-emergency', 'lead-reviews-emergency']
/** What is read because one is in it: plans, and what explains them. */
export const madeTogether: readonly string[] = ['made-together', 'made-together-wmo']
const toAnyRole = ['opened-by-consent', 'opened-by-disclosure', 'opened-for-justice']

/**
 * Which forbid wins over which permit where both speak: everything that is ever taken from somebody whom another rule allowed it.
 * A test compares it with the whole space. A forbid that is not here closes nothing: it says why nothing was open.
 */
export const overrides: Readonly<Record<string, readonly string[]>> = {
  // A shield closes its part for that reader, by any road.
  'shielded-for-safety': permits,
  'in-confidence': permits,
  'not-good-care': permits,
  'of-the-other-parent': permits,
  'complained-of': permits,

  // Never for these, whatever somebody opened to them.
  'researcher-never-reads': toAnyRole,
  'judge-gets-a-bundle': toAnyRole,

  // Whoever lives there and whoever reaches out for themself is never shut out.
  'secret-address': allBut(...oneself, ...madeTogether, 'opening-in-emergency'),
  'reach-own': allBut(
    ...oneself,
    ...madeTogether,
    ...joining,
    ...emergencies,
    'team-lead-sees-who-helps',
    'passing-a-request-on',
    'committee-examines-complaint',
  ),
  'mandate-is-private': allBut(
    ...oneself,
    ...madeTogether,
    ...joining,
    'lead-reviews-emergency',
    'team-lead-sees-who-helps',
    'passing-a-request-on',
    'committee-examines-complaint',
  ),

  'request-is-own': allBut(...oneself, ...madeTogether, ...joining, ...emergencies, 'team-lead-sees-who-helps'),

  // Only whoever wrote it down knows from whom it came.
  'origin-protected': allBut(
    ...madeTogether,
    'involved-veilig-thuis',
    'inspection-veilig-thuis',
    ...joining,
    ...emergencies,
    'team-lead-sees-who-helps',
    'passing-a-request-on',
    'committee-examines-complaint',
  ),
  'origin-of-report-protected': [
    'opened-by-consent',
    'opened-by-disclosure',
    'opened-for-justice',
    'asked-to-look-along',
    'asked-for-advice',
    'counter-check',
    'inspection-veilig-thuis',
    'complaint',
    'break-glass',
    'about-themself-wmo',
    'parent-of-child-under-16-wmo',
    'parent-of-incapable-minor-wmo',
    'representative-of-adult-wmo',
    'involved-veilig-thuis',
    'correct-ours',
    ...consenting,
  ],

  // A practitioner writes where only the treatment reads.
  'practitioner-writes-in-treatment': ['involved-professional', 'involved-wmo', 'correct-ours', 'passing-a-request-on'],

  // A diagnosis opens by consent or through the patient's own right; other openings pass it by.
  'diagnosis-stays': allBut(
    ...madeTogether,
    'opened-by-consent',
    'asked-to-look-along',
    'involved-in-measure',
    'involved-veilig-thuis',
    'involved-practitioner',
    'correct-ours',
    'team-lead-sees-who-helps',
    'passing-a-request-on',
    'committee-examines-complaint',
    ...joining,
    ...emergencies,
  ),

  // Data of police and justice: only on the ground that the law names, and that ground opens nothing else.
  'justice-by-name': [
    'opened-by-consent',
    'opened-by-disclosure',
    'asked-to-look-along',
    'asked-for-advice',
    'counter-check',
    'complaint',
    'break-glass',
    'correct-ours',
    'passing-a-request-on',
    'committee-examines-complaint',
    'team-lead-sees-who-helps',
    ...consenting,
    ...joining,
    ...emergencies,
  ],
  'justice-ground-for-justice-only': [
    'opened-for-justice',
    'involved-professional',
    'involved-in-measure',
    'involved-wmo',
    'involved-veilig-thuis',
    'involved-practitioner',
    'correct-ours',
    'passing-a-request-on',
    'becoming-involved-in-measure',
    'becoming-involved-after-report',
    'team-lead-sees-who-helps',
    ...emergencies,
  ],
}
