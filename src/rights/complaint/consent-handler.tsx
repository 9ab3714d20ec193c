import type { Access } from '../../access/access.ts'
import { existingPart } from '../../access/access.ts'
import type { PartFacts, WantedPart } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import type { Kind } from '../../dossier/kind.ts'
import { opening } from '../../dossier/kinds/opening.ts'
import { type PartSort, partOf } from '../../dossier/part.ts'
import type { Visit } from '../../http/visit.ts'
import type { Regime } from '../../law/regimes.ts'
import { weeksLater } from '../../lib/day.ts'
import { uuidOf, uuidv7 } from '../../lib/uuid.ts'
import { openable } from '../../openings/decision-place.ts'
import { recorded } from '../../openings/record-opening.ts'
import { endOfDay } from '../../openings/until.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { openRights, partWords } from '../handlers/open-rights.ts'
import type { Request } from '../request.ts'
import { type Committee, readCommittees } from './committees.store.ts'
import { ConsentPage } from './consent-page.tsx'

/** So long it stays open: as long as a complaint may take, and two weeks for a last question. */
const weeksOpen = 12

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  complaintId: visit.c.req.param('klacht') ?? '',
})

/** One's own complaint that waits, and what its committee could be let read. */
async function openDesk(visit: Visit, access: Access) {
  const [opened] = await openRights(visit, access)
  const request = opened?.requests.find(({ id }) => id === place(visit).complaintId)
  if (!opened || request?.right !== 'complaint' || request.state !== 'waiting') return undefined
  const committee = (await readCommittees(access, opened.familyId)).find(({ id }) => id === request.organisationId)
  const parts = [...opened.family.parts.values()]
    .map(({ part }) => part)
    .filter((part) => isAsked(request, part) && openable(part) && mayOpen(access, request, part))
  return { opened, request, committee, parts: committee ? parts : [] }
}

/** What a complaint may need: what was said and done, by the organisation complained of or together, and the names to follow it. */
const needed: readonly string[] = ['basics', 'contact', 'facts', 'plan', 'statement'] satisfies PartSort[]
const isAsked = ({ ask }: Request, { sort, organisation }: PartFacts): boolean =>
  needed.includes(sort) && (organisation === null || organisation === ask.body.complaint?.organisation)

/**
 * Where consent for a complaint stands: in a part of the committee's own, about whoever complains as well. So the other parent of a
 * child, or somebody who helps, does not read there that somebody complained.
 */
const placeOf = ({ familyId, asker, organisationId }: Request, part: PartFacts): WantedPart =>
  partOf({
    familyId,
    sort: 'access',
    regime: part.regime as Regime,
    subjects: [asker, ...part.subjects],
    organisationId,
  })

const mayOpen = (access: Access, request: Request, part: PartFacts): boolean =>
  [part, placeOf(request, part)].every((one) => access.may(request.familyId, one, 'consent').allowed)

/** Whether the committee may read something besides the complaint; it need not. */
export const showComplaintConsent = (visit: Visit) => show(visit, undefined)

async function show(visit: Visit, chosen: readonly string[] | undefined) {
  const { familyId, complaintId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const desk = await openDesk(visit, access)
      const t = messagesFor(visit.lang, access.today)
      return (
        desk && (
          <ConsentPage
            t={t}
            chrome={visit.chrome}
            view={{
              action: links.complaintConsent(familyId, complaintId),
              back: links.myRequest(familyId, complaintId),
              register: links.myOpenings(familyId),
              sent: visit.c.req.query('verstuurd') !== undefined,
              parts: desk.parts
                .map((part) => ({
                  value: part.id,
                  label: partWords(desk.opened, part),
                  hint: part.organisation ? t.rights.ofOrganisation(part.organisation) : t.rights.ofEverybody,
                }))
                .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
              values: chosen ?? [],
              until: t.day(weeksLater(access.today, weeksOpen)),
              errors: chosen ? { parts: 'complaintPartsRequired' } : {},
            }}
          />
        )
      )
    },
    chosen ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, chosen ? 422 : 200) : visit.notFound()
}

/** Opens what was chosen to every member of the committee, until a day; as any consent it can be withdrawn. */
export async function handleComplaintConsent(visit: Visit) {
  const { familyId, complaintId } = place(visit)
  const chosen = [...new Set((await visit.form()).all('parts'))]
  const looked = await visit.open([familyId], (access) => openDesk(visit, access), { as: 'shows' })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { request, committee, parts } = looked.value
  const opens = parts.filter(({ id }) => chosen.includes(id))
  if (!committee || opens.length === 0 || opens.length < chosen.length) return show(visit, chosen)
  const done = await record(visit, request, committee, opens)
  return done === 'refused' ? show(visit, chosen) : visit.goTo(links.myRequest(familyId, complaintId))
}

const record = (visit: Visit, request: Request, committee: Committee, opens: readonly PartFacts[]) => {
  const { familyId } = request
  const placed = opens.map((part) => ({ part, place: placeOf(request, part) }))
  const places = [...Map.groupBy(placed, ({ place: { id } }) => id).values()]
  const once = uuidv7()
  const entries = (today: string) =>
    places.flatMap((same) =>
      committee.members.map(({ capacityId, name }) => ({
        id: uuidOf(`${once} ${same[0]?.place.id} ${capacityId}`),
        kind: opening as unknown as Kind,
        familyId,
        partId: same[0]?.place.id ?? '',
        body: {
          step: 'open',
          ground: 'complaint',
          capacity: capacityId,
          to: { name, organisation: committee.name },
          parts: same.map(({ part }) => part.id),
          reason: messagesFor('nl').complaint.consent.reason,
          until: endOfDay(weeksLater(today, weeksOpen)),
        },
        occurredOn: today,
      })),
    )
  return recorded(
    visit.open(
      [familyId],
      async (access) => {
        await append(access, entries(access.today))
        return true
      },
      {
        wanted: (actor, family) => [
          ...places.flatMap(([first]) => (first ? [first.place] : [])),
          ...opens.flatMap(({ id }) => existingPart(id)(actor, family)),
        ],
      },
    ),
  )
}
