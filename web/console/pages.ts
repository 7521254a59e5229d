import type { ConsolePage } from '../page.ts'
import { login } from './pages/operators/login.tsx'
import { logout } from './pages/operators/logout.tsx'
import { setup } from './pages/operators/setup.tsx'
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
]
