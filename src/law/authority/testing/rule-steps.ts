import { registerSteps } from './register-steps.ts'
import {
  acknowledge,
  addAdult,
  addMinor,
  addPerson,
  adopt,
  correctMarriage,
  giveParent,
  longAgo,
  makeAdult,
  makeMinor,
  marry,
  part,
  placeOf,
  register,
} from './rule-people.ts'
import type { StepDefinition, World } from './world.ts'

const netherlands = '6030'
const countries: Readonly<Record<string, string>> = {
  België: '5010',
  Spanje: '6037',
  Duitsland: '6029',
  Nederland: netherlands,
}
const countryOf = (name: string): string => countries[name] ?? '0000'
/** «12-3-2020», «7 jaar geleden», «gisteren», «vorige maand». */
const when = '(\\d+-\\d+-\\d+|\\d+ jaar geleden|gisteren|vorige maand)'
const step = (pattern: string, act: StepDefinition[1]): StepDefinition => [new RegExp(`^${pattern}$`), act]
const childOf = (world: World) => world.child ?? world.about

const people: readonly StepDefinition[] = [
  step("de persoon '(.+)' met burgerservicenummer '(\\d+)'", (world, [name = '', bsn]) => addPerson(world, name, bsn)),
  step("de persoon '(.+)' zonder burgerservicenummer", (world, [name = '']) => addPerson(world, name, '')),
  step("de persoon '([^']+)'", (world, [name = '']) => addPerson(world, name)),
  step("persoon '([^']+)'", (world, [name = '']) => world.turnTo(name)),
  step("de minderjarige persoon '(.+)' met twee gehuwde ouders '(.+)' en '(.+)'", (world, [child = '', ...parents]) => {
    for (const parent of parents) addAdult(world, parent)
    marry(world, parents[0] ?? '', parents[1] ?? '')
    addMinor(world, child, ...parents)
  }),
  step(
    "de minderjarige persoon '(.+)' met twee ouders '(.+)' en '(.+)' die ten tijde van .+ niet met elkaar gehuwd waren",
    (world, [child = '', ...parents]) => {
      for (const parent of parents) addAdult(world, parent)
      addMinor(world, child, ...parents)
    },
  ),
  step(
    "de minderjarige persoon '([^']+)' met één ouder '([^']+)'(?: die gehuwd is met '([^']+)')?",
    (world, [child = '', parent = '', partner]) => {
      addAdult(world, parent)
      if (partner !== undefined) {
        addAdult(world, partner)
        marry(world, parent, partner)
      }
      addMinor(world, child, parent)
    },
  ),
  step("(?:'(.+)' )?is meerderjarig(?:, niet overleden en staat niet onder curatele)?", (world, [name]) =>
    makeAdult(name === undefined ? world.about : world.list(name)),
  ),
  step("(?:'(.+)' )?is minderjarig", (world, [name]) => makeMinor(name === undefined ? world.about : world.list(name))),
  step('is een (vrouw|man)', (world, [sex]) => world.about.put('01', { '04.10': sex === 'vrouw' ? 'V' : 'M' })),
  step("(?:'(.+)' )?is overleden", (world, [name]) => {
    const list = name === undefined ? world.about : world.list(name)
    list.begin('06', { '08.10': 'gisteren - 2 jaar' })
    list.put('07', { '67.20': 'O' })
  }),
  step("'(.+)' staat onder curatele", (world, [name = '']) => world.list(name).begin('11', { '33.10': '1' })),
  step("de persoonslijst van '(.+)' is opgeschort met reden '(.)'", (world, [name = '', reason = '']) =>
    world.list(name).put('07', { '67.20': reason }),
  ),
]

