import type { Block, Passage } from '../../../documents/index.ts'
import { passage, passageOver, type Letter } from '../letter.ts'
import type { RuleId } from '../rules.ts'

/** Where a value stands, how it was read, how sure that is and why not surer. */
export interface Grounds {
  passage: Passage | null
  rule: RuleId
  sureness: number
  doubts: string[]
}

/** Grounds in one stretch of a block; the whole of it by default. */
export const groundsIn = (
  letter: Letter,
  block: Block,
  rule: RuleId,
  {
    sureness = 95,
    doubts = [],
    from = 0,
    to = block.text.length,
  }: Partial<Grounds> & { from?: number; to?: number } = {},
): Grounds => ({ passage: passage(letter, block, from, to), rule, sureness, doubts })

/** Grounds in several blocks, from the first to the last. */
export const groundsOver = (
  letter: Letter,
  blocks: readonly Block[],
  rule: RuleId,
  { sureness = 95, doubts = [] }: Partial<Grounds> = {},
): Grounds => ({ passage: passageOver(letter, blocks), rule, sureness, doubts })
