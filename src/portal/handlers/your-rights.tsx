import type { Context } from 'hono'
import { type SignInDeps, sessionOf, viewerOf } from '../../signin/routes.tsx'
import type { Chrome } from '../../ui/chrome.ts'
import type { T } from '../../ui/messages.ts'
import { AccessibilityPage } from '../pages/accessibility-page.tsx'
import { ChildRightsPage } from '../pages/child-rights-page.tsx'
import { YourRightsPage } from '../pages/your-rights-page.tsx'
import type { RegionContacts } from '../region.ts'

/** Sign-in, and who helps in this region. */
type SiteDeps = SignInDeps & { region?: RegionContacts | undefined }
type Frame = { t: T; chrome: Chrome }

/** The frame of who is signed in, or of a public page: nobody has to sign in to know their rights. `young`: whoever reads it, it says «je». */
async function frame(c: Context, deps: SiteDeps, young?: true): Promise<Frame> {
  const session = await sessionOf(c, deps)
  const viewer = session && viewerOf(session)
  return { t: deps.messages(c, young ? { young } : viewer), chrome: { path: c.req.path, ...(viewer && { viewer }) } }
}

/** GET: «Uw rechten in twee minuten». */
export const showYourRights = async (c: Context, deps: SiteDeps) =>
  c.html(<YourRightsPage {...(await frame(c, deps))} view={{ region: deps.region, young: false }} />)

/** GET: the same for young people. */
export const showYourRightsYoung = async (c: Context, deps: SiteDeps) =>
  c.html(<YourRightsPage {...(await frame(c, deps, true))} view={{ region: deps.region, young: true }} />)

/** GET: the same for a child, with drawings. */
export const showYourRightsChild = async (c: Context, deps: SiteDeps) =>
  c.html(<ChildRightsPage {...(await frame(c, deps, true))} view={{ region: deps.region }} />)

/** GET: how well these pages work for everybody, and what does not yet. */
export const showAccessibility = async (c: Context, deps: SiteDeps) =>
  c.html(<AccessibilityPage {...(await frame(c, deps))} view={{ region: deps.region }} />)
