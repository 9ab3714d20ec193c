import type { Access } from '../../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import { reach } from '../../dossier/kinds/reach.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { ReachPage } from '../pages/reach-page.tsx'
import { readPeople } from '../people.store.ts'
import { openPeople, personOf } from '../people-page.ts'
import { reachOf } from '../present-circle.ts'
import { type ReachField, type ReachInput, reachBody, reachFaults, reachFrom, reachInput } from '../reach-form.ts'

type Given = { input: ReachInput; errors: FieldErrors<ReachField> }

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  personId: visit.c.req.param('persoon') ?? '',
})

/** The part about reaching this person, which only they and who helps them read. */
export const reachPart =
  (personId: string | null) =>
  (_: Actor, family: FamilyFacts): WantedPart[] =>
    personId !== null && family.members.some((member) => member.id === personId)
      ? [sharedPart(family, 'reach', [personId])]
      : []

/** How somebody is reached safely, for who helps them. */
export const showReach = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, personId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await openPeople(visit, access, familyId)
      const person = personOf(opened, personId)
      if (!person) return undefined
      const said = reachOf(opened, person)
      const { input, errors } = given ?? { input: reachInput(said.said), errors: {} }
      const trail = { familyId, familyName: opened.familyName, personId: person.id, name: person.name }
      return <ReachPage t={opened.t} chrome={visit.chrome} view={{ input, errors, of: trail, stands: said }} />
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

export async function handleReach(visit: Visit) {
  const { familyId, personId } = place(visit)
  const input = reachFrom(await visit.form())
  const errors = reachFaults(input)
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  const answer = await visit.open([familyId], (access) => record(access, input), { wanted: reachPart(personId) })
  return answer.allowed ? visit.goTo(`${links.people(familyId)}#bereiken`) : visit.notFound()
}

/** In every family of this look: how somebody is reached safely is the same in each, and no family learns of another. */
const record = (access: Access, input: ReachInput) =>
  append(
    access,
    [...access.families].flatMap(([familyId, { parts }]) =>
      [...parts.keys()].map((partId) => ({
        kind: reach,
        familyId,
        partId,
        body: reachBody(input),
        occurredOn: access.today,
      })),
    ),
  )

const sorts = ['basics', 'reach']

/** How I am reached safely: my own words, in every family I am in. */
export const showMyReach = (visit: Visit) => showMine(visit)

async function showMine(visit: Visit, given?: Given) {
  const mine = await visit.open(
    await myFamilies(visit),
    async (access) => {
      const me = access.actor.personId
      const families = [...(await readPeople(access)).values()]
      const rows = families.flatMap((family) => family.reach.filter((row) => aboutMe(access, row.personId)))
      const [latest] = rows.sort((a, b) => b.at.localeCompare(a.at))
      if (me === null) return undefined
      const { input, errors } = given ?? { input: reachInput(latest?.body), errors: {} }
      const t = messagesFor(visit.lang, access.today)
      const saved = visit.c.req.query('vastgelegd') !== undefined
      return <ReachPage t={t} chrome={visit.chrome} view={{ input, errors, saved }} />
    },
    { ...(given && { as: 'shows' as const }), only: (part) => sorts.includes(part.sort) },
  )
  return mine.allowed && mine.value ? visit.render(mine.value, given ? 422 : 200) : visit.notFound()
}

const aboutMe = (access: Access, personId: string): boolean =>
  [...access.families.values()].some(({ facts }) => facts.selves.includes(personId))

export async function handleMyReach(visit: Visit) {
  const input = reachFrom(await visit.form())
  const errors = reachFaults(input)
  if (Object.keys(errors).length > 0) return showMine(visit, { input, errors })
  const answer = await visit.open(await myFamilies(visit), (access) => record(access, input), {
    wanted: (actor, family) => reachPart(actor.personId)(actor, family),
  })
  return answer.allowed ? visit.goTo(`${links.myReach}?vastgelegd`) : visit.notFound()
}
