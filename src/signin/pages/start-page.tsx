import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { ButtonLink, P, PageHead } from '../../ui/parts.tsx'

export type StartView = { development: boolean }

/** A round table seen from above: people of different sizes, one chair still free. */
const Table = ({ label }: { label: string }) => (
  <svg class="erbij-table" viewBox="0 0 320 320" role="img" aria-label={label}>
    <circle class="erbij-table-top" cx="160" cy="160" r="84" />
    <circle class="erbij-table-ring" cx="160" cy="160" r="66" />
    <circle class="erbij-seat erbij-seat--petrol" cx="160" cy="42" r="27" />
    <circle class="erbij-seat erbij-seat--sage" cx="262" cy="101" r="27" />
    <circle class="erbij-seat erbij-seat--honey" cx="258" cy="216" r="19" />
    <circle class="erbij-seat erbij-seat--clay" cx="160" cy="274" r="22" />
    <circle class="erbij-seat erbij-seat--mist" cx="60" cy="219" r="27" />
    <circle class="erbij-seat erbij-seat--free" cx="58" cy="101" r="26" />
    <rect class="erbij-paper" x="140" y="132" width="40" height="52" rx="4" />
    <path class="erbij-lines" d="M148 146h24M148 156h24M148 166h15" />
  </svg>
)

export const StartPage = ({ t, chrome, view }: PageProps<StartView>) => (
  <Layout t={t} chrome={chrome} title={t.start.title}>
    <div class="erbij-start">
      <div>
        <PageHead title={t.start.title} lead={t.start.intro} />
        <div class="utrecht-button-group">
          <ButtonLink href={links.signIn}>{t.start.signIn}</ButtonLink>
          <ButtonLink kind="secondary-action" href={links.yourRights}>
            {t.yourRights.title}
          </ButtonLink>
        </div>
        {view.development && <P soft>{t.start.demo}</P>}
      </div>
      <Table label={t.start.drawing} />
    </div>
  </Layout>
)
