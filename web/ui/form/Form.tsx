import { type ComponentChildren, toChildArray } from 'preact'
import { Button, LinkButton } from '../action/Button.tsx'
import { classes } from '../class-names.ts'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FormContext, type FormErrors, type FormValues } from './form-state.ts'

type FormProps = {
  action?: string
  method?: 'post' | 'get'
  errors?: FormErrors
  /** What was typed, after a refusal; fields then ignore their `value`. */
  values?: FormValues
  /** Names the act: "Create application". Without it the children bring their own buttons. */
  submit?: string
  cancel?: { label: string; href: string }
  danger?: boolean
  /** Needed when a page holds several forms. */
  id?: string
  hidden?: Record<string, string>
  /** Wide: fields may take the whole width of the page. */
  wide?: boolean
  /** Sends files too. */
  upload?: boolean
  class?: string
  children?: ComponentChildren
}

/**
 * A form that the server judges: `novalidate`, so that every refusal is said by us, in words, beside the field and
 * in a summary above.
 */
export function Form({
  action,
  method = 'post',
  errors = {},
  values,
  submit,
  cancel,
  danger,
  id = 'form',
  hidden = {},
  wide,
  upload,
  class: extra,
  children,
}: FormProps) {
  return (
    <FormContext.Provider value={{ id, errors, values, submitted: values !== undefined }}>
      <form
        class={classes('gh-form', wide && 'gh-form--wide', extra)}
        id={id}
        action={action}
        method={method}
        enctype={upload ? 'multipart/form-data' : undefined}
        noValidate
        data-island={method === 'post' ? 'form' : undefined}
      >
        <ErrorSummary formId={id} errors={inOrder(errors, values)} labels={labelsOf(children)} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {submit && (
          <div class="gh-form__actions">
            <Button kind={danger ? 'danger' : 'primary'}>{submit}</Button>
            {cancel && (
              <LinkButton href={cancel.href} kind="quiet">
                {cancel.label}
              </LinkButton>
            )}
          </div>
        )}
      </form>
    </FormContext.Provider>
  )
}

/** The errors as their fields stand on the page, which is how a browser sends them; other fields come last. */
function inOrder(errors: FormErrors, values: FormValues = {}): FormErrors {
  const fields = ['', ...Object.keys(values)]
  const place = (field: string) => (fields.includes(field) ? fields.indexOf(field) : fields.length)
  return Object.fromEntries(Object.entries(errors).sort(([one], [other]) => place(one) - place(other)))
}

/** Names of the fields in sight, so that "This must not be empty." says what; fields inside a page's own parts stay without. */
function labelsOf(children: ComponentChildren): Record<string, string> {
  const labels: Record<string, string> = {}
  for (const child of toChildArray(children)) {
    if (typeof child !== 'object') continue
    const props: { name?: unknown; label?: unknown; children?: ComponentChildren } = child.props
    if (typeof props.name === 'string' && typeof props.label === 'string') labels[props.name] = props.label
    Object.assign(labels, labelsOf(props.children))
  }
  return labels
}

type FieldsetProps = { legend: string; help?: ComponentChildren; children: ComponentChildren }

export function Fieldset({ legend, help, children }: FieldsetProps) {
  return (
    <fieldset class="gh-fieldset">
      <legend class="gh-fieldset__legend">{legend}</legend>
      {help && <p class="gh-fieldset__help">{help}</p>}
      <div class="gh-fieldset__fields">{children}</div>
    </fieldset>
  )
}
