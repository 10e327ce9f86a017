import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newGround, type Ground } from '../src/inspections/ground.fixture.ts'
import { judgementHistory, listFollowUps, nextInspections, type FollowUps } from '../src/inspections/index.ts'
import { run as readTask } from '../src/inspections/intake/read-task.ts'
import { day } from '../src/platform/day.ts'

/**
 * What the real documents about one authority say of each other, checked by reading them. They are not part of this
 * repository: SIGHTLINE_CORPUS names their folder.
 */
const corpus = process.env['SIGHTLINE_CORPUS'] ?? resolve(import.meta.dirname, '../../shared/corpus')
const isHere = existsSync(join(corpus, 'milton-keynes'))
const why = isHere ? '' : ` – SKIPPED: no letters at ${corpus}; set SIGHTLINE_CORPUS`

const files = [
  'milton-keynes/2007-annual-performance-assessment.txt',
  'milton-keynes/2018-annual-conversation.txt',
  'milton-keynes/2018-joint-send-inspection.txt',
  'pdf/other/milton-keynes-2016-11-25.pdf',
  'pdf/focused-visit/milton-keynes-2020-11-13.pdf',
  'pdf/ilacs/milton-keynes-2021-12-17.pdf',
  'pdf/focused-visit/milton-keynes-2023-01-13.pdf',
  'pdf/focused-visit/milton-keynes-2024-01-12.pdf',
  'pdf/area-send/milton-keynes-2024-05-20.pdf',
  'pdf/ilacs/milton-keynes-2024-12-17.pdf',
]

// By eye: which document speaks of which, in a few of its words, and what it says became of it. A year alone: not held.
const said = `
 2024 | last inspection                  | 2021 | progress
 2024 | previous inspection in 2021      | 2021 | progress
 2023 | last inspection in 2021          | 2021 | progress
 2023 | last inspection                  | 2021 | progress
 2021 | previous full inspection in 2016 | 2016 | not enough
 2021 | focused visit in October 2020    | 2020 | repeated
 2021 | 2016 inspection                  | 2016 | not enough
 2021 | focused visit in October 2020    | 2020 | repeated
 2021 | last visit                       | 2020 | repeated
 2018 | last inspection                  | 2016 | none
 2016 | safeguarding and children looked after inspection (2012) |  | progress
 2016 | 2012 safeguarding and looked after children inspection   |  | progress
 2007 | 2006 joint area review (JAR)     |      | done
 2007 | last year's letter               |      | not enough
 2007 | last years' APA                  |      | not enough
 2007 | APA letter of 2006               |      | none
 2007 | 2006 JAR                         |      | done
 2007 | JAR of 2006                      |      | progress
`
const cells = (line: string) => line.split('|').map((cell) => cell.trim())

describe.skipIf(!isHere)(`documents about one authority${why}`, () => {
  let ground: Ground
  let followUps: FollowUps
  beforeAll(async () => {
    ground = await newGround()
    for (const file of files) {
      const result = await readTask({
        bytes: await readFile(join(corpus, file)),
        name: basename(file),
        pages: 300,
        authorities: [],
      })
      await ground.read({ ...result, aboutLaCode: '998' }) // as the letters of the authority of the tests
    }
    followUps = await ground.asLead((db) => listFollowUps(db, { authority: '998', asAt: day('2026-11-24') }))
  }, 300_000)

  test('what each says of those before it is tied to the right one, with the verdict that a reader gives', () => {
    const found = followUps.said
      .filter(({ words, exact }) => words !== '' && !/serious (?:incident|case)/.test(exact)) // counts of events, no follow-up
      .map(({ saidIn, words, earlier, verdict }) => [
        saidIn.dated.slice(0, 4),
        words.replace(/^(?:the|that) /i, ''),
        earlier?.dated.slice(0, 4) ?? '',
        verdict,
      ])
    expect(found).toEqual(said.trim().split('\n').map(cells))
  })

  test('where the words or the theme allow, the very finding is named', () => {
    const findingOf = (words: RegExp) => followUps.said.find(({ exact }) => words.test(exact))?.finding?.value ?? ''
    expect(findingOf(/delays in allocating social workers/)).toMatch(/^Case allocation and progression/)
    expect(findingOf(/considerable variation in management oversight/)).toMatch(
      /^The quality and recording of supervision/,
    )
  })

  test('what was asked for again years later is found, and what is said once stays open', () => {
    const standing = (words: RegExp) => followUps.asked.find(({ finding }) => words.test(finding.value))?.standing
    expect(standing(/^Quality of assessment and plans/)).toBe('repeated')
    expect(standing(/^The reach and impact of quality assurance/)).toBe('repeated')
    expect(standing(/^Increase the range of placement choices/)).toBe('repeated')
    expect(standing(/^Placement sufficiency/)).toBe('too new')
  })

  test('what inspectors said of the council’s view of itself is found in 2007 and 2021', async () => {
    const { selfViews } = await ground.asLead((db) => judgementHistory(db, { asAt: day('2026-11-24') }))
    const generous = selfViews
      .filter(({ view }) => view.verdict === 'too generous')
      .map(({ document }) => document.dated.slice(0, 4))
    expect([...new Set(generous)]).toEqual(['2021', '2007'])
  })

  test('the next inspection is counted from the one of 2024, without grades that nobody has confirmed', async () => {
    const { forecasts } = await ground.asLead((db) => nextInspections(db, { asAt: day('2026-11-24') }))
    expect(forecasts.find(({ programme }) => programme === 'ilacs')).toMatchObject({
      earliest: '2027-05-08',
      latest: '2028-05-08',
    })
    expect(forecasts.find(({ programme }) => programme === 'send')).toMatchObject({
      latest: '2027-03-08',
      basis: 'published',
    })
  })
})
