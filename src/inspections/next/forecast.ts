import {
  frameworkOfRecord,
  gradeInWords,
  isAboutSetting,
  printedScale,
  programmes,
  returnRules,
  withoutCycle,
  type ProgrammeId,
  type ReturnRule,
} from '../../frameworks/index.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { addMonths, ageInWords, monthsBetween } from '../../platform/months.ts'
import type { InspectionDocument, Judgement } from '../judgements/judgement.ts'

/** Where a window stands on the day asked about. */
export type WindowState = 'overdue' | 'open' | 'not yet' | 'no window'

/** When inspectors are to be expected next, by one rule, with the sum in words. */
export interface Forecast {
  programme: ProgrammeId
  title: string
  next: string // `a short inspection`
  /** What the count starts from. */
  from: { document: InspectionDocument; on: Day; grade: string } | null
  earliest: Day | null
  expected: Day | null
  latest: Day | null
  state: WindowState
  /** Why it stands so, for the status line. */
  reason: string
  /** The arithmetic in a sentence. */
  sum: string
  basis: ReturnRule['basis'] | 'none'
  says: string
  source: string
}

const frameworkId = ({ framework }: { framework: string }): string => frameworkOfRecord(framework)?.id ?? ''

/** The day that counts: the last of the inspection, or the one that the document is dated. */
const dayOfInspection = ({ inspectionEnd, dated }: InspectionDocument): Day => inspectionEnd ?? dated

/**
 * The next inspections of every programme that has looked at the authority, the soonest first. `documents` are newest first;
 * only confirmed grades count.
 */
export const forecastsOf = (
  documents: readonly InspectionDocument[],
  judgements: readonly Judgement[],
  asAt: Day,
): Forecast[] => {
  const grades = judgements.filter(({ state }) => state === 'confirmed')
  const forecasts = [
    ...childrensServices(documents, grades, asAt),
    ...simple('conversation', documents, grades, asAt),
    ...sendArea(documents, grades, asAt),
    ...freePrograms(documents, asAt),
    ...settings(documents, grades, asAt),
  ]
  return forecasts.toSorted((a, b) => (a.latest ?? '9999').localeCompare(b.latest ?? '9999'))
}

const latestOf = (documents: readonly InspectionDocument[], after: readonly string[]): InspectionDocument | undefined =>
  documents
    .filter((document) => after.includes(frameworkId(document)))
    .toSorted((a, b) => dayOfInspection(b).localeCompare(dayOfInspection(a)))[0]

/** The grade that rules ask for: the overall one; where there is none, inadequate if any area is, else none. */
const gradeOf = (document: InspectionDocument, grades: readonly Judgement[]): string => {
  const framework = frameworkOfRecord(document.framework)
  const own = grades.filter(({ documentId }) => documentId === document.id)
  const given = (grade: Judgement): string => (framework && printedScale(framework, grade.grade)?.given) ?? ''
  const overall = own.find(({ area }) => /^(?:overall_effectiveness|hmip_overall|area_send_outcome)$/.test(area))
  if (overall) return given(overall)
  return own.some((grade) => given(grade) === 'inadequate') ? 'inadequate' : ''
}

const ruleFor = (programme: ProgrammeId, document: InspectionDocument, grade: string): ReturnRule | undefined =>
  returnRules.find(
    (rule) =>
      rule.programme === programme &&
      rule.after.includes(frameworkId(document)) &&
      (rule.when ? rule.when.includes(grade) : true),
  )

const full = ['ilacs', 'sif', 'sif-reinspection']
const visits = ['ilacs-focused-visit', 'jtai-2016']

