import { Field, type FieldProps } from './Field.tsx'
import { describedBy, useField } from './form-state.ts'

type FileFieldProps = Omit<FieldProps, 'readOnly'> & {
  /** Types and endings, as browsers take them: ".json,.yaml". */
  accept?: string
}

/** One file; its form says `upload`. A browser never shows again what was chosen. */
export function FileField({ name, label, help, optional, ...rest }: FileFieldProps) {
  const { id, error } = useField(name)
  return (
    <Field id={id} label={label} help={help} error={error} optional={optional}>
      <input
        {...rest}
        class="gh-input gh-input--file"
        id={id}
        name={name}
        type="file"
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, { help, error })}
      />
    </Field>
  )
}
