const noRoleOfTheirOwn =
  'Its conditions name a role, a tie, a power or a kind of organisation, which somebody who reads for themself has not.'

/** Mistakes that no combination of facts can show, and why; a test proves each of them over the whole space. */
export const equivalents: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'asked-for-advice',
      'asked-to-look-along',
      'practitioner-writes-in-treatment',
      'opening-in-emergency',
      'lead-reviews-emergency',
      'becoming-involved-after-report',
      'becoming-involved-as-practitioner',
      'becoming-involved-in-measure',
      'becoming-involved',
      'committee-examines-complaint',
      'committee-needs-a-complaint',
      'complaint',
      'correct-ours',
      'counter-check',
      'counter-checker-gets-a-request',
      'expert-gets-a-question',
      'help-has-ended',
      'inspection-veilig-thuis',
      'inspection',
      'inspector-needs-an-investigation',
      'involved-in-measure',
      'involved-practitioner',
      'involved-professional',
      'involved-veilig-thuis',
      'involved-wmo',
      'judge-gets-a-bundle',
      'needs-a-mandate',
      'not-of-the-treatment',
      'other-organisation-wmo',
      'other-organisation',
      'passing-a-request-on',
      'power-is-personal',
      'researcher-never-reads',
      'supervision-wmo',
      'team-lead-reads-no-content',
      'team-lead-sees-who-helps',
    ].map((rule) => [`${rule}: for every reader`, noRoleOfTheirOwn]),
  ),
  'break-glass: for every reader': 'It names the role of worker, which somebody who reads for themself has not.',
  'opened-for-justice: for every reader': 'Every ground for data of police or justice gives to organisations alone.',
  'team-lead-sees-who-helps: without role == team-lead':
    'Only of a team lead it is asked whether a colleague is involved.',
  'secret-address: without reader is Person':
    'Somebody who reads for themself has no tie, which the rule names as well.',
  'reach-own: without reader is Person': 'Somebody who reads for themself has no tie, which the rule names as well.',
}
