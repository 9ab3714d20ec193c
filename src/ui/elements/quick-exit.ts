/// <reference lib="dom" />

/**
 * Wraps the "Snel weg" link. Replaces the page instead of following the link, so that Back does not lead here,
 * and does the same when Escape is pressed twice within a second.
 */
export class QuickExit extends HTMLElement {
  #lastEscape = 0

  connectedCallback(): void {
    this.addEventListener('click', this.#click)
    document.addEventListener('keydown', this.#key)
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#click)
    document.removeEventListener('keydown', this.#key)
  }

  #leave(): void {
    const href = this.querySelector('a')?.href
    if (!href) return
    document.body.hidden = true // nothing to read while the next page loads
    // The page is emptied, so that nothing has to be cleared on the way.
    location.replace(`${href}?leeg`)
  }

  #click = (event: Event): void => {
    event.preventDefault()
    this.#leave()
  }

  #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.repeat) return
    const now = Date.now()
    if (now - this.#lastEscape < 1000) this.#leave()
    this.#lastEscape = now
  }
}
