import { leavesOf, passage, type Letter } from './letter.ts'
import type { Draft } from './reading.ts'

const count = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`
const share = String.raw`(\d{1,3}(?:\.\d+)?) ?(?:%|per cent|percent)`
const between = String.raw`[^.;()%\d]{0,80}?`

/** “1,914 of 2,463 visits (77.7%)”, and the other way round: “77.7% (1,914 of 2,463)”, “77.7% or 1,914 out of 2,463”. */
const countFirst = new RegExp(
  String.raw`(?<![\d,.])${count} (?:out )?of (?:the |these |its |their )?${count}(?![\d,]*\d|%)${between}[(,] ?(?:or )?${share}`,
  'giu',
)
const shareFirst = new RegExp(
  String.raw`(?<![\d,.])${share}${between}\(${count} (?:out )?of (?:the |these )?${count}(?![\d,]*\d|%)`,
  'giu',
)

/** More than this between the printed share and the computed one is said, in percentage points. */
const tolerance = 0.5

interface Figure {
  counted: number
  of: number
  printed: number
  from: number
  to: number
}

/**
 * Shares that are printed with the two numbers they are made of, recomputed. Where they disagree both are kept: the
 * value is as printed, and the reason says what the numbers make.
 */
export function readFigures(letter: Letter): Draft[] {
  return letter.blocks.flatMap(leavesOf).flatMap((block) =>
    figuresIn(block.text).map((figure): Draft => {
      const computed = (100 * figure.counted) / figure.of
      const apart = Math.abs(computed - figure.printed)
      const words = block.text.slice(figure.from, figure.to)
      const agrees = apart <= tolerance
      return {
        field: 'figure',
        value: `${figure.printed}% (${inWords(figure.counted)} of ${inWords(figure.of)})`,
        printed: words,
        passage: passage(letter, block, figure.from, figure.to),
        rule: 'figure',
        sureness: agrees ? 95 : 55,
        reasons: agrees
          ? []
          : [
              `${figure.printed}% is printed; ${inWords(figure.counted)} of ${inWords(figure.of)} is ${round(computed)}%, ${round(apart)} points apart.`,
            ],
      }
    }),
  )
}

/** The figures of one text, in order. A part that is larger than its whole is no share and is left out. */
export function figuresIn(text: string): Figure[] {
  const first = [...text.matchAll(countFirst)].map((found) => figureOf(found, [1, 2, 3]))
  const second = [...text.matchAll(shareFirst)].map((found) => figureOf(found, [2, 3, 1]))
  return [...first, ...second]
    .filter(({ counted, of, printed }) => of > 0 && counted <= of && printed <= 100)
    .toSorted((left, right) => left.from - right.from)
}

function figureOf(found: RegExpExecArray, [counted, of, printed]: readonly [number, number, number]): Figure {
  const number = (group: number) => Number((found[group] ?? '').replaceAll(',', ''))
  const closing = found.input.slice(found.index + found[0].length).startsWith(')') ? 1 : 0
  return {
    counted: number(counted),
    of: number(of),
    printed: number(printed),
    from: found.index,
    to: found.index + found[0].length + closing,
  }
}

const inWords = (value: number): string => value.toLocaleString('en-GB')
const round = (value: number): string => (Math.round(value * 10) / 10).toString()
