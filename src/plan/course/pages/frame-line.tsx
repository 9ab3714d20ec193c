import type { T } from '../../../ui/messages.ts'
import { Alert, Link } from '../../../ui/parts.tsx'

/** The legal frame of one family, for one reader. */
export type FrameView = {
  is: 'voluntary' | 'considered' | 'ordered'
  sentence: string
  /** Where it stands what was said. */
  href?: string
}

/** A shape per frame, so that it is told without colour as well: a dot, a triangle, a bar; and the word in front. */
const shapes = { voluntary: 'ok', considered: 'warning', ordered: 'error' } as const

/** Under the name of a family: is help voluntary, is coercion considered, or is something ordered? */
export const FrameLine = ({ t, view }: { t: T; view: FrameView }) => (
  <Alert kind={shapes[view.is]}>
    <p class="utrecht-paragraph">
      <strong>{t.legalFrame.words[view.is]}.</strong> {view.sentence}{' '}
      {view.href && <Link href={view.href}>{t.legalFrame.read}</Link>}
    </p>
  </Alert>
)
