import { type Html, html } from '../../../platform/html.ts'
import { pagination, summaryList, table, taskList } from '../govuk/index.ts'
import { symbol } from '../symbol.ts'

/** Tables, lists and the ways through them. */
export const lists = (): Html => html`
  ${table({
    caption: 'Actions, longest late first',
    firstCellIsHeader: true,
    head: [{ text: 'Action' }, { text: 'Owner' }, { text: 'Days late', format: 'numeric' }],
    rows: [
      [
        { html: html`<a href="#lists">Weekly list of late records</a>` },
        { text: 'Ruth Falconer' },
        { text: 237, format: 'numeric' },
      ],
      [
        { html: html`<a href="#lists">Second look at audits</a>` },
        { text: 'Hannah Kowalczyk' },
        { text: 24, format: 'numeric' },
      ],
    ],
  })}
  ${foldingTable()}
  ${pagination({
    previous: { href: '#lists' },
    next: { href: '#lists' },
    items: [
      { number: 1, href: '#lists' },
      { ellipsis: true },
      { number: 6, href: '#lists', current: true },
      { number: 7, href: '#lists' },
    ],
  })}
  ${pagination({
    landmarkLabel: 'Neighbouring findings',
    previous: { href: '#lists', text: 'Finding 43', labelText: 'Reach of audit' },
    next: { href: '#lists', text: 'Finding 45', labelText: 'Life-story work' },
  })}
  <nav class="pages" aria-label="Pages of the letter">
    <ul>
      <li><a href="#lists">1</a></li>
      <li><span aria-current="page">2</span></li>
      <li><a href="#lists">3</a></li>
    </ul>
    <a href="#lists">Larger</a>
  </nav>
  <ul class="chips" aria-label="Filters chosen">
    <li>
      <a href="#lists"
        ><span class="vh">Without the filter</span> Late
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M1 1l8 8M9 1l-8 8" fill="none" /></svg
      ></a>
    </li>
  </ul>
  ${summaryList({
    rows: [
      {
        key: { text: 'Owner' },
        value: { text: 'Ruth Falconer' },
        actions: { items: [{ href: '#lists', text: 'Change', visuallyHiddenText: 'owner' }] },
      },
      {
        key: { text: 'Due' },
        value: { text: '31 March 2027' },
        actions: { items: [{ href: '#lists', text: 'Change', visuallyHiddenText: 'due day' }] },
      },
    ],
  })}
  ${summaryList({
    card: { title: { text: 'Focused visit, October 2026', headingLevel: 3 } },
    rows: [{ key: { text: 'Letter' }, value: { text: '18 November 2026' } }],
  })}
  <dl class="facts">
    <dt>Kind</dt>
    <dd><b>To improve</b> <span class="meta">or a strength, then something to improve</span></dd>
    <dt>Rule</dt>
    <dd>“But” turns a sentence. What stands either side may be two findings.</dd>
  </dl>
  ${taskList({
    idPrefix: 'readiness',
    items: [
      { title: { text: 'Name the people to meet' }, href: '#lists', status: { tag: { text: 'Incomplete' } } },
      { title: { text: 'Send the list of children' }, href: '#lists', status: { text: 'Completed' } },
    ],
  })}
`

const foldingTable = (): Html => {
  const row = (child: string, since: string, days: number) =>
    html`<tr role="row">
      <th scope="row" role="rowheader">${child}</th>
      <td role="cell" data-l="Waits since">${since}</td>
      <td role="cell" class="n" data-l="Days">${days}</td>
    </tr>`
  return html`<table class="fold" role="table">
    <caption>
      Children who wait
      <span class="meta">1 to 2 of 37, longest first</span>
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">Child</th>
        <th scope="col" role="columnheader">
          <a class="sort" href="#lists">Waits since${symbol('up')}<span class="vh">, earliest first</span></a>
        </th>
        <th scope="col" role="columnheader" class="n">Days</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${row('Child 14', '2 March 2026', 266)}${row('Child 9', '1 June 2026', 175)}
    </tbody>
  </table>`
}
