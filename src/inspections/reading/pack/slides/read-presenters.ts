import type { Presenter } from '../pack.ts'
import { passageOfSpans, type Scrap, type Sheet } from '../sheets.ts'
import { isItemCover, itemNumber } from '../read-minutes.ts'

const office =
  /^(?:group |deputy |assistant |interim |executive |service |strategic )?(?:head|director|manager|officer|lead|principal|chief|commissioner|consultant|chair|cabinet member)\b/i
const named =
  /^(\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)\s+((?:Group |Deputy |Assistant |Interim )?(?:Head|Director|Manager|Officer|Lead|Principal|Chief|Commissioner|Chair)\b.*)$/u
const name = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2}$/u

/**
 * Who presents, from the cover slide of an item: a name with the office on its line or in a scrap beside it. The cover was
 * copied from the bottom up where “Presenters” stands below the names, so an office that runs on does so upwards.
 */
export function readPresenters(sheets: readonly Sheet[]): Presenter[] {
  return sheets.flatMap(({ scraps }) => {
    const cover = scraps.findIndex(({ text }) => isItemCover(text))
    const isSlide = cover > 0 || scraps.some(({ text }) => /^presenters?:/i.test(text))
    if (!isSlide || cover > 10) return []
    const item = itemNumber(scraps[cover]?.text ?? '') ?? null
    const near = scraps.slice(Math.max(0, cover - 6), cover < 0 ? undefined : cover)
    const lead = near.findIndex(({ text }) => /^presenters?:/i.test(text))
    const parts = (lead > 0 ? near.slice(0, lead + 1).toReversed() : near).flatMap(partsOf)
    return pairsOf(parts).map(({ person, role, scraps: from }): Presenter => ({
      item,
      name: person,
      role,
      passage: passageOfSpans(from.flatMap(({ spans }) => spans)),
      rule: 'presenter',
      sureness: 75,
      doubts: role ? [] : ['No office stands beside the name.'],
    }))
  })
}

interface Part {
  is: 'name' | 'office' | 'more'
  text: string
  scrap: Scrap
}

function partsOf(scrap: Scrap): Part[] {
  const text = scrap.text.replace(/^presenters?:\s*/i, '')
  const both = named.exec(text)
  if (both?.[1] && both[2])
    return [
      { is: 'name', text: both[1], scrap },
      { is: 'office', text: both[2], scrap },
    ]
  if (office.test(text)) return [{ is: 'office', text, scrap }]
  return name.test(text) && text.split(' ').length === 2 ? [{ is: 'name', text, scrap }] : [{ is: 'more', text, scrap }]
}

function pairsOf(parts: readonly Part[]): { person: string; role: string | null; scraps: Scrap[] }[] {
  const offices: Part[] = []
  for (const [index, part] of parts.entries()) {
    const last = offices.at(-1)
    if (part.is === 'office') offices.push({ ...part })
    else if (part.is === 'more' && last && parts[index - 1]?.scrap === last.scrap) last.text += ` ${part.text}`
  }
  const names = parts.filter(({ is }) => is === 'name')
  return names.flatMap((person, index) => {
    const role = offices[index]
    return role ? [{ person: person.text, role: role.text, scraps: [...new Set([person.scrap, role.scrap])] }] : []
  })
}
