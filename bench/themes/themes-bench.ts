/**
 * Findings coded a second, beside the naive way: one regular expression per saying of each theme, tried one after another.
 * Both see the same invented findings in the same run. Usage: `themes-bench.ts`.
 */
import { definitions } from '../../src/frameworks/themes/definitions/index.ts'
import { themesOf } from '../../src/frameworks/index.ts'
import { invented } from '../../test/themes/labelled.ts'

// Only sayings of plain words can be one expression each, so the naive way does less work than the coder.
const expressions = definitions.flatMap(({ id, says }) =>
  says
    .filter((saying) => !/[A-Z+]| - /.test(saying))
    .map((saying) => ({ id, like: new RegExp(`\\b${naive(saying)}`, 'i') })),
)

function naive(saying: string): string {
  const slots = saying
    .split(' ')
    .map((slot) => (slot === '..' ? '(?:\\w+\\W+){0,3}?' : `(?:${slot.replaceAll('*', '\\w*')})s?\\W*`))
  return slots.join('')
}

const ways: Record<string, (text: string) => unknown> = {
  'theme coder': (text) => themesOf(text),
  'naive expressions': (text) => expressions.filter(({ like }) => like.test(text)).map(({ id }) => id),
}

for (const [name, way] of Object.entries(ways)) {
  for (const { text } of invented) way(text)
  const used = process.cpuUsage()
  let done = 0
  for (let turn = 0; turn < 40; turn++) for (const { text } of invented) done += way(text) ? 1 : 0
  const { user, system } = process.cpuUsage(used)
  process.stdout.write(`${name}: ${Math.round(done / ((user + system) / 1_000_000))} findings a processor-second\n`)
}
