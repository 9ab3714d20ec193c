import type { Regime } from './regimes.ts'
import type { Right } from './rights.ts'

/** What somebody can do who disagrees. Where, within what time and what it costs stand in the sentence, which says neither «u» nor «je». */
export const remedies = {
  court: {
    law: 'Jeugdwet 7.3.17, UAVG 35(1), 35(2), 35(4)',
    nl: 'Vraag de rechtbank om een beslissing. Doe dat binnen zes weken nadat deze brief kwam. Een advocaat is niet nodig.',
    en: 'You can ask the court for a decision. Do so within six weeks of receiving this letter. You need no lawyer for it.',
  },
  objection: {
    law: 'UAVG 34, Awb 6:7, 7:1(1)',
    nl: 'Maak bezwaar bij de gemeente. Doe dat binnen zes weken na de datum van deze brief. Het kost niets.',
    en: 'You can object to the municipality. Do so within six weeks of the date of this letter. It costs nothing.',
  },
  'family-court': {
    law: 'BW 1:377c(2)',
    nl: 'Vraag de rechter om te beslissen of dit verteld moet worden. Een advocaat helpt daarbij. Bij een laag inkomen kost dat weinig.',
    en: 'You can ask the court to decide whether you must be told this. A lawyer helps you with that. On a low income you pay little.',
  },
  complaint: {
    law: 'Jeugdwet 4.2.1(1)',
    nl: 'Dien een klacht in. Een onafhankelijke commissie kijkt ernaar.',
    en: 'You can complain. An independent committee looks into it.',
  },
  authority: {
    law: 'AVG 77(1), UAVG 36(1)',
    nl: 'Ga naar de Autoriteit Persoonsgegevens. Die kan bemiddelen of een klacht behandelen.',
    en: 'You can also go to the Dutch Data Protection Authority. It can mediate, or handle a complaint.',
  },
  ombudsman: {
    law: 'Awb 9:18(1)',
    nl: 'U kunt binnen een jaar naar de Nationale ombudsman. Gaat het over een kind of jongere? Dan naar de Kinderombudsman. Het kost niets.',
    en: 'You can go to the National Ombudsman within a year. Is it about a child or young person? Then to the Children’s Ombudsman. It costs nothing.',
  },
  disputes: {
    law: 'Wkkgz 21(1)',
    nl: 'U kunt naar de geschilleninstantie waar deze zorgaanbieder bij hoort. Die doet een uitspraak waaraan de zorgaanbieder zich moet houden.',
    en: 'You can go to the disputes body that this care provider belongs to. The care provider must keep to what it decides.',
  },
  helped: {
    law: 'Jeugdwet 4.1.9(1)',
    nl: 'Een vertrouwenspersoon van Jeugdstem helpt u gratis, ook bij de volgende stap.',
    en: 'A confidant of Jeugdstem helps you free of charge, also with the next step.',
  },
  disciplinary: {
    law: null,
    nl: 'Is iemand geregistreerd als jeugdprofessional? Dan kunt u ook een tuchtklacht indienen bij SKJ, het register van jeugdprofessionals.',
    en: 'Is somebody a registered youth professional? Then you can also make a disciplinary complaint at SKJ, their register.',
  },
} as const satisfies Record<string, { law: string | null; nl: string; en: string }>
export type Remedy = keyof typeof remedies

/**
 * What somebody can do against a refusal, the first road first. Decisions under the Youth Act count as taken by a body that is no
 * authority, whoever took them (Jeugdwet 7.3.17), but for restriction, which that article does not name.
 */
export function remediesOf(right: Right, regime: Regime): Remedy[] {
  if (right === 'complaint') return regime === 'wgbo' ? ['disputes', 'helped'] : ['ombudsman', 'helped', 'disciplinary']
  if (right === 'information') return ['family-court', 'complaint']
  if (right === 'another-helper') return ['complaint']
  const byMunicipality = regime === 'wmo' || (regime === 'jeugdwet' && right === 'restriction')
  return [byMunicipality ? 'objection' : 'court', 'authority', 'complaint']
}
