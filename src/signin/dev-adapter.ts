import type { Adapter, AdapterPayload } from 'oidc-provider'

/**
 * What the development provider remembers, in the memory of this process: the newest thousand things of each kind,
 * none past its time.
 */
export class MemoryAdapter implements Adapter {
  readonly #kept = new Map<string, { payload: AdapterPayload; until: number }>()

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    this.#kept.delete(id)
    this.#kept.set(id, { payload, until: expiresIn ? Date.now() + expiresIn * 1000 : Number.POSITIVE_INFINITY })
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= 1000) break
      this.#kept.delete(oldest)
    }
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = this.#kept.get(id)
    return found && found.until > Date.now() ? found.payload : undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#match((payload) => payload.uid === uid)
  }

  async findByUserCode(): Promise<undefined> {
    return undefined
  }

  async consume(id: string): Promise<void> {
    const found = this.#kept.get(id)
    if (found) found.payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(id)
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#kept) if (payload.grantId === grantId) this.#kept.delete(id)
  }

  #match(wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    for (const { payload, until } of this.#kept.values()) if (until > Date.now() && wanted(payload)) return payload
    return undefined
  }
}
