import type { Child } from 'hono/jsx'
import { type Chrome, otherLanguage } from './chrome.ts'
import { links } from './links.ts'
import type { T } from './messages.ts'
import { Initials } from './parts.tsx'

type FrameProps = { t: T; chrome: Chrome; children?: Child }

const Logo = ({ t }: { t: T }) => (
  <a class="erbij-logo" href={links.home} aria-label={t.site.homeLabel}>
    {t.site.logo}
  </a>
)

const Nav = ({ t, chrome, items }: { t: T; chrome: Chrome; items: [label: string, href: string][] }) => (
  <nav class="erbij-nav" aria-label={t.nav.main}>
    <ul>
      {items.map(([label, href]) => {
        const here = chrome.path === href
        const inside = here || chrome.path.startsWith(`${href}/`)
        return (
          <li>
            <a href={href} aria-current={here ? 'page' : inside ? 'true' : undefined}>
              {label}
            </a>
          </li>
        )
      })}
    </ul>
  </nav>
)

const LanguageForm = ({ t, chrome }: { t: T; chrome: Chrome }) => {
  const other = otherLanguage(t.lang)
  return (
    <form method="post" action={links.language}>
      <input type="hidden" name="back" value={chrome.path} />
      <button
        class="erbij-linkbutton"
        type="submit"
        name="lang"
        value={other.lang}
        lang={other.lang}
        aria-label={`${other.name}: ${other.label}`}
      >
        {other.name}
      </button>
    </form>
  )
}

/** Name, organisation, signing out, switching capacity and language: in the rail on a wide screen, at the foot on a phone. */
const Account = ({ t, chrome }: { t: T; chrome: Chrome }) => (
  <footer class="erbij-foot" id="account">
    {chrome.viewer && (
      <p class="erbij-who">
        <span class="erbij-visually-hidden">{t.account.signedInAs} </span>
        <strong>{chrome.viewer.name}</strong>
        {chrome.viewer.organisation && <span>{chrome.viewer.organisation}</span>}
      </p>
    )}
    <div class="erbij-foot-actions">
      {chrome.viewer && <a href={links.mySessions}>{t.mySessions.link}</a>}
      {chrome.viewer && chrome.viewer.capacities > 1 && <a href={links.chooseCapacity}>{t.account.switchCapacity}</a>}
      {chrome.viewer && (
        <form method="post" action={links.signOut}>
          <button class="erbij-linkbutton" type="submit">
            {t.account.signOut}
          </button>
        </form>
      )}
      <LanguageForm t={t} chrome={chrome} />
      <a href={links.accessibility}>{t.firstContact.foot}</a>
    </div>
  </footer>
)

export const ProfessionalFrame = ({ t, chrome, children }: FrameProps) => (
  <>
    <header class="erbij-rail">
      <Logo t={t} />
      <Nav
        t={t}
        chrome={chrome}
        items={[
          [t.nav.today, links.today],
          [t.nav.families, links.families],
          [t.nav.requests, links.requests],
          [t.nav.search, links.search],
          [t.nav.beginTie, links.beginTie],
        ]}
      />
      {chrome.viewer && (
        <a class="erbij-to-account" href="#account">
          <Initials name={chrome.viewer.name} />
          <span class="erbij-visually-hidden">{t.account.toAccount(chrome.viewer.name)}</span>
        </a>
      )}
    </header>
    {children}
    <Account t={t} chrome={chrome} />
  </>
)

/** Away from here at once: on every page that somebody of a family may see, also before they are signed in. */
const QuickExit = ({ t }: { t: T }) => (
  <quick-exit>
    <a class="erbij-quick-exit" href={links.quickExit} rel="nofollow noreferrer" title={t.quickExit.hint}>
      {t.quickExit.label}
    </a>
  </quick-exit>
)

/** "Snel weg" stands on every page of a family member and stays in view. */
export const FamilyFrame = ({ t, chrome, children }: FrameProps) => (
  <>
    <header class="erbij-topbar">
      <div class="erbij-topbar-inner">
        <Logo t={t} />
        <QuickExit t={t} />
      </div>
    </header>
    <Nav
      t={t}
      chrome={chrome}
      items={[
        [t.nav.myDossier, links.myDossier],
        [t.nav.whoLooked, links.whoLooked],
        [t.nav.myWords, links.myWords],
        [t.nav.myRights, links.myRights],
        [t.firstContact.nav, chrome.viewer?.young ? links.yourRightsYoung : links.yourRights],
      ]}
    />
    {children}
    <Account t={t} chrome={chrome} />
  </>
)

export const PublicFrame = ({ t, chrome, children }: FrameProps) => (
  <>
    <header class="erbij-topbar">
      <div class="erbij-topbar-inner">
        <Logo t={t} />
        <LanguageForm t={t} chrome={chrome} />
        <QuickExit t={t} />
      </div>
    </header>
    {children}
    <footer class="erbij-foot">
      <p>{t.site.foot}</p>
      <p class="erbij-foot-actions">
        <a href={links.yourRights}>{t.firstContact.nav}</a>
        <a href={links.accessibility}>{t.firstContact.foot}</a>
      </p>
    </footer>
  </>
)
