import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Caller } from './access/authzen/callers.ts'
import {
  callersOrIssue,
  fits,
  headKeysOrIssue,
  keysOrIssue,
  limitsOrIssue,
  placeOrIssue,
  regionOrIssue,
  words,
} from './config-values.ts'
import type { HeadKeys } from './dossier/heads-key.ts'
import type { FileStoreSettings } from './files/open-file-store.ts'
import type { Keyring } from './lib/keyring.ts'
import { root } from './lib/root.ts'
import type { RegionContacts } from './portal/region.ts'
import type { Levels } from './signin/levels.ts'
import { type SessionLimits, sessionLimits } from './signin/session.ts'

/** A setting that stops Erbij from starting. Its message is for the person at the keyboard and holds no values. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

export interface OidcConfig {
  issuer: string
  clientId: string
  clientSecret: string
  /** The claim that holds a verified BSN (DigiD and the like); absent when the provider gives none. */
  bsnClaim?: string
  /** Absent: `openid profile`. */
  scope?: string
  /** Which levels of assurance are enough, per side; absent: any. */
  levels?: Levels
}

/** The organisation's own PostgreSQL. A command that needs a URL which is absent says so itself. */
export interface DatabaseUrls {
  appUrl: string
  stewardUrl?: string
  ownerUrl?: string
}

export interface Config {
  mode: 'development' | 'production' | 'test'
  port: number
  /** Where to listen: this machine only, unless in production or said otherwise; signing in to the demo asks no password. */
  host: string
  /** Public origin, without a slash at the end: what browsers and the identity provider see. */
  url: string
  /** Absolute path of the folder with everything this installation keeps. */
  dataDir: string
  /** Absent: Erbij runs a PostgreSQL of its own in `dataDir`. */
  database?: DatabaseUrls
  /** BSN encryption and blind index, newest first. Absent: the keys in `<dataDir>/secrets.json`. */
  keys?: Keyring
  /** Absent: the built-in development identity provider (never in production). */
  oidc?: OidcConfig
  /** How long somebody stays signed in. */
  sessions: SessionLimits
  /** Where the quick exit on every page leads. */
  quickExitUrl: string
  /** Where the sealed bytes of attached files are kept. */
  files: FileStoreSettings
  /** The largest file that may be attached, in bytes. */
  maxFileBytes: number
  /** Absolute path of the folder where signed heads of the ledger are written. */
  heads: string
  /** What signs them, newest first. Absent: the key in `<dataDir>/secrets.json`. */
  headKeys?: HeadKeys
  /** Systems that may ask for decisions (AuthZEN). Absent: none, and there is no decision point. */
  callers?: Caller[]
  /** Who helps people with their rights here. Absent: outside production the invented contacts of the demo, in production none. */
  region?: RegionContacts
}

