import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributes, html, raw } from './html.ts'

test('every value is escaped, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = html`<p title="${text}">${text}</p>`.text
      const inside = made.slice('<p title="'.length, -'</p>'.length)
      expect(inside.replace('">', '')).not.toMatch(/[<"']/)
    }),
  )
})

test('HTML inside HTML is not escaped again; lists are joined; what is false prints nothing', () => {
  const items = ['a & b', 'c'].map((item) => html`<li>${item}</li>`)
  expect(html`${items}${false}${null}${undefined}${0}`.text).toBe('<li>a &amp; b</li><li>c</li>0')
  expect(html`${raw('<b>')}`.text).toBe('<b>')
})

test('attributes without a value are left out', () => {
  expect(attributes({ id: 'a"b', hidden: true, title: undefined, lang: false, cols: 0 }).text).toBe(
    ' id="a&quot;b" hidden cols="0"',
  )
})
