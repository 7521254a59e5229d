import { type ProblemBody, problemOf } from '../../answers.ts'
import { type ConsolePage, type ConsolePageContext, missing, redirectTo } from '../../page.ts'
import { type Texts, textsIn } from '../../texts/index.ts'
import { ConfirmPage, Notice, Stack } from '../../ui/kit.ts'
import type { ConsoleFrameProps } from '../Frame.tsx'
import { requireActing } from './access.ts'
import { loadPortal, type PortalHere, type PortalPlace, portalFrame } from './portal.tsx'
import { wayBack, withDone } from './way-back.ts'

type Words = { title: string; text: string; act: string; consequences?: string[] }

type AskOptions<Subject> = {
  address: string
  /** For viewers too: what is about themselves. */
  forEveryone?: boolean
  /** What the act is about; undefined is a 404. */
  load(context: ConsolePageContext): Promise<Subject | undefined>
  run(context: ConsolePageContext, subject: Subject): Parameters<typeof problemOf>[0]
  words(texts: Texts, subject: Subject, context: ConsolePageContext): Words
  danger?: (context: ConsolePageContext) => boolean
  /** Where to go afterwards, unless the form brings its own way back. */
  after(context: ConsolePageContext, subject: Subject): string
  /** Where "Cancel" leads, when the act takes away the page it is about. */
  cancel?(context: ConsolePageContext, subject: Subject): string
  /** The word of the sentence that says it is done. */
  done(context: ConsolePageContext): string
  /** Where the reader is: in the main menu, or in that of the portal of the address. */
  place: ConsoleFrameProps['place'] | { portal: PortalPlace }
}

type Data<Subject> = { subject: Subject; back: string; here?: PortalHere; problem?: ProblemBody }

/**
 * A page that asks before an act and does it when posted. A menu may post to it at once where the act can be taken back;
 * what the API says against it is shown here.
 */
export function askPage<Subject>(options: AskOptions<Subject>): ConsolePage<Data<Subject>> {
  const { place } = options
  const loadHere = async (context: ConsolePageContext) =>
    typeof place === 'object' ? { here: await loadPortal(context) } : {}
  return {
    address: options.address,
    access: 'signed-in',
    load: async (context) => {
      if (!options.forEveryone) requireActing(context)
      const subject = await options.load(context)
      if (subject === undefined) return missing()
      const back = wayBack(context.url.searchParams.get('back') ?? '', '')
      return { subject, back, ...(await loadHere(context)) }
    },
    submit: async (context, form) => {
      const subject = await options.load(context)
      if (subject === undefined) return missing()
      const back = wayBack(form.value('back'), '')
      const problem = await problemOf(options.run(context, subject))
      if (problem) return { subject, back, problem, ...(await loadHere(context)) }
      return redirectTo(withDone(back || options.after(context, subject), options.done(context)))
    },
    title: ({ context, data }) => options.words(textsIn(context.language), data.subject, context).title,
    frame: ({ context, data: { here } }) =>
      typeof place === 'object'
        ? here
          ? portalFrame(context, here, place.portal, 'narrow')
          : { place: 'portals', width: 'narrow' }
        : { place, width: 'narrow' },
    View: ({ context, data: { subject, back, problem } }) => {
      const words = options.words(textsIn(context.language), subject, context)
      const reasons = problem?.invalid_parameters?.map(({ reason }) => reason).join(' ')
      return (
        <Stack>
          {problem && (
            <Notice tone="bad" live>
              {reasons || problem.detail || problem.title}
            </Notice>
          )}
          <ConfirmPage
            {...words}
            action={context.url.pathname}
            fields={back ? { back } : undefined}
            back={back || (options.cancel ?? options.after)(context, subject)}
            danger={options.danger?.(context) ?? true}
          />
        </Stack>
      )
    },
  }
}
