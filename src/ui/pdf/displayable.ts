/** A character that no font here has, as something that can be printed, and that says what stood there. */
const standIn = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

/** Characters that the font which comes with typst has for certain: Latin, Greek, Cyrillic and their signs. */
const certain =
  /[\n\t\u0020-\u007e\u00a0-\u024f\u0370-\u0373\u0384-\u03ce\u0400-\u045f\u2010-\u2014\u2018-\u201e\u2020\u2022\u2026\u20ac]/u

/**
 * PDF/UA holds no character without a picture of it. Typst names those it has no font for in its message, as Rust writes them
 * («the text `"\\u{1}"` could not be displayed»).
 */
export function undisplayable(message: string): Set<string> {
  const named = message.matchAll(/the text `"((?:[^"\\]|\\.)*)"` could not be displayed/g)
  return new Set([...named].flatMap(([, written = '']) => [...fromRust(written)]).filter((one) => !certain.test(one)))
}

const fromRust = (written: string): string =>
  written
    .replace(/\\u\{([0-9a-f]{1,6})\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1')

/** The same text, with a stand-in for each of these characters; without them: for each that is not certain. */
export const withStandIns = (text: string, missing?: ReadonlySet<string>): string =>
  Array.from(text, (one) => ((missing ? missing.has(one) : !certain.test(one)) ? standIn(one) : one)).join('')
