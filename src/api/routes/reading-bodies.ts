import { z } from 'zod'
import { ReadingId } from '../../inspections/index.ts'
import { Why } from '../schemas.ts'

const words = z.string().trim().min(1, 'Write some words').max(20_000)
const name = z.string().trim().max(200)

const pageNumber = z.number().int().min(1).max(100_000)

const Passage = z
  .object({
    page: pageNumber,
    boxes: z
      .array(z.object({ page: pageNumber, x: z.number(), y: z.number(), width: z.number(), height: z.number() }))
      .max(200),
    exact: z.string().max(20_000),
    prefix: z.string().max(200).default(''),
    suffix: z.string().max(200).default(''),
  })
  .describe('Where the document says so: boxes in points from the top left of the page.')

export const Because = z.object({ why: Why })

export const Correction = z.object({
  value: words.describe('What the document says.'),
  kind: name.optional(),
  area: name.optional(),
  body: name.optional().describe('Who must act.'),
  themes: z.array(name).max(20).optional(),
  why: Why,
})

export const Addition = Correction.extend({
  field: name.min(1).describe('What it is, e.g. finding or judgement.'),
  page: pageNumber.optional(),
  passage: Passage.optional(),
})

export const Split = z.object({
  parts: z
    .array(z.object({ value: words, kind: name.optional() }))
    .min(2, 'Give at least two parts')
    .max(50),
  why: Why,
})

export const Merge = z.object({
  ids: z.array(ReadingId).min(2, 'Name at least two readings').max(50),
  value: words.optional().describe('The words of the new reading; by default those of the old ones, joined.'),
  why: Why,
})
