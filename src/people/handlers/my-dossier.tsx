import { readAllOpened } from '../../dossier/handlers/open-dossier.ts'
import { presentEntries } from '../../dossier/present-entries.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { MyDossierPage, type MyFamilyView } from '../pages/my-dossier-page.tsx'
import { byPart, presentInvolved, presentPart, presentPeople } from '../present-people.ts'

const entriesPerPage = 50

/** «Mijn dossier»: this person's own view; no two members of a family share one. */
export async function showMyDossier(visit: Visit) {
  const answer = await visit.open(await myFamilies(visit), async (access) => {
    const families = (await readAllOpened(visit, access, entriesPerPage)).map((opened): MyFamilyView => {
      const { t, family, rows, people, names } = opened
      const parts = [...family.parts.values()].map(({ part }) => presentPart(t, names, part))
      return {
        familyId: family.facts.id,
        people: presentPeople(t, people, access.today, access.actor.personId),
        involved: presentInvolved(rows.ties, access.actor.id),
        entries: presentEntries(opened, rows.entries),
        parts: parts.sort(byPart),
      }
    })
    return { families, today: access.today }
  })
  const t = messagesFor(visit.lang, answer.allowed ? answer.value.today : undefined)
  const next = [
    { href: links.whoLooked, ...t.words.next.whoLooked },
    { href: links.myWords, ...t.words.next.myWords },
  ]
  const families = answer.allowed ? answer.value.families : []
  const firstName = visit.session.accountName.split(' ')[0] ?? visit.session.accountName
  return visit.render(<MyDossierPage t={t} chrome={visit.chrome} view={{ me: { firstName }, families, next }} />)
}
