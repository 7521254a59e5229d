import { apis } from './en/console/apis.ts'
import { applications, registrations } from './en/console/applications.ts'
import { changelog as consoleChangelog } from './en/console/changelog.ts'
import { developers } from './en/console/developers.ts'
import { done } from './en/console/done.ts'
import { frame as consoleFrame, overtaken } from './en/console/frame.ts'
import { gateway, strategies } from './en/console/gateway.ts'
import { lists } from './en/console/lists.ts'
import { operators } from './en/console/operators.ts'
import { outbox } from './en/console/outbox.ts'
import { portals } from './en/console/portals.ts'
import { settings } from './en/console/settings.ts'
import { kit } from './en/kit.ts'
import { account } from './en/portal/account.ts'
import { accounts } from './en/portal/accounts.ts'
import { apps } from './en/portal/apps.ts'
import { catalog } from './en/portal/catalog.ts'
import { changelog } from './en/portal/changelog.ts'
import { frame as portalFrame } from './en/portal/frame.ts'
import { getToken } from './en/portal/get-token.ts'
import { machines } from './en/portal/machines.ts'
import { reference } from './en/portal/reference.ts'
import { search } from './en/portal/search.ts'
import { tryIt } from './en/portal/try-it.ts'
import { problems } from './en/problems.ts'

/** Every English text of the pages, by area. Another language has the same shape: `const de: Texts`. */
export const en = {
  kit,
  problems,
  portal: {
    frame: portalFrame,
    account,
    accounts,
    apps,
    catalog,
    changelog,
    search,
    reference,
    machines,
    tryIt,
    getToken,
  },
  console: {
    frame: consoleFrame,
    overtaken,
    lists,
    done,
    operators,
    portals,
    developers,
    applications,
    registrations,
    outbox,
    apis,
    changelog: consoleChangelog,
    strategies,
    gateway,
    settings,
  },
}
