import { command } from '../command.ts'
import { authorityOption } from '../who.ts'

export const auditVerifyCommand = command({
  name: 'audit verify',
  does: 'Recompute the audit trail from its first row and name the first that is not as it was written.',
  examples: [
    { line: 'sightline audit verify', does: 'Checks every authority; ends with 1 where a trail was changed.' },
    { line: 'sightline audit verify --authority 999', does: 'Checks one.' },
  ],
  options: { authority: { ...authorityOption, does: 'only this authority, by its three-digit code' } },
  async run({ options, terminal }) {
    const [{ atWork }, { chooseAuthority }, { listAuthorities, verifyTrail }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
    ])
    return atWork(terminal, async ({ database }) => {
      const authorities = options.authority
        ? [await chooseAuthority(database, options.authority)]
        : await listAuthorities(database)
      let broken = 0
      for (const { id, name } of authorities) {
        const { rows, head, firstBad } = await verifyTrail(database, id)
        if (firstBad) broken++
        const result = firstBad
          ? `row ${firstBad.seq}: ${firstBad.what}`
          : `all ${rows} rows are as they were written; the last is ${head}`
        terminal.out(`${name}: ${result}\n`)
      }
      return broken > 0 ? 1 : 0
    })
  },
})
