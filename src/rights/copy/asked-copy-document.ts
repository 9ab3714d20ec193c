import { paragraphsOf } from '../../dossier/kind.ts'
import { getKind } from '../../dossier/kinds/index.ts'
import type { Regime } from '../../law/regimes.ts'
import { remedies, remediesOf } from '../../law/remedies.ts'
import { type Right, refusalArticle, refusalLaw, rightArticle } from '../../law/rights.ts'
import type { Block, Document, Section } from '../../lib/document.ts'
import { dayOf } from '../../ui/dates.ts'
import type { T } from '../../ui/messages.ts'
import { dutch } from '../../ui/parts.tsx'
import type { Request } from '../request.ts'
import type { Copied } from './asked-copy.store.ts'

/** A copy as it was decided, with what was left out, on which ground, and what can be done against that. */
export function askedCopyDocument(
  t: T,
  { ask, decided, right, regime }: Request,
  pieces: readonly Copied[],
  name: string,
): Document {
  const lang = dutch(t)
  const words = (text: string): Block[] => paragraphsOf(text).map((paragraph) => ({ paragraph, ...(lang && { lang }) }))
  const entries = decided?.body.entries ?? []
  const refused = entries.filter(({ outcome }) => outcome === 'refused')
  const limited = refused.length > 0 || entries.some(({ outcome }) => outcome === 'partly')
  return {
    title: t.copy.asked.title,
    lang: t.lang,
    head: [
      t.copy.forWhom(name),
      ...(decided
        ? [
            t.copy.asked.decided(
              t.partialDate(dayOf(decided.at)),
              [decided.by, decided.organisation].filter(Boolean).join(', '),
            ),
          ]
        : []),
    ],
    sections: [
      {
        blocks: [
          { paragraph: t.copy.asked.intro(t.partialDate(ask.body.receivedOn), rightArticle('copy', regime)) },
          ...words(decided?.body.text ?? ''),
          ...(pieces.some(({ blackedOut }) => blackedOut) ? [{ paragraph: t.copy.asked.blackNote }] : []),
        ],
      },
      ...pieces.map(
        (piece): Section => ({
          heading: t.copy.asked.piece(getKind(piece.kind).name[t.lang], t.partialDate(piece.occurredOn)),
          blocks: [...words(piece.text), { paragraph: t.entry.by(piece.writtenBy), soft: true }],
        }),
      ),
      ...(pieces.length < entries.length - refused.length
        ? [{ heading: t.copy.asked.goneTitle, blocks: [{ paragraph: t.copy.asked.gone }] }]
        : []),
      ...(limited ? [leftOut(t, entries, regime), remedy(t, right, regime)] : []),
    ],
  }
}

type Decided = NonNullable<NonNullable<Request['decided']>['body']['entries']>

function leftOut(t: T, entries: Decided, regime: Regime): Section {
  const refused = entries.filter(({ outcome }) => outcome !== 'given')
  const byGround = Map.groupBy(refused, ({ outcome, ground }) => `${outcome} ${ground}`)
  const lines = [...byGround.values()].flatMap((same) => {
    const [first] = same
    if (!first?.ground) return []
    const article = refusalArticle(first.ground, regime) ?? rightArticle('copy', regime)
    const count = first.outcome === 'partly' ? t.copy.asked.blacked(same.length) : t.copy.asked.leftOut(same.length)
    return [`${count} ${refusalLaw[first.ground][t.lang]} (${article})`]
  })
  return { heading: t.copy.asked.leftOutTitle, blocks: [{ list: lines }] }
}

const remedy = (t: T, right: Right, regime: Regime): Section => ({
  heading: t.copy.asked.remedyTitle,
  blocks: remediesOf(right, regime).map((id) => ({
    paragraph: `${remedies[id][t.lang]} (${remedies[id].law})`,
  })),
})
