import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import { memberChoices } from '../people/members-known.ts'
import { ageOf } from '../people/present-people.ts'
import type { Choice } from '../ui/form.tsx'
import { idsOf, mayWriteAbout } from './place.ts'
import type { Questionnaire } from './questionnaire.ts'

/** About whom this reader may fill in a questionnaire: somebody of the family (`own`) about themself alone; nobody when it is not for them. */
export function whom(opened: OpenedDossier, questionnaire: Questionnaire, own: boolean): Choice[] {
  const { filledInBy, ageFrom, aboutAgeFrom } = questionnaire
  if (!filledInBy.includes(own ? 'person' : 'professional')) return []
  const { access, people } = opened
  const self = people.find((person) => idsOf(person).includes(access.actor.personId ?? ''))
  if (own && (!self || (ageOf(self, access.today) ?? 0) < ageFrom)) return []
  // Somebody of whom no age is known is old enough: who helps judges that.
  const ageOfId = (id: string) =>
    people.flatMap((one) => (idsOf(one).includes(id) ? (ageOf(one, access.today) ?? []) : []))[0]
  return memberChoices(opened).filter(
    ({ value }) =>
      (!own || (self !== undefined && idsOf(self).includes(value))) &&
      (ageOfId(value) ?? aboutAgeFrom) >= aboutAgeFrom &&
      mayWriteAbout(access, opened, [value], own),
  )
}
