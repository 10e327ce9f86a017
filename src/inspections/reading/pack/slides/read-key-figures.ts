import type { KeyFigure } from '../pack.ts'
import { pageOf, passageOfSpans, type Scrap, type Sheet } from '../sheets.ts'
import { isYear, numberAlone } from './numbers.ts'
import { pairNearby, type Token } from './pair-nearby.ts'

const fewest = 3 // fewer loose numbers make no page of key figures

/**
 * Pages of large numbers with their labels in boxes: each number gets the words beside it. Numbers over years are one
 * series, named by the label that has no number of its own. What was paired by order alone says so.
 */
export function readKeyFigures(sheets: readonly Sheet[]): KeyFigure[] {
  return sheets.flatMap((sheet) => {
    const { scraps } = sheet
    const values = scraps.filter(({ text }) => isValue(text))
    const years = scraps.filter(({ text }) => isYear(text))
    const labels = scraps.filter((scrap) => isLabel(scrap))
    const isSlide = values.length >= fewest && values.length + years.length + labels.length >= scraps.length - 4
    if (!isSlide || years.length === 0 || labels.length + years.length < values.length) return []
    const tokens: Token<Scrap>[] = scraps.flatMap((scrap, at): Token<Scrap>[] =>
      isValue(scrap.text)
        ? [{ at, is: 'value', of: scrap }]
        : isYear(scrap.text) || isLabel(scrap)
          ? [{ at, is: 'label', of: scrap }]
          : [],
    )
    const pairs = pairNearby(tokens, yearsFollow(tokens) ? 'value' : undefined)
    const taken = new Set(pairs.map(({ label }) => label.of))
    const series = labels.find((scrap) => !taken.has(scrap))?.text ?? ''
    return pairs.map(({ value, label, touches }): KeyFigure => {
      const inYear = isYear(label.of.text)
      return {
        what: inYear ? series : label.of.text,
        value: numberAlone(value.of.text)?.number ?? Number.NaN,
        period: inYear ? label.of.text : null,
        page: pageOf(sheet),
        passage: passageOfSpans([...value.of.spans, ...label.of.spans]),
        rule: touches ? 'figure-beside-label' : 'figure-by-order',
        sureness: touches ? 82 : 62,
        doubts: touches
          ? []
          : ['Number and label stand apart on the page; they were put together by their order alone.'],
      }
    })
  })
}

/** The years tell which comes first on the page: a number whose year touches it from behind stands before its label. */
const yearsFollow = (tokens: readonly Token<Scrap>[]): boolean =>
  tokens.some(
    (token, index) =>
      token.is === 'value' && tokens[index + 1]?.at === token.at + 1 && isYear(tokens[index + 1]?.of.text ?? ''),
  )

const isValue = (text: string): boolean => !isYear(text) && numberAlone(text) !== undefined && !/%/.test(text)

/** Some words, set in short lines as boxes have them; no sentence and no single letter. */
const isLabel = ({ text, spans }: Scrap): boolean =>
  /\p{L}{3}/u.test(text) &&
  !/[.!?]$/.test(text) &&
  text.split(' ').length <= 12 &&
  spans.every((span) => span.text.length <= 40)
