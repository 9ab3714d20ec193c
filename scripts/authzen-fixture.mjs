// `npm run authzen:fixture`: an AuthZEN 1.0 decision point with the policies and entities of the certification scenario, on PORT.
// Another set: `npm run authzen:fixture -- some/folder`. Anyone may ask it: it decides about nothing real.
import { readFileSync } from 'node:fs'
import { serveFixture } from '../src/access/authzen/serve-fixture.ts'

const { PORT, HOST, AUTHZEN_URL, TLS_CERT, TLS_KEY } = process.env
try {
  const { address } = await serveFixture({
    folder: process.argv[2],
    port: Number(PORT || 3592),
    host: HOST || '127.0.0.1',
    url: AUTHZEN_URL || undefined,
    tls: TLS_CERT && TLS_KEY ? { cert: readFileSync(TLS_CERT), key: readFileSync(TLS_KEY) } : undefined,
  })
  console.log(`AuthZEN decision point: ${address}`)
} catch (error) {
  console.error(`The decision point did not start: ${error.message}`)
  process.exitCode = 1
}
