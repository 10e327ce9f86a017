import { z } from 'zod'
import { getIndicator, putToTheTest, type Difference, type Sides } from '../../indicators/index.ts'
import { Day, dayOf } from '../../platform/day.ts'
import { route } from '../route.ts'

const Side = z
  .object({
    before: z.number().describe('The mean, in the unit of the indicator; of a rate or a count how many were counted.'),
    after: z.number(),
    change: z.number().describe('After less before.'),
    between: z
      .object({ least: z.number(), most: z.number() })
      .nullable()
      .describe('Where 95 in 100 such changes would lie; null where that cannot be said.'),
  })
  .meta({ id: 'BeforeAfterSide', description: 'A number before a day and after it.' })

const Change = Side.pick({ change: true, between: true }).meta({
  id: 'DifferenceInDifferences',
  description: 'The change here less the change there.',
})

const refused = z.string().nullable().describe('Why there is no answer; null where there is one.')
const wentAlike = z
  .boolean()
  .nullable()
  .describe(
    'Whether the two went alike before: if not, the others are a poor picture of what would have happened here.',
  )
const mostGrade = z
  .number()
  .int()
  .nullable()
  .describe('The grade of attribution that this carries at most: 1 goes with, 2 may have contributed. Never more.')

const ByMonths = z.object({
  refused,
  monthsBefore: z.number().int().nullable().describe('The month of the day itself stands on neither side.'),
  monthsAfter: z.number().int().nullable(),
  own: Side.nullable(),
  others: Side.nullable().describe('All other teams together; null where no team is asked about.'),
  inDifferences: Change.nullable(),
  wentAlike,
  mostGrade,
})

const ByYears = z.object({
  refused,
  area: z.object({ code: z.string(), name: z.string() }).describe('Whose published figures these are.'),
  yearsBefore: z.array(z.string()).describe('The year of the day itself stands on neither side.'),
  yearsAfter: z.array(z.string()),
  own: Side.nullable(),
  neighbours: Side.nullable().describe('The unweighted mean of the neighbours that publish every one of these years.'),
  neighboursOf: z.number().int().nullable().describe('How many they are.'),
  inDifferences: Change.nullable(),
  wentAlike,
  neighboursAsFar: z
    .number()
    .int()
    .nullable()
    .describe('How many neighbours, where nothing was done, moved as far from the rest or further.'),
  mostGrade,
})

const changeOf = ({ value, interval }: Difference): z.infer<typeof Change> => ({
  change: value,
  between: interval && { least: interval[0], most: interval[1] },
})
const sideOf = (side: Sides & Difference): z.infer<typeof Side> => ({
  before: side.before,
  after: side.after,
  ...changeOf(side),
})

export const beforeAfterRoute = route({
  method: 'GET',
  path: '/indicators/{id}/before-after',
  tag: 'Indicators',
  does: 'A claim of impact put to the test: a number before and after a day, here and for others.',
  about:
    'The months before and after, of one team beside all others where a team is named, and the published years beside those of the statistical neighbours. Numbers alone never say what caused a change.',
  needs: 'children.read',
  params: z.object({ id: z.string() }),
  query: z.object({
    on: Day.describe('The day from which something was done.'),
    team: z.string().max(200).default('').describe('The team that did it; left out for the whole authority.'),
  }),
  answer: {
    status: 200,
    does: 'What the numbers say, and how much may be said of it.',
    schema: z.object({
      teams: z.array(z.string()).describe('The teams that can be asked about.'),
      team: z.string().nullable().describe('The team that is compared; null for the whole authority.'),
      months: ByMonths.nullable().describe('Null where the number does not go back month by month.'),
      years: ByYears.nullable().describe('Null where nothing is published.'),
    }),
  },
  async run({ db, person, now, params: { id }, query: { on, team } }) {
    const test = await putToTheTest(db, getIndicator(id), { person, today: dayOf(now), team })
    const [months, years] = [test.byMonths(on), test.byYears(on)]
    const { code, name } = test.area.area
    return {
      teams: [...test.teams],
      team: test.team,
      months:
        months &&
        (months.kind === 'refused'
          ? { ...noMonths, refused: months.because }
          : {
              refused: null,
              monthsBefore: months.months.before,
              monthsAfter: months.months.after,
              own: sideOf(months.own),
              others: months.other && sideOf(months.other),
              inDifferences: months.inDifferences && changeOf(months.inDifferences),
              wentAlike: months.wentAlike,
              mostGrade: months.mostGrade,
            }),
      years:
        years &&
        (years.kind === 'refused'
          ? { ...noYears, area: { code, name }, refused: years.because }
          : {
              refused: null,
              area: { code, name },
              yearsBefore: [...years.years.before],
              yearsAfter: [...years.years.after],
              own: sideOf(years.own),
              neighbours: sideOf(years.others),
              neighboursOf: years.others.of,
              inDifferences: changeOf(years.inDifferences),
              wentAlike: years.wentAlike,
              neighboursAsFar: years.asFar,
              mostGrade: years.mostGrade,
            }),
    }
  },
})

const nothing = { own: null, inDifferences: null, wentAlike: null, mostGrade: null }
const noMonths = { ...nothing, monthsBefore: null, monthsAfter: null, others: null }
const noYears = {
  ...nothing,
  yearsBefore: [],
  yearsAfter: [],
  neighbours: null,
  neighboursOf: null,
  neighboursAsFar: null,
}
