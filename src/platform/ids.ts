import { randomUUID } from 'node:crypto'

/** A fresh id: a random UUID (RFC 9562, version 4). */
export const newId = (): string => randomUUID()
