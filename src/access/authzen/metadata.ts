import type { DecisionPoint } from './point.ts'

/** Where what is asked, with the name its address has in the metadata. */
export const endpoints = {
  access_evaluation_endpoint: '/access/v1/evaluation',
  access_evaluations_endpoint: '/access/v1/evaluations',
  search_subject_endpoint: '/access/v1/search/subject',
  search_resource_endpoint: '/access/v1/search/resource',
  search_action_endpoint: '/access/v1/search/action',
} as const

export const metadataPath = '/.well-known/authzen-configuration'

export type Metadata = { policy_decision_point: string } & Partial<Record<keyof typeof endpoints, string>>

/** What this decision point is and can do (AuthZEN 1.0, metadata). `url`: its identifier, without a slash at the end. */
export function metadataOf(url: string, { search }: Pick<DecisionPoint, 'search'>): Metadata {
  const offered = {
    access_evaluation_endpoint: true,
    access_evaluations_endpoint: true,
    search_subject_endpoint: search.subject !== undefined,
    search_resource_endpoint: search.resource !== undefined,
    search_action_endpoint: search.action !== undefined,
  }
  const addresses = Object.entries(endpoints)
    .filter(([name]) => offered[name as keyof typeof endpoints])
    .map(([name, path]) => [name, url + path])
  return { policy_decision_point: url, ...Object.fromEntries(addresses) }
}

/** @throws Error when this cannot be an identifier: it must be https, and have no path, query or fragment */
export function identifierOf(address: string): string {
  const url = URL.parse(address)
  if (url?.protocol !== 'https:' || url.username || url.pathname !== '/' || /[?#]/.test(address))
    throw new Error('a decision point is named by an https address without path, query or fragment')
  return url.origin
}
