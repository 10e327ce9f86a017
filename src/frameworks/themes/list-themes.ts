import { definitions, groups } from './definitions/index.ts'
import type { Theme } from './theme.ts'

const themes: readonly Theme[] = groups.flatMap(({ group, themes }) =>
  themes.map(({ id, title, about }): Theme => ({ id, title, about, group })),
)

/** Every theme that a finding can have, group by group. */
export const listThemes = (): readonly Theme[] => themes

const wide: ReadonlySet<string> = new Set(definitions.flatMap(({ id, wide }) => (wide ? [id] : [])))

/** Whether many different matters have this theme: children placed elsewhere, audit, what a board does. */
export const isWideTheme = (theme: string): boolean => wide.has(theme)
