import type { ConsolePage } from '../page.ts'
import { application } from './pages/applications/application.tsx'
import { decideApplication, decideRegistration } from './pages/applications/application-acts.ts'
import { applications } from './pages/applications/applications.tsx'
import { registrations } from './pages/applications/registrations.tsx'
import { developer } from './pages/developers/developer.tsx'
import { decideDeveloper } from './pages/developers/developer-acts.ts'
import { developers } from './pages/developers/developers.tsx'
import { newDeveloper } from './pages/developers/new-developer.tsx'
import { login } from './pages/operators/login.tsx'
import { logout } from './pages/operators/logout.tsx'
import { setup } from './pages/operators/setup.tsx'
import { mail, retryMail } from './pages/outbox/mail.tsx'
import { outbox } from './pages/outbox/outbox.tsx'
import { overview } from './pages/portals/overview.tsx'
import { approveWaiting, deletePortal, switchApproval, unpublishApi } from './pages/portals/portal-acts.ts'
import { editPortal, newPortal } from './pages/portals/portal-forms.tsx'
import { portals } from './pages/portals/portals.tsx'
import { editPublication, publishApi } from './pages/portals/publish.tsx'

/** Every page of the operators' site. */
export const consolePages: readonly ConsolePage[] = [
  login,
  setup,
  logout,
  portals,
  newPortal,
  overview,
  editPortal,
  deletePortal,
  switchApproval,
  approveWaiting,
  publishApi,
  editPublication,
  unpublishApi,
  developers,
  newDeveloper,
  developer,
  decideDeveloper,
  applications,
  application,
  decideApplication,
  decideRegistration,
  registrations,
  outbox,
  mail,
  retryMail,
]
