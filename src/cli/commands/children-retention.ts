import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const childrenRetentionCommand = command({
  name: 'children retention',
  does: 'List the records that have been kept long enough, by number, with the rule and what stands in the way.',
  examples: [{ line: 'sightline children retention --as dee@council.example', does: 'Lists them, longest due first.' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ withRetention }, { dayOf }] = await Promise.all([
      import('../with-retention.ts'),
      import('../../platform/day.ts'),
    ])
    await withRetention(terminal, options, async ({ db, retention: { listDue, ruleNamed } }) => {
      const due = await listDue(db, dayOf(new Date()), null)
      for (const { recordNumber, ruleId, keptUntil, heldWhy, delivered } of due) {
        const stops = heldWhy === null ? (delivered ? 'still in the case system' : 'may be deleted') : 'held'
        terminal.out(`${recordNumber}\t${keptUntil}\t${stops}\t${ruleNamed(ruleId)?.sentence ?? ruleId}\n`)
      }
      terminal.err(`${due.length} records.\n`)
    })
  },
})
