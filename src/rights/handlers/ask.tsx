import type { Access } from '../../access/access.ts'
import { findEntry } from '../../dossier/find-entry.store.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { presentOne } from '../../dossier/present-entries.ts'
import type { Visit } from '../../http/visit.ts'
import { type Right, rightArticle, rightsLaw, termOf } from '../../law/rights.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { type Asked, askAll, askable, askedOtherwise, requestPart } from '../ask.ts'
import { type AskInput, askFaults, askFrom, mayBeWordless } from '../ask-form.ts'
import { answeringFor } from '../contact-point.ts'
import { AskPage } from '../pages/ask-page.tsx'
import { type Ask, perPart } from '../request.ts'
import { type OpenedRights, openRights, partWords } from './open-rights.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  right: (visit.c.req.param('recht') ?? '') as Right,
})

interface Given {
  id: string
  input: AskInput
  errors: FieldErrors
}

/** What kinds of part hold something that can be asked about. */
const notAsked = new Set(['request', 'mandate', 'access', 'involvement', 'representation'])
const partsAbout = ({ family }: OpenedRights) =>
  [...family.parts.values()].map(({ part }) => part).filter(({ sort }) => !notAsked.has(sort))

/** The family with what this person may ask in it; undefined when this is nothing they may ask. */
async function openAsk(visit: Visit, access: Access, entryId: string) {
  const { right } = place(visit)
  const [opened] = await openRights(visit, access)
  if (!opened || !askable(opened.family.facts).includes(right)) return undefined
  const entry = entryId && perPart(right) ? (await findEntry(access, entryId))?.rows[0] : undefined
  return { opened, right, entry }
}

export const showAsk = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const { familyId } = place(visit)
  const entryId = given?.input.entry ?? visit.c.req.query('vermelding') ?? ''
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const found = await openAsk(visit, access, entryId)
      return found && page(visit, found, given)
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

type Found = NonNullable<Awaited<ReturnType<typeof openAsk>>>

function page(visit: Visit, { opened, right, entry }: Found, given: Given | undefined) {
  const { t, controllers, contact, names, access, family } = opened
  const parts = perPart(right) && !entry ? partsAbout(opened) : []
  const shown = entry && presentOne({ t, access, family, names }, entry, [])
  const regime = contact?.regime ?? controllers[0]?.regime
  const to = perPart(right) ? controllers.map(({ name }) => name) : contact ? [contact.name] : []
  return (
    <AskPage
      t={t}
      chrome={visit.chrome}
      view={{
        action: links.ask(opened.familyId, right),
        id: given?.id ?? uuidv7(),
        title: t.rights.names[right],
        explain: t.rights.explain[right],
        label: t.rights.askText[right],
        optional: mayBeWordless(right),
        input: given?.input ?? { text: '', parts: [], entry: entry?.id ?? '' },
        errors: given?.errors ?? {},
        ...(shown && { entry: shown }),
        parts: parts.map((part) => ({
          value: part.id,
          label: partWords({ t, names }, part),
          hint: part.organisation ? t.rights.ofOrganisation(part.organisation) : t.rights.ofEverybody,
        })),
        to,
        ...(regime && { months: termOf(right, regime).months, law: rightArticle(right, regime) }),
      }}
    />
  )
}

/** Sends it to each organisation that must answer, in a part of its own; or gives the form back. */
export async function handleAsk(visit: Visit) {
  const { familyId, right } = place(visit)
  const form = await visit.form()
  const input = askFrom(form)
  const id = onceFrom(form.one('id'))
  if (!Object.hasOwn(rightsLaw, right)) return visit.notFound()
  const errors = askFaults(right, input)
  if (Object.keys(errors).length > 0) return showForm(visit, { id, input, errors })
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const found = await openAsk(visit, access, input.entry)
      return found && questions(found, input, access.today)
    },
    { as: 'shows' },
  )
  if (!looked.allowed || !looked.value) return visit.notFound()
  if (looked.value.length === 0) return showForm(visit, { id, input, errors })
  return send(visit, id, looked.value)
}

/** Writes these questions for whoever visits. */
export async function send(visit: Visit, id: string, questions: readonly Asked[]): Promise<Response> {
  const { familyId } = place(visit)
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        await askAll(access, familyId, access.actor.personId ?? '', id, questions)
        return true
      },
      {
        wanted: ({ personId }, family) =>
          personId ? questions.map(({ to }) => requestPart(family.id, personId, to)) : [],
      },
    )
    .catch(recordedBefore)
  const [first] = questions
  if (answer === 'twice' && first && (await askedOtherwise(visit, familyId, id, first)))
    return send(visit, uuidv7(), questions)
  if (answer !== 'twice' && !answer.allowed) return visit.notFound()
  return visit.goTo(`${links.myRights}?verstuurd`)
}

/** Each organisation is asked about what it keeps; about everything when nothing was chosen. */
function questions({ opened, right, entry }: Found, input: AskInput, today: string): Asked[] {
  const body: Ask = { step: 'ask', right, receivedOn: today, ...(input.text.trim() !== '' && { text: input.text }) }
  const { controllers, contact } = opened
  const mine = partsAbout(opened)
  const chosen = entry
    ? mine.filter(({ id }) => id === entry.partId)
    : mine.filter(({ id }) => input.parts.includes(id))
  if (!perPart(right)) return contact ? [{ to: contact, body }] : []
  if (chosen.length === 0) return controllers.map((to) => ({ to, body }))
  return [...answeringFor(chosen, controllers, contact)].map(([to, parts]) => ({
    to,
    body: { ...body, parts: parts.map(({ id }) => id), ...(entry && { entries: [entry.id] }) },
  }))
}
