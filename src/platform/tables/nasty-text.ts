import fc from 'fast-check'

const piece = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\u0000',
  '\u0007',
  '\ufeff',
  '\ufffe',
  '\ud800',
  '_x000D_',
  '_x0041_',
  '&amp;',
  '<a>',
  ']]>',
  '👩🏽‍👧',
  'é',
  '＝',
  '\u202e',
  'SUM(A1)',
  '1',
  '2024-01-01',
  'x',
)

/** Text such as has broken exports before: formulae, quotes, line ends, control characters, halves of emoji. */
export const nastyText = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
