import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { phone } from './browser.ts'
import { demoRegion, seen as seenBy } from './demo.ts'
import { about, expectAll, follow, peopleOf, press, setPhase, to } from './family.ts'

/**
 * One plan of one family: Inge, her husband Stefan, her son Milan (14) and their girl Fenna (5), helped by Yasmin of the local team and
 * Koen of the safety team. They make it, do it, keep it safe and look back on it, from «safety first» to recovery.
 */

const demo = demoRegion()
const seen = (page: Page, what: string) => seenBy(page, `plan-${what}`)

/** Where the family stands, for who helps and for the family itself. */
let team = ''
let mine = ''

const goal = 'Wij eten op zondag samen, en Stefan is dan nuchter.'
const goalOfMilan = 'Ik wil op woensdag bij mijn vriend slapen.'
const must = 'Stefan gaat elke week naar de groep.'
const follows = 'Ik vraag Veilig Thuis om mee te kijken.'

const { open, helper, asFamily, later } = peopleOf(demo)

const read = (page: Page) => page.locator('main').innerText()

describe('a beginning', () => {
  test('Koen finds the family and sets the phase back to «safety first», which asks why', async () => {
    const page = await helper('Koen')
    await page.goto(`${demo.url}/vandaag`)
    await seen(page, 'today-koen')
    await page.goto(`${demo.url}/gezinnen`)
    await to(page, page.getByRole('listitem').filter({ hasText: 'Fenna' }).getByRole('link').first())
    team = new URL(page.url()).pathname
    mine = team.replace('gezinnen', 'mijn-dossier')
    expect(await seen(page, 'family')).toContain('Vrijwillig.')
    await setPhase(page, team, 'Eerst veilig', '')
    expect(await seen(page, 'phase-why')).toContain('Dit is een stap terug. Schrijf op wat er veranderde')
    await page.getByLabel('Waarom nu?').fill('Stefan dronk weer. Inge en de kinderen sliepen bij oma.')
    await press(page, 'Leg de fase vast')
    const safety = await seen(page, 'safety-now')
    expect(safety).toContain('Stefan dronk weer.')
    expect(safety).toMatch(/Eerst veilig\s+Eerst zorgen we dat het vandaag veilig is\.\s+Hier zijn we nu/)
    await open(page, `${team}/analyse`)
    await follow(page, /^Wat er speelt bij/)
    expect(await seen(page, 'analysis')).toContain('Zoals het is gezien op')
  })

  test('Inge writes on her phone what matters, and makes a goal about the three of them', async () => {
    const page = await asFamily('Inge')
    await open(page, '/mijn-dossier')
    expect(await seen(page, 'dossier-inge')).toContain('Ons plan')
    await open(page, `${mine}/plan`)
    await follow(page, 'Schrijf op wat belangrijk is')
    await about(page, 'Inge')
    await page.getByLabel('In eigen woorden').fill('Dat niemand thuis meer schrikt.')
    await press(page, 'Bewaar')
    await follow(page, 'Maak een doel')
    await about(page, 'Inge', 'Stefan', 'Milan')
    await page.getByLabel('Wat moet er zo zijn?').fill(goal)
    await page.getByRole('checkbox', { name: 'Relaties thuis' }).check()
    await seen(page, 'goal-form')
    await press(page, 'Bewaar')
    const plan = await seen(page, 'plan-inge')
    expect(plan).toContain('Dat niemand thuis meer schrikt.')
    expect(plan).toContain(goal)
  })
})

