import { expect, test } from 'vitest'
import { deviceOf, readDevice } from './device.ts'

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/125.0.0.0 Mobile Safari/537.36`, 'chrome android'],
  [
    `Mozilla/5.0 (Linux; Android 13; SM-A135F) ${webkit} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    'samsung android',
  ],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0`, 'edge windows'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'safari iphone',
  ],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:126.0) Gecko/20100101 Firefox/126.0', 'firefox mac'],
  ['curl/8.5.0', '? ?'],
  [undefined, '? ?'],
])('%s is %s', (agent, device) => {
  expect(deviceOf(agent)).toBe(device)
})

test('what is kept says a browser and a sort of device, and nothing else', () => {
  expect(readDevice('chrome android')).toEqual({ browser: 'chrome', system: 'android' })
  expect(readDevice('? ?')).toEqual({})
  expect(readDevice('')).toEqual({})
})