const birthAndStay: readonly StepDefinition[] = [
  step(`(?:'(.+)' )?is (?:geboren op )?${when}(?: geboren)?`, (world, [name, day = '']) =>
    (name === undefined ? world.about : world.turnTo(name)).put('01', { '03.10': day }),
  ),
  step(`is in Nederland geboren|is geboren in Nederland`, (world) => world.about.put('01', { '03.30': netherlands })),
  step('is geboren in (.+)', (world, [land = '']) => world.about.put('01', { '03.30': countryOf(land), '81.20': '' })),
  step(`is ${when} als vondeling geboren`, (world, [day = '']) => {
    world.about.put('01', { '03.10': day })
    world.about.change('02', { '02.40': '.', '04.10': 'V', '81.20': '1AA0100', '62.10': day })
    world.about.change('03', { '81.20': '1AA0100' })
  }),
  step('is met onbekende ouders ingeschreven', (world) => {
    world.about.begin('02', { '02.40': '.' })
    world.about.begin('03', { '02.40': '.' })
  }),
  step('is ingeschreven in (?:de BRP|een Nederlandse gemeente)', (world) => register(world.about)),
  step('is ingeschreven als niet-ingezetene met een verblijfplaats in (.+)', (world, [land = '']) =>
    world.about.begin('08', { '09.10': '1999', '13.10': countryOf(land) }),
  ),
  step('is ingeschreven met een tijdelijke verblijfplaats in Nederland', () => {}),
  step('is niet geëmigreerd geweest', () => {}),
  step(
    `'(.+)' is ${when} geëmigreerd (?:naar (.+)|met onbekende bestemming)`,
    (world, [name = '', day = '', land = '']) =>
      world.turnTo(name).change('08', { '09.10': '1999', '13.10': countryOf(land), '13.20': day }),
  ),
  step(`(?:'(.+)' )?is (?:op )?${when} geïmmigreerd(?: naar Nederland)?`, (world, [name, day = '']) =>
    (name === undefined ? world.about : world.turnTo(name)).change('08', { '09.10': '0518', '14.20': day }),
  ),
]

const parents: readonly StepDefinition[] = [
  step("heeft '([^']+)' als ouder ([12])(?: met de volgende gegevens)?", (world, [name = '', number], table) =>
    giveParent(world, world.about, name, table, number),
  ),
  step("heeft '([^']+)' als ouder(?: vanaf de geboortedatum)?", (world, [name = '']) =>
    giveParent(world, world.about, name),
  ),
  step("heeft '(.+)' en '(.+)' als ouders(?: vanaf de geboortedatum)?", (world, names) => {
    for (const name of names) giveParent(world, world.about, name)
  }),
  step('zijn van ouder ([12]) de volgende gegevens (gewijzigd|gecorrigeerd)', (world, [number, how], table) =>
    childOf(world).change(number === '1' ? '02' : '03', table, { corrected: how === 'gecorrigeerd', keep: true }),
  ),
  step(
    "(?:'(.+)' )?is geadopteerd door '([^']+)' als ouder ([12])(?: met de volgende gegevens)?",
    (world, [child, name = '', number], table) =>
      adopt(world, child === undefined ? world.about : world.turnTo(child), name, table, number),
  ),
  step(
    `'([^']+)' is (?:(?:op )?${when} )?geadopteerd door '([^']+)'(?: en '([^']+)')?`,
    (world, [child = '', day = '10 jaar geleden', ...names]) => {
      const adopters = names.filter((name) => name !== undefined)
      adopters.forEach((name, at) => {
        const place = adopters.length > 1 ? { number: `${at + 1}`, '81.20': '1AQ0100' } : {}
        const { number, ...deed } = { number: undefined, ...place }
        adopt(world, world.turnTo(child), name, { '62.10': day, ...deed }, number)
      })
    },
  ),
  step(
    "'(.+)' is in het buitenland geadopteerd door '(.+)' en '(.+)' op (.+) met document '(.+)'",
    (world, [child = '', one = '', other = '', day = '']) => {
      for (const name of [one, other]) giveParent(world, world.turnTo(child), name, { '62.10': day, '81.20': '' })
    },
  ),
  step("de adoptie van '(.+)' is herroepen voor '.+' als ouder ([12])", (world, [child = '', number]) =>
    world.list(child).change(number === '1' ? '02' : '03', { '81.20': '1AS0100' }, { corrected: true }),
  ),
  step("is erkend door '(.+)' als ouder ([12]) met erkenning bij geboorteaangifte", (world, [name = '', number]) =>
    acknowledge(world, world.about, name, 'B', '', number),
  ),
  step(
    "is erkend door '(.+)' als ouder ([12]) met (erkenning na geboorteaangifte|erkenning bij notariële akte|gerechtelijke vaststelling ouderschap) op (.+)",
    (world, [name = '', number, how = '', day]) =>
      acknowledge(
        world,
        world.about,
        name,
        how.endsWith('aangifte') ? 'C' : how.endsWith('akte') ? 'J' : 'V',
        day,
        number,
      ),
  ),
  step("'(.+)' is erkend door '(.+)' bij geboorteaangifte", (world, [child = '', name = '']) =>
    acknowledge(world, world.turnTo(child), name, 'B'),
  ),
  step(
    "'([^']+)' is erkend door '([^']+)' (na geboorteaangifte )?op (.+)",
    (world, [child = '', name = '', after, day]) =>
      acknowledge(world, world.turnTo(child), name, after === undefined ? 'A' : 'C', day),
  ),
  step("'(.+)' heeft ontkend vader te zijn van '(.+)'", (world, [name = '', child = '']) => {
    const list = world.list(child)
    list.change(placeOf(list, name), { '81.20': '1AE0100' })
  }),
  step(`${when} heeft '(.+)' het ouderschap ontkend`, (world, [day = '', name = '']) =>
    childOf(world).change(placeOf(childOf(world), name), { '81.20': '1AE0100', '85.10': day }),
  ),
]

