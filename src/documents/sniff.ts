import { Unreadable } from './errors.ts'

/** The kinds of file that can be read into a Document. */
export type FileKind = 'pdf' | 'docx' | 'odt' | 'html' | 'text'

/**
 * What a file really is, by its bytes and never by its name.
 *
 * @param name as the person knows the file; used in sentences, and to notice a web page saved under a document's name
 * @throws Unreadable, with a sentence for that person, when it is none of the kinds that can be read
 */
export function sniff(bytes: Uint8Array, name: string): FileKind {
  const file = `“${shortName(name)}”`
  if (bytes.length === 0) throw new Unreadable('empty', `${file} is empty: it holds no bytes at all. Send it again.`)
  const start = latin1(bytes.subarray(0, 1024))
  if (start.includes('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return sniffZip(bytes, file)
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) throw oldOffice(bytes, file)
  const other = otherKinds.find(({ begins }) => begins.test(start))
  if (other) throw new Unreadable('not-readable', `${file} is ${other.is}. ${other.advice}`)
  if (isHtml(start)) {
    if (!officeName.test(name)) return 'html'
    throw new Unreadable(
      'misnamed',
      `${file} is a web page, not the document its name promises: perhaps an error page was saved in its place. ` +
        'Download the document again.',
    )
  }
  if (isText(bytes)) return 'text'
  throw new Unreadable(
    'not-readable',
    `${file} is not a kind of file that can be read here. Send a PDF, Word (.docx), OpenDocument (.odt), HTML or text file.`,
  )
}

const officeName = /\.(pdf|docx?|odt)$/i

const asPdf = 'Open it in the program that made it and save it as PDF or .docx.'
const asDocument = 'Send the document itself, as PDF, Word (.docx), OpenDocument (.odt), HTML or text.'
const asScan = 'Ask for the original document, or run text recognition (OCR) and send the PDF that it makes.'

/** Other kinds by their first bytes, each with what the person can do. */
const otherKinds: readonly { begins: RegExp; is: string; advice: string }[] = [
  { begins: /^\x89PNG\r\n/, is: 'a picture (PNG)', advice: asScan },
  { begins: /^\xff\xd8\xff/, is: 'a picture (JPEG)', advice: asScan },
  { begins: /^GIF8[79]a/, is: 'a picture (GIF)', advice: asScan },
  { begins: /^(II\*\0|MM\0\*)/, is: 'a picture (TIFF)', advice: asScan },
  { begins: /^RIFF[^]{4}WEBP/, is: 'a picture (WebP)', advice: asScan },
  { begins: /^[^]{4}ftyp(hei[cfmsx]|mif1|avif)/, is: 'a picture (HEIC or AVIF)', advice: asScan },
  { begins: /^\{\\rtf/, is: 'a Rich Text (.rtf) file', advice: asPdf },
  { begins: /^\u001f\u008b/, is: 'a compressed archive (gzip)', advice: asDocument },
  { begins: /^7z\xbc\xaf/, is: 'a compressed archive (7-Zip)', advice: asDocument },
  { begins: /^Rar!/, is: 'a compressed archive (RAR)', advice: asDocument },
  { begins: /^%!PS/, is: 'a PostScript file', advice: asPdf },
  { begins: /^(MZ|\x7fELF)/, is: 'a program', advice: asDocument },
]

/** Office files are zip archives; the names inside, which are never compressed, tell them apart. */
function sniffZip(bytes: Uint8Array, file: string): FileKind {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (zip.includes('word/document')) return 'docx' // document.xml; some programs write document2.xml
  const opening = zip.subarray(0, 200).toString('latin1')
  if (opening.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt'
  const is = zip.includes('xl/workbook.')
    ? 'a spreadsheet (.xlsx)'
    : zip.includes('ppt/presentation.xml')
      ? 'a presentation (.pptx)'
      : opening.includes('application/vnd.oasis.opendocument.')
        ? 'an OpenDocument file that is not a text document'
        : zip.length <= 22
          ? 'an empty zip archive'
          : 'a zip archive'
  throw new Unreadable('not-readable', `${file} is ${is}. ${is.includes('zip') ? asDocument : asPdf}`)
}

/** Word, Excel and PowerPoint before 2007, and any newer Office file that is locked with a password. */
function oldOffice(bytes: Uint8Array, file: string): Unreadable {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (whole.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new Unreadable(
      'encrypted',
      `${file} is locked with a password. Save a copy without the password and send that.`,
    )
  return new Unreadable('not-readable', `${file} is an Office file of the old kind (.doc, .xls or .ppt). ${asPdf}`)
}

const isHtml = (start: string): boolean =>
  /^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body|title|meta|main|article|section|div|h[1-6]|p|table|ul|ol)\b/i.test(
    start,
  )

/**
 * Text has no control characters but tabs and line ends, save for the zeroes of UTF-16 behind its byte order mark.
 * One in 200 is forgiven: form feeds and stray bytes survive in text that was copied out of PDFs.
 */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const sample = bytes.subarray(0, 65_536)
  let odd = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || byte === 127) odd++
  }
  return odd <= sample.length / 200
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** A name that is safe to stand in a sentence: no control or direction-changing characters, no folder, not endless. */
export function shortName(name: string): string {
  const plain = name
    .replace(/^.*[\\/]/u, '')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  if (plain === '') return 'the file'
  return plain.length > 80 ? `${plain.slice(0, 60)}…${plain.slice(-15)}`.toWellFormed() : plain
}
