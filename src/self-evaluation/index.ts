export { annualBriefing } from './find-briefing.ts'
export { ownClaimsTable } from './claims-table.ts'
export { ConversationFields, keepConversation, listConversations } from './conversation.ts'
export { evidenceKinds as claimEvidenceKinds } from './freshness.ts'
export {
  citeEvidence,
  ClaimOutcomeFields,
  claimOutcomes,
  makeClaim,
  NewClaim,
  NewClaimEvidence,
  OwnClaimId,
  recordClaimOutcome,
  withdrawClaim,
} from './own-claims.ts'
export { type AreaEvaluation, type SelfEvaluation, selfEvaluation, type ShownOwnClaim } from './self-evaluation.ts'
export { lineOf, StatementFields, writeStatement, Year } from './statements.ts'
