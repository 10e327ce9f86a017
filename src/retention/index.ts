export {
  countRetention,
  decideDeletion,
  getProposal,
  HoldFields,
  liftHold,
  listDeletions,
  listDue,
  listHolds,
  placeHold,
  proposeDeletion,
  type Deletion,
  type DueRecord,
  type Proposal,
} from './retention.ts'
export { retentionRules, ruleNamed } from './rules.ts'
export { heldInWords, whatGoes, type WhatGoes } from './what-goes.ts'
