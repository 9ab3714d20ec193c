import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { familyOf, type Visit } from '../../http/visit.ts'
import { messagesFor } from '../../ui/messages.ts'
import { answerPdf } from '../../ui/pdf/answer-pdf.ts'
import { canMakePdf, largestDocument } from '../../ui/pdf/pdf.ts'
import { copyDocument } from './copy-document.ts'
import { MyCopyPage } from './my-copy-page.tsx'

/** More than any dossier holds; a copy that leaves something out says so. */
export const copiedMost = 20_000

/** What this reader may read of one family now, whole: the look of it is logged as made for a copy. */
const readCopy = (visit: Visit) =>
  visit.open([familyOf(visit)], async (access) => {
    const opened = await readOpened(visit, access, familyOf(visit), copiedMost)
    return { familyName: opened.familyName, document: copyDocument(opened, visit.session.accountName) }
  })

export async function showMyCopy(visit: Visit) {
  const answer = await readCopy(visit)
  if (!answer.allowed) return visit.notFound()
  const { document, familyName } = answer.value
  const pdf = JSON.stringify(document).length > largestDocument ? 'tooLarge' : 'made'
  return visit.render(
    <MyCopyPage
      t={messagesFor(visit.lang)}
      chrome={visit.chrome}
      view={{ familyId: familyOf(visit), familyName, document, ...(canMakePdf() && { pdf }) }}
    />,
  )
}

export async function downloadMyCopy(visit: Visit) {
  const answer = await readCopy(visit)
  if (!answer.allowed) return visit.notFound()
  return answerPdf(visit.c, answer.value.document, messagesFor(visit.lang).copy.fileName) ?? visit.notFound()
}
