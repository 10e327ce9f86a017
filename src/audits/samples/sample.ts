import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { neededWords, optionalWords } from '../../platform/fields.ts'
import { tools } from '../tools/index.ts'
import { frames, strata, type Strata } from './frames.ts'

export const SampleId = z.uuid().brand<'SampleId'>()
export type SampleId = z.infer<typeof SampleId>

/** How long after an audit a child is left in peace, in days; a thematic sample looks again sooner. */
export const restDays = 90

const someIds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : typeof value === 'string' ? value.split(',') : value),
  z.array(z.uuid('Choose auditors from the list.')),
)

/** What a sample is drawn by. */
export const SampleFields = z.object({
  title: neededWords(120, 'Give the sample a name, such as “Children in care, November”.'),
  tool: z.enum(tools.map(({ id }) => id) as [string, ...string[]], 'Choose what is asked of each record.'),
  frame: z.enum(frames.map(({ id }) => id) as [string, ...string[]], 'Choose of which children.'),
  onDay: Day,
  strata: z.enum(Object.keys(strata) as [Strata, ...Strata[]], 'Choose the layers.'), // Object.keys forgets the names
  askedFor: z.coerce
    .number('Say how many.')
    .int('Say how many.')
    .min(1, 'Draw one at least.')
    .max(200, 'Draw 200 at most.'),
  seed: optionalWords(60),
  isThematic: z.preprocess((value) => value === 'yes' || value === true, z.boolean()).default(false),
  why: optionalWords(500),
  dueOn: Day,
  auditors: someIds.default([]),
})
export type SampleFields = z.output<typeof SampleFields>

/** What became of a child of the frame. */
export const fates = {
  drawn: 'Drawn',
  reserve: 'In reserve',
  'left out': 'Left out',
  swapped: 'Swapped for another',
} as const
export type Fate = keyof typeof fates
export const Fate = z.enum(Object.keys(fates) as [Fate, ...Fate[]]) // Object.keys forgets the names
