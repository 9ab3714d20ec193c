import { createInterface } from 'node:readline/promises'
import { type Doomed, destroyContents, previewDestruction, type ToDestroy } from '../dossier/destroy.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { Sentence } from '../lib/sentence.ts'
import { isUuid } from '../lib/uuid.ts'
import { type Command, type Context, UsageError } from './command.ts'
import { getStewardUrl, withInstallation } from './installation.ts'

export const destroyCommand: Command = {
  usage: 'destroy --family <id> --entry <id> … --ground <text> --reason <text> [--yes]',
  summary: 'destroy the contents of entries, their versions and files; that they were there stays written',
  options: {
    family: { type: 'string' },
    entry: { type: 'string', multiple: true },
    ground: { type: 'string' },
    reason: { type: 'string' },
    yes: { type: 'boolean' },
  },
  run: ({ config, options, log }) => {
    const asked = readAsked(options)
    return withInstallation(config, log, async (installation) => {
      const stewardUrl = getStewardUrl(installation)
      if (options['yes'] !== true) {
        show(await previewDestruction(stewardUrl, asked), log)
        if (!(await confirmed())) throw new Sentence('Nothing was destroyed.')
      }
      const { left, ...counts } = await destroyContents(stewardUrl, asked, openFileStore(config.files))
      if (left.length > 0) log(`Not removed from the file store, but without a key: ${left.join(', ')}`)
      return { ...counts, left: left.length }
    })
  },
}

function readAsked({ family, entry, ground, reason }: Context['options']): ToDestroy {
  const entries = Array.isArray(entry) ? entry.map(String) : []
  const texts = [ground, reason].map((text) => (typeof text === 'string' ? text.trim() : ''))
  const [groundText = '', reasonText = ''] = texts
  if (typeof family !== 'string' || entries.length === 0 || texts.includes('') || ![family, ...entries].every(isUuid)) {
    throw new UsageError('destroy needs: --family <id> --entry <id> --ground <text> --reason <text>')
  }
  return { family, entries, ground: groundText, reason: reasonText }
}

/** Which entries, never what is in them. */
function show(doomed: readonly Doomed[], log: Context['log']): void {
  log('The content of these entries will be destroyed, with every version of them and their files:')
  for (const { entry, kind, sort, occurredOn, file } of doomed) {
    log(`  ${entry}  ${kind} of ${occurredOn} in ${sort}${file === null ? '' : ', with its file'}`)
  }
  log('It cannot be undone. Backups keep their copies until they are destroyed too.')
}

async function confirmed(): Promise<boolean> {
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  // Input that ends without an answer is a no.
  const ended = new Promise<string>((resolve) => asking.once('close', () => resolve('')))
  const answer = await Promise.race([asking.question('Type "destroy" to go on: '), ended])
  asking.close()
  return answer.trim() === 'destroy'
}
