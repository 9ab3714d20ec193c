import { randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import { signInCookies } from './cookies.ts'
import type { SignInDeps } from './deps.ts'
import type { DevProvider } from './dev-provider.ts'
import { askedLevels } from './levels.ts'
import { IdentityProvider, type ProviderSettings } from './oidc.ts'
import { devIssuer, devProviderPath, signInPaths } from './paths.ts'
import { findPersonas } from './personas.ts'
import { sessionLimits } from './session.ts'

export interface SignInSettings extends Pick<SignInDeps, 'db' | 'messages' | 'log' | 'bsnIndexes' | 'codeIndexes'> {
  config: Pick<Config, 'mode' | 'oidc' | 'quickExitUrl'> & Partial<Pick<Config, 'sessions'>>
  /** Public origin, also when the port was free to choose. */
  url: string
  cookieKey: string
  bsnClaim?: string
  /** The language of a visitor of the development provider. */
  devMessages?: Parameters<typeof import('./dev-provider.ts').devProvider>[0]['messages']
  onDevError?: (error: Error) => void
}

export interface SignIn {
  deps: SignInDeps
  /** Only with the development provider: gets every request of the server first, answers its own. */
  devProvider?: DevProvider
}

/**
 * Sign-in as configured: the organisation's identity provider, or without one the development provider in this process.
 * @throws Error in production without an identity provider
 */
export async function createSignIn(settings: SignInSettings): Promise<SignIn> {
  const { config, url, cookieKey, bsnClaim, devMessages, onDevError, ...rest } = settings
  const { oidc, mode, quickExitUrl, sessions = sessionLimits } = config
  const addresses = { callbackUrl: url + signInPaths.callback, signedOutUrl: url + signInPaths.signedOut }
  const cookies = signInCookies({ secure: url.startsWith('https:'), key: cookieKey })
  const depsOf = (provider: ProviderSettings): SignInDeps => ({
    ...rest,
    cookies,
    url,
    quickExitUrl,
    provider: new IdentityProvider(provider),
    issuer: oidc ? oidc.issuer : devIssuer,
    development: !oidc,
    limits: sessions,
    levels: oidc?.levels ?? {},
  })
  if (oidc) {
    const acrValues = askedLevels(oidc.levels ?? {})
    return { deps: depsOf({ ...oidc, ...addresses, acrValues, ...(bsnClaim !== undefined && { bsnClaim }) }) }
  }
  if (mode === 'production') throw new Error('production needs an identity provider: OIDC_ISSUER')

  // Imported here and nowhere else: production never loads a provider that lets anybody in.
  const { devProvider } = await import('./dev-provider.ts')
  const client = { id: 'erbij', secret: randomBytes(32).toString('base64url') }
  return {
    deps: depsOf({
      issuer: url + devProviderPath,
      clientId: client.id,
      clientSecret: client.secret,
      ...addresses,
      insecure: true,
    }),
    devProvider: devProvider({
      mode,
      url,
      client: { ...client, ...addresses },
      listPersonas: () => findPersonas(rest.db),
      ...(devMessages && { messages: devMessages }),
      ...(onDevError && { onError: onDevError }),
    }),
  }
}
