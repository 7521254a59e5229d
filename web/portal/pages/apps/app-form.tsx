import type { Texts } from '../../../texts/index.ts'
import { TextAreaField, TextField } from '../../../ui/kit.ts'

type Values = { name?: string; description?: string | null }

/** Name and description of an application. Not a component, so that the form sees its fields and can name them among what is wrong. */
export function appFields(t: Texts['portal']['apps']['form'], { name, description }: Values = {}) {
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
