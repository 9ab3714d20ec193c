import { myFamilies, type Visit } from '../../http/visit.ts'
import { helps } from '../../people/present-people.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { RequestsPage } from '../pages/requests-page.tsx'
import { presentForTeam } from '../present-request.ts'
import { byUrgency, type Request } from '../request.ts'
import { aroundRequests, type OpenedRights, openRights } from './open-rights.ts'

/** «Vragen»: what families of this professional asked their organisation; what must be answered first, first. */
export async function showRequests(visit: Visit) {
  const answer = await visit.open(
    await myFamilies(visit),
    async (access) => ({ today: access.today, families: await openRights(visit, access) }),
    { only: aroundRequests },
  )
  const { today, families } = answer.allowed ? answer.value : { families: [] }
  const t = messagesFor(visit.lang, today)
  const all = families.flatMap((opened) => oursOf(opened).map((one) => ({ one, row: rowOf(opened, one) })))
  all.sort((a, b) => byUrgency(a.one, b.one))
  const rows = (waiting: boolean) =>
    all.filter(({ one }) => (one.state === 'waiting') === waiting).map(({ row }) => row)
  const enter = families
    .filter(({ family }) => helps(family.facts))
    .map(({ familyId, familyName }) => ({
      href: links.enterRequest(familyId),
      label: t.rights.team.enterIn(familyName),
    }))
  return visit.render(
    <RequestsPage
      t={t}
      chrome={visit.chrome}
      view={{ waiting: rows(true), over: rows(false), enter, passedOn: visit.c.req.query('klacht') !== undefined }}
    />,
  )
}

/** What was asked of this reader's organisation: whoever looks along with somebody may read more, and answers none. Complaints have a page of their own. */
const oursOf = ({ requests, access }: OpenedRights): Request[] =>
  requests.filter(
    ({ organisationId, right }) => organisationId === access.actor.organisationId && right !== 'complaint',
  )

const rowOf = ({ t, familyId, familyName, names }: OpenedRights, one: Request) =>
  presentForTeam(t, one, links.request(familyId, one.id), names.get(one.asker) ?? t.words.somebody, familyName)
