type Kept = { name: string; value: string; path: string }

/** Test helper: as much of a browser as signing in needs. It keeps cookies by path, and follows a redirect only when told to. */
export function cookieBrowser() {
  let jar: Kept[] = []

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
    const attribute = (wanted: string) =>
      attributes.find((each) => each.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    const path = attribute('path') ?? '/'
    jar = jar.filter((each) => each.name !== name || each.path !== path)
    const gone = attribute('max-age') === '0' || Date.parse(attribute('expires') ?? '9999-01-01') < Date.now()
    if (!gone) jar.push({ name, value, path })
  }

  async function send(address: string | URL, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address)
    const cookie = jar
      .filter(({ path }) => url.pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { Accept: 'text/html', ...init.headers, ...(cookie && { cookie }) },
    })
    for (const line of response.headers.getSetCookie()) keep(line)
    return response
  }
  const next = (response: Response) => new URL(response.headers.get('Location') ?? '', response.url)

  return {
    get: send,
    post: (address: string | URL, fields: Record<string, string> = {}) =>
      send(address, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { Origin: new URL(address).origin },
      }),
    /** Follows redirects until a page, or until `stop` says so of the next address. */
    async follow(response: Response, stop: (next: URL) => boolean = () => false): Promise<Response> {
      let last = response
      while (last.headers.has('Location') && !stop(next(last))) last = await send(next(last))
      return last
    },
    next,
    cookie: (name: string) => jar.find((each) => each.name === name)?.value,
    setCookie: (name: string, value: string) => keep(`${name}=${value}; Path=/`),
  }
}
