import { sql, type Sql } from '../../platform/sql.ts'
import { reportedIndicators } from '../../registers/index.ts'
import { getIndicator } from '../catalogue.ts'
import { cohort } from '../computed/cohorts.ts'
import { on } from '../computed/definitions/parts.ts'
import { isTotal } from '../in-unit.ts'
import type { Indicator } from '../indicator.ts'
import { byColumn, byField } from './by-field.ts'
import { entriesOf } from './entries.ts'
import type { KeptHereIndicator } from './kept-here.ts'

/** How things stand on a day, of which the newest report of each body counts; the others happen in a period and are summed. */
const onADay = new Set(
  'CX05 CN12 EX01 CL25 ED01 PE10 SE11 SE12 SE13 SE21 SE30 SE34 SE38 XS18 EH02 EH03 AT40 AT41 AT42 CM03 HE10 PH16 WF13 CL24 CL36 CM06 PH11 CN07 CL18 WF10'.split(
    ' ',
  ),
)

/** What is counted of a school, calendar or financial year, of which the newest report of each body counts: no two years are summed. */
const ofAYear = new Set(
  (
    'CX02 CX03 CX04 CN09 CN10 CN11 CP17 PS04 ED03 ED04 ED05 ED06 ED07 ED08 ED09 ED10 ED11 SE09 SE18 SE19 SE20 SE22 SE23 SE24 EH01 EH05 ' +
    'XS01 XS02 XS03 XS04 XS05 XS06 XS07 XS08 XS09 XS15 XS16 XS17 SC13 SC14 EY01 EY02 EY03 EY04 EY06 EY07 EY08 EY09 EY10 EY11 EY12 EY13 ' +
    'AT01 AT02 AT03 AT04 AT05 AT06 AT07 AT08 AT09 AT11 AT12 AT13 AT17 AT19 AT20 AT21 AT22 AT23 AT24 AT26 AT27 AT28 AT29 AT31 AT32 AT33 ' +
    'AT34 AT43 AT44 AT47 YJ01 YJ02 YJ03 WF01 WF05 CX01 CX06 CP14 EX04 YJ04 AT10 AT25 AT35 AT36 AT37 AT38 AT39 CM04 PH01 PH02 PH03 PH07 PH08 WF11'
  ).split(' '),
)

/** What is not counted any more, nowhere: the newest report there is counts, however long ago it was. */
const ofThePast = new Set('AS11 AS12 ED14 ED15 SE36 AT14 AT15 AT16 AT18 AT30'.split(' '))
const isNewest = (id: string): boolean => [onADay, ofAYear, ofThePast].some((ids) => ids.has(id))

/** Every report as it had been written down by the end of each period, with what it says: made once, however many are asked. */
const reports = cohort(
  'reported_totals',
  entriesOf(
    'reported-figures',
    sql`e.values->>'indicator' as indicator, e.values->>'body' as body, (e.values->>'from_on')::date as "fromOn",
      (e.values->>'to_on')::date as "toOn", (e.values->>'counted')::float8 as yes, (e.values->>'out_of')::float8 as of,
      (e.values->>'mean')::float8 as mean, e.values->>'standing' as standing,
      coalesce(e.values->>'said_in', '') as "saidIn", e."startsOn"`,
  ),
)

/** All that can lie in twelve months that ended within the last eighteen. */
const recent = cohort(
  'recent_reports',
  sql`select q.* from ${reports} q where q."toOn" > q."endsOn" - interval '30 months' and q."toOn" <= q."endsOn"`,
)

/** Whether a report lies within the twelve months that end with a day. */
const inTheYearTo = (report: Sql, day: Sql): Sql =>
  sql`${report}."fromOn" > ${day} - interval '12 months' and ${report}."toOn" <= ${day}`

const sameBody = (a: Sql, b: Sql): Sql =>
  sql`${a}."endsOn" = ${b}."endsOn" and ${a}.indicator = ${b}.indicator and ${a}.body = ${b}.body`

/**
 * Of each body the reports of the fullest twelve months that ended within the last eighteen, the latest where several are as full:
 * a year counts until a whole newer one is there, which takes it half a year to be told. A quarter is not counted again beside
 * the year that it lies in.
 */
const fullestYear = cohort(
  'reported_years',
  sql`
    select s.* from (
      select r.*, dense_rank() over (partition by r."endsOn", r.indicator, r.body order by r.days desc, r.until desc) as nth
      from (
        select w.*, e."toOn" as until, sum(w."toOn" - w."fromOn" + 1) over (partition by w."endsOn", w.indicator, w.body, e."toOn") as days
        from (select distinct q."endsOn", q.indicator, q.body, q."toOn" from ${recent} q) e
          join ${recent} w on ${sameBody(sql`w`, sql`e`)} and ${inTheYearTo(sql`w`, sql`e."toOn"`)}
        where e."toOn" > e."endsOn" - interval '18 months' and not exists (
          select from ${recent} l where ${sameBody(sql`l`, sql`e`)} and ${inTheYearTo(sql`l`, sql`e."toOn"`)}
            and l."fromOn" <= w."fromOn" and l."toOn" >= w."toOn" and (l."fromOn" < w."fromOn" or l."toOn" > w."toOn"))
      ) r
    ) s where s.nth = 1`,
)

/** How many months back the newest report of a day, or of a year, may end: some yearly figures come two years after their year. */
const monthsBack = (id: string): number => {
  if (ofThePast.has(id)) return 1200
  return ofAYear.has(id) ? 36 : 12
}

