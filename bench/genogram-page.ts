import { rm } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
// @ts-expect-error a plain module without types
import { serverBundle } from '../scripts/server-bundle.mjs'
import { root } from '../src/lib/root.ts'

export interface Drawn {
  /** The page of what does not exist, whole. */
  plain(): string
  /** The same page with a genogram of 25 people and its text on it. */
  genogram(): string
}

/** Pages are JSX, which Node does not run: what is needed of them, bundled beside the server. */
export async function drawnPages(): Promise<Drawn> {
  const outfile = root('dist', 'bench', 'genogram-page.js')
  await build({
    stdin: {
      contents: `
        import { Layout } from './src/ui/layout.tsx'
        import { messagesFor } from './src/ui/messages.ts'
        import { NotFoundPage } from './src/ui/pages/not-found-page.tsx'
        import { GenogramDrawing } from './src/people/genogram/drawing.tsx'
        import { GenogramAsText } from './src/people/genogram/as-text.tsx'
        import { large } from './src/people/genogram/genogram.samples.ts'
        const t = messagesFor('nl', '2026-11-22')
        const chrome = { path: '/', viewer: undefined }
        export const plain = () => String(<NotFoundPage t={t} chrome={chrome} />)
        export const genogram = () => String(<Layout t={t} chrome={chrome} title="Mensen"><GenogramDrawing t={t} genogram={large} href={(id) => '/' + id} /><GenogramAsText t={t} genogram={large} /></Layout>)`,
      resolveDir: root(),
      loader: 'tsx',
    },
    ...serverBundle,
    outfile,
  })
  const pages = (await import(pathToFileURL(outfile).href)) as Drawn
  await rm(root('dist', 'bench'), { recursive: true })
  return pages
}
