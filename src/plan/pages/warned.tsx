import type { FieldErrors } from '../../ui/form.tsx'
import { Hidden } from '../../ui/form.tsx'
import { links } from '../../ui/links.ts'
import type { T } from '../../ui/messages.ts'
import { Alert, Link, P } from '../../ui/parts.tsx'

/** In a form: whoever was asked whether their text holds a condition is shown where that is said openly, and is not asked again. */
export const Warned = ({ t, familyId, errors }: { t: T; familyId: string; errors: FieldErrors }) =>
  Object.values(errors).includes('holdsCondition') ? (
    <>
      <Hidden name="warned" value="yes" />
      <Alert kind="warning">
        <P>{t.planForm.holds}</P>
        <P>
          <Link href={links.sayCondition(familyId)}>{t.planForm.followsYes}</Link>
        </P>
      </Alert>
    </>
  ) : (
    <></>
  )
