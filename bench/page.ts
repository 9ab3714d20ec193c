import { once } from 'node:events'
import http from 'node:http'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import zlib from 'node:zlib'
import type { Place } from './place.ts'
import { toOpen } from './region.ts'
import type { Report } from './report.ts'
import { type SignedIn, signIn, startServer } from './server-process.ts'

interface Fetched {
  /** Bytes of the body as they went over the wire. */
  bytes: number
  encoding: string
  content: string
}

const decoders = {
  br: zlib.createBrotliDecompress,
  gzip: zlib.createGunzip,
  deflate: zlib.createInflate,
  none: () => new PassThrough(),
}

/** As a browser asks for it. fetch() would unpack the body and not tell how large it was. */
async function get(url: string, cookie: string): Promise<Fetched> {
  const headers = { cookie, 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'nl' }
  const [response] = (await once(http.get(url, { headers }), 'response')) as [http.IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`${url} answers ${response.statusCode}`)
  let bytes = 0
  response.on('data', (chunk: Buffer) => (bytes += chunk.length))
  const encoding = response.headers['content-encoding'] ?? 'none'
  const content = await text(response.pipe(decoders[encoding as keyof typeof decoders]()))
  return { bytes, encoding, content }
}

const matches = (content: string, pattern: RegExp): string[] => [
  ...new Set([...content.matchAll(pattern)].map((found) => found[1] ?? '')),
]

/**
 * A font whose unicode-range lacks the letters of the page is not fetched: of the faces in a stylesheet those stay that have
 * the range of plain Latin, or none.
 */
function fontsOf(css: string): string[] {
  const faces = matches(css, /@font-face\s*\{([^}]*)\}/g).filter(
    (face) => !/unicode-range/i.test(face) || /u\+0{0,4}-|u\+0000-00ff|u\+\?\?/i.test(face),
  )
  return faces.flatMap((face) => matches(face, /url\(["']?([^"')]+\.woff2)["']?\)/g))
}

/** What a browser with an empty cache fetches for a family's page with 50 entries on it. */
export async function benchPage({ large }: Place): Promise<Report> {
  const server = await startServer(large)
  try {
    const [who] = (await signIn(large, 1)) as [SignedIn]
    const address = `${server.url}/gezinnen/${toOpen(who)[0]?.id}`
    const page = await get(address, who.cookie)
    const rows: Report['rows'] = []
    const add = (what: string, { bytes, encoding, content }: Fetched) =>
      rows.push({ what, 'on the wire kB': bytes / 1000, encoding, 'unpacked kB': content.length / 1000 })
    add('HTML', page)
    const others = async (what: string, urls: string[], base: string) => {
      const all: [string, Fetched][] = []
      for (const url of urls) all.push([new URL(url, base).href, await get(new URL(url, base).href, who.cookie)])
      for (const [, found] of all) add(what, found)
      return all
    }
    const css = await others(
      'CSS',
      matches(page.content, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g).concat(
        matches(page.content, /<link[^>]*href="([^"]+)"[^>]*rel="stylesheet"/g),
      ),
      address,
    )
    await others('JavaScript', matches(page.content, /<script[^>]*src="([^"]+)"/g), address)
    for (const [url, { content }] of css) await others('font', fontsOf(content), url)
    await others('icon', matches(page.content, /<link[^>]*href="([^"]+\.svg)"/g), address)
    const sum = (kinds: string[]) =>
      rows
        .filter((row) => kinds.includes(String(row['what'])))
        .reduce((total, row) => total + Number(row['on the wire kB']), 0)
    return {
      title: 'A family’s page over the wire, nothing in the cache, 50 entries of about 800 characters',
      rows,
      aims: [
        { what: 'HTML + CSS + JavaScript', value: sum(['HTML', 'CSS', 'JavaScript']), most: 100, unit: ' kB' },
        {
          what: 'with font and icon',
          value: sum(['HTML', 'CSS', 'JavaScript', 'font', 'icon']),
          most: 100,
          unit: ' kB',
        },
      ],
    }
  } finally {
    await server.stop()
  }
}
