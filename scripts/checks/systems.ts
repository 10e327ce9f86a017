import { access, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'
import '../../src/platform/plain-words.ts'
import { root } from './root.ts'

/** A line of docs/systems: one system of the handbook’s thirteenth chapter and where it stands in the product. */
const Line = z.strictObject({
  system: z.string().regex(/^S-\d{3}$/),
  /** What a person can do with it, in a few words. */
  job: z.string().min(1),
  covered: z.enum(['whole', 'part', 'none']),
  /** Pages as their routes are written and commands as they are typed, parted by “; ”. */
  where: z.string(),
  /** Files of tests that would fail if it broke, parted by “; ”. */
  test: z.string(),
  /** What is not there; empty when it is whole. */
  lacking: z.string(),
})

/** The systems of each area, first and last, as the chapter numbers them. */
const areas: readonly (readonly [letter: string, first: number, last: number])[] = [
  ['a', 1, 15],
  ['b', 16, 35],
  ['c', 36, 50],
  ['d', 51, 66],
  ['e', 67, 78],
  ['f', 79, 85],
  ['g', 86, 95],
  ['h', 96, 110],
  ['i', 111, 141],
  ['j', 142, 159],
  ['k', 160, 188],
  ['l', 189, 197],
  ['m', 198, 221],
  ['n', 222, 232],
  ['o', 233, 241],
  ['p', 242, 263],
  ['q', 264, 276],
]

/** What stands in the product that a line may name. */
export interface Places {
  isPage: (route: string) => boolean
  isCommand: (command: string) => boolean
  isFile: (name: string) => Promise<boolean>
}

/** What is wrong with the lines of one area. */
export const faultsOfArea = async (letter: string, text: string, places: Places): Promise<string[]> => {
  const file = `docs/systems/area-${letter}.csv`
  const area = areas.find(([one]) => one === letter)
  if (!area) return [`${file}: the handbook has no such area`]
  const faults: string[] = []
  const meant = Array.from(
    { length: area[2] - area[1] + 1 },
    (_, index) => `S-${`${area[1] + index}`.padStart(3, '0')}`,
  )
  const { data } = Papa.parse<unknown>(text, { header: true, skipEmptyLines: true })
  for (const [index, raw] of data.entries()) {
    const at = `${file}:${index + 2}`
    const line = Line.safeParse(raw)
    if (!line.success) {
      faults.push(`${at}: ${z.prettifyError(line.error).replaceAll('\n', ' ')}`)
      continue
    }
    faults.push(...(await faultsOfLine(line.data, meant[index], places)).map((fault) => `${at}: ${fault}`))
  }
  if (data.length < meant.length) faults.push(`${file}: ${meant[data.length]} and what follows is not in it`)
  return faults
}

async function faultsOfLine(line: z.infer<typeof Line>, meant: string | undefined, places: Places): Promise<string[]> {
  const faults: string[] = []
  if (line.system !== meant) faults.push(`${line.system} stands where ${meant ?? 'nothing'} should`)
  if ((line.covered === 'whole') !== (line.lacking === ''))
    faults.push('what is whole lacks nothing, and what is not says what it lacks')
  if (line.covered !== 'none' && (!line.where || !line.test)) faults.push('says neither where it is nor what tests it')
  for (const place of listed(line.where)) {
    if (place.startsWith('sightline ') ? !places.isCommand(place) : !places.isPage(place))
      faults.push(`${place} is no page and no command`)
  }
  for (const name of listed(line.test)) if (!(await places.isFile(name))) faults.push(`${name} is not there`)
  return faults
}

const listed = (cell: string) =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)

/** Every line of docs/systems that names a page, a command or a test that is not there, and every system left out. */
export const systemFaults = async (): Promise<string[]> => {
  const folder = path.join(root, 'docs', 'systems')
  const routes = await routesIn(path.join(root, 'src'))
  const help = await readFile(path.join(root, 'src/cli/help.golden.txt'), 'utf8')
  const places: Places = {
    isPage: (route) => routes.has(route),
    isCommand: (command) => help.includes(`$ ${command} --help\n`),
    isFile: async (name) =>
      await access(path.join(root, name)).then(
        () => true,
        () => false,
      ),
  }
  const faults: string[] = []
  for (const [letter] of areas) {
    const text = await readFile(path.join(folder, `area-${letter}.csv`), 'utf8').catch(() => undefined)
    if (text === undefined) faults.push(`docs/systems/area-${letter}.csv is not there`)
    else faults.push(...(await faultsOfArea(letter, text, places)))
  }
  return faults
}

/** Every path that a page or a route of the API answers to, as it is written in the code. */
async function routesIn(source: string): Promise<Set<string>> {
  const routes = new Set<string>()
  for (const door of ['web', 'api']) {
    for (const name of await readdir(path.join(source, door), { recursive: true })) {
      if (!name.endsWith('.ts') || /\.(?:test|fixture)\.ts$/.test(name)) continue
      const text = await readFile(path.join(source, door, name), 'utf8')
      for (const [, route] of text.matchAll(/['`](\/[\w/:.-]*)['`]/g)) if (route) routes.add(route)
    }
  }
  return routes
}
