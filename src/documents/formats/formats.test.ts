import { describe, expect, test } from 'vitest'

import type { Block, Document } from '../document.ts'
import { Unreadable } from '../errors.ts'
import { readMarkup, type MarkupKind } from './index.ts'
import { inList, makeArchive, makeDocx, makeOdt, wordParagraph as p } from './office-files.fixture.ts'

const read = (kind: MarkupKind, file: string | Buffer): Promise<Document> => readMarkup(kind, Buffer.from(file))

/** Each block in a line: kind, level, marker and text. */
const outline = (blocks: readonly Block[]): string[] =>
  blocks.map(({ kind, level, marker, text }) => [kind, level || '', marker, text].filter(Boolean).join(' '))

const refusal = async (kind: MarkupKind, file: string | Buffer): Promise<string> =>
  read(kind, file).then(
    () => 'read',
    (error: unknown) => (error instanceof Unreadable ? `${error.reason}: ${error.message}` : String(error)),
  )

describe('Word', () => {
  test('headings, bold lines, nested lists, tables and notes are kept', async () => {
    const document = await read(
      'docx',
      makeDocx(
        [
          p('Focused visit', '<w:pStyle w:val="Heading1"/>'),
          p('What we looked at', '', true),
          p('Care &amp; support.'),
          p('Plans', inList(1)),
          p('for leavers', inList(1, 1)),
          p('First', inList(2)),
          p('Second', inList(2)),
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Area</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Grade</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
          '<w:p><w:r><w:t>Half</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r><w:r><w:t> were seen.</w:t></w:r></w:p>',
        ].join(''),
      ),
    )
    expect(document.title).toBe('Plans & letters')
    expect(outline(document.blocks)).toEqual([
      'heading 1 Focused visit',
      'heading 2 What we looked at',
      'paragraph Care & support.',
      'item 1 • Plans',
      'item 2 • for leavers',
      'item 1 1. First',
      'item 1 2. Second',
      'table Area\tGrade',
      'paragraph Half were seen.',
      'footnote 1. Counted in spring.',
    ])
  })

  test('a text box that is drawn in the new form alone is read once, and one that stands in both forms too', async () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    const wps = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    const text = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`
    const drawing = (...words: readonly string[]): string =>
      `<w:drawing>${words.map((box) => `<wps:wsp ${wps}><wps:txbx>${text(box)}</wps:txbx></wps:wsp>`).join('')}</w:drawing>`
    const choice = (inside: string, fallback = ''): string =>
      `<mc:AlternateContent ${mc}><mc:Choice Requires="wps">${inside}</mc:Choice>${fallback}</mc:AlternateContent>`
    const old = '<mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">'
    const body = [
      choice(drawing('Grade one.')),
      drawing('Grade two.', 'Grade three.'),
      choice(drawing('Grade four.'), `${old}${text('Grade four.')}</v:textbox></w:pict></mc:Fallback>`),
    ].map((run) => `<w:p><w:r><w:t>Around.</w:t></w:r><w:r>${run}</w:r></w:p>`)
    const { blocks } = await read('docx', makeDocx(body.join('')))
    expect(outline(blocks).filter((line) => line.includes('Grade'))).toEqual([
      'paragraph Grade one.',
      'paragraph Grade two.',
      'paragraph Grade three.',
      'paragraph Grade four.',
    ])
  })

  test('a style with an outline level makes headings, and one in bold type bold lines, whatever they are called', async () => {
    const style = (id: string, inside: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`
    const styles = [
      style('ReportPart', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      style('Strong.line', '<w:rPr><w:b/></w:rPr>'),
      style('Below', '<w:basedOn w:val="Strong.line"/>'),
      style('Light', '<w:basedOn w:val="Strong.line"/><w:rPr><w:b w:val="0"/></w:rPr>'),
      style('Circle', '<w:basedOn w:val="Circle"/>'),
    ].join('')
    const body = ['ReportPart', 'Strong.line', 'Below', 'Light', 'Circle'].flatMap((name) => [
      p(name, `<w:pStyle w:val="${name}"/>`),
      p('Children are seen.'),
    ])
    const parts = {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    }
    const { blocks } = await read('docx', makeDocx(body.join(''), parts))
    expect(outline(blocks).filter((line) => !line.endsWith('seen.'))).toEqual([
      'heading 2 ReportPart',
      'heading 3 Strong.line',
      'heading 3 Below',
      'paragraph Light',
      'paragraph Circle',
    ])
  })

  test('words are as they print: changes accepted, hidden words away, fields as the words they show', async () => {
    const deleted = '<w:rPr><w:del w:id="2" w:author="A"/></w:rPr>'
    const body = [
      '<w:p><w:r><w:t>What nee</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ds</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t xml:space="preserve"> work: </w:t></w:r><w:fldSimple w:instr="TITLE"><w:r><w:t>plans.</w:t></w:r></w:fldSimple></w:p>',
      '<w:p><w:del w:id="1"><w:r><w:delText>Never </w:delText></w:r></w:del><w:ins w:id="3"><w:r><w:t>Always</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>, they say,</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t xml:space="preserve"> seen.</w:t></w:r></w:p>',
      p('First', `${inList(2)}<w:pPrChange w:id="4"><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`),
      `<w:p><w:pPr>${inList(2)}${deleted}</w:pPr><w:del w:id="5"><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p>`,
      p('Second', inList(2)),
      '<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Chosen</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> in a control.</w:t></w:r></w:p>',
      '<w:p><w:r><w:t>Around.</w:t></w:r><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>',
    ].join('')
    expect(outline((await read('docx', makeDocx(body))).blocks)).toEqual([
      'paragraph What needs work: plans.',
      'paragraph Always seen.',
      'item 1 1. First',
      'item 1 2. Second',
      'paragraph Chosen in a control.',
      'paragraph Around.',
      'paragraph In a box.',
    ])
  })

  test('a list may be a matter of style, also of one that is based on another', async () => {
    const style = (id: string, inside: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`
    const number = (list: number): string => `<w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr>`
    const styles = [
      style('Bulleted', number(1)),
      style('Numbered', number(2)),
      style('Own', '<w:basedOn w:val="Numbered"/>'),
      style('Ring', '<w:basedOn w:val="Ring"/>'),
    ].join('')
    const parts = {
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
    }
    const styled = (name: string, more = ''): string => p(name, `<w:pStyle w:val="${name}"/>${more}`)
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = [styled('Bulleted'), styled('Numbered'), styled('Own'), styled('Own', off), styled('Ring')].join('')
    expect(outline((await read('docx', makeDocx(body, parts))).blocks)).toEqual([
      'item 1 • Bulleted',
      'item 1 1. Numbered',
      'item 1 2. Own',
      'paragraph Own',
      'paragraph Ring',
    ])
  })

  test('what stands beside a cell that takes several rows stays in its own column', async () => {
    const cell = (text: string, properties = ''): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
    const rows = [
      cell('Judgements', '<w:gridSpan w:val="3"/>'),
      cell('Leaders', '<w:vMerge w:val="restart"/>') + cell('2022') + cell('Good'),
      cell('', '<w:vMerge/>') + cell('2024') + cell('Outstanding'),
      cell('Help', '<w:gridSpan w:val="2"/>') + cell('Good'),
    ]
    const { blocks } = await read(
      'docx',
      makeDocx(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`),
    )
    expect(blocks[0]?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Judgements'],
      ['Leaders', '2022', 'Good'],
      ['', '2024', 'Outstanding'],
      ['Help', '', 'Good'],
    ])
  })

  test('numbers are those that Word prints: they count on over other text, and begin anew where the file says so', async () => {
    const body = [
      p('One', inList(2)),
      p('Between 💥.'),
      p('Two', inList(2)),
      p('Two, one', inList(2, 1)),
      p('Two, two', inList(2, 1)),
      p('Three', inList(2)),
      p('Three, one', inList(2, 1)),
      p('Anew', inList(3)),
      p('And on', inList(3)),
      p('Bullet', inList(1)),
      p('Heading', `<w:pStyle w:val="Heading1"/>${inList(3)}`),
    ]
    const { blocks } = await read('docx', makeDocx(body.join('')))
    expect(outline(blocks)).toEqual([
      'item 1 1. One',
      'paragraph Between 💥.',
      'item 1 2. Two',
      'item 2 2.1 Two, one',
      'item 2 2.2 Two, two',
      'item 1 3. Three',
      'item 2 3.1 Three, one',
      'item 1 1. Anew',
      'item 1 2. And on',
      'item 1 • Bullet',
      'heading 1 3. Heading',
    ])
  })

  test('every block stands on lines of its page, and every character has a place', async () => {
    const { pages, blocks } = await read('docx', makeDocx(p('One') + p('Two')))
    expect(pages).toMatchObject([{ number: 1, width: 0, height: 0 }])
    expect(blocks.flatMap(({ lines }) => lines)).toEqual(pages[0]?.lines)
    for (const line of pages[0]?.lines ?? []) expect(line.xs).toHaveLength(line.text.length + 1)
    expect(pages[0]?.lines[1]?.box).toEqual({ page: 1, x: 0, y: 1, width: 3, height: 1 })
  })
})

