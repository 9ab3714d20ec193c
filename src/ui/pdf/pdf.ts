import { createRequire } from 'node:module'
import type { Document } from '../../lib/document.ts'
import { undisplayable, withStandIns } from './displayable.ts'
import { template } from './template.ts'

/** As much of the package as is used here; it brings no types of its own. */
interface Compiler {
  compile(asked: { mainFileContent: string; inputs: Record<string, string> }): { result: unknown; hasError(): boolean }
  pdf(document: unknown, options: { pdfStandard: 'ua-1'; creationTimestamp: number }): Buffer
  evictCache(age: number): void
}

const platformPackage = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`

let compiler: Compiler | null | undefined

/** Loaded when the first document is asked for: it is 50 MB, and most processes never make one. */
function openCompiler(): Compiler | null {
  if (compiler !== undefined) return compiler
  try {
    const { NodeCompiler } = createRequire(import.meta.url)(platformPackage) as {
      NodeCompiler: { create(options: { workspace: string }): Compiler }
    }
    compiler = NodeCompiler.create({ workspace: '/nowhere' })
  } catch {
    compiler = null
  }
  return compiler
}

/** Can PDFs be made on this machine? Where they cannot, a document is printed from its page. */
export function canMakePdf(): boolean {
  if (compiler !== undefined) return compiler !== null
  try {
    createRequire(import.meta.url).resolve(platformPackage)
    return true
  } catch {
    return false
  }
}

/** Making one holds up this process (some 0.8 s for a million characters), so there is an end to it. */
export const largestDocument = 1_500_000

/**
 * The document as a tagged PDF (PDF/UA-1): the same bytes for the same document. Undefined when this machine makes none, or when it
 * is too large. A character that no font has becomes its number, `[U+1F600]`.
 */
export function makePdf(document: Document): Buffer | undefined {
  const typst = openCompiler()
  const data = JSON.stringify(document)
  if (!typst || data.length > largestDocument) return undefined
  try {
    return whole(typst, data)
  } finally {
    // What was printed is not kept in memory.
    typst.evictCache(0)
  }
}

function whole(typst: Compiler, data: string): Buffer {
  let missing = new Set<string>()
  try {
    return compile(typst, data)
  } catch (error) {
    missing = undisplayable(String(error))
  }
  try {
    return compile(typst, withTexts(data, missing.size > 0 ? missing : undefined))
  } catch {
    return compile(typst, withTexts(data, undefined))
  }
}

const withTexts = (data: string, missing: ReadonlySet<string> | undefined): string =>
  JSON.stringify(JSON.parse(data), (_, value: unknown) =>
    typeof value === 'string' ? withStandIns(value, missing) : value,
  )

function compile(typst: Compiler, data: string): Buffer {
  const made = typst.compile({ mainFileContent: template, inputs: { document: data } })
  // Its own words could quote the document: they go no further.
  if (made.hasError()) throw new Error('the template of documents does not compile')
  return typst.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: 0 })
}
