const browsers = [
  // In this order: most name others too, to look like them.
  ['samsung', /SamsungBrowser\//],
  ['edge', /Edg(?:A|iOS)?\//],
  ['opera', /OPR\/|Opera/],
  ['firefox', /Firefox\/|FxiOS\//],
  ['chrome', /Chrome\/|CriOS\//],
  ['safari', /Safari\//],
] as const
const systems = [
  ['iphone', /iPhone/],
  ['ipad', /iPad/],
  ['android', /Android/],
  ['windows', /Windows/],
  ['chromebook', /CrOS/],
  ['mac', /Macintosh/],
  ['linux', /Linux/],
] as const

export type Browser = (typeof browsers)[number][0]
export type System = (typeof systems)[number][0]

/** The browser and the sort of device of a User-Agent in two codes, e.g. `chrome android`: enough to recognise one's own, and no more. */
export function deviceOf(userAgent: string | undefined): string {
  const find = (known: readonly (readonly [string, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(userAgent ?? ''))?.[0] ?? '?'
  return `${find(browsers)} ${find(systems)}`
}

/** What such codes say, as far as they say anything. */
export function readDevice(device: string): { browser?: Browser; system?: System } {
  const [browser, system] = device.split(' ')
  const known = {
    browser: browsers.find(([code]) => code === browser)?.[0],
    system: systems.find(([code]) => code === system)?.[0],
  }
  return { ...(known.browser && { browser: known.browser }), ...(known.system && { system: known.system }) }
}
