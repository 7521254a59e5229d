import type { ComponentChildren } from 'preact'
import { classes } from '../ui/class-names.ts'
import { CodeBlock, PageHeader, Prose, Section } from '../ui/kit.ts'
import type { Place } from './place.ts'
import { SchemaTree } from './schema/SchemaTree.tsx'
import { hasInside } from './schema/schema-words.ts'
import type { ApiSchema } from './types.ts'
import { partsData, WholeLink } from './WholeLink.tsx'

type SchemaPageProps = {
  schema: ApiSchema
  place: Place
  crumbs: { label: string; href?: string }[]
  picker?: ComponentChildren
  notice?: ComponentChildren
}

/** One named schema: what it is made of, read and written. */
export function SchemaPage({ schema: { name, title, description_html: html, schema }, ...rest }: SchemaPageProps) {
  const { place, crumbs, picker, notice } = rest
  const t = place.words.schema
  // The page's heading says the name already.
  const { name: _, description: __, examples, ...shape } = schema
  const [example] = examples ?? []
  return (
    <article class={classes('gh-ref', example !== undefined && 'gh-ref--beside')} {...partsData(place)}>
      <div class="gh-ref__head">
        <PageHeader
          crumbs={crumbs}
          title={name}
          badge={
            <>
              <span class="gh-schema__mark">{t.kind}</span>
              {schema.deprecated && <span class="gh-schema__mark gh-schema__mark--deprecated">{t.deprecated}</span>}
            </>
          }
          lead={title && title !== name ? title : undefined}
          actions={picker}
        />
      </div>
      <div class="gh-ref__main">
        {notice}
        {html && <Prose html={html} />}
        <Section title={hasInside(schema) && !schema.items ? t.attributes : t.value} id="schema">
          <SchemaTree schema={shape} direction="both" place={place} id="schema" />
        </Section>
        <WholeLink place={place} />
      </div>
      {example !== undefined && (
        <aside class="gh-ref__beside" aria-label={t.example}>
          <div class="gh-ref__samples">
            <CodeBlock
              title={t.example}
              code={typeof example === 'string' ? example : JSON.stringify(example, null, 2)}
              language={typeof example === 'string' ? 'text' : 'json'}
            />
          </div>
        </aside>
      )}
    </article>
  )
}
