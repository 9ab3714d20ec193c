import { expect, test } from 'vitest'
import { readAttachment } from '../src/files/read-attachment.ts'
import { atTheDoor, hamsterHouse, letter } from './drawn-files.ts'

test('drawings and letters are whole files of their type, small, and the same each time', () => {
  for (const draw of [hamsterHouse, atTheDoor]) {
    expect(readAttachment(draw())).toMatchObject({ type: { id: 'png' }, location: 'none' })
    expect(draw().length).toBeLessThan(20_000)
    expect(draw()).toEqual(draw())
  }
  const pdf = letter(['Geachte ouder (of verzorger),', '', 'Yara was er elke dag: één keer te laat.'])
  expect(readAttachment(pdf)).toMatchObject({ type: { id: 'pdf' } })
  expect(pdf.length).toBeLessThan(2_000)
})

test('every object of the letter stands where its table says', () => {
  const text = letter(['Dag']).toString('latin1')
  const starts = [...text.matchAll(/^(\d{10}) 00000 n /gm)].map(([, at]) => Number(at))
  expect(starts).toHaveLength(5)
  for (const [i, at] of starts.entries()) expect(text.slice(at)).toMatch(new RegExp(`^${i + 1} 0 obj`))
  expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref/)
})
