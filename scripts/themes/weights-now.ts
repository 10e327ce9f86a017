import { learn } from '../../src/frameworks/themes/evidence/learn.ts'
import { examples } from './examples.ts'

const scale = 100 // weights are kept as hundredths
const least = 30 // hundredths; less changes nothing

/** The text of weights.csv as the examples make it: the themes, then each feature with the themes that it speaks for or against. */
export function weightsNow(): string {
  const { themes, weights } = learn(examples())
  const lines = [...weights].flatMap(([name, row]) => {
    const pairs = [...row].flatMap((weight, theme) => {
      const hundredths = Math.round(weight * scale)
      return Math.abs(hundredths) < least ? [] : [`${theme}:${hundredths}`]
    })
    return pairs.length > 0 ? [`${name},${pairs.join(' ')}`] : []
  })
  return `${['feature', ...themes].join(',')}\n${lines.sort().join('\n')}\n`
}
