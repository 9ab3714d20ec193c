import { links } from '../ui/links.ts'
import type { T } from '../ui/messages.ts'

/** What somebody can do from their own page, in this order. `open`: its page is there; a test holds that to the routes. */
export const ways = [
  { is: 'firstContact', href: () => links.yourRights, open: true },
  { is: 'whoLooked', href: () => links.whoLooked, open: true },
  { is: 'myWords', href: () => links.myWords, open: true },
  { is: 'requests', href: () => '/mijn-rechten', open: true },
  { is: 'openings', href: (family) => `/mijn-dossier/${family}/meelezen`, open: true },
  { is: 'copy', href: (family) => `/mijn-dossier/${family}/afschrift`, open: true },
  { is: 'reach', href: () => links.myReach, open: true },
  { is: 'sessions', href: () => '/mijn-sessies', open: true },
] as const satisfies readonly { is: keyof T['portal']['ways']; href: (family: string) => string; open: boolean }[]

export interface WayView {
  href: string
  label: string
  text: string
}

/** The ways that are open, for one family. */
export const openWays = (t: T, family: string): WayView[] =>
  ways.filter(({ open }) => open).map(({ is, href }) => ({ href: href(family), ...t.portal.ways[is] }))
