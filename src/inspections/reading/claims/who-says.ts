import type { Claimant } from './claim.ts'

const said = String.raw`told|said|say|believed?|consider(?:ed)?|think|thought|explained|report(?:ed)?|described|characterised|informed|mentioned|noted|stated|advised|feel|felt|assured|accept(?:ed)?|acknowledged?|recognised?|highlighted|identified|shared|confirmed|agreed|suggested|outlined|expressed|picked out|singled out|see (?:this|these|it|your)|have seen|want(?:ed)? to|hope|plan to|intend to|aim to|are (?:confident|clear|pleased|satisfied|proud|keen|sure|aware)|were (?:confident|clear|pleased|satisfied|proud|keen|sure)|cannot (?:yet )?(?:be sure|say|tell)`

/** Inspectors writing to a director: “You told us”, “your team noted”. What follows is the council's own account. */
const addressed = new RegExp(
  String.raw`\b(?:you|your (?:team|colleagues|officers)|you and your team|one of your colleagues) (?:have )?(?:also |all |now |then |still )?(?:${said})\b`,
  'iu',
)
/** “We were interested to hear that your workforce is stable.” */
const heard =
  /\b(?:hear|heard|learn|told) (?:from you )?that (?:you|your)\b|\byour (?:own )?(?:data|figures|analysis|audits?|self-(?:evaluation|assessment)) (?:shows?|says?|tells?|suggests?|indicates?)\b/iu

const leadership = String.raw`(?:(?:senior|strategic|local area|area|council|political) )?(?:leaders|managers|officers)`
const bodies = String.raw`the (?:local authority|council|authority|director(?: of children[’']s services)?|trust|partnership|local area partnership|partners|local area)`
/** “Senior managers report that …”: inspectors pass on what they were told. */
const reported = new RegExp(
  String.raw`\b(?<who>${leadership}|${bodies}) (?:also |have |has )?(?:reports?|reported|told (?:us|inspectors)|says?|said|believes?|believed|advised?s?|stated?s?|considers?|feels?|claims?|claimed|maintains?|is confident|are confident)(?: inspectors| us)? (?:that\b|they\b|it\b|there\b|their\b|transfer\b)`,
  'iu',
)

/** A verb of the pattern above: a sentence without one reports nothing. */
const says = /report|told|sa(?:y|id)|believe|advise|state|consider|feel|claim|maintain|confident/i

/** “The local authority’s self-evaluation was over positive”: what it says of itself, or how true that is. */
const selfEvaluation =
  /(?<!section (?:11|eleven) )\bself[- ](?:evaluation|assessment)\b(?![^.;]{0,20}\b(?:tool|returns|process|form)\b)/iu
const selfVerdict =
  /\bself[- ](?:evaluation|assessment)\b[^.;]{0,40}\b(?:says?|states?|concludes?|judges?|claims?|describes?|recognis\w+|shows?|demonstrates?|acknowledges?)\b|\b(?:accurate(?:ly)?|honest|over[- ]?positive|overly|optimistic|generous|realistic|self-critical|not fully reflected|inaccurate|omit\w*)\b/iu
const ownGrades =
  /\b(?:grades? (?:that )?(?:it|they|you) (?:would )?(?:award|give|gave|awarded)|grad(?:ed?|es) (?:itself|themselves|yourselves))\b/iu
const otherBodies =
  /\b(?:section (?:11|eleven)|schools?[’']?|agencies|organisations|partners) [^.;]{0,40}self[- ](?:evaluation|assessment)|self[- ]assessments\b/iu

/** “It is too early to see the impact.” Not a child who steps down too early. */
const early =
  /\b(?:it is|it was|is|was|are|be|still|at) (?:still |therefore |also )?too (?:early|soon)(?: in (?:its|their) \p{L}+| a stage)? (?:to|for)\b|\btoo early to (?:see|measure|evaluate|judge|assess|tell|say|know|demonstrate)\b|\bnot yet possible to (?:see|measure|evaluate|judge|assess|tell|say|know|demonstrate)\b/iu

/** “We noted that they cover five of your teams, and you agreed …”: inspectors' own words come first. */
const inspectorsSay =
  /^(?:however, |but )?(?:we|inspectors) (?:also )?(?:noted|found|saw|sampled|observed|agreed|pointed out) /iu

export const isTooEarly = (sentence: string): boolean =>
  /\btoo (?:early|soon)|not yet possible/i.test(sentence) && early.test(sentence)
export const isOwnGrade = (sentence: string): boolean => selfEvaluation.test(sentence) || ownGrades.test(sentence)

/**
 * Who claims something in this sentence, and how sure that is; undefined where nobody does.
 *
 * @param toAuthority whether the document is a letter that says “you” to the authority
 */
export const whoSays = (sentence: string, toAuthority: boolean): { saidBy: Claimant; sureness: number } | undefined => {
  if (
    ownGrades.test(sentence) ||
    (selfEvaluation.test(sentence) && selfVerdict.test(sentence) && !otherBodies.test(sentence))
  )
    return { saidBy: 'self-evaluation', sureness: 70 }
  if (inspectorsSay.test(sentence)) return undefined
  if (toAuthority && (addressed.test(sentence) || heard.test(sentence))) return { saidBy: 'authority', sureness: 75 }
  const who = says.test(sentence) && reported.exec(sentence)?.groups?.['who']?.toLowerCase()
  if (who) {
    if (/leaders|managers|officers|director/u.test(who)) return { saidBy: 'leaders', sureness: 65 }
    return { saidBy: /partner|local area/u.test(who) ? 'partnership' : 'council', sureness: 65 }
  }
  if (isTooEarly(sentence)) return { saidBy: 'inspectors', sureness: 70 }
  return undefined
}
