import { expect, test } from 'vitest'
import { sameShape } from './same-shape.ts'

test.each([
  ['space at the ends of a block', '<p> one <b>two</b>\n</p>', '<p>one <b>two</b></p>'],
  ['space inside or outside an inline element', '<p>one<b> two</b></p>', '<p>one <b>two</b></p>'],
  ['the order of attributes', '<a id="x" href="y">z</a>', '<a href="y" id="x">z</a>'],
  ['space between blocks', '<ul>\n  <li>one</li>\n</ul>', '<ul><li>one</li></ul>'],
])('markup keeps its shape whatever %s', (_, one, other) => {
  expect(sameShape(one)).toEqual(sameShape(other))
})

test.each([
  ['a word run into the next', '<p><b>one</b>two</p>', '<p><b>one</b> two</p>'],
  ['a missing attribute', '<a href="y">z</a>', '<a href="y" id="x">z</a>'],
  ['another value', '<input value="1">', '<input value="2">'],
  ['another element', '<p>one</p>', '<div>one</div>'],
  ['a missing element', '<ul><li>one</li></ul>', '<ul><li>one</li><li></li></ul>'],
  ['a line break that somebody typed', '<textarea>one\n</textarea>', '<textarea>one</textarea>'],
])('markup changes its shape with %s', (_, one, other) => {
  expect(sameShape(one)).not.toEqual(sameShape(other))
})
