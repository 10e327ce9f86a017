import { spawnSync } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { root } from './root.ts'

const binary = /\.(pdf|png|jpg|ico|woff2?|xlsx|ods|docx|odt|zip|gz|wasm)$/

/** What no file of the project says, and why. The brackets keep each pattern from finding itself. */
const unwanted: readonly { pattern: RegExp; why: string }[] = [
  { pattern: /(?<![\w.])[/](?:work|root|home[/][a-z]\w*|Users[/][a-z]\w+)[/]\w/, why: 'a path of one machine' },
  { pattern: /registry[.]npmjs|deb[.]debian[.]org/, why: 'the address of a registry' },
  { pattern: /\b(?:TO[D]O|FIX[M]E|coming[ ]soon|lorem[ ]ipsum)\b/i, why: 'something left undone' },
  { pattern: /^(?:<{7}|>{7}) /m, why: 'a merge that was not finished' },
]

/** What is wrong with the text of one file, a line each. */
export const textFaults = (file: string, text: string): string[] =>
  unwanted.flatMap(({ pattern, why }) => {
    const found = pattern.exec(text)
    return found ? [`${file}:${text.slice(0, found.index).split('\n').length}: ${why}: ${found[0].trim()}`] : []
  })

/** Every file that belongs to the project, relative to its folder. Where it came without git, every file that is there. */
const projectFiles = async (): Promise<string[]> => {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (listed.status === 0) return listed.stdout.split('\0').filter(Boolean)
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/^(?:node_modules|\.git|\.sightline)[/\\]/.test(file))
}

export const treeFaults = async (): Promise<string[]> => {
  const faults: string[] = []
  for (const file of await projectFiles()) {
    const place = path.join(root, file)
    const size = await stat(place).then(
      (found) => found.size,
      () => 0,
    ) // listed, yet removed a moment ago
    if (size > 4_000_000) faults.push(`${file}: ${Math.round(size / 1e6)} MB is much for a repository`)
    else if (size > 0 && !binary.test(file)) faults.push(...textFaults(file, await readFile(place, 'utf8')))
  }
  return faults
}

/** The change log opens with the version that package.json says. */
export const changeLogFaults = async (): Promise<string[]> => {
  const [log, about] = await Promise.all(
    ['CHANGELOG.md', 'package.json'].map((file) => readFile(path.join(root, file), 'utf8').catch(() => '')),
  )
  const version = /"version": "([^"]+)"/.exec(about ?? '')?.[1]
  const newest = /^## +\[?v?(\d+\.\d+\.\d+)/m.exec(log ?? '')?.[1]
  return newest === version
    ? []
    : [`CHANGELOG.md: its newest version is ${newest ?? 'missing'}, package.json says ${version ?? 'none'}`]
}
