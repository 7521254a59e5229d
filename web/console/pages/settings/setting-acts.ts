import { dataOf, dataOrNothing } from '../../../answers.ts'
import type { ConsolePageContext } from '../../../page.ts'
import { askPage } from '../../parts/ask.tsx'
import { loadAll } from '../../../answers.ts'
import type { Operator, Token } from '../../parts/types.ts'

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
