import { randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseKeyring } from './keyring.ts'

const secret = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const old = parseKeyring(`old:${secret(1)}`)
const rotated = parseKeyring(`new:${secret(2)},old:${secret(1)}`)

test('what is sealed opens, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
      expect(rotated.open(rotated.seal(text, context), context)).toBe(text)
    }),
  )
})

test('sealing twice gives different bytes, the same text', () => {
  expect(old.seal('x', 'a').cipher.equals(old.seal('x', 'a').cipher)).toBe(false)
})

test('another key, another context and changed bytes do not open, and the error does not tell the text', () => {
  const sealed = old.seal('999993653', 'person 1')
  const damaged = Buffer.from(sealed.cipher)
  damaged.writeUInt8(damaged.readUInt8(damaged.length - 1) ^ 1, damaged.length - 1)
  const attempts = [
    () => parseKeyring(`old:${secret(3)}`).open(sealed, 'person 1'),
    () => parseKeyring(`other:${secret(1)}`).open(sealed, 'person 1'),
    () => old.open(sealed, 'person 2'),
    () => old.open({ ...sealed, cipher: damaged }, 'person 1'),
    () => old.open({ ...sealed, cipher: sealed.cipher.subarray(0, 20) }, 'person 1'),
  ]
  for (const attempt of attempts) {
    expect(attempt).toThrow()
    try {
      attempt()
    } catch (error) {
      expect(inspect(error)).not.toContain('99999')
    }
  }
})

test('after rotation the new key writes and the old one still reads and finds', () => {
  expect(rotated.newest).toBe('new')
  expect(rotated.open(old.seal('x', 'a'), 'a')).toBe('x')
  const found = rotated.blindIndexes('x', 'bsn')
  expect(found.map((one) => one.keyId)).toEqual(['new', 'old'])
  expect(found[1]?.index.equals(old.blindIndex('x', 'bsn').index)).toBe(true)
})

test('indexes differ by text, purpose and key, and are the same for the same', () => {
  const hex = (text: string, purpose: string, ring = old) => ring.blindIndex(text, purpose).index.toString('hex')
  expect(hex('x', 'bsn')).toBe(hex('x', 'bsn'))
  expect(new Set([hex('x', 'bsn'), hex('y', 'bsn'), hex('x', 'source'), hex('x', 'bsn', rotated)]).size).toBe(4)
})

test('refuses a bad configuration without repeating it', () => {
  const short = randomBytes(16).toString('base64')
  for (const text of [
    '',
    'a',
    `a:${short}`,
    `:${secret(1)}`,
    `a:${secret(1)},`,
    `a:${secret(1)},a:${secret(2)}`,
    `a b:${secret(1)}`,
  ]) {
    expect(() => parseKeyring(text)).toThrow()
  }
  expect(() => parseKeyring(`a:${short}`)).not.toThrow(short)
})

test('a keyring does not print its keys', () => {
  const shown = inspect(old, { depth: 9, showHidden: true }) + JSON.stringify(old)
  expect(shown).not.toContain(secret(1))
  expect(shown).not.toContain('Buffer')
})
