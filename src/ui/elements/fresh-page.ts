/// <reference lib="dom" />

/** Of whoever is signed in; what anybody may read may stay. */
const isOwn = (): boolean => !document.documentElement.classList.contains('erbij-public')

/**
 * A browser keeps a page in memory when it is left, also one it was told not to store, and shows it on Back without asking anybody:
 * whoever signed out meanwhile would be read back. So such a page is emptied when it is left…
 */
export function coverPage(event: PageTransitionEvent): void {
  if (event.persisted && isOwn()) document.body.hidden = true
}

/** …and asked for again when it comes back. */
export function askAgain(event: PageTransitionEvent): void {
  if (event.persisted && isOwn()) location.reload()
}
