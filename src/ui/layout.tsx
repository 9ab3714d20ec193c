import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { asset } from './assets.ts'
import type { Chrome } from './chrome.ts'
import { FamilyFrame, ProfessionalFrame, PublicFrame } from './frames.tsx'
import { links } from './links.ts'
import type { T } from './messages.ts'

/** In the tab, and so in the history, of a family's browser: what sort of page it was, and never what it is about. */
const tabs: readonly [path: string, word: keyof T['tabs']][] = [
  [links.myWords, 'writing'],
  [links.whoLooked, 'list'],
  [links.mySessions, 'settings'],
  [links.myReach, 'settings'],
  [links.myDossier, 'overview'],
]
const tabTitle = (t: T, path: string): string =>
  t.tabs[tabs.find(([begin]) => path === begin || path.startsWith(`${begin}/`))?.[1] ?? 'page']

type LayoutProps = { t: T; chrome: Chrome; title: string; hasErrors?: boolean; children?: Child }

/** The frame that fits the viewer: the rail of a professional, the top bar of a family member, or the quiet public page. */
export const Layout = ({ t, chrome, title, hasErrors, children }: LayoutProps) => {
  const kind = chrome.viewer?.kind ?? 'public'
  const tab = kind === 'person' ? tabTitle(t, chrome.path) : title
  const Frame = kind === 'professional' ? ProfessionalFrame : kind === 'person' ? FamilyFrame : PublicFrame
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={t.lang} class={`erbij-${kind}`}>
        <head>
          <meta charset="utf-8" />
          <title>{`${hasErrors ? t.form.errorTitle(tab) : tab} · ${t.site.name}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex, nofollow" />
          <link
            rel="preload"
            href={asset('atkinson-hyperlegible-next-latin-wght-normal.woff2')}
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
          />
          <link rel="stylesheet" href={asset('theme.css')} />
          <link rel="icon" href={asset('icon.svg')} type="image/svg+xml" />
          <script type="module" src={asset('erbij.js')}></script>
        </head>
        <body class="utrecht-document">
          <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
            {t.site.skip}
          </a>
          <Frame t={t} chrome={chrome}>
            <main id="inhoud" class="erbij-main" tabindex={-1}>
              {children}
            </main>
          </Frame>
        </body>
      </html>
    </>
  )
}