const blank = (value: unknown) => (value === '' ? undefined : value)
const setting = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema)
const postgres = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
const origin = z
  .url({ protocol: /^https?$/, error: 'must be a web address such as https://erbij.example.nl' })
  .refine((text) => new URL(text).pathname === '/' && !/[?#]/.test(text), 'must be an origin: no path behind the host')
  .transform((text) => new URL(text).origin)

const schema = z.object({
  NODE_ENV: setting(z.enum(['development', 'production', 'test']).default('development')),
  PORT: setting(z.coerce.number('must be a number').int().min(0).max(65_535).default(3000)),
  HOST: setting(z.string().optional()),
  ERBIJ_DATA: setting(z.string().optional()),
  ERBIJ_URL: setting(origin.optional()),
  DATABASE_URL: setting(postgres.optional()),
  ERBIJ_STEWARD_URL: setting(postgres.optional()),
  ERBIJ_OWNER_URL: setting(postgres.optional()),
  ERBIJ_KEYS: setting(z.string().transform(keysOrIssue).optional()),
  OIDC_ISSUER: setting(z.url('must be a web address').optional()),
  OIDC_CLIENT_ID: setting(z.string().optional()),
  OIDC_CLIENT_SECRET: setting(z.string().optional()),
  OIDC_BSN_CLAIM: setting(z.string().optional()),
  OIDC_SCOPE: setting(
    z
      .string()
      .refine((text) => text.split(/\s+/).includes('openid'), 'must contain openid')
      .optional(),
  ),
  OIDC_ACR_FAMILY: setting(z.string().transform(words).optional()),
  OIDC_ACR_PROFESSIONAL: setting(z.string().transform(words).optional()),
  ERBIJ_SESSION_FAMILY: setting(z.string().transform(limitsOrIssue).default(sessionLimits.person)),
  ERBIJ_SESSION_PROFESSIONAL: setting(z.string().transform(limitsOrIssue).default(sessionLimits.professional)),
  ERBIJ_QUICK_EXIT_URL: setting(z.url('must be a web address').default('https://www.buienradar.nl')),
  ERBIJ_FILES: setting(z.string().transform(placeOrIssue).optional()),
  ERBIJ_FILES_ENDPOINT: setting(origin.optional()),
  ERBIJ_FILES_REGION: setting(
    z
      .string()
      .regex(/^[\w-]{1,64}$/, 'must be a name such as eu-central-1')
      .default('us-east-1'),
  ),
  ERBIJ_FILES_KEY: setting(z.string().optional()),
  ERBIJ_FILES_SECRET: setting(z.string().optional()),
  ERBIJ_HEADS: setting(z.string().refine(isAbsolute, 'must be the whole path of a folder').optional()),
  ERBIJ_SIGNING_KEY: setting(z.string().transform(headKeysOrIssue).optional()),
  ERBIJ_CALLERS: setting(z.string().transform(callersOrIssue).optional()),
  ERBIJ_REGION: setting(z.string().transform(regionOrIssue).optional()),
  ERBIJ_MAX_FILE_MB: setting(z.coerce.number('must be a number').refine(fits, 'must be between 1 and 100').default(20)),
})
type Settings = z.output<typeof schema>

const loopback = (url: string): boolean => /^(localhost|127\.[\d.]+|\[::1\])$/.test(new URL(url).hostname)

/** Settings that are fine alone and wrong together, as `NAME reason`. */
function conflicts(settings: Settings): string[] {
  const problems: string[] = []
  const require = (names: (keyof Settings)[], reason: string) => {
    for (const name of names) if (settings[name] === undefined) problems.push(`${name} ${reason}`)
  }
  if (settings.NODE_ENV === 'production') {
    const inProduction = 'is required in production'
    require(['DATABASE_URL', 'ERBIJ_KEYS', 'ERBIJ_URL'], inProduction)
    require(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], inProduction)
    // Without a level, somebody's old password alone would open what the law says about their child.
    if (settings.OIDC_BSN_CLAIM !== undefined)
      require(['OIDC_ACR_FAMILY'], 'is required in production beside OIDC_BSN_CLAIM')
    if (settings.ERBIJ_URL?.startsWith('http:')) problems.push('ERBIJ_URL must begin with https:// in production')
  } else if (settings.OIDC_ISSUER !== undefined) {
    require(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], 'is required beside OIDC_ISSUER')
  }
  if (settings.DATABASE_URL !== undefined) {
    require(['ERBIJ_KEYS'], 'is required beside DATABASE_URL')
  } else if (settings.ERBIJ_STEWARD_URL !== undefined || settings.ERBIJ_OWNER_URL !== undefined) {
    problems.push('DATABASE_URL is required beside ERBIJ_STEWARD_URL and ERBIJ_OWNER_URL')
  }
  if (settings.OIDC_BSN_CLAIM === 'sub') problems.push('OIDC_BSN_CLAIM must not be sub: a subject is kept as it is')
  const files = settings.ERBIJ_FILES
  if (files !== undefined && 'bucket' in files) {
    require(['ERBIJ_FILES_ENDPOINT', 'ERBIJ_FILES_KEY', 'ERBIJ_FILES_SECRET'], 'is required beside ERBIJ_FILES=s3://')
    const endpoint = settings.ERBIJ_FILES_ENDPOINT
    if (settings.NODE_ENV === 'production' && endpoint?.startsWith('http:') && !loopback(endpoint)) {
      problems.push('ERBIJ_FILES_ENDPOINT must begin with https:// in production')
    }
  }
  return [...new Set(problems)]
}

