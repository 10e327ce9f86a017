import { expect, test } from 'vitest'
import { BadSettings, readConfig } from './config.ts'

test('without any setting Sightline runs by itself, in demo mode', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, demo: true, databaseUrl: undefined, oidc: undefined })
})

test('a provider for sign-in turns demo mode off unless it is asked for', () => {
  const oidc = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'sightline' }
  expect(readConfig(oidc).demo).toBe(false)
  expect(readConfig({ ...oidc, SIGHTLINE_DEMO: 'yes' }).demo).toBe(true)
})

test('an address may ask more often where people try things out, and as often as is set', () => {
  const oidc = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'sightline' }
  expect(readConfig(oidc).requestsAMinute).toBeLessThan(readConfig({}).requestsAMinute)
  expect(readConfig({ ...oidc, SIGHTLINE_REQUESTS: '5000' }).requestsAMinute).toBe(5000)
})

test.each([
  ['SIGHTLINE_REQUESTS', '3'],
  ['PORT', 'seventy'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['SIGHTLINE_URL', 'not an address'],
])('a wrong %s names itself', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(BadSettings)
  expect(() => readConfig({ [name]: value })).toThrow(name)
})

test('a provider without a client id is refused', () => {
  expect(() => readConfig({ OIDC_ISSUER: 'https://login.example' })).toThrow('OIDC_CLIENT_ID')
})
