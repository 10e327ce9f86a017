export { isWideTheme, listThemes } from './list-themes.ts'
export { themeRules } from './theme-rules.ts'
export { themesOf } from './code-themes.ts'
export type { Context, FoundTheme, Theme, ThemeId } from './theme.ts'
