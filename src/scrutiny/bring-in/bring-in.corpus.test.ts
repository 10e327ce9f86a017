import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../documents/index.ts'
import { readLetter } from '../../inspections/index.ts'
import { proposeFrom } from './propose.ts'

const corpus = process.env['SIGHTLINE_CORPUS'] ?? resolve(import.meta.dirname, '../../../../shared/corpus')
const file = join(corpus, 'milton-keynes/2021-scrutiny-pack.txt')
const why = existsSync(file) ? '' : ` – SKIPPED: no pack at ${corpus}; set SIGHTLINE_CORPUS`

describe.skipIf(!existsSync(file))(`the pack of the corpus${why}`, () => {
  test('becomes two meetings, the minutes CYP03 to CYP10 with every resolution typed, and a work programme', async () => {
    const { pack } = readLetter(await readDocument(await readFile(file), file))
    const proposal = pack && proposeFrom(pack)
    if (!proposal) throw new Error('it was taken for the papers of a committee')
    const [minuted, called] = proposal.meetings
    expect([minuted?.heldOn, called?.heldOn, called?.items.length]).toEqual(['2021-07-15', '2021-09-09', 9])
    expect(minuted?.minutes.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
    const kinds = minuted?.minutes.flatMap(({ number, resolutions }) =>
      resolutions.map(({ kind }) => `${number} ${kind}`),
    )
    expect(kinds).toHaveLength(pack.resolutions.length)
    expect(kinds).toEqual(
      expect.arrayContaining(['7 lobby_mp', '7 write_external', '8 request_officer', '10 future_item']),
    )
    const states = minuted?.attendance.map(({ state }) => state) ?? []
    expect([
      states.filter((state) => state === 'substituted').length,
      states.filter((state) => state === 'observing').length,
    ]).toEqual([2, 2])
    expect(proposal.programme).toHaveLength(8)
  })
})
