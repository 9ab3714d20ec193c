import type { involvementReasons } from '../src/dossier/kinds/involvement.ts'
import type { Random } from './random.ts'
import type { Step } from './story.ts'

type Reason = readonly [(typeof involvementReasons)[number], string]

interface SimFamily {
  readonly child: { readonly bsn: string; readonly given: string }
  readonly parent: { readonly bsn: string; readonly given: string } | undefined
}

const reasons: readonly [Reason, ...Reason[]] = [
  ['family-asked', 'Het gezin vroeg zelf om iemand om mee te denken.'],
  ['family-asked', 'Op het spreekuur in de bibliotheek vroegen de ouders om hulp.'],
  ['taken-over', 'Ik neem het over van een collega die ander werk heeft.'],
  ['assigned', 'Ons team heeft afgesproken dat ik dit gezin help.'],
]

type Text = (child: string, parent: string) => string

const aboutChild: readonly [Text, ...Text[]] = [
  (child) =>
    `Gesprek op school over ${child}\n\n${child} doet mee in de klas en heeft twee vaste vrienden. Rekenen gaat lastig. De school geeft extra uitleg op dinsdag.`,
  (child) =>
    `Even bij ${child} gekeken\n\n${child} liet een bouwwerk zien en vertelde over het weekend bij opa en oma.`,
  (child, parent) =>
    `${child} en het slapengaan\n\n${parent} leest nu elke avond een kwartier voor. ${child} valt sneller in slaap.`,
  (child) =>
    `Sport voor ${child}\n\n${child} mag een maand gratis meedoen bij de turnclub. Daarna helpt het jeugdsportfonds.`,
  (child) =>
    `Bij de jeugdarts met ${child}\n\nHet gehoor van ${child} is getest. Er is niets aan de hand. Over een half jaar kijkt de jeugdarts nog eens.`,
]

const aboutParent: readonly [Text, ...Text[]] = [
  (_, parent) =>
    `Kennismaking met ${parent}\n\n${parent} vertelde wat goed gaat en waar het schuurt. Wij spraken af wat als eerste moet: rust in de ochtend.`,
  (_, parent) =>
    `Samen de brieven doorgenomen\n\n${parent} had drie brieven laten liggen. Twee zijn klaar. De derde gaat langs bij het geldloket.`,
  (child, parent) =>
    `Bellen met ${parent}\n\nHet gaat beter met ${child}, zegt ${parent}. Wij spreken elkaar over drie weken weer.`,
  (_, parent) =>
    `Wandeling met ${parent}\n\n${parent} wil weer gaan werken. Wij zochten uit welke opvang er is in de buurt.`,
]

/** Some months of ordinary help in one family: how Yasmin came, and what she wrote down since. */
export function variedStory({ child, parent }: SimFamily, random: Random): Step[] {
  const began = random.between(30, 180)
  const [reasonKind, reason] = random.pick(reasons)
  const base = { by: 'yasmin', family: child.bsn } as const
  const join: Step = { ...base, does: 'join', daysAgo: began, at: '09:15', reasonKind, reason }
  const days = [...new Set(Array.from({ length: random.between(2, 4) }, () => random.between(2, began - 1)))]
  const notes = days.map((daysAgo) => {
    const of = parent && random.chance(0.5) ? parent : child
    const text = random.pick(of === child ? aboutChild : aboutParent)(child.given, parent?.given ?? 'de verzorger')
    const at = `${random.between(9, 16)}:${random.pick(['05', '20', '40'])}`
    return {
      ...base,
      does: 'note' as const,
      daysAgo,
      at: at.padStart(5, '0'),
      about: [of.bsn],
      text,
      shared: random.chance(0.6),
    }
  })
  // Whoever was written about was told so in that first conversation.
  const told = [child, parent].flatMap((one): Step[] => {
    const first = notes
      .filter(({ about }) => one && about.includes(one.bsn))
      .toSorted((a, b) => b.daysAgo - a.daysAgo)[0]
    return one && first
      ? [
          {
            ...base,
            does: 'offer-rights',
            daysAgo: first.daysAgo,
            at: first.at.replace(/..$/, '55'),
            about: one.bsn,
            way: 'talk',
          },
        ]
      : []
  })
  return [join, ...notes, ...told]
}
