import { type FileTypeId, fileTypes } from '../../files/file-type.ts'
import type { Visit } from '../../http/visit.ts'
import { links } from '../../ui/links.ts'
import { type FileRow, filesListed, listFiles } from '../files.store.ts'
import { getKind } from '../kinds/index.ts'
import { FilesPage, type FileView } from '../pages/files-page.tsx'
import { aboutOf } from '../present-entries.ts'
import { type OpenedDossier, readOpened } from './open-dossier.ts'

/** The files of one family that this reader may read. */
export async function showFiles(visit: Visit) {
  const id = visit.c.req.param('gezin') ?? ''
  const answer = await visit.open([id], async (access) => {
    const opened = await readOpened(visit, access, id, 0)
    const files = await listFiles(access)
    return (
      <FilesPage
        t={opened.t}
        chrome={visit.chrome}
        view={{
          familyId: id,
          familyName: opened.familyName,
          own: access.actor.kind === 'person',
          files: files.slice(0, filesListed).map((file) => present(opened, file)),
          ...(files.length > filesListed && { onlyLatest: filesListed }),
        }}
      />
    )
  })
  return answer.allowed ? visit.render(answer.value) : visit.notFound()
}

function present({ t, access, family, names }: OpenedDossier, file: FileRow): FileView {
  const own = access.actor.kind === 'person'
  const part = family.parts.get(file.partId)?.part
  const about = part ? t.list(aboutOf(t, names, part)) : ''
  const { beside } = file
  const type = fileTypes[file.body.type as FileTypeId]
  const share = !own && !file.sharedAt && beside?.shared && part && access.may(file.familyId, part, 'share').allowed
  return {
    id: file.id,
    name: file.body.name,
    typeName: type[t.lang],
    opens: type.inline,
    notShared: !own && file.sharedAt === null,
    ...(share && { share: links.shareEntry(file.familyId, beside.id) }),
    size: file.body.size,
    mayTellPlace: file.body.mayTellPlace === true,
    href: (own ? links.myFile : links.file)(file.familyId, file.id),
    authorName: file.authorName,
    byYou: file.author === access.actor.id,
    recordedAt: file.recordedAt,
    ...(beside && {
      beside: {
        title: `${getKind(beside.kind).name[t.lang]} ${t.entry.about(about)}`,
        occurredOn: beside.occurredOn,
        href: (own ? links.myEntry : links.entry)(file.familyId, beside.id),
      },
    }),
  }
}
