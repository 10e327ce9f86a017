import { readDocument } from '../../documents/index.ts'
import { authorityFinder, frameworks, themesOf, type Authority } from '../../frameworks/index.ts'
import { day, isDay, type Day } from '../../platform/day.ts'
import { readLetter, readMentions } from '../reading/index.ts'
import { titleOf, titleOfPack } from './title-of.ts'
import type { ReadResult } from './keep-result.ts'

export interface ReadInput {
  bytes: Uint8Array
  name: string
  pages: number // more are refused
  /** The authorities of this installation that are in no official list. */
  authorities: readonly Authority[]
}

/** Reads a document and what it says, in a worker: bytes in, plain data out. @throws Unreadable */
export const run = async ({ bytes, name, pages, authorities }: ReadInput): Promise<ReadResult> => {
  const document = await readDocument(bytes, name, { pages })
  const { framework, readings, figures, claims, pack, doubts } = readLetter(document, { authorities })
  const value = (field: string): string => readings.find((reading) => reading.field === field)?.value ?? ''
  const dayFrom = (field: string): Day | null => (isDay(value(field)) ? day(value(field)) : null)
  const topic = value('topic')
  const about = authorityFinder(authorities)(value('authority'))[0]
  const known = frameworks.find(({ id }) => id === framework)
  return {
    mediaType: document.mediaType,
    pages: document.pages,
    doubts,
    framework: known && framework !== 'unknown' ? value('framework') || known.record : '',
    title:
      (pack && titleOfPack(pack)) ||
      titleOf(
        known,
        dayFrom('inspection_start'),
        dayFrom('inspection_end'),
        dayFrom('published') ?? pack?.meetingDate ?? null,
        document.title,
      ),
    aboutLaCode: about?.code ?? null,
    aboutName: about?.name ?? value('authority'),
    inspectionStart: dayFrom('inspection_start'),
    inspectionEnd: dayFrom('inspection_end'),
    published: dayFrom('published') ?? (dayFrom('inspection_end') ? null : (pack?.meetingDate ?? null)),
    figures,
    claims,
    pack,
    readings: readings.map((reading) => ({
      field: reading.field,
      kind: reading.kind,
      area: reading.area,
      value: reading.value,
      printed: reading.printed,
      body: reading.body,
      passage: reading.passage ?? undefined,
      rule: reading.rule,
      sureness: reading.sureness,
      reasons: reading.reasons,
      themes:
        reading.field === 'finding'
          ? themesOf(reading.value, { framework, area: reading.area, topic, kind: reading.kind }).map(
              ({ theme }) => theme,
            )
          : [],
    })),
    mentions: readMentions(document, { framework, readings, authorities }),
  }
}
