import type { Chrome } from './chrome.ts'
import { links } from './links.ts'
import type { T } from './messages.ts'

type Props = { t: T; chrome: Chrome; familyId?: string; own?: boolean; name?: string | undefined }

/**
 * The pages of one family, beside each other: what was written, the plan, safety, what is going on, and on one screen for now. Of which
 * family, and for whom, the address of such a page tells.
 */
export const FamilyTabs = ({ t, chrome, name, ...of }: Props) => {
  const [, side, inPath = ''] = /^\/(gezinnen|mijn-dossier)\/([^/]+)/.exec(chrome.path) ?? []
  const { familyId = inPath, own = side === 'mijn-dossier' } = of
  const items: [label: string, href: string][] = own
    ? [
        [t.familyTabs.mine, links.myDossier],
        [t.familyTabs.plan, links.myPlan(familyId)],
        [t.familyTabs.safety, links.mySafety(familyId)],
        [t.familyTabs.analysis, links.myAnalysis(familyId)],
        [t.familyTabs.now, links.myCrisis(familyId)],
      ]
    : [
        [t.familyTabs.dossier, links.family(familyId)],
        [t.familyTabs.plan, links.plan(familyId)],
        [t.familyTabs.safety, links.safety(familyId)],
        [t.familyTabs.analysis, links.analysis(familyId)],
        [t.familyTabs.now, links.crisis(familyId)],
      ]
  return (
    <nav class="erbij-tabs" aria-label={name ? `${t.familyTabs.label}: ${name}` : t.familyTabs.label}>
      <ul>
        {items.map(([label, href]) => {
          const here = chrome.path === href
          const inside =
            here || (href !== links.myDossier && href !== links.family(familyId) && chrome.path.startsWith(`${href}/`))
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
}
