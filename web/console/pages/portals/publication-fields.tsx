import type { Form as SentForm } from '../../../page.ts'
import type { Texts } from '../../../texts/index.ts'
import { RadioGroup, SelectField } from '../../../ui/kit.ts'
import type { Portal, Publication, Strategy } from '../../parts/types.ts'

type Published = { portal: Portal | undefined; strategies: Strategy[]; publication?: Publication }

/**
 * Who sees an API on a portal, with which strategy it is called, and who decides about applications. Not a component, so
 * that the form sees the fields and can name them among what is wrong.
 */
export function publicationFields(
  { publish: t, form }: Texts['console']['portals'],
  { portal, strategies, publication }: Published,
) {
  const strategyId = publication
    ? publication.auth_strategy_ids?.[0]
    : (portal?.default_application_auth_strategy_id ?? strategies[0]?.id)
  const own = publication?.auto_approve_registrations
  return (
    <>
      <RadioGroup
        name="visibility"
        label={t.visibility}
        value={publication?.visibility ?? portal?.default_api_visibility ?? 'public'}
        options={[
          { value: 'public', label: form.public, text: form.publicText },
          { value: 'private', label: form.private, text: form.privateText },
        ]}
      />
      <SelectField
        name="auth_strategy_id"
        label={t.strategy}
        help={t.strategyHelp}
        value={strategyId ?? ''}
        options={[
          ...strategies.map(({ id, display_name }) => ({ value: id, label: display_name })),
          { value: '', label: t.noStrategy },
        ]}
      />
      <RadioGroup
        name="approval"
        label={t.approval}
        value={own === undefined ? 'inherit' : own ? 'automatic' : 'by-hand'}
        options={[
          {
            value: 'inherit',
            label: t.inherit,
            text: portal && t.inheritText(portal.auto_approve_applications),
          },
          { value: 'automatic', label: t.automatic },
          { value: 'by-hand', label: t.byHand },
        ]}
      />
    </>
  )
}

/** What these fields say, as the API takes it. */
export function publicationOf(form: SentForm) {
  const strategyId = form.value('auth_strategy_id')
  const approval = form.value('approval')
  return {
    visibility: form.value('visibility') === 'private' ? ('private' as const) : ('public' as const),
    auth_strategy_ids: strategyId ? [strategyId] : null,
    ...(approval === 'automatic' || approval === 'by-hand'
      ? { auto_approve_registrations: approval === 'automatic' }
      : {}),
  }
}
