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
      printed: /(?:grade )?1 ?\(outstanding\)|outstanding(?: \(?grade 1\)?)?/i,
    },
    { id: 'good', title: 'Good', printed: /(?:grade )?2 ?\(good\)|good(?: \(?grade 2\)?)?/i },
    { id: 'adequate', title: 'Adequate', printed: /(?:grade )?3 ?\(adequate\)|adequate(?: \(?grade 3\)?)?/i },
    { id: 'inadequate', title: 'Inadequate', printed: /(?:grade )?4 ?\(inadequate\)|inadequate(?: \(?grade 4\)?)?/i },
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

const patterns = new Map<string, RegExp>()

/** Made once: a letter asks for the same few grades of every line. */
function compiled(source: string): RegExp {
  const known = patterns.get(source)
  if (known) return known
  const made = new RegExp(source, 'iu')
  patterns.set(source, made)
  return made
}

export interface GradeFound {
  id: string
  title: string // the grade's name: as printed, unless the print adds a number
  printed: string
}

/** The grade that the text is (`whole`), ends with (`end`) or holds somewhere (`inside`). */
export function gradeIn(scale: Scale, text: string, place: 'whole' | 'end' | 'inside'): GradeFound | undefined {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '')
  const before = place === 'whole' ? '^' : '(?<![\\p{L}])'
  const after = place === 'inside' ? '(?![\\p{L}])' : '$'
  const found = scale.grades.flatMap(({ id, printed, title }) => {
    const text = compiled(`${before}(?:${printed.source})${after}`).exec(plain)?.[0]
    return text === undefined ? [] : [{ id, title: title ?? text, printed: text }]
  })
  // “Requires improvement to be good” ends with “good” too: the longer print is meant.
  const best = found.toSorted((left, right) => right.printed.length - left.printed.length)[0]
  return best ?? (place === 'whole' ? gradeOfPieces(scale, plain) : undefined)
}

/** The grade that a narrow column cut in the middle of a word: “Requires improvem ent”. */
function gradeOfPieces(scale: Scale, text: string): GradeFound | undefined {
  const spaces =
    text.length > longestGrade ? [] : [...text.matchAll(/(?<=\p{L}) (?=\p{Ll})/gu)].map(({ index }) => index)
  if (spaces.length === 0 || spaces.length > 6 || !compiled(tightOf(scale)).test(text.replaceAll(' ', '')))
    return undefined
  for (const at of spaces) {
    const whole = gradeIn(scale, text.slice(0, at) + text.slice(at + 1), 'whole')
    if (whole) return whole
  }
  return undefined
}

const longestGrade = 40
const tights = new WeakMap<Scale, string>()

/** All that the scale prints, without its spaces. */
function tightOf(scale: Scale): string {
  const known = tights.get(scale)
  if (known !== undefined) return known
  const made = `^(?:${scale.grades.map(({ printed }) => printed.source.replaceAll(' ', '')).join('|')})$`
  tights.set(scale, made)
  return made
}
