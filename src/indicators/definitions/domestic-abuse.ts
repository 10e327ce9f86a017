import type { Domain } from '../indicator.ts'

export const domesticAbuse: Domain = {
  id: 'domestic-abuse',
  title: 'Domestic abuse',
  indicators: [
    {
      id: 'DA01',
      title: 'Adults and children in the relationships programme',
      asks: 'What share of people finishes the relationships programme?',
      counted: 'Children and adults who finished',
      outOf: 'Children and adults who started',
      unit: '%',
      better: 'higher',
      from: ['other: programme records'],
      theme: 'domestic-abuse',
    },
    {
      id: 'DA02',
      title: 'Operation Encompass notices acted on by schools',
      asks: 'Do schools hear of domestic abuse before the next school day?',
      counted: 'Notices passed to schools before the start of the day',
      outOf: 'Domestic abuse incidents with a child',
      unit: '%',
      better: 'higher',
      from: ['other: police'],
      theme: 'domestic-abuse',
      limit: 'Before the next school day',
    },
    {
      id: 'DA03',
      title: 'Children repeatedly exposed to domestic abuse',
      asks: 'What share of children meets domestic abuse again within 12 months?',
      counted: 'Children with factors 3A-3C in two or more assessments in 12 months',
      outOf: 'Children with factors 3A-3C',
      unit: '%',
      better: 'lower',
      from: ['ssd_assessment_factors', 'ssd_cin_assessments'],
      theme: 'domestic-abuse',
    },
  ],
}
