import type { Block } from '../../../documents/index.ts'
import { number, short, type Figure } from './figure.ts'
import { cellValue, isTotalLabel } from './grid.ts'
import { judgeBetween, judgeHundred, judgeTotal } from './judge-total.ts'
import { judgeShare, tolerance } from './share.ts'
import { percentOf } from '../../../platform/round.ts'
import { seriesFigure } from './find-series.ts'
import { trendIn } from './trend.ts'

/**
 * A slide or a table whose cells came apart: every number a line of its own, columns one after another, rows in no sure
 * order. What belongs together is told by arithmetic alone, and said to be so: where one arrangement explains all numbers
 * but one, that one is wrong or stands elsewhere.
 */

export interface OnSlide extends Figure {
  block: Block
  /** Further lines that it is made of. */
  madeOf?: readonly Block[]
}

interface Mark {
  block: Block
  text: string
  count?: number | undefined
  percent?: string | undefined
  isYear: boolean
}

/** A run of neighbouring lines that are numbers of one sort. */
interface Run {
  sort: 'count' | 'share' | 'percent'
  marks: Mark[]
}

const paired = 'Number and whole were put together by their order and by arithmetic, since the table came apart.'

export function figuresOfSlide(blocks: readonly Block[]): OnSlide[] {
  const texts = blocks.filter(({ kind }) => kind !== 'furniture' && kind !== 'table')
  const marks = texts.map(markOf)
  const numbers = marks.filter(({ count, percent }) => count !== undefined || percent !== undefined)
  // A page of prose with a number here and there is no slide.
  if (numbers.length < 3) return []
  const runs = runsOf(marks)
  return [
    ...sharesOf(runs, marks),
    ...ratesOf(runs, marks),
    ...totalsOf(runs),
    ...hundredOf(runs, marks),
    ...seriesOf(marks),
  ]
}

const markOf = (block: Block): Mark => {
  const value = cellValue(block.text)
  const isYear = value?.percent === undefined && /^(?:19\d\d|20[0-4]\d)$/.test(block.text.trim())
  return { block, text: block.text, count: isYear ? undefined : value?.count, percent: value?.percent, isYear }
}

const sortOf = ({ count, percent }: Mark): Run['sort'] | undefined =>
  count !== undefined && percent !== undefined
    ? 'share'
    : percent !== undefined
      ? 'percent'
      : count !== undefined
        ? 'count'
        : undefined

const runsOf = (marks: readonly Mark[]): Run[] => {
  const runs: Run[] = []
  let open = false
  for (const mark of marks) {
    const sort = sortOf(mark)
    const last = runs.at(-1)
    if (!sort) open = false
    else if (open && last?.sort === sort) last.marks.push(mark)
    else {
      runs.push({ sort, marks: [mark] })
      open = true
    }
  }
  return runs
}

/** `n (p%)` lines with the wholes that stand elsewhere on the slide. */
const sharesOf = (runs: readonly Run[], marks: readonly Mark[]): OnSlide[] => {
  const shares = runs.filter(({ sort }) => sort === 'share').filter((run) => run.marks.length > 2)
  const counts = marks.filter((mark) => sortOf(mark) === 'count')
  const used = new Set<Mark>()
  return shares.flatMap((run) => {
    const wholes = arrange(
      run.marks,
      runs,
      counts.filter((mark) => !used.has(mark)),
    )
    if (!wholes) return []
    wholes.forEach((whole) => used.add(whole))
    const figures = run.marks.map((mark, index): OnSlide => {
      const figure = judgeShare({
        label: `${number(mark.count ?? 0)} of ${number(wholes[index]?.count ?? 0)}`,
        counted: mark.count ?? 0,
        of: wholes[index]?.count ?? 1,
        printed: mark.percent ?? '',
      })
      return { ...figure, reason: figure.reason && `${figure.reason} ${paired}`, block: mark.block }
    })
    return [...figures, ...sumsOf(run.marks, wholes), ...twiceUsed(run.marks, wholes, marks)]
  })
}

/**
 * Which count is whose whole. By order, where a run of as many counts explains all shares but one in three; otherwise each
 * share in turn takes the count that explains it best, and only the last may be left over to disagree.
 */
