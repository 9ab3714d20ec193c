import { type OpenedDossier, readAllOpened } from '../../dossier/handlers/open-dossier.ts'
import { presentEntries } from '../../dossier/present-entries.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { isUuid } from '../../lib/uuid.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { entriesRead, pageOf } from '../entries-page.ts'
import { MyDossierPage, type MyFamilyView } from '../pages/my-dossier-page.tsx'
import { byPart, presentInvolved, presentPart, presentPeople } from '../present-people.ts'

/** «Mijn dossier»: this person's own view; no two members of a family share one. `?gezin=&na=` reads further back in one family. */
export async function showMyDossier(visit: Visit) {
  const mine = await myFamilies(visit)
  const { gezin, na = '' } = visit.c.req.query()
  const one = mine.filter((id) => id === gezin)
  const before = one.length > 0 && isUuid(na) ? na : null
  const answer = await visit.open(one.length > 0 ? one : mine, async (access) => {
    const opened = await readAllOpened(visit, access, entriesRead, before)
    const families = opened.map((family) => present(family, before !== null))
    return { families, today: access.today }
  })
  const { families, today } = answer.allowed ? answer.value : { families: [] }
  const t = messagesFor(visit.lang, today)
  const next = [
    { href: links.whoLooked, ...t.words.next.whoLooked },
    { href: links.myWords, ...t.words.next.myWords },
  ]
  const firstName = visit.session.accountName.split(' ')[0] ?? visit.session.accountName
  return visit.render(<MyDossierPage t={t} chrome={visit.chrome} view={{ me: { firstName }, families, next }} />)
}

function present(opened: OpenedDossier, older: boolean): MyFamilyView {
  const { t, access, family, rows, people, names, familyName } = opened
  const familyId = family.facts.id
  const parts = [...family.parts.values()].map(({ part }) => presentPart(t, names, part))
  const { shown, olderThan } = pageOf(presentEntries(opened, rows.entries))
  return {
    familyId,
    name: familyName,
    people: presentPeople(t, people, access.today, access.actor.personId),
    involved: presentInvolved(rows.ties, access.actor.id),
    entries: shown,
    total: rows.total,
    ...(olderThan && { olderHref: links.myOlderEntries(familyId, olderThan) }),
    ...(older && { newestHref: links.myDossier }),
    parts: parts.sort(byPart),
  }
}
