import { Badge, useReader } from '../ui/kit.ts'
import { Description } from './Description.tsx'
import { asText, constraintWords, hasInside, partsOf, typeWords } from './schema-words.ts'
import type { Schema } from './types.ts'

/** Levels that stand open at once; deeper ones open by a click. */
const openLevels = 2

/** A schema as rows with indentation lines: one row a property, children below it. */
export function SchemaTree({ schema }: { schema: Schema }) {
  return (
    <div class="gh-schema">
      <Inside schema={schema} level={0} />
      {!hasInside(schema) && <Facts schema={schema} />}
    </div>
  )
}

function Inside({ schema, level }: { schema: Schema; level: number }) {
  const t = useReader().texts.portal.catalog.schema
  if (schema.cut) return <p class="gh-schema__cut">{t.cut[schema.cut]}</p>
  const { additionalProperties: other } = schema
  return (
    <>
      {schema.properties && schema.properties.length > 0 && (
        <ul class="gh-schema__list">
          {schema.properties.map((property) => (
            <Property
              key={property.name}
              name={property.name}
              required={property.required}
              schema={property.schema}
              level={level}
            />
          ))}
        </ul>
      )}
      {schema.patternProperties && (
        <ul class="gh-schema__list">
          {schema.patternProperties.map((property) => (
            <Property key={property.pattern} name={property.pattern} schema={property.schema} level={level} />
          ))}
        </ul>
      )}
      {typeof other === 'object' && other !== null && (
        <ul class="gh-schema__list">
          <Property name={t.other} schema={other} level={level} quiet />
        </ul>
      )}
      {schema.items && hasInside(schema.items) && <Inside schema={schema.items} level={level} />}
      {partsOf(schema, t).map((part) => (
        <div class="gh-schema__part" key={part.title}>
          <p class="gh-schema__part-title">{part.title}</p>
          <ul class="gh-schema__list">
            {part.schemas.map((one, index) => (
              <Property key={index} name={one.label ?? ''} schema={one.schema} level={level} quiet />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

type PropertyProps = {
  name: string
  schema: Schema
  required?: boolean
  level: number
  /** The name is ours, not one of the document. */
  quiet?: boolean
}

function Property({ name, schema, required, level, quiet }: PropertyProps) {
  const { catalog } = useReader().texts.portal
  const count = schema.properties?.length ?? schema.items?.properties?.length ?? 0
  return (
    <li class="gh-schema__row">
      <div class="gh-schema__head">
        {name && (quiet ? <span class="gh-schema__label">{name}</span> : <code class="gh-schema__name">{name}</code>)}
        <span class="gh-schema__type">{typeWords(schema, catalog.schema)}</span>
        {required && <span class="gh-schema__required">{catalog.operation.required}</span>}
        {schema.deprecated && (
          <Badge tone="amber" plain>
            {catalog.schema.deprecated}
          </Badge>
        )}
      </div>
      <Facts schema={schema} />
      {hasInside(schema) &&
        (level + 1 < openLevels ? (
          <div class="gh-schema__inside">
            <Inside schema={schema} level={level + 1} />
          </div>
        ) : (
          <details class="gh-schema__more">
            <summary>
              {count > 0 ? catalog.schema.show(count) : catalog.schema.more(name || typeWords(schema, catalog.schema))}
            </summary>
            <div class="gh-schema__inside">
              <Inside schema={schema} level={level + 1} />
            </div>
          </details>
        ))}
    </li>
  )
}

function Facts({ schema }: { schema: Schema }) {
  const t = useReader().texts.portal.catalog.schema
  const notes = constraintWords(schema, t)
  const values = schema.enum ?? schema.items?.enum
  return (
    <>
      {notes.length > 0 && (
        <p class="gh-schema__notes">
          {notes.map((note) => (
            <code key={note}>{note}</code>
          ))}
        </p>
      )}
      <Description text={schema.description} />
      {values && (
        <p class="gh-schema__notes">
          <span class="gh-schema__label">{t.values}</span>
          {values.map((value, index) => (
            <code key={index}>{asText(value)}</code>
          ))}
        </p>
      )}
      {schema.examples?.[0] !== undefined && typeof schema.examples[0] !== 'object' && (
        <p class="gh-schema__notes">
          <span class="gh-schema__label">{t.example(asText(schema.examples[0]))}</span>
        </p>
      )}
      {schema.cut && !hasInside(schema) && <p class="gh-schema__cut">{t.cut[schema.cut]}</p>}
    </>
  )
}
