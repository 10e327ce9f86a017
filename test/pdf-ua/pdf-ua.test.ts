import { deflateSync, inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { printPaper } from '../../src/platform/paper/book.ts'
import { checkPdf } from './check-pdf.ts'
import { fullPaper } from '../../src/platform/paper/full-paper.fixture.ts'
import { pdfUaRules } from './rules.ts'

let whole: string
beforeAll(async () => {
  whole = Buffer.from(await printPaper(fullPaper)).toString('latin1')
})

const check = (text: string) => checkPdf(Buffer.from(text, 'latin1'))

test('a paper with every sort of block breaks no rule', () => {
  expect(check(whole)).toEqual({})
})

/** The file with one of its objects, or all that are alike, written otherwise. */
const swap =
  (before: string | RegExp, after: string) =>
  (text: string): string =>
    text.replace(before, after)

/** The file with the first page’s content written otherwise. */
const onPage =
  (change: (content: string) => string) =>
  (text: string): string => {
    let isDone = false
    return text.replaceAll(
      /(\/FlateDecode[^]*?stream\n)([^]*?)(\nendstream)/g,
      (all, head: string, packed: string, tail: string) => {
        const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
        if (isDone || !content.includes(' BDC')) return all
        isDone = true
        return `${head}${deflateSync(Buffer.from(change(content), 'latin1')).toString('latin1')}${tail}`
      },
    )
  }

const breaks: readonly [rule: string, how: string, (text: string) => string][] = [
  ['tagged', 'is not marked as tagged', swap('/Marked true', '/Marked false')],
  ['tagged', 'has no tree', swap(/\/StructTreeRoot (\d)/, '/StructTreeRoof $1')],
  ['language', 'names none', swap(/\/Lang \(en-GB\)/g, '/Lang ()')],
  ['title', 'does not show it', swap('/DisplayDocTitle true', '/DisplayDocTitle false')],
  ['title', 'has none in its metadata', swap(/<dc:title>[^]*<\/dc:title>/, '')],
  ['identifier', 'does not say so', swap(/pdfuaid:part/g, 'pdfuaid:whole')],
  ['content-marked', 'shows a line that is not marked', onPage((content) => `${content}\n0 0 m 9 9 l S\n`)],
  ['content-marked', 'ends a mark too few', onPage((content) => content.replace(/EMC(?![^]*EMC)/, ''))],
  ['content-marked', 'has content in an artifact', onPage((content) => `/Artifact BMC\n${content}\nEMC`)],
  ['content-in-tree', 'has content of no element', onPage((content) => content.replace('/MCID 0', '/MCID 999'))],
  [
    'content-in-tree',
    'has a parent tree that leads astray',
    swap(/(\/Nums \[\s*0 \[\s*)(\d+) 0 R\s+(\d+) 0 R/, '$1$3 0 R $2 0 R'),
  ],
  ['roles', 'has a role of its own', swap('/S /P\n', '/S /Thought\n')],
  ['not-empty', 'has a paragraph without content', swap(/(\/S \/P\n[^>]*?\/K )\[[^\]]*\]/, '$1[]')],
  ['headings', 'skips a level', swap('/S /H2', '/S /H4')],
  ['headings', 'has none', swap(/\/S \/H\d/g, '/S /P')],
  ['tables', 'has heads of nothing', swap('/Scope /Column', '/Scope /Nowhere')],
  ['tables', 'has a row that is short of a cell', swap(/(\/S \/TR\n[^>]*?\/K \[)\d+ 0 R /, '$1')],
  ['lists', 'has an item without a body', swap('/S /LBody', '/S /P')],
  ['lists', 'has an item in no list', swap('/S /L\n', '/S /Sect\n')],
  ['figures', 'has a figure without words', swap('/Alt (', '/Alb (')],
  ['links', 'has a link that does not say where', swap('/Contents (the five worst)', '/Contents ()')],
  ['links', 'has a link that is of no element', swap(/\/S \/Link/, '/S /Span')],
  ['links', 'has a link that leads to no element', swap(/\/StructParent \d+/, '/StructParent 9999')],
  ['notes', 'has a note without a name', swap(/(\/S \/Note\n[^>]*?)\/ID \([^)]*\)/, '$1')],
  ['tab-order', 'tabs by rows', swap('/Tabs /S', '/Tabs /R')],
  ['fonts', 'lacks a font', swap(/\/FontFile\d/, '/FontFel')],
  ['fonts', 'has signs without letters', swap('/ToUnicode', '/ToUnicorn')],
  ['bookmarks', 'has none', swap(/\/Outlines (\d)/, '/Outliers $1')],
]

describe('each rule bites', () => {
  test.each(breaks)('%s: a file that %s', (rule, _, change) => {
    const broken = change(whole)
    expect(broken).not.toBe(whole)
    expect(Object.keys(check(broken))).toContain(rule)
  })

  test('and none was left untried', () => {
    expect(new Set(breaks.map(([rule]) => rule))).toEqual(new Set(pdfUaRules.map(({ id }) => id)))
  })
})
