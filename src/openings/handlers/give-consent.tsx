import type { Access } from '../../access/access.ts'
import type { PartFacts } from '../../access/facts.ts'
import { readNamedReaders } from '../../dossier/handlers/named-readers.ts'
import { type OpenedDossier, readOpened } from '../../dossier/handlers/open-dossier.ts'
import { readPartReaders } from '../../dossier/handlers/part-readers.ts'
import type { NamedReader } from '../../dossier/who-may-see.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import type { Json } from '../../lib/canonical.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { Choice } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { openable, placesOf } from '../decision-place.ts'
import { type ConsentInput, consentFaults, consentFrom } from '../give-consent.ts'
import { ConfirmConsentPage, ConsentPage, type ConsentView } from '../pages/consent-page.tsx'
import { partWords } from '../present-register.ts'
import { openOnce } from '../record-opening.ts'
import { endOfDay, latestUntil } from '../until.ts'

/** What this reader may open, and to whom: parts they read and decide about, and people they know from this dossier. */
interface Desk {
  opened: OpenedDossier
  parts: PartFacts[]
  partChoices: Choice[]
  who: { value: string; label: string; reader: NamedReader }[]
}

async function readDesk(visit: Visit, access: Access): Promise<Desk> {
  const familyId = familyOf(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const parts = [...opened.family.parts.values()]
    .map(({ part }) => part)
    .filter((part) => openable(part) && access.may(familyId, part, 'consent').allowed)
  const partChoices = parts
    .map((part) => ({ value: part.id, label: partWords(opened, part) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))
  const died = new Set(opened.people.filter(({ death }) => death !== null).map(({ id }) => id))
  const who = (await readNamedReaders(opened)).flatMap((reader) => {
    const { personId, capacityId, kind } = reader.facts
    if (kind === 'person' && personId && died.has(personId)) return []
    const value = kind === 'person' ? `p:${personId}` : `c:${capacityId}`
    return [{ value, label: reader.role ? `${reader.name} (${reader.role})` : reader.name, reader }]
  })
  return { opened, parts, partChoices, who }
}

export async function showConsent(visit: Visit) {
  const answer = await visit.open([familyOf(visit)], async (access) => {
    const values = { parts: [], who: '', until: latestUntil(access.today), reason: '' }
    return formPage(visit, await readDesk(visit, access), { id: onceFrom(''), values, errors: {} })
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}

const formPage = (
  visit: Visit,
  { opened, partChoices, who }: Desk,
  given: Pick<ConsentView, 'id' | 'values' | 'errors' | 'gone'>,
) => (
  <ConsentPage
    t={opened.t}
    chrome={visit.chrome}
    view={{
      familyId: familyOf(visit),
      parts: partChoices,
      who: who.map(({ value, label }) => ({ value, label })),
      latest: latestUntil(opened.access.today),
      ...given,
    }}
  />
)

/** In words: what will be open to whom, until when, and who else reads that it is. */
async function confirmPage(visit: Visit, desk: Desk, id: string, values: ConsentInput) {
  const { opened, parts, partChoices, who } = desk
  const chosen = parts.filter((part) => values.parts.includes(part.id))
  const to = who.find(({ value }) => value === values.who)
  const places = placesOf(familyOf(visit), chosen)
  const registers = await Promise.all(places.map(({ place }) => readPartReaders(visit, opened, place)))
  const knowing = registers.flat().filter(({ isYou }) => !isYou)
  return (
    <ConfirmConsentPage
      t={opened.t}
      chrome={visit.chrome}
      view={{
        familyId: familyOf(visit),
        id,
        values,
        to: to?.label ?? '',
        isProfessional: to?.reader.facts.kind === 'professional',
        parts: partChoices.filter(({ value }) => values.parts.includes(value)).map(({ label }) => label),
        knowing: [...new Set(knowing.map(({ name, role }) => (role ? `${name} (${role})` : name)))],
      }}
    />
  )
}

/** Checks what was filled in, asks once more in words, and then opens. */
export async function handleConsent(visit: Visit, gone = false): Promise<Response> {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const values = consentFrom(form)
  const id = onceFrom(form.one('id'))
  const step = gone ? 'change' : form.one('step')
  const looked = await visit.open(
    [familyId],
    async (access) => {
      const desk = await readDesk(visit, access)
      const offered = { parts: desk.partChoices, who: desk.who, today: access.today }
      const errors = step === 'change' ? {} : consentFaults(values, offered)
      const wrong = gone || Object.keys(errors).length > 0
      if (wrong || step === 'change') return { page: formPage(visit, desk, { id, values, errors, gone }), wrong }
      if (step !== 'open') return { page: await confirmPage(visit, desk, id, values), wrong }
      return { desk, wrong }
    },
    { as: 'shows' },
  )
  if (!looked.allowed) return visit.notFound()
  const { desk, page, wrong } = looked.value
  if (!desk) return visit.render(page, wrong ? 422 : 200)
  const places = placesOf(
    familyId,
    desk.parts.filter((part) => values.parts.includes(part.id)),
  )
  const to = desk.who.find(({ value }) => value === values.who)?.reader
  const done = await openOnce(visit, familyId, id, places, bodyOf(values, to))
  return done === 'refused' ? handleConsent(visit, true) : visit.goTo(links.myOpenings(familyId))
}

function bodyOf(values: ConsentInput, to: NamedReader | undefined): Record<string, Json> {
  const given = {
    ground: 'consent',
    reason: values.reason || 'Geen reden opgeschreven.',
    until: endOfDay(values.until),
  }
  if (to?.facts.kind === 'person') return { ...given, person: to.facts.personId }
  return { ...given, capacity: to?.facts.capacityId ?? '', to: { name: to?.name ?? '', organisation: to?.role ?? '' } }
}
