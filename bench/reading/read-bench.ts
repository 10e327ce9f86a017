/**
 * How fast letters are read, beside what else could read them: pages a second cold and warm, and the most memory.
 * Each way runs in a process of its own. Usage: `read-bench.ts [case …]`; SIGHTLINE_CORPUS names the letters.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'

import { cases, type Case } from './cases.ts'
import { loadLetters } from './letters.ts'

interface Measured {
  files: number
  pages: number
  seconds: number[] // of each pass
  processorSeconds: number[] // of each pass; what counts when others use the machine too
  peakMegabytes: number // of the process, its letters included; without processes that it starts
}

const [flag, ...names] = process.argv.slice(2)
if (flag === '--one') process.stdout.write(JSON.stringify(await measure(caseOf(names[0] ?? ''))))
else printTable([...(flag ? [flag] : []), ...names])

async function measure(way: Case): Promise<Measured> {
  const letters = loadLetters()
  const { pass, end } = way.start()
  const seconds: number[] = []
  const processorSeconds: number[] = []
  let pages = 0
  for (let turn = 0; turn < way.passes; turn++) {
    const from = performance.now()
    const used = process.cpuUsage()
    pages = await pass(letters)
    seconds.push((performance.now() - from) / 1000)
    const { user, system } = process.cpuUsage(used)
    processorSeconds.push((user + system) / 1_000_000)
  }
  await end?.()
  return {
    files: letters.length,
    pages,
    seconds,
    processorSeconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1000,
  }
}

function printTable(chosen: readonly string[]): void {
  const [cpu] = cpus()
  console.log(
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`,
  )
  const results = (chosen.length > 0 ? chosen : Object.keys(cases)).map((name) => {
    const output = execFileSync(process.execPath, [import.meta.filename, '--one', name], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
    const measured = JSON.parse(output) as Measured // written by `measure` in the process just ended
    console.log(`\n${name}: ${caseOf(name).does}`)
    console.log(`  ${describe(measured)}`)
    return {
      name,
      wall: rateOf(measured.pages, measured.seconds),
      processor: rateOf(measured.pages, measured.processorSeconds),
    }
  })
  const bare = results.find(({ name }) => name === 'bare')
  console.log(
    '\nwarm pages a second (times PDFium alone), and pages for each second of processor, which a busy machine leaves alone',
  )
  for (const { name, wall, processor } of results) {
    const own = name === 'pdftotext' ? 'not measured: its processes are its own' : against(processor, bare?.processor)
    console.log(`  ${name.padEnd(10)} ${against(wall, bare?.wall)}   ${own}`)
  }
}

function against(rate: number, bare: number | undefined): string {
  return `${rate.toFixed(0).padStart(5)}${bare ? ` (${(rate / bare).toFixed(2)})` : ''}`
}

function describe({ files, pages, seconds, processorSeconds, peakMegabytes }: Measured): string {
  const [cold = 0, ...warm] = seconds
  const coldText = `${files} different files, ${pages} pages a pass; first pass ${cold.toFixed(2)} s = ${(pages / cold).toFixed(0)} pages/s`
  const range =
    warm.length > 0
      ? `; warm median ${median(warm).toFixed(2)} s (${Math.min(...warm).toFixed(2)}–${Math.max(...warm).toFixed(2)}) = ${(pages / median(warm)).toFixed(0)} pages/s`
      : ''
  return `${coldText}${range}; processor ${median(processorSeconds).toFixed(2)} s a pass; peak ${peakMegabytes.toFixed(0)} MB`
}

/** Pages a second, in the median of the warm passes; of the only pass where there is one. */
function rateOf(pages: number, seconds: readonly number[]): number {
  return pages / median(seconds.length > 1 ? seconds.slice(1) : seconds)
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN
}

function caseOf(name: string): Case {
  const found = cases[name]
  if (!found) throw new Error(`No case “${name}”. There are: ${Object.keys(cases).join(', ')}.`)
  return found
}
