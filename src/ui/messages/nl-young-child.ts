import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

/** What a parent under eighteen reads who keeps what their child says. */
export const nlYoungChild: Voice<Messages> = {
  child: {
    byYou: (child, day) => `Opgeschreven door jou, samen met ${child}, op ${day}`,
    drawingHint: 'Op de volgende pagina zet je er een foto van de tekening bij.',
    correctLead: (child) =>
      `Verbeter alleen wat je verkeerd opschreef. Verander niet wat ${child} zei. Wat er eerst stond, blijft te lezen.`,
  },
}
