export { approveDeveloper, approveWaitingDevelopers, createDeveloper, updateDeveloper } from './management.commands.ts'
export { developerManagementRoutes } from './management.routes.ts'
export { type DeveloperStatus, developerEvents, passwordInput, ResetPassword, type TokenPurpose } from './model.ts'
export { changeOwnPassword, checkPassword, setPasswordByToken } from './password.commands.ts'
export { developerRoutes } from './portal.routes.ts'
export { maySignIn, tokenSeconds } from './rules.ts'
export { mintMailedToken, purgeUnverifiedDevelopers, requireAuthentication } from './sign-up.commands.ts'
export {
  countWaitingDevelopers,
  type DeveloperRow,
  findDeveloper,
  findVisibleDeveloper,
  lockDeveloper,
} from './store.ts'
export { developersHear } from './subscribers.ts'
