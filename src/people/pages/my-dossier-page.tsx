import { Entries, type EntryView } from '../../dossier/pages/entry.tsx'
import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { Alert, Card, Empty, P, PageHead } from '../../ui/parts.tsx'
import {
  InvolvedList,
  type InvolvedView,
  type PartRow,
  PartsList,
  PeopleList,
  type PersonView,
} from './people-list.tsx'

export type MyFamilyView = {
  familyId: string
  people: PersonView[]
  involved: InvolvedView[]
  /** Shared with this person, newest first. */
  entries: EntryView[]
  parts: PartRow[]
  legalFrame?: 'voluntary'
}

export type MyDossierView = {
  me: { firstName: string }
  /** Usually one; a person may be in two families. */
  families: MyFamilyView[]
  /** What this person can do now. */
  next: { href: string; label: string; text: string }[]
}

const Family = ({ t, family, nth }: Pick<PageProps<unknown>, 't'> & { family: MyFamilyView; nth: number }) => (
  <>
    {family.legalFrame === 'voluntary' && (
      <Alert kind="ok">
        <p class="utrecht-paragraph">
          <strong>{t.family.voluntary}</strong> {t.family.voluntaryText}
        </p>
      </Alert>
    )}
    <Card title={t.myDossier.entries} id={`verslagen-${nth}`}>
      {family.entries.length === 0 ? (
        <Empty title={t.myDossier.entriesEmptyTitle} text={t.myDossier.entriesEmpty} level={3} />
      ) : (
        <>
          <P soft>{t.myDossier.entriesCount(family.entries.length)}</P>
          <Entries t={t} entries={family.entries} state={false} />
        </>
      )}
    </Card>
    <Card title={t.myDossier.involved} id={`hulp-${nth}`}>
      {family.involved.length === 0 ? (
        <P soft>{t.myDossier.involvedEmpty}</P>
      ) : (
        <InvolvedList t={t} involved={family.involved} />
      )}
    </Card>
    <Card title={t.myDossier.people} id={`gezin-${nth}`}>
      <PeopleList t={t} people={family.people} />
      <p class="erbij-meta">{t.myDossier.peopleNote}</p>
    </Card>
    {family.parts.length > 0 && (
      <Card title={t.myDossier.parts} id={`delen-${nth}`}>
        <P soft>{t.myDossier.partsNote}</P>
        <PartsList t={t} familyId={family.familyId} parts={family.parts} own />
      </Card>
    )}
  </>
)

/** "Mijn dossier": what was written and shared, who helps, who they are, and what one can do. */
export const MyDossierPage = ({ t, chrome, view }: PageProps<MyDossierView>) => (
  <Layout t={t} chrome={chrome} title={t.myDossier.title}>
    <PageHead title={t.myDossier.greeting(view.me.firstName)} lead={t.myDossier.intro} />
    <div class="erbij-column">
      {view.families.map((family, index) => (
        <Family t={t} family={family} nth={index} />
      ))}
      {view.next.length > 0 && (
        <Card title={t.myDossier.next} id="verder" quiet>
          <ul class="erbij-next" role="list">
            {view.next.map((step) => (
              <li>
                <a class="utrecht-link" href={step.href}>
                  {step.label}
                </a>
                <p class="erbij-meta">{step.text}</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  </Layout>
)
