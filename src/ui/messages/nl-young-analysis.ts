import type { Voice } from '../voice.ts'
import type { Messages } from './nl.ts'

export const nlYoungAnalysis: Voice<Messages> = {
  instruments: { remark: 'Wil je er nog iets bij zeggen? (mag leeg blijven)' },
  analyses: {
    leadOwn: 'Wat er is, wat goed gaat, hoe het kan komen en wat nodig is. Jij schrijft mee.',
    madeByYou: (day: string) => `${day}, door jou`,
    emptyOwn: 'Er is nog geen analyse die je kunt lezen.',
    whomHintOwn: 'Over jezelf, of over jezelf met anderen. In de laatste stap staat wie het kan lezen.',
    factHint: 'Wat jij of een ander zag of hoorde. Nog niet waarom.',
    noStrengthHint: 'Praatte je er met iemand over die je vertrouwt?',
    noGoals: 'Er staan nog geen doelen in het plan over deze mensen. Je kunt ze er later bij zetten.',
    addOwn: 'Wat wil je erbij zeggen?',
    addHintOwn: 'Klopt het? Wat mis je? Wie helpt, leest het meteen.',
  },
}
