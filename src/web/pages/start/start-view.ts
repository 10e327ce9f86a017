import {
  decisionInWords,
  directionInWords,
  monthOf,
  type ThreadLine,
  type WhatWaits,
} from '../../../inspections/index.ts'
import { dayOf, instantInWords, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { BrokenLine } from '../../../line/index.ts'
import { heaps, type Heap } from '../../../my-work/index.ts'
import { button, status } from '../../components/index.ts'
import { counting } from '../../../platform/nouns.ts'

interface Start {
  waits: WhatWaits
  back: readonly ThreadLine[] // threads that came back or are worse, latest first
  work: Readonly<Record<Heap, number>>
  lines: readonly { line: BrokenLine; items: readonly unknown[] }[]
  today: Day
  decides: boolean
  adds: boolean
  oversees: boolean // and does not work on the service
}

export const startView = ({ waits, back, work, lines, today, decides, adds, oversees }: Start): Html =>
  html` <h1>${weekday(today)} ${inWords(today)}</h1>
    <p class="lede">${lede(waits, adds)}</p>
    ${oversees && html`<p><a href="/councillor">For councillors: what was promised, how it stands, what is worth asking</a></p>`}
    ${yours(work)}
    <div class="cols">
      <div>
        ${toConfirm(waits, decides)} ${back.length > 0 && threadsBack(back)} ${waits.broken.length > 0 && broken(waits)}
        ${brokenLines(lines)} ${adds && html`<p>${button({ text: 'Add documents', href: '/documents' })}</p>`}
      </div>
      <aside aria-labelledby="lately">
        <h2 id="lately">Decided lately</h2>
        ${
          waits.lately.length === 0
            ? html`<p class="meta">Nobody has decided a reading yet.</p>`
            : html`<ol class="rail">
                ${waits.lately.map(
                  ({ at, by, verb, readings, documentId, title }) =>
                    html`<li>
                      <time datetime="${at.toISOString()}">${instantInWords(at)}</time> ${by}
                      ${decisionInWords(verb, readings)}: <a href="/documents/${documentId}">${title}</a>
                    </li>`,
                )}
              </ol>`
        }
      </aside>
    </div>`

/** How much lies on each heap of the person’s own work, each number leading to its list. */
const yours = (work: Readonly<Record<Heap, number>>): Html =>
  html`<dl class="two-numbers">
    ${(Object.keys(heaps) as Heap[]).map(
      (heap) =>
        html`<div>
          <dt>${heaps[heap]}</dt>
          <dd>
            <a href="/my-work#${heap}"
              ><b>${work[heap]}</b
              ><span class="govuk-visually-hidden"> ${heaps[heap].toLowerCase()}: see my work</span></a
            >
          </dd>
        </div>`,
    )}
  </dl>`

const brokenLines = (lines: Start['lines']): Html | false =>
  lines.some(({ items }) => items.length > 0) &&
  html`<section class="sec sec--plain">
    <h2>Broken lines <span class="meta">where something found, done or asked ends in nothing</span></h2>
    <ul class="rows">
      ${lines.map(
        ({ line, items }) =>
          items.length > 0 &&
          html`<li>
            <a href="/broken-lines/${line.id}"
              >${items.length.toLocaleString('en-GB')} ${items.length === 1 ? line.one : line.many}</a
            >
          </li>`,
      )}
      <li><a href="/broken-lines">See where the line is broken</a></li>
    </ul>
  </section>`

const weekday = (today: Day): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${today}T00:00:00Z`))

const were = (value: number, nouns: string, [of1, ofMany]: readonly [of1: string, ofMany: string]): string =>
  `${counting(value, nouns)} ${value === 1 ? of1 : ofMany}`

const lede = ({ counts }: WhatWaits, adds: boolean): string => {
  if (counts.documents + counts.inLine === 0)
    return adds
      ? 'Nothing here yet. Add the first letter, and Sightline reads it.'
      : 'Nothing here yet. What inspectors wrote stands here once somebody of the quality team has added it.'
  const inLine = counts.inLine > 0 ? ` ${counts.inLine} more ${counts.inLine === 1 ? 'is' : 'are'} being read.` : ''
  const wait =
    counts.waiting > 0 ? `${counts.waiting} more ${counts.waiting === 1 ? 'waits' : 'wait'} for a person` : 'none waits'
  return `${were(counts.documents, 'documents', ['has been', 'have been'])} read.${inLine} ${were(counts.confirmed, 'findings', ['is', 'are'])} confirmed and ${counts.confirmed === 1 ? 'counts' : 'count'}; ${wait}.`
}

const toConfirm = ({ toConfirm: documents }: WhatWaits, decides: boolean): Html =>
  html`<section class="sec sec--plain">
    <h2>
      ${decides ? 'To be confirmed by you' : 'To be confirmed by the quality team'}
      <span class="meta"
        >${documents.length === 0 ? 'nothing' : `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}, newest first`}</span
      >
    </h2>
    ${
      documents.length === 0
        ? html`<p>Every reading of every document has been decided.</p>`
        : html`<ul class="rows wait">
            ${documents.map(
              (document) =>
                html`<li>
                  <div>
                    <a href="/documents/${document.id}">${document.title || document.fileName}</a>
                    <p class="meta">
                      ${document.waiting} of ${document.readings} readings wait; nothing counts until a person confirms
                      it.
                    </p>
                  </div>
                  <p class="when">
                    ${document.dated ? inWords(document.dated) : `Received ${inWords(dayOf(document.receivedAt))}`}
                  </p>
                </li>`,
            )}
          </ul>`
    }
  </section>`

const threadsShown = 4

const threadsBack = (back: readonly ThreadLine[]): Html =>
  html`<section class="sec sec--plain">
    <h2>Found again <span class="meta">${back.length}, praised before and not any more</span></h2>
    <ul class="rows wait">
      ${back.slice(0, threadsShown).map(
        ({ theme, title, direction, lastSeen, documents }) =>
          html`<li>
            <div>
              <a href="/threads/${theme}">${title}</a>
              <p class="meta">${directionInWords(direction)}, in ${documents} documents</p>
            </div>
            <p class="when">${monthOf(lastSeen)}</p>
          </li>`,
      )}
    </ul>
    ${back.length > threadsShown && html`<p><a href="/threads?direction=came+back&amp;direction=worse&amp;standing=open">All ${back.length}</a></p>`}
  </section>`

const broken = (waits: WhatWaits): Html =>
  html`<section class="sec sec--plain">
    <h2>Could not be read <span class="meta">${waits.broken.length}</span></h2>
    <ul class="rows">
      ${waits.broken.map(
        ({ id, fileName, failure }) =>
          html`<li>
            <a href="/documents/${id}">${fileName}</a
            >${status({ symbol: 'broken', word: 'Not read', reason: failure, tone: 'late' })}
          </li>`,
      )}
    </ul>
  </section>`