const childrensServices = (
  documents: readonly InspectionDocument[],
  grades: readonly Judgement[],
  asAt: Day,
): Forecast[] => {
  const last = latestOf(documents, full)
  if (!last) return []
  const grade = gradeOf(last, grades)
  const rule = ruleFor('ilacs', last, grade)
  if (!rule) return []
  const main = windowOf(rule, last, grade, asAt)
  const between = ruleFor('visits', last, '')
  const monitoring = ruleFor('monitoring', last, grade)
  return [
    main,
    ...(between && grade !== 'inadequate' ? [visitBetween(between, last, main, documents, asAt)] : []),
    ...(monitoring
      ? [
          windowOf(
            monitoring,
            latestOf(
              documents.filter((each) => each.dated >= last.dated),
              ['ilacs-monitoring-visit'],
            ) ?? last,
            grade,
            asAt,
          ),
        ]
      : []),
  ]
}

/** How many of the visits between two inspections there have been, and until when the others may come. */
const visitBetween = (
  rule: ReturnRule,
  last: InspectionDocument,
  main: Forecast,
  documents: readonly InspectionDocument[],
  asAt: Day,
): Forecast => {
  const since = dayOfInspection(last)
  const held = documents.filter((each) => visits.includes(frameworkId(each)) && dayOfInspection(each) > since)
  const names = held.map((each) => `${each.framework} on ${inWords(dayOfInspection(each))}`)
  const left = Math.max(0, 2 - held.length)
  const latest = main.latest
  return {
    programme: 'visits',
    title: programmes.visits,
    next: left > 0 ? rule.next : 'no further visit expected',
    from: { document: last, on: since, grade: '' },
    earliest: left > 0 ? since : null,
    expected: null,
    latest: left > 0 ? latest : null,
    state: left > 0 ? (latest && latest < asAt ? 'overdue' : 'open') : 'no window',
    reason:
      left > 0
        ? `${left} of 2 may still come before the next inspection`
        : 'two have been held since the last inspection',
    sum: `Since the inspection that ended on ${inWords(since)} there ${held.length === 1 ? 'has been one' : `have been ${held.length === 0 ? 'none' : held.length}`}${
      names.length > 0 ? `: ${names.join('; ')}` : ''
    }. Up to two are expected, so ${left === 0 ? 'none is' : left === 1 ? 'one more is' : 'two are'} to be reckoned with until the next inspection.`,
    basis: rule.basis,
    says: rule.says,
    source: rule.source,
  }
}

const simple = (
  programme: ProgrammeId,
  documents: readonly InspectionDocument[],
  grades: readonly Judgement[],
  asAt: Day,
): Forecast[] => {
  const after = returnRules.filter((rule) => rule.programme === programme).flatMap((rule) => rule.after)
  const last = latestOf(documents, after)
  const grade = last ? gradeOf(last, grades) : ''
  const rule = last && ruleFor(programme, last, grade)
  return rule ? [windowOf(rule, last, grade, asAt)] : []
}

/** The report itself says within how many years the next inspection is: that counts before any rule. */
const sendArea = (documents: readonly InspectionDocument[], grades: readonly Judgement[], asAt: Day): Forecast[] => {
  const last = latestOf(documents, ['area-send-2023'])
  if (!last) return []
  const years = Number(/^(\d+) years?$/.exec(last.nextInspection)?.[1] ?? 0)
  const grade = gradeOf(last, grades)
  const rule = ruleFor('send', last, grade)
  const monitoring = ruleFor('monitoring', last, grade)
  const main = rule && windowOf(rule, last, grade, asAt)
  const printed: Forecast[] =
    years > 0
      ? [
          {
            ...windowOf(
              {
                id: 'send-as-printed',
                programme: 'send',
                after: [],
                next: 'a full area SEND inspection',
                earliest: null,
                latest: years * 12,
                basis: 'published',
                says: `The report itself says that the next full inspection will be within approximately ${years} years.`,
                source: last.title,
              },
              last,
              grade,
              asAt,
            ),
          },
        ]
      : main
        ? [main]
        : []
  return [...printed, ...(monitoring ? [windowOf(monitoring, last, grade, asAt)] : [])]
}

