import { expect, test } from 'vitest'
import { bareColumns } from './bare-columns.ts'

const older = `create view actions as
 SELECT a.authority_id,
    a.state
   FROM actions a
  WHERE a.authority_id = current_authority() AND (EXISTS ( SELECT
           FROM links l
          WHERE l.action_id = a.id));`

test('the name of the only table of a view is left out, but for queries within it', () => {
  expect(bareColumns(older)).toBe(`create view actions as
 SELECT authority_id,
    state
   FROM actions a
  WHERE authority_id = current_authority() AND (EXISTS ( SELECT
           FROM links l
          WHERE l.action_id = a.id));`)
  expect(bareColumns(' SELECT seats.id\n   FROM public.seats;')).toBe(' SELECT id\n   FROM public.seats;')
})

test('where a view joins tables, or it is written so already, nothing changes', () => {
  const joined = ' SELECT a.id\n   FROM actions a\n     JOIN people p ON p.id = a.owner_id;'
  expect(bareColumns(joined)).toBe(joined)
  expect(bareColumns(bareColumns(older))).toBe(bareColumns(older))
})
