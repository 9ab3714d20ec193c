import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../lib/document.ts'
import { undisplayable, withStandIns } from './displayable.ts'
import { canMakePdf, largestDocument, makePdf } from './pdf.ts'

/** A document with this text in every place where a text can stand. */
const everywhere = (text: string): Document => ({
  title: `Afschrift ${text}`,
  lang: 'nl',
  head: [text],
  sections: [
    { blocks: [{ paragraph: text }, { paragraph: text, lang: 'en', soft: true }] },
    { heading: `Kop é ${text}`, blocks: [{ list: [text, 'b'] }, { facts: [[text, text]] }] },
    { heading: 'Tabel', level: 3, blocks: [{ table: { caption: text, head: ['Wat', text], rows: [[text, 'x']] } }] },
  ],
})

/** How often each role stands in the structure of a PDF. */
function rolesOf(pdf: Buffer | undefined): Record<string, number> {
  const roles = [...(pdf?.toString('latin1') ?? '').matchAll(/\/S \/(\w+)/g)].map(([, role = '']) => role)
  return Object.fromEntries([...Map.groupBy(roles, (role) => role)].map(([role, all]) => [role, all.length]))
}

/** The headings, as a reader lists them. */
function headingsOf(pdf: Buffer | undefined): string[] {
  const written = [...(pdf?.toString('latin1') ?? '').matchAll(/\/Title <FEFF([0-9A-F]*)>/g)]
  return written.map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
}

const asTypst = fc.stringMatching(
  /^[#$*_`@<>\\/[\]{}()"';:=+~.,-]{1,12}[a-z]{0,8}[#$*_`@<>\\/[\]{}()"';:=+~.,-]{0,12}$/,
)
const commands = fc.constantFrom(
  '#panic("x")',
  '#read("/etc/passwd")',
  '#include "/etc/passwd"',
  '"); panic("x',
  '\\u{1}" #panic("x") "',
  '*/ #panic("x") /*',
  '// weg',
  '`#x`',
  '= Kop',
  '- a',
  '$ x^2 $',
  '<label> @label',
  'sys.inputs',
)
const hostile = fc.tuple(commands, asTypst).map((all) => all.join(' '))
const plain = rolesOf(canMakePdf() ? makePdf(everywhere('tekst')) : undefined)

describe.runIf(canMakePdf())('a PDF', () => {
  test('is tagged, says PDF/UA, its language and its title, and is the same bytes every time', () => {
    const pdf = makePdf(everywhere('gewoon'))
    const text = pdf?.toString('latin1') ?? ''
    for (const sign of ['%PDF-1.7', '<pdfuaid:part>1<', '/Marked true', '/Lang (nl)', '/DisplayDocTitle true']) {
      expect(text).toContain(sign)
    }
    expect(plain).toMatchObject({ H1: 1, H2: 1, H3: 1, Table: 1, TH: 2, TD: 2, L: 1, LI: 2, Caption: 1 })
    expect(makePdf(everywhere('gewoon'))?.equals(pdf ?? Buffer.alloc(0))).toBe(true)
  })

  test('what people write is never a command or markup: the structure stays, and the heading says it letter by letter', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const pdf = makePdf(everywhere(text))
        expect(rolesOf(pdf)).toEqual(plain)
        expect(headingsOf(pdf)).toContain(`Kop é ${text}`)
      }),
      { numRuns: 300 },
    )
  })

  test('any text at all becomes a PDF', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(
          makePdf(everywhere(text.replaceAll('\0', '')))
            ?.subarray(0, 8)
            .toString(),
        ).toBe('%PDF-1.7')
      }),
      { numRuns: 200 },
    )
  })

  test('a character without a picture leaves its number, and others stay as they are', () => {
    expect(headingsOf(makePdf(everywhere('\u0001 ş')))).toContain('Kop é [U+0001] ş')
  })

  test('there is an end to its size', () => {
    expect(makePdf(everywhere('x'.repeat(largestDocument)))).toBeUndefined()
  })
})

test('what typst says it cannot show is read as it stands there', () => {
  const said = 'PDF/UA-1 error: the text `"\\u{1}"` could not be displayed … the text `"ไ"` could not be displayed'
  expect(undisplayable(said)).toEqual(new Set(['\u0001', 'ไ']))
  expect(undisplayable('anything else')).toEqual(new Set())
  expect(withStandIns('a\u0001 ไ', new Set(['ไ']))).toBe('a\u0001 [U+0E44]')
  expect(withStandIns('é\u0001 ไ')).toBe('é[U+0001] [U+0E44]')
})
