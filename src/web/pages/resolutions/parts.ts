import type { Html } from '../../../platform/html.ts'
import type { ResolutionStanding } from '../../../scrutiny/index.ts'
import { status } from '../../components/index.ts'

/** How a resolution stands: symbol, word, days. Nothing of it was typed in. `says` marks the language of what is said of it. */
export const resolutionStatus = (
  { symbol, word, detail, reason, status: name }: ResolutionStanding,
  says: (said: string) => string | Html = (said) => said,
): Html =>
  status({
    symbol,
    word,
    detail,
    reason: says(`${reason}.`),
    tone:
      name === 'overdue'
        ? 'late'
        : name === 'not_served' || name === 'impact_due'
          ? 'risk'
          : name === 'recorded'
            ? 'quiet'
            : 'plain',
  })
