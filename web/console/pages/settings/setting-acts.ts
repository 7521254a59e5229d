import { dataOf, dataOrNothing, loadAll } from '../../../answers.ts'
import { nameOfDevice } from '../../../device.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { askPage } from '../../parts/ask.tsx'
import type { Operator, OperatorSession, Token } from '../../parts/types.ts'

const loadOperator = ({ client, params }: ConsolePageContext): Promise<Operator | undefined> => {
  const path = { operatorId: params.operator ?? '' }
  return dataOrNothing(client.GET('/gatehouse/v1/operators/{operatorId}', { params: { path } }))
}

/** `/settings/operators/:operator/remove` */
export const removeOperator = askPage<Operator>({
  address: '/settings/operators/:operator/remove',
  load: loadOperator,
  run: ({ client }, { id }) =>
    client.DELETE('/gatehouse/v1/operators/{operatorId}', { params: { path: { operatorId: id } } }),
  words: (texts, { full_name }) => {
    const words = texts.console.settings.removeOperator
    return { ...words, title: words.title(full_name) }
  },
  after: () => '/settings',
  done: () => 'operator-removed',
  place: 'settings',
})

/** `/settings/operators/:operator/end-sessions` */
export const endSessionsOfOperator = askPage<Operator>({
  address: '/settings/operators/:operator/end-sessions',
  load: loadOperator,
  run: ({ client }, { id }) =>
    client.DELETE('/gatehouse/v1/operators/{operatorId}/sessions', { params: { path: { operatorId: id } } }),
  words: (texts, { full_name }) => {
    const words = texts.console.settings.endSessionsOf
    return { ...words, title: words.title(full_name) }
  },
  after: () => '/settings',
  done: () => 'operator-sessions-ended',
  place: 'settings',
})

/** `/settings/sessions/:session/end`: one of the reader's own. */
export const endOwnSession = askPage<OperatorSession>({
  address: '/settings/sessions/:session/end',
  forEveryone: true,
  load: async ({ client, params }) => {
    const sessions = await loadAll((query) => dataOf(client.GET('/gatehouse/v1/me/sessions', { params: { query } })))
    return sessions.find(({ id }) => id === params.session)
  },
  run: ({ client }, { id }) =>
    client.DELETE('/gatehouse/v1/me/sessions/{sessionId}', { params: { path: { sessionId: id } } }),
  words: (texts, { user_agent }) => {
    const { endSession, unknownDevice } = texts.console.settings
    return { ...endSession, title: endSession.title(nameOfDevice(user_agent) || unknownDevice) }
  },
  after: () => '/settings#sessions',
  done: () => 'session-ended',
  place: 'settings',
})

/** `/settings/sessions/end-others` */
export const endOtherSessions = askPage<true>({
  address: '/settings/sessions/end-others',
  forEveryone: true,
  load: async () => true,
  run: ({ client }) => client.DELETE('/gatehouse/v1/me/sessions', { params: { query: { keep_current: 'true' } } }),
  words: (texts) => texts.console.settings.endOthers,
  after: () => '/settings#sessions',
  done: () => 'sessions-ended',
  place: 'settings',
})

/** `/settings/operators/:operator/reset-password` */
export const resetOperator = askPage<Operator>({
  address: '/settings/operators/:operator/reset-password',
  load: loadOperator,
  run: ({ client }, { id }) =>
    client.POST('/gatehouse/v1/operators/{operatorId}/reset-password', { params: { path: { operatorId: id } } }),
  words: (texts, { full_name, email }) => {
    const words = texts.console.settings.resetOperator
    return { act: words.act, text: words.text(email), title: words.title(full_name) }
  },
  danger: () => false,
  after: () => '/settings',
  done: () => 'operator-reset',
  place: 'settings',
})

const changeRole = (role: Operator['role']) =>
  askPage<Operator>({
    address: `/settings/operators/:operator/${role}`,
    load: loadOperator,
    run: ({ client }, { id }) =>
      client.PATCH('/gatehouse/v1/operators/{operatorId}', { params: { path: { operatorId: id } }, body: { role } }),
    words: (texts, { full_name }) => {
      const words = texts.console.settings.changeRole
      return { act: words.act, text: words.text[role], title: words.title(full_name, role) }
    },
    danger: () => role === 'viewer',
    after: () => '/settings',
    done: () => 'operator-saved',
    place: 'settings',
  })

/** `/settings/operators/:operator/admin` and `.../viewer` */
export const makeAdmin = changeRole('admin')
export const makeViewer = changeRole('viewer')

/** `/settings/tokens/:token/revoke`: one of the reader's own, so viewers may too. */
export const revokeToken = askPage<Token>({
  address: '/settings/tokens/:token/revoke',
  forEveryone: true,
  load: async ({ client, params }) => {
    const tokens = await loadAll((query) => dataOf(client.GET('/gatehouse/v1/tokens', { params: { query } })))
    return tokens.find(({ id }) => id === params.token)
  },
  run: ({ client }, { id }) => client.DELETE('/gatehouse/v1/tokens/{tokenId}', { params: { path: { tokenId: id } } }),
  words: (texts, { name }) => {
    const words = texts.console.settings.revokeToken
    return { ...words, title: words.title(name) }
  },
  after: () => '/settings',
  done: () => 'token-revoked',
  place: 'settings',
})
