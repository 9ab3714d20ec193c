import { readFileSync } from 'node:fs'
import { openDatabase } from '../db/pool.ts'
import { recordStewardRun } from '../db/steward-run.ts'
import { Sentence } from '../lib/sentence.ts'
import { keepInstrument } from './instruments.store.ts'
import { ships } from './instruments.ts'
import { type QuestionnaireFault, questionnaireFrom } from './questionnaire.ts'

/** A file that is not a questionnaire as we ask it: everything that is wrong, with its place. */
export class NotAnInstrument extends Sentence {
  override name = 'NotAnInstrument'
  readonly faults: readonly QuestionnaireFault[]

  constructor(faults: readonly QuestionnaireFault[]) {
    super('Nothing was imported.')
    this.faults = faults
  }
}

/**
 * Imports one version of a questionnaire (FHIR R4 JSON), whole or not at all. A version that is there is never changed: the same file
 * again does nothing, another one under its version is refused. @throws NotAnInstrument
 */
export async function importInstrument(stewardUrl: string, file: string) {
  const json = readJson(file)
  const read = questionnaireFrom(json)
  if (read.faults) throw new NotAnInstrument(read.faults)
  const { url, version } = read.questionnaire
  if (ships(url))
    throw new NotAnInstrument([{ path: 'url', reason: 'this name is of a questionnaire that ships with Erbij' }])
  const { db, close } = openDatabase(stewardUrl, { max: 1 })
  try {
    const became = await keepInstrument(db, { url, version, json: JSON.stringify(json) })
    if (became === 'other')
      throw new NotAnInstrument([
        { path: 'version', reason: `${version} is there with another text: give it a new version` },
      ])
    const counts = { imported: became === 'kept' ? 1 : 0 }
    await recordStewardRun(db, 'import', { ...counts, instrument: url, version })
    return { ...counts, url, version }
  } finally {
    await close()
  }
}

function readJson(file: string): unknown {
  const wrong = (reason: string) => new NotAnInstrument([{ path: '(whole file)', reason }])
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw wrong('it cannot be read')
  }
  try {
    return JSON.parse(text)
  } catch {
    throw wrong('it is not JSON')
  }
}
