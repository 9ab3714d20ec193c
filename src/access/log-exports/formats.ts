import { canonical, type Json } from '../../lib/canonical.ts'
import { toDecisionRecord } from './authorization-decision-log.ts'
import { toProcessingLines } from './logboek-dataverwerkingen.ts'
import type { LoggedLook } from './logged-look.ts'
import { toCareLines } from './nen7513.ts'
import type { ExportSettings } from './settings.ts'

/** What the one log can be exported as: Authorization Decision Log, Logboek Dataverwerkingen, NEN 7513. */
export const formats = ['adl', 'ldv', 'nen7513'] as const
export type Format = (typeof formats)[number]

export const isFormat = (text: unknown): text is Format => (formats as readonly unknown[]).includes(text)

const records: Record<Format, (look: LoggedLook, settings: ExportSettings) => object[]> = {
  adl: (look, settings) => [toDecisionRecord(look, settings)],
  ldv: toProcessingLines,
  nen7513: toCareLines,
}

/**
 * The JSON Lines of one look, each with its line end. The same look, address and key give the same bytes; receivers know a
 * line that they have by its `trace_id` and `span_id`.
 */
export const linesOf = (format: Format, look: LoggedLook, settings: ExportSettings): string[] =>
  records[format](look, settings).map((record) => `${oneLine(canonical(record as Json))}\n`)

// JSON lets these stand in a string, and readers of lines (that of Node too) take them for the end of one.
const oneLine = (json: string): string =>
  json.replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)
