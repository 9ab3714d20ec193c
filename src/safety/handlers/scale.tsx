import { recordIn } from '../../dossier/handlers/record-item.ts'
import { safetyScale } from '../../dossier/kinds/safety-scale.ts'
import { forAll } from '../../dossier/only-for.ts'
import type { Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { ScalePage } from '../pages/scale-page.tsx'
import { safetyPlace } from '../place.ts'
import { onlyForOf } from '../present-scale.ts'
import { blankScale, type ScaleErrors, type ScaleInput, scaleBody, scaleFaults, scaleFrom } from '../scale-form.ts'
import { aboutPersonAlone, answerPart, readScalePlace, type ScalePlace, saysMinor } from '../scale-place.ts'

interface Given {
  input: ScaleInput
  errors: ScaleErrors
}

/** How safe it is for one person, over time: their own answers, and beside them what others see. */
export const showScale = (visit: Visit) => showPage(visit)

async function showPage(visit: Visit, given?: Given) {
  const answer = await visit.open(
    [safetyPlace(visit).familyId],
    async (access) => {
      const found = await readScalePlace(visit, access)
      return found && render(visit, found, given)
    },
    { ...aboutPersonAlone(visit), ...(given && { as: 'shows' as const }) },
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

function render(visit: Visit, found: ScalePlace, given?: Given) {
  const { place, opened, person, isYou, series, readers, audience, voices, others, only } = found
  const { t, names } = opened
  const name = names.get(person.id) ?? ''
  const view = {
    name,
    isYou,
    back: place.at,
    series: series.map((one) => ({
      ...one,
      who: one.by === null ? t.safetyScale.themself(name) : t.safetyScale.asSeenBy(one.by),
      with: one.with === null ? t.safetyScale.general : t.safetyScale.withOne(one.with),
      answers: one.answers.map((answer) => {
        const kept = onlyForOf(opened, answer, readers)
        return { ...answer, ...(kept && { onlyFor: kept }) }
      }),
    })),
    ...(voices.length > 0 && {
      form: {
        action: links.safetyScale(place.at, person.id),
        input: given?.input ?? blankScale(),
        errors: given?.errors ?? {},
        voices,
        others,
        only,
        own: place.own,
        minor: saysMinor(found),
        readers: audience.map((reader) => reader.name),
      },
    }),
  }
  return <ScalePage t={t} chrome={visit.chrome} view={view} />
}

export async function handleScale(visit: Visit) {
  const { familyId, at } = safetyPlace(visit)
  const input = scaleFrom(await visit.form())
  const checked = await visit.open(
    [familyId],
    async (access) => {
      const found = await readScalePlace(visit, access)
      if (!found || found.voices.length === 0) return undefined
      const errors = scaleFaults(input, {
        voices: found.voices,
        others: found.others.map(({ value }) => value),
        only: found.only.length > 0 ? found.only.map(({ value }) => value) : [forAll],
      })
      return { errors, voices: found.voices, person: found.person, part: answerPart(found, input.only) }
    },
    { ...aboutPersonAlone(visit), as: 'shows' },
  )
  if (!checked.allowed || !checked.value) return visit.notFound()
  const { errors, voices, person, part } = checked.value
  if (Object.keys(errors).length > 0) return showPage(visit, { input, errors })
  const body = scaleBody(input, voices)
  const item = { familyId, id: input.id, kind: safetyScale, body }
  const sent = await recordIn(visit, item, (_, family) => [part(family)])
  return 'fault' in sent ? visit.notFound() : visit.goTo(`${links.safetyScale(at, person.id)}#gezegd`)
}
