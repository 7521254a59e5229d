import type { ConsolePage } from '../page.ts'
import { api } from './pages/apis/api.tsx'
import { deleteApi, unlinkService } from './pages/apis/api-acts.ts'
import { editApi } from './pages/apis/api-forms.tsx'
import { apis } from './pages/apis/apis.tsx'
import { changelog } from './pages/apis/changelog.tsx'
import { deleteDocument, moveDocument } from './pages/apis/document-acts.ts'
import { editDocument, newDocument } from './pages/apis/documents.tsx'
import { deleteIcon, icon } from './pages/apis/icon.tsx'
import { linkService } from './pages/apis/link.tsx'
import { newApi } from './pages/apis/new-api.tsx'
import { publishOn } from './pages/apis/publish-on.tsx'
import { deleteVersion, downloadVersion, makeCurrent } from './pages/apis/version-acts.tsx'
import { newVersion, version } from './pages/apis/versions.tsx'
import { application } from './pages/applications/application.tsx'
import { decideApplication, decideRegistration } from './pages/applications/application-acts.ts'
import { applications } from './pages/applications/applications.tsx'
import { registrations } from './pages/applications/registrations.tsx'
import { developer } from './pages/developers/developer.tsx'
import { decideDeveloper } from './pages/developers/developer-acts.ts'
import { developers } from './pages/developers/developers.tsx'
import { exportDevelopers } from './pages/developers/export.tsx'
import { newDeveloper } from './pages/developers/new-developer.tsx'
import { gateway } from './pages/gateway/gateway.tsx'
import { deleteRoute, deleteService, deleteStrategy } from './pages/gateway/gateway-acts.ts'
import { editRoute, newRoute } from './pages/gateway/route-forms.tsx'
import { editService, newService } from './pages/gateway/service-forms.tsx'
import { strategies } from './pages/gateway/strategies.tsx'
import { editStrategy, newStrategy } from './pages/gateway/strategy-forms.tsx'
import { login } from './pages/operators/login.tsx'
import { logout } from './pages/operators/logout.tsx'
import { resetPassword } from './pages/operators/reset-password.tsx'
import { setup } from './pages/operators/setup.tsx'
import { mail, retryMail } from './pages/outbox/mail.tsx'
import { outbox } from './pages/outbox/outbox.tsx'
import { overview } from './pages/portals/overview.tsx'
import { approveWaiting, deletePortal, switchApproval, unpublishApi } from './pages/portals/portal-acts.ts'
import { editPortal, newPortal } from './pages/portals/portal-forms.tsx'
import { portals } from './pages/portals/portals.tsx'
import { editPublication, publishApi } from './pages/portals/publish.tsx'
import { newOperator } from './pages/settings/new-operator.tsx'
import { newToken } from './pages/settings/new-token.tsx'
import {
  endOtherSessions,
  endOwnSession,
  endSessionsOfOperator,
  makeAdmin,
  makeViewer,
  removeOperator,
  resetOperator,
  revokeToken,
} from './pages/settings/setting-acts.ts'
import { settings } from './pages/settings/settings.tsx'

/** Every page of the operators' site. */
export const consolePages: readonly ConsolePage[] = [
  login,
  setup,
  resetPassword,
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
  exportDevelopers,
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
  apis,
  newApi,
  api,
  editApi,
  deleteApi,
  newVersion,
  version,
  deleteVersion,
  changelog,
  makeCurrent,
  downloadVersion,
  newDocument,
  editDocument,
  moveDocument,
  deleteDocument,
  icon,
  deleteIcon,
  linkService,
  unlinkService,
  publishOn,
  strategies,
  newStrategy,
  editStrategy,
  deleteStrategy,
  gateway,
  newService,
  editService,
  deleteService,
  newRoute,
  editRoute,
  deleteRoute,
  settings,
  endOwnSession,
  endOtherSessions,
  newToken,
  revokeToken,
  newOperator,
  removeOperator,
  resetOperator,
  endSessionsOfOperator,
  makeAdmin,
  makeViewer,
]
