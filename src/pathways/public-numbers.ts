import { suppressLine, type HidingBeside, type PublicCell } from '../indicators/index.ts'
import type { PathwayNumbers } from './count-pathway.ts'
import type { Pathway, Step } from './pathway.ts'

/** Stock and flow of a step as those may see them who see no children. */
export interface PublicNumbers {
  step: Step
  opening: PublicCell
  in: PublicCell
  out: PublicCell
  now: PublicCell
}

/** By which name it is known, among the definitions of indicators, who is in a step, came into it or went out of it. */
export const groupOfStep = ({ id }: Pick<Pathway, 'id'>, step: Pick<Step, 'id'>, part: 'now' | 'in' | 'out'): string =>
  `${id}/${step.id}/${part}`

/**
 * The steps that may be shown, with small numbers hidden, and those that would tell of a number that indicators hide. Where one of
 * the four is hidden all that are not nothing are: they add up, so that the others would give it away.
 */
export const publicNumbers = (
  pathway: Pick<Pathway, 'id' | 'steps'>,
  { steps }: Pick<PathwayNumbers, 'steps'>,
  hides: HidingBeside,
): PublicNumbers[] => {
  const shown = pathway.steps.flatMap((step) => {
    const numbers = steps.get(step.id)
    return step.isPublic && numbers ? [{ step, numbers }] : []
  })
  const beside = hides(
    shown.flatMap(({ step, numbers }) =>
      (
        [
          ['now', 'now', numbers.now],
          ['in', 'now', numbers.in],
          ['out', 'now', numbers.out],
          ['now', 'before', numbers.opening],
        ] as const
      ).map(([part, when, count]) => ({ row: step.id, group: groupOfStep(pathway, step, part), when, count })),
    ),
  )
  return shown.map(({ step, numbers }) => {
    const cells = [numbers.opening, numbers.in, numbers.out, numbers.now]
    const [before, after] = [suppressLine(cells.slice(0, 2)), suppressLine(cells.slice(2))]
    const isHidden = beside.has(step.id) || [...before.cells, ...after.cells].includes('c')
    const [opening, came, went, now] = cells.map((value): PublicCell => (isHidden && value > 0 ? 'c' : value))
    return { step, opening: opening ?? 'c', in: came ?? 'c', out: went ?? 'c', now: now ?? 'c' }
  })
}
