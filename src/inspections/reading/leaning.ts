/** Which way a sentence of prose leans. Only a help for the person who decides what it is: it counts nowhere. */
export type Leaning = 'well' | 'must improve' | 'both' | 'unclear'

const bad =
  /\b(?:too (?!early\b)\w+|not (?:yet |always |consistently |sufficiently |routinely |reliably |fully |well |enough |met |effective|good)|(?:do|does|did|has|have|is|are|was|were|can)(?: not|n[’']t) (?!only)|inconsistent\w*|variab\w+|(?<!without (?:a |any |undue )?)delay\w*|drift\w*|weak\w*|poor\w*|lack\w*|insufficien\w+|inadequate\w*|absent|gaps?|slow(?:er|ly)?|below|deteriorat\w+|worse\w*|fail\w*|difficult\w*|concern(?:s|ing)|limited|underdeveloped|unable|without (?:a|the|any)(?! (?:wait|delay|break|gap)\w*\b)|wait(?:s|ing)? (?:too|up to|over|more than)|remain(?:s)? (?:a|too)|higher than|need(?:s)? to (?:improve|be|do)|more (?:needs|remains) to be done|missed|mismatch)\b/i

const good =
  /\b(?:good|better|fewer|fallen|kept (?:their|its) promise|strong\w*|effective(?:ly)?|well|improv(?:ed|ing|ement)|strength\w*|successful\w*|timely|positive\w*|benefit\w*|high(?:-| )quality|outstanding|excellent|impressive\w*|thorough\w*|robust\w*|appropriate\w*|careful\w*|skil(?:led|ful\w*)|easier|without (?:a |any |undue )?(?:wait|delay)\w*|above the|exceed\w*|risen|met|stable|clear|valued?|warm\w*|ambitious)\b/i

/** Words that only deny what follows them: “not well” is no praise. */
const denied =
  /\b(?:not|never|no|nor|less|n[’']t)\s+(?:\w+\s+){0,3}?(?:good|better|strong\w*|effective\w*|well|timely|met|clear|stable|sufficien\w+)\b/gi

/** Told by the words of the sentence alone. */
export function leaningOf(text: string): Leaning {
  const isBad = bad.test(text)
  const isGood = good.test(text.replaceAll(denied, ' '))
  if (isBad && isGood) return 'both'
  return isBad ? 'must improve' : isGood ? 'well' : 'unclear'
}
