/**
 * A failure that is explained to the person at the keyboard in its one sentence, without a stack: what is wrong and
 * what to do about it. Anything else that is thrown is a defect and shows its stack.
 */
export class Sentence extends Error {
  override name = 'Sentence'
}
