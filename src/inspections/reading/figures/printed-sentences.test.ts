import { expect, test } from 'vitest'
import { readDocument } from '../../../documents/index.ts'
import { layOut } from '../letter.ts'
import { isNote } from './figure.ts'
import { readFigures } from './read-figures.ts'

/** Sentences as printed reports hold them, wrong ones and right ones of each kind: the wrong ones are noted, the right ones are not. */
const notesIn = async (text: string) => {
  const bytes = new TextEncoder().encode(`Focused visit to Alderwick\n\n${text}\n`)
  return readFigures(layOut(await readDocument(bytes, 'letter.txt'))).filter(isNote)
}

test.each([
  ['a share and its counts', 'Of the 240 referrals, 168 (65%) were decided within a day.'],
  ['a share and its counts', 'At the end of March 63 of 84 care leavers (70%) were in touch with their adviser.'],
  ['a share and its counts', 'Only 45 out of 60 audits (72%) were finished.'],
  ['a share and its counts', 'In the autumn 1,020 of 1,500 assessments were completed in time, which is 72%.'],
  ['a share and its counts', 'Forty-two of 60 plans (75%) had been reviewed.'],
  ['a share and its counts', 'The team closed 33 of 55 cases, or 66 per cent.'],
  ['a share and its counts', 'A little more than half, 58% (44 of 80), had a dental check.'],
  ['a share and its counts', 'Visits were on time for 412 of 500 children – 86%.'],
  ['a share and its counts', '72 per cent (130 of 200) of health assessments were in time.'],
  ['two measures with one number', 'Of 60 homes 48 (80%) are good. The 48 homes with a current grade make 92% good.'],
  [
    'two measures with one number',
    '48 of 60 homes are good, 80%. 48 homes have a current grade, making 92% of homes at least good.',
  ],
  [
    'two measures with one number',
    'In all, 90 of 120 nurseries (75%) are good or better. 90 nurseries hold a current judgement, making 97% at least good.',
  ],
  ['rounding half up', 'Good or better: 77 of 88 schools (87%).'],
  ['rounding half up', 'In 5 of 8 cases (62%) the plan was signed.'],
  ['rounding half up', 'Of 40 children 27 (67%) were seen alone.'],
  ['rounding half up', 'Of 200 records 125 (62%) were complete.'],
  ['rounding half up', 'Exactly 23 of 40 visits (57%) were written up.'],
  [
    'a stock without its flow',
    'The number of children in care has remained stable: 402 in April 2024, 399 in March 2025.',
  ],
  [
    'a stock without its flow',
    'There were 210 children with a protection plan in March 2023, compared to 212 a year later; the figure is stable.',
  ],
  ['a stock without its flow', 'The care population is steady at 388 (April 2025) against 391 (April 2024).'],
  [
    'a stock without its flow',
    'Numbers of children in care have remained the same, 310 in June 2023 and 312 in June 2024.',
  ],
  [
    'a stock without its flow',
    'The net figure has stayed level: in April 2020 there were 396 children in care, compared to 387 now.',
  ],
  [
    'trend words and their numbers',
    'The number of EHC plans rises ever faster: 2,068 in 2019, 2,276 in 2020 and 2,431 in 2021.',
  ],
  ['trend words and their numbers', 'Referrals have fallen steadily: 410 in 2021, 430 in 2022 and 455 in 2023.'],
  [
    'trend words and their numbers',
    'There has been a steady rise in exclusions, from 84 in 2021 to 71 in 2022 and 66 in 2023.',
  ],
  ['trend words and their numbers', 'Numbers have doubled, from 120 in 2020 to 190 in 2024.'],
  [
    'trend words and their numbers',
    'The number of children missing from home has halved, from 90 in 2021 to 60 in 2023.',
  ],
  ['trend words and their numbers', 'Vacancies increased from 40 to 31 over the year.'],
  ['trend words and their numbers', 'The caseload has fallen from 17 to 19 children for each worker.'],
  ['trend words and their numbers', 'Contacts rose by 20%, from 500 in 2022 to 700 in 2023.'],
  ['trend words and their numbers', 'The rate of re-referral has decreased from 18% in 2022 to 22% in 2023.'],
  ['trend words and their numbers', 'Year on year increases: 300 in 2019, 340 in 2020, 320 in 2021.'],
])('noted: %s: %s', async (_, text) => {
  expect(await notesIn(text)).not.toEqual([])
})

