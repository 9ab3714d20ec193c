import { describe, expect, test } from 'vitest'
import { mayReach, type Reach } from './reach.ts'
import { reachBody, reachFaults, reachInput } from './reach-form.ts'

// 2026-01-05 is a Monday.
const monday = { day: '2026-01-05', time: '10:30' }
const said: Reach = {
  phone: { number: '06 12345678', days: ['mon', 'wed'], from: '09:00', until: '12:00', message: false },
  post: 'never',
}

describe('what was not said is not allowed', () => {
  test.each(['call', 'message', 'email', 'letter'] as const)('%s, when nothing was said at all', (channel) => {
    expect(mayReach(undefined, channel, monday)).toEqual({ ok: false, why: 'nothing-said' })
  })

  test('an address or number that is not there', () => {
    expect(mayReach({ post: 'home' }, 'email', monday)).toEqual({ ok: false, why: 'nothing-said' })
    expect(mayReach({ post: 'home' }, 'call', monday)).toEqual({ ok: false, why: 'nothing-said' })
    expect(mayReach({ post: 'elsewhere' }, 'letter', monday)).toEqual({ ok: false, why: 'nothing-said' })
  })
})

describe('calling', () => {
  test.each([
    ['on that day and hour', monday, { ok: true, how: '06 12345678' }],
    ['from the first minute', { ...monday, time: '09:00' }, { ok: true, how: '06 12345678' }],
    ['a minute before', { ...monday, time: '08:59' }, { ok: false, why: 'other-time' }],
    ['not in the minute it ends', { ...monday, time: '12:00' }, { ok: false, why: 'other-time' }],
    ['on Tuesday', { day: '2026-01-06', time: '10:30' }, { ok: false, why: 'other-day' }],
    ['on Sunday', { day: '2026-01-04', time: '10:30' }, { ok: false, why: 'other-day' }],
  ] as const)('%s', (_, at, answer) => {
    expect(mayReach(said, 'call', at)).toEqual(answer)
  })

  test('a number without days is never called', () => {
    expect(mayReach({ post: 'home', phone: { number: '1', days: [], message: true } }, 'call', monday)).toEqual({
      ok: false,
      why: 'never',
    })
  })

  test('a message is allowed only when that was said, and not at another hour than a call', () => {
    expect(mayReach(said, 'message', monday)).toEqual({ ok: false, why: 'never' })
    const spoken: Reach = { post: 'never', phone: { number: '1', days: ['mon'], from: '09:00', message: true } }
    expect(mayReach(spoken, 'message', monday)).toEqual({ ok: true, how: '1' })
    expect(mayReach(spoken, 'message', { ...monday, time: '08:00' })).toEqual({ ok: false, why: 'other-time' })
  })
})

test('a letter goes home, elsewhere, or never', () => {
  expect(mayReach(said, 'letter', monday)).toEqual({ ok: false, why: 'never' })
  expect(mayReach({ post: 'home' }, 'letter', monday)).toEqual({ ok: true, how: 'home' })
  expect(mayReach({ post: 'elsewhere', postAddress: 'Postbus 1' }, 'letter', monday)).toEqual({
    ok: true,
    how: 'Postbus 1',
  })
})

describe('the form', () => {
  const blank = reachInput(undefined)
  test('an empty form allows nothing yet: post is asked', () => {
    expect(reachFaults(blank)).toEqual({ post: 'postRequired' })
  })

  test('what was said comes back into the form, and out of it the same', () => {
    expect(reachBody(reachInput(said))).toEqual(said)
    expect(reachBody({ ...reachInput(said), from: '9.00', until: '12' })).toEqual(said)
  })

  test('says what does not fit', () => {
    const input = { ...blank, phone: '06', from: '12:00', until: '9:00', email: 'anna', post: 'elsewhere' }
    expect(reachFaults(input)).toEqual({
      phone: 'phoneInvalid',
      days: 'daysRequired',
      until: 'timeInvalid',
      email: 'emailInvalid',
      postAddress: 'postAddressRequired',
    })
  })
})
