/// <reference lib="dom" />

/**
 * Wraps text with a button before it. The button is shown only where this device has a voice of its own for the language of the page:
 * other voices send what they read to somebody else. Pressed again, or when the page is left, it is silent.
 */
export class ReadAloud extends HTMLElement {
  #button: HTMLButtonElement | null = null
  #label = ''

  connectedCallback(): void {
    this.#button = this.querySelector('button')
    if (!this.#button || !('speechSynthesis' in window)) return
    this.#label = this.#button.textContent ?? ''
    this.#button.addEventListener('click', this.#press)
    speechSynthesis.addEventListener('voiceschanged', this.#offer)
    window.addEventListener('pagehide', this.#silence)
    this.#offer()
  }

  disconnectedCallback(): void {
    if (!('speechSynthesis' in window)) return
    speechSynthesis.removeEventListener('voiceschanged', this.#offer)
    window.removeEventListener('pagehide', this.#silence)
    this.#silence()
  }

  #voice(): SpeechSynthesisVoice | undefined {
    const lang = document.documentElement.lang
    return speechSynthesis.getVoices().find((voice) => voice.localService && voice.lang.startsWith(lang))
  }

  #offer = (): void => {
    if (this.#button) this.#button.hidden = this.#voice() === undefined
  }

  #silence = (): void => {
    speechSynthesis.cancel()
    this.#say(false)
  }

  #say(reading: boolean): void {
    if (this.#button) this.#button.textContent = reading ? (this.#button.dataset['stop'] ?? '') : this.#label
  }

  #press = (): void => {
    if (speechSynthesis.speaking) {
      this.#silence()
      return
    }
    // Line by line: some browsers stop in the middle of a long text.
    const lines = [...this.querySelectorAll('h1, h2, p, li')].filter((line) => !line.querySelector('p'))
    const voice = this.#voice() ?? null
    for (const [index, line] of lines.entries()) {
      const spoken = new SpeechSynthesisUtterance(line.textContent?.trim() ?? '')
      spoken.lang = document.documentElement.lang
      spoken.voice = voice
      if (index === lines.length - 1) spoken.addEventListener('end', () => this.#say(false))
      speechSynthesis.speak(spoken)
    }
    this.#say(true)
  }
}
