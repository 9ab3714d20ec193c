import { z } from 'zod'

/** Why a text cannot be kept exactly: PostgreSQL has no NUL, and a lone surrogate is no character. */
function fault(text: string): 'nul' | 'surrogate' | undefined {
  if (text.includes('\0')) return 'nul'
  return text.isWellFormed() ? undefined : 'surrogate'
}

/** A text that comes back exactly as it was given, or is refused. `max` counts UTF-16 units. */
export const exactText = (max: number) =>
  z
    .string()
    .max(max, 'too-long')
    .refine((text) => fault(text) === undefined, 'not-a-text')
    .refine((text) => text.trim() !== '', 'empty')

/** Browsers send CRLF from a text area; the record keeps the line breaks people see. */
export const fromTextArea = (text: string): string => text.replaceAll('\r\n', '\n')