describe('OpenDocument', () => {
  test('headings, bold lines, lists with their own markers, tables, frames and notes are kept', async () => {
    const document = await read(
      'odt',
      makeOdt(`
        <text:h text:outline-level="2">Response</text:h><text:p text:style-name="B">Our promise</text:p>
        <text:p>We<text:s text:c="2"/>will <text:span>act</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By spring.</text:p></text:note-body></text:note> now.</text:p>
        <text:list text:style-name="N"><text:list-item><text:p>First</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item>
        <text:list-item><text:p>Second</text:p></text:list-item></text:list>
        <text:list text:style-name="N" text:continue-numbering="true"><text:list-item><text:p>Third</text:p></text:list-item></text:list>
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Who</text:p></table:table-cell><table:table-cell><text:p>When</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>
        <text:p>End.</text:p>`),
    )
    expect(document.title).toBe('A plan')
    expect(outline(document.blocks)).toEqual([
      'heading 2 Response',
      'heading 3 Our promise',
      'footnote 1 By spring.',
      'paragraph We will act now.',
      'item 1 1) First',
      'item 2 • Inner',
      'item 1 2) Second',
      'item 1 3) Third',
      'table Who\tWhen',
      'paragraph End.',
    ])
    expect(document.blocks.at(-2)?.rows[0]?.map(({ heading }) => heading)).toEqual([true, true])
  })
})

