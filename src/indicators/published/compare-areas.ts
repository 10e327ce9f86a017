import type { Indicator } from '../indicator.ts'
import { isTotal } from '../in-unit.ts'
import { areaOf, councils, england, neighboursOf, regionAreaOf, type Area } from './area.ts'
import type { Figure } from './figure.ts'
import { hasValue, seriesOf, type Valued } from './series.ts'

/** One line of a comparison: who, and what is published for them in the period. */
export interface Beside {
  who: 'own' | 'neighbours' | 'neighbour' | 'region' | 'england'
  name: string
  area: Area | null // null for a mean of several
  figure: Figure | null // null for a mean, and where nothing is published
  value: number | null
  /** Of how many of the neighbours it is the mean. */
  meanOf: number | null
}

export interface Line {
  who: Beside['who']
  name: string
  points: readonly { period: string; at: number; value: number | null; mark: Figure['mark'] }[]
}

export interface AreaComparison {
  area: Area
  /** The area’s own published series, oldest first; marks among them have no number. */
  own: readonly Figure[]
  /** What was said of it besides: in letters, in local papers, for other sorts of period. */
  besides: readonly Figure[]
  latest: Valued | null
  beside: readonly Beside[]
  lines: readonly Line[]
  /** Where it stands among councils in that period, 1 the highest; null where few are published. */
  place: { rank: number; of: number; lowest: number; middle: number; highest: number } | null
}

// As in the pack that the figures come in: a mean of fewer says little of ten neighbours.
const fewestForMean = 6
const fewestForPlace = 100

/** What is known of an area and of those that it is held beside. */
interface Together {
  indicator: Indicator
  area: Area
  all: readonly Figure[]
  own: readonly Figure[]
  latest: Valued | null
  neighbours: readonly Area[]
  region: Area | undefined
  nation: Area | undefined
  at: (area: Area, at: number) => Figure | undefined
  meanAt: (at: number) => { value: number; of: number } | null
}

type ByArea = ReadonlyMap<string, readonly Figure[]>

const together = (indicator: Indicator, byArea: ByArea, area: Area): Together => {
  const all = byArea.get(area.code) ?? []
  const own = seriesOf(all)
  const neighbours = neighboursOf(area.code)
  const series = new Map<string, readonly Figure[]>([[area.code, own]])
  const at = ({ code }: Area, when: number): Figure | undefined => {
    const found = series.get(code) ?? seriesOf(byArea.get(code) ?? [])
    series.set(code, found)
    return found.find(({ period }) => period.at === when)
  }
  const meanAt = (when: number): { value: number; of: number } | null => {
    if (isTotal(indicator.unit)) return null
    const values = neighbours.flatMap((other) => at(other, when)?.value ?? [])
    if (values.length < fewestForMean) return null
    return { value: values.reduce((sum, value) => sum + value, 0) / values.length, of: values.length }
  }
  return {
    indicator,
    area,
    all,
    own,
    latest: own.findLast(hasValue) ?? null,
    neighbours,
    region: regionAreaOf(area.code),
    nation: areaOf(england),
    at,
    meanAt,
  }
}

/** The newest value of an area with its neighbours’ mean and England’s in the same period; undefined where it has none. */
export const newestOf = (
  indicator: Indicator,
  byArea: ByArea,
  area: Area,
): { period: string; own: number; neighbours: number | null; england: number | null; figure: Valued } | undefined => {
  const { latest, nation, at, meanAt } = together(indicator, byArea, area)
  if (!latest) return undefined
  return {
    period: latest.period.text,
    own: latest.value,
    neighbours: meanAt(latest.period.at)?.value ?? null,
    england: (nation && at(nation, latest.period.at)?.value) ?? null,
    figure: latest,
  }
}

/** An area beside its statistical neighbours, its region and England, always in this order. */
export const compareAreas = (indicator: Indicator, byArea: ByArea, code: string): AreaComparison | undefined => {
  const area = areaOf(code)
  if (!area) return undefined
  const parts = together(indicator, byArea, area)
  const { all, own, latest } = parts
  return {
    area,
    own,
    besides: all.filter((figure) => !own.includes(figure)),
    latest,
    beside: latest ? besideIn(parts, latest) : [],
    lines: linesOf(parts),
    place: latest ? placeOf(byArea, latest) : null,
  }
}

const besideIn = ({ area, neighbours, region, nation, at, meanAt }: Together, { period }: Valued): Beside[] => {
  const one = (who: Beside['who'], which: Area): Beside => {
    const figure = at(which, period.at) ?? null
    return { who, name: which.name, area: which, figure, value: figure?.value ?? null, meanOf: null }
  }
  const mean = meanAt(period.at)
  const name = 'Statistical neighbours, mean'
  return [
    one('own', area),
    ...(mean
      ? [{ who: 'neighbours' as const, name, area: null, figure: null, value: mean.value, meanOf: mean.of }]
      : []),
    ...(region ? [one('region', region)] : []),
    ...(nation ? [one('england', nation)] : []),
    ...neighbours.map((each) => one('neighbour', each)),
  ]
}

/** The lines of a picture over the area’s own periods. Totals of larger areas would dwarf it, so they are left out. */
const linesOf = ({ indicator, area, own, region, nation, at, meanAt }: Together): Line[] => {
  const points = (valueAt: (when: number) => Pick<Figure, 'value' | 'mark'> | undefined): Line['points'] =>
    own.map(({ period }) => {
      const found = valueAt(period.at)
      return { period: period.text, at: period.at, value: found?.value ?? null, mark: found?.mark ?? '' }
    })
  const of = (one: Area) => points((when) => at(one, when))
  const lines: Line[] = [{ who: 'own', name: area.name, points: of(area) }]
  if (isTotal(indicator.unit)) return lines
  const means = points((when) => {
    const mean = meanAt(when)
    return mean ? { value: mean.value, mark: '' } : undefined
  })
  lines.push({ who: 'neighbours', name: 'Neighbours', points: means })
  if (region) lines.push({ who: 'region', name: region.name, points: of(region) })
  if (nation) lines.push({ who: 'england', name: nation.name, points: of(nation) })
  return lines.filter((line) => line.points.some(({ value }) => value !== null))
}

const placeOf = (byArea: ByArea, latest: Valued): AreaComparison['place'] => {
  const values = councils()
    .flatMap(({ code }) => {
      const found = byArea.get(code)?.find(({ period }) => period.text === latest.period.text)
      return found && hasValue(found) ? [found.value] : []
    })
    .toSorted((a, b) => b - a)
  if (values.length < fewestForPlace) return null
  const [highest = latest.value] = values
  return {
    rank: values.filter((value) => value > latest.value).length + 1,
    of: values.length,
    highest,
    middle: values[Math.floor(values.length / 2)] ?? latest.value,
    lowest: values.at(-1) ?? latest.value,
  }
}
