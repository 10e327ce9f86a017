import { isWideTheme, themesOf } from '../../frameworks/index.ts'
import type { SourceFinding } from './sources.ts'
import { wordsOf } from './words-of.ts'

export interface Nearest {
  finding: SourceFinding
  sureness: number
  doubt: string
}

/** What is to be found again among the findings of another document. */
export interface Sought {
  text: string
  themes: readonly string[]
}

/** The finding that shares most with what is sought: themes first, then words. None where no theme is shared. */
export const nearest = (
  sought: Sought,
  findings: readonly SourceFinding[],
  isAlike: (sought: Sought, finding: SourceFinding) => boolean = () => true,
): Nearest | null => {
  const wanted = new Set(sought.themes)
  const alike = findings.filter(
    (finding) => finding.themes.some((theme) => wanted.has(theme)) && isAlike(sought, finding),
  )
  if (alike.length === 0) return null
  const words = wordsIn(sought.text)
  const ranked = alike
    .map((finding) => ({
      finding,
      themes: finding.themes.filter((theme) => wanted.has(theme)).length,
      words: sharedWords(words, wordsIn(finding.value)).length,
    }))
    .toSorted((a, b) => b.themes - a.themes || b.words - a.words)
  const [first, second] = ranked
  if (!first) return null
  const isClose = second !== undefined && second.themes === first.themes && second.words === first.words
  return {
    finding: first.finding,
    sureness: isClose ? 60 : first.words >= 2 ? 80 : 70,
    doubt: isClose ? 'Two findings of that document are as near; the first is named.' : '',
  }
}

/**
 * Whether the later finding asks for what the earlier one did. To be on one subject is not enough: they share a telling word
 * as well, or two subjects. Where the subject is wide (children who live elsewhere, audit, a board) the word must be another
 * than those that told the subject: what children who live elsewhere may say is not how they do at school.
 */
export const asksTheSame = (sought: Sought, finding: SourceFinding): boolean => {
  const themes = finding.themes.filter((theme) => sought.themes.includes(theme))
  const particular = themes.filter((theme) => !isWideTheme(theme))
  const shared = sharedWords(wordsIn(sought.text), wordsIn(finding.value))
  if (particular.length > 1) return true
  if (particular.length === 1) return shared.length > 0
  const told = new Set([...wordsThatTell(sought.text), ...wordsThatTell(finding.value)])
  return shared.some((word) => !told.has(word))
}

const sharedWords = (one: ReadonlySet<string>, other: ReadonlySet<string>): string[] =>
  [...one].filter((word) => other.has(word))

// The same findings are compared with those of every later document.
const mostKept = 50_000

function keeping(work: (text: string) => ReadonlySet<string>): (text: string) => ReadonlySet<string> {
  const kept = new Map<string, ReadonlySet<string>>()
  return (text) => {
    let words = kept.get(text)
    if (!words) {
      words = work(text)
      if (kept.size >= mostKept) kept.clear()
      kept.set(text, words)
    }
    return words
  }
}

const wordsIn = keeping(wordsOf)
/** The words by which the rules told what a text is about. */
const wordsThatTell = keeping((text) =>
  wordsOf(
    themesOf(text)
      .flatMap(({ because }) => because)
      .join(' '),
  ),
)
