import { type Html, html } from '../../../platform/html.ts'

export interface ProgressOptions {
  done: number
  of: number
  /** Read out for the drawing: “14 of 22 readings confirmed”. */
  label: string
}

// Above this many, nodes would run into each other at the width of a phone.
const mostNodes = 40
const width = 576
const radius = 5
const edge = radius + 1

/** How far a piece of work is: one node for each thing to do, filled as far as it is done; a bare stroke when they are many. */
export const progressNodes = ({ done, of, label }: ProgressOptions): Html => {
  const step = of > 1 ? (width - 2 * edge) / (of - 1) : 0
  const at = (index: number): number => Math.round((edge + index * step) * 10) / 10
  const shown = of <= mostNodes ? Array.from({ length: of }, (_, index) => index) : [0, of - 1]
  const reached = done > 0 ? at(done - 1) : edge
  return html`<svg class="nodes" viewBox="0 0 ${width} 16" role="img" aria-label="${label}">
    ${
      done > 1 && html`<path class="way" d="M${edge} 8H${reached}" />`
    }${done < of && of > 1 && html`<path class="ahead" d="M${reached} 8H${at(of - 1)}" />`}${shown.map(
      (index) => html`<circle class="${index < done ? 'done' : 'open'}" cx="${at(index)}" cy="8" r="${radius}" />`,
    )}${of > mostNodes && done > 0 && done < of && html`<circle class="done" cx="${reached}" cy="8" r="${radius}" />`}
  </svg>`
}