describe('what each does', () => {
  test('Stefan adds a step and does it', async () => {
    const page = await asFamily('Stefan')
    await open(page, `${mine}/plan`)
    await to(
      page,
      page.locator('.erbij-goal').filter({ hasText: goal }).getByRole('link', { name: 'Zet er een stap bij' }),
    )
    await page.getByLabel('Wat gaat er gebeuren?').fill('Zondag kook ik, en Milan kiest wat.')
    await page.getByLabel('Wie doet dit?').selectOption({ label: 'Stefan (u)' })
    await seen(page, 'step-form')
    await press(page, 'Bewaar')
    await follow(page, 'Zondag kook ik, en Milan kiest wat.')
    await page.getByRole('radio', { name: 'Het is gedaan' }).check()
    await to(page, page.locator('button[value="result"]'))
    expect(await seen(page, 'step-done')).toContain('Gedaan')
  })

  test('Milan makes a goal of his own and says how safe it is; his mother reads that goal, Stefan does not', async () => {
    const page = await asFamily('Milan')
    await open(page, `${mine}/plan`)
    await follow(page, 'Maak een doel')
    await about(page, 'Milan')
    await page.getByLabel('Wat wil je dat er zo is?').fill(goalOfMilan)
    await seen(page, 'goal-form-milan')
    await press(page, 'Bewaar')
    const plan = await seen(page, 'plan-milan')
    expect(plan).toContain(goalOfMilan)
    expect(plan).not.toMatch(/\bu(w|zelf)?\b/i)
    await open(page, `${mine}/veiligheid`)
    await follow(page, 'Hoe veilig is het voor mij?')
    await page.getByRole('radio', { name: '4', exact: true }).check()
    await page.getByLabel(/^Wat hoort daarbij/).fill('Op zaterdag was het weer hard.')
    await press(page, 'Bewaar dit')
    expect(await seen(page, 'scale-milan')).toContain('Op zaterdag was het weer hard.')
    const planOf = async (name: string) => read(await open(await asFamily(name), `${mine}/plan`))
    expect(await planOf('Inge')).toContain(goalOfMilan)
    const his = await planOf('Stefan')
    expect(his).toContain(goal)
    expect(his).not.toContain(goalOfMilan)
  })

  test('two change one goal at once: both versions are shown, until they make one of both', async () => {
    const [inge, stefan] = [await asFamily('Inge'), await asFamily('Stefan')]
    for (const page of [inge, stefan]) {
      await open(page, `${mine}/plan`)
      await follow(page, goal)
      await follow(page, 'Verander dit')
    }
    const [hers, his] = [`${goal} Oma komt ook.`, `${goal} De telefoons liggen weg.`]
    const say = async (page: Page, words: string) => {
      await page.getByLabel('Wat moet er zo zijn?').fill(words)
      await press(page, 'Bewaar')
    }
    await say(inge, hers)
    await say(stefan, his)
    const both = await seen(stefan, 'at-once')
    expectAll(both, ['Twee mensen veranderden dit tegelijk', hers, his])
    await inge.reload()
    await follow(inge, 'Maak er één van')
    await inge.getByLabel('Wat moet er zo zijn?').fill(`${goal} Oma komt ook, en de telefoons liggen weg.`)
    await seen(inge, 'make-one')
    await press(inge, 'Bewaar')
    const one = await seen(inge, 'made-one')
    expect(one).toContain('Oma komt ook, en de telefoons liggen weg.')
    expect(one).not.toContain('Twee mensen veranderden dit tegelijk')
  })
})

