import type { PortalPage } from '../page.ts'
import { account } from './pages/accounts/account.tsx'
import { forgotPassword } from './pages/accounts/forgot-password.tsx'
import { login } from './pages/accounts/login.tsx'
import { logout } from './pages/accounts/logout.tsx'
import { register } from './pages/accounts/register.tsx'
import { resetPassword } from './pages/accounts/reset-password.tsx'
import { signOutEverywhere } from './pages/accounts/sign-out-everywhere.tsx'
import { verifyEmail } from './pages/accounts/verify-email.tsx'
import { app } from './pages/apps/app.tsx'
import { apps } from './pages/apps/apps.tsx'
import { deleteApp, unregister } from './pages/apps/delete-app.tsx'
import { editApp } from './pages/apps/edit-app.tsx'
import { help } from './pages/apps/help.tsx'
import { renameKey, revokeKey, rotateKey } from './pages/apps/key-acts.tsx'
import { newApp } from './pages/apps/new-app.tsx'
import { newKey } from './pages/apps/new-key.tsx'
import { registerApi } from './pages/apps/register-api.tsx'
import { api } from './pages/catalog/api.tsx'
import { apiDocument } from './pages/catalog/api-document.tsx'
import { apis } from './pages/catalog/apis.tsx'
import { changelog } from './pages/catalog/changelog.tsx'
import { changelogFeed } from './pages/catalog/changelog-feed.ts'
import { home } from './pages/catalog/home.tsx'
import { oauthRedirect } from './pages/catalog/oauth-redirect.tsx'
import { operation } from './pages/catalog/operation.tsx'
import { reference } from './pages/catalog/reference.tsx'
import { schema } from './pages/catalog/schema.tsx'
import { sidebar } from './pages/catalog/sidebar.tsx'
import { llms } from './pages/machines/llms.ts'
import { robots } from './pages/machines/robots.ts'
import { apiSitemap, pagesSitemap, sitemap } from './pages/machines/sitemap.ts'
import { searchHits } from './pages/search/hits.tsx'
import { search } from './pages/search/search.tsx'

/** Every page of the developers' site. */
export const portalPages: readonly PortalPage[] = [
  home,
  apis,
  api,
  apiDocument,
  reference,
  operation,
  oauthRedirect,
  schema,
  changelog,
  changelogFeed,
  sidebar,
  search,
  searchHits,
  apiSitemap,
  sitemap,
  pagesSitemap,
  llms,
  robots,
  register,
  verifyEmail,
  resetPassword,
  forgotPassword,
  login,
  logout,
  account,
  signOutEverywhere,
  apps,
  help,
  newApp,
  app,
  editApp,
  deleteApp,
  unregister,
  newKey,
  renameKey,
  rotateKey,
  revokeKey,
  registerApi,
]
