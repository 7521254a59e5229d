import { Fields, newId, Shelf, timeText } from './fields.ts'
import { type Answer, type Call, notFound, Refusal, type Route } from './http.ts'

const DAY = 86_400_000
const CURRENCIES = ['EUR', 'NOK', 'GBP'] as const

type Account = {
  account_id: string
  name: string
  currency: (typeof CURRENCIES)[number]
  state: 'open' | 'closed'
  overdraft: number
  posted: number
  reference: string | null
  opened_at: string
}
type Entry = {
  entry_id: string
  account_id: string
  transfer_id: string
  amount: number
  balance_after: number
  text: string | null
  at: string
}
type Transfer = {
  transfer_id: string
  from_account_id: string
  to_account_id: string
  amount: number
  currency: string
  text: string | null
  reverses: string | null
  reversed_by: string | null
  hold_id: string | null
  at: string
}
type Hold = {
  hold_id: string
  account_id: string
  to_account_id: string
  amount: number
  currency: string
  state: 'in_force' | 'captured' | 'released' | 'expired'
  transfer_id: string | null
  text: string | null
  placed_at: string
  expires_at: string
}
type Movement = Pick<Transfer, 'from_account_id' | 'to_account_id' | 'amount' | 'currency' | 'text'> &
  Partial<Pick<Transfer, 'reverses' | 'hold_id'>>

