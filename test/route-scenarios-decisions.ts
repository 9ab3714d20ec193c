import { tokens } from './app.ts'
import type { Given, Scenario, Scenarios } from './route-given.ts'

const subject = ({ actors }: Given, who: Scenario['who']) => ({ type: 'hoedanigheid', id: actors[who] })
const part = ({ family, parts }: Given) => ({
  type: 'dossierdeel',
  id: parts.hiddenAddress,
  properties: { gezin: family },
})
const read = { name: 'read' }

/** Asked about somebody who may beside somebody who may not; both are answered, and both leave a look. */
function asked(path: string, body: (given: Given, who: Scenario['who']) => unknown, shows: string): Scenarios {
  const one = (who: Scenario['who']) => ({
    who,
    path: () => path,
    json: (given: Given) => body(given, who),
    token: tokens.searches,
    status: 200,
  })
  return { allowed: { ...one('yasmin'), shows }, refused: one('joris') }
}

export const decisionScenarios: Record<string, Scenarios> = {
  'post /access/v1/evaluation': asked(
    '/access/v1/evaluation',
    (given, who) => ({ subject: subject(given, who), action: read, resource: part(given) }),
    '"decision":true',
  ),
  'post /access/v1/evaluations': asked(
    '/access/v1/evaluations',
    (given, who) => ({
      subject: subject(given, who),
      action: read,
      evaluations: [{ resource: part(given) }, { resource: { ...part(given), id: given.parts.noorBasics } }],
    }),
    '{"evaluations":[{"decision":true',
  ),
  'post /access/v1/search/resource': asked(
    '/access/v1/search/resource',
    (given, who) => {
      const { id: _, ...sought } = part(given)
      return { subject: subject(given, who), action: read, resource: sought }
    },
    '"dossierdeel"',
  ),
  'post /access/v1/search/action': asked(
    '/access/v1/search/action',
    (given, who) => ({ subject: subject(given, who), resource: part(given) }),
    '{"name":"read"}',
  ),
}