const arrange = (shares: readonly Mark[], runs: readonly Run[], counts: readonly Mark[]): Mark[] | undefined => {
  const fits = (share: Mark, whole: Mark): boolean =>
    (share.count ?? 0) <= (whole.count ?? 0) &&
    (whole.count ?? 0) > 0 &&
    Math.abs(percentOf(share.count ?? 0, whole.count ?? 1) - Number(share.percent)) <= tolerance + 1e-9
  for (const run of runs) {
    if (run.sort !== 'count' || run.marks.length !== shares.length || !run.marks.every((mark) => counts.includes(mark)))
      continue
    const right = shares.filter(
      (share, index) => run.marks[index] !== undefined && fits(share, run.marks[index]),
    ).length
    const possible = shares.every((share, index) => (share.count ?? 0) <= (run.marks[index]?.count ?? 0))
    if (possible && right * 3 >= shares.length * 2) return [...run.marks]
  }
  const free = new Set(counts)
  const chosen = new Map<Mark, Mark>()
  for (const share of shares.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0))) {
    const [best] = [...free]
      .filter((whole) => fits(share, whole))
      .toSorted((a, b) => misfit(share, a) - misfit(share, b))
    if (!best) continue
    chosen.set(share, best)
    free.delete(best)
  }
  const left = shares.filter((share) => !chosen.has(share))
  const [only] = left
  if (left.length > 1 || shares.length < 3) return undefined
  if (only) {
    const rest = [...free].filter((whole) => (whole.count ?? 0) >= (only.count ?? 0))
    const [whole] = rest
    if (!whole || rest.length !== 1) return undefined
    chosen.set(only, whole)
  }
  return shares.flatMap((share) => chosen.get(share) ?? [])
}

const misfit = (share: Mark, whole: Mark): number =>
  Math.abs(percentOf(share.count ?? 0, whole.count ?? 1) - Number(share.percent))

/** Where one of the rows is the sum of the others, both its numbers are checked as totals. */
const sumsOf = (shares: readonly Mark[], wholes: readonly Mark[]): OnSlide[] => {
  const largest = shares.findIndex(
    (_, index) => (wholes[index]?.count ?? 0) === Math.max(...wholes.map(({ count = 0 }) => count)),
  )
  const [top, topWhole] = [shares[largest], wholes[largest]]
  if (!top || !topWhole || shares.length < 3) return []
  const rest = <T>(list: readonly T[]): T[] => list.filter((_, index) => index !== largest)
  const sums = [rest(wholes), rest(shares)].map((list) => list.map(({ count = 0 }) => count))
  const [wholeParts = [], shareParts = []] = sums
  const adds = wholeParts.reduce((a, b) => a + b, 0) === topWhole.count
  if (!adds) return [] // then nothing says that the largest is the total
  return [
    { ...judgeTotal(`Total ${number(topWhole.count ?? 0)}`, topWhole.count ?? 0, wholeParts), block: topWhole.block },
    { ...judgeTotal(`Total ${number(top.count ?? 0)}`, top.count ?? 0, shareParts), block: top.block },
    {
      ...judgeBetween(
        `Rate of all ${number(topWhole.count ?? 0)}`,
        top.percent ?? '',
        rest(shares).map(({ percent = '' }) => percent),
      ),
      block: top.block,
    },
  ]
}

const sentenceShare =
  /(?<!\d)(?<of>\d[\d,]*) (?<what>[^.;%\d]{3,90}?),? (?:making|which makes|of which|of whom) (?<percent>\d{1,3}(?:\.\d+)?)%/u

/** A number that is a part in the table and a whole in the note under it: two measures that bear one name. */
const twiceUsed = (shares: readonly Mark[], wholes: readonly Mark[], marks: readonly Mark[]): OnSlide[] =>
  marks.flatMap(({ block }): OnSlide[] => {
    const found = sentenceShare.exec(block.text)
    const of = Number(found?.groups?.['of']?.replaceAll(',', ''))
    const at = shares.findIndex(({ count }) => count === of)
    const share = shares[at]
    const whole = wholes[at]
    if (!found || !share || !whole || share.percent === found.groups?.['percent']) return []
    return [
      {
        check: 'measures',
        label: short(block.text),
        counted: of,
        of: whole.count ?? null,
        stated: `${share.percent}% and ${found.groups?.['percent']}%`,
        computed: null,
        difference: null,
        verdict: 'doubtful',
        reason: `${number(of)} is a part in “${number(of)} of ${number(whole.count ?? 0)}, ${share.percent}%” and a whole in “${found.groups?.['percent']}% of ${number(of)}”: these are two measures, and each needs its own name and its own whole.`,
        block,
      },
    ]
  })

