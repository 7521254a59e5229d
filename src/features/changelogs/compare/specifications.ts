// Two specifications: which operations are the same, and what became of each.

import type { Operation, Specification } from '../../specs/index.ts'
import { type ChangeKind, type Group, Ledger } from './changes.ts'
import { Components, unchangedNames } from './opened.ts'
import { OperationComparison } from './operations.ts'
import type { Named } from './schemas.ts'
import { compareSchemes, compareServers } from './servers.ts'

export type Compared = Pick<Specification, 'operations' | 'schemas' | 'servers' | 'securitySchemes'>

/** What differs, first of the API as a whole, then operation by operation in the document's order, removed ones last. */
export function compareSpecifications(before: Compared, after: Compared): Group[] {
  const [old, now] = [new Components(before.schemas), new Components(after.schemas)]
  const named: Named = { before: old, after: now, unchanged: unchangedNames(old, now) }
  const { pairs, added, removed } = matchOperations(before.operations, after.operations)
  const whole = new Ledger()
  compareServers(before.servers, after.servers, whole)
  compareSchemes(before.securitySchemes, after.securitySchemes, whole)
  const [oldServers, newServers] = [JSON.stringify(before.servers), JSON.stringify(after.servers)]
  const compared = pairs.map(([one, other]) => {
    const ledger = new Ledger()
    const comparison = new OperationComparison(named, ledger)
    comparison.compare(one, other)
    const hasOwn =
      JSON.stringify(one.detail.servers) !== oldServers || JSON.stringify(other.detail.servers) !== newServers
    if (hasOwn) comparison.compareOwnServers(one, other)
    return { one, other, ledger }
  })
  liftShared(
    compared.map(({ ledger }) => ledger),
    whole,
  )
  const groups: Group[] = []
  if (!whole.isEmpty) groups.push(wholeApi(whole))
  const positions = new Map<Group, number>()
  for (const { one, other, ledger } of compared) {
    if (ledger.isEmpty) continue
    const group = { ...headOf(other, [one, other]), change: kindOf(one, other), ...ledger.read() }
    positions.set(group, other.position)
  }
  for (const operation of added) {
    const found = { rule: 'operation-added', kind: 'added', path: null, text: 'Added.', reason: null } as const
    positions.set(single(operation, found), operation.position)
  }
  groups.push(...[...positions].toSorted(([, one], [, other]) => one - other).map(([group]) => group))
  for (const operation of removed) {
    const reason = whyRemovalBreaks(operation)
    const found = { rule: 'operation-removed', kind: 'removed', path: null, text: 'Removed.', reason } as const
    groups.push(single(operation, found))
  }
  return groups
}

function whyRemovalBreaks({ kind, deprecated }: Operation): string {
  if (kind !== 'operation') return 'Clients wait for it in vain.'
  return deprecated
    ? 'Calls to it fail; it was deprecated before.'
    : 'Calls to it fail, and it was not deprecated before.'
}

function wholeApi(ledger: Ledger): Group {
  const nobody = { operation_id: null, method: null, path: null, summary: null, internal: false, deprecated: false }
  return { ...nobody, change: 'changed', ...ledger.read() }
}

function single(operation: Operation, found: Parameters<Ledger['add']>[1] & { kind: ChangeKind }): Group {
  const ledger = new Ledger()
  ledger.add('', found)
  return { ...headOf(operation, [operation]), change: found.kind, ...ledger.read() }
}

function headOf(operation: Operation, both: Operation[]) {
  return {
    operation_id: operation.operation_id,
    method: operation.method,
    path: operation.path,
    summary: operation.summary,
    internal: both.some(({ internal }) => internal),
    deprecated: both.every(({ deprecated }) => deprecated),
  }
}

function kindOf(before: Operation, after: Operation): ChangeKind {
  if (before.deprecated === after.deprecated) return 'changed'
  return after.deprecated ? 'deprecated' : 'undeprecated'
}

/** `/a/{x}` and `/a/{y}` are called alike. */
const addressOf = ({ kind, method, path }: Operation): string =>
  `${kind} ${method} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`

/** The same method and path are the same operation, whatever its id; of several, the one with the same id. */
function matchOperations(before: Operation[], after: Operation[]) {
  const candidates = Map.groupBy(after, addressOf)
  const pairs: [Operation, Operation][] = []
  const removed: Operation[] = []
  const take = (operation: Operation, isSame: (other: Operation) => boolean): boolean => {
    const found = candidates.get(addressOf(operation)) ?? []
    const at = found.findIndex(isSame)
    const [same] = at < 0 ? [] : found.splice(at, 1)
    if (same) pairs.push([operation, same])
    return same !== undefined
  }
  const left = before.filter((one) => !take(one, (other) => other.operation_id === one.operation_id))
  for (const operation of left) {
    if (!take(operation, () => true)) removed.push(operation)
  }
  return { pairs, removed, added: [...candidates.values()].flat() }
}

/** What every operation says is said once, of the whole API. */
function liftShared(ledgers: Ledger[], whole: Ledger): void {
  const [first, ...others] = ledgers
  if (!first || others.length < 2 || ledgers.some(({ isEmpty }) => isEmpty)) return
  const shared = new Map([...first.entries()].filter(([, { rule }]) => !/^(un)?deprecated$/.test(rule)))
  for (const ledger of others) {
    const keys = new Set([...ledger.entries()].map(([key]) => key))
    for (const key of shared.keys()) {
      if (!keys.has(key)) shared.delete(key)
    }
  }
  for (const { places, ...found } of shared.values()) {
    for (const place of places.length > 0 ? places : ['']) whole.add(`All operations: ${place}`, found)
  }
  const keys = new Set(shared.keys())
  for (const ledger of ledgers) ledger.without(keys)
}
