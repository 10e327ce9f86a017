import { isDict, listOf, Name, operations, Ref, type Dict, type Value } from './pdf-objects.ts'
import type { Element, Walked } from './walk.ts'

export interface PdfUaRule {
  id: string
  sentence: string
  source: string
  /** What breaks the rule, one line each. */
  faults: (file: Walked) => string[]
}

const iso = (clause: string) => `ISO 14289-1 (PDF/UA-1), clause ${clause}`
const nameOf = (value: Value): string => (value instanceof Name ? value.name : '')
const textOf = (value: Value): string => (typeof value === 'string' ? value : '')

/** Roles that need no map. Source: ISO 32000-1, 14.8.4. */
const standard = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD
  THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(
    /\s+/,
  ),
)

/** Operators that leave something to be seen. */
const shows = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'EI', 'BI'])

interface Marked {
  page: number
  mcid: number
}

/** What of a page is marked, and what of it is neither marked nor an artifact. */
const contentsOf = ({ objects, get, pages }: Walked): { marked: Marked[]; loose: string[]; faults: string[] } => {
  const marked: Marked[] = []
  const loose: string[] = []
  const faults: string[] = []
  pages.forEach(({ number, dict }, index) => {
    const refs = dict.get('Contents')
    const streams = refs instanceof Ref ? [refs] : listOf(get(dict, 'Contents'))
    const content = streams.map((ref) => (ref instanceof Ref ? objects.stream(ref.to) : '')).join('\n')
    const open: ('tagged' | 'artifact' | 'other')[] = []
    for (const { word, operands } of operations(content)) {
      if (word === 'BDC' || word === 'BMC') {
        const properties = operands[1]
        const mcid = isDict(properties) ? properties.get('MCID') : undefined
        if (typeof mcid === 'number') marked.push({ page: number, mcid })
        const kind =
          nameOf(operands[0] ?? null) === 'Artifact' ? 'artifact' : typeof mcid === 'number' ? 'tagged' : 'other'
        if (kind === 'artifact' && open.includes('tagged')) faults.push(`page ${index + 1}: an artifact inside content`)
        if (kind === 'tagged' && open.includes('artifact')) faults.push(`page ${index + 1}: content inside an artifact`)
        open.push(kind)
      } else if (word === 'EMC') open.pop()
      else if (shows.has(word) && !open.some((kind) => kind !== 'other')) loose.push(`page ${index + 1}: ${word}`)
    }
    if (open.length > 0) faults.push(`page ${index + 1}: ${open.length} marks are left open`)
  })
  return { marked, loose, faults }
}

/** The parent tree: which element each number of marked content of a page, and each annotation, belongs to. */
const parentTree = ({ get, resolve, structure }: Walked): Map<number, Value> => {
  const found = new Map<number, Value>()
  const add = (node: Value): void => {
    if (!isDict(node)) return
    for (const kid of listOf(get(node, 'Kids'))) add(resolve(kid))
    const numbers = listOf(get(node, 'Nums'))
    for (let at = 0; at + 1 < numbers.length; at += 2) found.set(Number(numbers[at]), numbers[at + 1] ?? null)
  }
  add(get(structure, 'ParentTree'))
  return found
}

const annotationsOf = ({ get, resolve, pages }: Walked): { page: Dict; number: number; dict: Dict }[] =>
  pages.flatMap(({ dict: page }) =>
    listOf(get(page, 'Annots')).flatMap((ref) => {
      const dict = resolve(ref)
      return ref instanceof Ref && isDict(dict) ? [{ page, number: ref.to, dict }] : []
    }),
  )

const ofType = ({ elements }: Walked, ...types: string[]): Element[] =>
  elements.filter(({ type }) => types.includes(type))

const attributes = ({ get, resolve }: Walked, element: Element): Dict[] => {
  const own = get(element.dict, 'A')
  return [own, ...listOf(own).map(resolve)].filter(isDict)
}

const metadataOf = ({ objects }: Walked): string => {
  const ref = objects.catalog.get('Metadata')
  return ref instanceof Ref ? Buffer.from(objects.stream(ref.to), 'latin1').toString('utf8') : ''
}

/** Fonts with the dictionaries that they are described by. */
const fontsOf = (file: Walked): Dict[] =>
  file.objects.numbers.flatMap((number) => {
    const dict = file.objects.object(number)
    return isDict(dict) &&
      nameOf(file.get(dict, 'Type')) === 'Font' &&
      !nameOf(file.get(dict, 'Subtype')).startsWith('CIDFont')
      ? [dict]
      : []
  })

const rowOf = (element: Element): Element[] => element.children.filter(({ type }) => type === 'TH' || type === 'TD')

