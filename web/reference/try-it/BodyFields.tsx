import { useReader } from '../../ui/kit.ts'
import type { ApiOperation } from '../types.ts'
import { Area, Choice, Control, Group, Text } from './controls.tsx'

type Body = NonNullable<ApiOperation['request']>['bodies'][number]

/** The body by its content type, filled with the example. */
export function BodyFields({ operation }: { operation: ApiOperation }) {
  const { body: t } = useReader().texts.portal.tryIt
  const bodies = operation.request?.bodies ?? []
  if (bodies.length === 0 || operation.method === 'GET' || operation.method === 'HEAD') return null
  const isRequired = operation.detail.requestBody?.required ?? false
  return (
    <Group title={t.title}>
      {!isRequired && (
        <label class="gh-try__check">
          <input type="checkbox" name="with-body" checked autocomplete="off" /> {t.send}
        </label>
      )}
      <Control id="try-type" label={t.type}>
        <Choice id="try-type" name="type">
          {bodies.map(({ mediaType, kind }, index) => (
            <option key={index} value={index} data-type={mediaType} data-kind={kind}>
              {mediaType}
            </option>
          ))}
        </Choice>
      </Control>
      {bodies.map((body, index) => (
        <div key={index} class="gh-try__group" data-body={index} hidden={index > 0}>
          <BodyInput body={body} id={`try-body-${index}`} />
        </div>
      ))}
    </Group>
  )
}

function BodyInput({ body, id }: { body: Body; id: string }) {
  const { body: t } = useReader().texts.portal.tryIt
  if (body.kind === 'file') {
    return (
      <Control id={id} label={t.file}>
        <Text id={id} name="file" type="file" />
      </Control>
    )
  }
  if (body.kind === 'text') {
    const text = body.text ?? ''
    return (
      <Control id={id} label={t.text}>
        <Area id={id} name="text" value={text} rows={Math.min(16, Math.max(4, text.split('\n').length + 1))} />
      </Control>
    )
  }
  return (
    <>
      {body.fields.map(({ name, value, isFile }, index) => (
        <Control key={index} id={`${id}-${index}`} label={<code>{name}</code>}>
          {isFile ? (
            <Text id={`${id}-${index}`} name="field" data-name={name} type="file" />
          ) : (
            <Text id={`${id}-${index}`} name="field" data-name={name} value={value} />
          )}
        </Control>
      ))}
    </>
  )
}
