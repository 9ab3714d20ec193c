import type { Day } from '../../ui/dates.ts'
import { Face } from '../../ui/face.tsx'
import type { T } from '../../ui/messages.ts'
import { Badge, dutch, Link, P } from '../../ui/parts.tsx'

type Words = { on: Day; by: string; body: string[] }

/** Something a child said. `own`: written by the child themself; otherwise `by` wrote it down with the child. */
export type SaidView = Words & {
  id: string
  isYou: boolean
  own: boolean
  corrected: boolean
  face?: number
  /** Addresses of photos of drawings. */
  drawings: string[]
  drawingMissing?: boolean
  /** Kept from somebody of the family: who does read it, besides this reader. */
  onlyFor?: string[]
  /** Oldest first. `toChild`: of somebody who helps; otherwise words of somebody of the family. */
  answers: (Words & { toChild: boolean })[]
  correctHref?: string
  drawingHref?: string
  answerHref?: string
}

const Paragraphs = ({ t, body }: { t: T; body: string[] }) => (
  <>
    {body.map((paragraph) => (
      <p class="utrecht-paragraph" lang={dutch(t)}>
        {paragraph}
      </p>
    ))}
  </>
)

function writtenBy(t: T, child: string, { own, isYou, by, on }: SaidView): string {
  if (own) return t.child.ownWords(by, t.day(on))
  return isYou ? t.child.byYou(child, t.day(on)) : t.child.by(by, child, t.day(on))
}

const One = ({ t, child, said }: { t: T; child: string; said: SaidView }) => {
  const say = t.child
  return (
    <li id={`gezegd-${said.id}`} class="erbij-voice">
      {said.face && (
        <div class="erbij-voice-face">
          <Face face={said.face} />
          <span>
            <span class="erbij-visually-hidden">{say.face(child, '')}</span>
            {t.childRights.faces[said.face - 1]}
          </span>
        </div>
      )}
      <div class="erbij-voice-words">
        {said.onlyFor && (
          <p class="erbij-secret">
            <Badge tone="clay">
              {said.onlyFor.length > 0 ? say.onlyFor(t.list(said.onlyFor)) : say.onlyForHelpers}
            </Badge>
          </p>
        )}
        {said.body.length > 0 && (
          <blockquote class="erbij-quote">
            <Paragraphs t={t} body={said.body} />
          </blockquote>
        )}
        {said.drawings.map((href) => (
          <p class="utrecht-paragraph">
            <Link href={href}>{say.drawing}</Link>
          </p>
        ))}
        {said.drawingMissing && <P soft>{say.drawingMissing(child)}</P>}
        <p class="erbij-meta">
          {writtenBy(t, child, said)}
          {said.corrected && ` · ${say.corrected}`}
        </p>
        {said.answers.map((answer) => (
          <div class="erbij-voice-answer">
            <p class="erbij-person-name">
              <strong>{answer.toChild ? say.answerTo(child) : say.wordsOf(answer.by)}</strong>
            </p>
            <Paragraphs t={t} body={answer.body} />
            <p class="erbij-meta">{say.answerFrom(answer.by, t.day(answer.on))}</p>
          </div>
        ))}
        {(said.answerHref ?? said.correctHref ?? said.drawingHref) && (
          <p class="erbij-entry-actions">
            {said.answerHref && <Link href={said.answerHref}>{say.answer(child)}</Link>}
            {said.drawingHref && <Link href={said.drawingHref}>{say.addDrawing}</Link>}
            {said.correctHref && <Link href={said.correctHref}>{say.correct}</Link>}
          </p>
        )}
      </div>
    </li>
  )
}

/** «Wat Noor zei»: the faces beside the words, the newest first. */
export const SaidList = ({ t, child, said }: { t: T; child: string; said: SaidView[] }) =>
  said.length > 0 ? (
    <>
      <p class="erbij-meta">{t.child.saidLead(child)}</p>
      <ol class="erbij-voice-list" role="list">
        {said.map((one) => (
          <One t={t} child={child} said={one} />
        ))}
      </ol>
    </>
  ) : (
    <P soft>{t.child.saidNone(child)}</P>
  )
