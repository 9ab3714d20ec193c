import type { z } from 'zod'
import type { Access, FamilyAccess } from '../../access/access.ts'
import type { Decision } from '../../access/decide.ts'
import type { PartFacts } from '../../access/facts.ts'
import type { Regime } from '../../law/regimes.ts'
import type { T } from '../../ui/messages.ts'
import { agreement } from '../kinds/agreement.ts'
import { attachment } from '../kinds/attachment.ts'
import { fact } from '../kinds/fact.ts'
import { getKind } from '../kinds/index.ts'
import type { PartSort } from '../part.ts'
import { threads } from '../present-entries.ts'
import { reasonOf } from '../present-reason.ts'
import type { EntryRow } from '../read-dossier.store.ts'
import { natureWords } from './entry-fields.ts'
import {
  type answerSchema,
  type entrySchema,
  kindWords,
  type partSchema,
  type reasonSchema,
  sortWords,
} from './schemas.ts'

/** Why: the rule, its sentence and its article. */
export function presentReason(t: T, decision: Pick<Decision, 'rule' | 'ruleId'>): z.infer<typeof reasonSchema> {
  const { sentence, law } = reasonOf(t, decision)
  return { regel: decision.ruleId, zin: sentence, wet: law ? { artikel: law.label, url: law.url } : null }
}

/** The parts this look opened. `known`: the people this reader knows; nobody else is named, not even by an id. */
export const presentParts = (t: T, family: FamilyAccess, known: ReadonlySet<string>): z.infer<typeof partSchema>[] =>
  [...family.parts.values()].map(({ part, decision }) => presentPart(t, part, decision, known))

const presentPart = (
  t: T,
  part: PartFacts,
  decision: Decision,
  known: ReadonlySet<string>,
): z.infer<typeof partSchema> => ({
  id: part.id,
  soort: sortWords[part.sort as PartSort],
  regime: part.regime as Regime,
  over: part.subjects.filter((person) => known.has(person)),
  geheim: part.secret,
  reden: presentReason(t, decision),
})

function presentStatement(row: EntryRow, actorId: string): z.infer<typeof answerSchema> {
  return {
    id: row.id,
    deel: row.partId,
    soort: kindWords[row.kind as keyof typeof kindWords],
    datum: row.occurredOn,
    vastgelegdOp: row.recordedAt,
    schrijver: { naam: row.authorName, organisatie: row.authorOrganisation, uzelf: row.author === actorId },
    tekst: getKind(row.kind).text(row.body),
    verbetert: row.replaces,
    gedeeldOp: row.sharedAt,
    ...ofItsKind(row),
  }
}

/** What the kind says besides, field by field: nothing goes out that is not named here. */
function ofItsKind(row: EntryRow): Pick<z.infer<typeof answerSchema>, 'feit' | 'afspraak' | 'bijlage'> {
  switch (row.kind) {
    case fact.id: {
      const { nature, statedBy, source, sourceProtected, contestedBy } = fact.schema.parse(row.body)
      return {
        feit: {
          aard: natureWords[nature],
          gezegdDoor: statedBy ?? null,
          bron: source ?? null,
          bronBeschermd: sourceProtected ?? false,
          betwistDoor: contestedBy ?? null,
        },
      }
    }
    case agreement.id: {
      const { with: met, reviewOn } = agreement.schema.parse(row.body)
      return { afspraak: { met: met ?? null, terugkijkenOp: reviewOn ?? null } }
    }
    case attachment.id: {
      const { type, size, sha256 } = attachment.schema.parse(row.body)
      return { bijlage: { type, grootte: size, hash: sha256 } }
    }
    default:
      return {}
  }
}

/** Entries in the order they were read, each with the answers beside it. */
export const presentEntries = (access: Access, rows: readonly EntryRow[]): z.infer<typeof entrySchema>[] =>
  threads(rows).map(({ row, answers }) => ({
    ...presentStatement(row, access.actor.id),
    antwoorden: answers.map((answer) => presentStatement(answer, access.actor.id)),
  }))
