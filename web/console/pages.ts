import type { ConsolePage } from '../page.ts'
import { login } from './pages/operators/login.tsx'
import { logout } from './pages/operators/logout.tsx'
import { setup } from './pages/operators/setup.tsx'

/** Every page of the operators' site. */
export const consolePages: readonly ConsolePage[] = [login, setup, logout]
