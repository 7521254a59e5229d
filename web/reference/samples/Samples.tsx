import { CodeBlock, useReader } from '../../ui/kit.ts'
import { languages } from './languages.ts'
import { type Called, type CalledOperation, keyWord, sampleRequest } from './request.ts'

type SamplesProps = { api: Called; operation: CalledOperation }

/**
 * One call in eight languages, one shown at a time. The choice is a group of radio buttons, so it works without script;
 * the island only remembers it.
 */
export function Samples({ api, operation }: SamplesProps) {
  const t = useReader().texts.portal.tryIt.samples
  const request = sampleRequest(api, operation)
  if (!request) return null
  const needsKey = request.headers.some(({ value }) => value === keyWord)
  return (
    <div class="gh-samples">
      <fieldset class="gh-samples__choice" data-island="portal/samples">
        <legend class="gh-unseen">{t.language}</legend>
        {languages.map(({ id, label }, index) => (
          <label key={id} class="gh-samples__tab">
            <input class="gh-unseen" type="radio" name="sample" value={id} checked={index === 0} autocomplete="off" />
            {label}
          </label>
        ))}
      </fieldset>
      {languages.map(({ id, label, write }) => (
        <div key={id} class={`gh-samples__code gh-samples__code--${id}`}>
          <CodeBlock code={write(request)} language={id === 'curl' ? 'shell' : 'code'} label={t.in(label)} />
        </div>
      ))}
      {needsKey && <p class="gh-samples__hint">{t.key(keyWord)}</p>}
    </div>
  )
}
