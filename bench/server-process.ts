import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { root } from '../src/lib/root.ts'
import { openSession } from '../src/signin/session.ts'
import type { Region } from './place.ts'
import { type Professional, professionalsOf } from './region.ts'

/** One Erbij as `npm start` runs it, built from dist/, on a region's database. */
export interface ServerProcess {
  pid: number
  url: string
  /** With `inspect`: where its inspector listens. */
  inspector: string | undefined
  stop(): Promise<void>
}

/** Any key will do: the region holds no BSN. */
const keys = `bench:${Buffer.alloc(32, 7).toString('base64')}`

export async function startServer(region: Region, { inspect = false } = {}): Promise<ServerProcess> {
  const args = [...(inspect ? ['--inspect=127.0.0.1:0'] : []), root('dist/cli.js'), 'start', '--json']
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'], PORT: '0', DATABASE_URL: region.appUrl, ERBIJ_KEYS: keys },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const inspector = inspect ? await lineWith(child, 'stderr', /ws:\/\/\S+/) : undefined
  const { url } = JSON.parse(await lineWith(child, 'stdout', /\{.*\}/)) as { url: string }
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { pid: child.pid ?? 0, url, inspector, stop }
}

async function lineWith(child: ChildProcess, stream: 'stdout' | 'stderr', pattern: RegExp): Promise<string> {
  const source = child[stream]
  if (!source) throw new Error(`no ${stream}`)
  const said: string[] = []
  const timer = setTimeout(() => child.kill(), 30_000)
  try {
    for await (const line of createInterface({ input: source })) {
      said.push(line)
      const found = pattern.exec(line)?.[0]
      if (found) return found
    }
  } finally {
    clearTimeout(timer)
    source.resume()
  }
  throw new Error(`the server did not start: ${said.join('\n')}`)
}

/** Somebody who is signed in, without the sign-in page: `cookie` for their requests. */
export interface SignedIn extends Professional {
  cookie: string
}

export async function signIn(region: Region, count: number): Promise<SignedIn[]> {
  const admin = new pg.Client({ connectionString: region.adminUrl })
  await admin.connect()
  const app = new pg.Pool({ connectionString: region.appUrl, max: 1 })
  try {
    const signedIn: SignedIn[] = []
    for (const who of await professionalsOf(admin, count)) {
      const session = await openSession(app, { issuer: 'dev', subject: who.subject })
      if (!session) throw new Error('no session')
      signedIn.push({ ...who, cookie: `erbij=${session.token}` })
    }
    return signedIn
  } finally {
    await app.end()
    await admin.end()
  }
}
