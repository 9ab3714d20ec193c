import { links } from '../../../ui/links.ts'
import type { T } from '../../../ui/messages.ts'
import { Breadcrumb } from '../../../ui/parts.tsx'

type Props = { t: T; isTeam: boolean; familyId: string; familyName: string; here: string }

/** The way back: of a professional through the family, of somebody of the family through their own dossier. */
export const CourseTrail = ({ t, isTeam, familyId, familyName, here }: Props) => {
  const course = { label: t.course.title, href: (isTeam ? links.planCourse : links.myPlanCourse)(familyId) }
  const home = isTeam
    ? [
        { label: t.nav.families, href: links.families },
        { label: familyName, href: links.family(familyId) },
      ]
    : [{ label: t.nav.myDossier, href: links.myDossier }]
  return <Breadcrumb t={t} trail={here === course.label ? home : [...home, course]} here={here} />
}
