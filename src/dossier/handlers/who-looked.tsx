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

/** Who looked, for this one reader: lines about other parts do not reach this far. */
export async function showWhoLooked(visit: Visit) {
  const asked = new Date(visit.c.req.query('tot') ?? Number.NaN)
  const before = Number.isNaN(asked.getTime()) ? null : asked
  const answer = await visit.open(await myFamilies(visit), async (access) => {
    const t = messagesFor(visit.lang, access.today)
    const groups = new Map<string, LookGroup>()
    let older: Date | undefined
    for (const familyId of access.families.keys()) {
      const lines = await readLooks(access, familyId, looksPerPage, before)
      if (new Set(lines.map((line) => line.id)).size === looksPerPage) older = lines.at(-1)?.at
      for (const look of foldLooks(lines)) {
        const period = periodOf(dayOf(look.at), access.today)
        const key = JSON.stringify(period)
        const group = groups.get(key) ?? { period, looks: [], own: [] }
        groups.set(key, group)
        group[look.actor === access.actor.id ? 'own' : 'looks'].push(present(visit, t, access, familyId, look))
      }
    }
    const olderHref = older && `${links.whoLooked}?tot=${older.toISOString()}`
    return <WhoLookedPage t={t} chrome={visit.chrome} view={{ groups: [...groups.values()], ...(olderHref && { olderHref }) }} />
  })
  if (answer.allowed) return visit.render(answer.value)
  return visit.render(<WhoLookedPage t={messagesFor(visit.lang)} chrome={visit.chrome} view={{ groups: [] }} />)
}

function present(visit: Visit, t: T, access: Access, familyId: string, look: FoldedLook): LookView {
  const opened = access.families.get(familyId)?.parts
  const parts = new Set(look.parts.flatMap((id) => (opened?.get(id) ? [partName(t, opened.get(id)?.part ?? { sort: '' })] : [])))
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
