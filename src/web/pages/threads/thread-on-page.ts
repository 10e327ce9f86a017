import { type Comparison, type Thread, type ThreadFilters, type Whose } from '../../../inspections/index.ts'

export interface ThreadOnPage {
  thread: Thread
  others: Comparison | undefined // of our own thread only
  query: Pick<ThreadFilters, 'about' | 'asAt' | 'decisions'> & { page: number }
  url: URL
  whose: Whose
  authority: string
  moves: boolean // the person may move findings between threads
  decides: boolean
  exports: boolean
}
