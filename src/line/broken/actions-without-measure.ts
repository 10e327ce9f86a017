import { listActionsWithoutMeasure, stateWords } from '../../improvement/index.ts'
import type { BrokenLine } from './broken-line.ts'

export const actionsWithoutMeasure: BrokenLine = {
  id: 'actions-without-measure',
  title: 'Actions without a measure',
  one: 'action has no measure',
  many: 'actions have no measure',
  means:
    'Actions, drafts among them, that are neither closed nor withdrawn, have no measure linked, and do not say why none exists.',
  needs: 'plans.read',
  find: async (db) =>
    (await listActionsWithoutMeasure(db)).map(({ id, title, state, stateOn, ownerName }) => ({
      id,
      title,
      href: `/actions/${id}`,
      why: `${stateWords[state]}; link the measure that it should move, or write down why there is none`,
      who: ownerName,
      on: stateOn,
    })),
}
