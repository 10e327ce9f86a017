export {
  Pack,
  type Action,
  type Attendee,
  type AttendanceState,
  type Grounds,
  type Item,
  type Landscape,
  type Levels,
  type Minutes,
  type Person,
  type Programme,
  type Table,
  type TableFigure,
  type Unassigned,
} from './pack.ts'
export { actionDrafts } from './plan/index.ts'
export { readPack } from './read-pack.ts'
export { resolutionDrafts } from './read-resolutions.ts'
export { tableFigures } from './read-tables.ts'
export { toPackRecord, type PackRecord } from './to-pack-record.ts'
