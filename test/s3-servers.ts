import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import type { BucketSettings } from '../src/files/s3-store.ts'

/** A server of objects with an empty bucket. */
export interface S3Server {
  readonly settings: BucketSettings
  stop(): Promise<void>
}

async function withBucket(settings: BucketSettings, stop: () => Promise<void>): Promise<S3Server> {
  const client = new AwsClient({
    accessKeyId: settings.keyId,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: 0,
  })
  const answer = await client.fetch(`${settings.endpoint}/${settings.bucket}`, { method: 'PUT' })
  if (answer.status !== 200) throw new Error(`no bucket: ${answer.status} ${await answer.text()}`)
  return { settings, stop }
}

/**
 * An imitation of S3 in this process. It checks signatures; its pages of a list do not work on today's OpenSSL, and it
 * mixes writes to one name at the same time.
 */
export async function startImitation(): Promise<S3Server> {
  const S3rver = createRequire(import.meta.url)('@20minutes/s3rver') as new (
    options: object,
  ) => {
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }
  const directory = await mkdtemp(join(tmpdir(), 'erbij-s3-'))
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory })
  const { port } = await server.run()
  const settings = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'files',
    prefix: 'erbij/test',
    keyId: 'S3RVER',
    secret: 'S3RVER',
  }
  return withBucket(settings, async () => {
    await server.close()
    await rm(directory, { recursive: true, force: true })
  })
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

const answers = (port: number) =>
  new Promise<void>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => done(void socket.destroy()))
    socket.once('error', fail)
  })

const swift = (name: string) => `/usr/bin/swift-${name}`
const storage = ['account', 'container', 'object'] as const

/** Are Debian's swift-proxy, swift-account, swift-container and swift-object here? */
export const hasSwift = (): boolean =>
  [...storage, 'proxy'].every((name) => existsSync(swift(`${name}-server`))) && existsSync(swift('ring-builder'))

/** OpenStack Swift on one disk, as providers run it on many: an object store in earnest, behind its S3 API. */
export async function startSwift(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'erbij-swift-'))
  const at = (...parts: string[]) => join(folder, ...parts)
  const root = userInfo().uid === 0
  const user = root ? 'swift' : userInfo().username
  const common = `bind_ip = 127.0.0.1\nswift_dir = ${folder}\nuser = ${user}\nworkers = 0\n`
  await mkdir(at('disks', 'one'), { recursive: true })
  await chmod(folder, 0o755)

  const ports: number[] = []
  for (const name of storage) {
    const port = await freePort()
    ports.push(port)
    const builder = at(`${name}.builder`)
    for (const args of [['create', '4', '1', '0'], ['add', `r1z1-127.0.0.1:${port}/one`, '1'], ['rebalance']]) {
      execFileSync(swift('ring-builder'), [builder, ...args], { stdio: 'pipe' })
    }
    await writeFile(
      at(`${name}.conf`),
      `[DEFAULT]\n${common}bind_port = ${port}\ndevices = ${at('disks')}\nmount_check = false\nfallocate_reserve = 0\n` +
        `[pipeline:main]\npipeline = ${name}-server\n[app:${name}-server]\nuse = egg:swift#${name}\n`,
    )
  }
  const port = await freePort()
  const filter = (name: string) => `[filter:${name}]\nuse = egg:swift#${name}\n`
  await writeFile(
    at('proxy.conf'),
    `[DEFAULT]\n${common}bind_port = ${port}\n` +
      '[pipeline:main]\npipeline = catch_errors cache s3api tempauth bulk slo proxy-server\n' +
      '[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\n' +
      // By default half a second without an answer shuts its only disk out for a minute: too little on a busy machine.
      'conn_timeout = 10\nnode_timeout = 60\nerror_suppression_limit = 1000000\n' +
      // It asks for a cache, and does without when there is none.
      `${filter('catch_errors')}[filter:cache]\nuse = egg:swift#memcache\nmemcache_servers = 127.0.0.1:1\n` +
      `${filter('s3api')}location = eu-test\n` +
      `${filter('tempauth')}user_test_erbij = not-a-secret .admin\n${filter('bulk')}${filter('slo')}`,
  )
  if (root) execFileSync('chown', ['-R', user, folder])

  const servers: ChildProcess[] = [...storage, 'proxy'].map((name) =>
    spawn(swift(`${name}-server`), [at(`${name}.conf`)], { stdio: 'ignore' }),
  )
  const stop = async () => {
    for (const server of servers) {
      const ended = new Promise((done) => server.once('exit', done))
      if (server.exitCode === null && server.kill('SIGKILL')) await ended
    }
    await rm(folder, { recursive: true, force: true })
  }
  const settings = {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-test',
    bucket: 'files',
    prefix: 'erbij/test',
    keyId: 'test:erbij',
    secret: 'not-a-secret',
  }
  for (let tried = 0; ; tried++) {
    try {
      // A bucket can be made before the server of objects is there.
      for (const port of ports) await answers(port)
      return await withBucket(settings, stop)
    } catch (error) {
      if (tried === 100) {
        await stop()
        throw error
      }
      await new Promise((done) => setTimeout(done, 200))
    }
  }
}
