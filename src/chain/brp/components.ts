/** Sets that grow together: which numbers are connected (union-find with path shortening). */
export class Components {
  readonly #above = new Map<number, number>()

  unite(one: number, other: number): void {
    this.#above.set(this.leaderOf(one), this.leaderOf(other))
  }

  /** The same number for everybody who is connected. */
  leaderOf(of: number): number {
    let leader = of
    for (let above = this.#above.get(leader); above !== undefined && above !== leader; above = this.#above.get(leader))
      leader = above
    if (leader !== of) this.#above.set(of, leader)
    return leader
  }
}
