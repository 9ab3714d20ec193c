import type { Lang, T } from './messages.ts'

/** Who is signed in, as the frame of a page shows it. */
export type Viewer = {
  kind: 'professional' | 'person'
  name: string
  /** Only for professionals. */
  organisation?: string
  /** Younger than eighteen, and here for themself. */
  young?: true
  /** How many capacities the account has; a switch is offered when there are several. */
  capacities: number
}

/** What surrounds every page. Without a viewer the page is public. */
export type Chrome = {
  /** Path of this request: marks the current menu item and brings back after a change of language. */
  path: string
  viewer?: Viewer
}

/** What every page component receives. */
export type PageProps<View> = { t: T; chrome: Chrome; view: View }

export const otherLanguage = (lang: Lang): { lang: Lang; name: string; label: string } =>
  lang === 'nl'
    ? { lang: 'en', name: 'English', label: 'Read this in English' }
    : { lang: 'nl', name: 'Nederlands', label: 'Lees dit in het Nederlands' }
