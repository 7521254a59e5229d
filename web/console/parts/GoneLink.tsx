import { LinkButton, PageHeader, Row, Stack, useReader } from '../../ui/kit.ts'

/** What a link that was used or is too old leads to. */
export function GoneLink({ title, lead }: { title: string; lead: string }) {
  const { toLogin } = useReader().texts.console.operators.setup
  return (
    <Stack>
      <PageHeader title={title} lead={lead} />
      <Row>
        <LinkButton href="/login">{toLogin}</LinkButton>
      </Row>
    </Stack>
  )
}
