import { z } from 'zod'
import { date, id, time } from '../../dossier/api/schemas.ts'
import { helpLaws } from '../../dossier/kinds/action.ts'
import type { Frame, Owner } from '../../dossier/kinds/plan-fields.ts'
import { defineOperation } from '../../http/operation.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import { lifeDomains } from '../../law/life-domains.ts'
import { measureIds, measures } from '../../law/measures.ts'
import { type OpenedPlan, openPlan, planParts } from '../open-plan.ts'
import type { Condition, PlanAction, PlanGoal, PlanThing } from '../plan.ts'

/** What the API calls our outcomes and effects: Dutch, by GLOSSARY.md. */
const outcomeWords = { reached: 'gelukt', partly: 'deels-gelukt', stopped: 'gestopt' } as const
const resultWords = { done: 'gedaan', 'not-done': 'niet-gedaan' } as const
const effectWords = { helped: 'hielp', 'a-little': 'hielp-een-beetje', not: 'hielp-niet', worse: 'werd-erger' } as const

const people = z.array(id).meta({ description: 'De mensen over wie het gaat, zoals u hen mag kennen.' })
const thing = {
  id,
  over: people,
  tekst: z.string(),
  schrijver: z.strictObject({ naam: z.string(), organisatie: z.string().nullable(), uzelf: z.boolean() }),
  vastgelegdOp: time,
  begonnenOp: date,
  tegelijkVeranderd: z
    .array(z.strictObject({ id, tekst: z.string(), schrijver: z.string() }))
    .meta({ description: 'Versies die tegelijk zijn geschreven, en nog niet samengevoegd.' }),
}
const thingSchema = z.strictObject(thing).meta({ id: 'PlanOnderdeel', description: 'Iets uit het plan.' })
const frameSchema = z
  .strictObject({
    vrijwillig: z.boolean(),
    maatregel: z.enum(measureIds).nullable(),
    wet: z.string().nullable(),
    tot: date.nullable(),
  })
  .meta({ id: 'Kader', description: 'Vrijwillig, of door welke maatregel het moet.' })
const conditions = z
  .array(z.strictObject({ voorwaarde: z.string(), volgt: z.string() }))
  .meta({ description: 'Wat openlijk is gezegd: als dit niet lukt, volgt er iets.' })
const domains = z
  .array(z.enum(Object.values(lifeDomains)))
  .meta({ description: 'Leefgebieden, met de codes van CORV.' })
const strengthSchema = z
  .strictObject({ ...thing, leefgebieden: domains })
  .meta({ id: 'Kracht', description: 'Wat goed gaat.' })
const actionSchema = z
  .strictObject({
    ...thing,
    wie: z
      .strictObject({
        soort: z.enum(['persoon', 'hulpverlener', 'ander']),
        persoon: id.nullable(),
        naam: z.string().nullable(),
      })
      .meta({ description: 'Wie het doet. `persoon` is null voor wie u niet mag kennen.' }),
    kader: frameSchema,
    klaarOp: date.nullable(),
    wet: z.enum(helpLaws).nullable().meta({ description: 'Onder welke wet de hulp valt.' }),
    behandeling: z.boolean(),
    steunVoorKind: id.nullable().meta({ description: 'KOPP/KOV: voor welk kind.' }),
    uitkomst: z.enum(Object.values(resultWords)).nullable(),
    effect: z.enum(Object.values(effectWords)).nullable(),
    voorwaarden: conditions,
  })
  .meta({ id: 'Stap', description: 'Wat iemand doet.' })
const goalSchema = z
  .strictObject({
    ...thing,
    leefgebieden: domains,
    kader: frameSchema,
    herstel: z.boolean(),
    klaarOp: date.nullable(),
    afgelopen: z
      .strictObject({ hoe: z.enum(Object.values(outcomeWords)).nullable(), op: date, tekst: z.string().nullable() })
      .nullable(),
    voorwaarden: conditions,
    stappen: z.array(actionSchema),
  })
  .meta({ id: 'Doel', description: 'Wat iemand wil dat er zo is.' })
const planSchema = z
  .strictObject({
    gezin: id,
    gemaaktOp: date,
    belangrijk: z.array(thingSchema),
    doelen: z.array(goalSchema),
    andereStappen: z.array(actionSchema).meta({ description: 'Stappen zonder doel dat u mag lezen.' }),
    watGoedGaat: z.array(strengthSchema),
  })
  .meta({ id: 'Plan', description: 'Het plan van een gezin, zoals u het mag lezen.' })

