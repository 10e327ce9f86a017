import { recognise, type Framework, type Recognised } from '../../frameworks/index.ts'
import { type Letter, passage } from './letter.ts'
import type { Period } from './period.ts'
import type { Draft } from './reading.ts'

/** Which framework wrote the letter. */
export function recogniseLetter(letter: Letter): Recognised {
  // The whole title may run together where a format keeps no line ends.
  const title = letter.front.filter(
    (block, index) => block.kind === 'heading' || block.text.length < 160 || (index < 8 && block.text.length < 300),
  )
  const leaves = letter.leaves
  const text = leaves.map((block) => block.text).join(' ')
  const opening = leaves
    .filter(({ lines }) => (lines[0]?.box.page ?? 1) <= 2)
    .map((block) => block.text)
    .join(' ')
  return recognise({ title: title.map((block) => block.text).join(' '), opening: opening.slice(0, 12_000), text })
}

export function readFramework(
  letter: Letter,
  { framework, lead, second }: Recognised,
  period: Period | undefined,
): Draft {
  const title = letter.front.find((block) =>
    framework.announces.some(
      (each) => each.in === 'title' && each.points > 0 && each.like.test(block.text.replaceAll('’', "'")),
    ),
  )
  const where = title ? passage(letter, title) : null
  const printed = title?.text ?? ''
  if (framework.id === 'unknown')
    return {
      field: 'framework',
      value: '',
      printed: '',
      passage: null,
      rule: 'framework-not-recognised',
      sureness: 0,
      reasons: ['No known framework’s words were found. Say which framework this is.'],
    }
  const reasons = lead < 6 && second ? [`It also has words of “${second.title}”.`] : []
  if (framework.forms.length === 0)
    return {
      field: 'framework',
      value: framework.record,
      printed,
      passage: where,
      rule: 'framework-announced',
      sureness: reasons.length > 0 ? 70 : 99,
      reasons,
    }
  const form = formOf(framework, period)
  if (form)
    return {
      field: 'framework',
      value: form.record,
      printed,
      passage: where,
      rule: 'framework-by-fieldwork',
      sureness: reasons.length > 0 ? 70 : 93,
      reasons,
    }
  return {
    field: 'framework',
    value: framework.record,
    printed,
    passage: where,
    rule: 'framework-announced',
    sureness: 75,
    reasons: [...reasons, 'The dates do not tell whether the inspection was short or standard.'],
  }
}

/** The form whose fieldwork takes as many weeks; none where the dates are unknown or stand apart. */
export const formOf = (framework: Framework, period: Period | undefined): Framework['forms'][number] | undefined =>
  period?.stretches === 1 ? framework.forms.find(({ weeks }) => weeks.includes(period.weeks)) : undefined
