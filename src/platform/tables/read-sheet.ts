import { checkArchive, locked } from './read-archive.ts'
import { isNamedAsWorkbook, unreadable, usualBookLimits, type Book, type BookLimits, type Notice } from './read-book.ts'
import { readCsv } from './read-csv.ts'

/**
 * A spreadsheet as tables of text, whatever its name says: XLSX, ODS, XLS or CSV, told by its first bytes. For files of
 * strangers use `readBookApart`, which does the same in a worker under limits of time and memory.
 *
 * @throws Invalid with a sentence that names the file, what is wrong with it and the remedy
 */
export const readBook = async (
  bytes: Uint8Array,
  fileName: string,
  limits: BookLimits = usualBookLimits,
): Promise<Book> => {
  if (bytes.length === 0) throw unreadable(fileName, 'is empty. Choose the file again.')
  if (bytes.length > limits.bytes) {
    const most = Math.floor(limits.bytes / 1_000_000)
    throw unreadable(fileName, `is larger than ${most} MB. Take out pictures and other sheets, or send it in parts.`)
  }
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.startsWith('PK\x03\x04')) return readZipped(bytes, fileName, limits)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return readOld(bytes, fileName, limits)
  const other = otherKinds.find(({ looks }) => looks.test(head))
  if (other) throw unreadable(fileName, other.problem)
  const book = readCsv(bytes, fileName, limits)
  return isNamedAsWorkbook(fileName) ? { ...book, notices: [plainText, ...book.notices] } : book
}

const otherKinds = [
  {
    looks: /^%PDF/,
    problem: 'is a PDF, whose tables are pictures of rows. Ask for the spreadsheet it was made from.',
  },
  {
    looks: /^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml)/i,
    problem: 'is a web page or XML under a spreadsheet’s name. Open it in a spreadsheet program and save it as .xlsx.',
  },
  { looks: /^\{\\rtf/, problem: 'is a text document. Copy its table into a spreadsheet and send that.' },
]

const readZipped = async (bytes: Uint8Array, fileName: string, limits: BookLimits): Promise<Book> => {
  const parts = await checkArchive(bytes, fileName, limits)
  const isOffice = parts.has('xl/workbook.xml') || parts.has('xl/workbook.bin')
  const isOpen = parts.has('content.xml') && parts.has('META-INF/manifest.xml')
  if (parts.has('word/document.xml') || (!isOffice && !isOpen)) {
    throw unreadable(
      fileName,
      parts.has('word/document.xml')
        ? 'is a Word document. Copy its table into a spreadsheet, save that as .xlsx, and send it.'
        : 'is an archive but holds no spreadsheet that is read here. Save the table as .xlsx, .ods or .csv.',
    )
  }
  // Loaded only now: CSV, which is most of what comes, does without.
  const { readWorkbook } = await import('./read-workbook.ts')
  const format = isOffice ? ('xlsx' as const) : ('ods' as const)
  const read = readWorkbook(bytes, fileName, limits)
  const hasMacros = [...parts].some((name) => /vbaProject\.bin$|^Basic\/|^Scripts\//i.test(name))
  return { fileName, format, sheets: read.sheets, notices: [...(hasMacros ? [macros] : []), ...read.notices] }
}

const readOld = async (bytes: Uint8Array, fileName: string, limits: BookLimits): Promise<Book> => {
  // A locked XLSX file comes in the same wrapping as an old XLS file, with its contents named so in UTF-16.
  if (Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw locked(fileName)
  const { readWorkbook } = await import('./read-workbook.ts')
  const read = readWorkbook(bytes, fileName, limits)
  const hasMacros = Buffer.from(bytes).includes(Buffer.from('_VBA_PROJECT', 'utf16le'))
  return { fileName, format: 'xls', sheets: read.sheets, notices: [...(hasMacros ? [macros] : []), ...read.notices] }
}

const plainText: Notice = {
  kind: 'name',
  at: '',
  message: 'The file is named as a workbook and is plain text within, so it was read as CSV.',
}

const macros: Notice = {
  kind: 'macro',
  at: '',
  message: 'The file holds macros. They were neither read nor run; only the cells were.',
}
