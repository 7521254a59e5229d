import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Field -> a sentence that tells what to do; the key '' is for the form as a whole. */
export type FormErrors = Record<string, string>
/** Field -> what was typed, as it came. */
export type FormValues = Record<string, string | string[] | undefined>

export type FormState = { id: string; errors: FormErrors; values: FormValues | undefined; submitted: boolean }

export const FormContext = createContext<FormState>({ id: 'form', errors: {}, values: undefined, submitted: false })

type FieldPlace = {
  id: string
  error: string | undefined
  /** What was typed, or the value given when nothing was sent yet. */
  text: string
  /** The same for fields of several values. */
  chosen: string[]
  /** Whether `chosen` comes from a form that was sent: an absent box was then unticked on purpose. */
  submitted: boolean
}

/** Where a field stands in its form: its id, its error and its value. */
export function useField(name: string, value?: string | string[]): FieldPlace {
  const form = useContext(FormContext)
  const typed = form.submitted ? form.values?.[name] : undefined
  const current = typed ?? (form.submitted && Array.isArray(value) ? [] : value) ?? ''
  return {
    id: `${form.id}-${name}`,
    error: form.errors[name],
    text: Array.isArray(current) ? (current[0] ?? '') : current,
    chosen: Array.isArray(current) ? current : [current],
    submitted: form.submitted,
  }
}

/** The ids that `aria-describedby` lists: help first, since the error refers to it. */
export function describedBy(id: string, parts: { help?: unknown; error?: unknown; more?: string }): string | undefined {
  const ids = [parts.help && `${id}-help`, parts.more, parts.error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