function present(opened: OpenedPlan): z.infer<typeof planSchema> {
  const { plan, names, access, familyId } = opened
  const known = (person: string | undefined) => (person !== undefined && names.has(person) ? person : null)
  const thingOf = ({ thread, about, body, began }: PlanThing<{ text: string }>) => ({
    id: thread.id,
    over: about.filter((person) => names.has(person)),
    tekst: body.text,
    schrijver: {
      naam: thread.shown.authorName,
      organisatie: thread.shown.authorOrganisation,
      uzelf: thread.shown.author === access.actor.id,
    },
    vastgelegdOp: new Date(thread.shown.recordedAt).toISOString(),
    begonnenOp: began,
    tegelijkVeranderd: thread.beside.map((row) => ({
      id: row.id,
      tekst: (row.body as { text: string }).text,
      schrijver: row.authorName,
    })),
  })
  const actionOf = (action: PlanAction) => ({
    ...thingOf(action),
    wie: ownerOf(action.body.owner, known),
    kader: frameOf(action, opened.own),
    klaarOp: action.body.by ?? null,
    wet: action.body.law ?? null,
    behandeling: action.body.treatment === true,
    steunVoorKind: known(action.body.supportOfChild),
    uitkomst: action.result ? resultWords[action.result.is] : null,
    effect: action.effect ? effectWords[action.effect.is] : null,
    voorwaarden: conditionsOf(action.conditions),
  })
  const goalOf = ({ ended, ...goal }: PlanGoal) => ({
    ...thingOf(goal),
    leefgebieden: goal.body.domains.map((domain) => lifeDomains[domain]),
    kader: frameOf(goal, opened.own),
    herstel: goal.body.recovery === true,
    klaarOp: goal.body.by ?? null,
    afgelopen: ended
      ? { hoe: ended.outcome ? outcomeWords[ended.outcome] : null, op: ended.on, tekst: ended.text ?? null }
      : null,
    voorwaarden: conditionsOf(goal.conditions),
    stappen: goal.actions.map(actionOf),
  })
  return {
    gezin: familyId,
    gemaaktOp: access.today,
    belangrijk: plan.matters.map(thingOf),
    doelen: plan.goals.map(goalOf),
    andereStappen: plan.loose.map(actionOf),
    watGoedGaat: plan.strengths.map((strength) => ({
      ...thingOf(strength),
      leefgebieden: strength.body.domains.map((domain) => lifeDomains[domain]),
    })),
  }
}

/** As on the page: what is done under a condition is not voluntary. */
const frameOf = (
  {
    body: { frame },
    conditions: said,
    unsaid,
  }: { body: { frame: Frame }; conditions: readonly Condition[]; unsaid: boolean },
  own: boolean,
) => ({
  vrijwillig: frame.is === 'voluntary' && said.length === 0 && (own || !unsaid),
  maatregel: frame.is === 'ordered' ? frame.measure : null,
  wet: frame.is === 'ordered' ? measures[frame.measure] : null,
  tot: frame.is === 'ordered' ? (frame.until ?? null) : null,
})

function ownerOf(owner: Owner, known: (person: string) => string | null) {
  if (owner.is === 'person') return { soort: 'persoon' as const, persoon: known(owner.person), naam: null }
  const naam = owner.name
  return { soort: owner.is === 'professional' ? ('hulpverlener' as const) : ('ander' as const), persoon: null, naam }
}

const conditionsOf = (conditions: readonly Condition[]) =>
  conditions.flatMap(({ text, follows, ordered }) => (ordered ? [] : [{ voorwaarde: text, volgt: follows }]))

async function read(visit: Visit) {
  const answer = await visit.open(
    [familyOf(visit)],
    async (access) => present(await openPlan(visit, access)),
    planParts(),
  )
  return answer.allowed ? { body: answer.value } : undefined
}

const answer = { status: 200, description: 'Het plan.', schema: planSchema } as const

export const readPlan = defineOperation({
  id: 'leesPlan',
  summary: 'Het plan van een gezin: wat belangrijk is, doelen, stappen en wat goed gaat.',
  answer,
  handle: read,
})

export const readMyPlan = defineOperation({
  id: 'leesMijnPlan',
  summary: 'Het plan van uw gezin, zoals u het mag lezen.',
  description: 'Geen twee mensen in een gezin krijgen hetzelfde antwoord.',
  answer,
  handle: read,
})
