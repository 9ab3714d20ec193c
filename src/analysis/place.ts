import type { Access } from '../access/access.ts'
import type { PartFacts } from '../access/facts.ts'
import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { sharedPart } from '../dossier/shared-part.ts'
import type { Visit } from '../http/visit.ts'
import type { KnownPerson } from '../people/circle.ts'
import { links } from '../ui/links.ts'

export const placeOf = ({ c }: Visit) => ({
  familyId: c.req.param('gezin') ?? '',
  instrumentId: c.req.param('lijst') ?? '',
  personId: c.req.param('mens') ?? '',
  threadId: c.req.param('analyse') ?? '',
})

/** The addresses of one side. */
export function addresses(own: boolean, familyId: string) {
  const of =
    <Rest extends string[]>(
      theirs: (family: string, ...rest: Rest) => string,
      mine: (family: string, ...rest: Rest) => string,
    ) =>
    (...rest: Rest) =>
      (own ? mine : theirs)(familyId, ...rest)
  return {
    home: own ? links.myDossier : links.family(familyId),
    people: of(links.people, links.myPeople)(),
    analysis: of(links.analysis, links.myAnalysis)(),
    write: of(links.writeAnalysis, links.writeMyAnalysis)(),
    one: of(links.oneAnalysis, links.oneOfMyAnalyses),
    again: of(links.analyseAgain, links.analyseMineAgain),
    instrument: of(links.instrument, links.myInstrument),
    answers: of(links.instrumentAnswers, links.myInstrumentAnswers),
  }
}
export type Addresses = ReturnType<typeof addresses>

export const idsOf = ({ id, aliases }: KnownPerson): string[] => [id, ...aliases]

/** May this reader write in the part of what is going on with exactly these people? */
export const mayWriteAbout = (access: Access, opened: OpenedDossier, about: string[], own: boolean): boolean =>
  access.may(opened.family.facts.id, sharedPart(opened.family.facts, 'analysis', about), own ? 'answer' : 'write')
    .allowed

/** Names of whom a part is about; somebody whose name this reader does not see is «iemand …». */
export const aboutWhom = ({ t, names }: OpenedDossier, part: Pick<PartFacts, 'subjects'>): string =>
  t.list([...new Set(part.subjects.map((id) => names.get(id) ?? t.words.somebody))])
