import { z } from 'zod'
import type { ActionQuery, JsonObject, Question, ResourceQuery, SubjectQuery } from './point.ts'

/** What somebody sent, or what is wrong with it: a sentence for a developer, which never repeats what was sent. */
export type Parsed<T> = { value: T } | { fault: string }

const must = (what: string) => ({
  error: ({ input }: { input?: unknown }) => (input === undefined ? 'is required' : `must be ${what}`),
})
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const text = z.string(must('a string'))
// By reference: its values are whatever JSON can say, and reading the body has checked them.
const anyObject = z.custom<JsonObject>(isObject, must('an object'))
// A member we do not know is left out, never an error: a later version may have more.
const object = <T extends z.ZodRawShape>(shape: T) => z.object(shape, must('an object'))

const entity = object({ type: text, id: text, properties: anyObject.optional() })
const sought = object({ type: text, properties: anyObject.optional() })
const action = object({ name: text, properties: anyObject.optional() })
const context = anyObject.optional()

const question = object({ subject: entity, action, resource: entity, context })

const pageWish = object({
  token: text.optional(),
  limit: z.int(must('a whole number')).min(0, 'must be 0 or more').optional(),
  properties: anyObject.optional(),
})
export type AskedPage = z.infer<typeof pageWish>
const page = pageWish.optional()

const subjectSearch = object({ subject: sought, action, resource: entity, context, page })
const resourceSearch = object({ subject: entity, action, resource: sought, context, page })
const actionSearch = object({ subject: entity, resource: entity, context, page })

const semantics = ['execute_all', 'deny_on_first_deny', 'permit_on_first_permit'] as const
export type Semantic = (typeof semantics)[number]

const batch = object({
  subject: entity.optional(),
  action: action.optional(),
  resource: entity.optional(),
  context,
  options: object({
    evaluations_semantic: z.enum(semantics, must(`one of ${semantics.join(', ')}`)).optional(),
  }).optional(),
  evaluations: z.array(anyObject, must('an array')),
})

function parse<T>(schema: z.ZodType<T>, body: unknown): Parsed<T> {
  const result = schema.safeParse(body)
  if (result.success) return { value: result.data }
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || 'the body'} ${message}`)
  return { fault: faults.join('; ') }
}

export const parseQuestion = (body: unknown): Parsed<Question> => parse(question, body)

interface Asked<Query> {
  query: Query
  page: AskedPage | undefined
}

function parseSearch<T extends { page?: AskedPage | undefined }>(schema: z.ZodType<T>, body: unknown) {
  const parsed = parse(schema, body)
  if ('fault' in parsed) return parsed
  const { page, ...query } = parsed.value
  return { value: { query, page } }
}
export const parseSubjectSearch = (body: unknown): Parsed<Asked<SubjectQuery>> => parseSearch(subjectSearch, body)
export const parseResourceSearch = (body: unknown): Parsed<Asked<ResourceQuery>> => parseSearch(resourceSearch, body)
export const parseActionSearch = (body: unknown): Parsed<Asked<ActionQuery>> => parseSearch(actionSearch, body)

/** Several questions; one that is not complete is answered in its place, and does not spoil the others. */
export interface Batch {
  semantic: Semantic
  items: Parsed<Question>[]
}

/** Does this ask several questions at once? Without any, it is one question as for the other endpoint. */
export function isBatch(body: unknown): boolean {
  const evaluations = isObject(body) ? (body as JsonObject)['evaluations'] : undefined
  return evaluations !== undefined && !(Array.isArray(evaluations) && evaluations.length === 0)
}

/** Each question takes what it does not say itself, whole, from what is said for all; nothing is merged inside. */
export function parseBatch(body: unknown, most: number): Parsed<Batch> {
  const parsed = parse(batch, body)
  if ('fault' in parsed) return parsed
  const { evaluations, options, subject, action, resource, context } = parsed.value
  if (evaluations.length > most) return { fault: `evaluations must be ${most} or fewer` }
  const shared = Object.entries({ subject, action, resource, context }).filter(([, value]) => value !== undefined)
  return {
    value: {
      semantic: options?.evaluations_semantic ?? 'execute_all',
      items: evaluations.map((one) => parseQuestion({ ...Object.fromEntries(shared), ...one })),
    },
  }
}
