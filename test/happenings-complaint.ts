import { uuidv7 } from '../src/lib/uuid.ts'
import { type Change, entryIn, freshPart, type Happening, on, others, soon } from './beyond.ts'

/**
 * Somebody else complains to the committee, which reads it, judges it, and reads something that was opened to it: in parts of its own,
 * as src/rights/complaint/ writes them.
 */
export const complained: Happening = (at, change) =>
  on(others(at), at, (asker) => {
    const member = at.world.players.find(({ name }) => name === 'Kees')
    const organisationId = member?.organisation ?? ''
    const part = freshPart(at, 'request', { subjects: [asker], organisationId })
    const opened = at.throws.one(others(at))
    const place = freshPart(at, 'access', { subjects: [asker, opened], organisationId })
    if (!member || !part || !place) return undefined
    const author = at.world.players.find(({ person }) => person === asker)?.capacity ?? member.capacity
    const ask = entryIn(
      at,
      part.id,
      'request',
      {
        step: 'ask',
        right: 'complaint',
        receivedOn: '2026-01-05',
        text: at.word,
        complaint: { organisation: at.word, person: at.word },
      },
      { author },
    )
    const judged = { step: 'decide', outcome: at.throws.one(['given', 'refused', 'partly']), text: at.word }
    const opening = {
      step: 'open',
      ground: 'complaint',
      capacity: member.capacity,
      reason: at.word,
      until: soon(),
      parts: at.family.parts.flatMap(({ id, subjects }) => (subjects.every((one) => one === opened) ? [id] : [])),
    }
    const looked: Change['sql'][number] = [
      `insert into erbij.look (family_id, at, id, xid, mode, action, purpose, actor, actor_kind, actor_name, organisation, allowed, allowed_rules, refused, refused_rules, trace_id, span_id)
       select $1::uuid, erbij.moment(), $2::text::uuid, pg_current_xact_id(), 'read', 'list', 'legal-protection', $3::uuid, 'professional', $4, 'Klachtencommissie', array[$5::uuid], array['committee-examines-complaint'], '{}', '{}', md5($2::text), left(md5($2::text), 16)`,
      [at.family.id, uuidv7(), member.capacity, at.word, part.id],
    ]
    return {
      ...change,
      parts: [part, place],
      entries: [
        ask,
        entryIn(at, part.id, 'request', judged, { author: member.capacity, answers: ask.id }),
        ...(opening.parts.length > 0 ? [entryIn(at, place.id, 'opening', opening, { author })] : []),
      ],
      sql: [looked],
    }
  })
