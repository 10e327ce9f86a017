import { day } from '../../platform/day.ts'
import { fourGrades } from './scales.ts'
import type { Tool } from './tool.ts'

export const ehcPlan: Tool = {
  id: 'ehc-plan',
  version: 1,
  since: day('2025-04-01'),
  title: 'Audit of an education, health and care plan',
  of: 'an education, health and care plan',
  about:
    'Reads the plan as a parent and a school would: is it about this child, does it say what will be given, and would anybody know whether it worked? By the sections A to K of a plan.',
  scale: fourGrades,
  capped: 'requires-improvement',
  asksVoice: true,
  sections: [
    {
      id: 'views',
      title: 'Section A: views and hopes',
      standard: 'Section A',
      theme: 'voice',
      statements: [
        {
          id: 'views-own',
          says: 'The views are the child’s own and of this year.',
          guidance: 'How they were gathered is said.',
        },
      ],
    },
    {
      id: 'needs',
      title: 'Section B: needs',
      standard: 'Section B',
      theme: 'assessment',
      statements: [
        {
          id: 'needs-whole',
          says: 'Every need in the advice is in the plan, in plain words.',
          guidance: 'Lay the advice beside it.',
        },
      ],
    },
    {
      id: 'health-care',
      title: 'Sections C, D, G and H: health and care',
      standard: 'Sections C, D, G, H',
      theme: 'ehc-health',
      statements: [
        {
          id: 'health-care-real',
          says: 'Health and social care needs and provision come from advice, and are not left empty.',
          guidance: '“Not known to the service” is no advice.',
        },
        {
          id: 'health-care-safe',
          says: 'What keeps the child well and safe at school is said.',
          guidance:
            'Medication, moving, feeding, behaviour that harms. Does not apply where there is nothing of the kind.',
        },
      ],
    },
    {
      id: 'outcomes',
      title: 'Section E: outcomes',
      standard: 'Section E',
      theme: 'ehc-outcomes',
      statements: [
        {
          id: 'outcomes-smart',
          says: 'Each outcome says what the child will be able to do, by when, and how anybody would know.',
          guidance: 'It is about the child and not about what is provided.',
        },
      ],
    },
    {
      id: 'provision',
      title: 'Section F: provision',
      standard: 'Section F',
      theme: 'ehc-outcomes',
      statements: [
        {
          id: 'provision-specific',
          says: 'Provision is specific: what, how often, how long, by whom.',
          guidance: '“Access to” and “as appropriate” are not specific.',
        },
        { id: 'provision-each', says: 'Each need of section B has provision.', guidance: 'One by one.' },
      ],
    },
    {
      id: 'adulthood',
      title: 'Preparing for adult life',
      standard: 'From year 9',
      theme: 'ehc-outcomes',
      statements: [
        {
          id: 'adulthood-from-nine',
          says: 'From year 9 on the plan prepares for work, home, friends and health.',
          guidance: 'Does not apply before year 9.',
        },
      ],
    },
  ],
}
