import type { Html } from '../../../platform/html.ts'
import type { ResolutionStanding } from '../../../scrutiny/index.ts'
import { status } from '../../components/index.ts'

/** How a resolution stands: symbol, word, days. Nothing of it was typed in. `because`: the reason in another language. */
export const resolutionStatus = (
  { symbol, word, detail, reason, status: name }: ResolutionStanding,
  because: string | Html = `${reason}.`,
): Html =>
  status({
    symbol,
    word,
    detail,
    reason: because,
    tone:
      name === 'overdue'
        ? 'late'
        : name === 'not_served' || name === 'impact_due'
          ? 'risk'
          : name === 'recorded'
            ? 'quiet'
            : 'plain',
  })
