import type { Found } from './figure.ts'

/** What a template leaves for its writer to fill in. Each is sure enough to name: “XX” alone may be a Roman twenty. */
const leftIn: readonly (readonly [string, RegExp])[] = [
  [
    'a place to fill in',
    /\[(?:insert|add|enter|name|date|title|tbc|to be confirmed|xx+)\b[^\]]{0,80}\]|<(?:insert|enter|your|name of)\b[^>]{0,80}>/giu,
  ],
  [
    'a place for a number',
    /(?<![\p{L}\d])(?:XX+|xx+)(?=\s*(?:%|per ?cent|days|weeks|children|cases))|(?<=£)(?:XX+|xx+)/gu,
  ],
  ['filler text', /\blorem ipsum\b/giu],
  ['a date pattern', /\bdd\/mm\/yy(?:yy)?\b|\bdd month yyyy\b/giu],
  [
    'a form’s own hint',
    /\bclick (?:or tap )?(?:here|to) (?:to )?(?:enter|add|edit)\b(?: (?:text|title|a date))?|\b(?:title|subtitle|text) (?:goes )?here\b/giu,
  ],
  [
    'a choice that was not made',
    /\ball wards \/ list individual wards\b|\bref(?:erence)? number \/ not in council plan\b|\bdelete as (?:appropriate|applicable)\b|(?<=^(?:[^.]{0,60}[:?] ?)?)\byes ?\/ ?no(?=\.?$)/giu,
  ],
]

/** A word of each pattern above: nearly every paragraph has none, and is not searched for them one by one. */
const perhaps =
  /[[<]|xx|lorem|dd\/mm|dd month|click|goes here|(?:title|text) here|all wards|ref(?:erence)? number|delete as|yes ?\/ ?no/i

/** “TBC” where a value must stand: a cell or line of its own, or behind a label. */
const toBeConfirmed = /^(?:[^.]{0,60}: ?)?(?:TBC|TBA|to be (?:confirmed|advised))\.?$/iu

const nothing = { counted: null, of: null, computed: null, difference: null }

/** Text of the template that was left in. */
export function findTemplate(text: string): Found[] {
  if (!perhaps.test(text)) return []
  return leftIn.flatMap(([what, like]) =>
    [...text.matchAll(like)].map((match): Found => ({
      ...nothing,
      check: 'template',
      label: match[0],
      stated: match[0],
      verdict: 'disagrees',
      reason: `“${match[0]}” is ${what}: the template’s own words, with nothing put in their place.`,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
}

/** A cell or line that says nothing but “to be confirmed”. */
export function findToBeConfirmed(text: string): Found[] {
  if (!toBeConfirmed.test(text.trim())) return []
  return [
    {
      ...nothing,
      check: 'template',
      label: text.trim(),
      stated: text.trim(),
      verdict: 'doubtful',
      reason: 'A value must stand here, and it is still to be confirmed.',
      from: 0,
      to: text.length,
    },
  ]
}
