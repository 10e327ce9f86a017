import { day } from '../../platform/day.ts'
import { sufficiency } from './scales.ts'
import type { Section, Tool } from './tool.ts'

/** Each standard is looked at through three lenses; a standard is rated by the lens that does worst: `src/audits/results/standards.ts`. */
const looked = (
  id: string,
  standard: string,
  lens: keyof typeof lenses,
  { says, guidance }: { says: string; guidance: string },
): Section => ({
  id: `${id}-${lens}`,
  title: `${standard.slice(4)}: ${lenses[lens]}`,
  standard,
  lens: lenses[lens],
  ...(lens !== 'change' && { isSafety: true as const }),
  theme: lens === 'others-safety' ? 'victims' : lens === 'child-safety' ? 'risk' : id === 'planning' ? 'plan' : id,
  statements: [{ id: `${id}-${lens}`, says, guidance }],
})

const lenses = {
  change: 'the child’s positive change',
  'child-safety': 'the child’s safety',
  'others-safety': 'the safety of others',
} as const

export const youthJustice: Tool = {
  id: 'youth-justice',
  version: 1,
  since: day('2025-04-01'),
  title: 'Case audit, youth justice',
  of: 'the casework with a child of the youth justice service',
  about:
    'Asks of assessment, planning, delivery and reviewing whether the work is sufficient for the child’s positive change, the child’s safety and the safety of others: the key questions of standards 2.1 to 2.4 of youth justice inspection.',
  scale: sufficiency,
  capped: 'not-sufficient',
  asksVoice: true,
  sections: [
    looked('assessment', '2.1 Assessment', 'change', {
      says: 'The assessment analyses what leads the child into offending, their strengths, and who they are.',
      guidance: 'Speech, language, neurodiversity and identity are considered.',
    }),
    looked('assessment', '2.1 Assessment', 'child-safety', {
      says: 'Risks to the child are identified and analysed, with what other services know.',
      guidance: 'Exploitation, self-harm, home.',
    }),
    looked('assessment', '2.1 Assessment', 'others-safety', {
      says: 'Who is at risk from the child, and how, is clear, victims among them.',
      guidance: 'Past behaviour beyond convictions.',
    }),
    looked('planning', '2.2 Planning', 'change', {
      says: 'The plan sets out work that fits the child, agreed with them and their carers.',
      guidance: 'The order and pace suit the child.',
    }),
    looked('planning', '2.2 Planning', 'child-safety', {
      says: 'The plan says what keeps the child safe, and what happens if things change.',
      guidance: 'Joined to the plans of other services.',
    }),
    looked('planning', '2.2 Planning', 'others-safety', {
      says: 'The plan says what protects other people, with what happens if risk rises.',
      guidance: 'Named victims are considered.',
    }),
    looked('delivery', '2.3 Delivery', 'change', {
      says: 'The child gets the work of the plan, and is helped to take part.',
      guidance: 'Missed sessions are followed up.',
    }),
    looked('delivery', '2.3 Delivery', 'child-safety', {
      says: 'What was done kept the child as safe as could be.',
      guidance: 'Other services did their part.',
    }),
    looked('delivery', '2.3 Delivery', 'others-safety', {
      says: 'What was done protected other people.',
      guidance: 'Victims’ wishes were heeded.',
    }),
    looked('review', '2.4 Reviewing', 'change', {
      says: 'Reviews take stock of change and adjust the work.',
      guidance: 'With the child and their carers.',
    }),
    looked('review', '2.4 Reviewing', 'child-safety', {
      says: 'Reviews respond to changes in the child’s safety.',
      guidance: 'Written down when it happened, and not at the due date alone.',
    }),
    looked('review', '2.4 Reviewing', 'others-safety', {
      says: 'Reviews respond to changes in risk to others.',
      guidance: 'Information from others was sought.',
    }),
  ],
}
