/** Which way a sentence of prose leans. Only a help for the person who decides what it is: it counts nowhere. */
export type Leaning = 'well' | 'must improve' | 'both' | 'unclear'

const bad =
  /\b(?:too (?!early\b)\w+|not (?:yet |always |consistently |sufficiently |routinely |reliably |fully |well |enough |met |effective|good)|(?:do|does|did|has|have|is|are|was|were|can)(?: not|n[’']t) (?!only)|inconsistent\w*|variab\w+|(?<!without (?:a |any |undue )?)delay\w*|drift\w*|weak\w*|poor\w*|lack\w*|insufficien\w+|inadequate\w*|absent|gaps?|slow(?:er|ly)?|below|deteriorat\w+|worse\w*|fail\w*|difficult\w*|concern(?:s|ing)|limited|underdeveloped|unable|without (?:a|the|any)(?! (?:wait|delay|break|gap)\w*\b)|wait(?:s|ing)? (?:too|up to|over|more than)|remain(?:s)? (?:a|too)|higher than|need(?:s)? to (?:improve|be|do)|more (?:needs|remains) to be done|missed|mismatch|shortages?|mixed|(?:remains?|continues? to be) a (?:\w+ )?challenge)\b/i

const good =
  /\b(?:good|better|fewer|fallen|kept (?:their|its) promise|strong\w*|effective(?:ly)?|well|improv(?:ed|ing|ement)|strength\w*|successful\w*|timely|positive\w*|benefit\w*|high(?:-| )quality|outstanding|excellent|impressive\w*|thorough\w*|robust\w*|appropriate\w*|careful\w*|skil(?:led|ful\w*)|easier|without (?:a |any |undue )?(?:wait|delay)\w*|above the|exceed\w*|risen|met|stable|clear|valued?|warm\w*|ambitious)\b/i

const amounts = /\b(?:above the|higher than|exceed\w*|risen|below|fewer|fallen)\b/gi

/** Words that only deny what follows them: “not well” is no praise. */
const denied =
  /\b(?:not|never|no|nor|less|n[’']t)\s+(?:\w+\s+){0,3}?(?:good|better|strong\w*|effective\w*|well|timely|met|clear|stable|sufficien\w+)\b/gi

/** Names and denials that only look like blame: “learning difficulties”, “not a significant issue”. */
const blameless =
  /\blearning difficult\w*|\b(?:not|never|no longer) (?:an? |any )?(?:significant |major |serious |great )?(?:issue|problem|concern)s?\b/gi

/** Of these more is worse: “above the national average” blames, “well below” praises. */
const unwanted =
  /\b(?:pregnanc\w+|conceptions?|exclu\w+|suspen\w+|re-?referr\w+|absence|absent(?:ee)?\w*|(?:re-?)?offend\w*|mortality|obes\w+|unemploy\w+|neet|not in education|vacanc\w+|turnover|smok\w+|expenditure|costs?|caseloads|workloads|truan\w+|bullying|infections?)\b/i
const more = /\b(?:above|higher than|exceed\w*|risen|rises?|rising|rose|increas(?:e|es|ed|ing))\b/i
const less = /\b(?:below|lower than|fewer|fall(?:s|en|ing)?|fell|declin\w+|reduc\w+|drop(?:s|ped)?|halved)\b/i

/** Of these more is better, though “higher than” mostly blames. */
const wanted =
  /\b(?:completed|finished|issued|done|met|seen|made|held|reviewed)\b[^.;]{0,60}\b(?:within|on time|in time)\b/i

/** Told by the words of the sentence alone. */
export function leaningOf(said: string): Leaning {
  const text = said.replaceAll(blameless, ' ')
  const isUnwanted = unwanted.test(text)
  const rest = isUnwanted
    ? text.replaceAll(amounts, ' ')
    : wanted.test(text)
      ? text.replaceAll(/\bhigher than\b/gi, 'better than')
      : text
  const isBad = bad.test(rest) || (isUnwanted && more.test(text) && !less.test(text))
  const isGood = good.test(rest.replaceAll(denied, ' ')) || (isUnwanted && less.test(text) && !more.test(text))
  if (isBad && isGood) return 'both'
  return isBad ? 'must improve' : isGood ? 'well' : 'unclear'
}