describe('HTML', () => {
  test('lists keep their numbers, tables their cells, and what stands around the content is left out', async () => {
    const document = await read(
      'html',
      `<!doctype html><title>A  letter</title><nav>Menu</nav><header>Site</header>
      <h1>Letter</h1><p>One<br>two &amp; three</p><ol type=a start=3><li>c<li value=9>i</ol>
      <ul><li><p>Outer</p><ul><li>Inner</ul></ul>
      <table><tr><th>A<th>B<tr><td><p>1</p><ul><li>q</ul><td>2</table>
      <script>x()</script><div hidden>no</div><table><tr><td>framed</table><footer>Crown</footer>`,
    )
    expect(document.title).toBe('A letter')
    expect(outline(document.blocks)).toEqual([
      'heading 1 Letter',
      'paragraph One two & three',
      'item 1 c. c',
      'item 1 i. i',
      'item 1 • Outer',
      'item 2 • Inner',
      'table A\tB\n1 • q\t2',
      'paragraph framed',
    ])
    expect(document.blocks[1]?.lines.map(({ text }) => text)).toEqual(['One', 'two & three'])
    expect(document.blocks[6]?.rows[1]?.[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'item'])
  })

  test('where the page marks its main part, only that is read', async () => {
    const page = '<body><p>Cookies</p><main><header><h1>Plan</h1></header><p>Text</p></main>'
    expect(outline((await read('html', page)).blocks)).toEqual(['heading 1 Plan', 'paragraph Text'])
  })

  test('the character set is the one that the page declares, and else the one that fits', async () => {
    const declared = Buffer.from('<meta charset="iso-8859-15"><p>\xa4', 'latin1')
    const silent = Buffer.from('<p>children\x92s', 'latin1')
    expect((await read('html', declared)).blocks[0]?.text).toBe('€')
    expect((await read('html', silent)).blocks[0]?.text).toBe('children’s')
  })
})

