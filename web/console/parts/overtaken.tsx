import { type Answer, dataOrNothing } from '../../answers.ts'
import type { Form as SentForm } from '../../page.ts'
import { Notice, useReader } from '../../ui/kit.ts'

/*
 * Two operators who edit one thing at once (CON-6): a form carries the tag of the state that it shows, and its change is
 * refused where somebody else was quicker.
 */

const field = 'state'

/** What a form of this state carries along. */
export const carry = (state: string): Record<string, string> => ({ [field]: state })

/** What was read, with the tag of its state; undefined where there is no such thing. */
export async function readState<Data>(
  answer: Promise<Answer<Data>>,
): Promise<{ data: Data; state: string } | undefined> {
  const data = await dataOrNothing(answer)
  return data === undefined ? undefined : { data, state: stateOf((await answer).response) }
}

export const stateOf = (response: Response): string => response.headers.get('etag') ?? ''

/** The state that a form was opened on; a form without one changes whatever is there. */
export const openedOn = (form: SentForm): string => form.value(field)

export function onlyOn(state: string): { 'if-match'?: string } {
  return state === '' ? {} : { 'if-match': state }
}

/** Above the form, which keeps what was typed; sent once more it replaces what is there now. */
export function Overtaken({ href }: { href: string }) {
  const t = useReader().texts.console.overtaken
  return (
    <Notice
      tone="bad"
      title={t.title}
      live
      actions={
        <a href={href} target="_blank" rel="noopener">
          {t.look}
        </a>
      }
    >
      {t.text}
    </Notice>
  )
}
