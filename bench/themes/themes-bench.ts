/**
 * Findings coded a second, beside the naive way: one regular expression per saying of each theme, tried one after another.
 * Both see the same invented findings in the same run. Usage: `themes-bench.ts`.
 */
import { definitions } from '../../src/frameworks/themes/definitions/index.ts'
import { themesOf } from '../../src/frameworks/index.ts'
import { invented, pairs } from '../../test/themes/labelled.ts'

const texts = [...invented, ...pairs('tune').flatMap(({ one, other }) => [one, other])].map(({ text }) => text)

// Only sayings of plain words can be one expression each, so the naive way does less work than the coder.
const expressions = definitions.flatMap(({ id, says, hints = '' }) =>
  `${says};${hints}`
    .split(';')
    .map((saying) => saying.trim().replaceAll(/\s+/g, ' '))
    .filter((saying) => saying !== '' && !/[A-Z+]| - /.test(saying))
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

const perSecond: number[] = []
for (const [name, way] of Object.entries(ways)) {
  for (const text of texts) way(text)
  const used = process.cpuUsage()
  let done = 0
  for (let turn = 0; turn < 10; turn++) for (const text of texts) done += way(text) ? 1 : 0
  const { user, system } = process.cpuUsage(used)
  const speed = done / ((user + system) / 1_000_000)
  perSecond.push(speed)
  process.stdout.write(`${name}: ${Math.round(speed)} findings a processor-second\n`)
}
process.stdout.write(`ratio: ${((perSecond[0] ?? 0) / (perSecond[1] ?? 1)).toFixed(1)}\n`)
