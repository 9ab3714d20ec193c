import { contentDisposition } from '../../files/file-name.ts'
import { type FileTypeId, fileTypes } from '../../files/file-type.ts'
import { nothingAllowed } from '../../http/security.ts'
import type { Visit } from '../../http/visit.ts'
import { fileBytes } from '../attach-file.ts'
import { findFile } from '../files.store.ts'

/**
 * The file itself, as it was attached. It is somebody else's: a browser guesses nothing about it, runs nothing in it and keeps no
 * copy. Pictures are shown; everything else is saved, and the pages that lead here say so.
 */
export async function downloadFile(visit: Visit): Promise<Response> {
  const { gezin = '', bijlage = '' } = visit.c.req.param() as Record<string, string>
  const answer = await visit.open([gezin], (access) => findFile(access, bijlage))
  if (!answer.allowed || !answer.value) return visit.notFound()
  const { body, key } = answer.value
  const type = fileTypes[body.type as FileTypeId]
  const bytes = await fileBytes(visit.tools, body, key)
  return visit.c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type.mime,
    'Content-Length': String(bytes.length),
    'Content-Disposition': contentDisposition(body.name, type.inline ? 'inline' : 'attachment'),
    'Content-Security-Policy': nothingAllowed,
  })
}
