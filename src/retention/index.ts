export {
  countRetention,
  decideDeletion,
  HoldFields,
  liftHold,
  listDeletions,
  listDue,
  listHolds,
  placeHold,
  proposeDeletion,
  type Deletion,
  type DueRecord,
} from './retention.ts'
export { retentionRules, ruleNamed } from './rules.ts'