export const pdfUaRules: readonly PdfUaRule[] = [
  {
    id: 'tagged',
    sentence: 'The file says that it is tagged, and has a tree of elements.',
    source: iso('7.1'),
    faults: ({ get, objects, elements }) => [
      ...(get(objects.catalog, 'MarkInfo', 'Marked') === true ? [] : ['it is not marked as tagged']),
      ...(get(objects.catalog, 'MarkInfo', 'Suspects') === true ? ['its tags are suspect'] : []),
      ...(elements.length > 0 ? [] : ['it has no elements']),
    ],
  },
  {
    id: 'language',
    sentence: 'The file names its language.',
    source: iso('7.2'),
    faults: ({ get, objects }) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(textOf(get(objects.catalog, 'Lang'))) ? [] : ['it names no language'],
  },
  {
    id: 'title',
    sentence: 'Its title is in its metadata, and a reader shows it instead of the name of the file.',
    source: iso('7.1'),
    faults: (file) => [
      ...(file.get(file.objects.catalog, 'ViewerPreferences', 'DisplayDocTitle') === true
        ? []
        : ['the title is not shown']),
      ...(/<dc:title>[^]*?<rdf:li[^>]*>[^<]+<\/rdf:li>/.test(metadataOf(file)) ? [] : ['the metadata has no title']),
    ],
  },
  {
    id: 'identifier',
    sentence: 'The metadata says that the file is PDF/UA-1.',
    source: iso('5'),
    faults: (file) =>
      /pdfuaid:part(>\s*1\s*<|="1")/.test(metadataOf(file)) ? [] : ['the metadata does not say that it is PDF/UA'],
  },
  {
    id: 'content-marked',
    sentence: 'All that is to be seen is content of an element or an artifact, and neither stands in the other.',
    source: iso('7.1'),
    faults: (file) => {
      const { loose, faults } = contentsOf(file)
      return [...loose.map((one) => `${one} shows something that is not marked`), ...faults]
    },
  },
  {
    id: 'content-in-tree',
    sentence: 'Every piece of marked content belongs to one element, and the parent tree leads to that element.',
    source: 'ISO 32000-1, 14.7.4',
    faults: (file) => {
      const { marked } = contentsOf(file)
      const holder = new Map<string, number>()
      const faults: string[] = []
      for (const { number, content } of file.elements)
        for (const { page, mcid } of content) {
          const key = `${page} ${mcid}`
          if (holder.has(key)) faults.push(`content ${key} belongs to two elements`)
          holder.set(key, number)
        }
      const tree = parentTree(file)
      const key = (page: number): Value =>
        file.get(file.pages.find(({ number }) => number === page)?.dict, 'StructParents')
      for (const { page, mcid } of marked) {
        const element = holder.get(`${page} ${mcid}`)
        if (element === undefined) faults.push(`content ${page} ${mcid} is of no element`)
        const own = listOf(file.resolve(tree.get(Number(key(page)))))[mcid]
        if (!(own instanceof Ref) || own.to !== element) faults.push(`the parent tree has no way from ${page} ${mcid}`)
      }
      const there = new Set(marked.map(({ page, mcid }) => `${page} ${mcid}`))
      for (const [at] of holder) if (!there.has(at)) faults.push(`an element holds content ${at}, which is not there`)
      return faults
    },
  },
  {
    id: 'roles',
    sentence: 'Every role is a standard one or mapped to one.',
    source: iso('7.1'),
    faults: ({ elements }) =>
      elements.filter(({ type }) => !standard.has(type)).map(({ said }) => `${said} is no role`),
  },
  {
    id: 'not-empty',
    sentence: 'No element is empty; a cell of a table may be.',
    source: 'Matterhorn Protocol 1.1, checkpoint 09',
    faults: ({ elements }) =>
      elements
        .filter(
          ({ children, content, annotations, type }) =>
            children.length + content.length + annotations.length === 0 && type !== 'TD' && type !== 'TH',
        )
        .map(({ said, number }) => `${said} ${number} is empty`),
  },
  {
    id: 'headings',
    sentence: 'Headings begin at the first level and skip none on the way down.',
    source: iso('7.4'),
    faults: (file) => {
      const faults: string[] = []
      let last = 0
      for (const { type } of ofType(file, 'H1', 'H2', 'H3', 'H4', 'H5', 'H6')) {
        const level = Number(type.slice(1))
        if (level > last + 1) faults.push(`H${level} comes after ${last === 0 ? 'nothing' : `H${last}`}`)
        last = level
      }
      if (last === 0) faults.push('there is no heading')
      return faults
    },
  },
  {
    id: 'tables',
    sentence: 'A table has rows of cells, as many in each, and heads that say what they are the heads of.',
    source: iso('7.5'),
    faults: (file) =>
      ofType(file, 'Table').flatMap((table) => {
        const rows = [table, ...table.children].flatMap(({ children }) => children.filter(({ type }) => type === 'TR'))
        const cells = rows.map(rowOf)
        const span = (cell: Element): number =>
          Math.max(1, ...attributes(file, cell).map((own) => Number(file.get(own, 'ColSpan')) || 1))
        const widths = new Set(cells.map((row) => row.reduce((sum, cell) => sum + span(cell), 0)))
        const heads = cells.flat().filter(({ type }) => type === 'TH')
        const scope = (head: Element) =>
          attributes(file, head).some((own) => /^(Column|Row|Both)$/.test(nameOf(file.get(own, 'Scope'))))
        return [
          ...(rows.length === 0 ? [`table ${table.number} has no rows`] : []),
          ...(widths.size > 1 ? [`the rows of table ${table.number} have ${[...widths].join(' and ')} cells`] : []),
          ...(heads.length === 0 ? [`table ${table.number} has no heads`] : []),
          ...heads
            .filter((head) => !scope(head))
            .map(({ number }) => `head ${number} does not say what it is the head of`),
          ...rows.flatMap(({ children }) =>
            children.filter(({ type }) => type !== 'TH' && type !== 'TD').map(({ said }) => `a row holds ${said}`),
          ),
        ]
      }),
  },
  {
    id: 'lists',
    sentence: 'A list holds items, and an item a label and a body.',
    source: iso('7.6'),
    faults: (file) => [
      ...ofType(file, 'L').flatMap(({ children, number }) => [
        ...(children.some(({ type }) => type === 'LI') ? [] : [`list ${number} has no items`]),
        ...children
          .filter(({ type }) => !['LI', 'L', 'Caption'].includes(type))
          .map(({ said }) => `a list holds ${said}`),
      ]),
      ...ofType(file, 'LI').flatMap(({ children, parent, number }) => [
        ...(parent?.type === 'L' ? [] : [`item ${number} stands in no list`]),
        ...(children.some(({ type }) => type === 'LBody') ? [] : [`item ${number} has no body`]),
        ...children.filter(({ type }) => type !== 'LBody' && type !== 'Lbl').map(({ said }) => `an item holds ${said}`),
      ]),
    ],
  },
  {
    id: 'figures',
    sentence: 'A figure says in words what it shows.',
    source: iso('7.3'),
    faults: (file) =>
      ofType(file, 'Figure', 'Formula')
        .filter(
          ({ dict }) =>
            textOf(file.get(dict, 'Alt')).trim() === '' && textOf(file.get(dict, 'ActualText')).trim() === '',
        )
        .map(({ number }) => `figure ${number} says nothing`),
  },
  {
    id: 'links',
    sentence:
      'A link is an element that holds its annotation, which says where it leads and leads back to the element.',
    source: iso('7.18'),
    faults: (file) => {
      const holders = new Map(
        ofType(file, 'Link').flatMap(({ number, annotations }) => annotations.map((to) => [to, number] as const)),
      )
      const tree = parentTree(file)
      const found = annotationsOf(file).filter(({ dict }) => nameOf(file.get(dict, 'Subtype')) === 'Link')
      return [
        ...found.flatMap(({ dict, number }) => {
          const back = tree.get(Number(file.get(dict, 'StructParent')))
          return [
            ...(textOf(file.get(dict, 'Contents')).trim() ? [] : [`link ${number} does not say where it leads`]),
            ...(holders.has(number) ? [] : [`link ${number} is of no element`]),
            ...(back instanceof Ref && back.to === holders.get(number) ? [] : [`link ${number} leads to no element`]),
          ]
        }),
        ...ofType(file, 'Link')
          .filter(({ annotations }) => annotations.length === 0)
          .map(({ number }) => `element ${number} is a link without one`),
      ]
    },
  },
  {
    id: 'notes',
    sentence: 'A note has a name of its own in the file.',
    source: iso('7.9'),
    faults: (file) => {
      const ids = ofType(file, 'Note').map(({ dict }) => textOf(file.get(dict, 'ID')))
      return [
        ...(ids.includes('') ? ['a note has no name'] : []),
        ...(new Set(ids).size === ids.length ? [] : ['two notes have one name']),
      ]
    },
  },
  {
    id: 'tab-order',
    sentence: 'On a page with annotations the tab key goes by the structure.',
    source: iso('7.18.3'),
    faults: (file) =>
      file.pages.flatMap(({ dict }, index) =>
        listOf(file.get(dict, 'Annots')).length > 0 && nameOf(file.get(dict, 'Tabs')) !== 'S'
          ? [`page ${index + 1} does not tab by structure`]
          : [],
      ),
  },
  {
    id: 'fonts',
    sentence: 'Every font is in the file and says which letters its signs are.',
    source: iso('7.21'),
    faults: (file) =>
      fontsOf(file).flatMap((font) => {
        const inner = file.resolve(listOf(file.get(font, 'DescendantFonts'))[0])
        const described = isDict(inner) ? inner : font
        const name = nameOf(file.get(font, 'BaseFont'))
        const hasFile = ['FontFile', 'FontFile2', 'FontFile3'].some(
          (key) => file.get(described, 'FontDescriptor', key) !== null,
        )
        return [
          ...(hasFile ? [] : [`${name} is not in the file`]),
          ...(font.has('ToUnicode') ? [] : [`${name} does not say which letters its signs are`]),
        ]
      }),
  },
  {
    id: 'bookmarks',
    sentence: 'A file of more than a few pages has bookmarks.',
    source: 'Matterhorn Protocol 1.1, checkpoint 27; PDF/UA-1 recommends it',
    faults: (file) =>
      file.pages.length > 2 && !isDict(file.get(file.objects.catalog, 'Outlines', 'First'))
        ? ['it has no bookmarks']
        : [],
  },
]
