import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sameShape } from '../same-shape.ts'
import { progressNodes, rail, sprite, status, strip, sureness, symbol, symbolNames } from '../index.ts'

const count = (text: string, part: string): number => text.split(part).length - 1

test('every symbol that a page can ask for is drawn in the sprite', () => {
  for (const name of symbolNames) {
    expect(sprite().text).toContain(`id="m-${name}"`)
    expect(symbol(name).text).toContain(`href="#m-${name}"`)
  }
})

test('a status is a symbol that is not read out, a word and a reason', () => {
  expect(
    sameShape(status({ symbol: 'late', word: 'Late', detail: 'by 237 days', reason: 'first due 31 March 2026' }).text),
  ).toEqual(
    sameShape(
      '<p class="st st--late"><svg class="m" aria-hidden="true" focusable="false"><use href="#m-late"></use></svg><b>Late</b> by 237 days: first due 31 March 2026</p>',
    ),
  )
})

test('being on course is ink', () => {
  expect(status({ symbol: 'course', word: 'On course', reason: 'due 3 May' }).text).toContain('<p class="st">')
})

test('the words of a status are escaped', () => {
  expect(status({ symbol: 'late', word: '<b>', reason: '"&' }).text).toContain('<b>&lt;b&gt;</b>: &quot;&amp;')
})

describe('a strip', () => {
  const stages = ['Letter', 'Findings', 'Actions', 'Measure'].map((stage) => ({ stage, what: 'so' }))

  test('marks the page that it stands on, and keeps its neighbours on a narrow screen', () => {
    const text = strip(stages.map((stage, index) => ({ ...stage, here: index === 1 }))).text
    expect(count(text, 'aria-current="page"')).toBe(1)
    expect(text.match(/<li class="near"><span class="stage">(\w+)/g)).toHaveLength(2)
  })

  test('is cut after a stage that is owed and missing', () => {
    const text = strip([{ stage: 'Audits', what: 'No answer', state: 'broken' }]).text
    expect(text).toContain('class="cut"')
    expect(text).toContain('#m-broken')
  })
})

test('a rail prints an entry a node, with the day for machines', () => {
  const text = rail([
    { when: 'Today, 02:14', datetime: '2026-11-23T02:14', content: 'One', node: 'filled' },
    { content: 'Two' },
  ]).text
  expect(sameShape(text)).toEqual(
    sameShape(
      '<ol class="rail"><li class="on"><time datetime="2026-11-23T02:14">Today, 02:14</time>One</li><li>Two</li></ol>',
    ),
  )
})

test('progress draws a node for each thing to do, filled for each that is done', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(), (of, some) => {
      const done = of === 0 ? 0 : some % (of + 1)
      const { text } = progressNodes({ done, of, label: 'x' })
      expect([count(text, 'class="done"'), count(text, 'class="open"')]).toEqual([done, of - done])
    }),
  )
})

test('progress over many things draws the ends and how far, not hundreds of nodes', () => {
  expect(count(progressNodes({ done: 100, of: 312, label: 'x' }).text, '<circle')).toBe(3)
})

test('sureness stands on its stroke and says itself in words, whatever it is given', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (percent) => {
      const [, x = '', said = ''] = /cx="([\d.]+)".*>(\d+) in 100 sure/.exec(sureness(percent).text) ?? []
      expect(Number(x)).toBeCloseTo(Number(said) * 0.72, 1)
      expect(Number(said)).toBeGreaterThanOrEqual(0)
      expect(Number(said)).toBeLessThanOrEqual(100)
    }),
  )
})
