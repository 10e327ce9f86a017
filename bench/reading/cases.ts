import { execFileSync, spawnSync } from 'node:child_process'

import { createReaderPool, readDocument, task } from '../../src/documents/index.ts'
import { openPdf } from '../../src/documents/pdf/open-pdf.ts'
import { readGlyphs, readSheet, type Fonts } from '../../src/documents/pdf/read-glyphs.ts'
import { readTags, type Tag, type TagNames } from '../../src/documents/pdf/read-tags.ts'
import { pdfium, type Functions, type Pointer } from '../../src/documents/pdf/pdfium.ts'
import type * as finding from './find-task.ts'
import { run as find } from './find-task.ts'
import type { LetterFile } from './letters.ts'

/** One way of reading all the letters. `pass` reads each once and gives back how many pages that was. */
export interface Case {
  does: string
  cores: number
  passes: number // the first is cold: a fresh process, nothing compiled
  start(): { pass(letters: readonly LetterFile[]): Promise<number>; end?(): Promise<void> }
}

const findTask = task<typeof finding>(new URL('./find-task.ts', import.meta.url))

export const cases: Readonly<Record<string, Case>> = {
  bare: {
    does: 'PDFium alone: load each page, take its text, no positions',
    cores: 1,
    passes: 6,
    start: () => ({ pass: (letters) => sumOf(letters, takeText) }),
  },
  needed: {
    does: 'PDFium and its answers: each page, the place and font of every character, the tag tree; nothing made of them',
    cores: 1,
    passes: 6,
    start: () => ({ pass: (letters) => sumOf(letters, takeAll) }),
  },
  document: {
    does: 'file to Document: lines, tables, headings, positions of every character',
    cores: 1,
    passes: 6,
    start: () => ({
      pass: (letters) => sumOf(letters, async ({ bytes, path }) => (await readDocument(bytes, path)).pages.length),
    }),
  },
  findings: {
    does: 'file to findings, in this thread',
    cores: 1,
    passes: 6,
    start: () => ({
      pass: (letters) => sumOf(letters, async ({ bytes, path }) => (await find({ bytes, name: path })).pages),
    }),
  },
  'pool-1': { does: 'file to findings, pool of one worker', cores: 1, passes: 6, start: () => pooled(1) },
  'pool-2': { does: 'file to findings, pool of two workers', cores: 2, passes: 6, start: () => pooled(2) },
  'year-2': {
    does: 'file to findings for 860 files, pool of two workers',
    cores: 2,
    passes: 1,
    start: () => pooled(2, 860),
  },
  'year-1': {
    does: 'file to findings for 860 files, in this thread',
    cores: 1,
    passes: 1,
    start: () => ({
      pass: (letters) =>
        sumOf(repeated(letters, 860), async ({ bytes, path }) => (await find({ bytes, name: path })).pages),
    }),
  },
  ...(hasPdftotext() && {
    pdftotext: {
      does: 'pdftotext -bbox-layout, a process for each file',
      cores: 1,
      passes: 3,
      start: () => ({ pass: (letters: readonly LetterFile[]) => sumOf(letters, usePdftotext) }),
    },
  }),
}

function pooled(workers: number, files?: number): ReturnType<Case['start']> {
  const pool = createReaderPool({ workers })
  return {
    async pass(letters) {
      const all = files ? repeated(letters, files) : letters
      const found = await Promise.all(all.map(({ bytes, path }) => pool.run(findTask, { bytes, name: path })))
      return found.reduce((sum, { pages }) => sum + pages, 0)
    },
    end: () => pool.close(),
  }
}

const repeated = (letters: readonly LetterFile[], count: number): LetterFile[] =>
  Array.from({ length: Math.ceil(count / letters.length) }, () => letters)
    .flat()
    .slice(0, count)

async function sumOf(
  letters: readonly LetterFile[],
  pagesOf: (letter: LetterFile) => Promise<number>,
): Promise<number> {
  let pages = 0
  for (const letter of letters) pages += await pagesOf(letter)
  return pages
}

/**
 * The baseline: the least that a program can ask of PDFium to have a file's text. It learns neither where a character
 * stands nor in which font, nor reads the tag tree: a reader needs all of these, so that it is never as fast.
 */
async function takeText({ bytes }: LetterFile): Promise<number> {
  const pdf = await pdfium()
  // The module exports this function beside those that the reader calls.
  const call = pdf.call as Functions & {
    FPDFText_GetText(text: Pointer, from: number, count: number, to: Pointer): number
  }
  let characters = 0
  return openPdf(pdf, bytes, (document) => {
    const pages = call.FPDF_GetPageCount(document)
    for (let index = 0; index < pages; index++) {
      const page = call.FPDF_LoadPage(document, index)
      const text = call.FPDFText_LoadPage(page)
      const count = call.FPDFText_CountChars(text)
      const buffer = call.malloc(count * 2 + 2)
      const written = call.FPDFText_GetText(text, 0, count, buffer)
      // The text is taken when the program has it, and not while it stands in PDFium’s memory.
      characters += fromUtf16.decode(pdf.memory().bytes.subarray(buffer, buffer + written * 2)).length
      call.free(buffer)
      call.FPDFText_ClosePage(text)
      call.FPDF_ClosePage(page)
    }
    if (characters === 0) throw new Error('The file gives no text.')
    return pages
  })
}

const fromUtf16 = new TextDecoder('utf-16le')

/** What any reader of letters has to ask PDFium for: how far `findings` is above this is the reader's own work. */
async function takeAll({ bytes }: LetterFile): Promise<number> {
  const pdf = await pdfium()
  const { call } = pdf
  return openPdf(pdf, bytes, (document) => {
    const pages = call.FPDF_GetPageCount(document)
    const root: Tag = { type: 'Document', kids: new Map() }
    const [fonts, names]: [Fonts, TagNames] = [new Map(), new Map()]
    for (let index = 0; index < pages; index++) {
      const page = call.FPDF_LoadPage(document, index)
      const text = call.FPDFText_LoadPage(page)
      readGlyphs(pdf, text, readSheet(pdf, page), fonts, Infinity)
      call.FPDFText_ClosePage(text)
      readTags(pdf, page, index + 1, root, names)
      call.FPDF_ClosePage(page)
    }
    return pages
  })
}

function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v']).status === 0
}

/** Its output comes through a pipe and is only searched for pages. */
async function usePdftotext({ path }: LetterFile): Promise<number> {
  const output = execFileSync('pdftotext', ['-bbox-layout', path, '-'], { maxBuffer: 1e9 })
  let pages = 0
  for (let at = output.indexOf('<page '); at >= 0; at = output.indexOf('<page ', at + 1)) pages++
  return pages
}
