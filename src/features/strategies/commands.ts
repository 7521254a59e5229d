import { type Caller, requireAdmin } from '../../platform/caller.ts'
import type { Tx } from '../../platform/database.ts'
import { appendEvent } from '../../platform/events/events.ts'
import { newId } from '../../platform/ids.ts'
import type { Platform } from '../../platform/platform.ts'
import { invalidField, notSupported, problem } from '../../platform/wire/problem.ts'
import { mergeLabels } from '../../platform/wire/wire.ts'
import type { KeyAuth, PutStrategyInput, StrategyEvent, Ttl, UpdateStrategyInput } from './model.ts'
import { keyAuthOf } from './present.ts'
import { builtInStrategy, defaultKeyNames, longestTtl, whyNotKeyNames, whyNotSupported } from './rules.ts'
import * as store from './store.ts'

/** The key strategy that every portal starts with, made with the first one; part of the caller's transaction. */
export async function ensureKeyStrategy(tx: Tx, caller: Caller): Promise<string> {
  const found = await store.lockStrategyByName(tx, builtInStrategy.name)
  if (found) return found.id
  const row = await store.insertStrategy(tx, {
    id: newId(),
    ...builtInStrategy,
    strategy_type: 'key_auth',
    configs: JSON.stringify({ 'key-auth': { key_names: defaultKeyNames } }),
  })
  await say(tx, caller, 'strategy.created', row.id)
  return row.id
}

/** @throws 400 for what is not supported, a header that cannot carry a key, or a lifetime beyond a hundred years */
export async function createStrategy(
  caller: Caller,
  platform: Platform,
  input: PutStrategyInput,
): Promise<store.StrategyRow> {
  requireAdmin(caller)
  const fields = readStrategy(input)
  return platform.database.transaction().execute(async (tx) => {
    const strategy = await store.insertStrategy(tx, { id: newId(), strategy_type: 'key_auth', ...fields })
    await say(tx, caller, 'strategy.created', strategy.id)
    return strategy
  })
}

/** Replaces a strategy whole. Keys that were made keep their end (KEY-6). @throws 400, 404 */
export async function replaceStrategy(
  caller: Caller,
  platform: Platform,
  input: { strategyId: string; strategy: PutStrategyInput },
): Promise<store.StrategyRow> {
  requireAdmin(caller)
  const fields = readStrategy(input.strategy)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockStrategy(tx, input.strategyId)
    if (!before) throw problem('not-found')
    const strategy = await store.updateStrategy(tx, before.id, fields)
    await say(tx, caller, 'strategy.updated', strategy.id, ['name', 'display_name', 'configs', 'labels'])
    return strategy
  })
}

/** Changes what is given and leaves the rest. @throws 400, 404 */
export async function updateStrategy(
  caller: Caller,
  platform: Platform,
  input: { strategyId: string; change: UpdateStrategyInput },
): Promise<store.StrategyRow> {
  requireAdmin(caller)
  const { change } = input
  const unsupported = whyNotSupported(change)
  if (unsupported) throw notSupported(unsupported)
  return platform.database.transaction().execute(async (tx) => {
    const before = await store.lockStrategy(tx, input.strategyId)
    if (!before) throw problem('not-found')
    const given = change.configs && 'key-auth' in change.configs ? change.configs['key-auth'] : {}
    const { key_names, ttl } = keyAuthOf(before)
    const strategy = await store.updateStrategy(tx, before.id, {
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.display_name === undefined ? {} : { display_name: change.display_name }),
      configs: readKeyAuth(given.key_names ?? key_names, given.ttl === null ? undefined : (given.ttl ?? ttl)),
      labels: mergeLabels(before.labels, change.labels),
    })
    await say(tx, caller, 'strategy.updated', strategy.id, Object.keys(change))
    return strategy
  })
}

/** @throws 404, 409 while a publication, an application or a portal uses it */
export async function deleteStrategy(caller: Caller, platform: Platform, input: { strategyId: string }): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const strategy = await store.lockStrategy(tx, input.strategyId)
    if (!strategy) throw problem('not-found')
    await store.deleteStrategy(tx, strategy.id)
    await say(tx, caller, 'strategy.deleted', strategy.id)
  })
}

function readStrategy(input: PutStrategyInput) {
  const unsupported = whyNotSupported(input)
  if (unsupported || input.strategy_type !== 'key_auth') throw notSupported(unsupported ?? 'strategy_type')
  const { key_names, ttl } = input.configs['key-auth']
  return {
    name: input.name,
    display_name: input.display_name,
    configs: readKeyAuth(key_names ?? defaultKeyNames, ttl),
    labels: mergeLabels({}, input.labels),
  }
}

function readKeyAuth(keyNames: string[], ttl: Ttl | undefined): string {
  const fault = whyNotKeyNames(keyNames)
  if (fault) throw invalidField(`configs.key-auth.key_names.${fault.at}`, 'invalid', fault.reason)
  if (ttl && ttl.value > longestTtl(ttl.unit)) {
    const maximum = longestTtl(ttl.unit)
    throw invalidField('configs.key-auth.ttl.value', 'max', `A key lives at most 100 years: ${maximum} ${ttl.unit}.`, {
      maximum,
    })
  }
  const keyAuth: KeyAuth = { key_names: keyNames, ...(ttl ? { ttl } : {}) }
  return JSON.stringify({ 'key-auth': keyAuth })
}

async function say(
  tx: Tx,
  caller: Caller,
  type: StrategyEvent,
  strategyId: string,
  changed: string[] = [],
): Promise<void> {
  await appendEvent(tx, caller, { type, ids: { strategy_id: strategyId }, changed })
}
