import { links } from '../ui/links.ts'

/** Addresses of sign-in that no page points to by itself; the others stand in `src/ui/links.ts`. */
export const signInPaths = {
  start: `${links.signIn}/verder`,
  /** Registered at the identity provider as redirect_uri. */
  callback: `${links.signIn}/terug`,
  /** Registered at the identity provider as post_logout_redirect_uri. */
  signedOut: `${links.signOut}/klaar`,
} as const

/** Where the development provider is mounted; its issuer is the public origin with this path. */
export const devProviderPath = '/dev-idp'

/** The issuer under which accounts of invented people are stored, whatever the port: production refuses to start with one. */
export const devIssuer = 'dev'
