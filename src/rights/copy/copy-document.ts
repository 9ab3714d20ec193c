import type { OpenedDossier } from '../../dossier/handlers/open-dossier.ts'
import { attachment } from '../../dossier/kinds/attachment.ts'
import type { EntryView } from '../../dossier/pages/entry.tsx'
import { aboutOf, partName, presentEntries } from '../../dossier/present-entries.ts'
import { reasonOf } from '../../dossier/present-reason.ts'
import type { EntryRow } from '../../dossier/read-dossier.store.ts'
import type { Block, Document, Section } from '../../lib/document.ts'
import { presentInvolved, presentPeople } from '../../people/present-people.ts'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { dutch } from '../../ui/parts.tsx'
import { keptAtLeast } from '../retention/kept-until.ts'

/** Everything one reader may read of one family today, as a document: for whom, by name. */
export function copyDocument(opened: OpenedDossier, name: string): Document {
  const { t, access, rows, familyName } = opened
  return {
    title: t.copy.title,
    lang: t.lang,
    head: [t.copy.of(familyName), t.copy.forWhom(name), t.copy.madeOn(t.partialDate(access.today))],
    sections: [
      { heading: t.copy.whatTitle, blocks: t.copy.what.map((paragraph) => ({ paragraph })) },
      people(opened),
      involved(opened),
      parts(opened),
      { heading: t.copy.entriesTitle, blocks: entriesLead(t, rows.entries, rows.total) },
      ...presentEntries(opened, rows.entries).map((entry) => entrySection(t, entry, rows.entries)),
    ],
  }
}

function people({ t, access, people: known }: OpenedDossier): Section {
  const { person: head } = t.copy
  const births = new Map(known.map(({ id, birth }) => [id, birth]))
  const shown = presentPeople(t, known, access.today, access.actor.personId).map((person) => [
    person.name,
    t.partialDate(births.get(person.id) ?? '0000-00-00'),
    [person.relationWords, person.authority].filter(Boolean).join('; '),
    person.address ? (person.address.secret ? t.copy.secretAddress(person.address.text) : person.address.text) : '',
  ])
  return table(t.copy.peopleTitle, t.copy.peopleCaption, [head.name, head.born, head.relation, head.address], shown)
}

function involved({ t, access, rows }: OpenedDossier): Section {
  const { involved: head } = t.copy
  const shown = presentInvolved(rows.ties, access.actor.id).map((helper) => [
    [helper.name, helper.organisation].filter(Boolean).join(', '),
    helper.role,
    helper.until
      ? t.copy.until(t.partialDate(helper.since), t.partialDate(helper.until))
      : t.copy.since(t.partialDate(helper.since)),
    [helper.reason, helper.endReason].filter(Boolean).join(' '),
  ])
  return table(t.copy.involvedTitle, t.copy.involvedCaption, [head.name, head.role, head.when, head.why], shown)
}

function parts({ t, family, names, rows }: OpenedDossier): Section {
  const { part: head } = t.copy
  const kept = keptAtLeast(
    [...family.parts.values()].map(({ part }) => part),
    rows.entries,
  )
  const shown = [...family.parts.values()].map(({ part, decision }) => {
    const { sentence, law } = reasonOf(t, decision)
    const term = kept.get(part.id)
    return [
      [partName(t, part), part.organisation].filter(Boolean).join(', '),
      t.list(aboutOf(t, names, part)),
      [sentence, law && `(${law.label})`].filter(Boolean).join(' '),
      term ? t.retention.atLeast(t.partialDate(term.until), term.article) : '',
    ]
  })
  const sorted = shown.sort((a, b) => a.join().localeCompare(b.join(), 'nl'))
  return table(t.copy.partsTitle, t.copy.partsCaption, [head.name, head.about, head.why, head.kept], sorted)
}

const table = (heading: string, caption: string, head: string[], rows: string[][]): Section => ({
  heading,
  blocks: rows.length > 0 ? [{ table: { caption, head, rows } }] : [],
})

const entriesLead = (t: T, rows: readonly EntryRow[], total: number): Block[] => {
  if (total === 0) return [{ paragraph: t.copy.noEntries }]
  const shown = rows.filter(({ answers }) => answers === null).length
  return shown < total ? [{ paragraph: t.copy.first(shown) }] : []
}

function entrySection(t: T, entry: EntryView, rows: readonly EntryRow[]): Section {
  return {
    heading: t.copy.entry(entry.kindName, t.list(entry.about), t.partialDate(entry.occurredOn)),
    level: 3,
    blocks: [
      ...entryBlocks(t, entry, rows),
      ...entry.answers.flatMap((answer): Block[] => [
        { paragraph: answer.author.isYou ? t.copy.answerByYou : t.copy.answerBy(answer.author.name), soft: true },
        ...entryBlocks(t, answer, rows),
      ]),
    ],
  }
}

function entryBlocks(t: T, entry: EntryView, rows: readonly EntryRow[]): Block[] {
  const lang = dutch(t)
  const by = entry.author.isYou ? t.entry.byYou : t.entry.by(entry.author.name)
  const files = rows.filter(({ kind, answers }) => kind === attachment.id && answers === entry.id)
  const notes = [...(entry.notes ?? []), ...(entry.contestedBy ? [t.entryPage.contestedBy(entry.contestedBy)] : [])]
  return [
    ...entry.body.map((paragraph): Block => ({ paragraph, ...(lang && { lang }) })),
    ...(notes.length > 0 ? [{ list: notes }] : []),
    ...(files.length > 0 ? [{ list: files.map((file) => attached(t, entry.familyId, file)) }] : []),
    {
      paragraph: [
        [by, entry.author.organisation].filter(Boolean).join(', '),
        t.entry.part(entry.partName),
        t.entry.recorded(t.moment(entry.recordedAt)),
        ...(entry.corrected ? [t.entryPage.corrected] : []),
      ].join(' · '),
      soft: true,
    },
  ]
}

function attached(t: T, familyId: string, row: EntryRow) {
  const { name, size, sha256 } = attachment.schema.parse(row.body)
  return { text: t.copy.attached(name, t.entryPage.size(size), sha256), href: links.myFile(familyId, row.id) }
}
