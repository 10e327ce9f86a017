const holders =
  /^(?:managers?|members?|chair|vice-chairs?|director|heads?|officers?|leads?|team|services?|board|coordinators?|co-ordinators?|practitioners?|workers?|nurses?|principal|group|partnership|commissioners?|panel|seniors|advis[eo]rs?|consultants?|administrators?|police|council|trust|psychologists?|teachers?|headteachers?|leaders?|partners|all|staff|analysts?)$/i
const joiners = /^(?:of|the|and|for|to|with|in|&|\+|\/|-|–)$/

const bare = (word: string): string => word.replace(/[,;:()]+/g, '')

/** A line that names who acts by an office and nothing else: “Quality Manager”, “Chair of the Board”. */
export function isOfficeLine(text: string): boolean {
  const words = text.trim().split(/\s+/)
  if (words.length > 7 || text.length > 48 || /[.!?]$/.test(text)) return false
  if (!words.every((word) => /^[\p{Lu}\d&+(]/u.test(word) || joiners.test(word))) return false
  return words.some((word) => holders.test(bare(word))) || /^\p{Lu}{2,6}(?: \p{Lu}\p{Ll}+)?$/u.test(text)
}

/** Whether an office is named to its end: it closes with a word for its holder, or opens with one and “of”. */
const isWhole = (text: string): boolean => {
  const words = text.split(/\s+/)
  return holders.test(bare(words.at(-1) ?? '')) || /^(?:chair|head|director|leader)s? (?:of|for)\b/i.test(text)
}

/** The lines of a cell as persons: an office broken over two lines is put together, two offices are two. */
export function personsFrom(lines: readonly string[]): string[] {
  const persons: string[] = []
  let open = false
  for (const line of lines.map((each) => each.trim()).filter(Boolean)) {
    const last = persons.at(-1)
    if (last !== undefined && open) persons[persons.length - 1] = `${last} ${line}`
    else persons.push(line)
    open = !isWhole(persons.at(-1) ?? '')
  }
  return persons
    .flatMap((person) => person.split(/\s*[;/]\s*|\s*,\s*(?=\p{Lu})|\s+and\s+(?=(?:the )?\p{Lu}\p{L}+ )/u))
    .filter(Boolean)
}
