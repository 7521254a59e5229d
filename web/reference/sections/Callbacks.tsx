import { MethodBadge } from '../../ui/kit.ts'
import { Description } from '../markdown/Description.tsx'
import type { Place } from '../place.ts'
import type { Callback } from '../types.ts'
import { Bodies } from './Bodies.tsx'
import { Parameters } from './Parameters.tsx'
import { Responses } from './Responses.tsx'

/** Calls that the API makes back, each as small as it is likely to be. */
export function Callbacks({ callbacks, place }: { callbacks: Callback[]; place: Place }) {
  const { operation: t, schema: words } = place.words
  return (
    <div class="gh-ref__responses">
      {callbacks.map(({ name, expression, operation }, index) => (
        <details key={index} class="gh-ref__response" id={`callback-${index + 1}`}>
          <summary>
            <span class="gh-schema__label">{name}</span> <MethodBadge method={operation.method} />{' '}
            <code class="gh-ref__expression">{expression}</code>
            {operation.deprecated && (
              <span class="gh-schema__mark gh-schema__mark--deprecated">{words.deprecated}</span>
            )}
          </summary>
          <div class="gh-ref__answer">
            <Description text={operation.summary} />
            <Description text={operation.description} />
            <Parameters parameters={operation.parameters} place={place} id={`callback-${index + 1}`} />
            {operation.requestBody && (
              <div class="gh-ref__group">
                <h3 class="gh-ref__subtitle">{t.body}</h3>
                <Description text={operation.requestBody.description} />
                <Bodies
                  contents={operation.requestBody.contents}
                  direction="both"
                  place={place}
                  id={`callback-${index + 1}-body`}
                />
              </div>
            )}
            <div class="gh-ref__group">
              <h3 class="gh-ref__subtitle">{t.responses}</h3>
              <Responses responses={operation.responses} place={place} id={`callback-${index + 1}`} />
            </div>
          </div>
        </details>
      ))}
    </div>
  )
}
