import fc from 'fast-check'
import { actions } from '../../law/actions.ts'
import { purposes } from '../../law/purposes.ts'
import { failedRule } from '../decide.ts'
import type { LoggedLook, LookedFamily, LookedPart } from './logged-look.ts'

/** Stands in every text that must not leave the log, so that it can be looked for in what does. */
export const secretMark = '§geheim§'

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''))
    .filter((text) => !/^0+$/.test(text))

/** Any text at all: every plane of Unicode, control characters, ends of lines, lone surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\ud800', '\u2028\u2029\u0085', '"\\\n', '', '__proto__', '\u202e', 'İĳ'),
)
const secretText = anyText.map((text) => `${text}${secretMark}${text}`)

// Few people, so that parts share them.
const person = fc.integer({ min: 1, max: 6 }).map((n) => `0197a000-0000-7000-8000-00000000000${n}`)
const rule = fc.constantFrom('involved-professional', 'adult-about-themself', 'floor', 'no-rule')

const part: fc.Arbitrary<LookedPart> = fc.record({
  id: fc.uuid(),
  rule,
  about: fc.record({
    subjects: fc.uniqueArray(person, { minLength: 1, maxLength: 4 }),
    sort: fc.constantFrom('basics', 'contact', 'address', 'origin', 'facts'),
    regime: fc.constantFrom('jeugdwet', 'wgbo', 'veilig-thuis'),
    secret: fc.boolean(),
  }),
})
const refusedPart: fc.Arbitrary<LookedPart> = fc.oneof(
  part,
  fc.record({ id: fc.uuid(), rule: fc.constantFrom('no-rule', failedRule), about: fc.constant(null) }),
)

const family: fc.Arbitrary<LookedFamily> = fc.record({
  familyId: fc.uuid(),
  allowed: fc.array(part, { maxLength: 5 }),
  refused: fc.array(refusedPart, { maxLength: 5 }),
})

const moment = fc
  .tuple(fc.date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), fc.nat(999))
  .map(([at, micros]) => at.toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`))

/** Any look that the log may hold. */
export const anyLook: fc.Arbitrary<LoggedLook> = fc
  .record({
    id: fc.uuid(),
    at: moment,
    traceId: hex(32),
    spanId: hex(16),
    parentSpanId: fc.option(hex(16)),
    client: fc.option(
      fc.oneof(
        fc.constantFrom('https://zaak.example.nl/api?x=1', 'http://x.nl'),
        fc.constantFrom('urn:oin:1', 'mailto:x', 'javascript:x'),
        fc.string({ minLength: 1 }),
      ),
    ),
    action: fc.constantFrom(...Object.keys(actions)) as fc.Arbitrary<keyof typeof actions>,
    purpose: fc.constantFrom(...purposes),
    actor: fc.uuid(),
    actorKind: fc.constantFrom('professional' as const, 'person' as const),
    actorName: secretText,
    organisation: fc.option(secretText),
    policies: fc.option(hex(64)),
    families: fc.array(family, { minLength: 1, maxLength: 3 }),
    evaluates: fc.boolean(),
  })
  .map(({ evaluates, ...look }) => ({ ...look, mode: evaluates ? ('evaluate' as const) : actions[look.action] }))
