import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const answersCommand = command({
  name: 'answers',
  does: 'Print the answers on one page for a job, such as director or front-door; without a job, which there are.',
  examples: [
    { line: 'sightline answers --as dee@council.example', does: 'Lists the pages.' },
    { line: 'sightline answers corporate-parenting --as dee@council.example', does: 'Prints one.' },
  ],
  arguments: [{ name: '[job]', does: 'the id of a page' }],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, indicators, { NotFound }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../indicators/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const [id] = args
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'indicators.read')
      if (id === undefined) {
        for (const page of indicators.answerPages) terminal.out(`${page.id}\t${page.title}\t${page.about}\n`)
        return
      }
      const page = indicators.findAnswerPage(id)
      if (!page) throw new NotFound('page of answers')
      await people.asPerson(database, person, async (db) => {
        for (const { title, indicators: ids } of page.sections) {
          terminal.out(`${title}\n`)
          const { answers, area } = await indicators.answerFor(db, ids, { person, today: dayOf(new Date()) })
          for (const { indicator, here, published } of answers) {
            const figure =
              published.own === null
                ? '–'
                : `${indicators.inUnit(indicator.unit, published.own)} ${published.period ?? ''}`
            terminal.out(
              `  ${indicator.id}\t${indicator.asks}\t${here?.shown ?? '–'}${here?.madeOf ? ` (${here.madeOf})` : ''}\t${area}: ${figure}\n`,
            )
          }
        }
      })
    })
  },
})
