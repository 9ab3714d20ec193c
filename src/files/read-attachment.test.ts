import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { zip } from '../../test/zip.ts'
import { root } from '../lib/root.ts'
import { orientationOf } from './formats/orientation.ts'
import { readAttachment } from './read-attachment.ts'

/*
 * Made with ImageMagick, libheif, libwebp, ffmpeg and LibreOffice; exiftool and ffmpeg wrote into each picture and
 * recording an invented street, and a place: 52.0907 north, 5.1214 east. Pictures are to be turned a quarter.
 */
const sample = (name: string): Buffer => readFileSync(root('src/files/samples', name))
const traces = ['Verzonnen', 'GPS', '+52.09', 'xmp', 'http://ns.adobe', 'Lavf']

const pictures = ['photo.jpg', 'four-colours.jpg', 'photo.png', 'photo.webp', 'moving.webp', 'photo.heic']
const recordings = ['voice.m4a', 'voice.mp3']
const documents = ['document.pdf', 'document.docx', 'document.odt']

describe.each([...pictures, ...recordings])('%s', (name) => {
  const bytes = sample(name)
  const read = readAttachment(bytes) ?? expect.fail('refused')

  test('is known by its content', () => {
    expect(read.type.extensions).toContain(name.split('.').at(-1))
    expect(read.location).toBe('none')
  })

  test('tells where it was made, and no longer does', () => {
    expect(bytes.includes('Verzonnenstraat')).toBe(true)
    for (const trace of traces) expect(read.bytes.includes(trace)).toBe(false)
  })

  test('is not touched again', () => {
    expect(readAttachment(read.bytes)?.bytes.equals(read.bytes)).toBe(true)
  })

  test('loses what stands behind its end', () => {
    const more = Buffer.concat([bytes, Buffer.from('Verzonnenstraat 9')])
    const kept = readAttachment(more)
    // An MP3 has no end of its own, so there this is something between its frames.
    if (name === 'voice.mp3') expect(kept).toBeUndefined()
    else expect(kept?.bytes.equals(read.bytes)).toBe(true)
  })

  test('is refused when it is a ZIP as well', () => {
    expect(readAttachment(Buffer.concat([bytes, zip([['a.class', 'x']], bytes.length)]))).toBeUndefined()
  })

  test('is refused when something stands before it', () => {
    expect(readAttachment(Buffer.concat([Buffer.from('<script>'), bytes]))).toBeUndefined()
  })
})

describe('a picture stays the picture it was', () => {
  const tiffIn = (bytes: Buffer): Buffer => bytes.subarray(bytes.indexOf('MM\0*', 0, 'latin1'))

  test.each(['photo.jpg', 'four-colours.jpg', 'photo.png', 'photo.webp'])('%s keeps how it is held', (name) => {
    const kept = readAttachment(sample(name))?.bytes ?? expect.fail('refused')
    expect(orientationOf(tiffIn(kept))).toBe(6)
    // One directory, one entry, nothing behind it.
    expect(tiffIn(kept).readUInt16BE(8)).toBe(1)
  })

  test('JPEG: tables, frame and scan are byte for byte the same', () => {
    const [before, after] = [sample('photo.jpg'), readAttachment(sample('photo.jpg'))?.bytes ?? expect.fail('refused')]
    const picture = (bytes: Buffer) => bytes.subarray(bytes.indexOf(Buffer.of(0xff, 0xdb)))
    expect(picture(after).length).toBeGreaterThan(100)
    expect(picture(before).toString('hex')).toContain(picture(after).toString('hex'))
  })

  test('four colours keep Adobe’s flag', () => {
    expect(readAttachment(sample('four-colours.jpg'))?.bytes.includes('Adobe')).toBe(true)
  })

  test('HEIC and M4A keep their length: nothing moves', () => {
    for (const name of ['photo.heic', 'voice.m4a']) {
      expect(readAttachment(sample(name))?.bytes.length).toBe(sample(name).length)
    }
  })

  test('moving WebP keeps its frames', () => {
    const kept = readAttachment(sample('moving.webp'))?.bytes ?? expect.fail('refused')
    expect(kept.toString('latin1').match(/ANMF/g)).toHaveLength(2)
  })
})

describe.each(documents)('%s', (name) => {
  const bytes = sample(name)

  test('is known by its content and kept as it is; what is in it is not known', () => {
    const read = readAttachment(bytes) ?? expect.fail('refused')
    expect(read.type.extensions[0]).toBe(name.split('.').at(-1))
    expect(read.location).toBe('unknown')
    expect(read.bytes.equals(bytes)).toBe(true)
  })

  test('is refused with anything before or behind it', () => {
    expect(readAttachment(Buffer.concat([Buffer.from('\n'), bytes]))).toBeUndefined()
    expect(readAttachment(Buffer.concat([bytes, Buffer.from('<script>')]))).toBeUndefined()
    expect(readAttachment(bytes.subarray(0, -30))).toBeUndefined()
  })
})

test('a PDF that is a ZIP as well is refused', () => {
  const pdf = sample('document.pdf')
  const end = pdf.subarray(pdf.lastIndexOf('startxref'))
  const both = Buffer.concat([pdf, zip([['a.class', 'x']], pdf.length), end])
  expect(readAttachment(both)).toBeUndefined()
})

test.each([
  ['film', () => sample('film.mp4')],
  [
    'GIF',
    () => Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1'),
  ],
  ['a program', () => Buffer.from('MZ\x90\0\x03', 'latin1')],
  ['an old Word document', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)])],
  ['nothing', () => Buffer.alloc(0)],
])('%s is refused', (_, bytes) => {
  expect(readAttachment(bytes())).toBeUndefined()
})

const samples = readdirSync(root('src/files/samples')).map(sample)

test('any bytes, and any damage to a file, are read or refused without an error and without going on for ever', () => {
  const damaged = fc
    .tuple(fc.constantFrom(...samples), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }), fc.nat())
    .map(([bytes, changes, cut]) => {
      const copy = Buffer.from(bytes.subarray(0, cut % 3 === 0 ? cut % bytes.length : undefined))
      // Heads are where lengths stand.
      for (const [at, value] of changes) if (copy.length > 0) copy[(at % 2 ? at % 400 : at) % copy.length] = value
      return copy
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 500 }).map(Buffer.from), damaged), (bytes) => {
      const read = readAttachment(Buffer.from(bytes))
      if (!read) return
      expect(read.bytes.length).toBeLessThanOrEqual(bytes.length)
      const again = readAttachment(read.bytes)
      expect(again?.type.id).toBe(read.type.id)
      expect(again?.bytes.equals(read.bytes)).toBe(true)
    }),
    { numRuns: 4000 },
  )
})

test('what it is given stays as it was', () => {
  for (const bytes of samples) {
    const copy = Buffer.from(bytes)
    readAttachment(bytes)
    expect(bytes.equals(copy)).toBe(true)
  }
})
