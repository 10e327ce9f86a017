export interface Theme {
  id: string
  title: string
  about: string
  group: string
}
export const listThemes = (): readonly Theme[] => []
export const themesOf = (_text: string, _context?: { framework?: string; area?: string; kind?: string }): readonly { theme: string; because: string; sureness: number }[] => []
