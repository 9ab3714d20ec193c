import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { Card, P, PageHead } from '../../ui/parts.tsx'
import type { RegionContacts } from '../region.ts'
import { Call } from './helpers.tsx'

/** When what stands here was last true. */
const drawnUpOn = '2026-11-22'

const List = ({ title, id, lines }: { title: string; id: string; lines: readonly string[] }) => (
  <Card title={title} id={id}>
    <ul class="utrecht-unordered-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  </Card>
)

/** The conformance statement: what was tested and how, what does not work, what was not tested, and where to complain. */
export const AccessibilityPage = ({
  t,
  chrome,
  view: { region },
}: PageProps<{ region: RegionContacts | undefined }>) => {
  const say = t.accessibility
  return (
    <Layout t={t} chrome={chrome} title={say.title}>
      <div class="erbij-column">
        <PageHead title={say.title} lead={say.lead} />
        <Card title={say.status} id="stand">
          <P>{say.standard}</P>
          <P>{say.claim}</P>
          <P soft>{say.drawnUp(t.day(drawnUpOn))}</P>
        </Card>
        <List title={say.tested} id="getest" lines={say.tests} />
        <List title={say.known} id="bekend" lines={say.faults} />
        <List title={say.untested} id="niet-getest" lines={say.gaps} />
        <Card title={say.report} id="melden" quiet>
          <P>{region ? say.reportHow : say.reportNobody}</P>
          {region && <Call t={t} contact={region.accessibility} />}
          <P>{say.complaint}</P>
        </Card>
      </div>
    </Layout>
  )
}
