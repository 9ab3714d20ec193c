import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import { Card, PageHead } from '../../ui/parts.tsx'
import { Ask, Beside, Faces, Heart, Listen, Pause, Tell } from '../drawings.tsx'
import type { RegionContacts } from '../region.ts'
import { Call } from './helpers.tsx'
import { Spoken, Versions } from './your-rights-page.tsx'

/** For a child and an adult they trust: a drawing, a line, a scale to point at. */
export const ChildRightsPage = ({ t, chrome, view: { region } }: PageProps<{ region: RegionContacts | undefined }>) => {
  const say = t.childRights
  const drawn = [
    <Tell label={say.drawings.tell} />,
    <Ask label={say.drawings.ask} />,
    <Pause label={say.drawings.pause} />,
    <Beside label={say.drawings.together} />,
    <Listen label={say.drawings.listen} />,
    <Heart label={say.drawings.heart} />,
  ]
  return (
    <Layout t={t} chrome={chrome} title={say.tab}>
      <div class="erbij-column">
        <Versions t={t} here={links.yourRightsChild} />
        <Spoken t={t}>
          <PageHead title={say.title} lead={say.lead} />
          <ul class="erbij-drawn" role="list">
            {drawn.map((drawing, index) => (
              <li>
                {drawing}
                <p class="utrecht-paragraph">{say.asks[index]}</p>
              </li>
            ))}
          </ul>
        </Spoken>
        <Card title={say.scale} id="schaal">
          <p class="erbij-meta">{say.scaleHow}</p>
          <Faces names={say.faces} />
        </Card>
        {region && (
          <Card title={say.talk} id="praten" quiet>
            <Call t={t} contact={region.listening} />
          </Card>
        )}
      </div>
    </Layout>
  )
}
