import { html, type Html } from '../../../platform/html.ts'
import type { ResolutionStanding } from '../../../scrutiny/index.ts'
import { status } from '../../components/index.ts'

/** How a resolution stands: symbol, word, days. Nothing of it was typed in. */
export const resolutionStatus = ({ symbol, word, detail, reason, status: name }: ResolutionStanding): Html =>
  status({
    symbol,
    word,
    detail,
    reason: html`${reason}.`,
    tone:
      name === 'overdue'
        ? 'late'
        : name === 'not_served' || name === 'impact_due'
          ? 'risk'
          : name === 'recorded'
            ? 'quiet'
            : 'plain',
  })
