import { expect, test } from 'vitest'
import { licenceFault } from './licences.ts'

test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'])('%s may be used', (licence) => {
  expect(licenceFault({ name: 'a', licence, dev: false })).toBeUndefined()
})

test.each(['AGPL-3.0', 'LGPL-2.1', 'MIT AND GPL-2.0', 'SEE LICENSE IN LICENSE', undefined])('%s may not', (licence) => {
  expect(licenceFault({ name: 'planted', licence, dev: false })).toContain('planted')
})

test('a licence that is accepted for tools is not accepted in what is handed on', () => {
  expect(licenceFault({ name: 'axe-core', licence: 'MPL-2.0', dev: true })).toBeUndefined()
  expect(licenceFault({ name: 'axe-core', licence: 'MPL-2.0', dev: false })).toContain('handed on')
})
