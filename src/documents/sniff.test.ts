import { describe, expect, test } from 'vitest'

import { Unreadable } from './errors.ts'
import { makeArchive, makeDocx, makeOdt } from './formats/office-files.fixture.ts'
import { shortName, sniff } from './sniff.ts'

const bytes = (text: string, encoding: BufferEncoding = 'latin1'): Buffer => Buffer.from(text, encoding)

describe('a file is what its bytes say', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7\n'), 'letter.txt'],
    ['pdf', bytes(`${'\n'.repeat(300)}%PDF-1.4`), 'letter.pdf'],
    ['docx', makeDocx(''), 'letter.pdf'],
    ['odt', makeOdt(''), 'letter.zip'],
    ['html', bytes('<!DOCTYPE html><p>Hello'), 'letter.html'],
    ['html', bytes('\ufeff  <!-- saved --><html>', 'utf8'), 'letter'],
    ['text', bytes('Dear Director,\r\n\tWe visited.\f'), 'letter.pdf'],
    ['text', bytes('\ufeffDear Director', 'utf16le'), 'letter.doc'],
    ['text', Buffer.from([0x44, 0x92, 0x73, 0x20, 0x96]), 'windows.txt'],
  ] as const)('%s', (kind, file, name) => {
    expect(sniff(file, name)).toBe(kind)
  })
})

describe('a file that cannot be read is named, said to be what it is, and given a way on', () => {
  test.each([
    ['empty', bytes(''), 'a.pdf', /“a\.pdf” is empty/],
    ['misnamed', bytes('<!DOCTYPE html><title>Not found'), 'report.pdf', /web page.*Download the document again/],
    ['not-readable', bytes('\x89PNG\r\n\x1a\n'), 'scan.pdf', /picture \(PNG\).*text recognition/],
    ['not-readable', bytes('\xff\xd8\xff\xe0'), 'scan.jpg', /picture \(JPEG\)/],
    ['not-readable', makeArchive({ 'xl/workbook.xml': '' }), 'plan.xlsx', /spreadsheet/],
    ['not-readable', makeArchive({ 'a.txt': '' }), 'plan.zip', /a zip archive.*Send the document itself/],
    ['not-readable', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'old.doc', /old kind.*save it as PDF/],
    ['encrypted', bytes(`\xd0\xcf\x11\xe0${'E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'}`), 'l.docx', /password/],
    ['not-readable', bytes('{\\rtf1'), 'a.rtf', /Rich Text/],
    ['not-readable', Buffer.from([1, 2, 0, 3, 4]), 'a.bin', /not a kind of file/],
  ] as const)('%s: %#', (reason, file, name, sentence) => {
    const refusal = refusalOf(() => sniff(file, name))
    expect(refusal.reason).toBe(reason)
    expect(refusal.message).toMatch(sentence)
  })

  function refusalOf(read: () => unknown): Unreadable {
    try {
      read()
    } catch (error) {
      if (error instanceof Unreadable) return error
      throw error
    }
    throw new Error('nothing was refused')
  }
})

test.each([
  ['C:\\letters\\final.pdf', 'final.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['evil\u202efdp.exe', 'evilfdp.exe'],
  ['a\nb\u0000.pdf', 'ab.pdf'],
  ['', 'the file'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(60)}…${'x'.repeat(11)}.pdf`],
])('a name is safe to stand in a sentence: %j', (name, shown) => {
  expect(shortName(name)).toBe(shown)
})
