import type { PrintedScale } from '../../frameworks/index.ts'
import { type Html, html } from '../../platform/html.ts'

interface Given {
  scale: PrintedScale | null
  grade: string // as printed
  /** Waits for a person: the box is dashed, and the words say so. */
  waits?: boolean
}

/** A scale printed whole with the grade that was given boxed. Two scales never stand on one axis; each is a line of its own. */
export const gradeScale = ({ scale, grade, waits = false }: Given): Html => {
  const marks = scale?.given
    ? scale.grades.map(
        ({ id, words }, index) => html`${index > 0 && ' · '}${id === scale.given ? boxed(words, waits) : words}`,
      )
    : boxed(grade, waits)
  return html`<span class="scale">${marks}${scale?.given && scale.note && `, ${scale.note}`}</span>${
      waits && html`<span class="tagword">Not counted yet</span>`
    }`
}

const boxed = (words: string, waits: boolean): Html =>
  html`<b${waits && html` class="waits"`}><span class="govuk-visually-hidden">given: </span>${words}</b>`
