export { clockTable } from './clock-table.ts'
export type { ClockRule, Limit, Standing } from './clock-rule.ts'
export { allowsInWords, clockGroups, findClockRule, soonInWords, standingInWords } from './find-rules.ts'
export { askedAsAt, type Clock, type ClockFacts, type ClockState, clockDays, runClock } from './run-clock.ts'
