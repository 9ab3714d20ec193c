/** Some of the lines of a set of messages, said otherwise; of the same shape, so that a line that is gone does not compile. */
export type Voice<M> = {
  readonly [K in keyof M]?: M[K] extends object ? (M[K] extends Line ? M[K] : Voice<M[K]>) : M[K]
}
type Line = ((...args: never[]) => string) | readonly string[]

/** The messages with the lines of a voice in place of theirs. */
export function inVoice<M extends object>(messages: M, voice: Voice<M>): M {
  const said = Object.entries(voice).map(([key, line]) => {
    const plain = messages[key as keyof M]
    return [key, isGroup(plain) && isGroup(line) ? inVoice(plain, line) : line]
  })
  return { ...messages, ...Object.fromEntries(said) }
}

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
