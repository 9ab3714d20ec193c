/// <reference lib="dom" />

/**
 * A browser may keep a page in memory and show it again on Back, without asking anybody. Whoever signed out meanwhile, here or
 * elsewhere, must not be read back: such a page is emptied and asked for again.
 */
export function askAgain(event: PageTransitionEvent): void {
  if (!event.persisted || document.documentElement.classList.contains('erbij-public')) return
  document.body.hidden = true
  location.reload()
}
