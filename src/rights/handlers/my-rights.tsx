import { myFamilies, type Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { askable } from '../ask.ts'
import { type MyRightsFamily, MyRightsPage } from '../pages/my-rights-page.tsx'
import { presentMine } from '../present-request.ts'
import { byUrgency } from '../request.ts'
import { aroundRequests, type OpenedRights, openRights } from './open-rights.ts'

/** «Mijn vragen»: what this person asked and until when an answer may take, what they can ask, and whom. */
export async function showMyRights(visit: Visit) {
  const answer = await visit.open(
    await myFamilies(visit),
    async (access) => ({ today: access.today, families: (await openRights(visit, access)).map(present) }),
    { only: aroundRequests },
  )
  const { today, families } = answer.allowed ? answer.value : { families: [] }
  const sent = visit.c.req.query('verstuurd') !== undefined
  return visit.render(
    <MyRightsPage t={messagesFor(visit.lang, today)} chrome={visit.chrome} view={{ families, sent }} />,
  )
}

function present({ t, familyId, family, familyName, requests, controllers, contact }: OpenedRights): MyRightsFamily {
  const others = controllers.filter(({ id }) => id !== contact?.id).map(({ name }) => name)
  return {
    familyId,
    name: familyName,
    requests: [...requests].sort(byUrgency).map((one) => presentMine(t, one, links.myRequest(familyId, one.id))),
    can: [...askable(family.facts), 'complaint' as const].map((right) => ({
      href: right === 'complaint' ? links.complain(familyId) : links.ask(familyId, right),
      title: t.rights.names[right],
      text: t.rights.explain[right],
    })),
    ...(contact && { contact: { organisation: contact.name, person: contact.person } }),
    others,
  }
}
