import { plainText } from '../../frameworks/index.ts'
import type { Sentence } from './sentences.ts'

/** What inspectors said of the council's view of itself (“too generous in the grades that it would award itself”). */
export interface SelfView {
  text: string
  page: number
  verdict: 'too generous' | 'accurate' | 'not said'
}

const isAbout =
  /\bself-?(?:evaluation|assessment)s?\b|\bgrades? (?:that )?(?:it|they) would (?:award|give) (?:itself|themselves)\b|\bview of (?:itself|themselves)\b|\baccurate (?:view|understanding) of (?:the quality of )?(?:practice|services|strengths)\b/i
/** What partners, schools or agencies assess of themselves is no view of the council's. */
const isOthers =
  /\bsection (?:11|eleven)\b|\b(?:partner )?agencies (?:are|have) [^.]{0,40}self-?assessments?\b|\b(?:schools?|settings?)['’]? (?:own )?self-?(?:evaluation|assessment)/i
const isGenerous =
  /\b(?:too|more|over-?) ?(?:generous|optimistic|positive)\b|\bover-?(?:optimistic|estimat\w+|generous)\b|\bnot (?:\w+ ){0,3}accurate\b|\binaccurate\b/i
const isAccurate = /\b(?:accurate|matche[ds]|realistic|honest|well[- ]informed)\b/i

const bulletBefore = /^[^\p{L}\p{N}“"'‘(]+\s*/u

export const selfViewIn = ({ text, page }: Sentence): SelfView[] => {
  const plain = plainText(text)
  if (!isAbout.test(plain) || isOthers.test(plain)) return []
  const verdict = isGenerous.test(plain) ? 'too generous' : isAccurate.test(plain) ? 'accurate' : 'not said'
  return [{ text: text.replace(bulletBefore, ''), page, verdict }]
}
