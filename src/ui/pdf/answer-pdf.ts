import type { Context } from 'hono'
import type { Document } from '../../lib/document.ts'
import { makePdf } from './pdf.ts'

/**
 * The document as a PDF to keep: `name` is ours, without anybody's name in it, for it stays behind on a device. Undefined when none
 * can be made; then it is printed from its page.
 */
export function answerPdf(c: Context, document: Document, name: string): Response | undefined {
  const pdf = makePdf(document)
  return (
    pdf &&
    c.body(new Uint8Array(pdf), 200, {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.length),
      'Content-Disposition': `attachment; filename="${name}.pdf"`,
    })
  )
}
