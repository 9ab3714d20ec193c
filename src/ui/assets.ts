import { readFileSync } from 'node:fs'
import { root } from '../lib/root.ts'

let manifest: Record<string, string> | undefined

const read = (): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(root('dist', 'public', 'manifest.json'), 'utf8')) as Record<string, string>
  } catch {
    return {} // not built yet: plain names, so that pages can be rendered in tests
  }
}

/** The address of a built file: `asset('theme.css')` → `/public/theme-ABC123.css`. Names carry a hash of the content: cache for a year. */
export function asset(name: string): string {
  manifest ??= read()
  return `/public/${manifest[name] ?? name}`
}
