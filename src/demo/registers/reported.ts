import type { Days } from './days.ts'
import { addDays, day, type Day } from '../../platform/day.ts'
import { owners } from './people.ts'

type Entry = Readonly<Record<string, string | number | boolean>>

/** Who reports, of which indicator, and what: `counted` of `out of` in a quarter, or on a day at its end; of a mean, the mean. */
type Line = readonly [indicator: string, counted: number, outOf?: number]

const inAQuarter: Readonly<Record<string, readonly Line[]>> = {
  'Alderwick Health Trust': [
    ['CM05', 34, 41],
    ['CM03', 2, 9],
    ['SE39', 21, 33],
    ['SE42', 37, 46],
    ['EY14', 288, 412],
    ['EY15', 301, 498],
    ['EY16', 44, 61],
    ['EY17', 17, 19],
    ['PH04', 246, 489],
    ['PH09', 41, 502],
    ['SE35', 63, 92],
  ],
  'Alderwick Police': [
    ['DA02', 164, 209],
    ['PV01', 11],
    ['PV02', 4, 11],
    ['PV03', 2, 4],
    ['EHPA', 71, 14_900],
    ['EX03', 6],
  ],
  'Family hubs': [
    ['EHP4', 96, 141],
    ['EHP5', 52, 71],
    ['EHP6', 388],
    ['DA01', 23, 38],
    ['CX07', 57],
  ],
  'Youth service': [
    ['EHP7', 1_312, 9_870],
    ['EHP8', 204, 1_312],
    ['EHPB', 48],
    ['AT45', 19, 27],
    ['QA13', 83],
  ],
  'Youth justice service': [
    ['YJ05', 1, 14_900],
    ['YJ06', 2],
    ['YJ07', 13, 21],
    ['YJ08', 31, 39],
    ['YJ09', 17, 26],
    ['YJ10', 33, 36],
    ['YJ11', 44, 58],
  ],
  'Virtual school': [
    ['ED02', 71, 88],
    ['ED13', 26, 64],
  ],
  'Reviewing service': [
    ['CL08', 31, 204],
    ['CL09', 171, 204],
    ['CL17', 118, 204],
    ['CL37', 77, 263],
    ['CP13', 43, 49],
  ],
  'SEND team': [
    ['SE10', 64, 81],
    ['SE16', 12, 233],
    ['SE17', 9],
    ['SE31', 127],
  ],
  'Adult social care': [['SE14', 11, 19]],
  'Legal services': [['CP15', 9, 16]],
  'Front door': [
    ['FD02', 1_871, 2_064],
    ['FD13', 288, 341],
    ['MI06', 57, 96],
  ],
  'Edge of care team': [['CL35', 31, 37]],
  'Unaccompanied children’s team': [['UA04', 5, 8]],
  'Short breaks service': [['CN08', 214, 301]],
  'Exploitation hub': [['EX02', 27, 31]],
  'Schools service': [
    ['XS10', 211, 6_120],
    ['XS11', 4, 6_120],
    ['XS13', 96, 1_870],
    ['XS14', 7, 9],
    ['XS20', 22, 27],
    ['SE40', 18, 24],
    ['EH04', 21, 388],
  ],
}

const onADay: Readonly<Record<string, readonly Line[]>> = {
  'Alderwick Health Trust': [
    ['HE10', 4, 23],
    ['SE38', 702, 955],
    ['PH16', 27, 29],
  ],
  'Housing service': [['CX05', 219]],
  'Placements team': [['CL24', 2]],
  'Children in care teams': [['CL36', 201, 312]],
  'Exploitation hub': [['EX01', 38, 47]],
  'Young carers service': [['CN12', 152, 233]],
  'Fostering service': [['CL25', 7]],
  'Virtual school': [['ED01', 241, 268]],
  'Special guardianship team': [['PE10', 88, 131]],
  'SEND team': [
    ['SE11', 171, 240],
    ['SE12', 24],
    ['SE21', 96, 1_744],
    ['SE30', 61],
  ],
  'Adult social care': [
    ['SE13', 298],
    ['SE34', 31, 412],
  ],
  'Schools service': [
    ['CM06', 81, 104],
    ['PH11', 62, 104],
    ['XS18', 29],
    ['EH02', 367],
    ['EH03', 301, 367],
  ],
  'Human resources': [['WF13', 118, 431]],
}

