import type { Keyring } from '../../lib/keyring.ts'

/** What every line of an export needs besides the look. */
export interface ExportSettings {
  /** Public origin of this installation, without a slash at the end: the producer of the lines, and where its registers stand. */
  url: string
  /** Makes the pseudonyms. */
  keys: Keyring
}

/** Who made the line: OpenTelemetry names, which all three formats leave free. */
export const producer = ({ url }: ExportSettings) => ({ 'service.name': 'erbij', 'service.instance.id': url })
