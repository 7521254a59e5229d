import { renderToString } from 'preact-render-to-string'
import { type Language, textsIn } from './texts/index.ts'

/** Stands in the page itself: where the portal is not known or the database is away, no stylesheet is served either. */
export const bareStyle = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.25; }
p { margin: 0.75rem 0 0; }
dl { display: flex; flex-wrap: wrap; gap: 0 0.75rem; margin: 2rem 0 0; font-size: 0.8125rem; }
dd { margin: 0; font-family: ui-monospace, monospace; }
`

/** What happened and what to do, without the site's frame, for when nothing is known that the frame shows. */
export function renderBareProblem(status: number, language: Language, requestId: string): string {
  const { kit, problems } = textsIn(language)
  const title = problems.titles[status] ?? problems.other
  const markup = renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <style dangerouslySetInnerHTML={{ __html: bareStyle }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{problems.details[status] ?? problems.details[500]}</p>
          <dl>
            <dt>{kit.requestId}</dt>
            <dd>{requestId}</dd>
          </dl>
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}
