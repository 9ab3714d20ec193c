import type { Access } from '../../access/access.ts'
import { append } from '../../dossier/append.ts'
import { findEntry } from '../../dossier/find-entry.store.ts'
import { recordedBefore } from '../../dossier/handlers/sent.ts'
import { accessCode } from '../../dossier/kinds/access-code.ts'
import type { Visit } from '../../http/visit.ts'
import { accessCodeDays, signsInThemself } from '../../law/access-code.ts'
import { ageBand } from '../../law/ages.ts'
import { isUuid, uuidOf, uuidv7 } from '../../lib/uuid.ts'
import { links } from '../../ui/links.ts'
import { codeIndexes, codeOf, inGroups } from '../access-code.ts'
import { endCode, keepCode, readAccessGiven } from '../give-access.store.ts'
import { GiveAccessPage, type GiveAccessView } from '../pages/give-access-page.tsx'
import { openPeople, personOf } from '../people-page.ts'
import { helps } from '../present-people.ts'
import { onceFrom } from './once.ts'
import { reachPart } from './reach.tsx'

const place = (visit: Visit) => ({
  familyId: visit.c.req.param('gezin') ?? '',
  personId: visit.c.req.param('persoon') ?? '',
})

type Given = { problem?: GiveAccessView['problem']; code?: string }

/** How somebody signs in, for who helps them: with a number, with a code, or not yet. */
export const showGiveAccess = (visit: Visit) => show(visit, {})

async function show(visit: Visit, given: Given) {
  const { familyId } = place(visit)
  const answer = await visit.open(
    [familyId],
    async (access) => page(visit, access, given),
    visit.c.req.method === 'POST' ? { as: 'shows' } : {},
  )
  return answer.allowed && answer.value ? visit.render(answer.value, given.problem ? 422 : 200) : visit.notFound()
}

async function page(visit: Visit, access: Access, { problem, code }: Given) {
  const { familyId, personId } = place(visit)
  const opened = await openPeople(visit, access, familyId)
  const person = personOf(opened, personId)
  if (!person || !helps(opened.family.facts)) return undefined
  const { account, codes } = await readAccessGiven(access, familyId, person.id)
  // The code is shown again to who made it, while it may be used: a page that did not load must not cost a new one.
  const shown = codes.find((one) => one.id === code && one.usedAt === null && one.endedAt === null && !one.over)
  const mine = shown && (await findEntry(access, shown.id))?.rows[0].author === access.actor.id
  return (
    <GiveAccessPage
      t={opened.t}
      chrome={visit.chrome}
      view={{
        familyId,
        familyName: opened.familyName,
        person: { id: person.id, name: person.name },
        id: uuidv7(),
        canSignIn: signsInThemself(ageBand(person.birth, person.death, access.today)),
        codes,
        ...(account !== null && { account }),
        ...(problem && { problem }),
        ...(shown &&
          mine && {
            slip: {
              code: inGroups(codeOf(visit.tools.keys, shown.id)),
              lastDay: shown.lastDay,
              address: `${visit.tools.url}${links.bindAccount}`,
            },
          }),
      }}
    />
  )
}

/** Gives a code, and shows it; or ends one, with what was opened by it. */
export async function handleGiveAccess(visit: Visit) {
  const form = await visit.form()
  const id = onceFrom(form.one('id'))
  if (form.one('step') === 'end') return end(visit, form.one('code'))
  const sent = await write(visit, id, async (access, at) => {
    const until = dayAfter(access.today, accessCodeDays)
    await append(access, [
      { ...at, kind: accessCode, occurredOn: access.today, body: { step: 'give', person: at.personId, until } },
    ])
    const [index] = codeIndexes(visit.tools.keys, codeOf(visit.tools.keys, id))
    if (index) await keepCode(access, at, index)
  })
  if (sent === 'refused') return visit.notFound()
  return show(visit, sent === 'against' ? { problem: 'cannot' } : { code: id })
}

async function end(visit: Visit, code: string) {
  const { familyId, personId } = place(visit)
  if (!isUuid(code)) return show(visit, { problem: 'gone' })
  const sent = await write(visit, uuidOf(`end ${code}`), async (access, at) => {
    await append(access, [{ ...at, kind: accessCode, occurredOn: access.today, body: { step: 'end', code } }])
    await endCode(access, at)
  })
  if (sent === 'refused') return visit.notFound()
  return sent === 'against' ? show(visit, { problem: 'gone' }) : visit.goTo(links.giveAccess(familyId, personId))
}

/** In the part about reaching this person. `against`: PostgreSQL holds that it cannot be, whatever this page thought. */
async function write(
  visit: Visit,
  id: string,
  work: (access: Access, at: { familyId: string; partId: string; personId: string; id: string }) => Promise<void>,
): Promise<'done' | 'twice' | 'against' | 'refused'> {
  const { familyId, personId } = place(visit)
  const answer = await visit
    .open(
      [familyId],
      async (access) => {
        const [partId] = access.families.get(familyId)?.parts.keys() ?? []
        const subject = access.families.get(familyId)?.facts.members.find((member) => member.id === personId)
        if (partId === undefined || !subject || !signsInThemself(ageBand(subject.birth, subject.death, access.today)))
          return 'against' as const
        await work(access, { familyId, partId, personId, id })
        return 'done' as const
      },
      { wanted: reachPart(personId) },
    )
    .catch((error: unknown) =>
      (error as { code?: unknown } | null)?.code === '23514' ? ('against' as const) : recordedBefore(error),
    )
  if (typeof answer === 'string') return answer
  return answer.allowed ? answer.value : 'refused'
}

function dayAfter(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
