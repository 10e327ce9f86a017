import type { Scale } from './framework.ts'

/** Ofsted's four grades. “Requires improvement” and “requires improvement to be good” are one grade printed in two ways. */
export const ofstedFour: Scale = {
  id: 'ofsted-four',
  numbers: 'none',
  grades: [
    { id: 'outstanding', printed: /outstanding/i },
    { id: 'good', printed: /good/i },
    { id: 'requires-improvement', printed: /requires? improvement(?: to be good)?/i },
    { id: 'inadequate', printed: /inadequate/i },
    { id: 'not-judged', printed: /not judged|not inspected|not applicable/i },
  ],
}

/** The scale before 2013, with “adequate” and printed grade numbers of which 1 is the best. */
export const ofstedAdequate: Scale = {
  id: 'ofsted-adequate',
  numbers: 'lower is better',
  grades: [
    {
      id: 'outstanding',
      title: 'Outstanding',
      printed: /(?:grade )?1 ?[-–:(]? ?outstanding\)?|outstanding(?: \(?grade 1\)?)?/i,
    },
    { id: 'good', title: 'Good', printed: /(?:grade )?2 ?[-–:(]? ?good\)?|good(?: \(?grade 2\)?)?/i },
    { id: 'adequate', title: 'Adequate', printed: /(?:grade )?3 ?[-–:(]? ?adequate\)?|adequate(?: \(?grade 3\)?)?/i },
    {
      id: 'inadequate',
      title: 'Inadequate',
      printed: /(?:grade )?4 ?[-–:(]? ?inadequate\)?|inadequate(?: \(?grade 4\)?)?/i,
    },
  ],
}

/** The three outcomes of area SEND inspections, told by the sentence in the outcome box. */
export const areaSendOutcomes: Scale = {
  id: 'area-send-outcomes',
  numbers: 'none',
  grades: [
    { id: 'typically positive', printed: /typically lead(?:s|ing)? to positive experiences/i },
    { id: 'inconsistent', printed: /inconsistent experiences/i },
    {
      id: 'widespread and/or systemic failings',
      printed: /widespread and ?\/ ?or systemic failings|(?:widespread|systemic) failings/i,
    },
  ],
}

type Place = 'whole' | 'end' | 'inside'

/** How the grades of a scale are found at one place: `any` tells at once of nearly every line that it holds none. */
interface Finder {
  any: RegExp
  each: readonly { id: string; title: string | undefined; like: RegExp }[]
}

const finders = new WeakMap<Scale, Partial<Record<Place, Finder>>>()

/** Made once: a letter asks for the same few grades of every line. */
function finderOf(scale: Scale, place: Place): Finder {
  const known = finders.get(scale) ?? {}
  finders.set(scale, known)
  const before = place === 'whole' ? '^' : '(?<![\\p{L}])'
  const after = place === 'inside' ? '(?![\\p{L}])' : '$'
  const like = (source: string) => new RegExp(`${before}(?:${source})${after}`, 'iu')
  return (known[place] ??= {
    any: like(scale.grades.map(({ printed }) => printed.source).join('|')),
    each: scale.grades.map(({ id, title, printed }) => ({ id, title, like: like(printed.source) })),
  })
}

export interface GradeFound {
  id: string
  title: string // the grade's name: as printed, unless the print adds a number
  printed: string
}

/** The grade that the text is (`whole`), ends with (`end`) or holds somewhere (`inside`). */
export function gradeIn(scale: Scale, text: string, place: Place): GradeFound | undefined {
  const single = oddSpace.test(text) ? text.replace(/\s+/g, ' ') : text
  const plain = single.trim().replace(/[.:]$/, '')
  const { any, each } = finderOf(scale, place)
  if (!any.test(plain)) return place === 'whole' ? gradeOfPieces(scale, plain) : undefined
  const found = each.flatMap(({ id, title, like }) => {
    const text = like.exec(plain)?.[0]
    return text === undefined ? [] : [{ id, title: title ?? text, printed: text }]
  })
  // “Requires improvement to be good” ends with “good” too: the longer print is meant.
  return found.toSorted((left, right) => right.printed.length - left.printed.length)[0]
}

/** White space that is not one blank alone. */
const oddSpace = /\s\s|[^\S ]/

/** The grade that a narrow column cut in the middle of a word: “Requires improvem ent”. */
function gradeOfPieces(scale: Scale, text: string): GradeFound | undefined {
  const spaces =
    text.length > longestGrade ? [] : [...text.matchAll(/(?<=\p{L}) (?=\p{Ll})/gu)].map(({ index }) => index)
  if (spaces.length === 0 || spaces.length > 6 || !tightOf(scale).test(text.replaceAll(' ', ''))) return undefined
  for (const at of spaces) {
    const whole = gradeIn(scale, text.slice(0, at) + text.slice(at + 1), 'whole')
    if (whole) return whole
  }
  return undefined
}

const longestGrade = 40
const tights = new WeakMap<Scale, RegExp>()

/** All that the scale prints, without its spaces. */
function tightOf(scale: Scale): RegExp {
  const known = tights.get(scale)
  if (known !== undefined) return known
  const made = new RegExp(
    `^(?:${scale.grades.map(({ printed }) => printed.source.replaceAll(' ', '')).join('|')})$`,
    'iu',
  )
  tights.set(scale, made)
  return made
}
