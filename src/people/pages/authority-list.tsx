import type { AuthorityOutcome } from '../../dossier/kinds/authority-decision.ts'
import { authorityFreshMonths } from '../../law/authority/freshness.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Link, P } from '../../ui/parts.tsx'
import type { AuthorityView } from '../authority-view.ts'

/** Who has authority over one child, with names instead of ids. */
export type AuthorityCardView = Omit<AuthorityView, 'holders' | 'undetermined'> & {
  name: string
  holders: string[]
  undetermined: string[]
  /** May this reader put a decision of a court in, or correct the one that counts? */
  addHref?: string
  changeHref?: string
}

type ListProps = { t: T; answers: AuthorityCardView[] }

export const AuthorityList = ({ t, answers }: ListProps) => (
  <ul class="erbij-parts" role="list">
    {answers.map((child) => (
      <li>
        <div>
          <h3 class="utrecht-heading-3">{child.name}</h3>
          <Answer t={t} child={child} />
          {(child.changeHref ?? child.addHref) && (
            <p class="erbij-entry-actions">
              {child.changeHref && <Link href={child.changeHref}>{t.authority.change(child.name)}</Link>}
              {child.addHref && <Link href={child.addHref}>{t.authority.add(child.name)}</Link>}
            </p>
          )}
        </div>
      </li>
    ))}
  </ul>
)

const Answer = ({ t, child }: { t: T; child: AuthorityCardView }) => {
  const { outcome, holders, because, determinedOn, source, stale } = child
  if (!outcome) return <Loose t={t} child={child} />
  const day = determinedOn ? t.day(determinedOn) : ''
  return (
    <>
      <p class="erbij-person-name">
        <strong>{t.authority.outcomes[outcome]}</strong>
      </p>
      {outcome === 'undetermined' && <P>{t.authority.undetermined}</P>}
      {holders.length > 0 && <P>{holdersSaid(t, outcome, holders)}</P>}
      {because && (
        <P>
          {t.authority.because} {t.lang === 'nl' ? because.nl : because.en}
        </P>
      )}
      {because && (because.law.length > 0 || source !== 'court') && (
        <p class="erbij-meta">
          {[
            because.law.length > 0 && `${t.authority.articles} ${because.law.join(', ')}`,
            source !== 'court' && because.rule && `${t.authority.rule} ${because.rule}`,
          ]
            .filter(Boolean)
            .join('. ')}
        </p>
      )}
      <p class="erbij-meta">
        {source && t.authority.sources[source]},{' '}
        {source === 'court' ? t.authority.decidedOn(day) : t.authority.determinedOn(day)}
      </p>
      {child.underInvestigation && <P soft>{t.authority.investigation}</P>}
      {stale && (
        <Alert kind="warning">
          <P>
            <strong>{t.authority.staleTitle}.</strong>{' '}
            {stale === 'old' ? t.authority.stale.old(authorityFreshMonths) : t.authority.stale[stale]}
          </P>
        </Alert>
      )}
    </>
  )
}

const holdersSaid = (t: T, outcome: AuthorityOutcome, holders: string[]): string =>
  outcome === 'guardianship' ? t.authority.guardians(t.list(holders)) : t.authority.holders(t.list(holders))

/** Nothing was worked out, or not for this reader: what is known is said, and nothing of what is not. */
const Loose = ({ t, child }: { t: T; child: AuthorityCardView }) => {
  if (child.holders.length === 0 && child.undetermined.length === 0) return <P soft>{t.authority.nothing}</P>
  return (
    <>
      {child.holders.length > 0 && <P>{t.authority.holders(t.list(child.holders))}</P>}
      {child.undetermined.length > 0 && <P>{t.authority.undeterminedOf(t.list(child.undetermined))}</P>}
      <p class="erbij-meta">{t.authority.onlyRegister}</p>
    </>
  )
}
