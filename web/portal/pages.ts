import type { PortalPage } from '../page.ts'
import { forgotPassword } from './pages/accounts/forgot-password.tsx'
import { login } from './pages/accounts/login.tsx'
import { logout } from './pages/accounts/logout.tsx'
import { register } from './pages/accounts/register.tsx'
import { resetPassword } from './pages/accounts/reset-password.tsx'
import { verifyEmail } from './pages/accounts/verify-email.tsx'
import { api } from './pages/catalog/api.tsx'
import { apiDocument } from './pages/catalog/api-document.tsx'
import { apis } from './pages/catalog/apis.tsx'
import { home } from './pages/catalog/home.tsx'
import { operation } from './pages/catalog/operation.tsx'
import { reference } from './pages/catalog/reference.tsx'

/** Every page of the developers' site. */
export const portalPages: readonly PortalPage[] = [
  home,
  apis,
  api,
  apiDocument,
  reference,
  operation,
  register,
  verifyEmail,
  resetPassword,
  forgotPassword,
  login,
  logout,
]
