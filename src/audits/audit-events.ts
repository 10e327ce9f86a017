import type { ChildEvent } from '../children/index.ts'
import type { Day } from '../platform/day.ts'
import { gradeInWords, toolOf, type Audit } from './audits/audit.ts'

/** A chronology, newest first, with the audits that were closed by a day put into their places, as far as the person may see them. */
export const withAudits = (
  events: readonly ChildEvent[],
  audits: readonly Pick<Audit, 'tool' | 'toolVersion' | 'grade' | 'closedOn'>[],
  asAt: Day,
): ChildEvent[] =>
  [
    ...events,
    ...audits.flatMap((audit): ChildEvent[] =>
      audit.closedOn === null || audit.closedOn > asAt
        ? []
        : [
            {
              on: audit.closedOn,
              group: 'plans',
              sentence: `The record was audited (${toolOf(audit).title}): ${gradeInWords(audit, audit.grade)}.`,
              told: '',
              weighs: false,
            },
          ],
    ),
  ].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
