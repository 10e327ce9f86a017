import type { Authority } from './authority.ts'

/**
 * The fictional authorities of the demonstration. They are recognised like any other, so that the demonstration goes
 * through the same doors, and they are never offered in a list: no code here is an official one.
 */
export const inventedAuthorities: readonly Authority[] = [
  { code: '999', name: 'Alderwick', urn: '80999', former: false },
  { code: '998', name: 'Northmere', urn: '', former: false },
  { code: '997', name: 'Haverley', urn: '', former: false },
  { code: '996', name: 'Castle Weir', urn: '', former: false },
  { code: '995', name: 'Osmouth', urn: '', former: false },
]

/** Where the invented councils lie, and which are taken for alike. */
export const inventedRegions: readonly [code: string, region: string][] = [
  ['999', 'Midmarch'],
  ['998', 'Northern Fells'],
  ['997', 'Midmarch'],
  ['996', 'Northern Fells'],
  ['995', 'South Shore'],
]
export const inventedNeighbours: readonly { la_code: string; rank: number; neighbour_la_code: string }[] = [
  { la_code: '999', rank: 1, neighbour_la_code: '998' },
  { la_code: '999', rank: 2, neighbour_la_code: '996' },
]
