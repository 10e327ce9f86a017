import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './root.ts'
import { programOf } from './run-tool.ts'

const planted: Readonly<Record<string, string>> = {
  'typescript(no-floating-promises)': 'const save = async () => 1\nsave()\nexport {}\n',
  'typescript(no-misused-promises)': 'export const a = [1].filter(async (n) => n > 0)\n',
  'typescript(no-explicit-any)': 'export const a = (b: any) => String(b)\n',
  'typescript(no-unsafe-member-access)': 'export const a = String(JSON.parse("{}").name)\n',
  'typescript(switch-exhaustiveness-check)':
    "export const a = (b: 'x' | 'y') => {\n  switch (b) {\n    case 'x':\n      return 1\n  }\n  return 2\n}\n",
  'typescript(no-non-null-assertion)': 'export const a = (b?: string) => b!.length\n',
  'vitest(no-focused-tests)': "import { test } from 'vitest'\ntest.only('a', () => {})\n",
  'eslint(no-console)': "console.log('left behind')\nexport {}\n",
}

let folder: string
let said: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-lint-'))
  await mkdir(path.join(folder, 'src'))
  await copyFile(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
  await writeFile(
    path.join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "strict": true, "lib": ["es2024", "dom"], "allowImportingTsExtensions": true, "noEmit": true } }',
  )
  const names = Object.keys(planted)
  for (const [i, name] of names.entries())
    await writeFile(path.join(folder, 'src', `fault-${i}.test.ts`), planted[name] ?? '')
  await writeFile(
    path.join(folder, 'src/one.ts'),
    "import { other } from './other.ts'\nexport const one = () => other()\n",
  )
  await writeFile(
    path.join(folder, 'src/other.ts'),
    "import { one } from './one.ts'\nexport const other = (): number => one()\n",
  )
  await writeFile(
    path.join(folder, 'src/shape.ts'),
    "import type { Name } from './name.ts'\nexport interface Shape {\n  name: Name\n}\n",
  )
  await writeFile(
    path.join(folder, 'src/name.ts'),
    "import type { Shape } from './shape.ts'\nexport type Name = keyof Shape\n",
  )
  await writeFile(path.join(folder, 'src/clean.ts'), 'export const clean = (a: string): number => a.length\n')
  const args = [await programOf('oxlint'), '-f', 'unix', 'src']
  said = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).stdout
})

afterAll(() => rm(folder, { recursive: true }))

test.each(Object.keys(planted).map((rule, i) => [rule, i] as const))('a planted fault is found by %s', (rule, i) => {
  const about = said.split('\n').filter((line) => line.includes(`fault-${i}.test.ts`))
  expect(about.join('\n')).toContain(rule)
})

test('two files that import each other are found', () => {
  expect(said).toMatch(/one\.ts.*import\(no-cycle\)/)
})

test('two files that import only each other’s types are found', () => {
  expect(said).toMatch(/shape\.ts.*import\(no-cycle\)/)
})

test('a file without fault is let be', () => {
  expect(said).not.toContain('clean.ts')
})
