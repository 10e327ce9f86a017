// How many rows a second are written, at a thousand children and at ten thousand, and how much memory that takes.
//   node bin/with-node.js bench/population/run.ts [CHILDREN]
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { writePopulation } from '../../src/demo/population/index.ts'
import { day } from '../../src/platform/day.ts'

const [children = 1000] = process.argv.slice(2).map(Number)
const folder = await mkdtemp(path.join(os.tmpdir(), 'sightline-bench-population-'))
try {
  for (const times of [1, 1, 10]) {
    const began = performance.now()
    const { rows } = await writePopulation({ seed: 7, children: children * times, asAt: day('2026-11-24') }, folder)
    const seconds = (performance.now() - began) / 1000
    const memory = Math.round(process.memoryUsage.rss() / 2 ** 20)
    process.stdout.write(
      `${children * times} children: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows a second, ${memory} MiB\n`,
    )
  }
} finally {
  await rm(folder, { recursive: true })
}
