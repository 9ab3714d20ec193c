import { readFileSync } from 'node:fs'
import type { Context } from 'hono'
import { root } from '../lib/root.ts'

let text: string | undefined

/** GET /api/v1/openapi.json: the description of the API, for anybody, also from a page elsewhere (NL API Design Rules). */
export function showOpenApi(c: Context): Response {
  text ??= readFileSync(root('openapi/openapi.json'), 'utf8')
  return c.body(text, 200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': '*' })
}
