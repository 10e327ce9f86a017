import { expect, test } from 'vitest'
import { z } from 'zod'
import { Database } from '../../src/platform/database.ts'
import { sql } from '../../src/platform/sql.ts'
import { newPage } from './browser.ts'
import { freshDatabase, freshDatabaseUrl } from './database.ts'
import { findBrowser, installedPlaces } from './find-browser.ts'

const count = async (database: Database): Promise<number> =>
  (await database.asOwner((db) => db.one(sql`select count(*) as n from authorities`, z.object({ n: z.number() })))).n

test('a fresh database is migrated, and what one writes no other sees', async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()])
  await one.asOwner((db) => db.run(sql`insert into authorities (name, la_code) values ('Made', '999')`))
  expect(await count(one)).toBe(1)
  expect(await count(other)).toBe(0)
})

test('a fresh database can be handed to another process by its address', async () => {
  const database = new Database(await freshDatabaseUrl())
  try {
    expect(await count(database)).toBe(0)
  } finally {
    await database.close()
  }
})

test.each([320, 1280] as const)('a page is %i pixels wide', async (width) => {
  const page = await newPage({ width })
  expect(await page.evaluate(() => window.innerWidth)).toBe(width)
})

test('a page without JavaScript runs no script and shows what stands in noscript', async () => {
  const page = await newPage({ javaScript: false })
  await page.setContent('<p id="a">before</p><script>a.textContent = "after"</script><noscript>plain</noscript>')
  expect(await page.textContent('body')).toContain('before')
  expect(await page.innerText('body')).toContain('plain')
})

test('a browser that is named and not there is an error that names it', async () => {
  await expect(findBrowser({ CHROME_PATH: '/nowhere/chrome' })).rejects.toThrow('/nowhere/chrome')
})

test('a browser is looked for where each system keeps it', () => {
  expect(installedPlaces('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  )
  expect(installedPlaces('darwin', { HOME: '/Users/a' })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
  expect(installedPlaces('linux', { PATH: '/opt/bin' })).toContain('/opt/bin/google-chrome')
})
