import { Icon } from '../icon/Icon.tsx'
import { useReader } from '../reader.ts'
import type { FormErrors } from './form-state.ts'

type ErrorSummaryProps = { formId: string; errors: FormErrors; labels: Record<string, string> }

/** What is wrong, above the form, each line a link to its field. `autofocus` puts the reader there without script. */
export function ErrorSummary({ formId, errors, labels }: ErrorSummaryProps) {
  const { kit } = useReader().texts
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div class="gh-errors" id={`${formId}-errors`} role="alert" tabIndex={-1} autofocus>
      <Icon name="stop" class="gh-errors__sign" />
      <div>
        <p class="gh-errors__title">{kit.errorsTitle(entries.length)}</p>
        <ul class="gh-errors__list">
          {entries.map(([field, sentence]) => (
            <li key={field}>
              {field === '' ? (
                sentence
              ) : (
                <a href={`#${formId}-${field}`}>{labels[field] ? `${labels[field]}: ${sentence}` : sentence}</a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
