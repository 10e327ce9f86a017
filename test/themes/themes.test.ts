import { describe, expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import { weightsNow } from '../../scripts/themes/weights-now.ts'
import { listThemes, themesOf } from '../../src/frameworks/index.ts'
import { invented, isHere, labels, pairs, realFindings, why } from './labelled.ts'
import { measure, measureAllPairs, measurePairs, type Score } from './measure.ts'

const idsOf = (text: string): string[] => themesOf(text).map(({ theme }) => theme)

/** Floors a little under what was measured on the day: decisions/2026-11-24-themes-by-words.md. */
function expectAtLeast(score: Score, precision: number, recall: number): void {
  expect(score.precision).toBeGreaterThanOrEqual(precision)
  expect(score.recall).toBeGreaterThanOrEqual(recall)
}

describe(`the theme coder on labelled findings${why}`, () => {
  test.skipIf(!isHere)('agrees with the labels of findings that it was not tuned on', async () => {
    const findings = await realFindings('fresh')
    expectAtLeast(measure(findings), 0.81, 0.8)
    expectAtLeast(measureAllPairs(findings), 0.74, 0.6)
  })

  test.skipIf(!isHere)('agrees with the labels of sentences of prose drawn by lot and not tuned on', async () => {
    const findings = await realFindings('prose')
    expect(findings.length).toBeGreaterThan(80)
    expectAtLeast(measure(findings), 0.6, 0.75)
  })

  test.skipIf(!isHere)('agrees with the labels of sentences that were labelled once and not tuned on', async () => {
    const findings = await realFindings('once')
    expect(findings.length).toBeGreaterThan(55)
    expectAtLeast(measure(findings), 0.69, 0.72)
  })

  test.skipIf(!isHere)('agrees with the labels of sentences drawn by lot after the examples were written', async () => {
    const findings = await realFindings('drawn')
    expect(findings.length).toBeGreaterThan(60)
    expectAtLeast(measure(findings), 0.83, 0.86)
  })

  test.skipIf(!isHere)('agrees with the labels of findings that it was tuned on', async () => {
    const findings = await realFindings('tune')
    expectAtLeast(measure(findings), 0.86, 0.85) // with 105 sentences of prose, harder than lists
    expectAtLeast(measureAllPairs(findings), 0.77, 0.75)
  })

  test('agrees with the labels of invented findings, on which it was tuned', () => {
    expectAtLeast(measure(invented), 0.95, 0.97)
  })
})

test.each([
  ['tune', 0.97],
  ['held-out', 0.97],
  ['second', 0.97], // looked at after its first measure, which was 0.79
  ['third', 0.97], // looked at after its first measure, which was 0.94
  ['last', 0.96], // written and measured at the end, and not tuned on
  ['round 1', 0.97], // learnt from after its first measure, which was 0.81
  ['round 2', 0.97], // learnt from after its first measure, which was 0.69
  ['round 3', 0.97], // learnt from after its first measure, which was 0.79
  ['round 4', 0.97], // learnt from after its first measure, which was 0.78; it shuns the usual words
  ['round 5', 0.97], // learnt from after its first measure, which was 0.97
  ['round 6', 0.9], // not learnt from; at first sight 0.92
  ['round 7', 0.93], // a third of them with several subjects; at first sight 0.90, then sentences on what was missed were added
  ['round 8', 0.94], // 64 of one subject over the decades, 62 of different ones in alike words; at first sight 0.94, then the same
] as const)('two findings share a theme where they are on one subject, and none where not: %s', (part, floor) => {
  expect(measurePairs(pairs(part))).toBeGreaterThanOrEqual(floor)
})

test('the weights are those that the examples give', async () => {
  const kept = await readFile(new URL('../../src/frameworks/themes/evidence/weights.csv', import.meta.url), 'utf8')
  expect(kept === weightsNow(), 'npm run themes learns them anew').toBe(true)
})

test('every label is a theme, and every theme has an id of its own', () => {
  const ids = listThemes().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const used = [...labels.flatMap((label) => label[5]), ...invented.flatMap(({ themes }) => themes)]
  expect(used.filter((id) => !ids.includes(id))).toEqual([])
})

test.each([
  ['The timeliness of health assessments for children in care.', 'The timeliness of pathway plans.'],
  ['The quality of plans for care leavers.', 'The quality of child protection plans.'],
  ['Timely annual reviews of EHC plans.', 'Timely reviews for looked-after children.'],
  ['Neglect is recognised in assessments.', 'The timeliness of assessments.'],
])('alike words on different subjects share no theme: %s / %s', (one, other) => {
  expect(idsOf(one)).not.toEqual([])
  expect(idsOf(other)).not.toEqual([])
  expect(idsOf(one).filter((theme) => idsOf(other).includes(theme))).toEqual([])
})

test.each([
  ['what is said to what end is not the subject', 'Reduce caseloads so that supervision improves.', ['caseloads']],
  [
    'nor is who is asked',
    'Leaders across the partnership should work together to reduce waits for CAMHS.',
    ['mental-health-waits'],
  ],
  [
    'a general theme gives way to what it is about',
    'The quality of assessments of privately fostered children.',
    ['private-fostering'],
  ],
  [
    'but not to what stands beside it in a list',
    'The quality of assessments and of return interviews.',
    ['assessment-quality', 'missing-children'],
  ],
  [
    'a subject that is one of a list stands, though the others speak louder',
    'Waiting times for speech and language therapy, occupational therapy and autism assessment are too long.',
    ['neurodevelopmental-waits', 'occupational-and-physiotherapy', 'speech-and-language'],
  ],
  [
    'where a list shares its first words, too',
    'The quality of assessments and plans.',
    ['assessment-quality', 'plan-quality'],
  ],
  [
    'but what the sentence goes on to say of the same thing is no second subject',
    'Private fostering assessments and visits are not timely.',
    ['private-fostering'],
  ],
  ['children with EHC plans are not their plans', 'Too many pupils with EHC plans are suspended.', ['exclusions']],
])('%s', (_, text, themes) => {
  expect(idsOf(text).toSorted()).toEqual(themes)
})

test('a finding need not say what its framework says', () => {
  const text = 'The quality of plans is improving.'
  expect(themesOf(text, { framework: 'Area SEND 2023' }).map(({ theme }) => theme)).toEqual(['ehc-plan-quality'])
  expect(idsOf(text)).toEqual(['plan-quality'])
})

test.each([
  [
    'a phrase does not run on into the next sentence',
    'They meet children’s needs. For example, phonics is taught well.',
    ['early-reading'],
  ],
  ['those by whom a thing is done are not its subject', 'Early help plans are led by health visitors.', ['early-help']],
  ['to send is no special need', 'Agencies send reports to case conferences late.', ['child-protection-conferences']],
  [
    'a list that begins with “so that:” is what must change',
    'Leaders should work so that: pathway plans are timely; waits for CAMHS are shorter.',
    ['mental-health-waits', 'pathway-plans'],
  ],
  ['a single shared word tells only where nothing surer does', 'Grades have risen.', ['attainment']],
])('%s', (_, text, themes) => {
  expect(idsOf(text).toSorted()).toEqual(themes)
})

test('the reason quotes the words of the finding', () => {
  const [first] = themesOf('Waits for CAMHS are too long.')
  expect(first).toMatchObject({ theme: 'mental-health-waits', because: expect.stringContaining('“CAMHS”') as string })
})

test.each([
  ['health assessments', 'Initial health assessments of children in care are late.', ['care-health-checks']],
  ['dental checks', 'Too few looked-after children have had a dental check this year.', ['care-dental-checks']],
  ['immunisations', 'Immunisations of children in care are not up to date.', ['care-immunisations']],
])('%s of children in care are a subject of their own', (_, text, themes) => {
  expect(idsOf(text)).toEqual(themes)
})

test.each([
  [{ area: 'care_leavers' }, 'Some live in poor accommodation.', ['care-leaver-accommodation']],
  [{ topic: 'Inspectors looked at the arrangements for care leavers.' }, 'Plans are vague.', ['pathway-plans']],
  [{ heading: 'Children in care' }, 'Plans are vague.', ['care-plans']],
  [{ heading: 'Children in care' }, 'Good progress is being made with the budget.', ['resources']],
])(
  'a heading or topic adds its children to the name of a thing, not to stray words: %o %s',
  (context, text, themes) => {
    expect(themesOf(text, context).map(({ theme }) => theme)).toEqual(themes)
  },
)

test('those who act are not the subject of what they do, but of what is said of themselves', () => {
  expect(idsOf('Personal advisers help care leavers to find apprenticeships.')).toEqual(['care-leaver-eet'])
  expect(idsOf('Personal advisers have too many young people to support.')).toContain('personal-advisers')
})

test.each([
  ['Leaders suspended the group that tracked permanence for children in care.', 'exclusions'],
  ['They restructured the service for looked-after children to address poor results.', 'placement-stability'],
  [
    'The service lacked enough workers to allocate to looked-after children, and there was instability.',
    'placement-stability',
  ],
  ['Social workers update assessments when the needs of children in care are changing.', 'changes-of-social-worker'],
  ['The board has put its guidance for staff on a website.', 'local-offer'],
  ['The next version of Child View has more functions.', 'childs-voice'],
])('%s is not about %s', (text, theme) => {
  expect(idsOf(text)).not.toContain(theme)
})

test('words that name no subject have no theme', () => {
  expect(themesOf('')).toEqual([])
  expect(themesOf('That the minutes be signed.')).toEqual([])
})
