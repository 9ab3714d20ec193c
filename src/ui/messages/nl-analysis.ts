export const nlAnalysis = {}

/** Why something of it cannot be kept as it is. */
export const nlAnalysisErrors = {
  answerRequired: 'Geef hier een antwoord',
  answerTooLong: 'Dit antwoord is te lang. Maak het korter',
  answerTooMany: 'Dit zijn te veel antwoorden. Kies de belangrijkste',
  answerOther: 'Schrijf wat u bedoelt met iets anders',
  answerChoice: 'Kies een van de antwoorden die er staan',
  answerWhole: 'Schrijf een heel getal, zonder komma',
  answerNumber: 'Schrijf een getal',
  answerBounds: 'Dit valt buiten wat er gevraagd is',
}