const relations: readonly StepDefinition[] = [
  step(
    "'(.+)' en '(.+)' zijn met elkaar gehuwd(?: met de volgende gegevens)?",
    (world, [one = '', other = ''], table) => marry(world, one, other, { '06.10': longAgo, ...table }),
  ),
  step(
    `'([^']+)' en '([^']+)' zijn ${when} gehuwd en ${when} gescheiden`,
    (world, [one = '', other = '', from = '', until = '']) => {
      marry(world, one, other, { '06.10': from })
      part(world, one, other, { '07.10': until, '07.40': 'S' })
    },
  ),
  step(
    `'([^']+)' en '([^']+)' zijn (?:opnieuw )?(?:gehuwd op )?${when}(?: opnieuw)?(?: gehuwd)?`,
    (world, [one = '', other = '', day = '']) => marry(world, one, other, { '06.10': day }),
  ),
  step(
    `'([^']+)' en '([^']+)' zijn (?:een geregistreerd partnerschap aangegaan op )?${when}(?: een geregistreerd partnerschap aangegaan)?`,
    (world, [one = '', other = '', day = '']) => marry(world, one, other, { '06.10': day, '15.10': 'P' }),
  ),
  step("'(.+)' en '(.+)' zijn gescheiden met de volgende gegevens", (world, [one = '', other = ''], table) =>
    part(world, one, other, table),
  ),
  step(`'(.+)' en '(.+)' zijn (?:op )?${when} gescheiden`, (world, [one = '', other = '', day = '']) =>
    part(world, one, other, { '07.10': day, '07.40': 'S' }),
  ),
  step(
    `het geregistreerd partnerschap van '(.+)' en '(.+)' is ${when} ontbonden`,
    (world, [one = '', other = '', day = '']) => part(world, one, other, { '07.10': day, '07.40': 'S' }),
  ),
  step(`het huwelijk van '(.+)' en '(.+)' is ${when} nietig verklaard`, (world, [one = '', other = '', day = '']) =>
    part(world, one, other, { '07.10': day, '07.40': 'N' }),
  ),
  step(
    "is het huwelijk van '(.+)' en '(.+)' gecorrigeerd met de volgende gegevens",
    (world, [one = '', other = ''], table) => correctMarriage(world, one, other, table),
  ),
]

/** The code of table 61 for «'Gerda'», «beide ouders», «een voogdijinstelling», «ouder 'Aart' en een derde». */
function codeFor(world: World, whom: string): string {
  if (whom === 'beide ouders') return '12'
  const name = /'(.+)'/.exec(whom)?.[1]
  if (name === undefined) return 'D'
  const number = placeOf(childOf(world), name) === '02' ? '1' : '2'
  return whom.endsWith('en een derde') ? `${number}D` : number
}

const decisions: readonly StepDefinition[] = [
  step(
    "voor '(.+)' is een gerechtelijke uitspraak over het gezag gedaan met de volgende gegevens",
    (world, [name = ''], table) => world.list(name).begin('11', table),
  ),
  step(
    `(?:(?:op )?${when} is )?in een gerechtelijke uitspraak (?:is )?het gezag toegewezen aan (.+)`,
    (world, [day = 'gisteren - 1 jaar', whom = '']) =>
      childOf(world).begin('11', { '32.10': codeFor(world, whom), '85.10': day }),
  ),
  step('in een gerechtelijke uitspraak is een (?:voogdijinstelling|derde) tot voogd benoemd', (world) =>
    childOf(world).begin('11', { '32.10': 'D', '85.10': 'gisteren - 1 jaar' }),
  ),
]

/** The steps of the rules: stories about people, more than rows of a register. */
export const ruleSteps: readonly StepDefinition[] = [
  ...people,
  ...birthAndStay,
  ...parents,
  ...relations,
  ...decisions,
  ...registerSteps,
]
