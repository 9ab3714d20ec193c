import { existingPart } from '../../access/access.ts'
import type { Actor, FamilyFacts, WantedPart } from '../../access/facts.ts'
import { append } from '../../dossier/append.ts'
import { personToldBy, relation } from '../../dossier/kinds/relation.ts'
import { sharedPart } from '../../dossier/shared-part.ts'
import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { RelationPage } from '../pages/relation-page.tsx'
import { type OpenedPeople, openPeople } from '../people-page.ts'
import { presentPeople } from '../present-people.ts'
import {
  emptyRelation,
  type RelationBody,
  type RelationField,
  type RelationInput,
  relationBody,
  relationFaults,
  relationFrom,
  relationInput,
} from '../relations-form.ts'
import { onceFrom, refusalOf } from './once.ts'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  threadId: visit.c.req.param('relatie') ?? '',
})

type Given = { input: RelationInput; errors: FieldErrors<RelationField>; once: string }

export const showAddPerson = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await openPeople(visit, access, familyId)
      const { input, errors, once } = given ?? { input: emptyRelation, errors: {}, once: uuidv7() }
      return <RelationPage t={opened.t} chrome={visit.chrome} view={{ ...viewOf(opened), input, errors, once }} />
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

const viewOf = ({ t, access, familyId, familyName, people }: OpenedPeople) => ({
  familyId,
  familyName,
  people: presentPeople(t, people, access.today, null).map(({ id, name, relationWords }) => ({
    value: id,
    label: name,
    ...(relationWords && { hint: relationWords }),
  })),
})

/** The part of who it is told of, and of nobody from whom it is hidden. None when one of them is not of this family. */
const networkPart =
  ({ to, hiddenFrom }: RelationInput) =>
  (_: Actor, family: FamilyFacts): WantedPart[] => {
    const members = new Set(family.members.map((member) => member.id))
    if (![to, ...hiddenFrom].every((id) => members.has(id))) return []
    return [sharedPart(family, 'network', [to], hiddenFrom)]
  }

/** Somebody new around the family, or how somebody of it is related to another. */
export async function handleAddPerson(visit: Visit) {
  const { familyId } = place(visit)
  const form = await visit.form()
  const [input, once] = [relationFrom(form), onceFrom(form.one('once'))]
  const errors = relationFaults(input, await visit.today())
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors, once })
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        const [wanted] = networkPart(input)(access.actor, familyFacts(access.families, familyId))
        const isMember = familyFacts(access.families, familyId).members.some((member) => member.id === input.who)
        if (!wanted || (input.who !== 'new' && !isMember)) return false
        const body = relationBody(input, input.who === 'new' ? personToldBy(familyId, once) : input.who)
        await append(access, [
          { id: once, kind: relation, familyId, partId: wanted.id, body, occurredOn: access.today },
        ])
        return true
      },
      { wanted: networkPart(input) },
    )
    .catch(refusalOf)
  if (answer === 'twice') return visit.goTo(links.people(familyId))
  if (typeof answer === 'string' || !answer.allowed || !answer.value) {
    return showForm(visit, { input: { ...input, who: '', to: '' }, errors: { who: 'whoRequired' }, once })
  }
  return visit.goTo(links.people(familyId))
}

const familyFacts = (families: ReadonlyMap<string, { facts: FamilyFacts }>, id: string): FamilyFacts => {
  const facts = families.get(id)?.facts
  if (!facts) throw new Error('this look opened something else')
  return facts
}

export const showCorrectRelation = (visit: Visit) => showCorrection(visit)

async function showCorrection(visit: Visit, given?: Given) {
  const { familyId, threadId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const opened = await openPeople(visit, access, familyId)
      const row = opened.rows.relations.find((one) => one.threadId === threadId)
      const part = row && opened.family.parts.get(row.partId)?.part
      if (!row?.told || !part || !access.may(familyId, part, 'correct').allowed) return undefined
      const stands = relationInput(row.told.body as unknown as RelationBody)
      const { input, errors } = given ?? { input: stands, errors: {} }
      const version = given?.once ?? row.told.entryId
      const kept = { ...input, who: stands.who, to: stands.to }
      const correcting = { threadId, who: nameIn(opened, row.otherId), to: nameIn(opened, row.personId) }
      const view = { ...viewOf(opened), input: kept, errors, once: version, correcting }
      return <RelationPage t={opened.t} chrome={visit.chrome} view={view} />
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

const nameIn = ({ names, kept }: OpenedPeople, id: string): string => names.get(kept(id)) ?? names.get(id) ?? ''

/** Corrects, ends or withdraws what was told: a new version beside the old one. */
export async function handleCorrectRelation(visit: Visit) {
  const { familyId, threadId } = place(visit)
  const form = await visit.form()
  const version = form.one('once')
  const found = await readTold(visit, familyId, threadId)
  if (!found) return visit.notFound()
  const stands = relationInput(found.body)
  const withdrawn = form.one('step') === 'withdraw'
  const input = withdrawn ? stands : { ...relationFrom(form), who: stands.who, to: stands.to }
  const errors = relationFaults(input, await visit.today(), true)
  if (!withdrawn && Object.keys(errors).length > 0) return showCorrection(visit, { input, errors, once: version })
  if (version !== found.entryId) return overtaken(visit, input, found.entryId)
  const body = withdrawn ? { ...found.body, withdrawn: true as const } : relationBody(input, found.body.who)
  const answer = await visit
    .open(
      [familyId],
      (access) =>
        append(access, [
          {
            kind: relation,
            familyId,
            partId: found.partId,
            body,
            occurredOn: access.today,
            replaces: found.entryId,
            thread: threadId,
          },
        ]),
      { wanted: existingPart(found.partId) },
    )
    .catch(refusalOf)
  if (typeof answer === 'string') return overtaken(visit, input, found.entryId)
  return answer.allowed ? visit.goTo(links.people(familyId)) : visit.notFound()
}

/** Somebody was first: the form comes back filled in, against what stands now. */
const overtaken = (visit: Visit, input: RelationInput, now: string) =>
  showCorrection(visit, { input, errors: { source: 'meanwhile' }, once: now })

async function readTold(visit: Visit, familyId: string, threadId: string) {
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const { rows } = await openPeople(visit, access, familyId)
      const row = rows.relations.find((one) => one.threadId === threadId)
      return (
        row?.told && {
          partId: row.partId,
          entryId: row.told.entryId,
          body: row.told.body as unknown as RelationBody,
        }
      )
    },
    { as: 'shows' },
  )
  return answer.allowed ? answer.value : undefined
}
