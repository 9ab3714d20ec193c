import { generateKeyPairSync } from 'node:crypto'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConfig } from './config.ts'
import { root } from './lib/root.ts'
import { sessionLimits } from './signin/session.ts'

const key = `k1:${Buffer.alloc(32, 7).toString('base64')}`
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://erbij_app:x@db/erbij',
  ERBIJ_KEYS: key,
  ERBIJ_URL: 'https://erbij.example.nl',
  OIDC_ISSUER: 'https://login.example.nl',
  OIDC_CLIENT_ID: 'erbij',
  OIDC_CLIENT_SECRET: 'secret',
}

const pkcs8 = { type: 'pkcs8', format: 'der' } as const
const ed25519 = () => generateKeyPairSync('ed25519').privateKey.export(pkcs8).toString('base64')
const x25519 = generateKeyPairSync('x25519').privateKey.export(pkcs8).toString('base64')

const bucketSettings = {
  ERBIJ_FILES: 's3://erbij-files/region/one/',
  ERBIJ_FILES_ENDPOINT: 'https://s3.example.nl',
  ERBIJ_FILES_KEY: 'KEY',
  ERBIJ_FILES_SECRET: 'hunter2',
}

describe('loadConfig', () => {
  test('needs nothing in development', () => {
    expect(loadConfig({})).toEqual({
      mode: 'development',
      port: 3000,
      host: '127.0.0.1',
      url: 'http://localhost:3000',
      dataDir: root('data'),
      quickExitUrl: 'https://www.buienradar.nl',
      sessions: sessionLimits,
      files: { kind: 'folder', folder: root('data/files') },
      maxFileBytes: 20_000_000,
      heads: root('data/heads'),
    })
  })

  test('an empty variable is an absent one', () => {
    expect(loadConfig({ PORT: '', ERBIJ_URL: '', DATABASE_URL: '' })).toEqual(loadConfig({}))
  })

  test('systems that may ask for decisions: a name, the hash of a token, and whether they may search', () => {
    const hash = (digit: string) => digit.repeat(64)
    const text = `https://zaken.example.nl ${hash('a')}, urn:example:planning ${hash('b')} search`
    expect(loadConfig({}).callers).toBeUndefined()
    expect(loadConfig({ ERBIJ_CALLERS: text }).callers).toEqual([
      { name: 'https://zaken.example.nl', tokenHash: Buffer.alloc(32, 0xaa), maySearch: false },
      { name: 'urn:example:planning', tokenHash: Buffer.alloc(32, 0xbb), maySearch: true },
    ])
    for (const wrong of [
      'zaken',
      `zaken ${hash('a')}`,
      `http://zaken.example.nl ${hash('a')}`,
      'https://zaken.example.nl secret',
      `https://zaken.example.nl ${hash('a')} everything`,
      `https://zaken.example.nl ${hash('a')} search more`,
      `https://zaken.example.nl ${hash('a')},`,
      `https://a.example.nl ${hash('a')},https://a.example.nl ${hash('b')}`,
      `https://a.example.nl ${hash('a')},https://b.example.nl ${hash('a')}`,
    ])
      expect(() => loadConfig({ ERBIJ_CALLERS: wrong })).toThrow('ERBIJ_CALLERS must be id sha256 [search]')
  })

  test('the public address follows the port', () => {
    expect(loadConfig({ PORT: '8080' }).url).toBe('http://localhost:8080')
    expect(loadConfig({ PORT: '8080', ERBIJ_URL: 'https://erbij.example.nl/' }).url).toBe('https://erbij.example.nl')
  })

  test('production with everything', () => {
    const config = loadConfig(production)
    expect(config.database).toEqual({ appUrl: production.DATABASE_URL })
    expect(config.keys?.newest).toBe('k1')
    expect(config.oidc).toEqual({ issuer: 'https://login.example.nl', clientId: 'erbij', clientSecret: 'secret' })
  })

  test('how strongly one signs in, per side; a family must say so in production', () => {
    const digid = { OIDC_BSN_CLAIM: 'bsn', OIDC_SCOPE: 'openid digid', OIDC_ACR_FAMILY: 'substantial  high' }
    expect(loadConfig({ ...production, ...digid }).oidc).toMatchObject({
      bsnClaim: 'bsn',
      scope: 'openid digid',
      levels: { person: ['substantial', 'high'] },
    })
    expect(loadConfig({ ...production, OIDC_ACR_PROFESSIONAL: 'mfa' }).oidc?.levels).toEqual({ professional: ['mfa'] })
    expect(() => loadConfig({ ...production, ...digid, OIDC_ACR_FAMILY: '' })).toThrow(
      'OIDC_ACR_FAMILY is required in production beside OIDC_BSN_CLAIM',
    )
  })

  test('a number that is kept sealed is no subject', () => {
    expect(() => loadConfig({ OIDC_BSN_CLAIM: 'sub' })).toThrow('OIDC_BSN_CLAIM must not be sub')
  })

  test('how long one stays signed in, per side', () => {
    expect(loadConfig({ ERBIJ_SESSION_FAMILY: '5 60' }).sessions).toEqual({
      ...sessionLimits,
      person: { idle: '5 minutes', lasts: '60 minutes' },
    })
  })

  test('production without anything names all that is missing, in one sentence', () => {
    expect(() => loadConfig({ NODE_ENV: 'production' })).toThrow(
      'Cannot start: DATABASE_URL is required in production; ERBIJ_KEYS is required in production; ' +
        'ERBIJ_URL is required in production; OIDC_ISSUER is required in production; ' +
        'OIDC_CLIENT_ID is required in production; OIDC_CLIENT_SECRET is required in production.',
    )
  })

  test.each([
    ['PORT', 'eighty', 'PORT must be a number'],
    ['PORT', '70000', 'PORT must be between 0 and 65535'],
    ['NODE_ENV', 'staging7', 'NODE_ENV must be one of development, production, test'],
    ['DATABASE_URL', 'mysql://hunter2', 'DATABASE_URL must start with postgres://'],
    ['ERBIJ_KEYS', 'k1:hunter2', 'ERBIJ_KEYS must be id:base64'],
    ['ERBIJ_KEYS', `${key},${key}`, 'ERBIJ_KEYS must be id:base64'],
    ['ERBIJ_URL', 'https://hunter2/path', 'ERBIJ_URL must be an origin: no path behind the host'],
    ['OIDC_ISSUER', 'hunter2', 'OIDC_ISSUER must be a web address'],
    ['OIDC_ISSUER', 'https://hunter2', 'OIDC_CLIENT_ID is required beside OIDC_ISSUER'],
    ['ERBIJ_OWNER_URL', 'postgres://hunter2', 'DATABASE_URL is required beside ERBIJ_STEWARD_URL'],
    ['ERBIJ_QUICK_EXIT_URL', 'hunter2', 'ERBIJ_QUICK_EXIT_URL must be a web address'],
    ['ERBIJ_FILES', 'hunter2', 'ERBIJ_FILES must be s3://bucket/prefix, or the whole path of a folder'],
    ['ERBIJ_FILES', 's3://x', 'ERBIJ_FILES must be s3://bucket/prefix, or the whole path of a folder'],
    ['ERBIJ_FILES', 's3://hunter2/../x', 'ERBIJ_FILES must be s3://bucket/prefix, or the whole path of a folder'],
    ['ERBIJ_FILES', 's3://hunter2/a//b', 'ERBIJ_FILES must be s3://bucket/prefix, or the whole path of a folder'],
    ['ERBIJ_FILES', 's3://hunter2', 'ERBIJ_FILES_ENDPOINT is required beside ERBIJ_FILES=s3://'],
    ['ERBIJ_FILES_ENDPOINT', 'https://hunter2/path', 'ERBIJ_FILES_ENDPOINT must be an origin'],
    ['ERBIJ_FILES_REGION', 'hunter 2', 'ERBIJ_FILES_REGION must be a name such as eu-central-1'],
    ['ERBIJ_HEADS', './hunter2', 'ERBIJ_HEADS must be the whole path of a folder'],
    ['ERBIJ_SIGNING_KEY', 'hunter2', 'ERBIJ_SIGNING_KEY must be an Ed25519 private key'],
    // An X25519 key, in which nothing can be signed.
    ['ERBIJ_SIGNING_KEY', x25519, 'ERBIJ_SIGNING_KEY must be an Ed25519 private key'],
    ['OIDC_SCOPE', 'profile hunter2', 'OIDC_SCOPE must contain openid'],
    ['ERBIJ_SESSION_FAMILY', '240 15', 'ERBIJ_SESSION_FAMILY must be two numbers of minutes'],
    ['ERBIJ_SESSION_FAMILY', '1 20', 'ERBIJ_SESSION_FAMILY must be two numbers of minutes'],
    ['ERBIJ_SESSION_PROFESSIONAL', '30 999', 'ERBIJ_SESSION_PROFESSIONAL must be two numbers of minutes'],
    ['ERBIJ_MAX_FILE_MB', 'twenty', 'ERBIJ_MAX_FILE_MB must be a number'],
    ['ERBIJ_MAX_FILE_MB', '101', 'ERBIJ_MAX_FILE_MB must be between 1 and 100'],
    ['ERBIJ_MAX_FILE_MB', '0.5', 'ERBIJ_MAX_FILE_MB must be between 1 and 100'],
  ])('%s=%s is refused without showing the value', (name, value, sentence) => {
    let message = ''
    try {
      loadConfig({ [name]: value })
    } catch (error) {
      message = (error as Error).message
    }
    expect(message).toContain(sentence)
    expect(message).not.toContain(value)
  })

  test('files stand beside the data, in a folder, or in a bucket', () => {
    expect(loadConfig({ ERBIJ_DATA: './else' }).files).toEqual({ kind: 'folder', folder: resolve('else', 'files') })
    expect(loadConfig({ ERBIJ_FILES: resolve('shared') }).files).toEqual({ kind: 'folder', folder: resolve('shared') })
    const bucket = { ...production, ...bucketSettings, ERBIJ_MAX_FILE_MB: '5' }
    expect(loadConfig(bucket).files).toEqual({
      kind: 'bucket',
      bucket: 'erbij-files',
      prefix: 'region/one',
      endpoint: 'https://s3.example.nl',
      region: 'us-east-1',
      keyId: 'KEY',
      secret: 'hunter2',
    })
    expect(loadConfig(bucket).maxFileBytes).toBe(5_000_000)
    expect(loadConfig({ ...bucket, ERBIJ_FILES: 's3://erbij-files' }).files).toMatchObject({ prefix: '' })
  })

  test('a bucket needs a whole address; in production over https, unless on this machine', () => {
    expect(() => loadConfig({ ERBIJ_FILES: 's3://erbij-files' })).toThrow(
      'Cannot start: ERBIJ_FILES_ENDPOINT is required beside ERBIJ_FILES=s3://; ERBIJ_FILES_KEY is required beside ' +
        'ERBIJ_FILES=s3://; ERBIJ_FILES_SECRET is required beside ERBIJ_FILES=s3://.',
    )
    const at = (endpoint: string) => () =>
      loadConfig({ ...production, ...bucketSettings, ERBIJ_FILES_ENDPOINT: endpoint }).files
    for (const far of ['http://s3.example.nl', 'http://127.0.0.1.example.nl', 'http://localhost.example.nl']) {
      expect(at(far)).toThrow('Cannot start: ERBIJ_FILES_ENDPOINT must begin with https:// in production.')
    }
    for (const near of ['http://127.0.0.1:9000', 'http://localhost:9000', 'http://[::1]:9000']) {
      expect(at(near)()).toMatchObject({ endpoint: near })
    }
  })

  test('heads stand beside the data or in a folder of their own; an older key still verifies', () => {
    const [fresh, old] = [ed25519(), ed25519()]
    const bytes = Buffer.from('heads')
    const before = loadConfig({ ERBIJ_SIGNING_KEY: old }).headKeys
    const after = loadConfig({ ERBIJ_HEADS: resolve('kept'), ERBIJ_SIGNING_KEY: `${fresh},${old}` })
    expect(after.heads).toBe(resolve('kept'))
    const signed = before?.sign(bytes) ?? { key: '', signature: '' }
    expect(after.headKeys?.verify(bytes, signed)).toBe(true)
    expect(after.headKeys?.verify(Buffer.from('heads.'), signed)).toBe(false)
    expect(before?.verify(bytes, after.headKeys?.sign(bytes) ?? signed)).toBe(false)
  })

  test('plain http is refused in production', () => {
    expect(() => loadConfig({ ...production, ERBIJ_URL: 'http://erbij.example.nl' })).toThrow(
      'Cannot start: ERBIJ_URL must begin with https:// in production.',
    )
  })
})
