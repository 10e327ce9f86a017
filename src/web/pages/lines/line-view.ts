import {
  type Break,
  type Echo,
  everyStage,
  type Line,
  returns,
  type Stage,
  stages,
  type Start,
  type StartingAt,
  type Stop,
} from '../../../line/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { type ChartColumn, lineChart } from '../../charts/line-chart.ts'
import { status, type SymbolName } from '../../components/index.ts'
import { asAtForm, pastNotice } from '../plans/parts.ts'

interface Shown {
  line: Line
  start: StartingAt
  asAt: Day | undefined
  today: Day
}

export const lineView = ({ line, start, asAt, today }: Shown): Html => {
  const path = `/lines/${start.kind}/${start.id}`
  return html`<p class="crumb"><a href="/lines">Lines</a> · from this ${startWords[start.kind]}</p>
    <h1>${line.title}</h1>
    <p class="lede">${line.became}</p>
    <p>${brokenWords(line.broken)}</p>
    ${pastNotice(asAt, path)} ${picture(line, start)}
    <div class="two">
      <section aria-labelledby="out">
        <h2 id="out">Outward: what was said and done</h2>
        <ol class="tree">
          ${everyStage.map((stage) =>
            stageItem(
              stage,
              line.stops.filter((stop) => stop.stage === stage),
            ),
          )}
        </ol>
      </section>
      <section aria-labelledby="back">
        <h2 id="back">Back: what came of it</h2>
        ${
          line.back.length === 0
            ? html`<p>Nothing has come back yet.</p>`
            : html`<ol class="tree">
                ${line.back.map(echoItem)}
              </ol>`
        }
        ${line.broken.length > 0 && mending(line.broken)}
      </section>
    </div>
    ${asAtForm({ path, on: asAt, today })}`
}

const startWords: Readonly<Record<Start, string>> = {
  finding: 'finding',
  action: 'action',
  measure: 'measure',
  document: 'document',
  theme: 'theme',
  resolution: 'resolution',
  indicator: 'indicator',
  audit: 'audit',
  item: 'item of an agenda',
}

const brokenWords = (broken: readonly Stop[]): string => {
  if (broken.length === 0) return 'The line is whole: it is cut nowhere.'
  const missing = [...new Set(broken.flatMap(({ breaks }) => breaks?.missing ?? []))]
  const places = broken.length === 1 ? 'one place' : `${broken.length} places`
  return `It is broken in ${places}: ${missing.join('; ')}.`
}

const picture = ({ title, stops, links }: Line, start: Shown['start']): Html => {
  const columns = everyStage.flatMap((stage): ChartColumn[] => {
    const here = stops.filter((stop) => stop.stage === stage)
    return here.length === 0
      ? []
      : [
          {
            title: stages[stage],
            stops: here.map(({ key, title: name, href, said, notes, mark, breaks }) => ({
              key,
              title: name,
              href,
              said: stage === 'finding' || stage === 'resolution' ? said : '',
              note: notes[0] ?? '',
              mark: mark && {
                symbol: mark.symbol,
                word: [mark.word, mark.detail].filter(Boolean).join(' '),
                isBad: isBad(mark.symbol),
              },
              cut: breaks && shortly(breaks),
              isStart: key === `${start.kind} ${start.id}` || (start.kind === 'document' && stage === 'letter'),
            })),
          },
        ]
  })
  return html`<figure class="draw">
    ${lineChart({
      id: 'line',
      title: `The line of: ${title}`,
      description: `${columns.map((column) => `${column.title}: ${column.stops.length}`).join(', ')}. The two lists that follow say the same in words.`,
      columns,
      links,
    })}
  </figure>`
}

/** “no measure, so nobody …” → “No measure” */
const shortly = ({ missing }: Break): string => {
  const [first = ''] = missing.split(/[,:]/)
  return first.charAt(0).toUpperCase() + first.slice(1)
}

const isBad = (symbol: SymbolName): boolean => ['late', 'blocked', 'broken'].includes(symbol)

const stageItem = (stage: Stage, stops: readonly Stop[]): Html | false => {
  const [only, ...others] = stops
  if (!only) return false
  if (others.length === 0)
    return html`<li class="${stage === 'letter' ? 'on' : ''}">${stopBody(only, stages[stage])}</li>`
  return html`<li>
    <span class="stage">${stages[stage]} <span class="meta">${stops.length}</span></span>
    <ul>
      ${stops.map((stop) => html`<li>${stopBody(stop)}</li>`)}
    </ul>
  </li>`
}

const stopBody = ({ title, href, said, notes, mark, who, on, breaks, stage }: Stop, label?: string): Html =>
  html`${label !== undefined && html`<span class="stage">${label}</span>: `}<a href="${href}">${title}</a>${
      stage === 'finding' && on !== null && `, ${inWords(on)}`
    }
    ${said !== '' && html`<p class="said">“${said}”</p>`}
    ${notes.length > 0 && html`<p class="meta">${notes.join('; ')}</p>`}
    ${mark !== null && status({ symbol: mark.symbol, word: mark.word, detail: mark.detail || undefined, reason: mark.why })}
    ${breaks !== null && status({ symbol: 'broken', word: 'Broken', reason: html`${breaks.missing}. <a href="${breaks.href}">Mend it</a>` })}
    ${who !== null && stage !== 'finding' && html`<p class="meta">${who}</p>`}`

const echoItem = ({ kind, words, said, href, notes, on }: Echo): Html =>
  html`<li>
    <a class="stage" href="${href}">${returns[kind]}</a
    >${on !== null && `, ${inWords(on)}`}${words !== '' && `: ${words}`}
    ${said !== '' && html`<p class="said">“${said}”</p>`}
    ${notes.length > 0 && html`<p class="meta">${notes.join('; ')}</p>`}
  </li>`

const mending = (broken: readonly Stop[]): Html =>
  html`<div class="inset">
    <h3>To mend this line</h3>
    <ul>
      ${broken.map(({ title, said, breaks }) => breaks && html`<li><a href="${breaks.href}">${breaks.mend}</a>: ${said || title}</li>`)}
    </ul>
  </div>`
