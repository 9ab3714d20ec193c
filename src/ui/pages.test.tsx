import { describe, expect, it } from 'vitest'
import { samplePages } from '../../test/sample-pages.tsx'
import { today } from '../../test/sample-views.ts'
import { languages, messagesFor } from './messages.ts'

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '')
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ')

describe.each(languages)('every page in %s', (lang) => {
  const pages = Object.entries(samplePages(messagesFor(lang, today)))

  it.each(pages)('%s is whole, named and safe under the content security policy', async (_name, page) => {
    const html = String(await page)
    expect(html).toMatch(/^<!DOCTYPE html><html lang="(nl|en)"/)
    expect(html).toContain(`lang="${lang}"`)
    expect(all(html, /(<h1)[ >]/g)).toHaveLength(1)
    expect(all(html, /(<main)[ >]/g)).toHaveLength(1)
    expect(all(html, /<title>([^<]+) · Erbij<\/title>/g)).toHaveLength(1)
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/)
    expect(all(html, /<script[^>]*>([^<]*)</g)).toEqual([''])
    expect(textOf(html)).not.toMatch(/undefined|NaN|\[object|Invalid Date/)
  })

  it.each(pages)('%s ties every label and description to one element', async (_name, page) => {
    const html = String(await page)
    const ids = all(html, /\sid="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const pointed = [
      ...all(html, /\sfor="([^"]+)"/g),
      ...all(html, /\saria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((value) => value.split(' ')),
      ...all(html, /\shref="#([^"]+)"/g),
    ]
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
    const controls = all(html, /<(?:input(?![^>]*type="hidden")|textarea|select)\s([^>]*)>/g).map(
      (attributes) => /id="([^"]+)"/.exec(attributes)?.[1],
    )
    const labels = all(html, /\sfor="([^"]+)"/g)
    expect(controls.filter((id) => id === undefined || !labels.includes(id))).toEqual([])
  })

  it.each(pages)('%s has no two regions with the same name', async (_name, page) => {
    const html = String(await page)
    const named = all(html, /<section[^>]*\saria-labelledby="([^"]+)"/g)
    const names = named.map((id) => new RegExp(`id="${id}"[^>]*>([^<]*)<`).exec(html)?.[1])
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('what a page may not give away', () => {
  const t = messagesFor('nl', today)

  it('a refused page is the same whatever was asked for', async () => {
    const { NotFoundPage } = await import('./pages/not-found-page.tsx')
    const page = (path: string) =>
      String(<NotFoundPage t={t} chrome={{ path, viewer: { kind: 'person', name: 'Anna', capacities: 1 } }} />)
    expect(page('/gezinnen/1')).toBe(page('/bestaat-niet'))
  })

  it('text is escaped', async () => {
    const { DiscardDraftPage } = await import('../dossier/pages/discard-draft-page.tsx')
    const html = String(
      <DiscardDraftPage
        t={t}
        chrome={{ path: '/' }}
        view={{ familyId: '1', draftId: '2', text: '<img src=x onerror=alert(1)>' }}
      />,
    )
    expect(html).not.toContain('<img')
  })

  it('what people wrote is marked as Dutch on an English page', async () => {
    const html = String(await samplePages(messagesFor('en', today))['my-dossier'])
    expect(html).toContain('<div class="erbij-body" lang="nl">')
    expect(String(await samplePages(t)['my-dossier'])).not.toContain('<div class="erbij-body" lang')
  })

  it('the number of a person never comes back into its field', async () => {
    const html = String(await samplePages(t)['begin-tie-errors'])
    expect(/<input[^>]*name="bsn"[^>]*>/.exec(html)?.[0]).not.toContain('value=')
  })

  it('a family member has "Snel weg" on every page, also before signing in and when something broke', async () => {
    for (const [name, page] of Object.entries(samplePages(t))) {
      const html = String(await page)
      if (!html.includes('class="erbij-professional"')) expect(html, name).toContain('href="/snel-weg"')
    }
  })

  it.each(languages)(
    'the tab of a family says what sort of page it is, and nothing of whom or what (%s)',
    async (lang) => {
      const words = messagesFor(lang, today)
      const neutral = Object.values(words.tabs).flatMap((word) => [word, words.form.errorTitle(word)])
      const sensitive = /gezin|kind|dossier|keek|woord|hulp|veilig thuis|anna|noor|family|child|words|looked|help/i
      for (const [name, page] of Object.entries(samplePages(words))) {
        const html = String(await page)
        const title = /<title>([^<]*) · Erbij</.exec(html)?.[1] ?? ''
        if (html.includes('class="erbij-person"')) expect(neutral, name).toContain(title)
        if (html.includes('class="erbij-public"')) expect(title, name).not.toMatch(sensitive)
      }
    },
  )

  it('no field is kept by the browser to be filled in again', async () => {
    for (const [name, page] of Object.entries(samplePages(t))) {
      for (const field of all(String(await page), /(<(?:textarea|select|input)\s[^>]*>)/g)) {
        const silent = /type="(hidden|checkbox|radio|file|submit)"/.test(field)
        if (!silent) expect(field, name).toContain('autocomplete="off"')
      }
    }
  })
})
