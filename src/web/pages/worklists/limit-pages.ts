import { z } from 'zod'
import { may } from '../../../people/index.ts'
import {
  addOwnRule,
  endOwnRule,
  endTarget,
  listOwnRules,
  listTargets,
  NewOwnRule,
  NewTarget,
  OwnRuleId,
  setTarget,
} from '../../../timescales/index.ts'
import { page, redirect, view } from '../../page.ts'
import { limitsView } from './limits-view.ts'
import { ownRulesView } from './own-rules-view.ts'

const home = '/worklists/limits'

/** Which time limits the data feeds, and stricter targets of the council’s own. */
const limits = page({
  path: '/worklists/limits',
  needs: 'children.read',
  postNeeds: 'timescales.set',
  form: NewTarget,
  get: async ({ db, person, today, csrf, problems, typed }) =>
    view({
      title: 'Targets and rules of our own',
      current: 'worklists',
      body: limitsView({
        targets: await listTargets(db, person.authorityId),
        own: await listOwnRules(db, person.authorityId),
        sets: may(person, 'timescales.set'),
        today,
        form: { csrf, problems, typed },
      }),
    }),
  post: async ({ db, person, form }) => {
    await setTarget(db, person, form)
    return redirect(home, 'The target is set. Clocks that start from its day on are counted by it.')
  },
})

const endTargetPage = page({
  path: '/worklists/limits/:id/end',
  needs: 'timescales.set',
  params: z.object({ id: z.uuid() }),
  post: async ({ db, person, params: { id } }) => {
    await endTarget(db, person, id)
    return redirect(home, 'The target is ended. Clocks are counted by the rule again.')
  },
})

/** A rule of the council’s own between two things that the data holds. */
const ownRules = page({
  path: '/worklists/limits/new',
  needs: 'timescales.set',
  form: NewOwnRule,
  get: async ({ csrf, problems, typed }) =>
    view({ title: 'A rule of our own', current: 'worklists', body: ownRulesView({ csrf, problems, typed }) }),
  post: async ({ db, person, form }) => {
    await addOwnRule(db, person, form)
    return redirect(home, 'The rule is added. Its clocks run from the next look at a worklist.')
  },
})

const endOwnRulePage = page({
  path: '/worklists/limits/own/:rule/end',
  needs: 'timescales.set',
  params: z.object({ rule: OwnRuleId }),
  post: async ({ db, person, params: { rule } }) => {
    await endOwnRule(db, person, rule)
    return redirect(home, 'The rule is ended, and its clocks with it.')
  },
})

export const limitPages = [limits, endTargetPage, ownRules, endOwnRulePage]
