import { z } from 'zod'
import type { Access } from '../../access/access.ts'
import { readLooks } from '../../access/looks.store.ts'
import { myFamilies, type Visit } from '../../http/visit.ts'
import { dayOf, periodOf } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import { messagesFor, type T } from '../../ui/messages.ts'
import { type FoldedLook, foldLooks } from '../fold-looks.ts'
import { type LookGroup, type LookView, WhoLookedPage } from '../pages/who-looked-page.tsx'
import { partName } from '../present-entries.ts'
import { reasonOf } from './part-audience.tsx'

const looksPerPage = 200

const did = (look: FoldedLook): LookView['action'] => {
  if (!look.allowed) return 'tried'
  if (look.action === 'list') return 'listed'
  return look.action === 'read' || look.action === 'read-log' ? 'read' : 'wrote'
}

/** «Wie keek», by week and month. */
export async function showWhoLooked(visit: Visit) {
  const asked = z.iso.datetime().safeParse(visit.c.req.query('tot'))
  const { looks, older, today } = await openMyLooks(visit, asked.success ? asked.data : null)
  const groups = new Map<string, LookGroup>()
  for (const { own, view } of looks) {
    const period = periodOf(dayOf(view.until), today ?? dayOf(view.until))
    const key = JSON.stringify(period)
    const group = groups.get(key) ?? { period, looks: [], own: [] }
    groups.set(key, group)
    group[own ? 'own' : 'looks'].push(view)
  }
  const olderHref = older && `${links.whoLooked}?tot=${older}`
  const view = { groups: [...groups.values()], ...(olderHref && { olderHref }) }
  return visit.render(<WhoLookedPage t={messagesFor(visit.lang, today)} chrome={visit.chrome} view={view} />)
}

/** One look as its reader may know it. `own`: by this reader. */
export interface ShownLook {
  familyId: string
  own: boolean
  view: LookView & { at: Date; until: Date; times: number; purposeWords: string }
}

/** Who looked, for this one reader: lines about other parts do not reach this far. `older`: where the next page begins. */
export async function openMyLooks(
  visit: Visit,
  before: string | null,
): Promise<{ looks: ShownLook[]; older?: string; today?: string }> {
  const answer = await visit.open(await myFamilies(visit), async (access) => {
    const t = messagesFor(visit.lang, access.today)
    const lines = await readLooks(access, looksPerPage, before)
    const older = new Set(lines.map((line) => line.id)).size < looksPerPage ? undefined : lines.at(-1)?.cursor
    const looks = foldLooks(lines).map(
      (look): ShownLook => ({
        familyId: look.familyId,
        own: look.actor === access.actor.id,
        view: present(visit, t, access, look),
      }),
    )
    return { looks, today: access.today, ...(older && { older }) }
  })
  return answer.allowed ? answer.value : { looks: [] }
}

function present(visit: Visit, t: T, access: Access, look: FoldedLook): ShownLook['view'] {
  const opened = access.families.get(look.familyId)?.parts
  const parts = new Set(
    look.parts.flatMap((id) => (opened?.get(id) ? [partName(t, opened.get(id)?.part ?? { sort: '' })] : [])),
  )
  const [ruleId = ''] = look.rules
  const { sentence, law } = reasonOf(t, { ruleId, rule: visit.rules.all.get(ruleId) })
  return {
    // Who was refused is named by organisation only: they did nothing they may be looked up for.
    ...(look.allowed && { name: look.actorName }),
    ...(look.organisation && { organisation: look.organisation }),
    at: look.from,
    until: look.at,
    times: look.times,
    parts: look.allowed ? [...parts] : [],
    action: did(look),
    purposeWords: t.words.purposes[look.purpose],
    allowed: look.allowed,
    ...(look.allowed && { sentence }),
    ...(look.allowed && law && { law }),
  }
}
