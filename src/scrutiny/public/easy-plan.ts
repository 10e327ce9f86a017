import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { NotFound } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { blocksOf } from '../papers/paper-text.ts'

/** What is public of a plan, taken apart for a page in the easiest words: from the last paper that told of it in public. */
export interface EasyPlan {
  paperId: string
  title: string
  toldOn: Day
  committee: string
  jobs: readonly EasyJob[]
  numbers: readonly EasyNumber[]
}

export interface EasyJob {
  title: string
  due: string // as the paper says it
  state: 'done' | 'late' | 'going'
}

export interface EasyNumber {
  title: string
  value: string // “not shown: …” where it counts few
  upTo: string
}

const Row = z.object({ id: z.string(), title: z.string(), body: z.string(), toldOn: Day, committee: z.string() })

/** @throws NotFound where no public paper has told of the plan */
export const easyPlan = async (db: Db, planId: string): Promise<EasyPlan> => {
  const paper = await db.maybeOne(
    sql`select p.id, p.title, p.body, p.told_on as "toldOn", c.name as committee
      from papers p join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
        join committee_meetings g on g.authority_id = i.authority_id and g.id = i.meeting_id
        join committees c on c.authority_id = g.authority_id and c.id = g.committee_id
      where p.sort = 'progress' and p.from_plan_id = ${planId} and p.told_on is not null
      order by p.told_on desc, p.id limit 1`,
    Row,
  )
  if (!paper) throw new NotFound('plan')
  return {
    paperId: paper.id,
    title: plainTitle(paper.title),
    toldOn: paper.toldOn,
    committee: paper.committee,
    ...partsOf(paper.body),
  }
}

const plainTitle = (title: string): string => {
  const plain = title.replace(/^Progress of the /i, '')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** The jobs and the numbers that a progress paper lists, by the heads of its tables. */
export const partsOf = (body: string): Pick<EasyPlan, 'jobs' | 'numbers'> => {
  const jobs: EasyJob[] = []
  const numbers: EasyNumber[] = []
  for (const block of blocksOf(body)) {
    if (block.kind !== 'table') continue
    const [head = [], ...rows] = block.rows
    for (const [first = '', second = '', third = ''] of rows) {
      if (head[0] === 'Action') jobs.push({ title: first, due: second, state: stateOf(third) })
      if (head[0] === 'Measure') numbers.push({ title: first, value: second, upTo: third })
    }
  }
  return { jobs, numbers }
}

const stateOf = (word: string): EasyJob['state'] =>
  /^done\b/i.test(word) ? 'done' : /^overdue\b/i.test(word) ? 'late' : 'going'
