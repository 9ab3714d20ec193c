import type { Access } from '../access/access.ts'
import { append } from '../dossier/append.ts'
import { request as requestKind } from '../dossier/kinds/request.ts'
import type { Regime } from '../law/regimes.ts'
import { uuidOf } from '../lib/uuid.ts'
import { requestPart } from './ask.ts'
import type { Ask, Request, Step } from './request.ts'

/**
 * Writes one step of a request. What ends it has one id, whatever it is: so it ends once, and of two people who answer at the same
 * moment PostgreSQL refuses the second.
 */
export async function takeStep(
  access: Access,
  { id, familyId, partId }: Pick<Request, 'id' | 'familyId' | 'partId'>,
  body: Exclude<Step, Ask>,
): Promise<void> {
  const stepId = uuidOf(body.step === 'extend' ? `extend ${id}` : `end ${id}`)
  await append(access, [
    { id: stepId, kind: requestKind, familyId, partId, body, answers: id, occurredOn: access.today },
  ])
}

/** Asks the organisation that must answer in the same words, with the day on which it first came in: the term runs on. */
export async function passOn(access: Access, request: Request, to: { id: string; regime: Regime }): Promise<void> {
  const { entries: _entries, parts: _parts, passedOnBy: _by, ...asked } = request.ask.body
  const partId = requestPart(request.familyId, request.asker, to).id
  // PostgreSQL refuses the whole when the part was not opened: nothing is lost between two organisations.
  await append(access, [
    {
      id: uuidOf(`passed on ${request.id} ${to.id}`),
      kind: requestKind,
      familyId: request.familyId,
      partId,
      body: { ...asked, passedOnBy: request.organisationId },
      occurredOn: access.today,
    },
  ])
}