test.each([
  ['a share and its counts', 'Of the 240 referrals, 168 (70%) were decided within a day.'],
  ['a share and its counts', 'At the end of March 63 of 84 care leavers (75%) were in touch with their adviser.'],
  ['a share and its counts', 'Only 45 out of 60 audits (75%) were finished.'],
  ['a share and its counts', 'In the autumn 1,020 of 1,500 assessments were completed in time, which is 68%.'],
  ['a share and its counts', 'Forty-two of 60 plans (70%) had been reviewed.'],
  ['a share and its counts', 'The team closed 33 of 55 cases, or 60 per cent.'],
  ['a share and its counts', 'There were 20 children placed at a distance, 40% of the 50 in care.'],
  ['a share and its counts', 'In 2023, 12 of 15 schools were good; attendance was 94%.'],
  ['a share and its counts', 'About 412 of 500 children (82%) were visited on time.'],
  ['a share and its counts', '65 per cent (130 of 200) of health assessments were in time.'],
  [
    'two measures with one number',
    'Of 60 homes 48 (80%) are good. Of the 52 homes with a current grade 48 (92%) are good.',
  ],
  ['two measures with one number', 'Good: 48 of 60 homes (80%); of these 48, 12 (25%) are outstanding.'],
  ['rounding half up', 'Good or better: 77 of 88 schools (88%).'],
  ['rounding half up', 'In 5 of 8 cases (63%) the plan was signed.'],
  ['rounding half up', 'Of 40 children 27 (68%) were seen alone.'],
  ['rounding half up', 'Of 40 children 27 (67.5%) were seen alone.'],
  ['rounding half up', 'Of 200 records 124 (62%) were complete.'],
  [
    'a stock without its flow',
    'The number of children in care was 402 in April 2024; 120 started and 123 ceased to be looked after, leaving 399 in March 2025.',
  ],
  [
    'a stock without its flow',
    'In April 2024 there were 402 children in care. 150 came into care and 153 left it in the year, so that 399 were in care in March 2025.',
  ],
  ['a stock without its flow', 'There are 399 children in care.'],
  ['a stock without its flow', 'During the year 120 children came into care and 118 left.'],
  ['a stock without its flow', 'The number of staff has remained stable at 86.'],
  [
    'trend words and their numbers',
    'The number of EHC plans rose more slowly: 2,068 in 2019, 2,276 in 2020 and 2,431 in 2021.',
  ],
  ['trend words and their numbers', 'Referrals have fallen steadily: 455 in 2021, 430 in 2022 and 410 in 2023.'],
  [
    'trend words and their numbers',
    'There has been a steady rise in exclusions, from 66 in 2021 to 71 in 2022 and 76 in 2023.',
  ],
  ['trend words and their numbers', 'Numbers have doubled, from 95 in 2020 to 190 in 2024.'],
  [
    'trend words and their numbers',
    'The number of children missing from home has halved, from 120 in 2021 to 60 in 2023.',
  ],
  ['trend words and their numbers', 'Vacancies increased from 31 to 40 over the year.'],
  ['trend words and their numbers', 'The caseload has fallen from 19 to 17 children for each worker.'],
  ['trend words and their numbers', 'Contacts rose by 40%, from 500 in 2022 to 700 in 2023.'],
  ['trend words and their numbers', 'The rate of re-referral has decreased from 22% in 2022 to 18% in 2023.'],
  ['trend words and their numbers', 'Increases year on year: 300 in 2019, 320 in 2020, 345 in 2021.'],
])('not noted: %s: %s', async (_, text) => {
  expect(await notesIn(text)).toEqual([])
})
