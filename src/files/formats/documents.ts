import { readZip, textOfEntry } from './zip.ts'

/** A PDF from its first byte to its last (ISO 32000-2, 7.5): nothing before its header, only white space behind its end. */
export function isPdf(bytes: Buffer): boolean {
  if (!/^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8))) return false
  return /startxref\s+\d+\s+%%EOF[\s\0]*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 2048)))
}

const wordDocument = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const openDocument = 'application/vnd.oasis.opendocument.text'
const mebibyte = 1_048_576

/** A text document that runs nothing: macros, ActiveX and packed objects are refused. Undefined for any other ZIP. */
export function officeDocument(bytes: Buffer): 'docx' | 'odt' | undefined {
  const entries = readZip(bytes)
  if (!entries) return undefined
  const text = (name: string, max = mebibyte): string | undefined => {
    const [entry, twin] = entries.filter((each) => each.name === name)
    return entry && !twin ? textOfEntry(bytes, entry, max) : undefined
  }
  const names = entries.map(({ name }) => name)

  if (names[0] === 'mimetype') {
    const plain = text('mimetype', 100) === openDocument && names.includes('content.xml')
    return plain && !names.some((name) => /^(Basic|Scripts)\//i.test(name)) ? 'odt' : undefined
  }
  const types = text('[Content_Types].xml')
  if (!types?.includes(wordDocument) || !names.includes('word/document.xml')) return undefined
  const runs = /macroEnabled|vbaProject|activeX|oleObject/i
  return runs.test(types) || names.some((name) => runs.test(name)) ? undefined : 'docx'
}

// Browsers guess by these beginnings (MIME Sniffing, 7.1); the rest run when somebody opens them.
const beginnings = /^\s*(<[!?/a-z]|#!|%!PS|%PDF|GIF8|\{\\rtf)/i
const markup =
  /<\s{0,9}\/?\s{0,9}(script|svg|html|head|body|iframe|object|embed|applet|style|link|meta|base|form|img|math)\b/i

/** Plain text: UTF-8 of written characters only, without markup or the beginning of another kind of file. */
export function isPlainText(bytes: Buffer): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  const unwritten = /[^\P{Cc}\t\n\f\r]/u
  return text.trim() !== '' && !unwritten.test(text) && !beginnings.test(text) && !markup.test(text)
}
