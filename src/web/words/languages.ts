import { en } from './en.ts'
import { pl } from './pl.ts'
import type { Words } from './words.ts'

export const languages = { en, pl } as const satisfies Readonly<Record<string, Words>>

export type Language = keyof typeof languages

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(languages, text)
