import { childLinkOf, ssdTables, type SsdRow } from '../children/index.ts'
import { inWords, type Day } from '../platform/day.ts'
import { printPaper } from '../platform/paper/book.ts'
import { paperFile } from '../platform/paper/paper-html.ts'
import type { Paper, PaperBlock } from '../platform/paper/paper.ts'
import { guardFormula } from '../platform/tables/formula-guard.ts'
import { zip } from '../platform/tables/zip.ts'
import { fieldInWords, meaningOf } from './field-words.ts'
import type { Held, HeldRow } from './holdings.ts'
import type { Prepared } from './requests.ts'
import { ruleOfField } from './third-party.ts'
import { spansOf } from './versions.ts'

/** What stands where something about somebody else was taken out. */
export const takenOut = '[Taken out: it is about somebody else]'

interface About {
  authority: string
  preparedBy: string
  today: Day
}

const textOf = ({ decided }: Prepared, { key, text }: Held): string => (decided.get(key) ? takenOut : text)

/** Each version of a row, without what was taken out. */
const versionsOf = ({ decided }: Prepared, { versions, marked }: HeldRow): SsdRow[] =>
  versions.map((version, at) =>
    Object.fromEntries(
      Object.entries(version).map(([field, value]) => [
        field,
        decided.get(marked[at]?.[field] ?? '') ? takenOut : value,
      ]),
    ),
  )

const purposes = new Map(ssdTables.map(({ name, purpose }) => [name, purpose]))

/** Fields that say nothing of a person: which delivery a row came with, and the number of the record, which stands at the beginning. */
const isNoise = (field: string): boolean =>
  field === 'from_import' || field === 'to_import' || numbersOfPeople.has(field)
const numbersOfPeople = new Set(
  ssdTables.flatMap((table) => {
    const link = childLinkOf(table)
    return link && 'person' in link && ruleOfField(link.person) === undefined ? [link.person] : []
  }),
)

/** A row line by line: what each field says and, where it came to say something else, since which delivery and what before. */
const linesOfRow = (prepared: Prepared, row: HeldRow, number: string): string[][] => {
  const { deliveries, names } = prepared.holdings
  const versions = versionsOf(prepared, row)
  const dayOf = (delivery: unknown) => {
    const asAt = deliveries.get(Number(delivery))
    return asAt === undefined ? 'a delivery' : `the delivery of ${inWords(asAt)}`
  }
  const said = (value: string | number | null, field: string) =>
    value === null || value === '' ? 'nothing' : value === takenOut ? takenOut : fieldInWords(field, value, names)
  const lines = fieldsOf(row.table)
    .filter((field) => !isNoise(field))
    .map((field) => ({ field, spans: spansOf(versions, field).toReversed() }))
    .filter(({ spans }) => spans.some(({ value }) => value !== null && value !== ''))
    .map(({ field, spans }) => [
      number,
      meaningOf(field),
      spans
        .map(({ value, from }, at) =>
          spans.length === 1
            ? said(value, field)
            : at === spans.length - 1
              ? `Before: ${said(value, field)}`
              : `Since ${dayOf(from)}: ${said(value, field)}`,
        )
        .join('\n'),
    ])
  const [first, last] = [versions[0], versions.at(-1)]
  const until = last?.['to_import']
  return [
    ...lines,
    [
      number,
      'Held',
      `from ${dayOf(first?.['from_import'])}${until === null || until === undefined ? ' to now' : ` to ${dayOf(until)}`}`,
    ],
  ]
}

const linesTable = (prepared: Prepared, caption: string, lines: readonly Held[]): PaperBlock =>
  lines.length === 0
    ? { block: 'paragraph', words: 'Nothing is held.' }
    : {
        block: 'table',
        caption,
        columns: [
          { title: 'Day', share: 22 },
          { title: 'What is held', share: 78 },
        ],
        rows: lines.map((line) => [line.on ? inWords(line.on) : '', textOf(prepared, line)]),
        rowHeads: true,
      }

/** Lines that say the same of the same day as one, with how often. */
const oncePerDay = (lines: readonly Held[]): Held[] => {
  const same = Map.groupBy(lines, ({ on, text }) => `${on} ${text}`)
  return [...same.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, text: more.length === 0 ? first.text : `${first.text}, ${more.length + 1} times` }] : [],
  )
}

