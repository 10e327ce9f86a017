import { logEntryPages } from './entry-pages.ts'
import { logImportPages } from './import-pages.ts'
import { logPages } from './log-pages.ts'
import { logsExport, logsPage } from './logs-page.ts'

export const caseLogPages = [logsPage, logsExport, ...logPages, ...logImportPages, ...logEntryPages]
