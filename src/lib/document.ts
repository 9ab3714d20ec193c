/**
 * A document for people: a letter, a copy. It is text and nothing else, so the page to print (src/ui/document.tsx) and the PDF
 * (src/ui/pdf/) are made of the same words, and nothing that somebody wrote can be markup in either.
 */
export interface Document {
  title: string
  /** The language of what we say; what people wrote may be marked with its own, per block. */
  lang: 'nl' | 'en'
  /** Small lines above the title: who sends it, to whom, of which day. */
  head?: readonly string[]
  sections: readonly Section[]
}

export interface Section {
  heading?: string
  /** 2 stands under the title, 3 under a 2. Never a 3 without a 2 before it: PDF/UA refuses it, and whoever listens is lost. */
  level?: 2 | 3
  blocks: readonly Block[]
}

/** `lang`: when it is not that of the document. A single line break in a text is kept. */
export type Block =
  | { paragraph: string; lang?: 'nl' | 'en'; soft?: boolean }
  /** `href`: where a page leads; on paper the words stand alone. */
  | { list: readonly (string | { text: string; href: string })[] }
  /** What is what, in two columns: the first is the name of the second. */
  | { facts: readonly (readonly [name: string, value: string])[] }
  | { table: { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] } }
