import type { PageProps } from '../../ui/chrome.ts'
import { Layout } from '../../ui/layout.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Badge, Breadcrumb, Card, dutch, Link, P, PageHead } from '../../ui/parts.tsx'
import { GenogramAsText } from '../genogram/as-text.tsx'
import { GenogramDrawing } from '../genogram/drawing.tsx'
import type { Genogram } from '../genogram/genogram.ts'
import { type AuthorityCardView, AuthorityList } from './authority-list.tsx'
import type { PersonView } from './people-list.tsx'
import { ReachLines, type ReachView } from './reach-lines.tsx'

export type RelationView = {
  /** «oma van Noor», «was partner van Bram». */
  words: string
  since?: string
  until?: string
  register: boolean
  /** Who said so, and who wrote it down on which day. */
  told?: { source: string; by: string; day: string }
  changeHref?: string
}

export type PersonDetail = Omit<PersonView, 'relationWords' | 'authority'> & {
  born?: string
  /** All relations in a few words: «moeder van Sem en Noor, buurvrouw van Wil». */
  inShort?: string
  relations: RelationView[]
  reach?: ReachView
  /** Where a helper gives them a code to sign in with. */
  accessHref?: string
}

export type PeopleView = {
  familyId: string
  familyName: string
  /** For a member of the family. */
  own: boolean
  /** Somebody opened this to them: they change nothing here. */
  reads?: boolean
  genogram: Genogram
  people: PersonDetail[]
  /** Names of who live together. */
  households: string[][]
  authority: AuthorityCardView[]
}

/** Where somebody is on this page. */
export const anchorOf = (personId: string): string => `mens-${personId}`

/** Everybody of a family and around it, as one reader may know them: drawn, as text, and one by one. */
export const PeoplePage = ({ t, chrome, view }: PageProps<PeopleView>) => (
  <Layout t={t} chrome={chrome} title={`${t.circle.title}: ${view.familyName}`}>
    <PageHead title={`${t.circle.title}: ${view.familyName}`} lead={view.own ? t.circle.introOwn : t.circle.intro}>
      <Breadcrumb
        t={t}
        trail={
          view.own
            ? [{ label: t.nav.myDossier, href: links.myDossier }]
            : [
                { label: t.nav.families, href: links.families },
                { label: view.familyName, href: links.family(view.familyId) },
              ]
        }
        here={t.circle.title}
      />
    </PageHead>
    <div class="erbij-stack">
      <Card title={t.circle.drawing} id="stamboom">
        <GenogramDrawing t={t} genogram={view.genogram} href={(id) => `#${anchorOf(id)}`} />
        <details class="erbij-fold">
          <summary>{t.circle.asText}</summary>
          <GenogramAsText t={t} genogram={view.genogram} />
        </details>
      </Card>
      <Card title={t.circle.title} id="mensen" action={<p class="erbij-meta">{t.circle.count(view.people.length)}</p>}>
        <ul class="erbij-parts" role="list">
          {view.people.map((person) => (
            <li id={anchorOf(person.id)}>
              <Person t={t} person={person} own={view.own} />
            </li>
          ))}
        </ul>
        {!view.own && !view.reads && (
          <p class="erbij-entry-actions">
            <Link href={links.addPerson(view.familyId)}>{t.circle.addSomebody}</Link>
            <Link href={links.samePerson(view.familyId)}>{t.circle.samePerson}</Link>
          </p>
        )}
        {view.own && (
          <p class="erbij-entry-actions">
            <Link href={links.myReach}>{t.reaching.linkOwn}</Link>
          </p>
        )}
      </Card>
      <Card title={t.circle.homes} id="samen">
        {view.households.length === 0 ? (
          <P soft>{t.circle.homesEmpty}</P>
        ) : (
          <>
            <ul class="utrecht-unordered-list">
              {view.households.map((names) => (
                <li>{t.circle.liveTogether(t.list(names))}</li>
              ))}
            </ul>
            <p class="erbij-meta">{t.circle.homesNote}</p>
          </>
        )}
      </Card>
      {view.authority.length > 0 && (
        <Card title={t.authority.title} id="gezag">
          <AuthorityList t={t} answers={view.authority} own={view.own} />
        </Card>
      )}
      {!view.own && !view.reads && (
        <Card title={t.reaching.section} id="bereiken">
          <Reaching t={t} familyId={view.familyId} people={view.people} />
        </Card>
      )}
    </div>
  </Layout>
)

