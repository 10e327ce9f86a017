import type { Layout } from './to-html.ts'

const a4 = { width: '210mm', height: '297mm', margin: '22mm' }
const asLooks = (css: string): Pick<Layout, 'headings' | 'css'> => ({
  headings: 'looks',
  css: `.head { margin: 12pt 0 6pt; break-after: avoid; } ${css}`,
})

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'

/** Ways in which another office, another year or another program would have set the same words. */
export const layouts: readonly Layout[] = [
  { what: 'as most letters are' },
  { what: 'with no tags', tagged: false },
  {
    what: 'in a serif, small and close',
    css: `body { font: 9.5pt/1.15 'Liberation Serif' } p, ul { margin-bottom: 5pt }`,
    tagged: false,
  },
  { what: 'in large print', css: `body { font-size: 16pt; line-height: 1.5 }`, tagged: false },
  { what: 'with squares and dashes typed before items', bullets: ['■', '–', '»'], tagged: false },
  { what: 'with dashes and rings typed before items', bullets: ['–', 'o'], tagged: false },
  { what: 'with arrows of Wingdings', bullets: ['\uf0d8', '\uf0a7'], tagged: false },
  {
    what: 'with headings that are large and not bold',
    ...asLooks('.h1{font-size:19pt}.h2{font-size:16pt}.h3,.h4,.h5,.h6{font-size:13.5pt}'),
    tagged: false,
  },
  { what: 'with headings that are bold and no larger', ...asLooks('.head{font-weight:bold}'), tagged: false },
  { what: 'with headings in colour alone', ...asLooks('.head{color:#1d70b8}'), tagged: false },
  { what: 'with headings underlined', ...asLooks('.head{text-decoration:underline}'), tagged: false },
  { what: 'with headings in italics', ...asLooks('.head{font-style:italic}'), tagged: false },
  {
    what: 'with headings in bold capitals',
    ...asLooks('.head{font-weight:bold;text-transform:uppercase}'),
    tagged: false,
  },
  { what: 'justified and hyphenated', css: 'body{text-align:justify;hyphens:auto}', tagged: false },
  { what: 'on small pages', page: { width: '148mm', height: '210mm', margin: '14mm' }, tagged: false },
  { what: 'on wide pages', page: { width: '297mm', height: '210mm', margin: '25mm' }, tagged: false },
  {
    what: 'in two columns',
    css: 'body{columns:2;column-gap:9mm;font-size:9.5pt}',
    page: { ...a4, margin: '15mm' },
    tagged: false,
  },
  {
    what: 'in two columns, tagged',
    css: 'body{columns:2;column-gap:9mm;font-size:9.5pt}',
    page: { ...a4, margin: '15mm' },
  },
  { what: 'with tables without borders', css: 'td,th{border:0}', tagged: false },
  {
    what: 'with tables without borders, their cells centred',
    css: 'td,th{border:0;vertical-align:middle}',
    tagged: false,
  },
  { what: 'with tables of rules across alone', css: 'td,th{border-left:0;border-right:0}', tagged: false },
  { what: 'with tables of cells centred', css: 'td,th{vertical-align:middle}', tagged: false },
  {
    what: 'with tables shaded and not ruled',
    css: 'td,th{border:0} tr:nth-child(odd) td{background:#e8eef4}',
    tagged: false,
  },
  { what: 'with each grade below its area', tables: 'stacked', tagged: false },
  { what: 'with each grade before its area', tables: 'swapped', tagged: false },
  { what: 'with each grade behind a colon', tables: 'colon', tagged: false },
  {
    what: 'with a head and a foot on every page',
    head: 'OFFICIAL',
    foot: 'Inspection report | Page # of ## | www.gov.uk/ofsted',
    tagged: false,
  },
  {
    what: 'with first lines set in and no gaps',
    css: 'p{margin:0;text-indent:18pt} .typed{text-indent:-14pt} ul{margin:0}',
    tagged: false,
  },
  {
    what: 'with wide gaps between lines and none between paragraphs',
    css: 'body{line-height:1.8} p,ul{margin:0 0 2pt}',
    tagged: false,
  },
  { what: 'with straight quotes', words: (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'), tagged: false },
  { what: 'with curly quotes', words: (text) => text.replace(/(?<=\p{L})'/gu, '’').replace(/'/g, '‘'), tagged: false },
  {
    what: 'with days before the months as ordinals',
    words: (text) =>
      text.replace(
        new RegExp(`\\b(\\d{1,2}) (?=(?:${months})\\b)`, 'g'),
        (_, day: string) => `${day}${ordinal(Number(day))} `,
      ),
    tagged: false,
  },
  { what: 'with tags and nothing bold', css: 'h1,h2,h3,h4,h5,h6{font-weight:normal;font-size:11pt}' },
]

const ordinal = (day: number): string =>
  [11, 12, 13].includes(day) ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
