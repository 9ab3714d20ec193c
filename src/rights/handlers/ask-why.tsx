import { z } from 'zod'
import type { Access } from '../../access/access.ts'
import { readMyLooks } from '../../dossier/handlers/who-looked.tsx'
import type { Visit } from '../../http/visit.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import type { Asked } from '../ask.ts'
import { type AskInput, askFaults, askFrom } from '../ask-form.ts'
import { AskWhyPage } from '../pages/ask-why-page.tsx'
import { send } from './ask.tsx'
import { openRights } from './open-rights.ts'
import { answeringLine, questionAbout } from './who-looked.tsx'

interface Given {
  id: string
  input: AskInput
  errors: FieldErrors
}

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  lookId: visit.c.req.param('inzage') ?? '',
  at: visit.c.req.query('op') ?? '',
})

/** The line of the log as this reader may know it, and who can answer for whoever looked. */
async function openLine(visit: Visit, access: Access) {
  const { lookId, at } = place(visit)
  if (!z.iso.datetime().safeParse(at).success) return undefined
  // The log is read from just after this moment back: the line is on the first page.
  const before = new Date(Date.parse(at) + 1).toISOString()
  const { looks } = await readMyLooks(visit, access, before)
  const look = looks.find(({ ids, own }) => !own && ids.includes(lookId))
  const [opened] = await openRights(visit, access)
  if (!look || !opened) return undefined
  const { controllers, contact, requests, t } = opened
  const to = answeringLine(look, controllers, contact)
  const who = look.view.name ? `${look.view.name}, ${look.view.organisation}` : t.rights.someone(look.view.organisation)
  return { opened, look, to, who, asked: questionAbout(look, requests) }
}

/** Asks why somebody looked, of one line of «Wie keek». */
export const showAskWhy = (visit: Visit) => showForm(visit, undefined)

async function showForm(visit: Visit, given: Given | undefined) {
  const { familyId, lookId, at } = place(visit)
  const answer = await visit.open([familyId], (access) => openLine(visit, access), given ? { as: 'shows' } : {})
  if (!answer.allowed || !answer.value) return visit.notFound()
  const { opened, look, to, asked } = answer.value
  if (asked) return visit.goTo(links.myRequest(familyId, asked.id))
  return visit.render(
    <AskWhyPage
      t={opened.t}
      chrome={visit.chrome}
      view={{
        action: links.askWhy(familyId, lookId, at),
        id: given?.id ?? uuidv7(),
        look: look.view,
        text: given?.input.text ?? '',
        errors: given?.errors ?? {},
        ...(to && { to: to.name }),
      }}
    />,
    given ? 422 : 200,
  )
}

export async function handleAskWhy(visit: Visit) {
  const { familyId, lookId } = place(visit)
  const form = await visit.form()
  const input = askFrom(form)
  const id = onceFrom(form.one('id'))
  const errors = askFaults('why-looked', input)
  if (Object.keys(errors).length > 0) return showForm(visit, { id, input, errors })
  const looked = await visit.open([familyId], (access) => openLine(visit, access), { as: 'shows' })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { opened, look, to, who, asked } = looked.value
  // Asked before, perhaps in another window: that question stands.
  if (asked) return visit.goTo(links.myRequest(familyId, asked.id))
  if (!to) return showForm(visit, { id, input, errors })
  const question: Asked = {
    to,
    body: {
      step: 'ask',
      right: 'why-looked',
      receivedOn: opened.access.today,
      look: { id: lookId, at: look.view.until.toISOString(), who },
      ...(input.text.trim() !== '' && { text: input.text }),
    },
  }
  return send(visit, id, [question])
}
