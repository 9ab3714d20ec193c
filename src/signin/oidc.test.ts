import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { IdentityProvider, type ProviderSettings, SignInFailed } from './oidc.ts'
import { testIssuer } from './test-issuer.ts'

let issuer: Awaited<ReturnType<typeof testIssuer>>
beforeEach(async () => {
  issuer = await testIssuer()
})
afterEach(() => issuer.close())

const providerOf = (url: string, more: Partial<ProviderSettings> = {}) =>
  new IdentityProvider({
    issuer: url,
    clientId: 'erbij',
    clientSecret: 'geheim: 100%',
    callbackUrl: 'https://erbij.example.nl/inloggen/terug',
    signedOutUrl: 'https://erbij.example.nl/uitloggen/klaar',
    insecure: true,
    ...more,
  })

/** Goes out and comes back with a code; the issuer puts in its token what it was told to say. */
async function signIn(provider: IdentityProvider, claims: Record<string, unknown> = {}) {
  const { pending } = await provider.start()
  issuer.says.claims = { nonce: pending.nonce, ...claims }
  return provider.finish(`?code=c&state=${pending.state}`, pending)
}
const reason = (code: RegExp) => expect.objectContaining({ name: 'SignInFailed', reason: expect.stringMatching(code) })

describe('an identity provider', () => {
  it('is asked with a code challenge, a state and a nonce', async () => {
    const { url, pending } = await providerOf(issuer.url).start()
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      state: pending.state,
      nonce: pending.nonce,
      redirect_uri: 'https://erbij.example.nl/inloggen/terug',
    })
    expect(url.href).not.toContain(pending.verifier)
  })

  it('says who came back', async () => {
    const who = await signIn(providerOf(issuer.url), { name: 'Fatma Yilmaz' })
    expect(who).toMatchObject({ subject: 'somebody', name: 'Fatma Yilmaz' })
    expect(who.bsn).toBeUndefined()
    expect(issuer.heard.find(({ path }) => path === '/token')?.body).toContain('code_verifier=')
  })

  it('hears our secret in the way it wants', async () => {
    await signIn(providerOf(issuer.url))
    const basic = issuer.heard.find(({ path }) => path === '/token')
    expect([basic?.authorization?.slice(0, 6), basic?.body.includes('client_secret')]).toEqual(['Basic ', false])
    issuer.heard.length = 0
    issuer.says.metadata = { token_endpoint_auth_methods_supported: ['client_secret_post'] }
    await signIn(providerOf(issuer.url))
    const post = issuer.heard.find(({ path }) => path === '/token')
    expect([post?.authorization, post?.body.includes('client_secret=')]).toEqual([undefined, true])
  })

  it.each([
    ['another nonce', { nonce: 'x' }],
    ['no nonce', { nonce: undefined }],
    ['a token for somebody else', { aud: 'another-client' }],
    ['another issuer', { iss: 'https://kwaad.example' }],
    ['a token of yesterday', { exp: 1_700_000_000 }],
  ])('is not believed with %s', async (_, claims) => {
    await expect(signIn(providerOf(issuer.url), claims)).rejects.toThrow(SignInFailed)
  })

  it('is not believed when somebody else signed', async () => {
    issuer.says.forged = true
    await expect(signIn(providerOf(issuer.url))).rejects.toThrow(SignInFailed)
  })

  it('is not believed with another state or an error', async () => {
    const provider = providerOf(issuer.url)
    const { pending } = await provider.start()
    await expect(provider.finish('?code=c&state=x', pending)).rejects.toThrow(SignInFailed)
    const refusal = provider.finish(`?error=access_denied&state=${pending.state}`, pending)
    await expect(refusal).rejects.toEqual(reason(/^access_denied$/))
  })

  it('may be away when Erbij starts, and is found when it is back', async () => {
    const { port } = new URL(issuer.url)
    await issuer.close()
    const provider = providerOf(issuer.url)
    await expect(provider.start()).rejects.toEqual(reason(/^provider-unreachable$/))
    issuer = await testIssuer(Number(port))
    await provider.start()
    await provider.start()
    expect(issuer.heard).toHaveLength(1)
  })

  it('vouches for a number only when it is configured to', async () => {
    expect((await signIn(providerOf(issuer.url), { bsn: '999990019' })).bsn).toBeUndefined()
    const provider = providerOf(issuer.url, { bsnClaim: 'bsn' })
    expect((await signIn(provider, { bsn: '999990019' })).bsn).toBe('999990019')
    issuer.says.userinfo = { bsn: '999990020' }
    expect((await signIn(provider)).bsn).toBe('999990020')
  })
})

describe('a level of assurance', () => {
  it('is asked for, with the scope that is set, and anew when that is wanted', async () => {
    const provider = providerOf(issuer.url, { scope: 'openid digid', acrValues: ['substantial', 'high'] })
    const { url } = await provider.start()
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      scope: 'openid digid',
      acr_values: 'substantial high',
    })
    expect(url.searchParams.has('prompt')).toBe(false)
    expect((await provider.start({ anew: true })).url.searchParams.get('prompt')).toBe('login')
    expect((await providerOf(issuer.url).start()).url.searchParams.has('acr_values')).toBe(false)
  })

  it('is told as the provider says it, in a token that somebody signed', async () => {
    expect((await signIn(providerOf(issuer.url), { acr: 'substantial' })).acr).toBe('substantial')
    expect((await signIn(providerOf(issuer.url))).acr).toBeUndefined()
    expect((await signIn(providerOf(issuer.url), { acr: ['substantial'] })).acr).toBeUndefined()
    issuer.says.forged = true
    await expect(signIn(providerOf(issuer.url), { acr: 'high' })).rejects.toThrow(SignInFailed)
  })
})

describe('a citizen service number', () => {
  const provider = () => providerOf(issuer.url, { bsnClaim: 'bsn' })

  it('is kept nowhere: a token that holds it is not kept as a hint', async () => {
    expect((await signIn(provider(), { bsn: '999990019' })).idToken).toBeUndefined()
    issuer.says.userinfo = { bsn: '999990019' }
    expect((await signIn(provider())).idToken).toBeDefined()
  })

  it('is never a subject, which is kept as it is', async () => {
    await expect(signIn(provider(), { sub: 's00999990019', bsn: '999990019' })).rejects.toEqual(
      reason(/^subject-is-bsn$/),
    )
    expect((await signIn(provider(), { sub: 's00999990020', bsn: '999990019' })).bsn).toBe('999990019')
  })
})

describe('signing out', () => {
  it('goes on to the provider, with the hint', async () => {
    issuer.says.metadata = { end_session_endpoint: `${issuer.url}/uit` }
    const url = await providerOf(issuer.url).endSessionUrl('hint')
    expect(url?.pathname).toBe('/uit')
    expect(url?.searchParams.get('id_token_hint')).toBe('hint')
    expect(url?.searchParams.get('post_logout_redirect_uri')).toBe('https://erbij.example.nl/uitloggen/klaar')
  })

  it('stays here when the provider has no such place, has it elsewhere, or is away', async () => {
    expect(await providerOf(issuer.url).endSessionUrl('hint')).toBeUndefined()
    issuer.says.metadata = { end_session_endpoint: 'https://andere.example/uit' }
    expect(await providerOf(issuer.url).endSessionUrl('hint')).toBeUndefined()
    expect(await providerOf('http://localhost:1').endSessionUrl('hint')).toBeUndefined()
  })
})
