import { type Answer, existingPart, withAccess } from '../src/access/access.ts'
import { append, type NewEntry } from '../src/dossier/append.ts'
import { getKind } from '../src/dossier/kinds/index.ts'
import type { Action } from '../src/law/actions.ts'
import { uuidv7 } from '../src/lib/uuid.ts'
import type { DeWit } from './de-wit.ts'

type Said = Omit<NewEntry, 'familyId' | 'partId' | 'occurredOn' | 'kind'> & { kind: string }

/** What is done to one entry along the road, without a page: sharing, correcting, withholding. The second pair of eyes is Mira's. */
export function withholdingBy({ road, actors, family, people, admin }: DeWit) {
  const partOfEntry = async (id: string): Promise<string> => {
    const { rows } = await admin.query('select part_id from erbij.entry where id = $1', [id])
    return rows[0].part_id
  }
  const write = async (
    actorId: string,
    action: Action,
    partId: string,
    ...said: Said[]
  ): Promise<Answer<readonly string[]>> =>
    withAccess(road, { actorId, families: [family], action, purpose: 'help', wanted: existingPart(partId) }, (access) =>
      append(
        access,
        said.map(({ kind, ...rest }) => ({
          ...rest,
          kind: getKind(kind),
          familyId: family,
          partId,
          occurredOn: access.today,
        })),
      ),
    )
  const release = (id: string): Said => ({ kind: 'release', answers: id, body: { thirdPersonsChecked: true } })
  const step = async (actor: string, id: string, thread: string, body: Said['body']) =>
    write(actor, 'withhold', await partOfEntry(id), {
      kind: 'withholding',
      answers: id,
      ...(thread && { thread }),
      body,
    })
  return {
    partOfEntry,
    write,
    release,
    share: async (id: string) => write(actors.yasmin, 'share', await partOfEntry(id), release(id)),
    /** A better text of a note, shared in the same go when asked. Answers its id. */
    correct: async (id: string, text: string, shared: boolean, thread = id) => {
      const next = uuidv7()
      const correction = { id: next, kind: 'contact-note', replaces: id, thread, body: { text } }
      await write(
        actors.yasmin,
        'correct',
        await partOfEntry(id),
        ...(shared ? [correction, release(next)] : [correction]),
      )
      return next
    },
    /** Proposed by Yasmin and confirmed by Mira; answers the thread. */
    withhold: async (id: string, person = people.bram): Promise<string> => {
      const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
      const body = { step: 'propose', person, ground: 'serious-harm', reason: 'Het zou schaden.', until }
      const proposed = await step(actors.yasmin, id, '', body)
      const thread = (proposed.allowed && proposed.value[0]) || ''
      await step(actors.mira, id, thread, { step: 'confirm' })
      return thread
    },
    end: (id: string, thread: string) => step(actors.yasmin, id, thread, { step: 'end', reason: 'Het is voorbij.' }),
  }
}
