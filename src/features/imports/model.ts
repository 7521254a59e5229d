import { z } from 'zod'
import { SpecificationTypes } from '../apis/index.ts'

/** A specification of 25 MB, escaped as a JSON string. */
export const importBodyLimit = 26 * 1024 * 1024

export const ReadSpecification = z.strictObject({ content: z.string().min(1) })
/** What a specification says of itself before its operations are read. */
const facts = { type: SpecificationTypes, title: z.string().nullable(), version: z.string().nullable() }
export const SpecificationFacts = z.object(facts)

export const FetchSpecification = z.strictObject({ url: z.string().max(2000) })
export const FetchedSpecification = z.object({ ...facts, content: z.string() })
