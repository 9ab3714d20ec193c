import type { Item } from '../../dossier/handlers/record-item.ts'
import type { Sent } from '../../dossier/handlers/sent.ts'
import { canonical } from '../../lib/canonical.ts'
import { uuidOf } from '../../lib/uuid.ts'

/** Records what a form sent. Back at a page that was sent, with something else in it: that is another entry, and not lost. */
export async function recordOnce(item: Item, record: (item: Item) => Promise<Sent>): Promise<Sent> {
  const sent = await record(item)
  if (!('fault' in sent) || sent.fault !== 'taken') return sent
  return record({ ...item, id: uuidOf(item.id + canonical(item.body)) })
}
