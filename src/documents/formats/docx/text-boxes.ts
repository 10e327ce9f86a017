import type { Edit } from './edits.ts'

interface Drawing {
  name: string
  from: number
  texts: { from: number; to: number }[] // of the text boxes in it, the outermost ones
  isRead: boolean // its words stand once more in the old form, for programs that know no other
}

const isDrawing = (name: string): boolean => name === 'mc:AlternateContent' || name === 'w:drawing'

/**
 * Gathers the words of text boxes that are drawn in the new form alone (`wps:txbx`), as some programs write them: the
 * edits set them as the old form (`w:pict`), which is what the program that reads Word's markup knows.
 */
export function textBoxes(): { open(name: string, from: number): void; close(name: string, to: number): Edit[] } {
  const drawings: Drawing[] = []
  let fallbacks = 0
  let inText = 0
  return {
    open(name, from) {
      if (isDrawing(name)) drawings.push({ name, from, texts: [], isRead: false })
      else if (name === 'mc:Fallback') fallbacks++
      else if (name === 'w:txbxContent') {
        const [outermost] = drawings
        if (inText === 0 && outermost) {
          if (fallbacks > 0) outermost.isRead = true
          else outermost.texts.push({ from, to: from })
        }
        inText++
      }
    },
    close(name, to) {
      if (name === 'mc:Fallback') fallbacks--
      if (name === 'w:txbxContent') {
        inText--
        const text = drawings[0]?.texts.at(-1)
        if (inText === 0 && fallbacks === 0 && text) text.to = to
      }
      if (!isDrawing(name)) return []
      const drawing = drawings.pop()
      if (!drawing || drawings.length > 0 || drawing.isRead || drawing.texts.length === 0) return []
      const starts = [drawing.from, ...drawing.texts.map((text) => text.to)]
      return starts.map((from, index): Edit => {
        const end = drawing.texts[index]?.from ?? to
        return {
          from,
          to: end,
          text: (index > 0 ? '</w:pict>' : '') + (index < drawing.texts.length ? '<w:pict>' : ''),
        }
      })
    },
  }
}
