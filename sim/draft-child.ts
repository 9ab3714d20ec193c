import { getKind } from '../src/dossier/kinds/index.ts'
import { sharedPart } from '../src/dossier/shared-part.ts'
import type { Draft } from './draft.ts'
import type { Scene } from './happen.ts'
import { professionals } from './professionals.ts'
import type { Step } from './story.ts'

/** What a child said together with an adult, or what a child is answered. */
export function childDraft({ personId, named }: Scene, step: Step & { does: 'child-says' | 'answer-child' }): Draft {
  if (step.does === 'answer-child') {
    const said = named(step.to)
    return {
      action: 'write',
      kind: getKind('child-answer'),
      beside: said,
      answers: said,
      body: () => ({ text: step.text }),
    }
  }
  const { face, text } = step
  return {
    action: step.by in professionals ? 'write' : 'answer',
    kind: getKind('child-words'),
    parts: (_, family) => [sharedPart(family, 'statement', [personId(step.child)])],
    body: () => ({ ...(face && { face }), ...(text && { text }) }),
  }
}
