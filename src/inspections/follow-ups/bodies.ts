import { plainText } from '../../frameworks/index.ts'

/** Whose it is to act: the council's own, a board that it sits on, or another body that it can only ask. */
export type WhoseToAct = 'council' | 'partnership' | 'outside'

const own =
  /\b(?:council|local authority|director of children|children's services|youth (?:justice|offending) (?:service|team))\b/i
const shared =
  /\b(?:management board|partnership|safeguarding (?:children )?(?:board|partners?)|lscb|the board|local area)\b/i
const others =
  /\b(?:probation|integrated care board|icbs?|ccg|clinical commissioning|primary care|hospitals?|nhs|health (?:providers?|trust|partners|commissioners|leaders|services|visiting service)|police|constabulary|ministry|department|academ(?:y|ies)|multi-academy|schools?|courts?|cafcass|national)\b/i

/** “Leaders in the ICB and the local authority should …”: who is meant stands before “should”. */
const before = /^(?:leaders (?:in|of|across|at) )?((?:the |both )?[^.]{3,90}?) (?:should|must|needs? to)\b/i

/** What is no name: “Obtain from partners the figures that the board needs to …” only says of somebody what they need. */
const noName =
  /\b(?:that|which|who|whom|whose|what|when|where|whether|how|if|because|since|so)\b|^(?:obtain|ask|agree|ensure|make sure|review|check|improve|strengthen|develop|reduce|increase|complete|report|record|use|write|work|take|give|provide|set|seek|tell|help|continue|extend|put|raise|allocate|consider|establish|introduce)\b/i

export interface Addressee {
  /** As the document names it; '' where it names nobody and means the council. */
  name: string
  whose: WhoseToAct
}

/** Whom a finding is addressed to: the body that stands beside it, or the one that its sentence begins with. */
export const addresseeOf = (finding: { body: string; value: string }): Addressee => {
  const named = before.exec(plainText(finding.value))?.[1] ?? ''
  const said = finding.body || (noName.test(named) ? '' : named)
  const name = said.replace(/\s+should:?$/i, '').trim()
  if (name === '') return { name: '', whose: 'council' }
  if (others.test(plainText(name))) return { name, whose: 'outside' }
  if (shared.test(plainText(name))) return { name, whose: 'partnership' }
  // A sentence that begins with who else: “Managers must …” is the council's own.
  return own.test(plainText(name)) || finding.body === ''
    ? { name: finding.body, whose: 'council' }
    : { name, whose: 'outside' }
}
