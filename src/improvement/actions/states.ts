import type { Permission } from '../../people/index.ts'

/** Where an action can stand, in the order in which it goes; those after `closed` stand beside the way. */
export const states = [
  'draft',
  'agreed',
  'in_progress',
  'action_complete',
  'impact_seen',
  'sustained',
  'closed',
  'blocked',
  'awaiting_other_body',
  'withdrawn',
  'reopened',
] as const
export type State = (typeof states)[number]

export const stateWords: Readonly<Record<State, string>> = {
  draft: 'Draft',
  agreed: 'Agreed',
  in_progress: 'In progress',
  action_complete: 'Complete',
  impact_seen: 'Impact seen',
  sustained: 'Sustained',
  closed: 'Closed',
  blocked: 'Blocked',
  awaiting_other_body: 'Waits for another body',
  withdrawn: 'Withdrawn',
  reopened: 'Reopened',
}

/** States in which something is still to be done, and so can be late. */
export const openStates = ['agreed', 'in_progress', 'blocked', 'awaiting_other_body', 'reopened'] as const
export const doneStates = ['action_complete', 'impact_seen', 'sustained', 'closed'] as const

const among = (list: readonly State[]) => (state: State) => list.includes(state)
export const isOpen = among(openStates)
export const isDone = among(doneStates)

/** What a step needs before it may be taken; `gates.ts` says how each is judged and the sentence for what is missing. */
export type Need =
  | 'owner'
  | 'accepted'
  | 'done-when'
  | 'due'
  | 'measure'
  | 'verified-evidence'
  | 'impact-claim'
  | 'moved-measure'
  | 'held'
  | 'minute'
  | 'why'
  | 'body'
  | 'approver'

interface Step {
  does: string // the button
  past: string // after the action's name: “was agreed”
  from: readonly State[]
  to: State | 'the state before'
  /** Who may, besides: the owner of the action where `owner` is set. */
  needs: Permission
  owner: boolean
  gate: readonly Need[]
}

/** What may be done to an action from which state, and what each step needs: decisions/2026-11-25-gates.md. */
export const steps = {
  agree: {
    does: 'Agree it',
    past: 'agreed',
    from: ['draft'],
    to: 'agreed',
    needs: 'plans.edit',
    owner: false,
    gate: ['owner', 'accepted', 'done-when', 'due', 'measure'],
  },
  start: {
    does: 'Start it',
    past: 'started',
    from: ['agreed', 'reopened'],
    to: 'in_progress',
    needs: 'plans.edit',
    owner: true,
    gate: [],
  },
  complete: {
    does: 'Mark it complete',
    past: 'marked complete',
    from: ['in_progress', 'reopened'],
    to: 'action_complete',
    needs: 'plans.edit',
    owner: true,
    gate: ['verified-evidence'],
  },
  'see impact': {
    does: 'Say that its impact is seen',
    past: 'said to have had impact',
    from: ['action_complete'],
    to: 'impact_seen',
    needs: 'plans.edit',
    owner: false,
    gate: ['verified-evidence', 'impact-claim', 'moved-measure'],
  },
  sustain: {
    does: 'Say that it is sustained',
    past: 'found sustained',
    from: ['impact_seen'],
    to: 'sustained',
    needs: 'plans.edit',
    owner: false,
    gate: ['verified-evidence', 'impact-claim', 'held'],
  },
  close: {
    does: 'Close it',
    past: 'closed',
    from: ['sustained'],
    to: 'closed',
    needs: 'plans.edit',
    owner: false,
    gate: ['minute'],
  },
  block: {
    does: 'Say that it is blocked',
    past: 'blocked',
    from: ['agreed', 'in_progress', 'reopened'],
    to: 'blocked',
    needs: 'plans.edit',
    owner: true,
    gate: ['why'],
  },
  'await another body': {
    does: 'Say that it waits for another body',
    past: 'said to wait for another body',
    from: ['agreed', 'in_progress', 'reopened'],
    to: 'awaiting_other_body',
    needs: 'plans.edit',
    owner: true,
    gate: ['body', 'why'],
  },
  unblock: {
    does: 'Go on with it',
    past: 'taken up again',
    from: ['blocked', 'awaiting_other_body'],
    to: 'the state before',
    needs: 'plans.edit',
    owner: true,
    gate: [],
  },
  withdraw: {
    does: 'Withdraw it',
    past: 'withdrawn',
    from: ['draft', 'agreed', 'in_progress', 'blocked', 'awaiting_other_body', 'reopened'],
    to: 'withdrawn',
    needs: 'dates.approve',
    owner: false,
    gate: ['why', 'approver'],
  },
  reopen: {
    does: 'Reopen it',
    past: 'reopened',
    from: ['action_complete', 'impact_seen', 'sustained', 'closed', 'withdrawn'],
    to: 'reopened',
    needs: 'plans.edit',
    owner: false,
    gate: ['owner', 'done-when', 'due', 'why'],
  },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps
export const stepNames = Object.keys(steps) as readonly StepName[] // the keys of the table above

/** The steps that a state allows, whatever else they need. */
export const stepsFrom = (state: State): StepName[] =>
  stepNames.filter((name) => (steps[name].from as readonly State[]).includes(state)) // widened: any state may be asked
