import type { ComponentChildren } from 'preact'
import { classes } from '../ui/class-names.ts'
import { MethodBadge, PageHeader, Prose, Section } from '../ui/kit.ts'
import {
  anchorOf,
  groupHref,
  operationHref,
  schemas as schemaGroup,
  schemaHref,
  webhooks as webhookGroup,
} from './addresses.ts'
import { Description } from './markdown/Description.tsx'
import type { Place } from './place.ts'
import { Fact, HowToCall, Schemes } from './sections/Security.tsx'
import { Servers } from './sections/Servers.tsx'
import type { ApiOutline, ApiPage, Group, OperationHead, Specification } from './types.ts'

type OverviewProps = {
  api: ApiPage
  specification: Specification
  outline: ApiOutline
  version: string | undefined
  /** The one group that is shown; null is the whole. */
  group: string | null
  title: string | undefined
  place: Place
  crumbs: { label: string; href?: string }[]
  picker?: ComponentChildren
  notice?: ComponentChildren
}

/** A version at a glance, or one group of its operations. */
export function Overview(props: OverviewProps) {
  const { api, specification, outline, group, title, place, crumbs, picker, notice } = props
  const t = place.words
  const total = outline.groups.reduce((sum, { count }) => sum + count, outline.webhooks)
  return (
    <article class={classes('gh-ref', group === null && 'gh-ref--beside')}>
      <div class="gh-ref__head">
        <PageHeader
          crumbs={crumbs}
          title={title ?? t.title(api.name)}
          lead={group === null ? (specification.about?.summary ?? t.lead(total, specification.version)) : undefined}
          actions={picker}
        />
      </div>
      <div class="gh-ref__main">
        {notice}
        {group === null ? <Whole {...props} /> : <OneGroup {...props} group={group} />}
      </div>
      {group === null && (
        <aside class="gh-ref__beside" aria-label={t.about}>
          <div class="gh-ref__samples">
            {api.auth_strategy && (
              <section class="gh-ref__panel" aria-labelledby="call-title">
                <h2 class="gh-ref__panel-title" id="call-title">
                  {t.auth.callTitle}
                </h2>
                <HowToCall api={api} place={place} />
              </section>
            )}
            {specification.about && <About about={specification.about} place={place} />}
            {specification.servers.length > 0 && (
              <section class="gh-ref__panel" aria-labelledby="servers-title">
                <h2 class="gh-ref__panel-title" id="servers-title">
                  {api.gateway_url ? t.documentServers : t.servers}
                </h2>
                <Servers servers={specification.servers} place={place} />
              </section>
            )}
          </div>
        </aside>
      )}
    </article>
  )
}

