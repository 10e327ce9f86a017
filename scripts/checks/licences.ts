import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { root } from './root.ts'

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), resolved: z.string().optional() }),
  ),
})

/** Licences that ask for no more than a notice. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
  'PostgreSQL',
])

/** Packages whose licence is looked at by a person, and what they found. */
const accepted: readonly { name: RegExp; why: string; onlyDev?: boolean }[] = [
  { name: /^axe-core$/, onlyDev: true, why: 'MPL-2.0: used by tests as it is, not handed on' },
  { name: /^lightningcss(-.*)?$/, onlyDev: true, why: 'MPL-2.0: comes with the test runner, not handed on' },
  { name: /^duck$/, why: '“BSD” without a number: its LICENSE file is BSD-2-Clause' },
  { name: /^png-js$/, why: 'no licence in package.json: its LICENSE file is MIT' },
]

interface LockedPackage {
  name: string
  licence: string | undefined
  dev: boolean
}

/** What is wrong with a package's licence, or undefined where nothing is. `A OR B` needs one, `A AND B` both. */
export const licenceFault = ({ name, licence, dev }: LockedPackage): string | undefined => {
  if (licence && isAllowed(licence)) return undefined
  if (accepted.some((entry) => entry.name.test(name) && (dev || !entry.onlyDev))) return undefined
  return `${name}: ${licence ?? 'no licence'}${dev ? '' : ', in what is handed on'}`
}

const isAllowed = (expression: string): boolean => {
  const plain = expression.replaceAll(/[()]/g, '')
  return plain.split(' OR ').some((either) => either.split(' AND ').every((licence) => allowed.has(licence.trim())))
}

const readLock = async () => Lock.parse(JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')))

export const licenceFaults = async (): Promise<string[]> => {
  const { packages } = await readLock()
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .flatMap(([place, { license, dev }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return licenceFault({ name, licence: license, dev: dev ?? false }) ?? []
    })
}

/** A lock file names packages, not the address of the machine that it was made on. */
export const lockFileFaults = async (): Promise<string[]> => {
  const { packages } = await readLock()
  return Object.entries(packages).flatMap(([place, { resolved }]) =>
    resolved?.includes('://') ? [`package-lock.json: ${place} has a download address`] : [],
  )
}
