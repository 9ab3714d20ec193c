import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { root } from '../../lib/root.ts'

const css = readFileSync(root('src', 'ui', 'css', 'tokens.css'), 'utf8')
const colours = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--erbij-([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]))
const [lightBlock = '', darkBlock = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
const light = colours(lightBlock)
const dark = { ...light, ...colours(darkBlock) }

/** Relative luminance and contrast by WCAG 2.2. */
const luminance = (hex: string): number => {
  const part = (from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}
const contrast = (one = '#000000', other = '#000000'): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const text: [text: string, ground: string][] = [
  ['ink', 'paper'],
  ['ink', 'card'],
  ['soft', 'paper'],
  ['soft', 'card'],
  ['petrol', 'paper'],
  ['petrol', 'card'],
  ['petrol', 'mist'],
  ['petrol-dark', 'card'],
  ['on-petrol', 'petrol'],
  ['on-petrol', 'petrol-dark'],
  ['on-mist', 'mist'],
  ['on-sand', 'sand'],
  ['on-sage', 'sage'],
  ['on-honey', 'honey'],
  ['on-clay', 'clay'],
  ['on-clay', 'paper'],
  ['on-clay', 'card'],
  ['card', 'on-clay'],
  ['on-rail', 'rail'],
  ['on-rail', 'rail-here'],
  ['rail-soft', 'rail'],
]
const shapes: [shape: string, ground: string][] = [
  ['edge', 'paper'],
  ['edge', 'card'],
  ['ink', 'halo'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('%s colours', (name, palette) => {
  it.each(text)('%s on %s can be read', (one, other) =>
    expect(contrast(palette[one], palette[other])).toBeGreaterThanOrEqual(4.5),
  )
  it.each(shapes)('%s on %s can be seen', (one, other) => {
    // In the dark the outline is light and touches the page, the halo lies around it.
    const ground = one === 'ink' && name === 'dark' ? 'paper' : other
    expect(contrast(palette[one], palette[ground])).toBeGreaterThanOrEqual(3)
  })
})
