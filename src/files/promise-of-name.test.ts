import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName } from './file-name.ts'
import { type FileTypeId, fileTypes } from './file-type.ts'
import { brokenPromise, isProgramName } from './promise-of-name.ts'

test.each([
  'rekening.exe',
  'Rekening.PDF.EXE',
  'foto.jpg.js',
  'start.bat',
  'pagina.html',
  'tekening.svg',
  'macro.docm',
  'C:\\Users\\a\\run.cmd',
  '../../run.sh',
  'run.exe. . ',
  'foto\u202egnp.exe',
  'run.e\u200bxe',
  'run.exe\0',
  'toegang.ps1',
])('%j runs when it is opened, and is not taken', (name) => {
  expect(isProgramName(name)).toBe(true)
})

test.each([
  'exe',
  'verslag over exe',
  'js.pdf',
  'rekening.exe.pdf',
  'brief 3.2',
  'brief aan mr. Jansen',
  'lijst.csv',
  'lees mij.md',
  'foto.png',
  '',
  '.',
  'toString',
  'a.constructor',
])('%j does not', (name) => {
  expect(isProgramName(name)).toBe(false)
})

test.each<[string, FileTypeId, string | undefined]>([
  ['foto.png', 'text', 'picture'],
  ['foto.JPEG', 'pdf', 'picture'],
  ['film.mov', 'text', 'film'],
  ['brief.pdf', 'text', 'pdf'],
  ['brief.pdf', 'docx', 'pdf'],
  ['brief.doc', 'pdf', 'document'],
  ['lijst.xlsx', 'text', 'sheet'],
  ['alles.zip', 'text', 'archive'],
  ['notities.txt', 'jpeg', 'text'],
  ['stem.mp3', 'text', 'sound'],
  // A photo is a photo, a document a document and a recording a recording.
  ['foto.jpg', 'heic', undefined],
  ['foto.gif', 'png', undefined],
  ['brief.odt', 'docx', undefined],
  ['brief.doc', 'odt', undefined],
  ['stem.mp4', 'm4a', undefined],
  // Ordinary text.
  ['notities.txt', 'text', undefined],
  ['lijst.csv', 'text', undefined],
  ['lees mij.md', 'text', undefined],
  ['notities', 'text', undefined],
  ['brief aan mr. Jansen', 'text', undefined],
  ['verslag 12.3', 'text', undefined],
  ['a.constructor', 'text', undefined],
])('%j of %s promises %s falsely', (name, type, promised) => {
  expect(brokenPromise(name, type)).toBe(promised)
})

const types = Object.values(fileTypes)
const stem = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/[/\\]/.test(text))

test('whatever stands before it: the own extension of a type fits, that of text fits nothing else, that of another never fits text', () => {
  fc.assert(
    fc.property(
      stem,
      fc.constantFrom(...types),
      fc.constantFrom(...types),
      fc.boolean(),
      (before, one, other, loud) => {
        for (const own of one.extensions) {
          const name = `${before || 'a'}.${loud ? own.toUpperCase() : own}`
          expect(brokenPromise(name, one.id)).toBeUndefined()
          expect(isProgramName(name)).toBe(false)
          const mixed = one.id !== other.id && (one.id === 'text' || other.id === 'text')
          if (mixed) expect(brokenPromise(name, other.id)).toBeDefined()
        }
      },
    ),
  )
})

test('the name under which a file is kept runs nothing and promises what is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...types), (name, type) => {
      const kept = cleanName(name, type)
      expect(isProgramName(kept)).toBe(false)
      expect(brokenPromise(kept, type.id)).toBeUndefined()
    }),
  )
})
