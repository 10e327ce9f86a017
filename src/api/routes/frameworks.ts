import { z } from 'zod'
import { frameworks } from '../../frameworks/index.ts'
import { route } from '../route.ts'

const Framework = z
  .object({
    id: z.string(),
    title: z.string(),
    record: z.string().describe('The name that documents and findings carry.'),
    regulator: z.string(),
    validFrom: z.string().describe('The first inspections, as a day.'),
    validTo: z.string().nullable(),
    grades: z.array(z.string()).describe('Best first.'),
    judgements: z.array(z.object({ id: z.string(), title: z.string() })),
    source: z.string(),
  })
  .meta({ id: 'Framework', description: 'An inspection framework whose documents Sightline reads.' })

export const frameworkRoutes = [
  route({
    method: 'GET',
    path: '/frameworks',
    tag: 'Frameworks',
    does: 'The inspection frameworks whose documents are read.',
    needs: 'token',
    answer: { status: 200, does: 'All of them.', schema: z.object({ frameworks: z.array(Framework) }) },
    run: async () => ({
      frameworks: frameworks.map(({ id, title, record, regulator, validFrom, validTo, scale, judgements, source }) => ({
        id,
        title,
        record,
        regulator,
        validFrom,
        validTo,
        grades: scale?.grades.map((grade) => grade.id) ?? [],
        judgements: judgements.map((judgement) => ({ id: judgement.id, title: judgement.title })),
        source,
      })),
    }),
  }),
]
