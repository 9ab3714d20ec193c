import type { Access } from '../../access/access.ts'
import type { Actor, FamilyFacts } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import { mandate } from '../../dossier/kinds/mandate.ts'
import { onlyPart } from '../../dossier/only-part.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import { dayFrom } from '../../lib/day.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { type AskInput, AskPage, ConfirmAskPage } from '../pages/ask-page.tsx'
import { recorded } from '../record-opening.ts'
import { type Professional, readProfessionals } from '../register.store.ts'
import { endOfDay, latestUntil, untilFault } from '../until.ts'

/** Whom somebody asked stands in a part about themself alone. */
const minePart = ({ personId }: Actor, family: FamilyFacts) =>
  personId !== null && family.selves.includes(personId) ? [sharedPart(family, 'mandate', [personId])] : []

/** Whether the law lets this reader ask: for themself, from twelve. */
const mayAsk = (access: Access, familyId: string): boolean => {
  const facts = access.families.get(familyId)?.facts
  return (
    facts !== undefined && minePart(access.actor, facts).some((part) => access.may(familyId, part, 'consent').allowed)
  )
}

const labelOf = (visit: Visit, { name, organisation, role }: Professional): string => {
  const { roles } = messagesFor(visit.lang).openings.ask
  return `${name}, ${roles[role as keyof typeof roles]} (${organisation})`
}

interface Given {
  id: string
  values: AskInput
  errors: FieldErrors<keyof AskInput>
  gone?: boolean
}

const formPage = (visit: Visit, today: string, people: readonly Professional[], given: Given) => (
  <AskPage
    t={messagesFor(visit.lang, today)}
    chrome={visit.chrome}
    view={{
      familyId: familyOf(visit),
      people: people.map((one) => ({ value: one.capacityId, label: labelOf(visit, one) })),
      latest: latestUntil(today),
      ...given,
    }}
  />
)

/** Asking a lawyer, client supporter or confidant to look along: from a list of who has that role, never by searching people. */
export async function showAsk(visit: Visit) {
  const answer = await visit.open([familyOf(visit)], async (access) => {
    if (!mayAsk(access, familyOf(visit))) return undefined
    const values = { who: '', until: latestUntil(access.today) }
    return formPage(visit, access.today, await readProfessionals(access, null), {
      id: onceFrom(''),
      values,
      errors: {},
    })
  })
  return answer.allowed && answer.value ? visit.render(answer.value) : visit.notFound()
}

export async function handleAsk(visit: Visit, gone = false): Promise<Response> {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const values: AskInput = { who: form.one('who'), until: dayFrom(form.one('until')) }
  const id = onceFrom(form.one('id'))
  const step = gone ? 'change' : form.one('step')
  const looked = await visit.open(
    [familyId],
    async (access) => {
      if (!mayAsk(access, familyId)) return undefined
      const people = await readProfessionals(access, null)
      const to = people.find(({ capacityId }) => capacityId === values.who)
      const errors: FieldErrors<keyof AskInput> = {}
      if (!to) errors.who = 'openWhoRequired'
      const until = untilFault(values.until, access.today)
      if (until) errors.until = until
      const wrong = gone || (step !== 'change' && Object.keys(errors).length > 0)
      if (wrong || !to || step === 'change') {
        return {
          page: formPage(visit, access.today, people, { id, values, errors: step === 'change' ? {} : errors, gone }),
          wrong,
        }
      }
      if (step === 'open') return { to, wrong }
      const t = messagesFor(visit.lang, access.today)
      const view = { familyId, id, values, to: labelOf(visit, to) }
      return { page: <ConfirmAskPage t={t} chrome={visit.chrome} view={view} />, wrong }
    },
    { as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { to, page, wrong } = looked.value
  if (!to) return visit.render(page, wrong ? 422 : 200)
  const done = await recorded(
    visit.open(
      [familyId],
      async (access) => {
        const { name, organisation, capacityId: capacity } = to
        const body = { step: 'open', capacity, to: { name, organisation }, until: endOfDay(values.until) } as const
        const place = { familyId, partId: onlyPart(access, familyId), occurredOn: access.today }
        await append(access, [{ ...place, id: id, kind: mandate, body }])
        return true
      },
      { wanted: minePart },
    ),
  )
  return done === 'refused' ? handleAsk(visit, true) : visit.goTo(links.myOpenings(familyId))
}
