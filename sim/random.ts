/** Chance that is the same every time: the same seed gives the same region. */
export interface Random {
  /** A whole number from `min` up to and including `max`. */
  between(min: number, max: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
  /** True in `share` (0 to 1) of the cases. */
  chance(share: number): boolean
}

/** Mulberry32: small, fast, good enough to invent people with; never for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    between,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    chance: (share) => next() < share,
  }
}
