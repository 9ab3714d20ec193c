/// <reference lib="dom" />

const waitAfterTyping = 1500
const waitAfterFailure = 15_000

/**
 * Wraps a form with `data-autosave="<url>"` and a live region `[data-status]`. Posts the form there 1.5 seconds after the last change
 * and when the page goes out of sight. The server answers JSON `{ savedAt: <ISO moment> }`.
 * Sentences come from the page: `data-idle`, `data-saved` (with `{time}`), `data-failed`, `data-signed-out`. Nothing is kept in the browser.
 */
export class AutosaveForm extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #saving: AbortController | undefined
  #dirty = false

  connectedCallback(): void {
    this.addEventListener('input', this.#changed)
    this.addEventListener('submit', this.#submitted)
    document.addEventListener('visibilitychange', this.#hidden)
    const status = this.querySelector('[data-status]')
    if (status?.textContent?.trim() === '') this.#say('idle')
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    this.removeEventListener('input', this.#changed)
    this.removeEventListener('submit', this.#submitted)
    document.removeEventListener('visibilitychange', this.#hidden)
  }

  #changed = (): void => {
    this.#dirty = true
    this.#plan(waitAfterTyping)
  }

  // A save that arrives after the entry was recorded would bring the draft back.
  #submitted = (): void => {
    clearTimeout(this.#timer)
    this.#saving?.abort()
    this.#dirty = false
  }

  #hidden = (): void => {
    if (document.visibilityState === 'hidden' && this.#dirty) void this.#save(true)
  }

  #plan(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#save(false), wait)
  }

  async #save(keepalive: boolean): Promise<void> {
    const form = this.querySelector('form')
    const url = form?.dataset['autosave']
    if (!form || !url) return
    clearTimeout(this.#timer)
    this.#saving?.abort()
    const saving = new AbortController()
    this.#saving = saving
    this.#dirty = false
    try {
      const body = new URLSearchParams()
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
      const answer = await fetch(url, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        credentials: 'same-origin',
        redirect: 'manual',
        signal: saving.signal,
        keepalive,
      })
      if (answer.type === 'opaqueredirect' || answer.status === 401) return this.#say('signedOut')
      if (!answer.ok) throw new Error(String(answer.status))
      const { savedAt } = (await answer.json()) as { savedAt: string }
      this.#say('saved', savedAt)
    } catch {
      if (saving.signal.aborted) return
      this.#dirty = true
      this.#say('failed')
      this.#plan(waitAfterFailure)
    }
  }

  #say(kind: 'idle' | 'saved' | 'failed' | 'signedOut', savedAt?: string): void {
    const status = this.querySelector<HTMLElement>('[data-status]')
    if (!status) return
    const time = new Intl.DateTimeFormat('nl-NL', {
      timeZone: 'Europe/Amsterdam',
      hour: '2-digit',
      minute: '2-digit',
    }).format(savedAt ? new Date(savedAt) : new Date())
    status.textContent = (this.dataset[kind] ?? '').replace('{time}', time)
    status.dataset['status'] = kind
  }
}
