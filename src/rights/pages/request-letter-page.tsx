import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Alert, Breadcrumb, ButtonLink, P, PageHead } from '../../ui/parts.tsx'
import type { Letter } from '../letter.ts'
import { LetterBody } from './letter.tsx'

/** `letter` is absent when it may not go out by post; `to`: where it goes when that is not their home. */
export type RequestLetterView = { familyId: string; requestId: string; name: string; letter?: Letter; to?: string }

/** The answer, to print and send: only when post is safe. */
export const RequestLetterPage = ({ t, chrome, view }: PageProps<RequestLetterView>) => {
  const back = links.request(view.familyId, view.requestId)
  const title = view.letter ? t.rights.team.print : t.rights.team.printNo
  return (
    <Layout t={t} chrome={chrome} title={title}>
      <PageHead title={title}>
        <Breadcrumb t={t} trail={[{ label: t.rights.team.title, href: links.requests }]} here={title} />
      </PageHead>
      <div class="erbij-column">
        {view.letter ? (
          <>
            <P>
              {view.name}
              {view.to && (
                <>
                  <br />
                  {view.to}
                </>
              )}
            </P>
            <LetterBody t={t} letter={view.letter} lang="nl" />
          </>
        ) : (
          <Alert kind="warning">
            <P>{t.rights.team.printNoText}</P>
          </Alert>
        )}
        <div class="utrecht-button-group">
          <ButtonLink kind="subtle" href={back}>
            {t.form.cancel}
          </ButtonLink>
        </div>
      </div>
    </Layout>
  )
}
