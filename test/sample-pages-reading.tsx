import { AttachFilePage } from '../src/dossier/pages/attach-file-page.tsx'
import { FilesPage } from '../src/dossier/pages/files-page.tsx'
import { FamilyPage } from '../src/people/pages/family-page.tsx'
import { SearchPage } from '../src/people/pages/search-page.tsx'
import { TodayPage } from '../src/people/pages/today-page.tsx'
import type { Chrome } from '../src/ui/chrome.ts'
import type { T } from '../src/ui/messages.ts'
import { attaching, files, filter, found, lying, searching } from './sample-reading.ts'
import { anna, family, yasmin } from './sample-views.ts'

const at = (chrome: Chrome, path: string): Chrome => ({ ...chrome, path })

/** The pages on which one finds one's way in a dossier. */
export const readingPages = (t: T) => ({
  'family-filtered': (
    <FamilyPage
      t={t}
      chrome={at(yasmin, '/gezinnen/1')}
      view={{ ...family, matching: 1, filter, newestHref: '/gezinnen/1' }}
    />
  ),
  'family-filtered-nothing': (
    <FamilyPage
      t={t}
      chrome={at(yasmin, '/gezinnen/1')}
      view={{ ...family, entries: [], matching: 0, filter: { ...filter, ignored: true } }}
    />
  ),
  'attach-file': <AttachFilePage t={t} chrome={at(yasmin, '/gezinnen/1/x')} view={attaching} />,
  'attach-file-errors': (
    <AttachFilePage
      t={t}
      chrome={at(anna, '/mijn-woorden/1/bijlage')}
      view={{ ...attaching, own: true, askShare: false, errors: { file: 'fileTooLarge' } }}
    />
  ),
  files: <FilesPage t={t} chrome={at(yasmin, '/gezinnen/1/bestanden')} view={files} />,
  'files-empty': (
    <FilesPage t={t} chrome={at(anna, '/mijn-dossier/1/bestanden')} view={{ ...files, own: true, files: [] }} />
  ),
  today: <TodayPage t={t} chrome={at(yasmin, '/vandaag')} view={{ groups: lying }} />,
  'today-empty': <TodayPage t={t} chrome={at(yasmin, '/vandaag')} view={{ groups: [] }} />,
  'today-waits': <TodayPage t={t} chrome={at(yasmin, '/vandaag')} view={{ groups: [], waits: true }} />,
  search: <SearchPage t={t} chrome={at(yasmin, '/zoeken')} view={searching} />,
  'search-errors': (
    <SearchPage
      t={t}
      chrome={at(yasmin, '/zoeken')}
      view={{ ...searching, errors: { term: 'termRequired', purpose: 'purposeRequired' } }}
    />
  ),
  'search-found': <SearchPage t={t} chrome={at(yasmin, '/zoeken')} view={{ ...searching, found }} />,
  'search-nothing': (
    <SearchPage
      t={t}
      chrome={at(yasmin, '/zoeken')}
      view={{ ...searching, found: { families: [], from: 0, count: 0, more: false } }}
    />
  ),
  'search-no-families': <SearchPage t={t} chrome={at(yasmin, '/zoeken')} view={{ ...searching, families: [] }} />,
})
