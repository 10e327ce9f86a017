import {
  daysOf,
  titleOfStep,
  waitingIn,
  type Pathway,
  type PathwayNumbers,
  type Stay,
} from '../../../pathways/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { details, status, table } from '../../components/index.ts'
import { lateCell, listLink, number } from './flow-view.ts'
import type { Query } from './query.ts'

interface Stuck {
  pathway: Pathway
  query: Query
  counted: PathwayNumbers
  stuck: readonly Stay[]
}

/** Who has waited longest and beyond a limit, and with which team and worker. */
export const stuckView = (shown: Stuck): Html => {
  const { pathway, counted, stuck } = shown
  const waiting = waitingIn(pathway)
  const total = waiting.reduce((sum, id) => sum + (counted.steps.get(id)?.now ?? 0), 0)
  const late = waiting.reduce((sum, id) => sum + (counted.steps.get(id)?.late ?? 0), 0)
  const target = waiting.reduce((sum, id) => sum + (counted.steps.get(id)?.target ?? 0), 0)
  return html`<section class="sec sec--plain" aria-labelledby="stuck">
    <h2 id="stuck">Who is stuck where</h2>
    <p>
      ${total === 0 ? 'Nobody waits for anything on this pathway.' : waitsInWords(total, late)}${target > 0 && ` ${target === 1 ? 'One more is' : `${number(target)} more are`} beyond a stricter target of our own.`}
    </p>
    ${
      stuck.length > 0 &&
      staysTable(stuck, {
        on: counted.asked.asAt,
        caption: 'Those beyond a time limit first, then by how long they have waited: of the children whom you may see',
        middle: { title: 'Step', of: ({ step }) => titleOfStep(pathway, step) },
      })
    }
    ${teams(shown)} ${workers(shown)}
  </section>`
}

const waitsInWords = (total: number, late: number): string =>
  `${total === 1 ? 'One child waits for something' : `Children wait ${number(total)} times for something, a child who waits for two things counted twice`}; ${late === 0 ? 'none has waited beyond a time limit' : late === 1 ? 'one wait is beyond its time limit' : `${number(late)} waits are beyond a time limit`}.`

/** Stays as rows; each leads to the child’s record. `middle` says what stands between the child and the days. */
export const staysTable = (
  stays: readonly Stay[],
  {
    on,
    caption,
    middle,
  }: { on: Day; caption: string; middle: { title: string; of: (stay: Stay) => string } | undefined },
): Html =>
  table({
    caption,
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Child' },
      ...(middle ? [{ text: middle.title }] : []),
      { text: 'Since' },
      { text: 'How it stands' },
      { text: 'With' },
    ],
    rows: stays.map((stay) => [
      {
        html: html`<a href="/children/${stay.childId}">${stay.name || stay.number}</a
          >${stay.name !== '' && html`<br /><span class="meta">${stay.number}</span>`}`,
      },
      ...(middle ? [{ text: middle.of(stay) }] : []),
      {
        html: html`${stay.startedOn === null ? 'not recorded' : inWords(stay.startedOn)}<br /><span class="meta"
            >${lastedInWords(daysOf(stay, on))}</span
          >`,
      },
      { html: standing(stay) },
      { html: html`${stay.worker ?? 'Nobody'}<br /><span class="meta">${stay.team ?? 'no team'}</span>` },
    ]),
  })

const lastedInWords = (days: number | null): string =>
  days === null ? '' : days === 1 ? '1 day' : `${number(days)} days`

const standing = ({ isLate, isOverTarget, isOpen, dueOn, targetOn, endedOn, fault }: Stay): Html => {
  if (fault !== null) return status({ symbol: 'broken', word: 'Cannot be counted', reason: fault })
  if (isLate && dueOn !== null)
    return status({ symbol: 'late', word: 'Beyond its limit', reason: `due ${inWords(dueOn)}` })
  if (isOverTarget && targetOn !== null)
    return status({
      symbol: 'risk',
      word: 'Beyond our target',
      reason: `of ${inWords(targetOn)}; due by the rule itself ${dueOn === null ? 'on no day' : inWords(dueOn)}`,
    })
  if (!isOpen)
    return status({ symbol: 'done', word: 'Over', reason: endedOn === null ? 'not begun by then' : inWords(endedOn) })
  return status({
    symbol: 'course',
    word: 'Open',
    reason: dueOn === null ? 'no time limit is counted' : `due ${inWords(dueOn)}`,
  })
}

const teams = (shown: Stuck): Html => {
  const { pathway, counted } = shown
  const rows = counted.teams.filter(({ now, in: came, out }) => now + came + out > 0)
  return details({
    summaryText: `By team: ${number(new Set(rows.map(({ teamId }) => teamId)).size)}`,
    html: table({
      caption: 'Each step by team; a child who changed teams belongs to the one that held it on the last day',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [
        { text: 'Step' },
        { text: 'Team' },
        { text: 'At the start', format: 'numeric' },
        { text: 'Came in', format: 'numeric' },
        { text: 'Went out', format: 'numeric' },
        { text: 'Now', format: 'numeric' },
        { text: 'Beyond its limit', format: 'numeric' },
        { text: 'Longest', format: 'numeric' },
      ],
      rows: rows.map((row) => {
        const team = row.teamId ?? 'none'
        return [
          { text: titleOfStep(pathway, row.step) },
          { text: row.team ?? 'No team' },
          ...(['opening', 'in', 'out', 'now'] as const).map((part) => ({
            html: listLink(shown, row[part], { step: row.step, part, team }),
            format: 'numeric',
          })),
          lateCell(shown, row, { step: row.step, team }),
          { text: row.longest === null ? '–' : lastedInWords(row.longest), format: 'numeric' },
        ]
      }),
    }),
  })
}

const workers = ({ counted, query }: Stuck): Html =>
  details({
    summaryText: `Waits by worker: ${number(counted.workers.length)}`,
    html:
      counted.workers.length === 0
        ? html`<p>Nobody waits on a worker here.</p>`
        : table({
            caption: 'Those with most beyond a time limit first',
            classes: 'fold',
            firstCellIsHeader: true,
            head: [
              { text: 'Worker' },
              { text: 'Team' },
              { text: 'Waits', format: 'numeric' },
              { text: 'Beyond a limit', format: 'numeric' },
              { text: 'Longest', format: 'numeric' },
            ],
            rows: counted.workers.map(({ workerId, worker, team, now, late, target, longest }) => [
              workerId === null
                ? { text: 'Nobody' }
                : {
                    html: html`<a
                      href="/worklists?whose=all&worker=${encodeURIComponent(workerId)}${query.asAt ? `&asAt=${query.asAt}` : ''}"
                      >${worker ?? workerId}</a
                    >`,
                  },
              { text: team ?? 'No team' },
              { text: number(now), format: 'numeric' },
              {
                html: html`${number(late)}${target > 0 && html`<br /><span class="meta">${number(target)} more beyond our target</span>`}`,
                format: 'numeric',
              },
              { text: lastedInWords(longest), format: 'numeric' },
            ]),
          }),
  })
