import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const auditsJudgeCommand = command({
  name: 'audits judge',
  does: 'Judge an audit that was given to you, as its first or its second reader, from a file.',
  examples: [
    {
      line: 'sightline audits judge 0b6f… judgement.json --as dee@council.example --finish',
      does: 'Keeps what the file says, and finishes the reading.',
    },
  ],
  arguments: [
    { name: '<audit>', does: 'its id, as sightline audits lists it' },
    {
      name: '<file>',
      does: 'the judgement as JSON, or a part of it, as POST /audits/{id}/judgement of the API takes it',
    },
  ],
  options: {
    as: asSomebodyOption,
    finish: {
      flags: '--finish',
      does: 'finish the reading: nobody changes it any more',
      schema: z.boolean().default(false),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, audits, { dayOf }, { parse }, { Invalid }, { readFile }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../audits/index.ts'),
        import('../../platform/day.ts'),
        import('../../platform/fields.ts'),
        import('../../platform/errors.ts'),
        import('node:fs/promises'),
      ])
    const [id = '', file = ''] = args
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'audits.do')
      let held: unknown
      try {
        held = JSON.parse(await readFile(file, 'utf8'))
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        throw new Invalid([
          { field: 'file', message: `${file} is no JSON: ${error.message}. Mend it and give it again.` },
        ])
      }
      const fields = parse(audits.JudgementFields, held)
      const given = { ...fields, finish: fields.finish || options.finish }
      const today = dayOf(new Date())
      await people.asPerson(database, person, async (db) => {
        const audit = await audits.getAudit(db, parse(audits.AuditId, id), today)
        await audits.judgeAudit(db, { audit, given, personId: person.id, today })
      })
      terminal.err(given.finish ? 'Your reading is finished.\n' : 'It was saved.\n')
    })
  },
})
