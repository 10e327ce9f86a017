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
    { id: 'outstanding', printed: /(?:grade )?1 ?\(outstanding\)|outstanding(?: \(?grade 1\)?)?/i },
    { id: 'good', printed: /(?:grade )?2 ?\(good\)|good(?: \(?grade 2\)?)?/i },
    { id: 'adequate', printed: /(?:grade )?3 ?\(adequate\)|adequate(?: \(?grade 3\)?)?/i },
    { id: 'inadequate', printed: /(?:grade )?4 ?\(inadequate\)|inadequate(?: \(?grade 4\)?)?/i },
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

/** The grade that a text is, or that it names; `whole` asks that it says nothing else. */
export function gradeIn(scale: Scale, text: string, whole: boolean): { id: string; printed: string } | undefined {
  const plain = text.replace(/\s+/g, ' ').trim().replace(/[.:]$/, '')
  for (const { id, printed } of scale.grades) {
    const found = new RegExp(
      whole ? `^(?:${printed.source})$` : `(?<![\\p{L}])(?:${printed.source})(?![\\p{L}])`,
      'iu',
    ).exec(plain)
    if (found) return { id, printed: found[0] }
  }
  return undefined
}
