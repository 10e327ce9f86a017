import { z } from 'zod'
import {
  agreementOf,
  auditorsOf,
  auditorsTable,
  driftsFrom,
  fewestForKappa,
  kinderBy,
  listAudits,
  pairInWords,
  pairsOf,
  toolOf,
  tools,
  type Audit,
  type AuditorLine,
  type Pair,
} from '../../../audits/index.ts'
import { showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rounded, shareInWords } from '../../../platform/round.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { auditHref, auditsNav, childCell, look } from './words.ts'

/** Of how many days before second readings are counted: a year. */
const days = 365

const yearOf = async (
  db: Parameters<typeof listAudits>[0],
  today: Parameters<typeof listAudits>[1],
): Promise<Audit[]> =>
  (await listAudits(db, today)).filter(({ finishedOn }) => finishedOn !== null && finishedOn > addDays(today, -days))

const moderationPage = page({
  path: '/audits/moderation',
  needs: 'audits.draw',
  get: async ({ db, person, today }) => {
    const audits = await yearOf(db, today)
    const pairs = pairsOf(audits)
    const lines = auditorsOf(audits)
    const differ = await showChildren(db, 'audits', pairs.filter((pair) => kinderBy(pair) !== 0).slice(0, 50))
    const drifting = lines.filter(({ drift }) => drift !== null)
    return view({
      title: 'Moderation of audits',
      ...look,
      body: html`<h1>Moderation</h1>
        <p class="lede">
          ${shareInWords(pairs.length, audits.length)} audits of the year up to today were read a second time, blind to
          the first grade.
          ${drifting.length === 0 ? 'No auditor drifts.' : `${drifting.map(({ auditor, drift }) => `${auditor} grades ${drift}`).join('; ')} than second readers.`}
        </p>
        ${auditsNav('/audits/moderation', may(person, 'audits.draw'))}
        <h2>Agreement, by tool</h2>
        <ul class="rows">
          ${tools.map((tool) =>
            agreementLine(
              tool.title,
              pairs.filter((pair) => pair.tool === tool.id),
            ),
          )}
        </ul>
        <h2>Auditors</h2>
        <p class="meta">
          Drift is said from ${driftsFrom.readings} second readings on, where half of them or more differ the same way.
          It is shown here alone, to those who answer for every audit.
        </p>
        ${auditorsPart(lines)}
        ${lines.length > 0 && exportLinks({ path: '/audits/moderation/export', words: takeAll(lines.length) })}
        <h2>Where the readers differ</h2>
        ${differPart(differ)}
        <p class="meta">
          Since ${inWords(addDays(today, -days))}. The final grade stands on each audit, with its reason.
        </p>`,
    })
  },
})

const agreementLine = (title: string, pairs: readonly Pair[]): Html | '' => {
  if (pairs.length === 0) return ''
  const { exact, withinOne, kappa } = agreementOf(pairs)
  return html`<li>
    <b>${title}:</b> the same grade in ${shareInWords(exact.length, pairs.length)}, within one grade in
    ${shareInWords(withinOne.length, pairs.length)}.
    <span class="meta"
      >${kappa === null ? `Kappa is shown from ${fewestForKappa} second readings on.` : `Weighted kappa ${rounded(kappa, 2)}.`}</span
    >
  </li>`
}

const auditorsPart = (lines: readonly AuditorLine[]): Html =>
  lines.length === 0
    ? html`<p>No audit was finished in the year.</p>`
    : table({
        caption: 'Auditors and second readers',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Auditor' },
          { text: 'Finished', format: 'numeric' },
          { text: 'Read twice', format: 'numeric' },
          { text: 'Same', format: 'numeric' },
          { text: 'Kinder', format: 'numeric' },
          { text: 'Harsher', format: 'numeric' },
          { text: 'Drift' },
        ],
        rows: lines.map((line) => [
          { text: line.auditor },
          ...[line.finished, line.pairs, line.same, line.kinder, line.harsher].map((text) => ({
            text,
            format: 'numeric',
          })),
          {
            html:
              line.drift === null
                ? line.pairs < driftsFrom.readings
                  ? html`Too few to say`
                  : status({ symbol: 'yes', word: 'None', reason: shareInWords(line.same, line.pairs) })
                : status({
                    symbol: 'risk',
                    word: line.drift === 'kinder' ? 'Kinder' : 'Harsher',
                    reason: shareInWords(line[line.drift], line.pairs),
                  }),
          },
        ]),
      })

const differPart = (rows: readonly (Omit<Pair, 'number' | 'name'> & { number: string; name: string })[]): Html =>
  rows.length === 0
    ? html`<p>Nowhere.</p>`
    : table({
        caption: 'Audits on whose grade the readers differ, the latest first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['Child', 'Audit', 'Auditor', 'Second reader', 'Grades'].map((text) => ({ text })),
        rows: rows.map((pair) => [
          { html: childCell(pair) },
          {
            html: html`<a href="${auditHref(pair)}"
              >${toolOf(pair).title}<span class="govuk-visually-hidden"> of ${pair.number}</span></a
            >`,
          },
          { text: pair.auditor },
          { text: pair.moderator ?? '' },
          { text: pairInWords(pair) },
        ]),
      })

const exported = page({
  path: '/audits/moderation/export/:format',
  needs: 'audits.draw',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) =>
    sendTable(
      db,
      auditorsTable(auditorsOf(await yearOf(db, today)), { at: now, asAt: today, authority: person.authorityName }),
      {
        format,
        action: 'audit-moderation.exported',
        subjectKind: 'audits',
      },
    ),
})

export const moderationPages = [moderationPage, exported]
