import { NotFound } from '../../platform/errors.ts'
import { ehcPlan } from './ehc-plan.ts'
import { socialCare } from './social-care.ts'
import { supervisionQuality } from './supervision.ts'
import type { Tool } from './tool.ts'
import { writtenToChild } from './written-to-child.ts'
import { youthJustice } from './youth-justice.ts'

/** Every version of every tool, the newest of each last. A tool that changes is a further version; what was audited keeps its own. */
export const everyTool: readonly Tool[] = [socialCare, ehcPlan, youthJustice, supervisionQuality, writtenToChild]

/** The tools as they are used now. */
export const tools: readonly Tool[] = [...new Map(everyTool.map((tool) => [tool.id, tool])).values()]

/** @throws NotFound where there is no such tool */
export const toolFor = (id: string, version?: number): Tool => {
  const found = everyTool.findLast((tool) => tool.id === id && (version === undefined || tool.version === version))
  if (!found) throw new NotFound('tool')
  return found
}
