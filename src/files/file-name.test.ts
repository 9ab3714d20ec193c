import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, contentDisposition } from './file-name.ts'
import { fileTypes } from './file-type.ts'

const { jpeg, pdf, docx, text } = fileTypes

test.each([
  ['Verslag van één coördinator – Zoë.pdf', 'Verslag van één coördinator – Zoë.pdf'],
  ['ijsje Łódź ẞ.PDF', 'ijsje Łódź ẞ.pdf'],
  ['C:\\Documenten\\Gezin\\brief.pdf', 'brief.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['/', 'bestand.pdf'],
  ['', 'bestand.pdf'],
  ['..', 'bestand.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['rekening.exe', 'rekening.exe.pdf'],
  ['\u202egpj.exe.pdf', 'gpj.exe.pdf'],
  ['a\u0000b\r\nc\u007f.pdf', 'ab c.pdf'],
  ['a\u200bb\u2066c\u2069\ufeff.pdf', 'abc.pdf'],
  ['\ud800 half.pdf', 'half.pdf'],
  ['a"b;c<d>e|f?g*h:i%j.pdf', 'a-b-c-d-e-f-g-h-i-j.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['con', '_con.pdf'],
  ['lpt1.brief', '_lpt1.brief.pdf'],
  ['concept.pdf', 'concept.pdf'],
  ['  veel   ruimte\t .pdf', 'veel ruimte.pdf'],
  ['brief.pdf.', 'brief.pdf'],
  ['Ingrid e\u0301.pdf', 'Ingrid é.pdf'],
  ['👩‍👧.pdf', '👩👧.pdf'],
])('%j becomes %j', (name, clean) => {
  expect(cleanName(name, pdf)).toBe(clean)
})

test('the extension is that of what is in the file', () => {
  expect(cleanName('foto.JPEG', jpeg)).toBe('foto.jpg')
  expect(cleanName('foto.png', jpeg)).toBe('foto.png.jpg')
  expect(cleanName('macro.docm', docx)).toBe('macro.docm.docx')
  expect(cleanName('pagina.html', text)).toBe('pagina.html.txt')
})

test('any name becomes one that every disk and header takes, and stays so', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 600 }),
      fc.constantFrom(...Object.values(fileTypes)),
      (name, type) => {
        const clean = cleanName(name, type)
        expect(Array.from(clean).length).toBeLessThanOrEqual(120)
        expect(Buffer.byteLength(clean)).toBeLessThanOrEqual(255)
        expect(clean).toMatch(/^[^\p{C}\p{Zl}\p{Zp}/\\<>:"|?*;%`$]+\.[a-z0-9]+$/u)
        expect(clean).not.toMatch(/^[.\s]|\s$/)
        expect(clean.endsWith(`.${type.extensions[0]}`)).toBe(true)
        expect(cleanName(clean, type)).toBe(clean)
        for (const how of ['inline', 'attachment'] as const) {
          const header = contentDisposition(clean, how)
          expect(header).toMatch(
            /^(inline|attachment); filename="[\x20-\x21\x23-\x7e]+"; filename\*=UTF-8''[\w.!#$&+^`|~%-]+$/,
          )
          expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(clean)
          expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header)
        }
      },
    ),
    { numRuns: 1000 },
  )
})

test('both forms of a name in the header', () => {
  expect(contentDisposition('Zoë (2).pdf', 'attachment')).toBe(
    `attachment; filename="Zoe (2).pdf"; filename*=UTF-8''Zo%C3%AB%20%282%29.pdf`,
  )
  expect(contentDisposition('日本.pdf', 'inline')).toBe(
    `inline; filename="__.pdf"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.pdf`,
  )
})
