import type { Pack } from '../pack.ts'
import { pageOf, passageOfSpans, type Sheet } from '../sheets.ts'

/** What a slide says it aims for, in its words: “Aim for …”, “Our aim is …”. */
export const readAims = (sheets: readonly Sheet[]): Pack['aims'] =>
  sheets.flatMap((sheet) =>
    sheet.scraps.flatMap(({ text, spans }) => {
      const found = /^(?:our )?aims? (?:for|is|are)(?: that| to)? (.{10,200})$/i.exec(text)?.[1]
      if (!found) return []
      return [
        { text: found, page: pageOf(sheet), passage: passageOfSpans(spans), rule: 'aim', sureness: 80, doubts: [] },
      ]
    }),
  )
