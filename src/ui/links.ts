/**
 * Every address a page points to, in one place. Paths are Dutch: people see them.
 * `src/routes.ts` declares the same paths with their action, resource and purpose.
 */
export const links = {
  home: '/',
  signIn: '/inloggen',
  /** POST */
  signOut: '/uitloggen',
  chooseCapacity: '/rol',
  /** POST: `lang`, `back` (a path of this site) */
  language: '/taal',
  quickExit: '/snel-weg',

  families: '/gezinnen',
  beginTie: '/betrokken-worden',
  family: (family: string) => `/gezinnen/${family}`,
  endTie: (family: string) => `/gezinnen/${family}/stoppen`,
  writeNote: (family: string) => `/gezinnen/${family}/verslag`,
  draft: (family: string, draft: string) => `/gezinnen/${family}/concepten/${draft}`,
  /** POST: answers JSON `{ savedAt }` */
  autosaveDraft: (family: string, draft: string) => `/gezinnen/${family}/concepten/${draft}/bewaren`,
  discardDraft: (family: string, draft: string) => `/gezinnen/${family}/concepten/${draft}/weggooien`,
  shareEntry: (family: string, entry: string) => `/gezinnen/${family}/verslagen/${entry}/delen`,
  audience: (family: string, part: string) => `/gezinnen/${family}/delen/${part}`,

  /** POST, multipart: `file`, `about` */
  attach: (family: string, entry: string) => `/gezinnen/${family}/vermeldingen/${entry}/bijlage`,
  /** POST, multipart: beside one's own words */
  attachMine: (entry: string) => `/mijn-woorden/${entry}/bijlage`,
  file: (family: string, attachment: string) => `/gezinnen/${family}/bijlagen/${attachment}`,
  myFile: (family: string, attachment: string) => `/mijn-dossier/${family}/bijlagen/${attachment}`,
  files: (family: string) => `/gezinnen/${family}/bestanden`,
  myFiles: (family: string) => `/mijn-dossier/${family}/bestanden`,
  today: '/vandaag',
  /** The term is posted, never in the address. */
  search: '/zoeken',

  myDossier: '/mijn-dossier',
  myOlderEntries: (family: string, entry: string) => `/mijn-dossier?gezin=${family}&na=${entry}`,
  myAudience: (family: string, part: string) => `/mijn-dossier/${family}/delen/${part}`,
  whoLooked: '/wie-keek',
  myWords: '/mijn-woorden',
  answer: (entry: string) => `/mijn-woorden/${entry}`,
}
