export { changedSinceLook, keepLook, type Changed } from './looks.ts'
export { countWork, myWork } from './my-work.ts'
export { heaps, type Heap, type Work } from './work-item.ts'
export { workTable } from './work-table.ts'
