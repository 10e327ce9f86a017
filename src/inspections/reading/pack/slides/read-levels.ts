import { pageOf, passageOfSpans, type Scrap, type Sheet } from '../sheets.ts'
import type { Levels } from '../pack.ts'
import { numberAlone } from './numbers.ts'

const mostLevels = 12 // more are no levels of one scale, and every pair of them is tried

/**
 * Shares by level whose places are lost (trap T17): as many percentages as levels, and the total that they are shares
 * of. The counts that they imply must add up to the total. A share goes to a level only where a sentence elsewhere in the papers
 * gives its count; two levels that a sentence counts together get their sum. All else stays unassigned, with this hint.
 */
export function readLevels(sheets: readonly Sheet[]): Levels[] {
  const said = sheets.flatMap(({ scraps }) => scraps.map(({ text }) => text.replace(/\s+/g, ' ')))
  return sheets.flatMap((sheet) => {
    const percents = sheet.scraps.filter(({ text }) => numberAlone(text)?.isPercent)
    const shares = percents.map(({ text }) => numberAlone(text)?.number ?? 0)
    const total = sheet.scraps.flatMap(({ text }) => totalIn(text))[0]
    const names = sheet.scraps.filter((scrap) => isLevel(scrap))
    const sum = shares.reduce((all, share) => all + share, 0)
    if (
      !total ||
      shares.length < 3 ||
      shares.length > mostLevels ||
      names.length !== shares.length ||
      Math.abs(sum - 100) > 2
    )
      return []
    const counts = shares.map((share) => ({ percent: share, count: Math.round((share * total.number) / 100) }))
    const adds = counts.reduce((all, { count }) => all + count, 0) === total.number
    return [levelsOf({ sheet, names: names.map(({ text }) => text), counts, total, adds, said })]
  })
}

interface Found {
  sheet: Sheet
  names: string[]
  counts: { percent: number; count: number }[]
  total: { number: number; of: string }
  adds: boolean
  said: readonly string[]
}

const totalIn = (text: string): { number: number; of: string }[] => {
  const found = /^(\d{1,5}) (\p{L}[\p{L} -]{3,50})$/u.exec(text)
  return found?.[1] && found[2] ? [{ number: Number(found[1]), of: found[2] }] : []
}

const isLevel = ({ text, spans }: Scrap): boolean =>
  spans.length <= 2 && /^\p{L}/u.test(text) && text.split(' ').length <= 3 && text.length <= 30

function levelsOf({ sheet, names, counts, total, adds, said }: Found): Levels {
  const free = () => counts.filter((each) => ![...given.values()].includes(each))
  const given = new Map<string, { percent: number; count: number }>()
  for (const name of names) {
    const number = said.map((text) => countBefore(text, [name], names, total.number)).find((count) => count !== null)
    const fits = free().filter(({ count }) => count === number)
    if (fits.length === 1 && fits[0]) given.set(name, fits[0])
  }
  const sums: Levels['sums'] = []
  for (const pair of pairsOf(names.filter((name) => !given.has(name)))) {
    const sentence = said.find((text) => countBefore(text, pair, names, total.number) !== null)
    const number = sentence === undefined ? null : countBefore(sentence, pair, names, total.number)
    const fits = pairsOf(free()).filter(([one, other]) => one.count + other.count === number)
    if (number === null || fits.length !== 1 || !fits[0] || !sentence) continue
    const [one, other] = fits[0]
    sums.push({
      levels: pair,
      percent: one.percent + other.percent,
      count: number,
      because: `“${sentence}”: of all shares only ${one.percent}% and ${other.percent}% of ${total.number} make ${number}.`,
    })
  }
  const rest = names.filter((name) => !given.has(name))
  const shares = free().map(({ percent, count }) => `${percent}% (${count})`)
  const spread = counts.map(({ count }) => count).join(' + ')
  const hint = `${spread} = ${total.number}${adds ? '' : ' is not what the counts add up to'}: the text does not say which share is which level’s.`
  return {
    title:
      sheet.scraps.find(
        ({ text }) => text.split(' ').length >= 4 && !/\d/.test(text) && !text.endsWith('.') && text.length < 80,
      )?.text ?? '',
    page: pageOf(sheet),
    total: total.number,
    of: total.of,
    percentagesPrinted: counts.map(({ percent }) => percent).toSorted((a, b) => b - a),
    levels: names.map((level) => ({
      level,
      percent: given.get(level)?.percent ?? null,
      count: given.get(level)?.count ?? null,
    })),
    sums,
    countsImplied: counts,
    unassigned: rest.map((what) => {
      const own = sums.find(({ levels }) => levels.includes(what))
      return {
        what,
        among: shares,
        hint: own
          ? `${hint} With ${own.levels.filter((level) => level !== what).join(', ')} it makes ${own.count}.`
          : hint,
      }
    }),
    passage: passageOfSpans(
      sheet.scraps
        .filter(({ text }) => numberAlone(text)?.isPercent || names.includes(text))
        .flatMap(({ spans }) => spans),
    ),
    rule: 'levels-by-arithmetic',
    sureness: adds ? 80 : 50,
    doubts: rest.length > 0 ? [`${rest.length} levels have no share of their own: ${hint}`] : [],
  }
}

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]))

/**
 * The number that a sentence sets before the level's name, or before two names joined by “and”; null where it does not. The
 * names are masked first, so that “Amber 2 and Red” is no count of two.
 */
function countBefore(text: string, wanted: readonly string[], names: readonly string[], most: number): number | null {
  const masks = names.toSorted((a, b) => b.length - a.length)
  const masked = masks.reduce(
    (now, name, index) => now.replace(new RegExp(`\\b${escaped(name)}\\b`, 'giu'), `⟦${index}⟧`),
    text,
  )
  const marks = wanted.map((name) => `⟦${masks.indexOf(name)}⟧`)
  const orders = marks.length === 2 ? [marks.join(' and '), marks.toReversed().join(' and ')] : marks
  for (const order of orders) {
    const found = new RegExp(
      `(?:^|[^\\d⟦])(\\d{1,5}) ${marks.length === 2 ? '' : '(?:\\p{L}+ ){0,4}?'}${order}`,
      'iu',
    ).exec(masked)
    if (found?.[1] && Number(found[1]) <= most) return Number(found[1])
  }
  return null
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
