import { expect, test } from 'vitest'
import { html } from '../platform/html.ts'
import { input } from './components/index.ts'
import { fillAgain } from './fill-again.ts'

const at = (path: string): URL => new URL(path, 'http://sightline')

const row = (id: string) =>
  html`<details>
    <form method="post" action="/samples/1/swap">
      <input type="hidden" name="child" value="${id}" />
      ${input({ id: `why-${id}`, name: 'why', label: { text: 'Why' } })}
    </form>
  </details>`

const sentTo = (fields: Record<string, string | string[]>) => ({
  to: at('/samples/1/swap'),
  from: at('/samples/1'),
  fields,
})

test('of several forms that lead to one address the one that was sent is filled, opened and marked', () => {
  const { body, problems } = fillAgain(html`${row('a')}${row('b')}`, sentTo({ child: 'b', why: 'A “quoted” <word>' }), [
    { field: 'why', message: 'Say it in a sentence.' },
  ])
  const [first = '', second = ''] = body.text.split('</details>')
  expect(problems).toEqual([{ field: 'why-b', message: 'Say it in a sentence.' }])
  expect(first).not.toContain('quoted')
  expect(first).not.toContain('open')
  expect(second).toContain('value="A “quoted” &lt;word&gt;"')
  expect(second).toContain('<details open="">')
  expect(second).toContain('aria-describedby="why-b-wrong"')
})

test('choices come back as they were made, and neither files nor passwords do', () => {
  const page = html`<form method="post" action="swap">
    <input type="radio" name="kind" value="a" checked /><input type="radio" name="kind" value="b" />
    <input type="checkbox" name="who" value="1" checked /><input type="checkbox" name="who" value="2" />
    <select name="month">
      <option selected>May</option>
      <option value="6">June</option>
    </select>
    <textarea name="note">Held before</textarea>
    <input name="line" /><input name="line" /> <input type="password" name="secret" /><input type="file" name="files" />
  </form>`
  const sent = {
    kind: 'b',
    who: ['2'],
    month: '6',
    note: 'Two\nlines & more',
    line: ['one', 'two'],
    secret: 's',
    files: 'f',
  }
  const { body } = fillAgain(page, { to: at('/samples/swap'), from: at('/samples/1'), fields: sent }, [])
  expect(body.text.replaceAll(/\s+</g, '<')).toBe(
    '<form method="post" action="swap"><input type="radio" name="kind" value="a"><input type="radio" name="kind" value="b" checked="">' +
      '<input type="checkbox" name="who" value="1"><input type="checkbox" name="who" value="2" checked="">' +
      '<select name="month"><option>May</option><option value="6" selected="">June</option></select>' +
      '<textarea name="note">Two\nlines &amp; more</textarea><input name="line" value="one"><input name="line" value="two">' +
      '<input type="password" name="secret"><input type="file" name="files"></form>',
  )
})

test('sentences that were typed stand on the page where their form is there no longer', () => {
  const { body, problems } = fillAgain(html`<p>Closed.</p>`, sentTo({ child: 'b', why: 'She moved away' }), [
    { field: 'why', message: 'The sample is closed.' },
  ])
  expect(problems).toEqual([{ field: '', message: 'The sample is closed.' }])
  expect(body.text).toContain('She moved away')
  expect(body.text).toContain('<p>Closed.</p>')
})
