import { authorities, codeOfOns, neighbourRank, regionOf } from '../../frameworks/index.ts'

const regions: readonly (readonly [code: string, name: string])[] = [
  ['E12000001', 'North East'],
  ['E12000002', 'North West'],
  ['E12000003', 'Yorkshire and The Humber'],
  ['E12000004', 'East Midlands'],
  ['E12000005', 'West Midlands'],
  ['E12000006', 'East of England'],
  ['E12000007', 'London'],
  ['E12000008', 'South East'],
  ['E12000009', 'South West'],
]

export const england = 'E92000001'
const nations: readonly (readonly [code: string, name: string])[] = [
  [england, 'England'],
  ['K04000001', 'England and Wales'],
]

export type AreaKind = 'council' | 'region' | 'nation'

export interface Area {
  code: string // DfE's three digits for a council, ONS's nine characters for what is larger
  name: string
  kind: AreaKind
}

let known: ReadonlyMap<string, Area> | undefined

const areas = (): ReadonlyMap<string, Area> => {
  known ??= new Map(
    [
      ...authorities().map(({ code, name }): Area => ({ code, name, kind: 'council' })),
      ...regions.map(([code, name]): Area => ({ code, name, kind: 'region' })),
      ...nations.map(([code, name]): Area => ({ code, name, kind: 'nation' })),
    ].map((area): [string, Area] => [area.code, area]),
  )
  return known
}

/** An area by its code, DfE's or ONS's; undefined where no code is that. */
export const areaOf = (code: string): Area | undefined => areas().get(code) ?? areas().get(codeOfOns(code))

/** Every council for which something may be published. */
export const councils = (): Area[] => [...areas().values()].filter(({ kind }) => kind === 'council')

/** The region of a council as an area. */
export const regionAreaOf = (code: string): Area | undefined => {
  const name = regionOf(code)
  const found = regions.find(([, one]) => one.toLowerCase() === name.toLowerCase())
  return found && areas().get(found[0])
}

/** The statistical neighbours of a council, closest first. */
export const neighboursOf = (code: string): readonly Area[] => {
  const found = neighbours.get(code) ?? rankedFor(code)
  neighbours.set(code, found)
  return found
}

const neighbours = new Map<string, readonly Area[]>()

const rankedFor = (code: string): Area[] =>
  councils()
    .flatMap((area) => {
      const rank = neighbourRank(code, area.code)
      return rank === null ? [] : [{ area, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ area }) => area)
