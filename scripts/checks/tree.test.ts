import { expect, test } from 'vitest'
import { textFaults } from './tree.ts'

test.each([
  ['a path of one machine', `see ${'/ho'}me/someone/notes`],
  ['a path of one machine', `${'/wo'}rk/somewhere`],
  ['the address of a registry', `https://registry.${'npmjs'}.org/a`],
  ['something left undone', `// ${'TO'}DO: later`],
  ['something left undone', `Reports are ${'coming'} soon.`],
  ['a merge that was not finished', `${'<'.repeat(7)} HEAD`],
])('%s is found, with its line', (why, line) => {
  expect(textFaults('a.md', `one\n${line}\n`)).toEqual([expect.stringMatching(new RegExp(`^a\\.md:2: ${why}`))])
})

test.each([
  '/usr/bin/chromium',
  'what comes soon',
  'the home/office scheme',
  'https://example.org/root/a',
  ['src', 'work', 'a.ts'].join('/'), // a folder inside the project is no path of a machine
])('%s is well', (text) => {
  expect(textFaults('a.md', text)).toEqual([])
})
