import { useReader } from '../../ui/kit.ts'
import type { ApiOperation, Schema } from '../types.ts'
import { Area, Choice, Control, Group, Text } from './controls.tsx'

type Parameter = ApiOperation['detail']['parameters'][number]

/** A field for each parameter, by its schema. Required ones begin with their example, others are not sent while empty. */
export function ParameterFields({ operation }: { operation: ApiOperation }) {
  const { tryIt: t, reference } = useReader().texts.portal
  const { parameters } = operation.detail
  if (parameters.length === 0) return null
  return (
    <Group title={t.parameters.title}>
      {parameters.map((parameter, index) => {
        const id = `try-parameter-${index}`
        return (
          <Control
            key={id}
            id={id}
            label={
              <>
                <code>{parameter.name}</code> <span class="gh-try__place">{t.parameters.place[parameter.in]}</span>{' '}
                {parameter.required && <span class="gh-try__required">{reference.operation.required}</span>}
              </>
            }
            help={helpOf(parameter, t.parameters)}
          >
            <ParameterControl id={id} parameter={parameter} example={operation.request?.parameters[index]} />
          </Control>
        )
      })}
    </Group>
  )
}

type Words = { listHelp: string; objectHelp: string; cookieHelp: string }

function helpOf(parameter: Parameter, words: Words): string {
  const kind = kindOf(parameter.schema)
  const first = (parameter.description ?? parameter.schema?.description ?? '').trim().split(/\n\s*\n/)[0] ?? ''
  const form =
    kind === 'array' && !choicesOf(parameter.schema?.items) ? words.listHelp : kind === 'object' ? words.objectHelp : ''
  const cookie = parameter.in === 'cookie' ? words.cookieHelp : ''
  return [first.length > 300 ? `${first.slice(0, 297)}...` : first, form, cookie].filter(Boolean).join(' ')
}

function ParameterControl({ id, parameter, example }: { id: string; parameter: Parameter; example: unknown }) {
  const { parameters: t } = useReader().texts.portal.tryIt
  const { name, required, schema } = parameter
  const kind = kindOf(schema)
  const isSent = required || parameter.in === 'path'
  const shared = {
    id,
    name: 'parameter',
    required: isSent,
    'data-name': name,
    'data-in': parameter.in,
    'data-style': parameter.style ?? undefined,
    'data-explode': parameter.explode ?? undefined,
    'data-kind': kind,
  }
  const choices = kind === 'boolean' ? [true, false] : choicesOf(schema)
  if (choices) {
    return (
      <Choice {...shared}>
        {!isSent && <option value="">{t.unset}</option>}
        {choices.map((choice) => (
          <option key={String(choice)} value={String(choice)} selected={isSent && choice === example}>
            {String(choice)}
          </option>
        ))}
      </Choice>
    )
  }
  const many = kind === 'array' ? choicesOf(schema?.items) : undefined
  if (many) {
    const chosen = isSent && Array.isArray(example) ? example : []
    return (
      <select
        {...shared}
        class="gh-input gh-try__many"
        multiple
        size={Math.min(6, many.length)}
        aria-describedby={`${id}-help ${id}-error`}
      >
        {many.map((choice) => (
          <option key={String(choice)} value={String(choice)} selected={chosen.includes(choice)}>
            {String(choice)}
          </option>
        ))}
      </select>
    )
  }
  const text = textOf(example)
  if (kind === 'array' || kind === 'object') {
    return (
      <Area
        {...shared}
        value={isSent ? text : ''}
        placeholder={isSent ? undefined : text}
        rows={kind === 'array' ? 2 : 4}
      />
    )
  }
  const isNumber = kind === 'integer' || kind === 'number'
  return (
    <Text
      {...shared}
      value={isSent ? text : ''}
      placeholder={isSent ? undefined : text}
      mono={isNumber}
      inputMode={kind === 'integer' ? 'numeric' : kind === 'number' ? 'decimal' : undefined}
      data-min={schema?.minimum}
      data-max={schema?.maximum}
      minLength={isNumber ? undefined : schema?.minLength}
      maxLength={isNumber ? undefined : schema?.maxLength}
    />
  )
}

/** How a value is typed in. */
export function kindOf(schema: Schema | null): 'text' | 'integer' | 'number' | 'boolean' | 'array' | 'object' {
  const type = schema?.type?.find((one) => one !== 'null')
  if (type === 'integer' || type === 'number' || type === 'boolean' || type === 'array' || type === 'object')
    return type
  return schema?.properties ? 'object' : schema?.items ? 'array' : 'text'
}

function choicesOf(schema: Schema | null | undefined): (string | number | boolean)[] | undefined {
  const values = schema?.enum ?? (schema?.const === undefined ? undefined : [schema.const])
  const plain = values?.filter((value) => ['string', 'number', 'boolean'].includes(typeof value)) as
    | string[]
    | undefined
  return plain && plain.length > 0 && plain.length <= 200 ? plain : undefined
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('\n')
  return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : String(value ?? '')
}
