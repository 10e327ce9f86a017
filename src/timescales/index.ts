export { clocksTable } from './clocks-table.ts'
export {
  ClockFilters,
  clocksRestOn,
  clocksOfChild,
  clocksOfChildQuestions,
  readClocksOfChild,
  groupings,
  keptIn,
  neverToldMet,
  listClocks,
  loadsBy,
  firstOf,
  readWorklist,
  openStates,
  whose,
  whoseFirst,
  whoseFirstQuestion,
  worklistGiven,
  worklistQuestions,
  byRuleInWords,
  isOverTargetOnly,
  type ChildClock,
  type Grouping,
  type Kept,
  type Load,
  type Rests,
} from './find-clocks.ts'
export {
  countHealth,
  dueOf,
  findHealth,
  HealthFilters,
  healthShows,
  healthState,
  healthThings,
  narrowHealth,
  runsTo,
  type HealthCount,
  type HealthShow,
  type HealthState,
  type HealthThing,
  type ShownHealth,
} from './find-health.ts'
export { healthTable } from './health-table.ts'
export { feeds, turns, type Turn } from './feeds.ts'
export {
  isStanding,
  limitUnits,
  standingQuestion,
  listOwnRules,
  listTargets,
  type OwnRule,
  type Target,
} from './rules-in-force.ts'
export {
  addOwnRule,
  endOwnRule,
  endTarget,
  endTargetFrom,
  itselfInWords,
  NewOwnRule,
  NewTarget,
  OwnRuleId,
  possibleClocks,
  setTarget,
} from './set-limits.ts'
export { runClocks } from './run-clocks.ts'
export { happenings, spans } from './spans.ts'
export { unfed } from './unfed.ts'
