import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { hasSwift, type S3Server, startImitation, startSwift } from '../../test/s3-servers.ts'
import { FileStoreError } from './file-store.ts'
import { s3Store } from './s3-store.ts'
import { newFileId } from './seal-file.ts'

// What no server does on demand: fail, be silent, break off, repeat itself.
type Answer = (response: ServerResponse, request: IncomingMessage) => void
let answers: Answer[] = []
let asked: { method: string; url: string; headers: IncomingMessage['headers'] }[] = []
let server: Server

beforeEach(async () => {
  answers = []
  asked = []
  server = createServer((request, response) => {
    asked.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers })
    request.resume().on('end', () => (answers.shift() ?? status(500))(response, request))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
})

const secret = 'hunter2-hunter2'
const store = (timeoutMs = 2000) =>
  s3Store(
    {
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'eu',
      bucket: 'files',
      prefix: '',
      keyId: 'KEYID',
      secret,
    },
    { timeoutMs, tries: 3, waitMs: 1 },
  )
const status =
  (code: number, body = ''): Answer =>
  (response) =>
    response.writeHead(code).end(body)
const silence: Answer = () => {}
const breakOff: Answer = (response) => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('half')
  setTimeout(() => response.destroy(), 5)
}
const error = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${secret}</Message></Error>`

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const thrown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(thrown).toBeInstanceOf(FileStoreError)
  expect(inspect(thrown, { depth: 9 })).not.toMatch(/hunter2|KEYID|127\.0\.0\.1/)
  return (thrown as Error).message
}

describe('a server that fails', () => {
  test.each([
    ['500', status(500)],
    ['503', status(503, error('SlowDown'))],
    ['429', status(429)],
    ['silence', silence],
    ['half an answer', breakOff],
  ])('%s is asked again', async (_, failing) => {
    answers = [failing, failing, status(200, 'there')]
    expect((await store(100).get(newFileId()))?.toString()).toBe('there')
    expect(asked).toHaveLength(3)
  })

  test.each([
    ['500', status(503, error('SlowDown')), 'The bucket of files would not store an object: 503 SlowDown.'],
    ['silence', silence, 'The bucket of files would not store an object: no answer in time.'],
  ])('%s three times is told in a sentence', async (_, failing, sentence) => {
    answers = [failing, failing, failing]
    expect(await refusal(store(50).put(newFileId(), Buffer.from('x')))).toBe(sentence)
    expect(asked).toHaveLength(3)
  })

  test('nobody there', async () => {
    const gone = store()
    await new Promise((done) => server.close(done))
    expect(await refusal(gone.get(newFileId()))).toBe('The bucket of files would not give an object: ECONNREFUSED.')
  })

  test.each([
    [403, 'AccessDenied'],
    [404, 'NoSuchBucket'],
    [400, 'AuthorizationHeaderMalformed'],
  ])('%i %s is not asked again, and is not taken for an absent object', async (code, name) => {
    answers = [1, 2, 3, 4].map(() => status(code, error(name)))
    const id = newFileId()
    expect(await refusal(store().get(id))).toContain(`: ${code} ${name}.`)
    expect(await refusal(store().put(id, Buffer.from('x')))).toContain(`: ${code} ${name}.`)
    expect(await refusal(store().remove(id))).toContain(`: ${code} ${name}.`)
    expect(await refusal(collect(store().list()))).toContain(`: ${code} ${name}.`)
    expect(asked).toHaveLength(4)
  })

  test('a redirect is not followed: it would carry the signature elsewhere', async () => {
    answers = [(response) => response.writeHead(307, { location: '/elsewhere' }).end()]
    expect(await refusal(store().get(newFileId()))).toContain(': 307.')
    expect(asked).toHaveLength(1)
  })
})

describe('a list', () => {
  const id = newFileId()
  const page = (key: string, token: string) =>
    `<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>${token}</NextContinuationToken>` +
    `<Contents><Key>${key}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><Size>7</Size></Contents>` +
    '</ListBucketResult>'

  test('follows pages, and passes over what is not ours', async () => {
    const last = page('other.txt', 'x').replace('>true<', '>false<')
    answers = [status(200, page(id, 'a&amp;b=&#x2B;')), status(200, last)]
    expect(await collect(store().list())).toEqual([{ id, size: 7, storedAt: new Date('2026-01-02T03:04:05.000Z') }])
    expect(new URL(asked[1]?.url ?? '', 'http://x').searchParams.get('continuation-token')).toBe('a&b=+')
  })

  test('that repeats itself ends with a sentence', async () => {
    answers = [1, 2, 3].map(() => status(200, page(id, 'same')))
    expect(await refusal(collect(store().list()))).toContain('its list does not end')
  })
})

test('the hash of what is stored is part of the signature; nothing but name and bytes leaves', async () => {
  answers = [status(200)]
  await store().put(newFileId(), Buffer.from('abc'))
  const { headers } = asked[0] ?? expect.fail()
  expect(headers['x-amz-content-sha256']).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=KEYID\/\d{8}\/eu\/s3\/aws4_request, /)
  expect(headers.authorization).toContain('x-amz-content-sha256')
  expect(Object.keys(headers).filter((name) => name.startsWith('x-amz-meta'))).toEqual([])
})

const swift = test.skipIf(!hasSwift())
const refusesStrangers = async (start: () => Promise<S3Server>) => {
  const { settings, stop } = await start()
  try {
    const attempt = (change: object) => refusal(s3Store({ ...settings, ...change }).put(newFileId(), Buffer.from('x')))
    expect(await attempt({ secret })).toContain(': 403 SignatureDoesNotMatch.')
    expect(await attempt({ keyId: 'KEYID' })).toMatch(/: 403 (InvalidAccessKeyId|SignatureDoesNotMatch)\./)
    expect(await attempt({ bucket: 'another' })).toContain(': 404 NoSuchBucket.')
  } finally {
    await stop()
  }
}
test('an imitation refuses another secret, another key and another bucket', () => refusesStrangers(startImitation))
swift('OpenStack Swift does too (skipped where Debian’s swift-* packages are absent)', () =>
  refusesStrangers(startSwift),
)
