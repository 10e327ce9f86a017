import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '../../../documents/index.ts'
import { readLetter } from '../read-letter.ts'
import type { GoldPack } from './gold-pack.fixture.ts'
import type { Pack } from './pack.ts'
import { scoreCard, type ScoreCard } from './score-card.fixture.ts'

/**
 * A real pack of a council committee, whose slides and turned tables came apart when it was copied, compared with every
 * value that a reader of the text found certain. It is not part of this repository: SIGHTLINE_CORPUS names its folder.
 */
const corpus = process.env['SIGHTLINE_CORPUS'] ?? resolve(import.meta.dirname, '../../../../../shared/corpus')
const file = join(corpus, 'milton-keynes/2021-scrutiny-pack.txt')
const why = existsSync(file) ? '' : ` – SKIPPED: no pack at ${corpus}; set SIGHTLINE_CORPUS`

describe.skipIf(!existsSync(file))(`the pack of the corpus${why}`, () => {
  let pack: Pack
  let card: ScoreCard

  beforeAll(async () => {
    const read = readLetter(await readDocument(await readFile(file), file)).pack
    if (!read) throw new Error('it was not taken for the papers of a committee')
    pack = read
    const all = JSON.parse(await readFile(join(corpus, 'gold/milton-keynes.json'), 'utf8')) as GoldPack[] // its own read-me says so
    const gold = all.find(({ kind }) => kind === 'committee-pack')
    if (!gold) throw new Error('the pack has no record')
    card = scoreCard(pack, gold)
  })

  test('every value that the text makes certain is read', () => {
    expect(card.wrong, card.summary()).toEqual([])
    expect(card.asked).toBeGreaterThan(400)
  })

  test('what the text cannot tell is not given out: two targets, the places of five levels, seven boxes of schools', () => {
    expect(
      pack.actionPlan.filter(({ unassigned }) => unassigned.length > 0).map(({ ref, target }) => [ref, target]),
    ).toEqual([
      ['9', null],
      ['10', null],
    ])
    expect(pack.levels[0]?.unassigned.map(({ what }) => what)).toEqual([
      'Green',
      'Amber 1',
      'Amber 2',
      'Red',
      'Green Plus',
    ])
    expect(pack.levels[0]?.unassigned.every(({ hint }) => hint.includes('= 70'))).toBe(true)
    expect(pack.landscapes[0]?.unassigned).toHaveLength(7)
    expect(pack.programmes[0]?.rows.every(({ meeting }) => meeting === null)).toBe(true)
  })

  test('what is doubtful says why', () => {
    const doubtful = pack.actionPlan.filter(({ doubts }) => doubts.length > 0).map(({ ref }) => ref)
    expect(doubtful).toEqual(['9', '10', '13', '14'])
    expect(pack.actionPlan.every(({ status }) => status === null)).toBe(true) // a colour leaves no text
    expect(pack.reports[0]?.doubts.join(' ')).toContain('template')
  })

  test('every row of the plan says where its words stand', () => {
    for (const { action, passage, passages, progress } of pack.actionPlan) {
      expect(passage?.exact).toBe(action)
      expect(passages.progress?.exact ?? null).toBe(progress)
    }
  })
})
