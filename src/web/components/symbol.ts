import { type Html, html, raw } from '../../platform/html.ts'

// Neither typeface has these shapes, so they are drawn. Every one differs in black and white.
const stroke = (width: number): string => `fill="none" stroke="currentColor" stroke-width="${width}"`
const ring = `<circle cx="6" cy="6" r="4.9" ${stroke(1.7)}/>`

const drawings = {
  late: '<path d="M6 .5 12 11.5H0Z"/>',
  risk: '<path d="M6 0 12 6 6 12 0 6Z"/>',
  blocked: '<path d="M.75.75h10.5v10.5H.75Z"/>',
  course: '<circle cx="6" cy="6" r="5.25"/>',
  stale: `<circle cx="6" cy="6" r="4.9" ${stroke(1.7)} stroke-dasharray="2.4 1.45"/>`,
  done: ring,
  kept: `${ring}<circle cx="6" cy="6" r="2.2"/>`,
  broken: `<path d="M0 6h3.2M8.8 6H12M4.6 10.6 7.4 1.4" ${stroke(1.9)}/>`,
  up: `<path d="M6 11.5V1.5M1.7 5.6 6 1.3l4.3 4.3" ${stroke(1.9)}/>`,
  down: `<path d="M6 .5v10M1.7 6.4 6 10.7l4.3-4.3" ${stroke(1.9)}/>`,
  flat: `<path d="M.5 6h10M6.4 1.7 10.7 6 6.4 10.3" ${stroke(1.9)}/>`,
  again: `<path d="M10.6 6.2A4.6 4.6 0 1 1 8.6 2.3M8.9 0v3.1H5.8" ${stroke(1.8)}/>`,
  first: `<path d="M6 1v10M1 6h10" ${stroke(1.9)}/>`,
  yes: `<path d="M1 6.6 4.4 10 11 2" ${stroke(2)}/>`,
  no: `<path d="M2 2l8 8M10 2l-8 8" ${stroke(2)}/>`,
}

export type SymbolName = keyof typeof drawings

/** The names in the order in which a legend would print them. */
// The keys of a literal object are exactly its type's.
export const symbolNames = Object.keys(drawings) as SymbolName[]

const drawn = raw(
  `<svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false"><defs>${symbolNames
    .map((name) => `<symbol id="m-${name}" viewBox="0 0 12 12">${drawings[name]}</symbol>`)
    .join('')}</defs></svg>`,
)

/** Every drawing once, unseen; a page prints it at the start of its body for `symbol` to refer to. */
export const sprite = (): Html => drawn

/** A drawn symbol in the colour and size of the words beside it, which must say what it says: it is not read out. */
export const symbol = (name: SymbolName): Html =>
  html`<svg class="m" aria-hidden="true" focusable="false"><use href="#m-${name}"></use></svg>`
