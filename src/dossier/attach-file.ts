import { createHash } from 'node:crypto'
import type { Access } from '../access/access.ts'
import { cleanName, seenName } from '../files/file-name.ts'
import type { FileStore } from '../files/file-store.ts'
import type { FileTypeId } from '../files/file-type.ts'
import { brokenPromise, isProgramName, type Promised } from '../files/promise-of-name.ts'
import { type ReadFile, readAttachment } from '../files/read-attachment.ts'
import { newFileId, openFile, type SealedFile, sealFile, type WrappedKey } from '../files/seal-file.ts'
import type { Keyring } from '../lib/keyring.ts'
import { uuidOf } from '../lib/uuid.ts'
import { append, type NewEntry } from './append.ts'
import { type FileBody, keepFile } from './files.store.ts'
import { attachment } from './kinds/attachment.ts'
import { release } from './kinds/release.ts'

/** Why a file cannot be attached; the words are `t.errors[…]`. */
export type FileFault = 'fileRequired' | 'fileEmpty' | 'fileTooLarge' | 'fileUnknown' | 'fileProgram' | 'fileOtherType'

export interface RefusedFile {
  fault: FileFault
  /** Its name says something else than is in it. */
  says?: { name: string; promised: Promised; holds: FileTypeId }
}

export interface ChosenFile {
  name: string
  read: ReadFile
}

/**
 * What somebody chose in a form, if it may be attached: known by its content, under a name that says no other thing. `maxBytes`: as it
 * was chosen, and as it is kept.
 */
export async function chosenFile(file: File | undefined, maxBytes: number): Promise<ChosenFile | RefusedFile> {
  // A browser sends a field in which nothing was chosen as a file without a name.
  if (!file || (file.size === 0 && file.name === '')) return { fault: 'fileRequired' }
  if (file.size === 0) return { fault: 'fileEmpty' }
  if (isProgramName(file.name)) return { fault: 'fileProgram' }
  if (file.size > maxBytes) return { fault: 'fileTooLarge' }
  const read = readAttachment(Buffer.from(await file.arrayBuffer()))
  if (!read) return { fault: 'fileUnknown' }
  const promised = brokenPromise(file.name, read.type.id)
  if (!promised) return { name: cleanName(file.name, read.type), read }
  return { fault: 'fileOtherType', says: { name: seenName(file.name), promised, holds: read.type.id } }
}

export interface Attaching {
  /** The entry of the attachment: known before, so pressing twice attaches once. */
  id: string
  familyId: string
  partId: string
  /** What it stands beside. */
  entryId: string
  file: ChosenFile
  /** It is shared at once: what it stands beside is, and the writer checked it for third persons. */
  shared: boolean
}

/**
 * Attaches a file: the sealed bytes in the store first, then, in the look that `inLook` takes, the entry with the file's hash and
 * the key that opens it. Bytes without a key are noise, so what fails in between harms nobody; they are removed all the same.
 * Answers what `inLook` answers; `kept` says whether the look was granted.
 */
export async function attachFile<Answer extends { allowed: boolean } | 'twice'>(
  tools: { files: FileStore; keys: Keyring },
  attaching: Attaching,
  inLook: (work: (access: Access) => Promise<void>) => Promise<Answer>,
): Promise<Answer> {
  const fileId = newFileId()
  const sealed = sealFile(tools.keys, fileId, attaching.file.read.bytes)
  await tools.files.put(fileId, sealed.object)
  let kept = false
  try {
    const answer = await inLook((access) => record(access, attaching, fileId, sealed))
    kept = answer !== 'twice' && answer.allowed
    return answer
  } finally {
    if (!kept) await tools.files.remove(fileId).catch(() => {})
  }
}

async function record(access: Access, attaching: Attaching, fileId: string, sealed: SealedFile): Promise<void> {
  const { id, familyId, partId, entryId, file, shared } = attaching
  const { bytes, type, location } = file.read
  const body: FileBody = {
    name: file.name,
    type: type.id,
    size: bytes.length,
    sha256: sha256(bytes),
    file: fileId,
    ...(location === 'unknown' && { mayTellPlace: true }),
  }
  const here = { familyId, partId, occurredOn: access.today }
  const entries: NewEntry[] = [{ ...here, id, kind: attachment, body: { ...body }, answers: entryId }]
  const releaseId = uuidOf(`release ${id}`)
  if (shared) entries.push({ ...here, id: releaseId, kind: release, body: { thirdPersonsChecked: true }, answers: id })
  await append(access, entries)
  await keepFile(access, { familyId, partId, entryId: id, fileId, key: sealed })
}

/**
 * The bytes of an attached file, exactly as the ledger says they were.
 * @throws when they are not in the store, do not open, or are others than the ledger says: never something else instead
 */
export async function fileBytes(
  tools: { files: FileStore; keys: Keyring },
  body: FileBody,
  key: WrappedKey,
): Promise<Buffer> {
  const object = await tools.files.get(body.file)
  if (!object) throw new Error('an attached file is not in the store of files')
  const bytes = openFile(tools.keys, body.file, object, key)
  if (sha256(bytes) !== body.sha256) throw new Error('an attached file is another one than the ledger says')
  return bytes
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
