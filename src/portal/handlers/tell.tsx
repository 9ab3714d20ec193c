import type { Access } from '../../access/access.ts'
import { type DelayField, type DelayInput, delayFaults, delayFrom, delayNotice } from '../../dossier/delay-notice.ts'
import { readOpened } from '../../dossier/handlers/open-dossier.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { notePart } from '../../dossier/record-note.ts'
import { mayTell, readDelays, readUntold } from '../../dossier/untold.ts'
import type { Visit } from '../../http/visit.ts'
import { ageBand } from '../../law/ages.ts'
import { delayRange, noticeLaw } from '../../law/notice.ts'
import type { Regime } from '../../law/regimes.ts'
import { uuidv7 } from '../../lib/uuid.ts'
import { onceFrom } from '../../people/handlers/once.ts'
import { dayOf } from '../../ui/dates.ts'
import type { FieldErrors } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import { TellPage } from '../pages/tell-page.tsx'

type Given = { input: DelayInput; errors: FieldErrors<DelayField> }

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  person: visit.c.req.param('persoon') ?? '',
})

/** Whom this professional could tell, whether that was done, and by when it is; undefined for anybody else. */
async function readCase(visit: Visit, access: Access) {
  const { familyId, person } = place(visit)
  const opened = await readOpened(visit, access, familyId, 0)
  const { family } = opened
  const member = family.facts.members.find(({ id }) => id === person)
  if (!member || !mayTell(access, family).includes(person)) return undefined
  const row = (await readUntold(access)).find((one) => one.person === person)
  const regime = family.parts.get(row?.partId ?? '')?.part.regime as Regime | undefined
  const young = ageBand(member.birth, member.death, access.today) === 'under-12'
  const asked = row && regime && { regime, due: row.until ?? row.due, today: access.today }
  return { opened, row, asked, young, delays: await readDelays(access, family, person) }
}

/** That somebody must be told that there is a dossier: by when, on what article; and the two things that can be recorded. */
export const showTell = (visit: Visit) => showForm(visit)

async function showForm(visit: Visit, given?: Given) {
  const { familyId, person } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => {
      const found = await readCase(visit, access)
      if (!found) return undefined
      const { opened, row, asked, young, delays } = found
      const { t, names, familyName } = opened
      const law = asked && noticeLaw(asked.regime)
      return (
        <TellPage
          t={t}
          chrome={visit.chrome}
          view={{
            familyId,
            familyName,
            person,
            name: names.get(person) ?? t.words.somebody,
            young,
            today: access.today,
            delays: delays.map((one) => ({ ...one, at: dayOf(one.at) })),
            ...(row &&
              law && {
                waiting: {
                  since: row.since,
                  due: asked.due,
                  overdue: asked.due < access.today,
                  law: law.article,
                  delay: {
                    law: law.delay.article,
                    ground: law.delay[t.lang],
                    ...delayRange(asked.regime, asked.due, access.today),
                  },
                  offer: uuidv7(),
                  input: given?.input ?? { id: uuidv7(), reason: '', until: '' },
                },
              }),
            errors: given?.errors ?? {},
          }}
        />
      )
    },
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given ? 422 : 200) : visit.notFound()
}

/** Puts telling off, with a reason that nobody of the family reads; or gives the page back with what is wrong. */
export async function handleDelay(visit: Visit) {
  const { familyId, person } = place(visit)
  const form = await visit.form()
  const input = delayFrom(form, onceFrom(form.one('id')))
  const looked = await visit.open([familyId], (access) => readCase(visit, access), { as: 'shows' })
  if (!looked.allowed || !looked.value) return visit.notFound()
  const { asked, delays } = looked.value
  // Told meanwhile, or pressed twice.
  if (!asked || delays.some(({ reason, until }) => reason === input.reason && until === input.until))
    return visit.goTo(links.tell(familyId, person))
  const errors = delayFaults(input, asked)
  if (Object.keys(errors).length > 0) return showForm(visit, { input, errors })
  const done = await visit
    .open(
      [familyId],
      async (access) => {
        await delayNotice(access, familyId, input)
        return true
      },
      { wanted: notePart([person]) },
    )
    .catch(recordedBefore)
  return done === 'twice' || done.allowed ? visit.goTo(links.tell(familyId, person)) : visit.notFound()
}
