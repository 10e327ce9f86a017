import { z } from 'zod'
import { addDays, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import {
  keptInWords,
  type KeptOfThePublic,
  keptRules,
  keptTable,
  listKept,
  type StandingOrders,
} from '../../../scrutiny/index.ts'
import { status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { page } from '../../page.ts'
import { sendTable } from '../../send-table.ts'

/** How far ahead the page looks; what goes later is in the file. */
const daysAhead = 31

/** What is kept of people who took part at meetings: the rules, and what goes next. It goes by itself, and names nobody here. */
export const publicSection = (
  kept: readonly KeptOfThePublic[],
  orders: StandingOrders | undefined,
  today: Day,
): Html => {
  const until = addDays(today, daysAhead)
  const soon = kept.filter(({ deleteOn }) => deleteOn <= until)
  const sum = (rows: readonly KeptOfThePublic[]) => rows.reduce((total, { n }) => total + n, 0).toLocaleString('en-GB')
  return html`<section class="sec" aria-labelledby="public">
    <div class="sec__head">
      <h2 id="public">People of the public at meetings</h2>
      <p>Who asks to speak, petitions, follows or is on a recording. It is deleted by itself on its day.</p>
    </div>
    <div class="sec__body">
      ${table({
        caption: 'Rules for what is kept of the public',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'What' },
          { text: 'Is kept' },
          { text: 'Where that comes from' },
          { text: 'Kept now', format: 'numeric' },
          { text: `Goes by ${inWords(until)}`, format: 'numeric' },
        ],
        rows: keptRules(orders).map(({ kind, whose, sentence, source }) => [
          { text: whose },
          { text: sentence },
          { text: source },
          { text: sum(kept.filter((one) => one.kind === kind)), format: 'numeric' },
          { text: sum(soon.filter((one) => one.kind === kind)), format: 'numeric' },
        ]),
      })}
      ${
        soon.length === 0
          ? html`<p>Nothing goes by ${inWords(until)}.</p>`
          : table({
              caption: `What goes by ${inWords(until)}, what is due first`,
              classes: 'fold',
              firstCellIsHeader: true,
              head: ['What', 'Committee', 'Meeting', 'When it goes'].map((text) => ({ text })),
              rows: soon.map((one) => [
                { text: keptInWords(one) },
                { text: one.committeeName },
                { text: one.meetingOn ? inWords(one.meetingOn) : 'none' },
                {
                  html: status(
                    one.deleteOn <= today
                      ? {
                          symbol: 'late',
                          word: 'Due',
                          reason: `since ${inWords(one.deleteOn)}; the next round takes it`,
                        }
                      : { symbol: 'first', word: 'Kept', reason: `goes on ${inWords(one.deleteOn)}` },
                  ),
                },
              ]),
            })
      }
      ${kept.length > 0 && exportLinks({ path: '/retention/public/export', words: 'Take all of it away, without names' })}
    </div>
  </section>`
}

export const publicExported = page({
  path: '/retention/public/export/:format',
  needs: 'retention.propose',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { format } }) =>
    sendTable(db, keptTable(await listKept(db), { asAt: now, authority: person.authorityName }), {
      format,
      action: 'retention.exported',
      subjectKind: 'retention',
    }),
})
