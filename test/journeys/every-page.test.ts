import { beforeAll, describe, expect, test } from 'vitest'
import { listDocuments } from '../../src/inspections/index.ts'
import { asPerson } from '../../src/people/index.ts'
import { pages } from '../../src/web/pages/index.ts'
import { widths } from '../harness/browser.ts'
import { startAlderwick, type Alderwick } from './alderwick.ts'

let alderwick: Alderwick
let documentId: string

beforeAll(async () => {
  alderwick = await startAlderwick()
  const lead = await alderwick.personWho('quality-lead')
  const [newest] = await asPerson(alderwick.product.app.database, lead, (db) => listDocuments(db, { page: 1 }))
  documentId = newest?.id ?? ''
})

test('a', async () => {
  console.log(pages.map((p) => [p.path, p.needs, !!p.get]), documentId)
})

describe.each(widths)('%i', (width) => {
  describe.each([true, false])('js %s', (javaScript) => {
    test('all', async () => {
      const v = await alderwick.visitorWho('quality-lead', { width, javaScript })
      for (const path of ['/', '/documents', `/documents/${documentId}`, '/findings', '/help', '/help/frameworks', '/help/accessibility', '/help/privacy']) {
        const t = performance.now()
        await v.open(path).catch((e: unknown) => console.log(String(e)))
        console.log(path, Math.round(performance.now() - t))
      }
    })
  })
})
