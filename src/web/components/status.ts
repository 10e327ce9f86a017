import { type Html, html } from '../../platform/html.ts'
import { symbol, type SymbolName } from './symbol.ts'

export interface StatusOptions {
  symbol: SymbolName
  /** From the domain: “Late”, “At risk”, “On course”. */
  word: string
  /** What stands after the word in the same breath: “by 237 days”. */
  detail?: string | undefined
  /** Why: a status without a reason is a defect. */
  reason: Html | string
  /** The symbol's own unless given. */
  tone?: Tone | undefined
}

type Tone = 'late' | 'risk' | 'plain' | 'quiet'

/** Symbol, word, reason, on one line. Colour only ever means “look here”: what is on course is ink. */
export const status = (options: StatusOptions): Html => {
  const tone = options.tone ?? toneOf(options.symbol)
  return html`<p class="st${tone !== 'plain' && ` st--${tone}`}">
    ${symbol(options.symbol)}<b>${options.word}</b>${options.detail && ` ${options.detail}`}: ${options.reason}
  </p>`
}

const toneOf = (name: SymbolName): Tone => {
  switch (name) {
    case 'late':
    case 'blocked':
    case 'broken':
      return 'late'
    case 'risk':
    case 'stale':
      return 'risk'
    default:
      return 'plain'
  }
}
