import { type Html, html } from '../../../platform/html.ts'
import { progressNodes } from '../line/progress-nodes.ts'
import { rail } from '../line/rail.ts'
import { strip } from '../line/strip.ts'
import { sureness } from '../line/sureness.ts'
import { status } from '../status.ts'
import { symbol, symbolNames } from '../symbol.ts'

/** The line in its forms, and the statuses. */
export const marks = (): Html => html`
  ${strip(
    [
      { stage: 'Letter', what: '24 April 2024, page 3', href: '#line' },
      { stage: 'Finding', what: 'Review records late', here: true },
      { stage: 'Actions', what: '3 actions, 1 late', href: '#line' },
      { stage: 'Measure', what: '78.7% on file in time', href: '#line' },
      { stage: 'Children', what: '37 waiting', href: '#line', state: 'soon' },
      { stage: 'Audits', what: 'Not yet', state: 'absent' },
      { stage: 'Committee', what: '1 item', href: '#line' },
      { stage: 'Resolution', what: 'No answer', href: '#line', state: 'broken' },
    ],
    { wholeLine: '#line' },
  )}
  <div class="prog">
    <p><strong>14 of 22 confirmed.</strong> 8 wait, least sure first.</p>
    ${progressNodes({ done: 14, of: 22, label: '14 of 22 readings confirmed' })}
  </div>
  <div class="prog">
    <p><strong>120 of 312 confirmed.</strong> 192 wait.</p>
    ${progressNodes({ done: 120, of: 312, label: '120 of 312 readings confirmed' })}
  </div>
  <div class="stack">
    ${[0, 41, 100].map((percent) => sureness(percent))}
    ${rail([
      {
        when: 'Today, 02:14',
        datetime: '2026-11-23T02:14',
        content: 'Two actions lost their measure.',
        node: 'filled',
      },
      {
        when: 'Friday, 17:05',
        datetime: '2026-11-20T17:05',
        content: html`Ruth Falconer added <a href="#line">evidence</a>.`,
      },
      { when: '31 March 2027', datetime: '2027-03-31', content: 'Target due.', node: 'dashed' },
    ])}
    ${status({ symbol: 'late', word: 'Late', detail: 'by 237 days', reason: 'first due 31 March 2026, re-dated twice' })}
    ${status({ symbol: 'risk', word: 'At risk', detail: '2 days left', reason: 'no evidence yet' })}
    ${status({ symbol: 'blocked', word: 'Blocked', reason: 'waits for the new case system' })}
    ${status({ symbol: 'stale', word: 'Stale', reason: '20 days, limit 7' })}
    ${status({ symbol: 'course', word: 'On course', reason: 'due 3 May 2027' })}
    ${status({ symbol: 'kept', word: 'Done and sustained', reason: 'three audits in a row' })}
    ${status({ symbol: 'up', word: 'Better, not there', reason: '11.3 points below the target of 90%' })}
    ${status({ symbol: 'broken', word: 'No answer', reason: html`due 16 September 2026. <a href="#line">Write to the cabinet member</a>` })}
    <p class="meta">${symbolNames.map((name) => html`<span class="nw">${symbol(name)}${name}</span> `)}</p>
    <blockquote class="said">“Plans rest on what was known before.”</blockquote>
    <p class="big"><span class="num">78.7</span><span class="unit">%</span></p>
  </div>
`
