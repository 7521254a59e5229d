import type { ProblemBody } from '../../answers.ts'
import type { FormErrors } from '../../ui/kit.ts'

/**
 * What a form with these fields shows of a problem: `configs.key-auth.key_names.0` belongs to the field that `rename`
 * or its own name leads to; what has no field stands above the form, so that nothing is left unsaid.
 */
export function errorsFor(problem: ProblemBody, fields: string[], rename: Record<string, string> = {}): FormErrors {
  const errors: FormErrors = {}
  const elsewhere: string[] = []
  for (const { field, reason } of problem.invalid_parameters ?? []) {
    const prefix = Object.keys(rename).find((name) => field === name || field.startsWith(`${name}.`))
    const name = prefix === undefined ? field : (rename[prefix] ?? field)
    const known = fields.find((each) => each === name || name.startsWith(`${each}.`))
    if (known) errors[known] ??= reason
    else elsewhere.push(`${field}: ${reason}`)
  }
  if (elsewhere.length > 0) errors[''] = elsewhere.join(' ')
  return Object.keys(errors).length > 0 ? errors : { '': problem.detail ?? problem.title ?? '' }
}

/** The lines of a field in which each line is a value. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\r\n,]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
