import type { StepDefinition } from './world.ts'

const parentCategory = (number: string): string => (number === '1' ? '02' : '03')
const isCorrection = (word: string): boolean => word === 'gecorrigeerd'

/** The steps that write a person list down as the register has it, category by category. */
export const registerSteps: readonly StepDefinition[] = [
  [/^adres '.*'$/, () => {}],
  [/^de persoon '(.+)' met burgerservicenummer '(\d+)'$/, (world, [name = '', bsn = '']) => world.person(name, bsn)],
  [/^heeft de volgende gegevens$/, (world, _, table) => world.about.put('01', table)],
  [
    /^zijn de volgende gegevens (gewijzigd|gecorrigeerd)$/,
    (world, [how = ''], table) => world.about.change('01', table, { corrected: isCorrection(how), keep: true }),
  ],
  [
    /^heeft een ouder ([12]) met de volgende gegevens$/,
    (world, [number = ''], table) => world.about.begin(parentCategory(number), table),
  ],
  [
    /^ouder ([12]) is (gewijzigd|gecorrigeerd) naar de volgende gegevens$/,
    (world, [number = '', how = ''], table) =>
      world.about.change(parentCategory(number), table, { corrected: isCorrection(how) }),
  ],
  [
    /^heeft een (partner|kind) '(.+)' met de volgende gegevens$/,
    (world, [what, label], table) => world.about.begin(what === 'partner' ? '05' : '09', table, label),
  ],
  [
    /^(partner|kind) '(.+)' is (gewijzigd|gecorrigeerd) naar de volgende gegevens$/,
    (world, [what, label = '', how = ''], table) =>
      world.about.change(what === 'partner' ? '05' : '09', table, { label, corrected: isCorrection(how) }),
  ],
  [
    /^is ingeschreven op (?:adres '.+'|een buitenlands adres) met de volgende gegevens$/,
    (world, _, table) => world.about.begin('08', table),
  ],
  [/^is ingeschreven met de volgende gegevens$/, (world, _, table) => world.about.begin('07', table)],
  [/^is overleden met de volgende gegevens$/, (world, _, table) => world.about.begin('06', table)],
  [/^heeft de volgende gezagsverhouding gegevens$/, (world, _, table) => world.about.begin('11', table)],
  [
    /^gezagsverhouding is (gewijzigd|gecorrigeerd) naar de volgende gegevens$/,
    (world, [how = ''], table) => world.about.change('11', table, { corrected: isCorrection(how) }),
  ],
  [
    /^'gezag' wordt gevraagd van '(.+)'$/,
    (world, [name]) => {
      world.asked = name
    },
  ],
]
