import type { FileType } from './file-type.ts'

const longest = 120

// Not in a name on Windows, nor where a header or a command line gives them a meaning.
const forbidden = /[<>:"|?*;%`$]/g
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/**
 * A file's name as it is shown and sent: the last part of a path, of letters, figures and marks that can be seen (no
 * controls, no signs that turn the direction of writing), at most 120 long, with an extension that fits what is in the
 * file. Dutch letters stay. An empty name becomes `bestand`.
 */
export function cleanName(name: string, type: FileType): string {
  const seen = seenName(name)
  const [, stem = seen, extension = ''] = /^(.+)\.([^.]*)$/.exec(seen) ?? []
  const own = type.extensions.includes(extension.toLowerCase())
  const base = shortened(own ? stem : seen, longest - 6).replace(/[.\s]+$/, '') || 'bestand'
  return `${base.replace(device, '_$1')}.${type.extensions[0]}`
}

/** The last part of a path, of letters, figures and marks that can be seen: what a name is judged by. */
export function seenName(name: string): string {
  const last = name.slice(-1000).toWellFormed().split(/[/\\]/).at(-1) ?? ''
  return last
    .replace(/[\s\p{Z}]/gu, ' ')
    .replace(/[\p{C}\ufffd]/gu, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .replace(forbidden, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
}

/** By characters, so no letter is cut in two; and by bytes, since disks count at most 255. */
function shortened(text: string, most: number): string {
  let kept = ''
  for (const character of Array.from(text).slice(0, most)) {
    if (Buffer.byteLength(kept + character) > 240) break
    kept += character
  }
  return kept
}

/**
 * The Content-Disposition of a cleaned name (RFC 6266): in ASCII for old browsers, in full as RFC 8187 says.
 * `inline` only for a type that says so.
 */
export function contentDisposition(name: string, how: 'inline' | 'attachment'): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${full}`
}
