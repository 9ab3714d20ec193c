/** Invented people get names as they are heard in a Dutch town. A surname that starts with a small letter has a prefix. */
interface NamePool {
  readonly V: readonly [string, ...string[]]
  readonly M: readonly [string, ...string[]]
  readonly surnames: readonly [string, ...string[]]
}

const dutch: NamePool = {
  V: [
    'Sanne',
    'Lieke',
    'Femke',
    'Marloes',
    'Roos',
    'Esmée',
    'Julia',
    'Fleur',
    'Tess',
    'Lotte',
    'Maud',
    'Ingrid',
    'Wendy',
    'Iris',
  ],
  M: [
    'Daan',
    'Lars',
    'Thijs',
    'Ruben',
    'Jesse',
    'Sven',
    'Niels',
    'Koen',
    'Gijs',
    'Mees',
    'Stijn',
    'Dennis',
    'Jeroen',
    'Pieter',
  ],
  surnames: [
    'Bakker',
    'de Boer',
    'van den Berg',
    'Visser',
    'Smit',
    'Mulder',
    'van Dijk',
    'Hoekstra',
    'Kuipers',
    'van der Velde',
    'Postma',
    'Veenstra',
    'Schouten',
    'de Graaf',
  ],
}
const moroccan: NamePool = {
  V: ['Naima', 'Salma', 'Hafsa', 'Ikram', 'Loubna', 'Amina'],
  M: ['Youssef', 'Bilal', 'Karim', 'Anas', 'Ilias', 'Rachid'],
  surnames: ['El Amrani', 'Bouali', 'Aït Taleb', 'Ouali', 'Benali'],
}
const turkish: NamePool = {
  V: ['Zeynep', 'Elif', 'Ayşe', 'Defne', 'Gül'],
  M: ['Emre', 'Kerem', 'Mehmet', 'Yusuf', 'Can'],
  surnames: ['Yıldız', 'Çelik', 'Öztürk', 'Şahin', 'Aydın'],
}
const surinamese: NamePool = {
  V: ['Shanti', 'Chantal', 'Priya', 'Melissa', 'Rachida'],
  M: ['Ricardo', 'Vishal', 'Jermaine', 'Winston', 'Kiran'],
  surnames: ['Ramdin', 'Pinas', 'Biharie', 'Zeefuik', 'Kartosen'],
}
const polish: NamePool = {
  V: ['Zofia', 'Agnieszka', 'Małgorzata', 'Kasia'],
  M: ['Jakub', 'Paweł', 'Łukasz', 'Tomasz'],
  surnames: ['Nowak', 'Wójcik', 'Kowalczyk', 'Zieliński'],
}
const syrian: NamePool = {
  V: ['Rima', 'Nour', 'Hala', 'Layan'],
  M: ['Omar', 'Sami', 'Adnan', 'Tarek'],
  surnames: ['al-Khatib', 'Haddad', 'Darwish', 'Najjar'],
}

/** Half of the pools is Dutch: they come up as often as they do in the street. */
export const namePools = [dutch, moroccan, dutch, turkish, dutch, surinamese, dutch, polish, dutch, syrian] as const

export const streets = [
  'Lindelaan',
  'Kerkpad',
  'Molenweg',
  'Havenstraat',
  'Vlierstraat',
  'Meidoornhof',
  'Zuiderkade',
  'Weidepad',
  'Stationsweg',
  'Jan Steenstraat',
] as const

/** "van den Berg" is prefix and surname; "El Amrani" and "al-Khatib" are surnames. */
export function splitSurname(full: string): { prefix: string; surname: string } {
  const [, prefix = '', surname = full] = /^((?:van der|van den|van|de|den|ter|ten) )?(.+)$/.exec(full) ?? []
  return { prefix: prefix.trim(), surname }
}