/** Runs of bare numbers under a heading that says “%”, as long as a run of counts that ends in its own total. */
const ratesOf = (runs: readonly Run[], marks: readonly Mark[]): OnSlide[] => {
  const saysPercent = marks.some(({ text }) => /^%|% (?:good|of)\b/i.test(text))
  if (!saysPercent) return []
  const totals = runs.flatMap(({ marks: run }) => {
    const at = totalAt(run)
    return at === undefined ? [] : [{ at, length: run.length, run }]
  })
  return runs.flatMap(({ sort, marks: run }): OnSlide[] => {
    const rates = run.map(
      ({ count, percent }) => percent ?? (count !== undefined && count <= 100 ? `${count}` : undefined),
    )
    const like = totals.find((total) => total.run !== run && total.length === run.length)
    if (!like || sort === 'share' || !rates.every((rate) => rate !== undefined)) return []
    const whole = run[like.at]
    if (!whole || totals.some((total) => total.run === run)) return []
    const figure = judgeBetween(
      `Rate of the total, ${number(like.run[like.at]?.count ?? 0)}`,
      rates[like.at] ?? '',
      rates.filter((_, index) => index !== like.at),
    )
    return [{ ...figure, block: whole.block }]
  })
}

/** The place of the one count of a run that is the sum of all others: its last or its first. */
const totalAt = (run: readonly Mark[]): number | undefined => {
  const counts = run.map(({ count }) => count ?? Number.NaN)
  if (run.length < 3 || counts.some(Number.isNaN)) return undefined
  const sum = counts.reduce((a, b) => a + b, 0)
  const last = counts.length - 1
  if (sum > 0 && sum === 2 * (counts[last] ?? 0)) return last
  if (sum > 0 && sum === 2 * (counts[0] ?? 0)) return 0
  return undefined
}

const totalsOf = (runs: readonly Run[]): OnSlide[] =>
  runs.flatMap(({ sort, marks }) => {
    const at = sort === 'count' ? totalAt(marks) : undefined
    const total = at === undefined ? undefined : marks[at]
    if (!total) return []
    const parts = marks.filter((mark) => mark !== total).map(({ count = 0 }) => count)
    return [{ ...judgeTotal(`Total ${number(total.count ?? 0)}`, total.count ?? 0, parts), block: total.block }]
  })

/** All bare percentages of a slide, where they come near to 100: a whole cut into parts. */
const hundredOf = (runs: readonly Run[], marks: readonly Mark[]): OnSlide[] => {
  const bare = runs.filter(({ sort }) => sort === 'percent').flatMap((run) => run.marks)
  const sum = bare.reduce((total, { percent = '' }) => total + Number(percent), 0)
  const [first] = bare
  if (bare.length < 3 || !first || sum < 96 || sum > 104) return []
  const figure = judgeHundred(
    'Shares of this page',
    bare.map(({ percent = '' }) => percent),
  )
  return [
    { ...figure, label: titleOf(marks) || figure.label, block: first.block, madeOf: bare.map(({ block }) => block) },
  ]
}

const titleOf = (marks: readonly Mark[]): string =>
  short(marks.findLast(({ block }) => block.kind === 'heading' && !isTotalLabel(block.text))?.text ?? '')

/** Three or more years that stand as lines of their own, each behind its value; the trend words of the slide are about them. */
const seriesOf = (marks: readonly Mark[]): OnSlide[] => {
  const years = marks.flatMap((mark, index) => (mark.isYear ? [{ year: Number(mark.text.trim()), index }] : []))
  const follow = years.every(({ year }, index) => index === 0 || year === (years[index - 1]?.year ?? 0) + 1)
  if (years.length < 3 || !follow) return []
  const values = years.map(({ index }, at) =>
    marks.slice(at === 0 ? 0 : (years[at - 1]?.index ?? 0) + 1, index).findLast((mark) => sortOf(mark) === 'count'),
  )
  if (!values.every((value) => value !== undefined)) return []
  const numbers = values.map((value) => value.count ?? 0)
  // The values of one thing are of one size; otherwise years and values do not belong together.
  if (Math.min(...numbers) <= 0 || Math.max(...numbers) / Math.min(...numbers) > 3) return []
  const said = marks.find(({ text }) => trendIn(text) !== undefined)
  const last = values.at(-1)
  if (!last) return []
  return [
    {
      ...seriesFigure(titleOf(marks) || 'Values by year', numbers, said?.text ?? ''),
      block: said?.block ?? last.block,
    },
  ]
}
