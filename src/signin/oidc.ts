import * as oidc from 'openid-client'
import type { Pending } from './cookies.ts'

/** Whom the provider says somebody is. */
export interface Identity {
  subject: string
  name: string
  /** Kept as the hint that ends the session at the provider; absent when a citizen service number is in it. */
  idToken?: string
  bsn?: string
  /** How strongly they signed in, in the words of the provider. */
  acr?: string
}

export interface ProviderSettings {
  /** Address of the identity provider. */
  issuer: string
  clientId: string
  clientSecret: string
  /** Where the provider sends people back to, after signing in and after signing out: absolute addresses. */
  callbackUrl: string
  signedOutUrl: string
  /** Name of a claim that holds a verified BSN. */
  bsnClaim?: string
  /** What is asked for; `openid profile` when absent. */
  scope?: string
  /** The levels of assurance that are asked for. Which of them is enough is decided on the answer (src/signin/levels.ts). */
  acrValues?: readonly string[]
  /** Plain http, only for the development provider in this very process. */
  insecure?: boolean
}

/** Signing in did not come to an end. `reason` is a code for the server's log, without anything about the person. */
export class SignInFailed extends Error {
  override name = 'SignInFailed'
  readonly reason: string
  constructor(reason: string, cause?: unknown) {
    super(`sign-in failed: ${reason}`, { cause })
    this.reason = reason
  }
}

// The way of the provider: OpenID Connect Discovery says that a provider which lists nothing wants Basic.
const clientAuth = (secret: string): oidc.ClientAuth => {
  const [post, basic] = [oidc.ClientSecretPost(secret), oidc.ClientSecretBasic(secret)]
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported
    return methods?.includes('client_secret_post') && !methods.includes('client_secret_basic')
      ? post(server, ...rest)
      : basic(server, ...rest)
  }
}

const reasonOf = (error: unknown): string => {
  const { code, error: answer } = error as { code?: unknown; error?: unknown }
  return typeof answer === 'string' ? answer : typeof code === 'string' ? code : 'unexpected'
}

/** One identity provider: authorization code with PKCE, state and nonce; signatures of id tokens are checked. */
export class IdentityProvider {
  readonly #settings: ProviderSettings
  #discovered: Promise<oidc.Configuration> | undefined

  constructor(settings: ProviderSettings) {
    this.#settings = settings
  }

  /** At first use, so that Erbij starts while the provider is away; a failure is forgotten, so that the next one tries again. */
  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret, insecure } = this.#settings
    this.#discovered ??= oidc
      .discovery(new URL(issuer), clientId, clientSecret, clientAuth(clientSecret), {
        execute: [oidc.enableNonRepudiationChecks, ...(insecure ? [oidc.allowInsecureRequests] : [])],
        timeout: 10,
      })
      .catch((error: unknown) => {
        this.#discovered = undefined
        throw new SignInFailed('provider-unreachable', error)
      })
    return this.#discovered
  }

  /**
   * Where to send somebody who wants to sign in, and what to remember until they are back. `anew`: not by the session that they may
   * still have at the provider. @throws SignInFailed
   */
  async start({ anew = false } = {}): Promise<{ url: URL; pending: Omit<Pending, 'returnTo'> }> {
    const provider = await this.#discover()
    const { scope = 'openid profile', acrValues = [] } = this.#settings
    const pending = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() }
    const url = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.#settings.callbackUrl,
      scope,
      ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
      ...(anew && { prompt: 'login' }),
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    })
    return { url, pending }
  }

  /** Who came back. `query` is the search part of the address they came back on. @throws SignInFailed */
  async finish(query: string, pending: Pending): Promise<Identity> {
    const provider = await this.#discover()
    try {
      // The public address, not the one of the request: a proxy may have changed it.
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(query, this.#settings.callbackUrl), {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims || tokens.id_token === undefined) throw new SignInFailed('no-id-token')
      const bsn = await this.#bsn(provider, tokens.access_token, claims)
      // A subject is kept as it is, and so must never be a number that is kept sealed.
      if (bsn !== undefined && claims.sub.includes(bsn)) throw new SignInFailed('subject-is-bsn')
      const acr = text(claims.acr)
      return {
        subject: claims.sub,
        name: text(claims['name']) ?? '',
        ...(this.#settings.bsnClaim !== undefined && this.#settings.bsnClaim in claims
          ? {}
          : { idToken: tokens.id_token }),
        ...(bsn !== undefined && { bsn }),
        ...(acr !== undefined && { acr }),
      }
    } catch (error) {
      throw error instanceof SignInFailed ? error : new SignInFailed(reasonOf(error), error)
    }
  }

  async #bsn(provider: oidc.Configuration, accessToken: string, claims: oidc.IDToken): Promise<string | undefined> {
    const { bsnClaim } = this.#settings
    if (bsnClaim === undefined) return undefined
    const told = text(claims[bsnClaim])
    if (told !== undefined || provider.serverMetadata().userinfo_endpoint === undefined) return told
    return text((await oidc.fetchUserInfo(provider, accessToken, claims.sub))[bsnClaim])
  }

  /** Origins that a form of ours may lead to: signing out goes on to the provider. For the Content-Security-Policy. */
  get formTargets(): string[] {
    return [new URL(this.#settings.issuer).origin]
  }

  /** Where to go on to, so that the session at the provider ends too; undefined when it has no such place, or not at its own origin. */
  async endSessionUrl(idTokenHint: string | undefined): Promise<URL | undefined> {
    // Signing out here must not fail because the provider is away.
    const provider = await this.#discover().catch(() => undefined)
    const endpoint = provider?.serverMetadata().end_session_endpoint
    // Another origin would be stopped by our own Content-Security-Policy, and people would see nothing happen.
    if (!provider || endpoint === undefined || !this.formTargets.includes(new URL(endpoint).origin)) return undefined
    return oidc.buildEndSessionUrl(provider, {
      post_logout_redirect_uri: this.#settings.signedOutUrl,
      ...(idTokenHint !== undefined && { id_token_hint: idTokenHint }),
    })
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
