import { inWords, type Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import type { Table } from '../../platform/tables/index.ts'
import type { Plan } from '../plans/plan.ts'
import { judge } from '../status/find-facts.ts'
import type { Standing } from '../status/status.ts'
import { viewText } from './check-plan.ts'
import { dueText, knownActions, ownerText, type KnownAction } from './known-actions.ts'
import { titleOfColumn } from './plan-columns.ts'

interface About {
  plan: Plan
  asAt: Date
  today: Day
  authority: string
}

type Row = KnownAction & { standing: Standing | undefined }

/** A plan as the table that is brought in again: sent back unchanged it changes nothing. */
export const planTable = async (db: Db, { plan, asAt, today, authority }: About): Promise<Table<Row>> => {
  const known = await knownActions(db, plan.id)
  const judged = await judge(db, { ids: known.map(({ id }) => id) }, today)
  const standings = new Map(judged.map(({ facts, standing }) => [facts.id, standing]))
  const text = (name: string, value: (row: Row) => string | null, title = titleOfColumn(name)) => ({
    name,
    title,
    type: 'text' as const,
    value: (row: Row) => value(row) || null,
  })
  return {
    title: `${plan.title}, ${authority}`,
    name: plan.title,
    about: `One row for each action of the plan as it stood on ${inWords(today)}. Change the file and bring it back to the plan: rows that still say the same are left as they are.`,
    source: `Sightline, ${authority}`,
    asAt,
    filters: [],
    handling: 'Official. It names people who work for the council, and no child.',
    notes: [
      'Id and Version lead a row back to its action: leave both as they are, and empty in a new row.',
      'The worked-out status is passed over when the file comes back: nobody types a status.',
    ],
    rows: known.map((action) => ({ ...action, standing: standings.get(action.id) })),
    columns: [
      text('id', ({ id }) => id),
      { name: 'version', title: titleOfColumn('version'), type: 'number', value: ({ version }) => version },
      text('priority', ({ priorityTitle }) => priorityTitle),
      text('reference', ({ reference }) => reference),
      text('title', ({ title }) => title),
      text('detail', ({ detail }) => detail),
      text('owner', ownerText),
      text('done_when', ({ doneWhen }) => doneWhen),
      text('due', dueText),
      {
        name: 'first_due',
        title: titleOfColumn('-first-due'),
        type: 'day',
        value: ({ originalDueOn }) => originalDueOn,
      },
      { name: 'starts_on', title: titleOfColumn('starts_on'), type: 'day', value: ({ startsOn }) => startsOn },
      text('no_measure', ({ noMeasureBecause }) => noMeasureBecause),
      { name: 'cost', title: titleOfColumn('cost'), type: 'number', value: ({ costPounds }) => costPounds },
      text('cost_note', ({ costNote }) => costNote),
      text('progress', ({ said }) => said),
      text('own_view', ({ ownView }) => viewText(ownView)),
      text(
        'worked_out',
        ({ standing }) => (standing ? [standing.word, standing.detail].filter(Boolean).join(' ') : ''),
        titleOfColumn('-worked-out'),
      ),
      text('why', ({ standing }) => standing?.why ?? '', titleOfColumn('-why')),
    ],
  }
}
