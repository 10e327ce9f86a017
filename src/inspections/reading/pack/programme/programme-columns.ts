import type { Block } from '../../../../documents/index.ts'

export type ProgrammeRole = 'meeting' | 'item' | 'objective' | 'witness'

const heads: readonly { role: ProgrammeRole; like: RegExp }[] = [
  { role: 'meeting', like: /^(?:date(?: of(?: the)? meeting)?|meeting(?: date)?|when)$/i },
  { role: 'item', like: /^(?:items?|topic|subject|agenda item|issue)$/i },
  {
    role: 'objective',
    like: /^(?:objectives?(?: ?\/ ?(?:proposed )?outcomes?)?|purpose|why|outcomes?(?: sought)?|proposed outcomes?|what the committee wants)$/i,
  },
  {
    role: 'witness',
    like: /^(?:action ?\/ ?witness(?:es)?|witness(?:es)?|lead(?: officer)?|officer|who(?: to invite)?|responsible officer|invitees?)$/i,
  },
]

export function programmeRole(text: string): ProgrammeRole | undefined {
  const plain = text.replace(/\s+/g, ' ').replace(/[•:]+/g, '').trim()
  return heads.find(({ like }) => like.test(plain))?.role
}

/** Which column of a whole table is what, or undefined where it is no work programme. */
export function programmeColumns(block: Block): Map<ProgrammeRole, number> | undefined {
  const columns = new Map<ProgrammeRole, number>()
  for (const [index, { text }] of (block.rows[0] ?? []).entries()) {
    const role = programmeRole(text)
    if (role && !columns.has(role)) columns.set(role, index)
  }
  return columns.has('item') && (columns.has('objective') || columns.has('meeting')) && columns.size >= 3
    ? columns
    : undefined
}

export const isProgrammeTable = (block: Block): boolean => programmeColumns(block) !== undefined
