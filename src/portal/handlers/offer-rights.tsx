import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import {
  mayOfferTo,
  type OfferField,
  type OfferInput,
  offerFaults,
  offerParts,
  offerRights,
} from '../../dossier/offer-rights.ts'
import { todayOf, type Visit } from '../../http/visit.ts'
import { dayFrom } from '../../lib/day.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom, refusalOf } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { OfferRightsPage } from '../pages/offer-rights-page.tsx'

type Given = { input: OfferInput; errors: FieldErrors<OfferField> }

const familyOf = (visit: Visit): string => visit.c.req.param('gezin') ?? ''

/** The form in which a professional records that rights were discussed; of whom they may. */
export const showOfferRights = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const familyId = familyOf(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const { t, family, names, familyName } = await readOpened(visit, access, familyId, 0)
      const may = new Set(mayOfferTo(access, family))
      const people = [...names].flatMap(([value, label]) => (may.has(value) ? { value, label } : []))
      if (people.length === 0) return undefined
      const blank = { id: uuidv7(), about: [], occurredOn: access.today, way: '', interpreter: false }
      const { input, errors } = given ?? { input: blank, errors: {} }
      const view = { familyId, familyName, people, input, errors, today: access.today }
      return <OfferRightsPage t={t} chrome={visit.chrome} view={view} />
    },
    given ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

export async function handleOfferRights(visit: Visit) {
  const familyId = familyOf(visit)
  const form = await visit.form()
  const input: OfferInput = {
    id: onceFrom(form.one('id')),
    about: form.all('about'),
    occurredOn: dayFrom(form.one('occurredOn')),
    way: form.one('way'),
    interpreter: form.one('interpreter') !== '',
  }
  const errors = offerFaults(input, await todayOf(visit.tools.db))
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  try {
    const answer = await visit.open([familyId], (access) => offerRights(access, familyId, input), {
      wanted: offerParts(input.about),
    })
    if (!answer.allowed || !answer.value) return visit.notFound()
  } catch (error) {
    if (refusalOf(error) !== 'twice') throw error
  }
  return visit.goTo(links.family(familyId))
}
