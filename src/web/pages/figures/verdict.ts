import { verdictInWords, type FigureRecord } from '../../../inspections/index.ts'
import type { Html } from '../../../platform/html.ts'
import { status, type StatusOptions } from '../../components/index.ts'

const looks: Readonly<Record<FigureRecord['verdict'], Pick<StatusOptions, 'symbol' | 'tone'>>> = {
  agrees: { symbol: 'yes', tone: 'plain' },
  disagrees: { symbol: 'no', tone: 'late' },
  doubtful: { symbol: 'risk', tone: 'risk' },
  unchecked: { symbol: 'stale', tone: 'quiet' },
}

/** Words that were left in agree or disagree with nothing. */
const templateWords: Partial<Record<FigureRecord['verdict'], string>> = { disagrees: 'Left in', doubtful: 'Still open' }

/** How a figure came out: symbol, word, reason. */
export const verdictOf = ({ check, verdict, reason }: Pick<FigureRecord, 'check' | 'verdict' | 'reason'>): Html =>
  status({
    ...looks[verdict],
    word: check === 'template' ? (templateWords[verdict] ?? verdictInWords(verdict)) : verdictInWords(verdict),
    reason: reason || 'computed again, and it is so.',
  })
