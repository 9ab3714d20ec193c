import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseKeyring } from '../lib/keyring.ts'
import { isUuid } from '../lib/uuid.ts'
import { newFileId, openFile, rewrap, sealFile } from './seal-file.ts'

const secret = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const old = parseKeyring(`old:${secret(1)}`)
const both = parseKeyring(`new:${secret(2)},old:${secret(1)}`)
const fresh = parseKeyring(`new:${secret(2)}`)
const id = newFileId()

const flipped = (bytes: Buffer, bit: number): Buffer => {
  const other = Buffer.from(bytes)
  const at = Math.floor(bit / 8) % other.length
  other.writeUInt8(other.readUInt8(at) ^ (1 << (bit % 8)), at)
  return other
}

/** Runs what must be refused; the error must hold nothing of what is sealed. */
function refused(attempt: () => unknown, marker: string): void {
  let thrown: unknown
  try {
    attempt()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(Error)
  expect(inspect(thrown, { depth: 9 })).not.toContain(marker)
}

test('any bytes come back as they were, 29 bytes longer at rest', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), fc.uuid(), (bytes, name) => {
      const sealed = sealFile(both, name, bytes)
      expect(sealed.keyId).toBe('new')
      expect(sealed.object.length).toBe(bytes.length + 29)
      expect(openFile(both, name, sealed.object, sealed)).toEqual(Buffer.from(bytes))
    }),
  )
})

test('any bit of the object or the key turned is refused', () => {
  const marker = 'what only the family knows'
  const sealed = sealFile(old, id, Buffer.from(marker))
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), fc.boolean(), (bit, ofObject) => {
      if (ofObject) refused(() => openFile(old, id, flipped(sealed.object, bit), sealed), marker)
      else refused(() => openFile(old, id, sealed.object, { ...sealed, wrapped: flipped(sealed.wrapped, bit) }), marker)
    }),
    { numRuns: 500 },
  )
})

test('cut off, empty, another id, another file, another key: refused', () => {
  const marker = 'what only the family knows'
  const sealed = sealFile(old, id, Buffer.from(marker))
  const other = sealFile(old, newFileId(), Buffer.from(marker))
  const same = sealFile(old, id, Buffer.from(marker))
  for (const length of [0, 1, 12, 13, 28, 29, sealed.object.length - 1]) {
    refused(() => openFile(old, id, sealed.object.subarray(0, length), sealed), marker)
  }
  refused(() => openFile(old, newFileId(), sealed.object, sealed), marker)
  refused(() => openFile(old, id, other.object, sealed), marker)
  refused(() => openFile(old, id, other.object, other), marker)
  refused(() => openFile(old, id, same.object, sealed), marker)
  refused(() => openFile(fresh, id, sealed.object, sealed), marker)
  refused(() => openFile(parseKeyring(`old:${secret(3)}`), id, sealed.object, sealed), marker)
})

test('the object is bound to the file, apart from its key', () => {
  // Somebody who can write the table moves a key to another row and seals it there: the object still does not follow.
  const sealed = sealFile(old, id, Buffer.from('x'))
  const elsewhere = newFileId()
  const key = old.open({ keyId: 'old', cipher: sealed.wrapped }, `file key ${id}`)
  const moved = old.seal(key, `file key ${elsewhere}`)
  expect(() => openFile(old, elsewhere, sealed.object, { wrapped: moved.cipher, keyId: 'old' })).toThrow(
    'does not open',
  )
})

test('every file has a key of its own, and the same file twice is not seen', () => {
  const [one, two] = [1, 2].map(() => sealFile(old, id, Buffer.from('the same'))) as [
    ReturnType<typeof sealFile>,
    ReturnType<typeof sealFile>,
  ]
  expect(one.object.equals(two.object)).toBe(false)
  const keyOf = (sealed: typeof one) => old.open({ keyId: 'old', cipher: sealed.wrapped }, `file key ${id}`)
  expect(keyOf(one)).not.toBe(keyOf(two))
  expect(Buffer.from(keyOf(one), 'base64')).toHaveLength(32)
})

test('after renewing, the old key can go; the object stays as it is', () => {
  const sealed = sealFile(old, id, Buffer.from('kept'))
  const renewed = rewrap(both, id, sealed)
  expect(renewed.keyId).toBe('new')
  expect(openFile(fresh, id, sealed.object, renewed).toString()).toBe('kept')
  expect(() => rewrap(both, newFileId(), sealed)).toThrow('does not open')
  expect(() => rewrap(fresh, id, sealed)).toThrow('no key named "old"')
})

test('names are uuids that tell no time', () => {
  expect(isUuid(id)).toBe(true)
  expect(id[14]).toBe('4')
})
