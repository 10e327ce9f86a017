import { expect, test } from 'vitest'
import { readsNamesUnsealed } from './child-names.ts'

test.each([
  ['a query of names without a seal', 'workload/a.ts', 'select n.forename from child_names n', true],
  ['the dataset’s own columns', 'api/routes/a.ts', 'select pers_surname from ssd_person', true],
  ['the same, sealed', 'workload/a.ts', 'const Row = z.object({ name: SealedText }) // child_names', false],
  ['a file that has leave to', 'children/import/write-names.ts', 'insert into child_names', false],
  ['a file about something else', 'findings/a.ts', 'select names from people', false],
])('%s', (_, file, text, isFault) => {
  expect(readsNamesUnsealed(file, text)).toBe(isFault)
})