describe('pressure', () => {
  test('Yasmin writes a step that sounds like a condition, is asked, and says it openly', async () => {
    const page = await helper('Yasmin El Idrissi')
    await open(page, `${team}/plan`)
    await seen(page, 'plan-yasmin')
    await follow(page, 'Maak een stap')
    await about(page, 'Inge', 'Stefan')
    await page.getByLabel('Wat gaat er gebeuren?').fill('Naar de groep. Als dat niet lukt, dan volgt er een melding.')
    await page.getByLabel('Wie doet dit?').selectOption({ label: 'Stefan' })
    await page.getByRole('radio', { name: 'Nee, er volgt niets' }).check()
    await press(page, 'Bewaar')
    expect(await seen(page, 'sounds')).toContain('In uw tekst lijkt een voorwaarde te staan.')
    await page.getByRole('radio', { name: /^Ja\. Ik schrijf hierna op/ }).check()
    await press(page, 'Bewaar')
    await about(page, 'Inge', 'Stefan')
    await page.getByLabel('Wat moet er gebeuren').fill(must)
    await page.getByLabel('Wat volgt er als dat niet lukt?').fill(follows)
    await page.getByLabel('Welke weg is dat, volgens de wet?').selectOption('report-to-veilig-thuis')
    await page.getByLabel('Waarom is dit nodig?').fill('Op zaterdag ging het weer mis. De kinderen waren erbij.')
    await seen(page, 'condition-form')
    await press(page, 'Kijk het na')
    expect(await seen(page, 'condition-confirm')).toContain('Vanaf vandaag wordt dwang overwogen')
    await press(page, 'Schrijf het op')
    expect(await seen(page, 'condition-said')).toContain('Dwang wordt overwogen')
  })

  test('Inge reads it, with what she can do; Milan, for whom it does not hold, reads nothing of it', async () => {
    const page = await asFamily('Inge')
    await open(page, '/mijn-dossier')
    expect(await read(page)).toContain('Dwang wordt overwogen.')
    await follow(page, 'Lees wat er is gezegd')
    await seen(page, 'course-inge')
    await follow(page, /^Dwang wordt overwogen, voor/)
    const said = await seen(page, 'condition-inge')
    expectAll(said, [must, follows, 'Er is nog niets besloten.', 'Wie naast u kan staan', 'Zeg wat u ervan vindt'])
    const address = new URL(page.url()).pathname
    const milan = await asFamily('Milan')
    expect((await milan.goto(demo.url + address))?.status()).toBe(404)
    for (const path of ['/mijn-dossier', `${mine}/plan`, `${mine}/plan/verloop`]) {
      await open(milan, path)
      const text = await read(milan)
      for (const words of [must, follows, 'Dwang wordt overwogen', 'voorwaarde'])
        expect(text, path).not.toContain(words)
    }
  })
})

describe('safety', () => {
  test('Stefan agrees something without JavaScript, and it stands on the page for when it goes wrong', async () => {
    const page = await demo.as('Stefan', { ...phone, javaScriptEnabled: false })
    await open(page, `${mine}/veiligheid`)
    await follow(page, 'Zet er een afspraak bij')
    await page.getByLabel('Wat spreken we af?').fill('Heb ik gedronken, dan slaap ik bij mijn broer.')
    await about(page, 'Inge', 'Stefan', 'Milan')
    await press(page, 'Bewaar dit')
    expect(await read(page)).toContain('Heb ik gedronken')
    const inge = await asFamily('Inge')
    await open(inge, `${mine}/veiligheid`)
    await follow(inge, 'Het is nu niet veilig')
    expectAll(await seen(inge, 'crisis'), ['Bel 112', 'Oma Wil', 'Heb ik gedronken, dan slaap ik bij mijn broer.'])
  })
})

