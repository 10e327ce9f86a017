import { z } from 'zod'
import { dayOf, Day } from '../../platform/day.ts'
import {
  distribute,
  type Distribution,
  DistributionFields,
  DistributionId,
  listDistributions,
  openDistribution,
  PaperId,
} from '../../scrutiny/index.ts'
import { may } from '../../people/index.ts'
import { route } from '../route.ts'

const tag = 'Taking part'

const SentRound = z
  .object({
    id: DistributionId,
    committee: z.string(),
    title: z.string(),
    paperId: PaperId.nullable().describe('Null: a briefing in its own words.'),
    sentOn: Day,
    sentBy: z.string(),
    to: z.number().describe('As far as the caller may see: to whoever does not look after committees, their own.'),
    opened: z.number(),
  })
  .meta({ id: 'Distribution', description: 'A paper or a briefing that was sent to councillors.' })

const shown = ({ committeeName, body: _body, ...one }: Distribution): z.infer<typeof SentRound> => ({
  ...one,
  committee: committeeName,
})

export const distributionRoutes = [
  route({
    method: 'GET',
    path: '/distributions',
    tag,
    does: 'List what was sent round, the latest first; what was sent to the caller where they do not look after committees.',
    needs: 'committees.read',
    answer: { status: 200, does: 'What was sent.', schema: z.object({ distributions: z.array(SentRound) }) },
    run: async ({ db }) => ({ distributions: (await listDistributions(db)).map(shown) }),
  }),
  route({
    method: 'GET',
    path: '/distributions/{id}',
    tag,
    does: 'Read what was sent round; those who look after committees also who has opened it.',
    about: 'Whoever it was sent to has opened it by this.',
    needs: 'committees.read',
    params: z.object({ id: DistributionId }),
    answer: {
      status: 200,
      does: 'It, with its receipts.',
      schema: SentRound.extend({
        body: z.string(),
        receipts: z.array(
          z.object({
            name: z.string(),
            hasAccount: z.boolean().describe('Of whoever has none it is not known whether they opened it.'),
            openedAt: z.iso.datetime().nullable(),
          }),
        ),
      }),
    },
    async run({ db, person, params: { id } }) {
      const { distribution, receipts } = await openDistribution(db, id)
      return {
        ...shown(distribution),
        body: distribution.body,
        receipts: may(person, 'committees.manage')
          ? receipts.map(({ openedAt, ...one }) => ({ ...one, openedAt: openedAt?.toISOString() ?? null }))
          : [],
      }
    },
  }),
  route({
    method: 'POST',
    path: '/distributions',
    tag,
    does: 'Send a paper or a briefing to the members of a committee or to all councillors.',
    needs: 'committees.manage',
    body: DistributionFields,
    answer: { status: 201, does: 'It was sent.', schema: z.object({ id: DistributionId }) },
    run: async ({ db, body, now }) => ({ id: await distribute(db, body, dayOf(now)) }),
  }),
]
