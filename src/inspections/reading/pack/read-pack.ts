import type { Framework } from '../../../frameworks/index.ts'
import type { Letter } from '../letter.ts'
import type { Draft } from '../reading.ts'
import type { Item, Pack } from './pack.ts'
import { readActionPlans, isTornPlan } from './plan/index.ts'
import { readProgrammes } from './programme/read-programmes.ts'
import { readAgenda } from './read-agenda.ts'
import { readAims } from './slides/read-aims.ts'
import { readFiguresInMinutes, readFiguresOnSlides } from './read-figures-in-minutes.ts'
import { readInspections } from './read-inspection.ts'
import { readMeeting } from './read-meeting.ts'
import { minutesIn, readMinutes } from './read-minutes.ts'
import { readReports } from './read-report.ts'
import { readResolutions } from './read-resolutions.ts'
import { readWholeTables } from './read-tables.ts'
import { pageOf, sheetsOf, type Sheet } from './sheets.ts'
import { readKeyFigures } from './slides/read-key-figures.ts'
import { readLandscapes } from './slides/read-landscape.ts'
import { readLevels } from './slides/read-levels.ts'
import { readPresenters } from './slides/read-presenters.ts'
import { readTornTables } from './slides/read-torn-tables.ts'

/**
 * Reads the papers of a committee meeting.
 *
 * @param judgements ratings that were read from the same document, which an inspection reported in it is made of
 */
export function readPack(letter: Letter, framework: Framework, judgements: readonly Draft[]): Pack {
  const sheets = sheetsOf(letter)
  const parts = minutesIn(letter)
  const minutes = parts.map((part) => readMinutes(letter, part))
  const items = readAgenda(letter, sheets)
  const reports = readReports(letter, sheets)
  const slides = sheets.filter((sheet) => !isTornPlan(sheet))
  const levels = readLevels(slides)
  return {
    ...readMeeting(letter, minutes, reports, items.length > 0),
    items,
    minutes,
    resolutions: readResolutions(letter),
    reports,
    inspections: readInspections(letter, framework, judgements),
    actionPlan: readActionPlans(letter, sheets),
    tables: [...readWholeTables(letter), ...readTornTables(slides)],
    levels,
    landscapes: readLandscapes(slides),
    keyFigures: [
      ...readKeyFigures(slides),
      ...readFiguresOnSlides(
        slidesOf(slides, items),
        levels.flatMap((each) => each.levels.map(({ level }) => level)),
      ),
    ],
    aims: readAims(slides),
    figuresInMinutes: parts.flatMap(({ blocks }) => readFiguresInMinutes(letter, blocks)),
    presenters: readPresenters(slides),
    programmes: readProgrammes(letter, slides),
  }
}

// Slides hold fewer words than pages of a report.
const mostWordsOnSlide = 220

/** The pages of the items that are slides: short pieces, within the pages that the agenda names. */
const slidesOf = (sheets: readonly Sheet[], items: readonly Item[]): Sheet[] =>
  sheets.filter((sheet) => {
    const words = sheet.scraps.reduce((sum, { text }) => sum + text.split(' ').length, 0)
    const within = items.some(
      ({ pages }) => pages && sheet.printed !== null && pageOf(sheet) >= pages[0] && pageOf(sheet) <= pages[1],
    )
    return within && sheet.scraps.length >= 3 && words <= mostWordsOnSlide
  })
