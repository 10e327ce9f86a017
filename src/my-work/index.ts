export { changedSinceLook, keepLook, type Changed } from './looks.ts'
export { countWork, myWork } from './my-work.ts'
export { heaps, type Heap, type Work } from './work-item.ts'
export { workTable } from './work-table.ts'
export { chooseMail, mailChoices } from './mail/choices.ts'
export { writeRounds } from './mail/write-round.ts'
export { calendarOf } from './calendar/calendar.ts'
export { healthCalendarOf } from './calendar/health-calendar.ts'
export { worklistCalendarOf } from './calendar/worklist-calendar.ts'
export { calendarFeed, closeFeed, personOfFeed, renewFeed, type Feed } from './calendar/feeds.ts'
export {
  aboutOf,
  How,
  hows,
  mySubscriptions,
  Subject,
  subscribe,
  unsubscribe,
  type Subscription,
} from './figures/subscriptions.ts'
export { writeFigures } from './figures/write-figures.ts'
