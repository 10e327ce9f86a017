import type { Db } from '../../src/platform/sql.ts'
import { bareColumns } from './bare-columns.ts'
import { readCatalog, type TableInCatalog } from './read-catalog.ts'

/** The whole schema of a migrated database as SQL to be read by people. The same migrations give the same text. */
export const schemaText = async (db: Db): Promise<string> => {
  const { types, functions, tables, views } = await readCatalog(db)
  const opening = [
    '-- The database as it stands after every migration. For reading: the migrations make the database.',
    '-- Written by `npm run schema`.',
  ].join('\n')
  return `${[opening, ...types, ...tables.map(tableText), ...views.map(bareColumns), ...functions].join('\n\n')}\n`
}

const tableText = (table: TableInCatalog): string => {
  const inside = [...table.columns, ...table.constraints].map((line) => `  ${line}`).join(',\n')
  const statements = [
    ...table.indexes,
    ...table.triggers,
    ...(table.rowSecurity ? [`alter table ${table.name} enable row level security`] : []),
    ...table.policies,
    ...table.grants.map((grant) => `grant ${grant.replace(' to ', ` on ${table.name} to `)}`),
  ]
  return [`create table ${table.name} (\n${inside}\n);`, ...statements.map((line) => `${line};`)].join('\n')
}
