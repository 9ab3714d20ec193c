/** What an import does about something it cannot read. */
export type Effect = 'row-skipped' | 'list-skipped' | 'field-ignored' | 'bsn-withheld' | 'link-ignored'

/**
 * Something wrong in the file: the line it stands on (the header is line 1), a Dutch sentence and what was done.
 * The sentence names elements and codes of the file, never a BSN, a name or an address: it ends up in logs.
 */
export interface Problem {
  readonly line: number
  readonly reason: string
  readonly effect: Effect
}

export type Report = (problem: Problem) => void

/** Element numbers in words, for the sentences of problems. */
export const elementNames: Readonly<Record<string, string>> = {
  '01.20': 'burgerservicenummer',
  '03.10': 'geboortedatum',
  '04.10': 'geslachtsaanduiding',
  '06.10': 'datum sluiting huwelijk of partnerschap',
  '07.10': 'datum ontbinding huwelijk of partnerschap',
  '08.10': 'datum overlijden',
  '10.30': 'datum aanvang adreshouding',
  '13.20': 'datum vertrek uit Nederland',
  '67.20': 'reden opschorting bijhouding',
  '70.10': 'indicatie geheim',
  '85.10': 'ingangsdatum geldigheid',
}

/** E.g. "05.07.10 (datum ontbinding …)". */
export const nameOf = (element: string): string => {
  const name = elementNames[element.slice(3)]
  return name ? `${element} (${name})` : element
}
