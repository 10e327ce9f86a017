import type { Attribution, ClaimKind } from './claim.ts'
import { isOwnGrade, isTooEarly } from './who-says.ts'

/** The first line that fits is the kind. Causes come before people and money: “fewer vacancies thanks to the academy” is an impact. */
const kinds: readonly (readonly [ClaimKind, RegExp])[] = [
  ['too-early', /\bcannot (?:yet )?(?:be sure|say (?:whether|if)|tell)\b|\bnot (?:yet )?clear (?:if|whether)\b/iu],
  [
    'impact',
    /\b(?:as a (?:direct )?result|because of|thanks to|due to|has led to|have led to|the fruit of|attribut\w+|contribut\w+|impact|has (?:helped|made a difference)|have (?:helped|made a difference)|in part due)\b/iu,
  ],
  [
    'capacity',
    /\b(?:workforce|vacanc\w+|vacant|agency|turnover|sickness|budget|funding|finances?|invest\w*|caseloads?|recruit\w*|capacity|resourc\w*|staffing|posts)\b/iu,
  ],
  [
    'plan',
    /\b(?:will|plan(?:s|ned|ning)? (?:to|for)|intend\w*|aim(?:s|ed|ing)? to|want(?:s|ed)? to|hopes?|propos\w+|are going to|commit\w+ to|your focus|next year|set a target|action plans?|suggested that|would be (?:of most use|helpful)|are keen)\b/iu,
  ],
  [
    'impact',
    /\b(?:improved further|has improved|have improved|reduced|reduction|fewer|fallen|risen|increas\w+|decreas\w+|better than|has made good progress|have made good progress|narrowing)\b/iu,
  ],
]

export const kindOfClaim = (sentence: string): ClaimKind => {
  if (isTooEarly(sentence)) return 'too-early'
  if (isOwnGrade(sentence)) return 'self-grade'
  return kinds.find(([, like]) => like.test(sentence))?.[0] ?? 'practice'
}

/** An impact is an association until somebody shows more; what it is too early to tell has no data. */
export const attributionOf = (kind: ClaimKind): Attribution | null =>
  kind === 'impact' ? 1 : kind === 'too-early' ? 0 : null
