import type { Visit } from '../../http/visit.ts'
import { type Outcome, outcomes, refusalGroundsOf, refusalLaw } from '../../law/rights.ts'
import { dayOf } from '../../ui/dates.ts'
import { links } from '../../ui/links.ts'
import { messagesFor } from '../../ui/messages.ts'
import { mayExtend } from '../answer-form.ts'
import { letterOf } from '../letter.ts'
import type { RequestView } from '../pages/request-page.tsx'
import { stateOf, teamWords } from '../present-request.ts'
import { latestDue, outcomeOf } from '../request.ts'
import type { Case } from './open-case.ts'
import { namesOf, partWords } from './open-rights.ts'
import type { Given } from './request.tsx'

/** A request as its page shows it to who must answer. */
export function presentCase(visit: Visit, found: Case, given: Given | undefined): RequestView {
  const { opened, request, parts, others, letter, mayAnswer, mayDecide } = found
  const { t, familyId, familyName, names } = opened
  const { ask, right, regime, term, state } = request
  const name = names.get(request.asker) ?? t.words.somebody
  const named = namesOf(opened)
  const words = letterOf(messagesFor(visit.lang), request, named)
  const end = latestDue(term, ask.body.receivedOn)
  const outcome = outcomeOf(request)
  return {
    familyId,
    familyName,
    action: links.request(familyId, request.id),
    name,
    title: t.rights.team.names[right],
    explain: t.rights.explain[right],
    state: stateOf(request),
    received: t.rights.team.receivedOn(t.day(ask.body.receivedOn)),
    ...(ask.body.onPaper && { onPaper: true as const }),
    ...(ask.body.look && { look: t.rights.team.lookOf(ask.body.look.who, t.moment(ask.body.look.at)) }),
    due: teamWords(t, request),
    termLaw: term.article ? t.rights.team.termLaw(term.article) : t.rights.team.termOurs,
    text: ask.body.text ?? '',
    about: ask.body.parts?.flatMap((id) => named.part(id) ?? []) ?? [],
    entries: ask.body.entries?.map((entry) => links.entry(familyId, entry)) ?? [],
    withoutAuthority: right === 'information',
    letterWords: letter.ok
      ? letter.how === 'home'
        ? t.rights.team.letterHome
        : t.rights.team.letterElsewhere(letter.how)
      : letter.why === 'never'
        ? t.rights.team.letterNever
        : t.rights.team.letterUnsaid,
    ...(words && { letter: words }),
    ...(words && letter.ok && { printHref: links.requestLetter(familyId, request.id) }),
    followUps: found.followUps,
    ...(given?.gone && { gone: true as const }),
    ...(request.routed && {
      passedOn: {
        to: others.find(({ id }) => id === request.routed?.body.organisation)?.name ?? '',
        why: request.routed.body.text,
      },
    }),
    ...(request.extended && { putOffWhy: request.extended.body.reason }),
    ...(request.withdrawn && { withdrawnOn: t.day(dayOf(request.withdrawn.at)) }),
    ...(outcome &&
      outcome !== 'refused' &&
      right === 'correction' && {
        correctHrefs: ask.body.entries?.map((entry) => links.correctEntry(familyId, entry)) ?? [],
      }),
    ...(state === 'waiting' &&
      mayAnswer && {
        form: {
          explains: right === 'why-looked',
          decides: mayDecide,
          outcomes: outcomes.map((value: Outcome) => ({ value, label: t.rights.team.outcomes[value] })),
          grounds: refusalGroundsOf(right, regime).map((value) => ({ value, label: refusalLaw[value][t.lang] })),
          parts: parts.map((part) => ({ id: part.id, name: partWords(opened, part) })),
          ...(mayExtend(request) && { latest: end, latestWords: t.rights.team.extendText(t.day(end)) }),
          others: others.map(({ id, name: organisation }) => ({ value: id, label: organisation })),
        },
      }),
    values: given?.values ?? {},
    errors: given?.errors ?? {},
  }
}
