export { approveWaitingDevelopers } from './management.commands.ts'
export { developerManagementRoutes } from './management.routes.ts'
export { type DeveloperStatus, passwordInput, ResetPassword, type TokenPurpose } from './model.ts'
export { changeOwnPassword, checkPassword, setPasswordByToken } from './password.commands.ts'
export { developerRoutes } from './portal.routes.ts'
export { maySignIn, tokenSeconds } from './rules.ts'
export { mintMailedToken, purgeUnverifiedDevelopers } from './sign-up.commands.ts'
export {
  type DeveloperRow,
  findDeveloper,
  findVisibleDeveloper,
  lockDeveloper,
} from './store.ts'
export { developersHear } from './subscribers.ts'
