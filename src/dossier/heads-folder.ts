import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { familyHead, type Heads, hashOfFile, readHeads } from './heads.ts'
import type { HeadKeys } from './heads-key.ts'
import type { Fault } from './verify-chain.ts'

const named = /^heads-\d{8}T\d{9}Z\.jsonl$/

/** Names of the files of heads in a folder, oldest first; none when there is no such folder. */
export async function headFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => named.test(name)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

export const readHeadFile = (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8')

const nameAt = (moment: number): string => `heads-${new Date(moment).toISOString().replace(/[-:.]/g, '')}.jsonl`

/** Keeps a file of heads, on the disk for certain, under a name behind that of every other. Returns the name. */
export async function keepHeadFile(folder: string, text: string, after: string | undefined): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let moment = Date.now()
  // A clock that was put back must not put a file before an older one.
  while (after !== undefined && nameAt(moment) <= after) moment += 1
  const name = nameAt(moment)
  const draft = join(folder, `${name}.new`)
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, join(folder, name))
  return name
}

/** What exported heads ask of the chains. `met` for every entry that is walked, then `faults`. */
export interface ExportedHeads {
  files: number
  met(part: string, seq: number, hash: Buffer): void
  faults(): Fault[]
}

/** Reads every file of heads and holds each to the one before it. */
export async function readAllHeads(folder: string, keys: HeadKeys): Promise<ExportedHeads> {
  const broken: Fault[] = []
  const read: { name: string; heads: Heads }[] = []
  /** What the chains must hold, `part seq` → hash; undefined until it was met. */
  const links = new Map<string, string | undefined>()
  const names = await headFiles(folder)
  let before: string | null = null
  for (const name of names) {
    const text = await readHeadFile(folder, name)
    try {
      const heads = readHeads(text, keys)
      read.push({ name, heads })
      for (const { part, seq } of heads.parts) links.set(`${part} ${seq}`, undefined)
      for (const { parts } of heads.families) for (const [part, seq] of parts) links.set(`${part} ${seq}`, undefined)
      if (heads.previous !== before)
        broken.push({ what: 'file of heads does not follow on the one before it', file: name })
    } catch (error) {
      const what = error instanceof Error && error.name === 'Error' ? error.message : 'another format'
      broken.push({ what: `file of heads: ${what}`, file: name })
    }
    before = hashOfFile(text)
  }
  return {
    files: names.length,
    met(part, seq, hash) {
      const link = `${part} ${seq}`
      if (links.has(link)) links.set(link, hash.toString('hex'))
    },
    faults: () => [...broken, ...read.flatMap(({ name, heads }) => faultsOf(name, heads, links))],
  }
}

function faultsOf(file: string, { parts, families }: Heads, links: ReadonlyMap<string, string | undefined>): Fault[] {
  const gone = parts
    .filter(({ part, seq, hash }) => links.get(`${part} ${seq}`) !== hash)
    .map(({ family, part, seq }) => ({
      what: 'exported head that the chain no longer contains',
      family,
      part,
      seq,
      file,
    }))
  const torn = families
    .filter(
      ({ parts: of, head }) => familyHead(of.map(([id, seq]) => [id, seq, links.get(`${id} ${seq}`) ?? ''])) !== head,
    )
    .map(({ family }) => ({ what: 'exported head over a family that its chains no longer give', family, file }))
  return [...gone, ...torn]
}
