import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Keyring, parseKeyring } from '../lib/keyring.ts'
import { Sentence } from '../lib/sentence.ts'

const schema = z.object({
  passwords: z.object({ superuser: z.string(), owner: z.string(), app: z.string(), steward: z.string() }),
  keys: z.string(),
  /** Absent in a file of before heads were signed. */
  signing: z.string().optional(),
})

export type Passwords = z.output<typeof schema>['passwords']

/** What an installation with its own database generates once. Whoever holds this file can read every BSN. */
export interface Secrets {
  passwords: Passwords
  /** BSN encryption and blind index, newest first. */
  keys: Keyring
  /** Ed25519, PKCS #8 as base64: signs exported heads of the ledger. */
  signing: string
}

const random = (bytes = 24) => randomBytes(bytes)

const signingKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')

const generate = (): z.output<typeof schema> => {
  const password = () => random().toString('base64url')
  return {
    passwords: { superuser: password(), owner: password(), app: password(), steward: password() },
    keys: `k1:${random(32).toString('base64')}`,
    signing: signingKey(),
  }
}

/** Renamed when complete: half a file after a power cut would lock everyone out. */
function write(path: string, secrets: z.output<typeof schema>): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}

function read(path: string): Secrets {
  try {
    const { keys, signing, ...rest } = schema.parse(JSON.parse(readFileSync(path, 'utf8')))
    if (signing !== undefined) return { ...rest, signing, keys: parseKeyring(keys) }
    const added = { ...rest, keys, signing: signingKey() }
    write(path, added)
    return { ...added, keys: parseKeyring(keys) }
  } catch {
    throw new Sentence(`${path} cannot be read; put back the copy that belongs to this database.`)
  }
}

/**
 * Reads `<dataDir>/secrets.json` (mode 0600), generating it for a folder that holds no database yet.
 * @throws Sentence when there is a database without its secrets: new ones could never open it
 */
export function ensureSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  if (existsSync(path)) return read(path)
  if (existsSync(join(dataDir, 'postgres', 'PG_VERSION'))) {
    throw new Sentence(`${path} is missing while its database is there; put back the copy that belongs to it.`)
  }
  write(path, generate())
  return read(path)
}
