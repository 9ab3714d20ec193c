import { describe, expect, test } from 'vitest'
import { zip } from '../../../test/zip.ts'
import { readAttachment } from '../read-attachment.ts'

describe('a ZIP', () => {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const docx: [string, string][] = [
    ['[Content_Types].xml', `<Types><Override ContentType="${main}"/></Types>`],
    ['word/document.xml', '<w:document/>'],
  ]
  const odt: [string, string][] = [
    ['mimetype', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', '<office:document-content/>'],
  ]
  const typeOf = (entries: [string, string][]) => readAttachment(zip(entries))?.type.id

  test('of a word processor is what it says', () => {
    expect(typeOf(docx)).toBe('docx')
    expect(typeOf(odt)).toBe('odt')
  })

  test.each<[string, [string, string][]]>([
    ['any ZIP', [['a.txt', 'x']]],
    ['an empty ZIP', []],
    ['a JAR', [['META-INF/MANIFEST.MF', 'x']]],
    [
      'a spreadsheet',
      [
        ['[Content_Types].xml', main.replace('wordprocessingml.document', 'spreadsheetml.sheet')],
        ['xl/workbook.xml', 'x'],
      ],
    ],
    [
      'an ODS',
      [
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', 'x'],
      ],
    ],
    [
      'an EPUB',
      [
        ['mimetype', 'application/epub+zip'],
        ['content.xml', 'x'],
      ],
    ],
    ['Word with macros', [...docx, ['word/vbaProject.bin', 'x']]],
    [
      'Word that says macros',
      [
        ['[Content_Types].xml', `${main} application/vnd.ms-word.document.macroEnabled.main+xml`],
        ['word/document.xml', 'x'],
      ],
    ],
    ['Word with ActiveX', [...docx, ['word/activeX/activeX1.bin', 'x']]],
    ['Word with a packed object', [...docx, ['word/embeddings/oleObject1.bin', 'x']]],
    ['ODT with Basic', [...odt, ['Basic/Standard/Module1.xml', 'x']]],
    ['ODT with a script', [...odt, ['Scripts/python/x.py', 'x']]],
    ['types told twice', [...docx, ['[Content_Types].xml', 'x']]],
    [
      'types that swell',
      [
        ['[Content_Types].xml', `${main}${' '.repeat(2_000_000)}`],
        ['word/document.xml', 'x'],
      ],
    ],
  ])('%s is refused', (_, entries) => {
    expect(typeOf(entries)).toBeUndefined()
  })

  test('with room between its entries is refused', () => {
    const bytes = zip(docx)
    const at = bytes.lastIndexOf('PK\x03\x04')
    const hole = Buffer.from('<script>alert(1)</script>')
    expect(readAttachment(Buffer.concat([bytes.subarray(0, at), hole, bytes.subarray(at)]))).toBeUndefined()
    expect(readAttachment(Buffer.concat([hole, zip(docx, hole.length)]))).toBeUndefined()
  })
})

describe('text', () => {
  const typeOf = (text: string | Buffer) => readAttachment(Buffer.from(text as string))?.type.id

  test.each([
    'Hallo',
    '\ufeffMet kenmerk',
    'één ïj “aanhaling”\r\n\tregel 2',
    '3 < 4 en 5 > 2',
    'a <b@example.nl>',
    '😀',
  ])('%j is text', (text) => {
    expect(typeOf(text)).toBe('text')
    expect(readAttachment(Buffer.from(text))?.bytes.equals(Buffer.from(text))).toBe(true)
  })

  test.each([
    '',
    ' \n',
    'a\0b',
    'a\x1b[31m',
    'a\x7f',
    '<!doctype html><p>x',
    '\ufeff  <html>',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
    '<svg onload="x">',
    '<p>x',
    'Beste <script>alert(1)</script>',
    'Beste < / SCRIPT',
    'zie <img src=x onerror=y>',
    '#!/bin/sh',
    '%!PS-Adobe',
    '%PDF-1.7 but not a PDF',
    'GIF89a=1;alert(1)',
    '{\\rtf1}',
  ])('%j is refused', (text) => {
    expect(typeOf(text)).toBeUndefined()
  })

  test.each([
    ['Latin-1', Buffer.from('café', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffHallo', 'utf16le')],
    ['half a character', Buffer.from('é').subarray(0, 1)],
    ['an overlong slash', Buffer.of(0x61, 0xc0, 0xaf)],
    ['a surrogate', Buffer.of(0xed, 0xa0, 0x80)],
  ])('%s is refused', (_, bytes) => {
    expect(typeOf(bytes)).toBeUndefined()
  })
})