const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T as undefined extends T[K] ? never : K]: T[K]
  } & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }

const levelsOf = ({ OIDC_ACR_FAMILY: person, OIDC_ACR_PROFESSIONAL: professional }: Settings): Levels | undefined =>
  person || professional ? defined({ person, professional }) : undefined

/** Where files are kept; whatever is missing for a bucket has been refused before. */
function fileStore(settings: Settings, dataDir: string): FileStoreSettings {
  const { ERBIJ_FILES: place, ERBIJ_FILES_ENDPOINT: endpoint, ERBIJ_FILES_KEY: keyId } = settings
  const { ERBIJ_FILES_REGION: region, ERBIJ_FILES_SECRET: secret } = settings
  if (place === undefined) return { kind: 'folder', folder: join(dataDir, 'files') }
  if ('folder' in place) return { kind: 'folder', ...place }
  return { kind: 'bucket', ...place, region, endpoint: endpoint ?? '', keyId: keyId ?? '', secret: secret ?? '' }
}

/**
 * Reads the settings; pure.
 * @throws ConfigError one sentence that names every bad variable and never its value.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = schema.safeParse(env)
  const problems = parsed.success
    ? conflicts(parsed.data)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${reason(issue)}`)
  if (!parsed.success || problems.length > 0) throw new ConfigError(`Cannot start: ${problems.join('; ')}.`)
  const settings = parsed.data
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_BSN_CLAIM: bsnClaim,
  } = settings
  const dataDir = settings.ERBIJ_DATA === undefined ? root('data') : resolve(settings.ERBIJ_DATA)
  return defined({
    mode: settings.NODE_ENV,
    port: settings.PORT,
    host: settings.HOST ?? (settings.NODE_ENV === 'production' ? '::' : '127.0.0.1'),
    url: settings.ERBIJ_URL ?? `http://localhost:${settings.PORT}`,
    dataDir,
    database:
      settings.DATABASE_URL === undefined
        ? undefined
        : (defined({
            appUrl: settings.DATABASE_URL,
            stewardUrl: settings.ERBIJ_STEWARD_URL,
            ownerUrl: settings.ERBIJ_OWNER_URL,
          }) satisfies DatabaseUrls),
    keys: settings.ERBIJ_KEYS,
    oidc:
      issuer && clientId && clientSecret
        ? defined({ issuer, clientId, clientSecret, bsnClaim, scope: settings.OIDC_SCOPE, levels: levelsOf(settings) })
        : undefined,
    sessions: { person: settings.ERBIJ_SESSION_FAMILY, professional: settings.ERBIJ_SESSION_PROFESSIONAL },
    quickExitUrl: settings.ERBIJ_QUICK_EXIT_URL,
    files: fileStore(settings, dataDir),
    maxFileBytes: settings.ERBIJ_MAX_FILE_MB * 1_000_000,
    heads: settings.ERBIJ_HEADS === undefined ? join(dataDir, 'heads') : resolve(settings.ERBIJ_HEADS),
    headKeys: settings.ERBIJ_SIGNING_KEY,
    callers: settings.ERBIJ_CALLERS,
    region: settings.ERBIJ_REGION,
  })
}

/** Zod's own words may repeat the value; only messages written here are shown. */
function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`
  if (issue.code === 'too_big' || issue.code === 'too_small') return 'must be between 0 and 65535'
  return issue.message.startsWith('must ') ? issue.message : 'is not valid'
}

/** The settings of this process: the only place that reads its environment. */
export const processConfig = (): Config => loadConfig(process.env)
