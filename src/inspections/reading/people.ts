const titles = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame|Cllr|Councillor|Rev)\.? /
const particles = new Set(['de', 'di', 'da', 'du', 'van', 'von', 'der', 'den', 'la', 'le', 'al', 'bin', 'ap', 'y', 'e'])
const notNames =
  /^(?:his|her|the|majesty|majestys|inspectors?|inspection|senior|lead|regulatory|regional|director|ofsted|cqc|care|quality|commission|hmi|report|overview|findings|headline|children|services|social|team|manager|yours|sincerely|faithfully|council|officer|chief|national|education|area|local|partnership|judgement|what|this|visit)$/i

/** A person's name at the beginning of the text, without title and role: two to five words that are set as names are. */
export function nameAtStart(printed: string): string | undefined {
  const text = /\p{Ll}/u.test(printed) ? printed : inSmallLetters(printed)
  const plain = text.replace(/^[\s:,;–-]+/, '').replace(titles, '')
  const words: string[] = []
  for (const word of plain.split(/\s+/)) {
    const bare = word.replace(/[,;:.()]+$/, '')
    const isName =
      /^(?:\p{Lu}|[dlo][’'](?=\p{Lu}))[\p{L}\p{M}’'.-]*$/u.test(bare) &&
      !notNames.test(bare.replace(/[’']/g, '')) &&
      !/^\p{Lu}{3,}$/u.test(bare)
    if (!isName && !(particles.has(bare) && words.length > 0)) break
    words.push(bare)
    if (bare !== word && !/^\p{Lu}\.$/u.test(word)) break
    if (words.length === 5) break
  }
  while (particles.has(words.at(-1) ?? '')) words.pop()
  return words.length >= 2 ? words.join(' ') : undefined
}

/** A title page set in capitals: JO ANNE O'NEILL. Small letters behind the first of each word. */
const inSmallLetters = (text: string): string =>
  text.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) =>
    word === 'HMI' || word === 'CQC' ? word : word.slice(0, 1) + word.slice(1).toLowerCase(),
  )

/** Every person that a list such as “A B HMI, C D and E F, Her Majesty’s Inspectors” names, in order. */
export function namesIn(text: string): string[] {
  const names = text
    .split(/,|;|\band\b|&|\(|\)|\bwith\b|\bHMI\b|\bHer Majesty|\bHis Majesty/)
    .flatMap((part) => nameAtStart(part.trim()) ?? [])
  return [...new Set(names)]
}

/** The same person, however the name is set. */
export const samePerson = (left: string, right: string): boolean => bare(left) === bare(right)

const bare = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(titles, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