type ReachingProps = { t: T; familyId: string; people: readonly PersonDetail[] }

/** How people are reached: who said something about it, and then together all who did not. */
const Reaching = ({ t, familyId, people }: ReachingProps) => {
  const silent = people.filter((person) => person.reach && !person.reach.said)
  return (
    <>
      <P soft>{t.reaching.sectionNote}</P>
      <ul class="erbij-parts" role="list">
        {people.flatMap((person) =>
          person.reach?.said
            ? [
                <li>
                  <div>
                    <p class="erbij-person-name">
                      <strong>{person.name}</strong>
                    </p>
                    <ReachLines t={t} reach={person.reach} />
                  </div>
                  <Link href={links.reach(familyId, person.id)} label={t.reaching.linkOf(person.name)}>
                    {t.reaching.link}
                  </Link>
                </li>,
              ]
            : [],
        )}
        {silent.length > 0 && (
          <li>
            <div>
              <p>{t.reaching.nothingAbout(silent.length)}</p>
              <ul class="erbij-part-links" role="list">
                {silent.map((person) => (
                  <li>
                    <Link href={links.reach(familyId, person.id)} label={t.reaching.linkOf(person.name)}>
                      {person.name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        )}
      </ul>
    </>
  )
}

type PersonProps = { t: T; person: PersonDetail; own: boolean }

const Person = ({ t, person, own }: PersonProps) => (
  <div>
    <h3 class="utrecht-heading-3">
      {person.name}
      {person.isYou && <> ({t.people.you.toLowerCase()})</>}
    </h3>
    <p class="erbij-meta">
      {[
        person.deceased ? t.people.deceased : person.age !== undefined && t.people.age(person.age),
        person.born && t.circle.born(person.born),
        person.alsoKnownAs && t.circle.alsoKnownAs(person.alsoKnownAs),
      ]
        .filter(Boolean)
        .join(', ')}
    </p>
    {person.inShort && <p class="erbij-person-name">{person.inShort}</p>}
    {person.address && (
      <p class="erbij-meta">
        {t.family.address} {person.address.text}
      </p>
    )}
    {person.address?.secret && (
      <p class="erbij-secret">
        <Badge tone="clay">
          {own ? (person.isYou ? t.people.yourSecretAddress : t.people.theirSecretAddress) : t.people.secretAddress}
        </Badge>
      </p>
    )}
    {person.accessHref && (
      <p class="erbij-meta">
        <Link href={person.accessHref} label={t.giveAccess.linkOf(person.name)}>
          {t.giveAccess.link}
        </Link>
      </p>
    )}
    {person.relations.length > 0 && (
      <details class="erbij-fold">
        <summary>
          {t.circle.howKnown}
          <span class="erbij-visually-hidden">{t.circle.aboutWhom(person.name)}</span>
        </summary>
        <ul class="utrecht-unordered-list">
          {person.relations.map((relation) => (
            <li>
              <Relation t={t} relation={relation} />
            </li>
          ))}
        </ul>
      </details>
    )}
  </div>
)

const Relation = ({ t, relation }: { t: T; relation: RelationView }) => (
  <>
    {[
      relation.words,
      relation.since && t.circle.since(relation.since),
      relation.until && t.circle.until(relation.until),
      relation.register && t.circle.fromRegister,
    ]
      .filter(Boolean)
      .join(', ')}
    {relation.told && (
      <span class="erbij-meta">
        {'. '}
        {t.circle.source} <span lang={dutch(t)}>{relation.told.source}</span> (
        {t.circle.toldBy(relation.told.by, t.day(relation.told.day))})
      </span>
    )}
    {relation.changeHref && (
      <>
        {' '}
        <Link href={relation.changeHref} label={t.circle.changeOf(relation.words)}>
          {t.circle.change}
        </Link>
      </>
    )}
  </>
)
