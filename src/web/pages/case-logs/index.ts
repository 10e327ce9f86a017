import { logEntryPages } from './entry-pages.ts'
import { logPages } from './log-pages.ts'
import { logsPage } from './logs-page.ts'

export const caseLogPages = [logsPage, ...logPages, ...logEntryPages]
