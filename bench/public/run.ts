// How fast the public pages answer 50 people at once: each page by itself, signed in nowhere, beside a server that gives back
// the same bytes and does nothing else, and how long a page takes that nobody has asked for since something happened.
// No page is asked for so often that one address would be told to wait, as it is after 20,000 times in a minute.
//   node bin/with-node.js bench/public/run.ts [PEOPLE] [TIMES]
import { withProduct } from '../product.ts'
import { press } from '../register/press.ts'

const [people = 50, times = 1500] = process.argv.slice(2).map(Number)
const base = '/public/999'

const ms = (value: number): string => `${value.toFixed(1)} ms`

await withProduct(async ({ address, copyOf }) => {
  const read = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text()
  const linked = (page: string, pattern: RegExp): string => pattern.exec(page)?.[1] ?? base
  const meeting = linked(await read(base), /href="(\/public\/999\/meetings\/[0-9a-f-]{36})"/)
  const paper = linked(await read(meeting), /href="(\/public\/999\/papers\/[0-9a-f-]{36})"/)
  const pages = [
    base,
    `${base}/meetings`,
    meeting,
    paper,
    `${base}/resolutions`,
    `${base}/inspections`,
    `${base}/plans`,
    `${base}/search?q=carers`,
    `${base}/feed.xml`,
    `${base}/oparl/meetings`,
  ]
  for (const path of pages) {
    const begun = performance.now()
    await read(`${path}${path.includes('?') ? '&' : '?'}fresh=${begun}`)
    const alone = performance.now() - begun
    await press(`${address}${path}`, {}, people, 60, times) // as much again first: a program that has just begun is not what is asked about
    const { perSecond, p50, p95, p99, max, failed } = await press(`${address}${path}`, {}, people, 60, times)
    console.log(
      `${path.replaceAll(/[0-9a-f-]{36}/g, ':id')}: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, most ${ms(max)}; ${perSecond.toFixed(0)} a second, ${failed} failed; made anew ${ms(alone)}`,
    )
  }
  const copy = await copyOf(await read(meeting))
  const { perSecond, p50, p95 } = await press(copy, {}, people, 60, times)
  console.log(
    `the bytes of a meeting’s page and nothing else: p50 ${ms(p50)}, p95 ${ms(p95)}; ${perSecond.toFixed(0)} a second`,
  )
})
