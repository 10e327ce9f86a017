import type { AnyPage } from '../../page.ts'
import {
  addEntryPage,
  editEntryPage,
  entryPage,
  restoreEntryPage,
  retireEntryPage,
  reviewedEntryPage,
} from './entry-pages.ts'
import { checkImportPage, commitImportPage, refusedPage, sendImportPage } from './import-pages.ts'
import { registerExportPage, registerPage } from './register-page.ts'
import { alertsExport, alertsPage, registersExport, registersPage } from './registers-pages.ts'

export const registerPages: readonly AnyPage[] = [
  registersPage,
  registersExport,
  alertsPage,
  alertsExport,
  registerPage,
  registerExportPage,
  addEntryPage,
  sendImportPage,
  checkImportPage,
  commitImportPage,
  refusedPage,
  entryPage,
  editEntryPage,
  reviewedEntryPage,
  retireEntryPage,
  restoreEntryPage,
]