describe('looking back, and on', () => {
  test('Yasmin begins a round; Inge, Stefan and Milan answer, and Fenna with Yasmin; then it is closed', async () => {
    await later(30)
    const yasmin = await helper('Yasmin El Idrissi')
    await open(yasmin, `${team}/plan`)
    await follow(yasmin, 'Hoe het plan tot stand komt')
    await seen(yasmin, 'course')
    await follow(yasmin, 'Begin met terugkijken')
    await yasmin.getByLabel(/^Vertel er iets over/).fill('Hoe gaat het sinds die zaterdag?')
    await press(yasmin, 'Bewaar dit')
    const round = new URL(yasmin.url()).pathname.replace(team, '')
    for (const [name, score, worked] of [
      ['Inge', '7', 'Dat wij het meteen zeiden.'],
      ['Stefan', '6', 'Slapen bij mijn broer.'],
      ['Milan', '5', 'Zondag koken.'],
    ] as const) {
      const page = await asFamily(name)
      await open(page, mine + round)
      await follow(page, /antwoord$/)
      const overall = page.getByRole('group', { name: 'Hoe gaat het, alles bij elkaar?' })
      await overall.getByText(score, { exact: true }).click()
      await page.getByLabel(/^Wat hielp\?/).fill(worked)
      if (name === 'Milan') await seen(page, 'answer-milan')
      await press(page, 'Bewaar mijn antwoord')
      expect(await read(page)).toContain(worked)
    }
    await yasmin.reload()
    await follow(yasmin, 'Vul het in met Fenna')
    await yasmin.getByLabel(/^Wat hielp\?/).fill('Papa maakte soep. Er zat te veel peper in.')
    await press(yasmin, 'Bewaar wat Fenna zei')
    await yasmin.getByLabel('Wat besloten jullie samen?').fill('De zondag blijft. Fenna kiest volgende keer.')
    await press(yasmin, 'Sluit af')
    const closed = await seen(yasmin, 'round-closed')
    expectAll(closed, ['De zondag blijft.', 'Dat wij het meteen', 'bij mijn broer.', 'Zondag koken.', 'te veel peper'])
    const his = await read(await open(await asFamily('Stefan'), mine + round))
    expect(his).toContain('te veel peper')
    expect(his, 'what Milan answered stands in his own words').not.toContain('Zondag koken.')
  })

  test('Koen ends the condition, and the phase goes on to staying safe and to recovery; Inge ends the goal', async () => {
    const koen = await helper('Koen')
    await open(koen, `${team}/plan/verloop`)
    await follow(koen, /^Dwang wordt overwogen/)
    await koen.getByRole('radio', { name: /^Het is gelukt/ }).check()
    await koen.getByLabel('Vertel wat er gebeurde').fill('Stefan ging vier keer.')
    await press(koen, 'Bewaar dit')
    await setPhase(koen, team, 'Veilig blijven', 'Vier weken rustig.')
    await later(40)
    const page = await helper('Koen')
    await setPhase(page, team, 'Herstel', 'Zij praten weer met elkaar, ook over wat pijn deed.')
    const safety = await seen(page, 'safety-recovery')
    expect(safety).toMatch(/Herstel\s+Daarna herstellen we wat pijn deed\.\s+Hier zijn we nu/)
    expect(safety).toContain('Hoe het hiervoor was')
    const inge = await asFamily('Inge')
    await open(inge, `${mine}/plan`)
    await follow(inge, goal)
    await inge.getByText('Dit doel is klaar, of stopt').click()
    await inge.getByRole('radio', { name: 'Gelukt', exact: true }).check()
    await to(inge, inge.locator('button[value="outcome"]'))
    expect(await seen(inge, 'goal-ended')).toContain('Gelukt')
  })
})

describe('the plan to keep, and in the view of the children', () => {
  test('Inge prints the plan, and gets it as a PDF', async () => {
    const page = await asFamily('Inge')
    await open(page, `${mine}/plan`)
    await follow(page, 'Bewaar of print het plan')
    expect(await seen(page, 'print')).toContain('Dat niemand thuis meer schrikt.')
    const pdf = await page.request.get(`${demo.url}${mine}/plan.pdf`)
    expect(pdf.status()).toBe(200)
    expect(pdf.headers()['content-type']).toContain('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('Milan reads his own plan; Inge reads with Fenna what is hers, and from there her plan and how safe it is', async () => {
    const milan = await open(await asFamily('Milan'), `${mine}/plan`)
    await follow(milan, 'Milan')
    expectAll(await seen(milan, 'of-milan'), ['Mijn plan', goalOfMilan])
    const inge = await open(await asFamily('Inge'), '/mijn-dossier')
    await follow(inge, 'Bekijk het samen met Fenna')
    await seen(inge, 'together-fenna')
    await follow(inge, 'Het plan van Fenna')
    const hers = await seen(inge, 'of-fenna')
    expectAll(hers, ['Pannenkoeken. En dat papa zacht praat.', 'Fenna slaapt weer in haar eigen bed.'])
    await inge.goBack()
    await follow(inge, 'Hoe veilig is het voor Fenna?')
    expect(await seen(inge, 'scale-fenna')).toContain('Fenna zelf')
  })
})
