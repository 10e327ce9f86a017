export type ThemeId = string

/** A subject that findings of any decade and regulator can be about. */
export interface Theme {
  id: ThemeId
  title: string
  /** One sentence: what a finding with this theme is about. */
  about: string
  group: string
}

/**
 * A theme with the words that show it.
 *
 * Ways of saying are parted by semicolons. Each is words in lower case, `word*` for any ending, `a|b` for either, `..` for up
 * to three words between; NAMES in capitals are concepts of concepts/; `+` joins what must stand near each other in one
 * clause, `-` names what must not stand near. “Child” is also “young person”.
 */
export interface ThemeDefinition {
  id: ThemeId
  title: string
  about: string
  says: string
  /** Weaker words in the same form, which count only in a text whose matter shows no theme by the words above. */
  hints?: string
  /** Single words that many subjects share, which count only where nothing surer is said, and then only the first. */
  faint?: string
  /** Wider themes that are not said again beside this one. */
  quiets?: readonly ThemeId[]
  /** What something particular has, too: “assessments of privately fostered children” are about private fostering. */
  general?: true
  /** Only said where nothing more particular is. */
  last?: true
  /** Its words name people who do other things, too: “school nurses tell families about …”. */
  actors?: true
  /** Whom or what many matters concern: two findings that share only this need not ask for the same thing. */
  wide?: true
}

/** What is known of a finding beside its own words. */
export interface Context {
  framework?: string | undefined
  area?: string | undefined
  /** The heading under which it stands. */
  heading?: string | undefined
  /** The sentence that says what a visit looked at. */
  topic?: string | undefined
  kind?: string | undefined
}

export interface FoundTheme {
  theme: ThemeId
  /** For the person who confirms: the words that showed it. */
  because: string
  /** 0 to 100. */
  sureness: number
}
