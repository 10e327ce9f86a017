import { readDocument } from '../../../documents/index.ts'
import { themesOf, type Authority, type Context } from '../../../frameworks/index.ts'
import { readLetter, readMentions } from '../../reading/index.ts'
import type { MentionToKeep } from '../mentions/keep-mentions.ts'

/** A finding as it is stored. */
export interface StoredFinding {
  id: string
  kind: string
  area: string
  value: string
}

export interface ThemeInput {
  /** The file; null where it is not kept any more, and only what is stored can be gone through. */
  bytes: Uint8Array | null
  name: string
  pages: number
  authorities: readonly Authority[]
  framework: string // id; '' where none was recognised
  topic: string
  findings: readonly StoredFinding[]
}

export interface Themed {
  themes: readonly { id: string; themes: readonly string[] }[]
  /** The sentences of the prose that are about a theme by the rules of now; null where the file was not read. */
  mentions: readonly MentionToKeep[] | null
}

/** The themes of stored findings and the mentions of their document by the rules of now, in a worker. @throws Unreadable */
export const run = async (input: ThemeInput): Promise<Themed> => {
  const { bytes, name, pages, authorities, framework, topic, findings } = input
  const context: Context = { framework, topic }
  const themes = findings.map(({ id, kind, area, value }) => ({
    id,
    themes: themesOf(value, { ...context, area, kind }).map(({ theme }) => theme),
  }))
  if (bytes === null) return { themes, mentions: null }
  const document = await readDocument(bytes, name, { pages })
  const letter = readLetter(document, { authorities })
  return { themes, mentions: readMentions(document, { ...letter, authorities }) }
}
