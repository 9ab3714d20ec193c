import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { isUuid } from '../lib/uuid.ts'
import { type FileStore, FileStoreError, requireUuid, type StoredObject } from './file-store.ts'

/** A bucket behind the S3 API of any provider, addressed by path. */
export interface BucketSettings {
  /** Origin, e.g. `https://s3.example.nl`. */
  endpoint: string
  region: string
  bucket: string
  /** Before each name, without slashes at its ends; empty for none. */
  prefix: string
  keyId: string
  secret: string
}

/** How long to insist. `tries` counts the first; waits double from `waitMs`, by chance half as long. */
export interface Patience {
  timeoutMs: number
  tries: number
  waitMs: number
  /** Objects asked for in one answer of a list. */
  page: number
}

const patient: Patience = { timeoutMs: 30_000, tries: 4, waitMs: 250, page: 1000 }

interface Answer {
  readonly status: number
  readonly body: Buffer
}

/** The provider's own word for what is wrong, e.g. `AccessDenied`: letters only, so never a value of ours. */
const codeOf = ({ body }: Answer): string | undefined =>
  /<Code>([A-Za-z]{1,60})<\/Code>/.exec(body.toString('latin1', 0, 4096))?.[1]

const passing = (status: number): boolean => status >= 500 || status === 429 || status === 408

/** Why a request had no answer, e.g. `ECONNREFUSED`. The messages of fetch may hold the address: they are not shown. */
function causeOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: unknown } }
  if (name === 'TimeoutError') return 'no answer in time'
  return typeof cause?.code === 'string' ? cause.code : 'no connection'
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    const point = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    return point !== undefined ? String.fromCodePoint(point) : (entities[name] ?? whole)
  })

/** The text of an element that holds nothing but text. Enough for lists of names that we gave ourselves. */
const textOf = (xml: string, element: string): string | undefined => {
  const text = new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1]
  return text === undefined ? undefined : unescaped(text)
}

/**
 * Objects in a bucket: `<prefix>/<uuid>`. The hash of every body is signed, so a proxy in between cannot exchange it.
 * A server that fails or is silent is asked again; what stays wrong becomes a sentence with the provider's code.
 */
export function s3Store(settings: BucketSettings, patience: Partial<Patience> = {}): FileStore {
  const { timeoutMs, tries, waitMs, page } = { ...patient, ...patience }
  const bucket = `${settings.endpoint}/${settings.bucket}`
  const before = settings.prefix === '' ? '' : `${settings.prefix}/`
  const client = new AwsClient({
    accessKeyId: settings.keyId,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
  })
  const urlOf = (id: string): string => {
    requireUuid(id)
    return `${bucket}/${before}${id}`
  }

  /** One try. Signed anew each time: a signature is good for minutes only. A redirect would carry it elsewhere. */
  async function send(method: string, url: string, body?: Uint8Array<ArrayBuffer>): Promise<Answer> {
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const headers = { 'x-amz-content-sha256': sha256, ...(body && { 'content-type': 'application/octet-stream' }) }
    const request = await client.sign(url, { method, headers, redirect: 'manual', ...(body && { body }) })
    const response = await fetch(request, { signal: AbortSignal.timeout(timeoutMs) })
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) }
  }

  async function ask(doing: string, method: string, url: string, body?: Uint8Array<ArrayBuffer>): Promise<Answer> {
    for (let tried = 1; ; tried++) {
      const answer = await send(method, url, body).catch((error: unknown) => causeOf(error))
      if (typeof answer !== 'string' && !passing(answer.status)) return answer
      if (tried === tries) throw failed(doing, answer)
      await wait(waitMs * 2 ** (tried - 1) * (0.5 + Math.random() / 2))
    }
  }

  const failed = (doing: string, answer: Answer | string): FileStoreError => {
    const why = typeof answer === 'string' ? answer : [answer.status, codeOf(answer)].filter(Boolean).join(' ')
    return new FileStoreError(`The bucket of files would not ${doing} an object: ${why}.`)
  }

  async function* listed(): AsyncGenerator<StoredObject> {
    const seen = new Set<string>()
    for (let token: string | undefined = ''; token !== undefined; ) {
      const query = new URLSearchParams({ 'list-type': '2', 'max-keys': String(page), prefix: before })
      if (token !== '') query.set('continuation-token', token)
      const answer = await ask('list', 'GET', `${bucket}?${query}`)
      if (answer.status !== 200) throw failed('list', answer)
      const xml = answer.body.toString('utf8')
      for (const [, contents = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = textOf(contents, 'Key') ?? ''
        const id = key.slice(before.length)
        if (!key.startsWith(before) || !isUuid(id)) continue
        const storedAt = new Date(textOf(contents, 'LastModified') ?? '')
        yield { id, size: Number(textOf(contents, 'Size')), storedAt }
      }
      token = textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : undefined
      // A server that repeats itself would keep us here forever.
      if (token !== undefined && seen.has(token)) throw failed('list', 'its list does not end')
      if (token !== undefined) seen.add(token)
    }
  }

  return {
    put: async (id, object) => {
      const answer = await ask('store', 'PUT', urlOf(id), new Uint8Array(object))
      if (answer.status !== 200 && answer.status !== 204) throw failed('store', answer)
    },
    get: async (id) => {
      const answer = await ask('give', 'GET', urlOf(id))
      if (answer.status === 200) return answer.body
      if (answer.status === 404 && codeOf(answer) === 'NoSuchKey') return undefined
      throw failed('give', answer)
    },
    remove: async (id) => {
      const answer = await ask('remove', 'DELETE', urlOf(id))
      const gone = answer.status === 200 || answer.status === 204 || codeOf(answer) === 'NoSuchKey'
      if (!gone) throw failed('remove', answer)
    },
    list: listed,
  }
}
