import type { PartFacts } from '../access/facts.ts'
import type { OpenedDossier } from '../dossier/handlers/open-dossier.ts'
import type { PartReader } from '../dossier/handlers/part-readers.ts'
import { paragraphsOf } from '../dossier/kind.ts'
import { attachment } from '../dossier/kinds/attachment.ts'
import { childAnswer } from '../dossier/kinds/child-answer.ts'
import { childWords } from '../dossier/kinds/child-words.ts'
import { isKept } from '../dossier/only-for.ts'
import type { SaidRow } from '../dossier/said.ts'
import type { KnownPerson } from '../people/circle.ts'
import { links } from '../ui/links.ts'
import { idsOf } from './children.ts'
import type { SaidView } from './pages/said.tsx'

type Readers = (part: PartFacts) => PartReader[]

/** The parts of a child's own words that this reader opened: about this child alone. */
export function wordsParts({ family }: OpenedDossier, child: KnownPerson): Map<string, PartFacts> {
  const ids = idsOf(child)
  const own = [...family.parts.values()].filter(
    ({ part }) => part.sort === 'statement' && part.subjects.every((id) => ids.includes(id)),
  )
  return new Map(own.map(({ part }) => [part.id, part]))
}

/** What one child said, the newest first, with what stands beside it. `correct`: this reader may still correct what they wrote down. */
export function presentSaid(
  opened: OpenedDossier,
  child: KnownPerson,
  { readers, correct, answer }: { readers: Readers; correct: boolean; answer: boolean },
): SaidView[] {
  const { access, rows, family } = opened
  const parts = wordsParts(opened, child)
  const mine = rows.said.filter(({ partId }) => parts.has(partId))
  const own = access.actor.kind === 'person'
  const id = family.facts.id
  return mine.flatMap((row): SaidView[] => {
    const part = parts.get(row.partId)
    if (!part || row.beside !== null || row.kind === 'attachment') return []
    const beside = mine.filter((one) => one.beside === row.thread).toReversed()
    const files = beside.filter(({ kind }) => kind === attachment.id)
    const isYou = row.author === access.actor.id
    const kept = row.kind === childWords.id ? childWords.schema.parse(row.body) : undefined
    const edits = correct && isYou && kept !== undefined
    const page = own ? links.togetherWords : links.childsWords
    return [
      {
        ...wordsView(row),
        id: row.id,
        isYou,
        corrected: row.corrected,
        own: kept === undefined,
        ...(kept?.face && { face: kept.face }),
        drawings: files.map((file) => (own ? links.myFile : links.file)(id, file.id)),
        ...(kept?.drawing && files.length === 0 && { drawingMissing: true }),
        ...(isKept(id, part) && { onlyFor: namesOf(readers(part)) }),
        answers: beside
          .filter(({ kind }) => kind !== attachment.id)
          .map((one) => ({ ...wordsView(one), toChild: one.kind === childAnswer.id })),
        ...(edits && { correctHref: page(id, child.id, row.id) }),
        ...(edits && kept.drawing && { drawingHref: own ? links.attachMine(row.id) : links.attach(id, row.id) }),
        ...(answer && { answerHref: links.answerChild(id, child.id, row.id) }),
      },
    ]
  })
}

const wordsView = (row: SaidRow) => ({
  on: row.occurredOn,
  by: row.authorName,
  body: paragraphsOf((row.body as { text?: string }).text ?? ''),
})

const namesOf = (readers: readonly PartReader[]): string[] =>
  readers.filter(({ isYou }) => !isYou).map(({ name }) => name)
