/** A kind of file that may be attached. */
export interface FileType {
  readonly id: FileTypeId
  readonly mime: string
  /** Without a dot; the first is the one we write. */
  readonly extensions: readonly [string, ...string[]]
  readonly nl: string
  readonly en: string
  /** Does a browser show it, under a policy that allows nothing? Everything else is saved on the device of who reads it. */
  readonly inline: boolean
}

export type FileTypeId = 'pdf' | 'jpeg' | 'png' | 'webp' | 'heic' | 'text' | 'docx' | 'odt' | 'm4a' | 'mp3'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const type = (
  id: FileTypeId,
  mime: string,
  extensions: FileType['extensions'],
  inline: boolean,
  nl: string,
  en: string,
): FileType => ({ id, mime, extensions, inline, nl, en })

/** Every kind of file that may be attached. */
export const fileTypes: Readonly<Record<FileTypeId, FileType>> = {
  // Safari leaves many a PDF empty under such a policy, and it is shown under no other: a PDF can hold script and lead elsewhere.
  pdf: type('pdf', 'application/pdf', ['pdf'], false, 'PDF-document', 'PDF document'),
  jpeg: type('jpeg', 'image/jpeg', ['jpg', 'jpeg', 'jpe', 'jfif'], true, 'foto (JPEG)', 'photo (JPEG)'),
  png: type('png', 'image/png', ['png'], true, 'afbeelding (PNG)', 'picture (PNG)'),
  webp: type('webp', 'image/webp', ['webp'], true, 'afbeelding (WebP)', 'picture (WebP)'),
  // Most browsers cannot show it.
  heic: type('heic', 'image/heic', ['heic', 'heif'], false, 'foto (HEIC)', 'photo (HEIC)'),
  text: type('text', 'text/plain; charset=utf-8', ['txt'], false, 'tekst', 'text'),
  docx: type('docx', word, ['docx'], false, 'Word-document', 'Word document'),
  odt: type('odt', 'application/vnd.oasis.opendocument.text', ['odt'], false, 'ODT-document', 'ODT document'),
  m4a: type('m4a', 'audio/mp4', ['m4a', 'mp4', '3gp'], false, 'geluidsopname (M4A)', 'sound recording (M4A)'),
  mp3: type('mp3', 'audio/mpeg', ['mp3'], false, 'geluidsopname (MP3)', 'sound recording (MP3)'),
}