describe('files made to harm are refused with a sentence', () => {
  const zeroes = Buffer.alloc(64_000_000)
  const laugh = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
  const deep = (n: number): string => `${'<w:tbl>'.repeat(n)}${'</w:tbl>'.repeat(n)}`
  test.each([
    ['a zip bomb', 'docx', makeDocx('', { 'word/media/a.png': zeroes }), /^too-large: .*unpacks to far more/],
    ['a bomb that lies about its size', 'docx', makeArchive({ 'word/document.xml': zeroes }, { size: 9 }), /^damaged/],
    [
      'thousands of parts',
      'odt',
      makeArchive(Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}`, '']))),
      /^too-large/,
    ],
    ['an XML bomb', 'docx', makeDocx('', { 'word/document.xml': laugh }), /^damaged: .*entities/],
    ['an XML bomb in ODT', 'odt', makeOdt('', { 'content.xml': laugh }), /^damaged: .*entities/],
    ['deep XML', 'docx', makeDocx(deep(10_000)), /^damaged: .*deeply/],
    ['deep HTML', 'html', '<div>'.repeat(100_000), /^damaged: .*deeply/],
    ['a cut-off archive', 'docx', makeDocx(p('x')).subarray(0, 700), /^damaged/],
    ['broken XML', 'odt', makeOdt('<text:p>'), /^damaged: .*well formed/],
    [
      'a locked file',
      'odt',
      makeOdt('', { 'META-INF/manifest.xml': '<m:encryption-data xmlns:m="m"/>' }),
      /^encrypted/,
    ],
    ['no words', 'docx', makeDocx(''), /^no-text/],
    ['no words in a page', 'html', '<html><script>x</script>', /^no-text/],
  ] as const)('%s', async (_, kind, file, sentence) => {
    expect(await refusal(kind, file)).toMatch(sentence)
  })
})

describe('lists that were typed', () => {
  const typed = [
    p('•\tVisits:'),
    p('–\tat night'),
    p('•\tPlans.'),
    p('2) Reviews.'),
    p('2019 was a year.'),
    p('Real', inList(1)),
    p('– typed under it'),
  ].join('')

  test('are items, as deep as their markers say', async () => {
    const { blocks } = await readMarkup('docx', makeDocx(typed))
    expect(outline(blocks)).toEqual([
      'item 1 • Visits:',
      'item 2 – at night',
      'item 1 • Plans.',
      'item 2 2) Reviews.',
      'paragraph 2019 was a year.',
      'item 1 • Real',
      'item 2 – typed under it',
    ])
  })

  test('one paragraph may hold several, behind the words that lead them in', async () => {
    const html = '<p>Leaders should:<br>• visit<br>• listen</p><ul><li>a</li><ul><li>b</li></ul></ul>'
    const { blocks } = await readMarkup('html', Buffer.from(`<!doctype html>${html}`))
    expect(outline(blocks)).toEqual([
      'paragraph Leaders should:',
      'item 1 • visit',
      'item 1 • listen',
      'item 1 • a',
      'item 2 • b',
    ])
  })
})
