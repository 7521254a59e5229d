import { TextAreaField, TextField, useReader } from '../../../ui/kit.ts'

/** Name and description of an application. */
export function AppFields({ name, description }: { name?: string; description?: string | null }) {
  const t = useReader().texts.portal.apps.form
  return (
    <>
      <TextField name="name" label={t.name} help={t.nameHelp} value={name} maxLength={255} required />
      <TextAreaField
        name="description"
        label={t.description}
        help={t.descriptionHelp}
        value={description ?? ''}
        maxLength={255}
        rows={3}
        optional
      />
    </>
  )
}
