import { expect, test } from 'vitest'
import { newGround } from '../inspections/ground.fixture.ts'
import { keepWhileLettersUnchanged } from '../people/index.ts'
import { readConfig } from '../platform/config.ts'
import { html } from '../platform/html.ts'
import type { Db } from '../platform/sql.ts'
import { view } from './page.ts'
import { whenCounted } from './when-counted.ts'

const { database, files, lead } = await newGround()
const app = { config: readConfig({ SIGHTLINE_DEMO: 'no' }), database, files, now: () => new Date() }
const visit = { app, person: lead, url: new URL('http://127.0.0.1/compare?theme=neglect') } as unknown as Parameters<
  typeof whenCounted
>[0] // no page here draws a document
const show = (counted: string) => view({ title: 'Compare', body: html`<p>${counted}</p>` })

test('a count that takes long is told of, goes on, and is there for who looks again', async () => {
  const { promise, resolve } = Promise.withResolvers<string>()
  let begun = 0
  const count = (db: Db) =>
    keepWhileLettersUnchanged(db, 'long', () => {
      begun++
      return promise
    })
  const waiting = await whenCounted(visit, { title: 'Compare' }, { count, show })
  expect(waiting.body.text).toContain('data-live="/compare?theme=neglect"')
  expect(waiting.body.text).toContain('Look again')
  resolve('twelve')
  const there = await whenCounted(visit, { title: 'Compare' }, { count, show })
  expect(there.body.text).toBe('<p>twelve</p>')
  expect(begun).toBe(1)
})

test('what goes wrong while it is counted is told as on any page', async () => {
  const count = () => Promise.reject(new Error('broken'))
  await expect(whenCounted(visit, { title: 'Compare' }, { count, show })).rejects.toThrow('broken')
})
