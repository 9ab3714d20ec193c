import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error of the API (RFC 9457). `title` is the same for every occurrence; neither it nor `detail` holds personal data. */
export interface Problem {
  status: ContentfulStatusCode
  title: string
  detail?: string
}

/** Answers with problem+json. `instance` is the request id, as in our log. */
export function problem(c: Context, { status, title, detail }: Problem): Response {
  const body = { type: 'about:blank', status, title, detail, instance: `urn:uuid:${c.get('requestId')}` }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}
