import { crc32, deflateRawSync } from 'node:zlib'

/** A zip archive of the given parts, in order. `lies` writes a false inflated size into every header. */
export function makeArchive(parts: Readonly<Record<string, string | Buffer>>, lies?: { size: number }): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const plain = Buffer.from(content)
    const packed = name === 'mimetype' ? plain : deflateRawSync(plain)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(name === 'mimetype' ? 0 : 8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(lies?.size ?? plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), common, place, Buffer.from(name)]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document with this body. List 1 is bullets, list 2 is numbers; styles Heading1 to Heading3 are headings. */
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
            .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`)
            .join('')}</w:abstractNum>`,
      )
      .join(
        '',
      )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
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
