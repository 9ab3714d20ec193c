import { type OpenedDossier, readAllOpened } from '../../dossier/handlers/open-dossier.ts'
import { readSteps } from '../../dossier/threads.store.ts'
import type { StepRow } from '../../dossier/threads.ts'
import { isFiltered } from '../../dossier/timeline-filter.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import {
  type AskedEntries,
  addressOf,
  askedEntries,
  askedTimeline,
  entriesRead,
  presentTimeline,
} from '../../people/entries-page.ts'
import { byPart, presentInvolved, presentPart, presentPeople } from '../../people/present-people.ts'
import { frameKinds, frameView } from '../../plan/course/present-frame.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { MyDossierPage, type MyFamilyView } from '../pages/my-dossier-page.tsx'
import { presentPortal } from '../present-portal.ts'
import { openWays } from '../ways.ts'

/** «Mijn dossier»: this person's own view; no two members of a family share one. `?gezin=&na=` reads further back in one family. */
export async function showMyDossier(visit: Visit) {
  const mine = await myFamilies(visit)
  const one = mine.filter((id) => id === visit.c.req.query('gezin'))
  // A filter is of one family; without one, its ids would be asked of every family.
  const asked = one.length > 0 ? askedEntries(visit) : everything
  const answer = await visit.open(one.length > 0 ? one : mine, async (access) => {
    const opened = await readAllOpened(visit, access, entriesRead, asked.before, {
      ...askedTimeline(asked),
      ahead: true,
    })
    const steps = await readSteps(access, [...frameKinds, 'plan-course', 'evaluation'])
    const families = opened.map((family) => present(family, asked, steps.get(family.family.facts.id) ?? []))
    return { families, today: access.today }
  })
  const { families, today } = answer.allowed ? answer.value : { families: [] }
  const t = messagesFor(visit.lang, today)
  const next = openWays(t, families[0]?.familyId ?? '')
  const firstName = visit.session.accountName.split(' ')[0] ?? visit.session.accountName
  return visit.render(<MyDossierPage t={t} chrome={visit.chrome} view={{ me: { firstName }, families, next }} />)
}

const everything: AskedEntries = { before: null, filter: {}, ignored: false }

function present(opened: OpenedDossier, asked: AskedEntries, steps: readonly StepRow[]): MyFamilyView {
  const { t, access, family, rows, people, names, familyName } = opened
  const familyId = family.facts.id
  const parts = [...family.parts.values()].map(({ part }) => presentPart(t, names, part))
  const fixed = { gezin: familyId }
  return {
    familyId,
    name: familyName,
    portal: presentPortal(opened, steps),
    frame: frameView(opened, steps),
    people: presentPeople(t, people, access.today, access.actor.personId),
    involved: presentInvolved(rows.ties, access.actor.id),
    ...presentTimeline(opened, opened, asked, links.myDossier, fixed),
    ...(asked.before && {
      newestHref: isFiltered(asked.filter) ? addressOf(links.myDossier, asked.filter, fixed) : links.myDossier,
    }),
    parts: parts.sort(byPart),
  }
}
