import fc from 'fast-check'
import { expect, it } from 'vitest'
import { localPath } from './return-to.ts'

it('keeps a path of this site', () => {
  expect(localPath('/gezinnen/0191?pagina=2')).toBe('/gezinnen/0191?pagina=2')
  expect(localPath('/')).toBe('/')
})

it.each([
  undefined,
  '',
  'gezinnen',
  'https://kwaad.example',
  '//kwaad.example',
  '/\\kwaad.example',
  '/\t/kwaad.example',
  '/a\n//kwaad.example',
  '/.//kwaad.example',
  '/x/..//kwaad.example',
  'javascript:alert(1)',
  '/\\/kwaad.example',
  ' //kwaad.example',
  `/${'a'.repeat(600)}`,
])('refuses %j', (text) => {
  expect(localPath(text)).toBeUndefined()
})

it('never leads to another site, whatever the text', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', 'x', '?', '#', '\t', '%2f', '%5c', 'kwaad.example')
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const path = localPath(text)
        if (path !== undefined) expect(new URL(path, 'https://erbij.example').host).toBe('erbij.example')
      },
    ),
    { numRuns: 2000 },
  )
})
