export { createReaderPool, usualLimits, type ReaderPool, type ReadLimits } from './create-reader-pool.ts'
export { task, type Task, type TaskModule } from './task.ts'
