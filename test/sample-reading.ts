import type { AttachFileView } from '../src/dossier/pages/attach-file-page.tsx'
import type { FilesView } from '../src/dossier/pages/files-page.tsx'
import type { SearchView } from '../src/people/pages/search-page.tsx'
import type { FilterView } from '../src/people/pages/timeline-filter.tsx'
import type { TodayGroup } from '../src/people/pages/today-page.tsx'
import { todayKinds } from '../src/people/today.store.ts'
import { family, note } from './sample-views.ts'

/** Views of pages on which one finds one's way in a dossier; nothing here is anyone. */
export const filter: FilterView = {
  path: '/gezinnen/1',
  fixed: { gezin: '1' },
  clearHref: '/gezinnen/1',
  chosen: { person: 'p1', from: '2026-01-01' },
  people: family.people.map((person) => ({ value: person.id, label: person.name })),
  kinds: [{ value: 'contact-note', label: 'Verslag van contact' }],
  organisations: [{ value: 'o1', label: 'Wijkteam Oost' }],
  ignored: false,
}

export const attaching: AttachFileView = {
  familyId: family.id,
  familyName: family.name,
  entry: { ...note, canShare: false, canAnswer: false },
  own: false,
  id: 'b1',
  askShare: true,
  shared: false,
  maxBytes: 20_000_000,
  errors: {},
}

export const files: FilesView = {
  familyId: family.id,
  familyName: family.name,
  own: false,
  files: [
    {
      id: 'b1',
      name: 'brief van school.pdf',
      typeName: 'PDF-document',
      size: 184_000,
      opens: false,
      notShared: true,
      share: '/gezinnen/1/verslagen/e1/delen',
      mayTellPlace: true,
      href: '/gezinnen/1/bijlagen/b1',
      authorName: 'Yasmin El Idrissi',
      byYou: true,
      recordedAt: '2026-11-18T14:40:00+01:00',
      beside: { title: 'Verslag over Anna en Noor', occurredOn: '2026-11-18', href: '/gezinnen/1/vermeldingen/e1' },
    },
    {
      id: 'b2',
      name: 'tekening.jpg',
      typeName: 'foto (JPEG)',
      size: 2_400_000,
      opens: true,
      notShared: false,
      mayTellPlace: false,
      href: '/gezinnen/1/bijlagen/b2',
      authorName: 'Anna de Wit',
      byYou: false,
      recordedAt: '2026-11-17T09:40:00+01:00',
    },
  ],
}

export const lying: TodayGroup[] = todayKinds.map((kind) => ({
  kind,
  lines: [
    { href: '/gezinnen/1/vermeldingen/e1', label: 'Iets wat er ligt', meta: 'over Noor', familyName: family.name },
  ],
  onlyFirst: 50,
}))

export const searching: SearchView = {
  values: { term: 'school', purpose: 'help', family: '' },
  errors: {},
  families: [{ value: '1', label: family.name }],
}

export const found: NonNullable<SearchView['found']> = {
  families: [
    {
      id: '1',
      name: family.name,
      people: ['Noor de Wit'],
      entries: [
        {
          href: '/gezinnen/1/vermeldingen/e1',
          title: 'Verslag over Noor',
          occurredOn: '2026-11-18',
          authorName: 'Yasmin El Idrissi',
          piece: [
            { text: 'Noor gaat weer naar ', hit: false },
            { text: 'school', hit: true },
            { text: '.', hit: false },
          ],
        },
      ],
    },
  ],
  from: 0,
  count: 1,
  more: true,
}
