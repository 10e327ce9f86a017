import type { Framework, JudgementArea, Section } from '../framework.ts'
import { ofstedFour } from '../scales.ts'
import { firstPage } from './first-page.ts'

const toImprove: Section = {
  id: 'needs-to-improve',
  title: 'What does the school need to improve?',
  like: /what does the (?:school|setting|provider) need to (?:improve|do to improve)(?: further)?\??(?: \(information for the school and appropriate authority\))?|next steps(?: for the (?:school|provider))?/,
  holds: 'improve',
  shape: 'items',
}

const overall: JudgementArea = {
  id: 'overall_effectiveness',
  title: 'Overall effectiveness',
  like: /^overall effectiveness(?!.{0,30}previous)/,
}

/** Section 5 before the education inspection framework. */
export const schoolSection5: Framework = {
  id: 'school-section-5-2012',
  title: 'School inspection under section 5',
  record: 'School section 5 2012',
  regulator: 'Ofsted',
  validFrom: '2012-01-01',
  validTo: '2019-08-31',
  announces: [
    {
      in: 'title',
      like: /^school report|(?:primary|secondary|special|infant|junior|community) school|academy/i,
      points: 4,
    },
    { in: 'opening', like: /effectiveness of leadership and management/i, points: 5 },
    { in: 'opening', like: /quality of teaching(?:, learning and assessment)?/i, points: 5 },
    { in: 'opening', like: /behaviour and safety of pupils/i, points: 5 },
    { in: 'opening', like: /achievement of pupils/i, points: 5 },
  ],
  forms: [],
  scale: ofstedFour,
  judgements: [
    overall,
    {
      id: 'leadership_and_management',
      title: 'Effectiveness of leadership and management',
      like: /^(?:effectiveness of )?leadership and management/,
    },
    { id: 'quality_of_teaching', title: 'Quality of teaching, learning and assessment', like: /^quality of teaching/ },
    {
      id: 'personal_development',
      title: 'Personal development, behaviour and welfare',
      like: /^personal development, behaviour and welfare|^behaviour and safety/,
    },
    {
      id: 'outcomes',
      title: 'Outcomes for pupils',
      like: /^outcomes for (?:pupils|children|learners)|^achievement of pupils/,
    },
    { id: 'early_years_provision', title: 'Early years provision', like: /^early years provision/ },
    { id: 'sixth_form', title: '16 to 19 study programmes', like: /^(?:(?:16 )?to 19 study programmes|sixth form)/ },
  ],
  scoring: null,
  sections: [toImprove],
  opening: firstPage,
  follows: [],
  source: 'Ofsted, School inspection handbook, 2012 to 2019',
}

/** Graded inspections; from September 2024 without a grade for overall effectiveness. */
export const schoolEif: Framework = {
  ...schoolSection5,
  id: 'school-eif-2019',
  title: 'School inspection under the education inspection framework',
  record: 'School EIF 2019',
  validFrom: '2019-09-01',
  validTo: '2025-11-09',
  announces: [
    { in: 'opening', like: /what is it like to attend this school/i, points: 10 },
    { in: 'opening', like: /behaviour and attitudes/i, points: 4 },
    { in: 'opening', like: /quality of education/i, points: 4 },
    {
      in: 'opening',
      like: /(?:continues to be|remains) (?:a|an) (?:good|outstanding) school|taken effective action to maintain/i,
      points: -6,
    },
  ],
  judgements: [
    { ...overall, to: '2024-09-01' },
    { id: 'quality_of_education', title: 'The quality of education', like: /^(?:the )?quality of education/ },
    { id: 'behaviour_and_attitudes', title: 'Behaviour and attitudes', like: /^behaviour and attitudes/ },
    { id: 'personal_development', title: 'Personal development', like: /^personal development/ },
    { id: 'leadership_and_management', title: 'Leadership and management', like: /^leadership and management/ },
    { id: 'early_years_provision', title: 'Early years provision', like: /^early years provision/ },
    { id: 'sixth_form_provision', title: 'Sixth-form provision', like: /^sixth-form provision/ },
  ],
  follows: [
    { when: 'inadequate', what: 'The school is in a category of concern; the Secretary of State’s powers apply.' },
    { when: 'good', what: 'The next inspection is about four years later.', within: { count: 4, unit: 'years' } },
    {
      when: 'outstanding',
      what: 'The next inspection is about four years later.',
      within: { count: 4, unit: 'years' },
    },
  ],
  source: 'Ofsted, Education inspection framework and School inspection handbook, 2019 to 2025',
}

/** Two days with no new grade: whether the school keeps the one it has. Ended in November 2025. */
export const schoolUngraded: Framework = {
  ...schoolEif,
  id: 'school-section-8-ungraded',
  title: 'Ungraded school inspection under section 8',
  record: 'School section 8 ungraded',
  validFrom: '2019-09-01',
  announces: [
    { in: 'title', like: /ungraded inspection|inspection of a good school|short inspection/i, points: 10 },
    { in: 'opening', like: /(?:continues to be|remains) (?:a|an) (?:good|outstanding) school/i, points: 10 },
    { in: 'opening', like: /taken effective action to maintain (?:the )?standards/i, points: 10 },
    { in: 'opening', like: /what is it like to attend this school/i, points: 8 },
  ],
  scale: {
    id: 'ungraded-outcome',
    numbers: 'none',
    grades: [
      {
        id: 'could-be-better',
        printed: /.*evidence .{0,160}(?:could|might|would) be (?:good|(?:judged )?outstanding|better).*/i,
      },
      {
        id: 'keeps-its-grade',
        printed:
          /.*(?:continues to be|remains) (?:a|an) (?:good|outstanding) school.*|.*taken effective action to maintain .*/i,
      },
      { id: 'may-have-fallen', printed: /.*(?:may|might) not be as (?:high|strong) .*/i },
    ],
  },
  judgements: [{ id: 'outcome', title: 'Outcome', like: /^outcome/ }],
  follows: [
    {
      when: 'may-have-fallen',
      what: 'A graded inspection follows in the next academic year, or as soon as can be.',
      within: { count: 2, unit: 'years' },
    },
  ],
  source: 'Ofsted, School inspection handbook, section 8 (ungraded) inspections, 2019 to 2025',
}
