import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'

/** An error of the API (RFC 9457), as it is published. */
export const problemSchema = z
  .strictObject({
    type: z.string().meta({ description: 'Soort fout; about:blank: wat de statuscode zegt.' }),
    status: z.int().meta({ description: 'De HTTP-statuscode.' }),
    title: z.string().meta({ description: 'Wat er mis is; bij elke keer hetzelfde.' }),
    detail: z.string().meta({ description: 'Wat u eraan kunt doen.' }),
    instance: z.string().meta({ description: 'Het nummer van dit verzoek; het staat ook in ons logboek.' }),
    invalidParams: z
      .array(z.strictObject({ name: z.string(), reason: z.string() }))
      .optional()
      .meta({ description: 'Bij 400: alles wat er aan de invoer niet klopt.' }),
  })
  .meta({ id: 'Fout', description: 'Een fout volgens RFC 9457.' })

/** `title` is the same for every occurrence; nothing here holds personal data. */
export interface Problem extends Pick<z.infer<typeof problemSchema>, 'title' | 'detail' | 'invalidParams'> {
  status: ContentfulStatusCode
}

/** Answers with problem+json. `instance` is the request id, as in our log. */
export function problem(c: Context, { status, title, detail, invalidParams }: Problem): Response {
  const instance = `urn:uuid:${c.get('requestId')}`
  const body: z.infer<typeof problemSchema> = {
    type: 'about:blank',
    status,
    title,
    detail,
    instance,
    ...(invalidParams && { invalidParams }),
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}
