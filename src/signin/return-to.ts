const base = 'http://erbij.invalid'

/**
 * A path of this site to go to after signing in, or undefined for anything else: other sites (also written as `//host`,
 * `/\host` or with control characters, which browsers strip), and addresses that are no place to land.
 */
export function localPath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\'))
    return undefined
  if (!URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  // Dots may resolve to a path that begins with two slashes: another site after all.
  return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : undefined
}
