import { inWords, type Day } from '../../platform/day.ts'
import { countInWords } from '../in-words.ts'
import { heaps, type Heap, type Work } from '../work-item.ts'

export interface Letter {
  subject: string
  body: string
}

interface About {
  name: string // of the person
  work: readonly Work[]
  today: Day
  address: string // where the product answers
}

/** So many of one sort are named; the rest are counted. */
const namedOfASort = 10

/** What is late on a day; undefined where nothing is. */
export const overdueLetter = ({ name, work, today, address }: About): Letter | undefined => {
  const late = work.filter(({ heap }) => heap === 'late')
  if (late.length === 0) return undefined
  return {
    subject: `Sightline: ${countInWords(late.length, 'thing')} of yours ${late.length === 1 ? 'is' : 'are'} late`,
    body: [
      `${name},`,
      `On ${inWords(today)} ${late.length === 1 ? 'this is' : 'these are'} late:`,
      ...sorts(late, address),
      ending('every day on which something of yours is late', address),
    ].join('\n\n'),
  }
}

/** Somebody's week: what is late, what waits, what is on its way, and how much others changed. Undefined where there is nothing. */
export const weeklyLetter = ({ changes, ...about }: About & { changes: number }): Letter | undefined => {
  const { name, work, today, address } = about
  if (work.length === 0 && changes === 0) return undefined
  const on = (heap: Heap) => work.filter((one) => one.heap === heap)
  const { late, waits, mine } = { late: on('late'), waits: on('waits'), mine: on('mine') }
  return {
    subject: `Sightline, your week: ${late.length} late, ${waits.length} waiting, ${mine.length} on the way`,
    body: [
      `${name},`,
      `This is how your work stands on ${inWords(today)}.`,
      ...heapOf('late', late, address),
      ...heapOf('waits', waits, address),
      ...heapOf('mine', mine, address),
      changes === 0
        ? 'Nobody else has changed anything in what you own since you last looked.'
        : `Others made ${countInWords(changes, 'change')} in what you own since you last looked:\n${address}/my-work#changed`,
      ending('once a week', address),
    ].join('\n\n'),
  }
}

const heapOf = (heap: Heap, work: readonly Work[], address: string): string[] => [
  `${heaps[heap].toUpperCase()}: ${work.length === 0 ? 'nothing' : work.length}`,
  ...(heap === 'mine' && work.length > 0 ? [`${address}/my-work#mine`] : sorts(work, address)),
]

/** A paragraph a sort. What is written freely, or may say something of a child, is counted and never named. */
const sorts = (work: readonly Work[], address: string): string[] =>
  [...Map.groupBy(work, ({ source }) => source)].map(([source, items]) => {
    const head = `${source.title}: ${items.length}`
    if (!source.namedInMail) return `${head}\n  ${address}/my-work#${items[0]?.heap ?? 'late'}-${source.id}`
    const named = items
      .slice(0, namedOfASort)
      .map(
        ({ title, word, detail, href }) =>
          `- ${[word, detail].filter(Boolean).join(' ')}: ${title}\n  ${address}${href}`,
      )
    const rest = items.length - named.length
    return [head, ...named, ...(rest > 0 ? [`- and ${rest} more: ${address}/my-work`] : [])].join('\n')
  })

const ending = (when: string, address: string): string =>
  `You get this ${when}. Choose which mail you get: ${address}/my-work/mail`
