import { writeArchive } from './write-archive.ts'

/** A zip archive of the given parts, in order. `lies` writes a false inflated size into every header. */
export function makeArchive(parts: Readonly<Record<string, string | Buffer>>, lies?: { size: number }): Buffer {
  const contents = Object.entries(parts).map(([name, content]) => [name, Buffer.from(content)] as const)
  const archive = writeArchive(contents, { deflate: true })
  if (!lies) return archive
  for (const [header, sizeAt] of [
    ['PK\u0003\u0004', 22],
    ['PK\u0001\u0002', 24],
  ] as const) {
    for (let at = archive.indexOf(header, 0, 'latin1'); at >= 0; at = archive.indexOf(header, at + 1, 'latin1'))
      archive.writeUInt32LE(lies.size, at + sizeAt)
  }
  return archive
}

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document with this body. List 1 is bullets, list 2 is numbers, list 3 begins them anew; styles Heading1 to Heading3 are headings. */
export function makeDocx(body: string, more: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  return makeArchive({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="r1" Type="${relationships}/styles" Target="styles.xml"/>
      <Relationship Id="r2" Type="${relationships}/numbering" Target="numbering.xml"/>
      <Relationship Id="r3" Type="${relationships}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${wordNamespace}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${wordNamespace}>${[1, 2, 3]
      .map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`)
      .join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${wordNamespace}>${['bullet', 'decimal']
      .map(
        (format, id) =>
          `<w:abstractNum w:abstractNumId="${id}">${[0, 1]
            .map(
              (level) =>
                `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${level === 0 ? '%1.' : '%1.%2'}"/></w:lvl>`,
            )
            .join('')}</w:abstractNum>`,
      )
      .join(
        '',
      )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${wordNamespace}><w:footnote w:id="5"><w:p><w:r><w:t>Counted in spring.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'docProps/core.xml': `<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Plans &amp; letters</dc:title></p>`,
    ...more,
  })
}

/** A Word paragraph; `properties` stands inside `w:pPr`. */
export const wordParagraph = (text: string, properties = '', bold = false): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const inList = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

/** An OpenDocument text with this body. Style B is bold; list style N is numbers with a bracket, any other is bullets. */
export function makeOdt(body: string, more: Readonly<Record<string, string | Buffer>> = {}): Buffer {
  const namespaces = ['office', 'style', 'text', 'table']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ')
  return makeArchive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${namespaces} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">
      <office:automatic-styles>
        <style:style style:name="B" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
        <text:list-style style:name="N"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix=")"/></text:list-style>
      </office:automatic-styles>
      <office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': `<m xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A plan</dc:title></m>`,
    ...more,
  })
}
