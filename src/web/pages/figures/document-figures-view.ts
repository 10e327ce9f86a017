import { figureCheckInWords, stateInWords, type DocumentRecord, type FigureRecord } from '../../../inspections/index.ts'
import { instantInWords, inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { rounded } from '../../../platform/round.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { table } from '../../components/index.ts'
import { verdictOf } from './verdict.ts'
import { takeAll } from '../../take-away.ts'

interface DocumentFigures {
  document: DocumentRecord
  figures: readonly FigureRecord[]
  show: 'all' | 'wrong'
  exports: boolean
}

const isWrong = ({ verdict }: FigureRecord): boolean => verdict === 'disagrees' || verdict === 'doubtful'

export const documentFiguresView = ({ document, figures, show, exports }: DocumentFigures): Html => {
  const shown = show === 'wrong' ? figures.filter(isWrong) : figures
  const name = document.title || document.fileName
  return html`<p class="meta"><a href="/documents/${document.id}">Back to the document</a></p>
    <h1>Figures of ${name}</h1>
    <p class="lede">${ledeOf(figures)}</p>
    <p class="meta">
      ${document.aboutName || 'No authority read'}, ${document.dated ? inWords(document.dated) : 'no date read'}.
      Computed ${instantInWords(document.stateAt)} from the words of the document. A percentage disagrees when it is
      more than 0.5 points from what its own counts make, or is not rounded half up.
    </p>
    ${figures.length > 0 && choiceOf(document.id, show, figures.filter(isWrong).length, figures.length)}
    ${shown.length === 0 ? html`<p>${figures.length === 0 ? 'This document prints no figure that could be computed again.' : 'Nothing is wrong with any of them.'}</p>` : figuresTableOf(shown)}
    ${
      exports &&
      figures.length > 0 &&
      html`<p class="exports">
        ${takeAll(figures.length)}:
        ${tableFormatNames.map(
          (format, index) =>
            html`${index > 0 && ', '}<a href="/documents/${document.id}/figures/export/${format}" download
                >${format.toUpperCase()}</a
              >`,
        )}
      </p>`
    }
    <p class="meta"><a href="/figures">Figures that do not agree, in all documents</a></p>`
}

const ledeOf = (figures: readonly FigureRecord[]): string => {
  const count = (verdict: FigureRecord['verdict']) => figures.filter((figure) => figure.verdict === verdict).length
  if (figures.length === 0) return 'No figure was found.'
  const parts = [
    `Not in agreement with their own numbers: ${count('disagrees')}`,
    `in doubt: ${count('doubtful')}`,
    `in agreement: ${count('agrees')}`,
    `not to be checked, for their counts are not printed: ${count('unchecked')}`,
  ]
  return `${figures.length} ${figures.length === 1 ? 'figure was' : 'figures were'} found. ${parts.join('; ')}.`
}

const choiceOf = (id: string, show: 'all' | 'wrong', wrong: number, all: number): Html =>
  html`<p class="figures-choice">
    ${show === 'all' ? html`<strong>All: ${all}</strong>` : html`<a href="/documents/${id}/figures">All: ${all}</a>`} ·
    ${
      show === 'wrong'
        ? html`<strong>Only those that do not agree or leave a doubt: ${wrong}</strong>`
        : html`<a href="/documents/${id}/figures?show=wrong"
            >Only those that do not agree or leave a doubt: ${wrong}</a
          >`
    }
  </p>`

const figuresTableOf = (figures: readonly FigureRecord[]): Html =>
  table({
    caption: 'Each figure with the numbers that it is made of',
    classes: 'fold figures-table',
    head: [
      { text: 'Figure' },
      { text: 'Numerator', classes: 'n' },
      { text: 'Denominator', classes: 'n' },
      { text: 'Stated', classes: 'n' },
      { text: 'Computed', classes: 'n' },
      { text: 'Difference', classes: 'n' },
      { text: 'Verdict' },
    ],
    rows: figures.map((figure) => [
      { html: labelOf(figure) },
      { text: numeral(figure.counted), classes: 'n' },
      { text: numeral(figure.of), classes: 'n' },
      { text: figure.stated || '–', classes: figure.stated.length > 12 ? '' : 'n' },
      { text: computedOf(figure), classes: 'n' },
      { text: differenceOf(figure), classes: 'n' },
      {
        html: html`${verdictOf(figure)}${figure.state && figure.state !== 'waiting' && html`<p class="meta">${stateInWords(figure.state)} by a person</p>`}`,
      },
    ]),
  })

const labelOf = (figure: FigureRecord): Html => {
  const place = figure.readingId ? `reading=${figure.readingId}` : `page=${Math.max(1, figure.page)}`
  return html`<p class="said">
      <a href="/documents/${figure.documentId}?${place}">${figure.label || figure.stated}</a>
    </p>
    <p class="meta">${figureCheckInWords(figure.check)}${figure.page > 0 && `, page ${figure.page}`}</p>`
}

export const numeral = (value: number | null): string => (value === null ? '–' : rounded(value, 2))

const inPercent = new Set<FigureRecord['check']>(['share', 'rounding', 'whole', 'change', 'trend', 'hundred'])
const inPoints = new Set<FigureRecord['check']>(['share', 'rounding', 'whole', 'between', 'hundred', 'comparison'])

/** What the numbers make, in its unit: a share in per cent, a change in per cent of the old value, a total as a count. */
export const computedOf = ({ check, computed }: FigureRecord): string => {
  if (computed === null) return '–'
  if (check === 'comparison') return `${signed(computed)} points`
  const text = check === 'change' || check === 'trend' ? signed(computed) : rounded(computed, 1)
  return inPercent.has(check) ? `${text}%` : text
}

export const differenceOf = ({ check, difference }: FigureRecord): string =>
  difference === null ? '–' : `${signed(difference)}${inPoints.has(check) ? ' points' : ''}`

const signed = (value: number): string => {
  const text = rounded(Math.abs(value), 1)
  return text === '0' ? '0' : `${value < 0 ? '−' : '+'}${text}`
}
