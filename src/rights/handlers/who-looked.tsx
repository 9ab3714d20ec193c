import { z } from 'zod'
import { readMyLooks, type ShownLook } from '../../dossier/handlers/who-looked.tsx'
import { paragraphsOf } from '../../dossier/kind.ts'
import { type LookGroup, type LookView, WhoLookedPage } from '../../dossier/pages/who-looked-page.tsx'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { dayOf, periodOf } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import type { ContactPoint, Controller } from '../contact-point.ts'
import type { Request } from '../request.ts'
import { readRequests } from '../requests.store.ts'

/** «Wie keek», by week and month, with why: who asked, and what was answered. */
export async function showWhoLooked(visit: Visit) {
  const asked = z.iso.datetime().safeParse(visit.c.req.query('tot'))
  const answer = await visit.open(await myFamilies(visit), async (access) => ({
    ...(await readMyLooks(visit, access, asked.success ? asked.data : null)),
    requests: (await readRequests(access)).filter(({ right }) => right === 'why-looked'),
  }))
  const { looks, older, today, requests } = answer.allowed ? answer.value : { looks: [], requests: [] }
  const t = messagesFor(visit.lang, today)
  const groups = new Map<string, LookGroup>()
  for (const look of looks) {
    const period = periodOf(dayOf(look.view.until), today ?? dayOf(look.view.until))
    const key = JSON.stringify(period)
    const group = groups.get(key) ?? { period, looks: [], own: [] }
    groups.set(key, group)
    if (look.own) group.own.push(look.view)
    else group.looks.push({ ...look.view, why: whyOf(t, look, requests) })
  }
  const olderHref = older && `${links.whoLooked}?tot=${older}`
  const view = { groups: [...groups.values()], opensNothing: today === undefined, ...(olderHref && { olderHref }) }
  return visit.render(<WhoLookedPage t={t} chrome={visit.chrome} view={view} />)
}

/**
 * Whoever looked because this person asked them to, or treats them, is between the two: nobody else is asked about it, for they would
 * learn of it by the question.
 */
const between = new Set(['asked-to-look-along', 'involved-practitioner'])

/** Who can answer for a line: the organisation of who looked; for who looked from outside the help, the contact point. */
export const answeringLine = (
  { view, rule }: ShownLook,
  controllers: readonly Controller[],
  contact: ContactPoint | undefined,
): Controller | undefined =>
  controllers.find(({ name }) => name === view.organisation) ?? (between.has(rule ?? '') ? undefined : contact)

/** The question about this line that still counts: one that was withdrawn may be asked again. */
export const questionAbout = (look: ShownLook, requests: readonly Request[]): Request | undefined =>
  requests.findLast(
    ({ familyId, state, ask }) =>
      familyId === look.familyId &&
      state !== 'withdrawn' &&
      state !== 'passed-on' &&
      look.ids.includes(ask.body.look?.id ?? ''),
  )

function whyOf(t: T, look: ShownLook, requests: readonly Request[]): NonNullable<LookView['why']> {
  const { familyId, ids, view } = look
  const asked = questionAbout(look, requests)
  if (!asked) return { askHref: links.askWhy(familyId, ids[0] ?? '', view.until.toISOString()) }
  const done = asked.answered ?? asked.decided
  return {
    href: links.myRequest(familyId, asked.id),
    asked: (asked.overdue ? t.rights.whyLate : t.rights.whyAsked)(t.day(asked.due)),
    ...(done && { answer: { by: done.by, words: paragraphsOf(done.body.text) } }),
  }
}