/** Asked once a year. */
const surveys: readonly Line[] = [
  ['SE32', 141, 318],
  ['SE41', 167, 318],
  ['PH13', 1_902, 2_411],
  ['PH14', 1_740, 2_411],
  ['PH12', 3_011, 4_102],
  ['PH10', 58, 241],
  ['PH15', 5_204, 5_711],
  ['SE15', 301, 344],
]

/** Of a school year, as it was told first: the national publication comes later, and may say something else. */
const ofASchoolYear: Readonly<Record<string, readonly Line[]>> = {
  'Schools service, from the results that schools sent': [
    ['EY07', 1_391, 2_060],
    ['EY08', 214, 401],
    ['EY09', 61, 238],
    ['EY10', 5, 84],
    ['AT17', 1_648, 2_081],
    ['AT01', 1_288, 2_112],
    ['AT02', 1_578, 2_112],
    ['AT03', 1_546, 2_112],
    ['AT04', 1_522, 2_112],
    ['AT09', 241, 534],
    ['AT11', 9, 118],
    ['AT12', 88, 342],
    ['AT21', 1_253, 1_921],
    ['AT22', 871, 1_921],
  ],
  'Schools service, school census': [
    ['SE23', 1_481, 30_604],
    ['SE24', 4_377, 30_604],
    ['CX02', 3_604, 16_480],
    ['CX03', 2_733, 12_710],
    ['CX04', 3_211, 16_480],
  ],
  'Schools service, exclusions and attendance': [
    ['XS01', 27, 30_604],
    ['XS02', 3, 16_480],
    ['XS03', 22, 12_710],
    ['XS04', 2, 884],
    ['XS05', 3_166, 30_604],
    ['XS06', 402, 16_480],
    ['XS07', 2_671, 12_710],
    ['XS08', 93, 884],
    ['XS09', 1_344, 30_604],
    ['XS16', 5_832, 30_604],
    ['XS17', 704, 30_604],
    ['EH01', 367, 27_900],
  ],
  'Virtual school': [
    ['ED04', 42, 198],
    ['ED06', 23, 198],
    ['ED07', 8, 21],
    ['ED10', 4, 24],
    ['ED11', 162, 198],
    ['PS04', 19, 198],
  ],
  'Admissions team': [
    ['SC13', 1_711, 2_004],
    ['SC14', 1_866, 1_987],
  ],
}

/** Of the years before: the year before last first. Cohorts are small, and of one year there is little to say. */
const ofEarlierSchoolYears: readonly (readonly Line[])[] = [
  [
    ['ED07', 9, 26],
    ['ED10', 7, 25],
  ],
  [
    ['ED07', 7, 23],
    ['ED10', 6, 27],
  ],
]
const ofEarlierFinancialYears: readonly (readonly Line[])[] = [
  [
    ['PV01', 38],
    ['PV02', 11, 38],
  ],
  [
    ['PV01', 44],
    ['PV02', 12, 44],
  ],
]

const ofAFinancialYear: Readonly<Record<string, readonly Line[]>> = {
  'Youth justice service': [
    ['YJ01', 24, 14_900],
    ['YJ02', 11, 36],
    ['YJ04', 41, 14_900],
  ],
  'Human resources': [
    ['WF01', 29, 187],
    ['WF05', 1_310, 41_140],
    ['WF11', 7, 48],
  ],
  'Legal services': [['CP14', 9, 2_400]],
  Finance: [['CX06', 8_412_000]],
}

