import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { faultOf, faultsIn, importsOf } from './boundaries.ts'

test.each([
  ['a room imports a room on a floor below by its front door', 'inspections/intake/a.ts', 'documents/index.ts'],
  ['any room takes a tool of the platform', 'people/person.ts', 'platform/sql.ts'],
  ['a room knows its own files', 'documents/pdf/a.ts', 'documents/errors.ts'],
  ['a door leads to every room', 'web/pages/a/page.ts', 'inspections/index.ts'],
  ['the command line starts the web', 'cli/commands/start.ts', 'web/start.ts'],
  ['a door opens the demonstration', 'web/start.ts', 'demo/index.ts'],
  ['a test borrows what another room lends to tests', 'web/server.test.ts', 'inspections/ground.fixture.ts'],
  ['`sightline read` needs no database', 'cli/commands/read.ts', 'inspections/reading/index.ts'],
  ['a test may look up at the demonstration’s letters', 'inspections/read.test.ts', 'demo/letters/index.ts'],
])('%s', (_, from, to) => {
  expect(faultOf({ from, to })).toBeUndefined()
})

test.each([
  ['the platform knows no domain', 'platform/sql.ts', 'people/index.ts', 'may not know'],
  ['a room does not look up', 'documents/a.ts', 'inspections/index.ts', 'may not know'],
  ['rooms on one floor do not know each other', 'people/a.ts', 'documents/index.ts', 'may not know'],
  [
    'a room is not entered by a window',
    'inspections/a.ts',
    'documents/pdf/read-pdf.ts',
    'is entered by documents/index.ts',
  ],
  ['a domain knows no page', 'inspections/a.ts', 'web/index.ts', 'may not know'],
  ['the api does not know the web', 'api/a.ts', 'web/start.ts', 'is entered by'],
  ['the command line knows nothing of the web but how to start it', 'cli/main.ts', 'web/layout.ts', 'is entered by'],
  ['no room knows the demonstration', 'inspections/a.ts', 'demo/index.ts', 'may not know'],
  ['a test enters by the front door too', 'inspections/a.test.ts', 'documents/pdf/read-pdf.ts', 'is entered by'],
  [
    'what is lent to tests is not used by the product',
    'web/server.ts',
    'inspections/ground.fixture.ts',
    'is entered by',
  ],
  ['a new room must be given its floor', 'attic/a.ts', 'platform/sql.ts', 'stands on no floor'],
])('%s', (_, from, to, fault) => {
  expect(faultOf({ from, to })).toContain(fault)
})

test('a fault planted in a file is found, however the import is written', async () => {
  const source = await mkdtemp(path.join(os.tmpdir(), 'sightline-boundaries-'))
  try {
    for (const room of ['platform', 'people', 'documents']) await mkdir(path.join(source, room))
    await writeFile(path.join(source, 'people/person.ts'), "import { sql } from '../platform/sql.ts'\n")
    expect(await faultsIn(source)).toEqual([])
    await writeFile(path.join(source, 'platform/sql.ts'), "import type {\n  Person,\n} from '../people/index.ts'\n")
    await writeFile(path.join(source, 'documents/a.ts'), "export const a = () => import('../people/person.ts')\n")
    expect(await faultsIn(source)).toEqual([
      'src/documents/a.ts: people is entered by people/index.ts, not by people/person.ts',
      'src/platform/sql.ts: platform may not know of people, which stands no lower',
    ])
  } finally {
    await rm(source, { recursive: true })
  }
})

test.each([
  ["import { a } from './a.ts'", './a.ts'],
  ["import './a.ts'", './a.ts'],
  ["import type { A } from './a.ts'", './a.ts'],
  ["import {\n  a,\n  b,\n} from './a.ts'", './a.ts'],
  ["export { a } from './a.ts'", './a.ts'],
  ["export * from './a.ts'", './a.ts'],
  ["const a = await import('./a.ts')", './a.ts'],
  ["new Worker(new URL('./a.ts', import.meta.url))", './a.ts'],
])('%s names what it imports', (text, named) => {
  expect(importsOf(text)).toEqual([named])
})

test('a package, or a sentence that mentions an import, is none of our files', () => {
  expect(importsOf("import pg from 'pg'\n// import a from './a.ts'\nconst text = 'from ./a.ts'\n")).toEqual([])
})
