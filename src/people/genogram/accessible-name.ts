import type { T } from '../../ui/messages.ts'
import type { GenogramPerson } from './genogram.ts'
import { type Kin, linkKinds } from './kin.ts'
import { ageWords, authorityWords, rolesBy, roleWords, type Words } from './words.ts'

/** All that the drawing shows about one person, in one breath: «Noor, 9 jaar, dochter van Anna en Bram, gezag: Anna en Bram». */
export function accessibleName(t: T, kin: Kin, words: Words, person: GenogramPerson, around: boolean): string {
  const { id, gender } = person
  const say = t.genogram
  const born = linkKinds.flatMap((kind) => {
    const parents = kin.parentage.filter((p) => p.child === id && p.kind === kind).map((p) => p.parent)
    return parents.length > 0 ? [say.childOf(kind, gender, words.names(parents))] : []
  })
  const raised = linkKinds.flatMap((kind) => {
    const children = kin.parentage.filter((p) => p.parent === id && p.kind === kind).map((p) => p.child)
    return children.length > 0 ? [say.parentOf(kind, gender, words.names(children))] : []
  })
  const loved = [false, true].flatMap((ended) => {
    const partners = kin.couples
      .filter((c) => c.ended === ended && (c.a === id || c.b === id))
      .map((c) => (c.a === id ? c.b : c.a))
    return partners.length > 0 ? [say.partnerOf(ended, words.names(partners))] : []
  })
  const siblings = kin.siblings
    .filter((group) => group.includes(id))
    .map((group) => say.siblingOf(gender, words.names(group.filter((other) => other !== id))))
  return [
    person.isYou ? say.you(person.name) : person.name,
    ...ageWords(t, person, around),
    ...born,
    ...raised,
    ...loved,
    ...siblings,
    ...rolesBy(kin, id).map((role) => roleWords(t, words, role)),
    ...(person.unknownFurther ? [say.nothingFurther] : []),
    ...kin.authority.filter((a) => a.childId === id).map((a) => authorityWords(t, words, a)),
    ...(person.secretHome ? [say.secret] : []),
    ...(person.isFocus ? [say.focus] : []),
  ].join(', ')
}