interface Span extends Entry {
  from_on: string
  to_on: string
}

/** The last year that ended by a day with a day of the year, `08-31`, or one so many years before it. */
const yearEnded = (end: string, today: Day, yearsBefore = 0): Span => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) >= end ? 0 : 1) - yearsBefore
  return { from_on: addDays(day(`${year - 1}-${end}`), 1), to_on: `${year}-${end}` }
}

/** Two quarters of totals from bodies whose records do not come here, a mean and a report that does not say out of how many. */
export const reportedEntries = ({
  ago,
  quarter: quarterEnd,
  today,
}: Days): Readonly<Record<string, readonly Entry[]>> => {
  const quarter = (back: number): Span => ({ from_on: addDays(quarterEnd(back + 1), 1), to_on: quarterEnd(back) })
  const common = { standing: 'final', owner: owners.analyst }
  const [older, newer] = [quarter(2), { ...quarter(1), standing: 'provisional' }]
  const [schoolYear, financialYear] = [yearEnded('08-31', today), yearEnded('03-31', today)]
  const entry = ([indicator, counted, outOf]: Line, body: string, rest: Entry): Entry => ({
    ...common,
    ...rest,
    indicator,
    body,
    counted,
    ...(outOf === undefined ? {} : { out_of: outOf }),
    said_in: 'Quarterly return',
  })
  // The older quarter was a little lower: eleven of every twelve.
  const lower = ([indicator, counted, ...outOf]: Line): Line => [indicator, Math.floor((counted * 11) / 12), ...outOf]
  return {
    'reported-figures': [
      ...Object.entries(inAQuarter).flatMap(([body, lines]) =>
        lines.flatMap((line) => [entry(lower(line), body, older), entry(line, body, newer)]),
      ),
      ...Object.entries(onADay).flatMap(([body, lines]) =>
        lines.map((line) => entry(line, body, { from_on: ago(1), to_on: ago(1) })),
      ),
      ...Object.entries(ofASchoolYear).flatMap(([body, lines]) =>
        lines.map((line) => ({
          ...entry(line, body, { ...schoolYear, standing: 'provisional' }),
          said_in: 'As it was told first, before it is validated',
        })),
      ),
      ...Object.entries(ofAFinancialYear).flatMap(([body, lines]) =>
        lines.map((line) => ({ ...entry(line, body, financialYear), said_in: 'Report of the year' })),
      ),
      ...ofEarlierSchoolYears.flatMap((lines, nth) =>
        lines.map((line) => entry(line, 'Virtual school', yearEnded('08-31', today, 2 - nth))),
      ),
      ...ofEarlierFinancialYears.flatMap((lines, nth) =>
        lines.map((line) => entry(line, 'Alderwick Police', yearEnded('03-31', today, 2 - nth))),
      ),
      {
        ...common,
        ...schoolYear,
        standing: 'provisional',
        indicator: 'AT19',
        body: 'Schools service, from the results that schools sent',
        mean: 45.2,
        out_of: 1_921,
      },
      {
        ...common,
        ...schoolYear,
        standing: 'provisional',
        indicator: 'ED08',
        body: 'Virtual school',
        mean: 20.7,
        out_of: 24,
      },
      ...surveys.map((line) => ({
        ...entry(line, 'Yearly survey', { from_on: ago(7), to_on: ago(6) }),
        said_in: 'Survey report, table 2',
      })),
      { ...common, ...older, indicator: 'CM01', body: 'Alderwick Health Trust', mean: 61.5, out_of: 203 },
      { ...common, ...newer, indicator: 'CM01', body: 'Alderwick Health Trust', mean: 57, out_of: 188 },
      { ...common, ...older, indicator: 'WF15', body: 'Human resources', mean: 6.8, out_of: 322 },
      { ...common, ...newer, indicator: 'AT46', body: 'Alderwick College', counted: 31 },
    ],
  }
}
