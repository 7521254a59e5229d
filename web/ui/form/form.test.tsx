import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { CheckboxField, CheckboxGroup, Form, PasswordField, RadioCards, SelectField, TextField } from '../kit.ts'

const markup = (page: VNode) => renderToString(page)

describe('a form that was refused', () => {
  it('holds what was typed, not what was saved', () => {
    const html = markup(
      <Form values={{ name: 'typed', kind: 'b' }} errors={{ name: 'Take another name.' }}>
        <TextField name="name" label="Name" value="saved" />
        <SelectField
          name="kind"
          label="Kind"
          value="a"
          options={[
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ]}
        />
      </Form>,
    )
    expect(html).toContain('value="typed"')
    expect(html).not.toContain('saved')
    expect(html).toMatch(/<option[^>]*(value="b"[^>]*selected|selected[^>]*value="b")/)
  })

  it('leaves a box unticked that was unticked, though it was ticked before', () => {
    const box = <CheckboxField name="auto" label="Automatic" checked />
    expect(markup(<Form>{box}</Form>)).toContain('checked')
    expect(markup(<Form values={{}}>{box}</Form>)).not.toContain('checked')
    expect(markup(<Form values={{ auto: 'true' }}>{box}</Form>)).toContain('checked')
  })

  it('keeps the ticked ones of several boxes', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ]
    const html = markup(
      <Form values={{ pick: ['b'] }}>
        <CheckboxGroup name="pick" label="Pick" value={['a']} options={options} />
      </Form>,
    )
    expect(html.match(/<input[^>]*checked[^>]*>/g)).toHaveLength(1)
    expect(html).toMatch(/<input(?=[^>]*value="b")(?=[^>]*checked)/)
  })

  it('never sends a password back', () => {
    const html = markup(
      <Form values={{ password: 'hunter2' }}>
        <PasswordField name="password" label="Password" autoComplete="current-password" />
      </Form>,
    )
    expect(html).not.toContain('hunter2')
  })

  it('says each error in the summary, at its field and to screen readers', () => {
    const html = markup(
      <Form id="f" errors={{ '': 'All of it.', name: 'Take another name.' }}>
        <TextField name="name" label="Name" help="Short." />
      </Form>,
    )
    expect(html).toContain('2 things need your attention')
    expect(html).toContain('<a href="#f-name">Name: Take another name.</a>')
    expect(html).toContain('aria-describedby="f-name-help f-name-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(/id="f-errors"[^>]*autofocus/)
  })
})

describe('a choice that cannot be made', () => {
  it('is disabled and says why', () => {
    const html = markup(
      <RadioCards name="app" label="App" options={[{ value: 'a', label: 'A', why: 'It uses another strategy.' }]} />,
    )
    expect(html).toMatch(/<input(?=[^>]*disabled)(?=[^>]*aria-describedby="form-app-a-text")/)
    expect(html).toContain('It uses another strategy.')
  })
})

describe('text from others', () => {
  it('is escaped in values, labels and errors', () => {
    const evil = '"><script>alert(1)</script>'
    const html = markup(
      <Form values={{ name: evil }} errors={{ name: evil }} hidden={{ x: evil }}>
        <TextField name="name" label={evil} help={evil} />
      </Form>,
    )
    expect(html).not.toContain('<script')
  })
})
