import type { Access } from '../access/access.ts'
import type { FamilyFacts, WantedPart } from '../access/facts.ts'
import { append } from '../dossier/append.ts'
import { sentOtherwise } from '../dossier/handlers/sent.ts'
import { request } from '../dossier/kinds/request.ts'
import { partOf } from '../dossier/part.ts'
import type { Visit } from '../http/visit.ts'
import type { Regime } from '../law/regimes.ts'
import { type Right, rights, rightsLaw } from '../law/rights.ts'
import type { Json } from '../lib/canonical.ts'
import { uuidOf } from '../lib/uuid.ts'
import type { Ask } from './request.ts'

/** The part in which somebody asks this organisation, and it answers. */
export const requestPart = (familyId: string, asker: string, to: { id: string; regime: Regime }): WantedPart =>
  partOf({ familyId, sort: 'request', regime: to.regime, subjects: [asker], organisationId: to.id })

/** These have a page of their own: why somebody looked is asked beside the line of the log, and a complaint goes to a committee. */
const elsewhere: readonly Right[] = ['why-looked', 'complaint']

/** What somebody of the family may ask here. */
export const askable = ({ parentOf, undeterminedOver, authorityOver }: FamilyFacts): Right[] => {
  const without = [...parentOf, ...undeterminedOver].some((child) => !authorityOver.includes(child))
  return rights.filter(
    (right) => !elsewhere.includes(right) && (!rightsLaw[right].forParentWithoutAuthority || without),
  )
}

/** One question to one organisation, in the part where it answers. */
export interface Asked {
  to: { id: string; regime: Regime }
  body: Ask
}

/** The id of what this organisation is asked by the form of this id. */
export const askId = (id: string, to: { id: string }): string => uuidOf(`${id} ${to.id}`)

/** Was something else asked by the form of this id? */
export const askedOtherwise = (visit: Visit, familyId: string, id: string, { to, body }: Asked): Promise<boolean> =>
  sentOtherwise(visit, { familyId, id: askId(id, to), kind: request.id, body: body as Json })

/** Asks each organisation its own part of the question. `id`: known before, so that pressing twice asks once. */
export async function askAll(
  access: Access,
  familyId: string,
  asker: string,
  id: string,
  all: readonly Asked[],
): Promise<void> {
  await append(
    access,
    all.map(({ to, body }) => ({
      id: askId(id, to),
      kind: request,
      familyId,
      partId: requestPart(familyId, asker, to).id,
      body,
      occurredOn: access.today,
    })),
  )
}
