import type { NamedFamilies } from './named-families.ts'
import type { Step } from './story.ts'
import { deWit } from './story-dewit.ts'
import { kaya } from './story-kaya.ts'
import { meijer } from './story-meijer.ts'
import { terhorst } from './story-terhorst.ts'
import { verhoeven } from './story-verhoeven.ts'

/** A few months in the families that the demonstration tells about. */
export const namedStories = (named: NamedFamilies): Step[] => [
  ...deWit(named),
  ...kaya(named),
  ...meijer(named),
  ...terhorst(named),
  ...verhoeven(named),
  ...told(named),
]

/** Whoever is written about was told that there is a dossier: but for Glenn, whom nobody found time to tell. */
function told({
  noor,
  bram,
  chantal,
  yara,
  mees,
  kevin,
  marvin,
  henk,
  ria,
  dennis,
  patrick,
  leyla,
  elif,
  murat,
  inge,
  stefan,
  milan,
  fenna,
}: NamedFamilies): Step[] {
  const talk = (
    by: 'yasmin' | 'koen' | 'noa',
    family: string,
    daysAgo: number,
    people: readonly { bsn: string }[],
  ): Step[] =>
    people.map(
      ({ bsn }, index): Step => ({
        does: 'offer-rights',
        by,
        family,
        daysAgo,
        at: `17:${10 + index}`,
        about: bsn,
        way: 'talk',
      }),
    )
  return [
    ...talk('yasmin', noor.bsn, 60, [noor, bram]),
    ...talk('yasmin', chantal.bsn, 95, [chantal, yara, mees, kevin]),
    ...talk('koen', marvin.bsn, 205, [marvin, ria]),
    ...talk('koen', marvin.bsn, 196, [dennis, patrick, henk]),
    ...talk('koen', elif.bsn, 68, [leyla]),
    ...talk('yasmin', elif.bsn, 47, [elif]),
    ...talk('noa', elif.bsn, 70, [leyla]),
    ...talk('koen', elif.bsn, 45, [murat]),
    ...talk('yasmin', fenna.bsn, 148, [inge, stefan, milan, fenna]),
  ]
}
