import { type FileType, type FileTypeId, fileTypes } from './file-type.ts'
import { isPdf, isPlainText, officeDocument } from './formats/documents.ts'
import { cleanHeic } from './formats/heic.ts'
import { cleanJpeg } from './formats/jpeg.ts'
import { cleanM4a } from './formats/m4a.ts'
import { cleanMp3 } from './formats/mp3.ts'
import { cleanPng } from './formats/png.ts'
import { cleanWebp } from './formats/webp.ts'
import { endsAsZip } from './formats/zip.ts'

/** What is in a picture or recording, without what is told about it; undefined when it is not whole or not that type. */
const cleaners: Readonly<Partial<Record<FileTypeId, (bytes: Buffer) => Buffer | undefined>>> = {
  jpeg: cleanJpeg,
  png: cleanPng,
  webp: cleanWebp,
  heic: cleanHeic,
  m4a: cleanM4a,
  mp3: cleanMp3,
}

export interface ReadFile {
  readonly type: FileType
  /** What to keep: of pictures and recordings only what showing or playing them needs. */
  readonly bytes: Buffer
  /**
   * Can what is kept tell where it was made, apart from what it shows and says? `none`: no. `unknown`: a document may
   * hold photos with a place in them, or name its makers; say so to who attaches it.
   */
  readonly location: 'none' | 'unknown'
}

/**
 * Reads what somebody attaches, by its content alone: never by its name or by what a browser says it is.
 * Undefined when it is no whole file of a type that may be attached, or is a ZIP as well.
 */
export function readAttachment(bytes: Buffer): ReadFile | undefined {
  const office = officeDocument(bytes)
  if (office) return { type: fileTypes[office], bytes, location: 'unknown' }
  if (endsAsZip(bytes)) return undefined
  if (isPdf(bytes)) return { type: fileTypes.pdf, bytes, location: 'unknown' }
  for (const [id, clean] of Object.entries(cleaners) as [FileTypeId, (bytes: Buffer) => Buffer | undefined][]) {
    const kept = clean(bytes)
    if (kept) return { type: fileTypes[id], bytes: kept, location: 'none' }
  }
  return isPlainText(bytes) ? { type: fileTypes.text, bytes, location: 'none' } : undefined
}
