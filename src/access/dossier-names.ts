/** What others call what Erbij decides about, in AuthZEN and in the Authorization Decision Log: Dutch, like all that leaves the house. */
export const dossierNames = {
  /** Who acts: the id of a capacity. */
  subject: 'hoedanigheid',
  /** What is acted on: the id of a part, with its family in the property `family`. */
  part: 'dossierdeel',
  /** A family of which no part was found to judge. */
  family: 'gezin',
  /** In the context: what for. */
  purpose: 'doel',
} as const
