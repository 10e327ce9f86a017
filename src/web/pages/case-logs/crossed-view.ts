import type { CaseLog, LogCrossed } from '../../../case-logs/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { table } from '../../components/index.ts'

/** The entries of a log counted by two of its fields at once. */
export const crossedTables = ({ log, crossed }: { log: CaseLog; crossed: readonly LogCrossed[] }): Html =>
  html`${crossed
    .filter(({ rows }) => rows.length > 0)
    .map(({ by, across, columns, rows }) =>
      table({
        caption: `${log.title} by ${by.toLowerCase()} and ${across}`,
        captionClasses: 'govuk-table__caption--s',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [{ text: by }, ...[...columns, 'All'].map((text) => ({ text, format: 'numeric' }))],
        rows: rows.map(({ label, numbers, all }) => [
          { text: label },
          ...[...numbers, all].map((one) => ({ text: one.toLocaleString('en-GB'), format: 'numeric' })),
        ]),
      }),
    )}`
