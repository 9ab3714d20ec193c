/** Chances that a seed repeats (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((one): [number, T] => [next(), one])
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one)
  return {
    /** True in so many of a hundred throws. */
    chance: (percent: number): boolean => next() * 100 < percent,
    shuffled,
    one<T>(list: readonly T[]): T {
      const found = list[Math.floor(next() * list.length)]
      if (found === undefined) throw new Error('nothing to choose from')
      return found
    },
    /** Some of them, at least one. */
    some: <T>(list: readonly T[], most = list.length): T[] =>
      shuffled(list).slice(0, 1 + Math.floor(next() * Math.min(most, list.length))),
  }
}
export type Dice = ReturnType<typeof dice>