/** The newest report of each body; of bodies that fell silent a year before the others, none. */
const newest = (id: string): Sql => sql`
  select distinct on (q."endsOn", q.body) q.*
  from (select q.*, max(q."toOn") over (partition by q."endsOn") as last from ${reports} q
    where q.indicator = ${id} and q."toOn" <= q."endsOn" and q."toOn" > q."endsOn" - make_interval(months => ${monthsBack(id)}::int)) q
  where q."toOn" > q.last - interval '12 months'
  order by q."endsOn", q.body, q."toOn" desc, q."fromOn" desc, q.path`

const thatCount = (id: string): Sql =>
  isNewest(id) ? newest(id) : sql`select q.* from ${fullestYear} q where q.indicator = ${id}`

/** With how many reports of each body give the people among whom a rate is. */
const ratedOnce = (rows: Sql): Sql => sql`
  select q.*, count(*) filter (where q.yes is not null and q.of is not null) over (partition by q."endsOn", q.body) as reports
  from (${rows}) q`

const everyReport = (id: string): Sql =>
  sql`select q.*, 1 as reports from ${reports} q where q.indicator = ${id} and q."toOn" <= q."endsOn"`

type Kind = 'share' | 'count' | 'rate' | 'mean'
const kindOf = ({ unit }: Indicator): Kind => {
  if (unit === '%') return 'share'
  if (isTotal(unit)) return 'count'
  return unit.startsWith('per ') ? 'rate' : 'mean'
}

/** Of how many a rate says how many are counted: `per 1,000 children`. */
const forSoMany = ({ unit }: Indicator): number => Number(/[\d,]+/.exec(unit)?.[0].replaceAll(',', ''))

/** What a report adds: to those counted, to all, and to what is summed for a mean or for a rate of so many. */
const sums: Readonly<Record<Kind, NonNullable<KeptHereIndicator['sums']>>> = {
  count: { counted: sql`r.yes`, outOf: sql`r.yes`, amount: sql`null::float8` },
  share: { counted: sql`r.yes`, outOf: sql`r.of`, amount: sql`null::float8` },
  // The people among whom the rate is are there once, however many reports of a year count them.
  rate: { counted: sql`r.yes`, outOf: sql`r.of / r.reports`, amount: sql`r.yes` },
  mean: { counted: sql`coalesce(r.of, 1)`, outOf: sql`coalesce(r.of, 1)`, amount: sql`coalesce(r.of, 1) * r.mean` },
}

const noCount = { when: sql`r.yes is null`, because: 'The report does not say how many were counted.' }
const noWhole = { when: sql`r.of is null`, because: 'The report does not say out of how many.' }
const cannotTell: Readonly<Record<Kind, KeptHereIndicator['cannotTell']>> = {
  count: [noCount],
  share: [noCount, noWhole, { when: sql`r.yes > r.of`, because: 'The report counts more than there are.' }],
  rate: [noCount, noWhole],
  mean: [{ when: sql`r.mean is null`, because: 'The report gives no mean.' }],
}

const onceEach =
  'From 29 November 2026 the people among whom the rate is are counted once for each body; they were added up over the reports of a year.'

const fullestYears =
  'From 29 November 2026 the fullest twelve months that ended within the last eighteen count; before, only what lay within the twelve months to the day.'
const silentBodies =
  'From 29 November 2026 yearly figures stand for three years until newer ones come, without bodies that fell silent a year before the others.'

const reported = (indicator: Indicator): KeptHereIndicator => {
  const kind = kindOf(indicator)
  return {
    id: indicator.id,
    over: isNewest(indicator.id) ? 'day' : 'period',
    seenBy: { register: 'reported-figures' },
    rows: kind === 'rate' ? ratedOnce(thatCount(indicator.id)) : thatCount(indicator.id),
    sums: kind === 'rate' ? { ...sums.rate, amount: sql`${forSoMany(indicator)}::float8 * r.yes` } : sums[kind],
    cannotTell: cannotTell[kind] ?? [],
    isReported: true,
    covers: { of: sql`r.body`, from: sql`r."fromOn"`, to: sql`r."toOn"` },
    everyRow: everyReport(indicator.id),
    provisional: sql`r.standing = 'provisional'`,
    splits: [
      byColumn('Body that reports', 'body'),
      // Two reports of a rate are about the same people, whom no split between the two could share out.
      ...(kind === 'rate' ? [] : [{ ...byField('reported-figures', 'standing'), title: 'Provisional or final' }]),
    ],
    changed: [...(kind === 'rate' ? [onceEach] : []), isNewest(indicator.id) ? silentBodies : fullestYears],
    says: (row) => {
      const whole = row['of'] === null ? '' : ` of ${Number(row['of']).toLocaleString('en-GB')}`
      const what =
        kind === 'mean'
          ? `${indicator.outOf === null ? 'a gap' : 'a mean'} of ${String(row['mean'])}${whole}`
          : `${Number(row['yes']).toLocaleString('en-GB')}${whole}`
      const when =
        row['fromOn'] === row['toOn'] ? `on ${on(row, 'toOn')}` : `from ${on(row, 'fromOn')} to ${on(row, 'toOn')}`
      const where = row['saidIn'] === '' ? '' : `; ${String(row['saidIn'])}`
      return `${String(row['body'])} reports ${what}, ${when} (${String(row['standing'])}${where}).`
    },
  }
}

/** Indicators whose records do not come here and which others report as totals. */
export const reportedHere: readonly KeptHereIndicator[] = reportedIndicators.map(([id]) => reported(getIndicator(id)))
