export { hereTable } from './here-table.ts'
export { allIndicators, domainOf, domains, findIndicator, getIndicator } from './catalogue.ts'
export { differenceInUnit, inUnit, isCounted, isTotal, placesOf } from './in-unit.ts'
export type { Better, Domain, Indicator, Unit } from './indicator.ts'
export { ownArea } from './own-area.ts'
export { areaOf, type Area } from './published/area.ts'
export { carriedFigures } from './published/carried.ts'
export { compareAreas, type AreaComparison, type Beside, type Line } from './published/compare-areas.ts'
export { marks, type Figure } from './published/figure.ts'
export { gapsOf, type Gap } from './published/gap.ts'
export { findFigures, type Published } from './published/find-figures.ts'
export {
  differenceOf,
  dropUpload,
  getUpload,
  keepRelease,
  keepUpload,
  listReleases,
  UploadId,
  type LoadedRelease,
  type ReleaseDifference,
} from './published/keep-release.ts'
export { latestOf, type Latest } from './published/latest.ts'
export { standingInWords, periodInWords, yearMeans } from './published/period.ts'
export { readRelease, type Release, type ReleaseFault } from './published/read-release.ts'
export { takeReleases } from './published/take-releases.ts'
export { hasValue } from './published/series.ts'
export { monthSignals } from './signals/month-signals.ts'
export { fewestForLimits, medianOf, signalsIn } from './signals/run-chart.ts'
export { changeSince, gapInWords, trendSentences, type TrendPoint } from './words/trend.ts'
export { FiltersOfIndicators, filterIndicators, waitsFor, waitsForKinds, type WaitsFor } from './find-indicators.ts'
export { figuresTable, indicatorsTable } from './indicator-tables.ts'
export type { Computed, SsdTableName } from './computed/definition.ts'
export { anyFactor, flag, yes } from './computed/definitions/parts.ts'
export { cohortsIn } from './computed/cohorts.ts'
export { computedIndicators } from './computed/definitions/index.ts'
export { figureOf, madeOfBeside, monthValue } from './computed/figure-of.ts'
export { withKnown, type Period } from './computed/known-tables.ts'
export { listOf, type Listed } from './computed/list.ts'
export { heldOver, monthOf, periodsNow } from './computed/periods.ts'
export { refreshIndicators } from './computed/refresh.ts'
export { latestResults, resultsOf, workedOutLast, type KeptResults, type Result } from './computed/results.ts'
export { orderParts } from './computed/order-parts.ts'
export { attributesOf, notRecorded, splits, type Split } from './computed/splits.ts'
export { valuesOf } from './computed/values.ts'
export { populationOf, populationsOf, type Population } from './published/population.ts'
export {
  findPublicFigures,
  findToPublish,
  type CountToPublish,
  type PublicFigure,
} from './publish/find-public-figures.ts'
export type { Progress } from './publish/protect.ts'
export { makePublicFigures, progressOf } from './publish/make-public-figures.ts'
export { publicMeta, publicTable, shorthand as publicShorthand } from './publish/public-tables.ts'
export { rounding as publicRounding, roundCount, roundedResult, roundShare } from './publish/rounding.ts'
export { publicCount, suppressLine, type PublicCell } from './publish/suppress.ts'
export { answer, answerFor, answerForMail, type Answer, type Answers } from './answers/answer.ts'
export {
  hidingBeside,
  hidingHere,
  showingHere,
  type Hiding,
  type HidingBeside,
  type ShowingOf,
} from './publish/hiding.ts'
export { answerPages, findAnswerPage, type AnswerPage } from './answers/answer-pages.ts'
export { answersTable } from './answers/answers-table.ts'
export {
  asAtDay,
  changeBy,
  firstAndNow,
  movedInWords,
  type AsAtDay,
  type Moved,
  type MovedBy,
  type TallyOfList,
} from './computed/then-and-now.ts'
export { waitingInWords, waitingOf, type Waiting } from './waiting/waiting.ts'
export { forecast, forecastCoverage, monthsAhead, type Forecast } from './forecast/forecast.ts'
export type { BesideOthers } from './impact/beside-others.ts'
export type { BeforeAfter, Difference, Sides } from './impact/before-after.ts'
export { putToTheTest } from './impact/put-to-the-test.ts'
export {
  askedNoLonger,
  linesOfQuestions,
  changeOwnPage,
  dropOwnPage,
  getOwnPage,
  keepOwnPage,
  listOwnPages,
  mostOnPage,
  OwnPageFields,
  OwnPageId,
  type OwnPage,
} from './answers/own-pages.ts'
export { keptHereIndicators } from './kept-here/definitions.ts'
export {
  maySeeKeptHere,
  countKeptHere,
  keptHereMonths,
  keptHereNow,
  keptHereTimes,
  partsOfKeptHere,
  type KeptHere,
  type KeptHereCount,
  type KeptHereIndicator,
  type KeptHerePart,
  type KeptHereRow,
  type KeptHereTime,
} from './kept-here/kept-here.ts'
export { reportedYearByYear, yearsForOthers, type HiddenYear, type YearByYear } from './kept-here/year-by-year.ts'
export { coveredInWords, endedLongAgo } from './kept-here/covered.ts'
export { needsOf, type NeedsOf } from './main-needs/needs.ts'
export {
  daysOfMix,
  isUndated,
  knownDay,
  needCounts,
  needsOn,
  type KnownDay,
  type NeedOn,
} from './main-needs/needs-on.ts'
export { flowsOf, hasMoved, movesOf, shiftsBetween, type NeedFlow, type NeedShift } from './main-needs/shifts.ts'
