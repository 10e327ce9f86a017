/**
 * Whether a sentence beside a claim bears on it: what inspectors saw, found, sampled or heard themselves, what audits, records
 * and data show. Which way it bears is told by its words; the passage is always shown, so that a person can see whether.
 */
const looked =
  /\b(?:inspectors?|we)(?: have| also| had)? (?:saw|seen|found|find|sampled|observed|noted|met|spoke|agreed?|evaluated)\b|\bseen by inspectors\b|\b(?:audits?|records?|case files?|casework|data|figures|sampl\p{L}+|evidence|surveys?|feedback|inspection evidence|performance information)\b[^.;]{0,50}\b(?:confirm|show|demonstrat|support|indicat|reflect|reveal|suggest)\p{L}*|\bcases? (?:seen|sampled|reviewed)\b/iu

const against =
  /\bno (?:clear |sufficient )?evidence\b|\bnot (?:yet |always |fully |been )?(?:evident|accurate|demonstrated|supported|reflected|the case|seen|borne out|evidenced)\b|\b(?:did|could|does|do) not (?:see|find|show|support|reflect|confirm)\b|\b(?:over[- ]?positive|too generous|overly (?:positive|optimistic)|too optimistic|inaccurate|contradict\p{L}*|omitted)\b|\bnot (?:accurate|true)\b/iu

const doubts =
  /\b(?:however|although|but|only|too (?:few|many|often)|inconsistent|variable|weak|poor|not|few|yet|mend|more to do|needs? to|must)\b/iu

/** What an authority counts of itself is no evidence for what it says of itself. */
const ownData =
  /\b(?:authority|council|partnership|trust|leaders|managers)[’']s?[’']? own\b|\b(?:your|their|its) own (?:\p{L}+ )?(?:data|figures|audits?|records|analysis)\b/iu

const accurate = /\b(?:accurate(?:ly)?|honest|realistic|self-critical|is right to|rightly)\b/iu

/** What a sentence is for the claim that stands beside it; undefined where it is nothing. */
export const bearingOf = (sentence: string): 'for' | 'against' | undefined => {
  if (against.test(sentence)) return 'against'
  if (!looked.test(sentence) || ownData.test(sentence)) return undefined
  return doubts.test(sentence) ? 'against' : 'for'
}

/** What the sentence of a claim says of the claim itself: “an accurate self-evaluation”, “was over positive”. */
export const ownBearing = (sentence: string, isSelfGrade: boolean): 'for' | 'against' | undefined => {
  if (against.test(sentence)) return 'against'
  return isSelfGrade && accurate.test(sentence) ? 'for' : undefined
}
