import { text } from 'node:stream/consumers'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import yauzl from 'yauzl'
import { toOds } from './ods.ts'
import { bytesOf, sampleTable } from './sample.ts'
import { toXlsx } from './xlsx.ts'

/** The files in a zip archive, by name, as another program unpacks them. */
const partsOf = async (bytes: Buffer): Promise<Map<string, string>> => {
  const archive = await yauzl.fromBufferPromise(bytes)
  const parts = new Map<string, string>()
  for await (const entry of archive.eachEntry()) {
    const stream = await archive.openReadStreamPromise(entry)
    parts.set(entry.fileName, await text(stream))
  }
  return parts
}

describe('the parts of a workbook', () => {
  test.each([
    ['XLSX', toXlsx],
    ['ODS', toOds],
  ])('are well-formed XML in %s', async (_, write) => {
    const parts = [...(await partsOf(await bytesOf(write(sampleTable()))))].filter(([name]) =>
      /\.(xml|rels)$/.test(name),
    )
    expect(parts.length).toBeGreaterThanOrEqual(5)
    for (const [name, xml] of parts) {
      const parser = new SaxesParser({ xmlns: true, fileName: name })
      const problems: string[] = []
      parser.on('error', (error) => problems.push(error.message))
      parser.write(xml).close()
      expect(problems).toEqual([])
    }
  })

  test('mark up the table of an Excel sheet, hold its header in sight and print it on every page', async () => {
    const parts = await partsOf(await bytesOf(toXlsx(sampleTable())))
    expect(parts.get('xl/tables/table3.xml')).toContain('ref="A3:E9"')
    expect(parts.get('xl/worksheets/sheet3.xml')).toContain('<pane ySplit="3" topLeftCell="A4"')
    expect(parts.get('xl/workbook.xml')).toContain('localSheetId="2">\'Findings\'!$3:$3<')
    expect(parts.get('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
  })

  test('mark up the table of an OpenDocument sheet, hold its header in sight and name its language', async () => {
    const parts = await partsOf(await bytesOf(toOds(sampleTable())))
    expect(parts.get('content.xml')).toContain("table:target-range-address=\"'Findings'.A3:'Findings'.E9\"")
    expect(parts.get('content.xml')).toContain('<table:table-header-rows>')
    expect(parts.get('settings.xml')).toContain('config:name="VerticalSplitPosition" config:type="int">3<')
    expect(parts.get('styles.xml')).toContain('fo:language="en" fo:country="GB"')
  })

  test('the same table makes the same bytes', async () => {
    expect(await bytesOf(toXlsx(sampleTable()))).toEqual(await bytesOf(toXlsx(sampleTable())))
  })

  test('an OpenDocument file says what it is in its first bytes', async () => {
    const bytes = await bytesOf(toOds(sampleTable()))
    expect(bytes.subarray(30, 84).toString()).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')
  })
})
