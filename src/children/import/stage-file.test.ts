import { expect, test } from 'vitest'
import { RowWriter } from '../../platform/copy-rows.ts'
import { ssdTables } from '../ssd/ssd-tables.ts'
import { LinksOfDelivery } from './check-links.ts'
import { Notices } from './notices.ts'
import { openFile } from './read-file.ts'
import { sourcesInBytes } from './find-sources.ts'
import { writeStaged } from './stage-file.ts'

test('while a long file is read, others have a turn after a few lines', async () => {
  const table = ssdTables.find(({ name }) => name === 'ssd_cin_visits')
  if (!table) throw new Error('The dataset has no visits.')
  const lines = Array.from({ length: 2_000 }, (_, index) => `V${index},1,2026-01-02,Y,Y,Y`)
  const text = [table.fields.map(({ name }) => name).join(','), ...lines].join('\n')
  const [source] = await sourcesInBytes('ssd_cin_visits.csv', new TextEncoder().encode(text))
  if (!source) throw new Error('There is no file.')
  const notices = new Notices({ source, table })
  const opened = await openFile({ source, table }, notices)
  if (!('header' in opened)) throw new Error('It cannot be read.')
  const links = new LinksOfDelivery(new Set()).of(table, notices)
  const { pieces, rows } = writeStaged({
    table,
    opened,
    notices,
    links,
    writer: new RowWriter(),
    say: () => undefined,
  })
  let turns = 0
  let isRead = false
  const count = (): void => {
    turns++
    if (!isRead) setImmediate(count)
  }
  setImmediate(count)
  for await (const _ of pieces);
  isRead = true
  expect(rows()).toBe(2_000)
  expect(turns).toBeGreaterThan(50)
})
