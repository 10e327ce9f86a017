import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { letter } from './letter.fixture.ts'
import { outputNames } from './output-names.ts'
import { sightline } from './said.fixture.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sightline-read-'))
  for (const name of ['north', 'south']) {
    await mkdir(path.join(folder, name))
    await writeFile(path.join(folder, name, 'letter.txt'), letter)
  }
  await writeFile(path.join(folder, 'south', 'notes.xyz'), 'not read from a folder')
  await writeFile(path.join(folder, 'broken.pdf'), '%PDF-1.7 and then nothing')
})
afterAll(() => rm(folder, { recursive: true }))

const Record = z.object({
  file: z.string(),
  inspection_start: z.string().nullable(),
  findings: z.array(z.object({ kind: z.string(), text: z.string() })),
})

describe('sightline read', () => {
  test('shows what a letter says', async () => {
    const { code, out, err } = await sightline(['read', path.join(folder, 'north', 'letter.txt')])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^north\/letter\.txt\n/)
    expect(out).toMatch(/Inspected +24 April 2024 to 25 April 2024/)
    expect(out).toContain('To improve (2)\n    1.  The timeliness of health assessments.\n')
  })

  test('writes a record for each document of a folder, and goes on after one that cannot be read', async () => {
    const json = path.join(folder, 'out')
    const { code, out, err } = await sightline(['read', folder, '--json', json, '--workers', '2'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err.startsWith(path.join(folder, 'broken.pdf'))).toBe(true)
    expect((await readdir(json)).toSorted()).toEqual(['north_letter.json', 'south_letter.json'])
    const record = Record.parse(JSON.parse(await readFile(path.join(json, 'north_letter.json'), 'utf8')))
    expect(record).toMatchObject({ file: 'north/letter.txt', inspection_start: '2024-04-24' })
    expect(record.findings).toHaveLength(2)
  })

  test('says which record was not written where the disk is full, keeps none by half, and goes on', async (context) => {
    const small = path.join(folder, 'small disk')
    await mkdir(small)
    const isMounted =
      process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small]).status === 0
    if (!isMounted) return context.skip('needs to mount a small disk, which takes root on Linux')
    try {
      await writeFile(path.join(small, 'filler'), Buffer.alloc(64 * 1024))
      const { code, err } = await sightline(['read', path.join(folder, 'north'), '--json', small])
      expect(code).toBe(1)
      expect(err).toMatch(
        /^.*north.letter\.txt: It was read, but its record cannot be written to .*: the disk is full\./,
      )
      expect(await readdir(small)).toEqual(['filler'])
    } finally {
      spawnSync('umount', [small])
    }
  })

  test('names a file that is not there, and the one that may be meant', async () => {
    const { code, err } = await sightline(['read', path.join(folder, 'north', 'letter.pdf')])
    expect(code).toBe(1)
    expect(err).toContain(`There is no such file or folder. Did you mean ${path.join(folder, 'north', 'letter.txt')}?`)
  })

  test('says how far it has come where somebody watches', async () => {
    const { err } = await sightline(['read', path.join(folder, 'north'), path.join(folder, 'south')], { watched: true })
    expect(err).toContain('1 of 2 read')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
  })

  test('begins nothing once it is asked to stop', async () => {
    const { code, out } = await sightline(['read', folder], { signal: AbortSignal.abort() })
    expect({ code, out }).toEqual({ code: 130, out: '' })
  })
})

describe('the names of records', () => {
  test.each([
    [
      ['a/x.pdf', 'b/y.pdf'],
      ['x', 'y'],
    ],
    [
      ['a/x.pdf', 'b/x.pdf'],
      ['a_x', 'b_x'],
    ],
    [
      ['a/x.pdf', 'a/x.docx'],
      ['a_x', 'a_x_2'],
    ],
    [
      ['1/a/x.pdf', '2/A/x.pdf'],
      ['a_x', 'A_x_2'],
    ],
  ])('of %j are %j', (files, names) => {
    expect([...outputNames(files).values()]).toEqual(names)
  })
})

test('what `read` needs loads neither the database driver nor the web server', async () => {
  const script = `
    const { registerHooks } = await import('node:module')
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    const { runSightline } = await import(${JSON.stringify(new URL('program.ts', import.meta.url).href)})
    const quiet = { out() {}, err() {}, watched: false, environment: {}, signal: new AbortController().signal }
    await runSightline(['read', ${JSON.stringify(path.join(folder, 'north', 'letter.txt'))}], quiet)
    const heavy = loaded.filter((url) => /node_modules\\/(pg|fastify|sass|chokidar|openid-client)\\//.test(url))
    console.log(JSON.stringify({ heavy, modules: loaded.length }))`
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const { heavy, modules } = z.object({ heavy: z.array(z.string()), modules: z.number() }).parse(JSON.parse(stdout))
  expect(heavy).toEqual([])
  expect(modules).toBeGreaterThan(20)
})
