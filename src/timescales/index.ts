export { clocksTable } from './clocks-table.ts'
export {
  clockChoices,
  ClockFilters,
  clocksFrom,
  clocksOfChild,
  groupings,
  keptIn,
  listClocks,
  loadBy,
  openStates,
  whose,
  whoseFirst,
  type ChildClock,
  type Grouping,
  type Kept,
  type Load,
} from './find-clocks.ts'
export { feeds, turns } from './feeds.ts'
export { runClocks } from './run-clocks.ts'
