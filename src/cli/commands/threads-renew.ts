import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const threadsRenewCommand = command({
  name: 'threads renew',
  does: 'Put stored findings into threads by the rules of this version; what people have moved stays. The server does it by itself.',
  examples: [
    {
      line: 'sightline threads renew --as dee@council.example',
      does: 'Goes through the documents whose findings have the themes of other rules, and says how many stand elsewhere now.',
    },
  ],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { availableParallelism }, people, inspections] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('node:os'),
      import('../../people/index.ts'),
      import('../../inspections/index.ts'),
    ])
    return atWork(terminal, async ({ config, database, files }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'themes.manage')
      const own = inspections.ownAuthorities(await people.listAuthorities(database))
      const reader = inspections.createReader({
        workers: config.workers ?? Math.min(4, availableParallelism()),
        authorities: () => own,
      })
      let faults = 0
      try {
        const { documents, of, findings } = await inspections.renewThemes(
          { database, files, reader },
          {
            signal: terminal.signal,
            onDocument: ({ documents }) => terminal.watched && terminal.err(`\r\u001b[K${documents} gone through`),
            onFault: (error) => {
              faults++
              terminal.err(`${error instanceof Error ? error.message : String(error)}\n`)
            },
          },
        )
        if (terminal.watched) terminal.err('\r\u001b[K')
        terminal.out(
          of === 0
            ? 'All documents have the themes of this version.\n'
            : `${documents} of ${of} documents gone through; ${findings} findings stand in other threads now.\n`,
        )
        return faults > 0 ? 1 : 0
      } finally {
        await reader.close()
      }
    })
  },
})
