import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../lib/root.ts'
import { languages, messagesFor } from '../../ui/messages.ts'
import { GenogramAsText } from './as-text.tsx'
import { GenogramDrawing } from './drawing.tsx'
import { samples } from './genogram.samples.ts'
import { without } from './genogram.ts'

const t = messagesFor('nl')
const draw = (genogram = samples.deWit, lang = t): string =>
  String(<GenogramDrawing t={lang} genogram={genogram} href={(id) => `/mensen/${id}`} />)
const names = (html: string): string[] =>
  [...html.matchAll(/class="person"[^>]*aria-label="([^"]+)"/g)].map((m) => m[1] ?? '')
const textOf = (html: string): string => html.replace(/<[^>]*>/g, '\n')

describe('the drawing', () => {
  test('everybody is a link that says who they are and to whom they belong', () => {
    const html = draw()
    expect(names(html)).toEqual([
      'Peter, 44 jaar, vader van Sem',
      'Anna, 38 jaar, moeder van Sem en Noor, ex-partner van Bram, om wie de hulp gaat',
      'Bram, 41 jaar, vader van Noor, ex-partner van Anna, om wie de hulp gaat',
      'Sem, 14 jaar, zoon van Peter en Anna, gezag: Anna, om wie de hulp gaat',
      'Noor, 9 jaar, dochter van Bram en Anna, gezag: Bram en Anna, om wie de hulp gaat',
    ])
    expect([...html.matchAll(/<a class="person" href="\/mensen\/(\w+)"/g)].map((m) => m[1])).toHaveLength(5)
  })
  test('without addresses nobody is a link, and everybody keeps their name', () => {
    const html = String(<GenogramDrawing t={t} genogram={samples.deWit} />)
    expect(html).not.toContain('<a ')
    expect(html.match(/<g class="person" role="img" aria-label="/g)).toHaveLength(5)
  })
  test('it has a name and a description, and scrolls with the keyboard', () => {
    const html = draw()
    expect(html).toMatch(/<section class="erbij-genogram-scroll" aria-label="[^"]+" tabindex="0">/)
    expect(html).toContain('role="group" aria-labelledby="genogram-name" aria-describedby="genogram-about"')
    expect(html).toContain('5 mensen, op 2 rijen')
  })
  test('says above it that it scrolls sideways, and by its class from which width it does not', () => {
    const css = readFileSync(root('src', 'ui', 'css', 'genogram-wide.css'), 'utf8')
    for (const genogram of [samples.deWit, samples.meijer, samples.large]) {
      const html = draw(genogram)
      expect(html.indexOf(t.genogram.wide)).toBeLessThan(html.indexOf('<svg'))
      const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(html)?.[1])
      const [, needs] = /erbij-genogram--(\w+)"/.exec(html) ?? []
      if (needs === 'fits') expect(width).toBeLessThanOrEqual(310)
      else {
        expect(css).toContain(`@container (inline-size >= ${needs}px) {\n  .erbij-genogram--${needs} `)
        expect(Number(needs)).toBeGreaterThanOrEqual(width)
      }
    }
  })
  test.each(languages)('nothing in it that the content security policy forbids, in %s', (lang) => {
    for (const genogram of Object.values(samples)) {
      const html = draw(genogram, messagesFor(lang))
      expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/)
      expect(textOf(html)).not.toMatch(/undefined|NaN|\[object/)
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1])
      expect(new Set(ids).size).toBe(ids.length)
    }
  })
  test('letters are never smaller than 12 px', () => {
    const sizes = [...draw(samples.large).matchAll(/font-size="([\d.]+)"/g)].map((m) => Number(m[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
  })
  test('the legend has the signs that are used, and no others', () => {
    const { legend } = t.genogram
    const html = draw()
    for (const used of [legend.M, legend.V, legend.focus, legend.married, legend.ended, legend.household]) {
      expect(html).toContain(used)
    }
    for (const unused of [legend.O, legend.deceased, legend.you, legend['adoptive-parent'], legend.siblings]) {
      expect(html).not.toContain(unused)
    }
  })
  test('what people typed is escaped', () => {
    const [anna] = samples.deWit.people
    const people = anna ? [{ ...anna, name: '<img src=x>' }] : []
    expect(draw({ ...samples.deWit, people })).not.toContain('<img')
  })
  test('without people it says what will come', () =>
    expect(
      draw(
        without(
          samples.deWit,
          samples.deWit.people.map((p) => p.id),
        ),
      ),
    ).toContain(t.genogram.empty))
})

describe('the same as text', () => {
  const lines = (genogram = samples.large, lang = t): string[] =>
    textOf(String(<GenogramAsText t={lang} genogram={genogram} />))
      .split('\n')
      .filter(Boolean)

  test('homes, partners with their years, adoption, deaths and authority with its reason', () => {
    const said = [...lines(), ...lines(samples.deWit)]
    for (const sentence of [
      'Opa Henk, man, overleden',
      'Anna, Sem en Noor wonen samen.',
      'Patrick en Isa wonen samen: om het weekend.',
      'Oma Truus en Opa Henk waren getrouwd, van 14 april 1972 tot 2 november 2019.',
      'Bram en Anna waren getrouwd, van 3 mei 2015 tot 2 juni 2024. Zij zijn uit elkaar.',
      'Dennis en Marloes zijn getrouwd, sinds 21 augustus 2015.',
      'Noa is een geadopteerde dochter van Dennis en Marloes.',
      'Sam is een pleegkind van Dennis en Marloes.',
      'Dennis is stiefvader van Daan en Isa.',
      'Bram en Anna hebben gezag over Noor. Zij waren getrouwd toen Noor werd geboren.',
      'Het is nog niet vastgesteld wie gezag heeft over Sam. Dit kan veranderd zijn. Vraag het na.',
      'Het adres van Sandra is geheim. Deel het met niemand.',
      'Buurvrouw Wil, vrouw, 58 jaar, is buurvrouw van Marloes.',
    ]) {
      expect(said).toContain(sentence)
    }
  })
  test('in English too, with words that were recorded in Dutch marked as such', () => {
    const en = messagesFor('en')
    expect(lines(samples.large, en)).toContain('Noa is an adopted daughter of Dennis and Marloes.')
    expect(String(<GenogramAsText t={en} genogram={samples.large} />)).toContain('<span lang="nl">buurvrouw</span>')
  })
  test('who holds authority is said; that nobody else does never is', () => {
    expect(lines(without(samples.deWit, ['bram']))).toContain('Anna heeft gezag over Noor.')
  })
  test('why somebody holds authority is not told where one of them may not be known: it could be about them', () => {
    const guardians = (holders: string[]) => ({
      ...samples.deWit,
      authority: [{ childId: 'sem', holders, outcome: 'guardianship' as const, explanation: 'De rechter koos hen.' }],
    })
    expect(lines(guardians(['anna', 'peter']))).toContain('Peter en Anna zijn voogd van Sem. De rechter koos hen.')
    expect(lines(guardians(['anna', 'somebody-else']))).toContain('Anna is voogd van Sem.')
  })
})