export function createLedger(now: () => number): Route[] {
  const accounts = new Shelf<Account>()
  const entries = new Shelf<Entry>()
  const transfers = new Shelf<Transfer>()
  const holds = new Shelf<Hold>()
  const answers = new Shelf<{ request: string; answer: Answer }>()
  let entryCount = 0

  function holdsOf(account: Account): Hold[] {
    return [...holds.values()].filter((hold) => hold.account_id === account.account_id && stateOf(hold) === 'in_force')
  }

  function stateOf(hold: Hold): Hold['state'] {
    if (hold.state === 'in_force' && Date.parse(hold.expires_at) <= now()) hold.state = 'expired'
    return hold.state
  }

  function show({ posted, ...account }: Account): unknown {
    const found = accounts.get(account.account_id)
    const held = found ? holdsOf(found).reduce((sum, hold) => sum + hold.amount, 0) : 0
    return { ...account, balance: { posted, held, available: posted - held + account.overdraft } }
  }

  function findAccount(id: string | undefined): Account {
    const account = accounts.get(id ?? '')
    if (!account) throw notFound(`account ${id}`)
    return account
  }

  function findTransfer(id: string | undefined): Transfer {
    const transfer = transfers.get(id ?? '')
    if (!transfer) throw notFound(`transfer ${id}`)
    return transfer
  }

  function findHold(id: string | undefined): Hold {
    const hold = holds.get(id ?? '')
    if (!hold) throw notFound(`hold ${id}`)
    stateOf(hold)
    return hold
  }

  /** The two accounts of a movement, once nothing speaks against it. */
  function agree(movement: Movement, released = 0): { from: Account; to: Account } {
    const fields = new Fields({})
    const from = accounts.get(movement.from_account_id)
    const to = accounts.get(movement.to_account_id)
    if (!from) fields.wrong('from_account_id', 'is not an account')
    if (!to) fields.wrong('to_account_id', 'is not an account')
    fields.done()
    if (!from || !to) throw notFound('account')
    if (from === to) throw new Refusal(422, 'same-account', 'An account cannot pay itself.')
    for (const account of [from, to]) {
      if (account.state === 'closed') {
        throw new Refusal(422, 'account-closed', `The account ${account.account_id} is closed.`)
      }
      if (account.currency !== movement.currency) {
        const detail = `The account ${account.account_id} is in ${account.currency}, not ${movement.currency}.`
        throw new Refusal(422, 'currency-mismatch', detail)
      }
    }
    const held = holdsOf(from).reduce((sum, hold) => sum + hold.amount, 0) - released
    const available = from.posted - held + from.overdraft
    if (available < movement.amount) {
      const detail = `The account ${from.account_id} has ${available} available; ${movement.amount} are asked for.`
      throw new Refusal(422, 'insufficient-funds', detail)
    }
    return { from, to }
  }

  function post(movement: Movement, { at = now(), released = 0, transfer_id = newId('trf') } = {}): Transfer {
    const { from, to } = agree(movement, released)
    const transfer: Transfer = {
      transfer_id,
      ...movement,
      reverses: movement.reverses ?? null,
      reversed_by: null,
      hold_id: movement.hold_id ?? null,
      at: timeText(at),
    }
    transfers.set(transfer.transfer_id, transfer)
    for (const [account, amount] of [
      [from, -movement.amount],
      [to, movement.amount],
    ] as const) {
      account.posted += amount
      const entry_id = `ent_${String(++entryCount).padStart(6, '0')}`
      const { text, at: time } = transfer
      const { account_id, posted } = account
      entries.set(entry_id, { entry_id, account_id, transfer_id, amount, balance_after: posted, text, at: time })
    }
    return transfer
  }

  /** The same key and request give the same answer, refusals of 422 among them. */
  function once(operation: string, answer: (call: Call) => Answer): (call: Call) => Answer {
    return (call) => {
      const key = call.headers['idempotency-key']
      if (typeof key !== 'string' || key.length < 8 || key.length > 64) {
        const fields = new Fields({})
        fields.wrong('Idempotency-Key', 'must be sent, with 8 to 64 characters')
        fields.done()
      }
      const request = JSON.stringify([call.params, call.body])
      const before = answers.get(`${operation} ${key}`)
      if (before && before.request !== request) {
        throw new Refusal(409, 'key-reused', 'The idempotency key stands for another request.')
      }
      if (before) return { ...before.answer, headers: { ...before.answer.headers, 'idempotent-replay': 'true' } }
      let given: Answer
      try {
        given = answer(call)
      } catch (error) {
        if (!(error instanceof Refusal) || error.answer.status !== 422) throw error
        given = error.answer
      }
      answers.set(`${operation} ${key}`, { request, answer: given })
      return given
    }
  }

  function openAccount({ body }: Call): Answer {
    const fields = new Fields(body)
    const name = fields.text('name', { most: 80 })
    const currency = fields.choice('currency', CURRENCIES)
    const overdraft = fields.integer('overdraft', 0, Number.MAX_SAFE_INTEGER, 0)
    const reference = fields.textOrNull('reference', { most: 64 })
    const isTaken = [...accounts.values()].some((one) => one.state === 'open' && one.reference === reference)
    if (reference !== null && isTaken) fields.wrong('reference', 'is taken by another open account')
    fields.done()
    if (overdraft > 500_000) {
      throw new Refusal(422, 'overdraft-too-high', 'An overdraft above 500000 is for the settlement desk to decide.')
    }
    const account = open(newId('acc'), name, currency, overdraft, reference, now())
    return { status: 201, body: show(account), headers: { location: `/ledger/v3/accounts/${account.account_id}` } }
  }

  function open(
    account_id: string,
    name: string,
    currency: Account['currency'],
    overdraft: number,
    reference: string | null,
    at: number,
  ): Account {
    const opened_at = timeText(at)
    const account: Account = { account_id, name, currency, state: 'open', overdraft, posted: 0, reference, opened_at }
    accounts.set(account_id, account)
    return account
  }

  function closeAccount({ params }: Call): Answer {
    const account = findAccount(params.account_id)
    if (account.posted !== 0 || holdsOf(account).length > 0) {
      throw new Refusal(409, 'not-empty', 'The account has a balance or a hold; it cannot be closed.')
    }
    account.state = 'closed'
    return { status: 200, body: show(account) }
  }

  function page<Row>(
    rows: Row[],
    idOf: (row: Row) => string,
    fields: Fields,
  ): { data: Row[]; next_after: string | null } {
    const limit = fields.integer('limit', 1, 200, 50)
    const after = fields.textOrNull('after', { most: 100 })
    const from = after === null ? 0 : rows.findIndex((row) => idOf(row) === after) + 1
    if (after !== null && from === 0) fields.wrong('after', 'is not a row of this list')
    fields.done()
    const data = rows.slice(from, from + limit)
    const last = data.at(-1)
    return { data, next_after: rows.length > from + limit && last ? idOf(last) : null }
  }

  function listAccounts({ query }: Call): Answer {
    const fields = Fields.ofQuery(query)
    const state = fields.choiceOrNull('state', ['open', 'closed'])
    const fitting = [...accounts.values()].filter((one) => state === null || one.state === state)
    const { data, next_after } = page(fitting, (one) => one.account_id, fields)
    return { status: 200, body: { data: data.map(show), next_after } }
  }

  function listEntries({ params, query }: Call): Answer {
    const account = findAccount(params.account_id)
    const fields = Fields.ofQuery(query)
    const from = fields.timeOrNull('from') ?? 0
    const to = fields.timeOrNull('to') ?? Number.MAX_SAFE_INTEGER
    const rows = [...entries.values()]
      .filter((entry) => entry.account_id === account.account_id)
      .filter((entry) => Date.parse(entry.at) >= from && Date.parse(entry.at) < to)
      .reverse()
    return { status: 200, body: page(rows, (entry) => entry.entry_id, fields) }
  }

  function readMovement(body: unknown, from: string): { account: string; movement: Movement } {
    const fields = new Fields(body)
    const account = fields.text(from, { most: 40 })
    const to_account_id = fields.text('to_account_id', { most: 40 })
    const amount = fields.integer('amount', 1, 100_000_000_000)
    const currency = fields.choice('currency', CURRENCIES)
    const text = fields.textOrNull('text', { most: 140 })
    fields.done()
    return { account, movement: { from_account_id: account, to_account_id, amount, currency, text } }
  }

  function transferred(transfer: Transfer): Answer {
    return { status: 201, body: { ...transfer }, headers: { location: `/ledger/v3/transfers/${transfer.transfer_id}` } }
  }

  function reverseTransfer({ params, body }: Call): Answer {
    const fields = new Fields(body)
    fields.choice('reason', ['duplicate', 'wrong_amount', 'wrong_account', 'agreed'])
    const text = fields.textOrNull('text', { most: 140 })
    fields.done()
    const transfer = findTransfer(params.transfer_id)
    if (transfer.reversed_by) {
      throw new Refusal(409, 'already-reversed', `The transfer was reversed by ${transfer.reversed_by}.`)
    }
    if (transfer.reverses) throw new Refusal(409, 'already-reversed', 'A reversal cannot be reversed.')
    const reversal = post({
      from_account_id: transfer.to_account_id,
      to_account_id: transfer.from_account_id,
      amount: transfer.amount,
      currency: transfer.currency,
      text: text ?? `Reversal of ${transfer.transfer_id}`,
      reverses: transfer.transfer_id,
    })
    transfer.reversed_by = reversal.transfer_id
    return transferred(reversal)
  }

  function placeHold({ body }: Call): Answer {
    const { account, movement } = readMovement(body, 'account_id')
    agree(movement)
    const { to_account_id, amount, currency, text } = movement
    const hold_id = newId('hld')
    const times = { placed_at: timeText(now()), expires_at: timeText(now() + 7 * DAY) }
    const about = { to_account_id, amount, currency, text, state: 'in_force' as const, transfer_id: null }
    const hold: Hold = { hold_id, account_id: account, ...about, ...times }
    holds.set(hold_id, hold)
    return { status: 201, body: { ...hold }, headers: { location: `/ledger/v3/holds/${hold_id}` } }
  }

  function captureHold({ params, body }: Call): Answer {
    const hold = findHold(params.hold_id)
    const fields = new Fields(body)
    const amount = fields.integer('amount', 1, hold.amount)
    const text = fields.textOrNull('text', { most: 140 }) ?? hold.text
    fields.done()
    if (hold.state !== 'in_force') throw new Refusal(409, 'hold-ended', `The hold is ${hold.state}.`)
    const { account_id, to_account_id, currency, hold_id } = hold
    const movement = { from_account_id: account_id, to_account_id, amount, currency, text, hold_id }
    const transfer = post(movement, { released: hold.amount })
    Object.assign(hold, { state: 'captured', transfer_id: transfer.transfer_id })
    return transferred(transfer)
  }

  function releaseHold({ params }: Call): Answer {
    const hold = findHold(params.hold_id)
    if (hold.state === 'captured') {
      throw new Refusal(409, 'hold-ended', `The hold was captured by ${hold.transfer_id}; reverse that.`)
    }
    if (hold.state === 'in_force') hold.state = 'released'
    return { status: 204 }
  }

  seed()
  return [
    { method: 'GET', path: '/accounts', answer: listAccounts },
    { method: 'POST', path: '/accounts', answer: openAccount },
    {
      method: 'GET',
      path: '/accounts/{account_id}',
      answer: ({ params }) => ({ status: 200, body: show(findAccount(params.account_id)) }),
    },
    { method: 'GET', path: '/accounts/{account_id}/entries', answer: listEntries },
    { method: 'POST', path: '/accounts/{account_id}/close', answer: closeAccount },
    {
      method: 'POST',
      path: '/transfers',
      answer: once('transfer', ({ body }) => transferred(post(readMovement(body, 'from_account_id').movement))),
    },
    {
      method: 'GET',
      path: '/transfers/{transfer_id}',
      answer: ({ params }) => ({ status: 200, body: findTransfer(params.transfer_id) }),
    },
    { method: 'POST', path: '/transfers/{transfer_id}/reversal', answer: once('reversal', reverseTransfer) },
    { method: 'POST', path: '/holds', answer: once('hold', placeHold) },
    {
      method: 'GET',
      path: '/holds/{hold_id}',
      answer: ({ params }) => ({ status: 200, body: findHold(params.hold_id) }),
    },
    { method: 'DELETE', path: '/holds/{hold_id}', answer: releaseHold },
    { method: 'POST', path: '/holds/{hold_id}/capture', answer: once('capture', captureHold) },
  ]

  /** A carrier's month: topped up, dues paid, a deposit made and one hold in force. */
  function seed(): void {
    const start = now() - 30 * DAY
    open('acc_clearing', 'Bank clearing', 'EUR', 1_000_000_000, 'clearing', start - 300 * DAY)
    open('acc_harbour', 'Harbour dues, received', 'EUR', 0, 'harbour', start - 300 * DAY)
    open('acc_dunlin', 'Harbour dues, MV Dunlin', 'EUR', 50_000, 'dunlin-dues', start - 80 * DAY)
    open('acc_deposits', 'Container deposits', 'EUR', 0, 'deposits', start - 80 * DAY)
    open('acc_skerry', 'Skerry line, freight', 'NOK', 0, 'skerry-freight', start - 20 * DAY)
    const move = (day: number, from: string, to: string, amount: number, text: string, transfer_id?: string): void => {
      const movement = { from_account_id: from, to_account_id: to, amount, currency: 'EUR', text }
      post(movement, { at: start + day * DAY, transfer_id })
    }
    move(0, 'acc_clearing', 'acc_dunlin', 400_000, 'Top-up by bank transfer')
    move(3, 'acc_dunlin', 'acc_harbour', 18_650, 'Berth 2, two nights')
    move(9, 'acc_dunlin', 'acc_deposits', 100_000, 'Container deposit, 4 units')
    move(14, 'acc_dunlin', 'acc_harbour', 27_975, 'Berth 4, three nights')
    move(21, 'acc_dunlin', 'acc_harbour', 20_375, 'Pilotage and mooring')
    move(27, 'acc_dunlin', 'acc_harbour', 18_650, 'Berth 4, two nights', 'trf_5mx0q2')
    const times = { placed_at: timeText(now() - DAY), expires_at: timeText(now() + 6 * DAY) }
    const about = { account_id: 'acc_dunlin', to_account_id: 'acc_harbour', amount: 30_000, currency: 'EUR' }
    const text = 'Crane, up to three hours'
    holds.set('hld_9c41ze', { hold_id: 'hld_9c41ze', ...about, state: 'in_force', transfer_id: null, text, ...times })
  }
}