/** Everything that is held about a child as a paper: the same becomes the HTML and the tagged PDF. */
export const bundlePaper = (prepared: Prepared, { authority, preparedBy, today }: About): Paper => {
  const { request, holdings, decided } = prepared
  const out = holdings.toDecide.filter(({ key }) => decided.get(key)).length
  const section = (title: string, about: string, caption: string, lines: readonly Held[]): PaperBlock[] => [
    { block: 'heading', level: 2, text: title },
    { block: 'paragraph', words: about, small: true },
    linesTable(prepared, caption, lines),
  ]
  const tables = [...new Set(holdings.rows.map(({ table }) => table))]
  return {
    title: 'What is held about you',
    subject: 'Everything that Sightline holds about one person, for that person',
    author: authority,
    language: 'en-GB',
    issuedOn: today,
    runningHead: 'What is held about you. Official-Sensitive: personal',
    blocks: [
      {
        block: 'paragraph',
        words: `${authority} was asked on ${inWords(request.receivedOn)} for what is held about you. This is all that Sightline holds. It was put together by ${preparedBy} on ${inWords(today)}.`,
      },
      {
        block: 'paragraph',
        words:
          out === 0
            ? 'Nothing was taken out.'
            : `In ${out} ${out === 1 ? 'place' : 'places'} something was taken out because it is about another person. There it says so.`,
      },
      {
        block: 'inset',
        words:
          'If something is wrong, say so: it will be put right, or what you say will be kept beside it. If you are not content with this answer, you can complain to the council and to the Information Commissioner.',
      },
      { block: 'heading', level: 2, text: 'Who you are to us' },
      { block: 'facts', pairs: holdings.facts.map(({ label, text }) => ({ label, words: text })) },
      ...section(
        'Your own words',
        'What you said, as it was written down, and what it changed.',
        'In your words',
        holdings.words,
      ),
      ...section('What happened', 'Every dated event of your record, newest first.', 'Chronology', holdings.events),
      ...section(
        'What was written down of you',
        'What people of the council wrote down of you beside the case system, such as a talk after you came back or a letter after a review.',
        'Case logs, audits and supervision',
        holdings.logs,
      ),
      ...section(
        'What had to be done by when',
        'Time limits that ran for you in the last year.',
        'Time limits',
        holdings.clocks,
      ),
      ...section(
        'Who opened or hid your record',
        'Access that was taken for a stated reason.',
        'Access',
        holdings.access,
      ),
      ...section(
        'Who looked at your record',
        'Everybody who was shown it, or a list on which it stood, day by day. Each look with its day is in the folder “data”.',
        'Looks',
        oncePerDay(holdings.looks),
      ),
      { block: 'heading', level: 2, text: 'Documents' },
      {
        block: 'paragraph',
        words: 'Sightline keeps no letters or other documents about you. They are in the council’s case system.',
      },
      { block: 'heading', level: 2, text: 'The data behind it' },
      {
        block: 'paragraph',
        words:
          'As the case system delivered it, oldest first, with what changed and when. The codes of the case system stand behind their meaning. The same is in the folder “data”, for programs.',
        small: true,
      },
      ...tables.flatMap((name): PaperBlock[] => [
        { block: 'heading', level: 3, text: purposes.get(name) ?? name },
        {
          block: 'table',
          caption: name,
          columns: [
            { title: 'Row', share: 8 },
            { title: 'What it is', share: 42 },
            { title: 'What it says', share: 50 },
          ],
          rows: holdings.rows
            .filter(({ table }) => table === name)
            .flatMap((row, at) => linesOfRow(prepared, row, String(at + 1))),
          rowHeads: false,
        },
      ]),
    ],
  }
}

/** The same for programs: names of fields as the dataset has them. */
export const bundleData = (prepared: Prepared, { authority, preparedBy, today }: About) => {
  const { request, holdings } = prepared
  const lines = (held: readonly Held[]) => held.map((line) => ({ on: line.on, text: textOf(prepared, line) }))
  return {
    about: { authority, preparedBy, preparedOn: today, receivedOn: request.receivedOn, askedBy: request.askedBy },
    facts: Object.fromEntries(holdings.facts.map(({ label, text }) => [label, text])),
    words: lines(holdings.words),
    events: lines(holdings.events),
    logs: lines(holdings.logs),
    clocks: lines(holdings.clocks),
    access: lines(holdings.access),
    looks: lines(holdings.looks),
    deliveries: [...holdings.deliveries].map(([number, asAt]) => ({ number, asAt })),
    rows: holdings.rows.flatMap((row) => versionsOf(prepared, row).map((values) => ({ table: row.table, values }))),
  }
}

/** The columns that come first, in this order, whether any row has them or not; the others as the rows have them. */
const csvOf = (rows: readonly SsdRow[], first: readonly string[]): string => {
  const columns = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])]
  const cell = (value: string | number | null | undefined): string =>
    typeof value === 'number' ? String(value) : `"${guardFormula(value ?? '').replaceAll('"', '""')}"`
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}` // with the mark by which Excel knows UTF-8
}

/** The fields of a table in the order of the dataset. */
const fieldsOf = (name: string): string[] =>
  ssdTables.find((table) => table.name === name)?.fields.map((field) => field.name) ?? []

/** A zip with the record as HTML and as tagged PDF, and its data as JSON and as CSV, a file for each table. */
export const bundleFile = async (prepared: Prepared, about: About): Promise<AsyncGenerator<Uint8Array>> => {
  const paper = bundlePaper(prepared, about)
  const { rows, ...data } = bundleData(prepared, about)
  const tables = [...new Set(rows.map(({ table }) => table))]
  const lists = Object.entries({
    words: data.words,
    events: data.events,
    logs: data.logs,
    clocks: data.clocks,
    access: data.access,
    looks: data.looks,
  })
  return zip([
    { name: 'record.html', content: paperFile(paper) },
    { name: 'record.pdf', content: await printPaper(paper) },
    { name: 'data/record.json', content: `${JSON.stringify({ ...data, rows }, null, 2)}\n` },
    ...lists.map(([name, list]) => ({ name: `data/${name}.csv`, content: csvOf(list, ['on', 'text']) })),
    ...tables.map((name) => ({
      name: `data/${name}.csv`,
      content: csvOf(
        rows.filter(({ table }) => table === name).map(({ values }) => values),
        fieldsOf(name),
      ),
    })),
  ])
}
