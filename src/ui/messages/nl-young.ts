import { inVoice, type Voice } from '../voice.ts'
import type { Messages } from './nl.ts'
import { nlYoungAnalysis } from './nl-young-analysis.ts'
import { nlYoungChild } from './nl-young-child.ts'
import { nlYoungComplaint } from './nl-young-complaint.ts'
import { nlYoungCourse } from './nl-young-course.ts'
import { nlYoungDossier } from './nl-young-dossier.ts'
import { nlYoungOpenings } from './nl-young-openings.ts'
import { nlYoungPlan } from './nl-young-plan.ts'
import { nlYoungPortal } from './nl-young-portal.ts'
import { nlYoungRights } from './nl-young-rights.ts'
import { nlYoungSafety } from './nl-young-safety.ts'

/**
 * The Dutch of a page for somebody under eighteen: «je». Only the lines that differ; everything else is said as to everybody. A test
 * walks all their pages and finds no «u» (src/portal/young-voice.test.ts).
 */
export const nlYoung: Voice<Messages> = inVoice<Voice<Messages>>(
  {
    ...nlYoungChild,
    ...nlYoungComplaint,
    ...nlYoungDossier,
    ...nlYoungPortal,
    ...nlYoungRights,
    ...nlYoungOpenings,
    ...nlYoungAnalysis,
    ...nlYoungCourse,
    ...nlYoungPlan,
    ...nlYoungSafety,
  },
  {
    site: { youAreHere: 'Waar je bent' },
    account: { toAccount: (name) => `${name}: je gegevens en uitloggen` },
    people: { you: 'Jij', yourSecretAddress: 'Je adres is geheim.' },
    form: { summaryText: 'Wat je hebt ingevuld staat er nog. Kijk naar:' },
    errors: {
      complaintAboutRequired: 'Kies over wie je klacht gaat',
      wordsRequired: 'Schrijf wat je wilt zeggen',
      askTextRequired: 'Schrijf op wat je vraagt',
      filesRequired: 'Kies wat je deelt',
      meanwhile: 'Iemand anders veranderde dit net. Wat je invulde staat er nog; kijk eerst hoe het nu is',
    },
    words: {
      sorts: { mandate: 'Wie met je meekijkt' },
      somebody: 'iemand van wie je de naam niet ziet',
    },
    genogram: {
      wide: 'Je kunt de tekening opzij schuiven.',
      you: (name) => `${name} (jij)`,
      legend: { you: 'dubbele rand: jij' },
      text: { yourSecretHome: 'Je adres is geheim.' },
    },
    circle: {
      intro: 'Wie bij dit gezin horen en wie eromheen staan, zoals je dat mag weten.',
      introOwn: 'Wie bij jou horen, zoals dat in dit dossier staat. Klopt er iets niet? Zeg het tegen wie je helpt.',
      homesNote: 'Volgens de adressen die je mag zien, of omdat iemand het zei.',
    },
    reaching: {
      titleOwn: 'Hoe wij jou veilig bereiken',
      intro: 'Wat hier niet staat, mag niet. Er wordt dus niet gebeld, gemaild of geschreven als je dat leeg laat.',
      introOwn:
        'Jij bepaalt hoe wij je bereiken. Alleen jij en wie je helpt lezen dit; niemand anders van je gezin. Wat je leeg laat, doen wij niet.',
      linkOwn: 'Hoe wij jou veilig bereiken',
    },
    myDossier: {
      intro: 'Hier lees je wat over jou en je gezin is opgeschreven. Je kunt overal je eigen woorden bij zetten.',
      next: 'Wat je kunt doen',
      people: 'Je gezin',
      peopleNote: 'Zo sta je in dit dossier. Klopt er iets niet? Zeg het tegen wie je helpt.',
      involved: 'Wie jou helpt',
      involvedEmpty: 'Er is nu niemand bij jou betrokken.',
      entriesCount: (n) =>
        n === 1
          ? 'Er is 1 keer iets opgeschreven dat je kunt lezen.'
          : `Er is ${n} keer iets opgeschreven dat je kunt lezen. Het nieuwste staat bovenaan.`,
      entriesOlder: (n) => `Er is ${n} keer iets opgeschreven dat je kunt lezen. Hier lees je verder terug.`,
      entriesEmptyTitle: 'Hier komt wat met jou gedeeld is',
      entriesEmpty: 'Er is nog niets. Wie je helpt, schrijft een verslag en deelt het met je.',
      nothingTitle: 'Je kunt hier nu nog niets lezen',
      nothing:
        'Wil je weten wat er over je is opgeschreven? Of klopt het niet dat je hier niets ziet? Vraag het aan wie je helpt, of aan iemand die je vertrouwt.',
      parts: 'Jouw delen van het dossier',
    },
    notFound: {
      title: 'Deze pagina is er niet, of is niet voor jou',
      next: 'Wat je kunt doen',
      askFamily: 'Denk je dat je dit moet kunnen zien? Vraag het aan wie je helpt.',
    },
    capacity: {
      intro: 'Je hebt meer dan één rol. Wat je mag zien, hangt af van je rol. Kies er één; je kunt later wisselen.',
      title: 'In welke rol werk je nu?',
      asPerson: 'Voor jezelf en je gezin',
    },
  },
)
