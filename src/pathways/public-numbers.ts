import { suppressLine, type PublicCell } from '../indicators/index.ts'
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

/**
 * The steps that may be shown, with small numbers hidden. Where one of the four is hidden all that are not nothing are: they add
 * up, so that the others would give it away.
 */
export const publicNumbers = (
  pathway: Pick<Pathway, 'steps'>,
  { steps }: Pick<PathwayNumbers, 'steps'>,
): PublicNumbers[] =>
  pathway.steps.flatMap((step) => {
    const numbers = steps.get(step.id)
    if (!step.isPublic || !numbers) return []
    const cells = [numbers.opening, numbers.in, numbers.out, numbers.now]
    const [before, after] = [suppressLine(cells.slice(0, 2)), suppressLine(cells.slice(2))]
    const isHidden = [...before.cells, ...after.cells].includes('c')
    const [opening, came, went, now] = cells.map((value): PublicCell => (isHidden && value > 0 ? 'c' : value))
    return [{ step, opening: opening ?? 'c', in: came ?? 'c', out: went ?? 'c', now: now ?? 'c' }]
  })
