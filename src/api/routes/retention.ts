import { z } from 'zod'
import { Day, dayOf } from '../../platform/day.ts'
import { listDue, ruleNamed } from '../../retention/index.ts'
import { listKept, keptInWords } from '../../scrutiny/index.ts'
import { route } from '../route.ts'

const DueRecord = z
  .object({
    child: z.uuid(),
    record: z.string(),
    rule: z.string(),
    why: z.string(),
    source: z.string(),
    standing: z.enum(['checked', 'local']).describe('Whether the rule was read in its source, or is local practice.'),
    keptUntil: Day,
    held: z.boolean(),
    delivered: z.boolean().describe('Whether the case system still delivers it: it is deleted there first.'),
    proposed: z.boolean(),
  })
  .meta({ id: 'DueRecord', description: 'A record that has been kept long enough.' })

const KeptOfThePublic = z
  .object({
    kind: z.enum(['speakers', 'petitions', 'recordings', 'followers']),
    what: z.string(),
    count: z.number(),
    committee: z.string(),
    meetingOn: Day.nullable(),
    deleteOn: Day.describe('The day on which it goes by itself.'),
  })
  .meta({ id: 'KeptOfThePublic', description: 'What is kept of people who took part at meetings. It names nobody.' })

export const retentionRoutes = [
  route({
    method: 'GET',
    path: '/retention',
    tag: 'Children',
    does: 'The records that have been kept long enough, longest due first, and what is kept of the public at meetings.',
    about: 'Deletion is proposed and approved by two people on the page, not here.',
    needs: 'retention.propose',
    answer: {
      status: 200,
      does: 'The records.',
      schema: z.object({ due: z.array(DueRecord), public: z.array(KeptOfThePublic) }),
    },
    run: async ({ db, now }) => ({
      public: (await listKept(db)).map((one) => ({
        kind: one.kind,
        what: keptInWords(one),
        count: one.n,
        committee: one.committeeName,
        meetingOn: one.meetingOn,
        deleteOn: one.deleteOn,
      })),
      due: (await listDue(db, dayOf(now), null)).map((one) => ({
        child: one.childId,
        record: one.recordNumber,
        rule: one.ruleId,
        why: ruleNamed(one.ruleId)?.sentence ?? '',
        source: ruleNamed(one.ruleId)?.source ?? '',
        standing: ruleNamed(one.ruleId)?.standing ?? 'local',
        keptUntil: one.keptUntil,
        held: one.heldWhy !== null,
        delivered: one.delivered,
        proposed: one.proposal !== null,
      })),
    }),
  }),
]
