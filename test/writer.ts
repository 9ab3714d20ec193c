import { withAccess } from '../src/access/access.ts'
import { openDatabase } from '../src/db/pool.ts'
import { append } from '../src/dossier/append.ts'
import { contactNote } from '../src/dossier/kinds/contact-note.ts'
import { notePart } from '../src/dossier/record-note.ts'
import { loadRules } from '../src/law/rules.ts'

/**
 * A process of its own that writes notes through the road until it is killed, and prints the id of each one that was
 * acknowledged: node test/writer.ts <app url> <actor> <family> <person>
 */
const [, , url = '', actorId = '', family = '', person = ''] = process.argv
const { db } = openDatabase(url, { max: 4 })
const rules = loadRules()

async function write(n: number): Promise<void> {
  const question = {
    actorId,
    families: [family],
    action: 'write',
    purpose: 'help',
    wanted: notePart([person]),
  } as const
  const answer = await withAccess({ db, rules }, question, (access) => {
    const [partId = ''] = access.families.get(family)?.parts.keys() ?? []
    return append(access, [
      { kind: contactNote, familyId: family, partId, body: { text: `Verslag ${n}` }, occurredOn: access.today },
    ])
  })
  if (answer.allowed) process.stdout.write(`${answer.value[0]}\n`)
}

await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (let n = 0; ; n += 1) await write(n)
  }),
)
