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

/** `own`: for a member of the family, who reads no codes. */
type ListProps = { t: T; answers: AuthorityCardView[]; own: boolean }

export const AuthorityList = ({ t, answers, own }: ListProps) => (
  <ul class="erbij-parts" role="list">
    {answers.map((child) => (
      <li>
        <div>
          <h3 class="utrecht-heading-3">{child.name}</h3>
          <Answer t={t} child={child} own={own} />
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

type AnswerProps = { t: T; child: AuthorityCardView; own: boolean }

const Answer = ({ t, child, own }: AnswerProps) => {
  const { outcome, holders, because, determinedOn, source, stale } = child
  if (!outcome) return <Loose t={t} child={child} />
  return (
    <>
      <p class="erbij-person-name">
        <strong>{t.authority.outcomes[outcome]}</strong>
      </p>
      {outcome === 'undetermined' && <P>{t.authority.undetermined}</P>}
      {holders.length > 0 && <P>{holdersSaid(t, outcome, holders)}</P>}
      {because && (
        <P>
          {t.authority.because} {ended(t.lang === 'nl' ? because.nl : because.en)}
        </P>
      )}
      {source && determinedOn && <p class="erbij-meta">{t.authority.sources[source](t.day(determinedOn))}</p>}
      <InLaw t={t} child={child} own={own} />
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

/** The articles, and for professionals the rule that applied them. A court's decision follows from no rule of ours. */
const InLaw = ({ t, child: { name, because, source }, own }: AnswerProps) => {
  const rule = !own && source !== 'court' && because?.rule
  if (!because || (because.law.length === 0 && !rule)) return <></>
  return (
    <details class="erbij-fold">
      <summary>
        {t.authority.lawFold}
        <span class="erbij-visually-hidden">{t.authority.lawOf(name)}</span>
      </summary>
      {because.law.length > 0 && (
        <p class="erbij-meta">
          {t.authority.articles} {because.law.join(', ')}
        </p>
      )}
      {rule && (
        <p class="erbij-meta">
          {t.authority.rule} {rule}
        </p>
      )}
    </details>
  )
}

/** As a sentence: some of the standard's own end in a colon or in nothing. */
const ended = (words: string): string => {
  const whole = words.trim().replace(/[:;,]$/, '')
  return /[.?]$/.test(whole) ? whole : `${whole}.`
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
