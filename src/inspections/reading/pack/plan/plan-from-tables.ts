import type { Block, Cell } from '../../../../documents/index.ts'
import { leavesOf, passageOver, type Letter } from '../../letter.ts'
import type { Action } from '../pack.ts'
import { columnRole, type ColumnRole } from './column-heads.ts'
import { personsFrom } from './persons.ts'
import { readTarget } from './target.ts'
import { refOf } from './torn-page.ts'

/** Action plans whose table is whole: the head row says which column is which, each row is one action. */
export function readPlanTables(letter: Letter): Action[] {
  let heading = ''
  return letter.blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text
    return block.kind === 'table' ? rowsOf(letter, block, heading) : []
  })
}

/** Which column holds what, or undefined where the table is no plan: an action, and who or by when. */
export function planColumns(block: Block): Map<ColumnRole, number> | undefined {
  const columns = new Map<ColumnRole, number>()
  for (const [index, { text }] of (block.rows[0] ?? []).entries()) {
    const role = columnRole(text)
    if (role && !columns.has(role)) columns.set(role, index)
  }
  return columns.has('action') && (columns.has('person') || columns.has('target')) && columns.size >= 3
    ? columns
    : undefined
}

function rowsOf(letter: Letter, block: Block, heading: string): Action[] {
  const columns = planColumns(block)
  if (!columns) return []
  return block.rows.slice(1).flatMap((row, index) => {
    const cell = (role: ColumnRole): Cell | undefined => row[columns.get(role) ?? -1]
    const said = cell('action')?.text.trim() ?? ''
    if (said === '' || columnRole(said) === 'action') return []
    const inline = refOf(said)
    const text = (role: ColumnRole): string | null => cell(role)?.text.replace(/\s+/g, ' ').trim() || null
    const target = text('target')
    const where = (role: ColumnRole) => passageOver(letter, cell(role)?.blocks.flatMap(leavesOf) ?? [])
    const noStatus = columns.has('status') && !text('status')
    return [
      {
        source: heading || 'plan',
        ref: text('ref')?.replace(/[.)]$/, '') ?? inline?.ref ?? String(index + 1),
        page: cell('action')?.blocks[0]?.lines[0]?.box.page ?? null,
        action: inline ? said.slice(inline.length).replace(/\s+/g, ' ') : said.replace(/\s+/g, ' '),
        person: personsFrom((cell('person')?.text ?? '').split('\n')),
        target,
        ...(target ? readTarget(target) : { targetKind: null, targetDate: null }),
        progress: text('progress'),
        status: text('status'),
        passages: { person: where('person'), target: where('target'), progress: where('progress') },
        unassigned: [],
        passage: where('action'),
        rule: 'action-table',
        sureness: 95,
        doubts: noStatus ? ['The status has no word: a colour alone says nothing here.'] : [],
      },
    ]
  })
}
