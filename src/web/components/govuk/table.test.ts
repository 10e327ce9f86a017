import { expect, test } from 'vitest'
import { sameShape } from '../same-shape.ts'
import { table } from './index.ts'

test('a table that folds labels each cell with the head of its column, and keeps its roles', () => {
  const made = table({
    classes: 'fold',
    firstCellIsHeader: true,
    head: [{ text: 'Child' }, { text: 'Days & weeks' }],
    rows: [[{ text: 'Child 14' }, { text: 266 }]],
  })
  expect(sameShape(made.text)).toEqual(
    sameShape(`
      <table class="govuk-table fold" role="table">
        <thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">
          <th class="govuk-table__header" role="columnheader" scope="col">Child</th>
          <th class="govuk-table__header" role="columnheader" scope="col">Days &amp; weeks</th>
        </tr></thead>
        <tbody class="govuk-table__body" role="rowgroup"><tr class="govuk-table__row" role="row">
          <th class="govuk-table__header" role="rowheader" scope="row">Child 14</th>
          <td class="govuk-table__cell" data-l="Days &amp; weeks" role="cell">266</td>
        </tr></tbody>
      </table>`),
  )
})

test('after a cell that spans several columns each cell of a table that folds has the label of its own column', () => {
  const made = table({
    classes: 'fold',
    firstCellIsHeader: true,
    head: ['What', 'Due', 'In time', 'Late now'].map((text) => ({ text })),
    rows: [[{ text: 'A review' }, { text: 'Not known', colspan: 2 }, { text: 7 }]],
  }).text
  expect(made).toContain('<td role="cell" class="govuk-table__cell" colspan="2">Not known</td>')
  expect(made).toContain('<td role="cell" data-l="Late now" class="govuk-table__cell">7</td>')
})

test('what a cell says cannot become markup', () => {
  const text = '<img src=x onerror=alert(1)>'
  const made = table({
    caption: text,
    head: [{ text }],
    classes: 'fold',
    rows: [[{ text, classes: '"><script>' }]],
  }).text
  expect(made).not.toMatch(/<img|<script/)
})
