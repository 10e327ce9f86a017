/** How much two texts speak of the same thing, told by the words they share: for putting torn rows back together. */

const empty = new Set(
  'about above action after also and any are been being below both but can could for from had has have how into its more need needs new not now our out over per plan point see should some such than that the their them then there these they this those through was well were what when where which who will with within would work your'.split(
    ' ',
  ),
)

/** The stems of the words that carry meaning: four letters or more, endings off, so that “recruiting” meets “recruitment”. */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}+]{4,}/gu) ?? []
  return new Set(words.filter((word) => !empty.has(word)).map(stem))
}

const stem = (word: string): string => {
  const bare = word.replace(/(?:ments?|ings?|ations?|ions?|ies|ers?|ed|es|s|e|y)$/, '')
  return bare.length >= 3 ? bare : word
}

/** Short forms in capitals of one text whose words the other spells out: “CV” and “Child View”. */
function shortForms(short: string, long: string): number {
  const forms = new Set(short.match(/\b\p{Lu}{2,5}\b/gu) ?? [])
  const names = long.match(/\b\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}/gu) ?? []
  const initials = names.map((name) =>
    name
      .split(' ')
      .map((word) => word.charAt(0))
      .join(''),
  )
  return initials.filter((each) => forms.has(each)).length
}

/** Shared stems, and two for each short form that the other text spells out. */
export function likeness(one: string, other: string): number {
  const [left, right] = [stemsOf(one), stemsOf(other)]
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return shared + 2 * (shortForms(one, other) + shortForms(other, one))
}

/** Whether one text begins as the other does: the same verb in another form, and two of the next words. */
export function beginsLike(text: string, model: string): boolean {
  const [first = '', ...rest] = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [modelFirst = '', ...modelRest] = model.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (stem(first) !== stem(modelFirst)) return false
  const next = new Set(modelRest.slice(0, 8))
  return rest.slice(0, 6).filter((word) => next.has(word)).length >= 2
}
