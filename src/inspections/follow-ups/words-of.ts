// Words that stand in findings on any subject.
const common = new Set(
  'about across after also area areas authority before better board children council could care from have identify improve improved improvement increase leaders local make making more most must need needs needed other others people plans practice progress quality reduce service services should social some staff sure than that their them there these they this those time timely timeliness under when where which while with within well work young ensure extent number city county borough town district every each often always been their what said says'
    .split(' ')
    .map((word) => word.slice(0, 6)),
)

/** The words of a text that tell its subject, cut to six letters so that “waits” and “waiting” meet. */
export const wordsOf = (text: string): Set<string> => {
  const words = new Set<string>()
  for (const word of text.toLowerCase().match(/\p{L}{4,}/gu) ?? []) {
    const stem = word.slice(0, 6).replace(/(?:ing|ed|es|s)$/, '')
    if (stem.length >= 3 && !common.has(word.slice(0, 6)) && !common.has(stem)) words.add(stem)
  }
  return words
}

/** Whether a sentence can be on the same subject, by its words alone: better once too often than to say “never mentioned” wrongly. */
export const isNear = (finding: ReadonlySet<string>, sentence: ReadonlySet<string>): boolean => {
  let shared = 0
  for (const word of finding) if (sentence.has(word)) shared++
  return shared >= 3 || (shared >= 2 && shared * 2 >= finding.size) || (finding.size === 1 && shared === 1)
}