const freePrograms = (documents: readonly InspectionDocument[], asAt: Day): Forecast[] =>
  withoutCycle.flatMap(({ programme, after, says, source }): Forecast[] => {
    const last = latestOf(documents, after)
    // The framework of 2023 has taken the place of that of 2016 as soon as there is an inspection under it.
    if (!last || (programme === 'send' && latestOf(documents, ['area-send-2023']))) return []
    const on = dayOfInspection(last)
    return [
      {
        programme,
        title: programmes[programme],
        next: 'not to be foretold',
        from: { document: last, on, grade: '' },
        earliest: null,
        expected: null,
        latest: null,
        state: 'no window',
        reason: 'no rule gives one',
        sum: `The last was ${ageInWords(on, asAt)} ago, on ${inWords(on)}.`,
        basis: 'none',
        says,
        source,
      },
    ]
  })

const settings = (documents: readonly InspectionDocument[], grades: readonly Judgement[], asAt: Day): Forecast[] =>
  documents
    .filter((document) => isAboutSetting(frameworkId(document)))
    .flatMap((document) => {
      const rule = ruleFor('schools', document, '')
      return rule
        ? [
            {
              ...windowOf(rule, document, gradeOf(document, grades), asAt),
              next: `a school inspection (${document.fileName})`,
            },
          ]
        : []
    })

const monthsInWords = (months: number): string =>
  months % 12 === 0 ? `${months / 12} ${months === 12 ? 'year' : 'years'}` : `${months} months`

const windowOf = (rule: ReturnRule, last: InspectionDocument, grade: string, asAt: Day): Forecast => {
  const on = dayOfInspection(last)
  const at = (months: number | null | undefined): Day | null =>
    months === null || months === undefined ? null : addMonths(on, months)
  const [earliest, expected, latest] = [at(rule.earliest), at(rule.expected), at(rule.latest)]
  const framework = frameworkOfRecord(last.framework)
  const words = framework && grade ? gradeInWords(framework, grade) : ''
  const begins = `Last ${last.framework}, ${inWords(on)}${words ? `, ${words}` : ''}`
  const steps = [
    ...(earliest && rule.earliest ? [`from ${inWords(earliest)} (+ ${monthsInWords(rule.earliest)})`] : []),
    ...(expected && rule.expected ? [`about ${inWords(expected)} (+ ${monthsInWords(rule.expected)})`] : []),
    ...(latest && rule.latest ? [`by ${inWords(latest)} (+ ${monthsInWords(rule.latest)})`] : []),
  ]
  return {
    programme: rule.programme,
    title: programmes[rule.programme],
    next: rule.next,
    from: { document: last, on, grade: words },
    earliest,
    expected,
    latest,
    ...standing(earliest, latest, asAt),
    sum: `${begins}: ${rule.next} is expected ${steps.join(', ')}.`,
    basis: rule.basis,
    says: rule.says,
    source: rule.source,
  }
}

const standing = (earliest: Day | null, latest: Day | null, asAt: Day): { state: WindowState; reason: string } => {
  if (latest && latest < asAt)
    return {
      state: 'overdue',
      reason: `the window closed ${ageInWords(latest, asAt)} ago, on ${inWords(latest)}; or it has been held and its letter is not in Sightline`,
    }
  if (earliest && earliest > asAt)
    return { state: 'not yet', reason: `the window opens in ${ageInWords(asAt, earliest)}, on ${inWords(earliest)}` }
  // Where no beginning is given, a day years ahead says nothing of this week.
  if (latest && !earliest && monthsBetween(asAt, latest) >= 12)
    return {
      state: 'not yet',
      reason: `by ${inWords(latest)}, ${ageInWords(asAt, latest)} from now; no beginning is given`,
    }
  if (latest)
    return {
      state: 'open',
      reason: `it can come any day until ${inWords(latest)}, ${ageInWords(asAt, latest)} from now`,
    }
  return { state: 'no window', reason: 'no rule gives one' }
}
