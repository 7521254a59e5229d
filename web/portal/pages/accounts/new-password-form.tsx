import { Form, type FormErrors, PasswordField, useReader } from '../../../ui/kit.ts'

type NewPasswordFormProps = {
  token: string
  /** `first` is the last step of signing up, `reset` replaces a password. It chooses the words only. */
  purpose: 'first' | 'reset'
  /** Known after the address was proven; lets password managers file the new password. */
  email?: string
  act: string
  passwordMinLength: number
  errors?: FormErrors
}

/** Chooses a password with a mailed token; posts to `/reset-password`. */
export function NewPasswordForm({ token, purpose, email, act, passwordMinLength, errors }: NewPasswordFormProps) {
  const t = useReader().texts.portal.accounts
  return (
    <Form action="/reset-password" hidden={{ token, purpose, email: email ?? '' }} errors={errors} submit={act}>
      {email && (
        <input
          class="gh-unseen"
          type="text"
          name="username"
          autocomplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
        />
      )}
      <PasswordField
        name="password"
        label={purpose === 'first' ? t.password : t.newPassword}
        autoComplete="new-password"
        rules={t.passwordRules(passwordMinLength)}
        required
      />
    </Form>
  )
}
