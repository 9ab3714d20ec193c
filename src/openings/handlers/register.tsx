import type { Access } from '../../access/access.ts'
import { readReaders } from '../../access/looks.store.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { getKind } from '../../dossier/kinds/index.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { RegisterPage } from '../pages/register-page.tsx'
import { decisionsOf, mayEnd, presentRegister } from '../present-register.ts'
import { recordEnd } from '../record-opening.ts'
import { readOpenings } from '../register.store.ts'

const hrefOf = (visit: Visit) => (visit.capacity.kind === 'person' ? links.myOpenings : links.openings)(familyOf(visit))

/** Who may read along with what, as this reader may know it; for somebody of the family, and for who helps. */
export const showRegister = (visit: Visit) => show(visit, false)

async function show(visit: Visit, gone: boolean) {
  const answer = await visit.open([familyOf(visit)], (access) => page(visit, access, gone), gone ? { as: 'shows' } : {})
  return answer.allowed && answer.value ? visit.render(answer.value, gone ? 422 : 200) : visit.notFound()
}

async function page(visit: Visit, access: Access, gone: boolean) {
  const familyId = familyOf(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const { t, family, familyName } = opened
  const own = access.actor.kind === 'person'
  // Whoever only reads along was given some parts, and not who else was.
  if (!own && family.facts.tie !== 'involved' && family.facts.tie !== 'replacing') return undefined
  const whole = access.families.get(familyId) ?? family
  const openings = presentRegister(
    { ...opened, family: whole },
    await readOpenings(access),
    await readReaders(access, familyId),
  )
  const next = own
    ? [
        { href: links.giveConsent(familyId), label: t.openings.consent.link },
        { href: links.askSomebody(familyId), label: t.openings.ask.link },
      ]
    : [{ href: links.disclose(familyId), label: t.openings.disclose.link }]
  const trail = own
    ? [{ label: t.nav.myDossier, href: links.myDossier }]
    : [
        { label: t.nav.families, href: links.families },
        { label: familyName, href: links.family(familyId) },
      ]
  return (
    <RegisterPage
      t={t}
      chrome={visit.chrome}
      view={{ action: hrefOf(visit), trail, openings, next, ...(gone && { gone }) }}
    />
  )
}

/** Ends what one may end. It is closed before the next page is read. */
export async function handleEnd(visit: Visit) {
  const familyId = familyOf(visit)
  const thread = (await visit.form()).one('thread')
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const family = access.families.get(familyId)
      // As the page shows it: what it leaves out, nobody ends by knowing an id.
      const decision =
        family &&
        decisionsOf(family, await readOpenings(access)).find((rows) => rows.some((row) => row.threadId === thread))
      return (
        decision && {
          over: decision.every(({ ended }) => ended),
          rows: decision.filter((row) => mayEnd(access, family, row)),
        }
      )
    },
    { as: 'shows' },
  )
  if (!looked.allowed) return visit.notFound()
  const { rows = [], over = false } = looked.value ?? {}
  if (over) return visit.goTo(hrefOf(visit))
  if (rows.length === 0) return show(visit, true)
  const ends = rows.map((row) => ({
    id: row.threadId,
    partId: row.partId,
    kind: getKind(row.kind),
    body: row.kind === 'mandate' ? { step: 'end' } : { step: 'end', reason: endedBecause(row.authorOrganisation) },
  }))
  return (await recordEnd(visit, familyId, ends)) === 'refused' ? show(visit, true) : visit.goTo(hrefOf(visit))
}

/** What was written is Dutch, whatever language the page speaks. */
const endedBecause = (organisation: string | null): string =>
  organisation === null ? 'Toestemming ingetrokken.' : 'Niet meer nodig.'
