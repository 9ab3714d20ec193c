import type { nlChild, nlChildErrors } from './nl-child.ts'

export const enChild: typeof nlChild = {
  child: {
    said: (child) => `What ${child} said`,
    saidNone: (child) => `What ${child} says comes here. There is nothing yet.`,
    saidLead: (child) => `These are the words of ${child}. It says who wrote them down.`,
    face: (child, face) => `${child} pointed at: ${face}`,
    by: (name, child, day) => `Written down by ${name}, together with ${child}, on ${day}`,
    byYou: (child, day) => `Written down by you, together with ${child}, on ${day}`,
    ownWords: (name, day) => `${name} wrote this, on ${day}`,
    wordsOf: (name) => `Words of ${name}`,
    corrected: 'Corrected',
    drawing: 'See the drawing',
    drawingMissing: (child) => `${child} made a drawing. Its photo is not here yet.`,
    addDrawing: 'Add a photo of the drawing',
    correct: 'Correct a writing mistake',
    answerTo: (child) => `Answer to ${child}`,
    answerFrom: (name, day) => `From ${name}, on ${day}`,
    onlyFor: (names) => `Only for ${names}. Do not pass it on.`,
    onlyForHelpers: 'Only for those who help. Do not pass it on.',
    keptNote: 'Only for those who may read this. Do not pass it on.',
    writtenTogether: 'Written down together with the child',
    pointed: (face) => `The child pointed at: ${face}`,
    drew: 'The child made a drawing',

    keep: (child) => `Do you want to say something, ${child}?`,
    keepHow: (child) => `Choose a face, say something, or make a drawing. ${child} may also say nothing.`,
    faces: (child) => `How are you now, ${child}?`,
    facesHint: 'Just point. There is no wrong answer.',
    noFace: 'No face',
    text: (child) => `What does ${child} say?`,
    textHint: 'Write exactly what the child says. Do not make it nicer. You may leave this empty.',
    drewNow: (child) => `${child} made a drawing`,
    drawingHint: 'On the next page you add a photo of the drawing.',
    readersTitle: 'Who reads this?',
    readersTitleAll: 'Who reads this, when it is for everybody?',
    readersFamily: (names) => `Of the family: ${names}.`,
    readersHelpers: (names) => `Of those who help: ${names}.`,
    readersLater: (child) =>
      `Whoever helps or is given authority later can read this too. And ${child}, from the age of 12.`,
    readersParents: (child) =>
      `Every parent with authority over ${child} reads this, also one who lives elsewhere. Tell ${child} that first.`,
    readersPrivate: (child) =>
      `Does ${child} want to say something that not everybody has to read? That is possible with somebody who helps.`,
    submit: 'Keep this',
    correctTitle: 'Correct a writing mistake',
    correctLead: (child) =>
      `Correct only what you wrote down wrongly. Do not change what ${child} said. What stood there first can still be read.`,
    correctSubmit: 'Keep the correction',

    onlyForLegend: 'Who is this for?',
    onlyForHint: (child) =>
      `Ask ${child}. Whoever may not read this does not see that it is there either. Do tell ${child}: if there is danger, you may have to do something after all.`,
    all: (names) => `For everybody who may read along${names === '' ? '' : `: ${names}`}`,
    helpers: 'Only for those who help',
    one: (name) => `Only for those who help and ${name}`,

    page: (child) => `${child}: a place of their own`,
    pageLead: (child) => `What ${child} says, apart from the rest of the family.`,
    timeline: (child) => `Everything written about ${child}`,
    sit: (child) => `Sit down with ${child}`,
    answer: (child) => `Answer ${child}`,
    answerTitle: (child) => `Answer to ${child}`,
    answerLead: (child) =>
      `Write as you talk to ${child}: short sentences, ordinary words. Promise nothing that you cannot do.`,
    answerText: (child) => `What do you want to tell ${child}?`,
    answerHint: 'Say what you do with the words of the child. And say so when something cannot be done, and why.',
    answerSubmit: (child) => `Give ${child} this answer`,

    familyTitle: 'What the children say',
    familyNone: (child) => `There is nothing of ${child} yet.`,
    familyLink: (child) => `The place of ${child}`,
    familyWaits: 'Waits for an answer',

    mine: {
      legend: 'Who is this for?',
      hint: 'Whoever may not read this does not see that it is there either. Those who help do read it. If there is danger, they may have to do something.',
      all: 'For those who help me, and who has authority over me',
      readersMinor:
        'Those who help you read this. Whoever has authority over you reads it too until you are 16, and sometimes until 18.',
      helpers: 'Only for me and those who help me',
      one: (name) => `Only for me, those who help me and ${name}`,
      kept: (names) => `Only for ${names}`,
      keptAlone: 'Only for me and those who help me',
    },
  },
}

export const enChildErrors: typeof nlChildErrors = {
  childWordsRequired: 'Choose a face, write down what the child says, or tick that there is a drawing',
  childAnswerRequired: 'Write what you want to tell the child',
  audienceRequired: 'Choose who this is for',
}