function About({ about, place }: { about: NonNullable<Specification['about']>; place: Place }) {
  const t = place.words
  const { contact, license, terms, externalDocs: docs } = about
  const outside = (href: string, text: string) => (
    <a href={href} rel="noopener nofollow">
      {text}
    </a>
  )
  const who = contact.name ?? contact.url ?? contact.email
  if (!who && !license.name && !terms && !docs) return null
  return (
    <section class="gh-ref__panel" aria-labelledby="about-title">
      <h2 class="gh-ref__panel-title" id="about-title">
        {t.about}
      </h2>
      <dl class="gh-ref__facts">
        {who && (
          <Fact term={t.contact}>
            {contact.url ? outside(contact.url, who) : who}
            {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
          </Fact>
        )}
        {license.name && (
          <Fact term={t.licence}>{license.url ? outside(license.url, license.name) : license.name}</Fact>
        )}
        {terms && <Fact term={t.terms}>{outside(terms, terms)}</Fact>}
        {docs && <Fact term={t.documentation}>{outside(docs.url, docs.description ?? docs.url)}</Fact>}
      </dl>
    </section>
  )
}

function Whole(props: OverviewProps) {
  const { api, specification, outline, version, place } = props
  const t = place.words
  const { slug } = api
  const listed = Map.groupBy(
    outline.data.filter(({ kind }) => kind !== 'webhook'),
    ({ group_name }) => group_name,
  )
  const hooks = outline.data.filter(({ kind }) => kind === 'webhook')
  return (
    <>
      {specification.description_html && <Prose html={specification.description_html} />}
      {specification.security_schemes.length > 0 && (
        <Section title={t.security} id="security">
          <Schemes schemes={specification.security_schemes} place={place} />
        </Section>
      )}
      {outline.groups.length === 0 && outline.webhooks === 0 && (
        <p class="gh-ref__lead">
          {t.emptyTitle}. {t.empty}
        </p>
      )}
      {outline.groups.map((group, index) => (
        <GroupSection
          key={group.name ?? ''}
          {...props}
          one={group}
          section={group.section !== outline.groups[index - 1]?.section ? group.section : null}
          operations={listed.get(group.name)}
        />
      ))}
      {outline.webhooks > 0 && (
        <Section title={t.webhooks} id="group-webhooks" lead={t.webhooksLead}>
          {hooks.length > 0 ? (
            <OperationList operations={hooks} slug={slug} version={version} />
          ) : (
            <p>
              <a href={groupHref(slug, webhookGroup, version)}>{t.side.operations(outline.webhooks)}</a>
            </p>
          )}
        </Section>
      )}
      {outline.schemas.count > 0 && (
        <Section title={t.schemas} id="group-schemas">
          {outline.schemas.data ? (
            <SchemaList names={outline.schemas.data} slug={slug} version={version} />
          ) : (
            <p>
              <a href={groupHref(slug, schemaGroup, version)}>{t.schemasCount(outline.schemas.count)}</a>
            </p>
          )}
        </Section>
      )}
    </>
  )
}

type GroupSectionProps = OverviewProps & { one: Group; section: string | null; operations: OperationHead[] | undefined }

function GroupSection({ one, section, operations, specification, api, version, place }: GroupSectionProps) {
  const t = place.words
  const tag = specification.tags.find(({ name }) => name === one.name)
  return (
    <>
      {section && <p class="gh-ref__section">{section}</p>}
      <Section title={one.title || t.other} id={anchorOf('group', one.name ?? '')}>
        <Description text={tag?.description} />
        {tag?.externalDocs && (
          <p>
            <a href={tag.externalDocs.url} rel="noopener nofollow">
              {tag.externalDocs.description ?? t.more}
            </a>
          </p>
        )}
        {operations ? (
          <OperationList operations={operations} slug={api.slug} version={version} />
        ) : (
          one.count > 0 && (
            <p>
              <a href={groupHref(api.slug, one.name ?? '', version)}>{t.side.operations(one.count)}</a>
            </p>
          )
        )}
      </Section>
    </>
  )
}

function OneGroup({ api, specification, outline, version, group, place }: OverviewProps & { group: string }) {
  const t = place.words
  if (group === schemaGroup) {
    return <SchemaList names={outline.schemas.data ?? []} slug={api.slug} version={version} />
  }
  const isHooks = group === webhookGroup
  const tag = specification.tags.find(({ name }) => name === group)
  const own = outline.data.filter(({ kind }) => (kind === 'webhook') === isHooks)
  return (
    <>
      {isHooks && <p class="gh-ref__lead">{t.webhooksLead}</p>}
      <Description text={tag?.description} />
      <OperationList operations={own} slug={api.slug} version={version} />
    </>
  )
}

type ListProps = { operations: OperationHead[]; slug: string; version: string | undefined }

function OperationList({ operations, slug, version }: ListProps) {
  return (
    <ul class="gh-ref__operations">
      {operations.map(({ operation_id: id, method, path, summary, deprecated }) => (
        <li key={id}>
          <a href={operationHref(slug, id, version)} class={deprecated ? 'gh-nav__item--deprecated' : undefined}>
            <MethodBadge method={method} />
            <span class="gh-ref__operation-name">{summary ?? id}</span>
            <code class="gh-ref__operation-path">{path}</code>
          </a>
        </li>
      ))}
    </ul>
  )
}

type SchemaListProps = { names: { name: string; title: string | null }[]; slug: string; version: string | undefined }

function SchemaList({ names, slug, version }: SchemaListProps) {
  return (
    <ul class="gh-ref__schemas">
      {names.map(({ name }) => (
        <li key={name}>
          <a href={schemaHref(slug, name, version)}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
