import { z } from 'zod'
import { doingOf, processingActivityOf } from '../../law/processing-activities.ts'
import { type LoggedLook, millisecondOf, openedSubjects } from './logged-look.ts'
import { pseudonymOf, pseudonymType } from './pseudonym.ts'
import { type ExportSettings, producer } from './settings.ts'
import { childSpanId, spanIdSchema, traceIdSchema } from './span.ts'

const millisecond = z.int().nonnegative()

/** The fields of a line, and of every extension of it («Component: Logboek», «Interface»). */
export const lineFields = {
  trace_id: traceIdSchema,
  span_id: spanIdSchema,
  status: z.enum(['Unset', 'Ok', 'Error']),
  name: z.string().min(1),
  start_time: millisecond,
  end_time: millisecond,
  parent_span_id: spanIdSchema.optional(),
  resource: z.strictObject({ attributes: z.record(z.string(), z.string()) }),
}

/** The namespace `dpl.core` of `attributes`. */
export const coreAttributes = {
  'dpl.core.processing_activity_id': z.url(),
  'dpl.core.data_subject_id': z.string().regex(/^[0-9a-f]{64}$/),
  'dpl.core.data_subject_id_type': z.url(),
  'dpl.core.foreign_operation.processor': z.url().optional(),
}

/** A line of Logboek Dataverwerkingen: the fields of «Component: Logboek», «Interface». */
export const processingLine = z.strictObject({ ...lineFields, attributes: z.strictObject(coreAttributes) })

export type ProcessingLine = z.infer<typeof processingLine>

/**
 * The lines of one look: one for each person whom the opened parts are about («Component: Applicatie»: a line per data subject,
 * no sampling), each a span of its own under that of the decision, which the Authorization Decision Log has. Nothing opened,
 * nothing processed: no line.
 *
 * - `status` is `Ok`: a look that is in the log was committed. What failed was rolled back, and nothing was answered.
 * - `end_time` is `start_time`: the log keeps the moment of a look; it ends within the same transaction.
 * - The standard wants nothing about users here: who looked is in the Authorization Decision Log and NEN 7513.
 */
export const toProcessingLines = (look: LoggedLook, settings: ExportSettings): ProcessingLine[] =>
  openedSubjects(look).map((subject, n) => ({
    ...lineOf(look, childSpanId(look, n)),
    parent_span_id: look.spanId,
    status: 'Ok',
    name: doingOf(look),
    resource: { attributes: producer(settings) },
    attributes: {
      ...activityAttributes(look, settings),
      'dpl.core.data_subject_id': pseudonymOf(settings, subject),
      'dpl.core.data_subject_id_type': pseudonymType(settings),
    },
  }))

/** Trace, span and times. */
export const lineOf = (look: LoggedLook, spanId: string) => ({
  trace_id: look.traceId,
  span_id: spanId,
  start_time: millisecondOf(look),
  end_time: millisecondOf(look),
})

/** Where the register tells more of what a look was for. */
export const activityUrl = (look: LoggedLook, { url }: ExportSettings): string =>
  `${url}/verwerkingsactiviteiten/${processingActivityOf(look).id}`

/** What a look was for, and which application asked for it, if another than ours did. */
export const activityAttributes = (look: LoggedLook, settings: ExportSettings) => ({
  'dpl.core.processing_activity_id': activityUrl(look, settings),
  ...(look.client !== null && { 'dpl.core.foreign_operation.processor': processorUrl(look.client, settings) }),
})

/** The standard wants a URL. A client that is known by a name alone is named under our own address. */
const processorUrl = (client: string, { url }: ExportSettings): string =>
  z.url({ protocol: /^(https?|urn)$/ }).safeParse(client).success
    ? client
    : `${url}/applicaties/${encodeURIComponent(client.toWellFormed())}`
