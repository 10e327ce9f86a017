import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { schemaNow } from '../schema/schema-now.ts'
import { faultsIn } from './boundaries.ts'
import type { Check } from './check.ts'
import { childNameFaults } from './child-names.ts'
import { licenceFaults, lockFileFaults } from './licences.ts'
import { migrationFaultsNow } from './migrations.ts'
import { root } from './root.ts'
import { complaintsOf } from './run-tool.ts'
import { systemFaults } from './systems.ts'
import { changeLogFaults, treeFaults } from './tree.ts'

/** What can be said of the project without running it. */
export const staticChecks: readonly Check[] = [
  {
    name: 'types',
    remedy: 'Mend the types; tsc says where.',
    findProblems: () => complaintsOf('typescript', 'tsc', ['--noEmit', '--pretty', 'false']),
  },
  {
    name: 'format',
    remedy: 'Run npm run format.',
    findProblems: () => complaintsOf('oxfmt', 'oxfmt', ['--check', 'src', 'test', 'bench', 'scripts', 'bin']),
  },
  {
    name: 'lint',
    remedy: 'Mend it, or switch the rule off on that line with the reason beside.',
    findProblems: () => complaintsOf('oxlint', 'oxlint', ['-f', 'unix', 'src', 'test', 'bench', 'scripts', 'bin']),
  },
  {
    name: 'boundaries',
    remedy: 'Enter a room by its index.ts, and only from a floor above.',
    findProblems: () => faultsIn(path.join(root, 'src')),
  },
  {
    name: 'names of children',
    remedy: 'Seal the column with SealedText and open it by showChildren, which writes down who is shown the list.',
    findProblems: () => childNameFaults(path.join(root, 'src')),
  },
  {
    name: 'dead code',
    remedy: 'Delete what nobody uses.',
    findProblems: () => complaintsOf('knip', 'knip', ['--no-progress']),
  },
  {
    name: 'licences',
    remedy: 'Use another package, or have a person accept it in scripts/checks/licences.ts with the reason.',
    findProblems: licenceFaults,
  },
  { name: 'lock file', remedy: 'Run npm install: .npmrc leaves addresses out.', findProblems: lockFileFaults },
  { name: 'migrations', remedy: 'Write a new migration, named after the last.', findProblems: migrationFaultsNow },
  { name: 'systems', remedy: 'Say in docs/systems where each system stands today.', findProblems: systemFaults },
  { name: 'files', remedy: 'Take it out.', findProblems: treeFaults },
  {
    name: 'change log',
    remedy: 'Say in CHANGELOG.md what changes for the people who use it.',
    findProblems: changeLogFaults,
  },
]

/** The same, and what needs a database server. */
export const allChecks: readonly Check[] = [
  ...staticChecks,
  {
    name: 'schema',
    remedy: 'Run npm run schema and look at what changed.',
    findProblems: async () => {
      const written = await readFile(path.join(root, 'schema.sql'), 'utf8').catch(() => '')
      return (await schemaNow()) === written ? [] : ['schema.sql is not what the migrations make']
    },
  },
]
