import type { Part } from '../letter.ts'
import { linked, newPage, p } from '../parts.ts'

/** The last page of an inspection report: who made it and how it may be used. */
export const aboutIlacsReport = (year: number, whose: 'Her' | 'His'): Part[] => [
  newPage,
  p(
    `Ofsted inspects services that care for children and young people and services that educate learners of all ages. ${whose} Majesty’s Chief Inspector reports to Parliament and is independent of government.`,
  ),
  p('If you would like this report in large print or in Braille, please ask us.'),
  linked('More about how we inspect local authority children’s services is at www.gov.uk/ofsted.', 'www.gov.uk/ofsted'),
  p(`This is a demonstration report set in ${year}. It may be copied freely.`),
]
