import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Which floor of the house each folder of src stands on. A room imports from floors below its own and from no other
 * room of its own floor, so that the house has no loops.
 */
export const floors: Readonly<Record<string, number>> = {
  platform: 0,
  people: 1,
  documents: 1,
  frameworks: 2,
  clocks: 2,
  mail: 2,
  children: 3,
  registers: 3,
  audits: 4,
  'case-logs': 4,
  indicators: 4,
  inspections: 4,
  timescales: 4,
  workload: 4,
  improvement: 5,
  pathways: 5,
  scrutiny: 6,
  line: 7,
  'self-evaluation': 6,
  'subject-access': 5,
  retention: 5,
  'my-work': 7,
  councillor: 7,
  demo: 8, // beside the house: knows every room, and only the doors know it
  web: 9,
  cli: 9,
  api: 9,
}

// A test may look up, at the demonstration's letters for one; so may what only tests use.
const isForTests = /\.(test|fixture)\.ts$/

/** Files that may be entered although they are no front door, and why. */
const openDoors: readonly { file: RegExp; from: RegExp }[] = [
  { file: /^platform\//, from: /./ }, // has no subject to hide: each file is a tool of its own
  { file: /^web\/start\.ts$/, from: /^cli\// }, // `sightline start`: one door opens the other
  { file: /^api\/index\.ts$/, from: /^web\/server\.ts$/ }, // one server listens for both
  { file: /^inspections\/reading\/index\.ts$/, from: /^cli\// }, // `sightline read` reads files and needs no database
  { file: /^api\/routes\/index\.ts$/, from: isForTests }, // a test that asks every route
  { file: /\.fixture\.ts$/, from: isForTests }, // what one room lends to the tests of another
  { file: /^demo\/[^/]+\/index\.ts$/, from: /./ }, // each part of the demonstration is a room of its own
]

export interface Import {
  /** Both relative to src, with forward slashes. */
  from: string
  to: string
}

/** Why this import may not be, or undefined where it may. */
export const faultOf = ({ from, to }: Import): string | undefined => {
  const [home, room] = [roomOf(from), roomOf(to)]
  if (home === room) return undefined
  for (const name of [home, room]) {
    if (floors[name] === undefined) return `“${name}” stands on no floor: give it one in scripts/checks/boundaries.ts`
  }
  const isOpen = openDoors.some((door) => door.file.test(to) && door.from.test(from))
  if (!isOpen && to !== `${room}/index.ts`) return `${room} is entered by ${room}/index.ts, not by ${to}`
  if (isForTests.test(from) || (isOpen && floors[home] === floors[room])) return undefined
  if ((floors[room] ?? 0) >= (floors[home] ?? 0)) return `${home} may not know of ${room}, which stands no lower`
  return undefined
}

const roomOf = (file: string): string => file.split('/')[0] ?? ''

/** Every import among the files of src that crosses a boundary, a line each. */
export const faultsIn = async (source: string): Promise<string[]> => {
  const files = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  const faults: string[] = []
  for (const name of files.toSorted()) {
    const from = name.split(path.sep).join('/')
    if (!from.includes('/')) continue
    for (const specifier of importsOf(await readFile(path.join(source, name), 'utf8'))) {
      const to = path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
      if (to.startsWith('..')) continue // the tests' harness, outside the house
      const fault = faultOf({ from, to })
      if (fault) faults.push(`src/${from}: ${fault}`)
    }
  }
  return faults
}

/** The relative paths that a file names in import, export … from, import() and new URL(…, import.meta.url). */
export const importsOf = (text: string): string[] => {
  const patterns = [
    /^(?:import|export)\b[^'"`;]*?['"](\.[^'"]+)['"]/gm,
    /^\}\s*from\s*['"](\.[^'"]+)['"]/gm,
    /\bimport\(\s*['"](\.[^'"]+)['"]/g,
    /\bnew URL\(\s*['"](\.[^'"]+\.ts)['"]\s*,\s*import\.meta\.url/g,
  ]
  return [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')))]
}
