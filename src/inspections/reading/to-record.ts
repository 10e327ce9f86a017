import { toPackRecord, type Pack, type PackRecord } from './pack/index.ts'
import { themesOf } from '../../frameworks/index.ts'
import type { Field, Reading } from './reading.ts'

/** The readings of one document as one flat record: what scripts and comparisons want. */
export interface LetterRecord {
  file: string
  authority: string | null
  framework: string | null
  inspection_start: string | null
  inspection_end: string | null
  published: string | null
  lead_inspector: string | null
  topic: string | null
  next_inspection: string | null
  judgements: Record<string, string>
  findings: { kind: string; text: string; body?: string; themes: string[] }[]
  /** Printed figures that do not work out, template text left in, dates that contradict: the words, and why. */
  notes: { kind: string; text: string; page: number; why: string }[]
  /** Of the papers of a committee meeting only; the shape is that of pack/pack.ts in snake case. */
  pack?: PackRecord
}

export function toRecord(file: string, readings: readonly Reading[], pack: Pack | null = null): LetterRecord {
  const value = (field: Field): string | null => readings.find((reading) => reading.field === field)?.value || null
  const framework = value('framework') ?? undefined
  const topic = value('topic') ?? undefined
  return {
    file,
    authority: value('authority'),
    framework: value('framework'),
    inspection_start: value('inspection_start'),
    inspection_end: value('inspection_end'),
    published: value('published'),
    lead_inspector: value('lead_inspector'),
    topic: value('topic'),
    next_inspection: value('next_inspection'),
    judgements: Object.fromEntries(
      readings.filter(({ field }) => field === 'judgement').map(({ area, value: grade }) => [area, grade]),
    ),
    findings: readings
      // What is asked of the safeguarding board is not asked of the authority.
      .filter(({ field, area }) => field === 'finding' && area !== 'board')
      .map(({ kind, area, value: text, body }) => ({
        kind,
        text,
        ...(body ? { body } : {}),
        themes: themesOf(text, { framework, area, topic, kind }).map(({ theme }) => theme),
      })),
    notes: readings
      .filter(({ field }) => field === 'figure')
      .map(({ kind, printed: text, passage, reasons }) => ({
        kind,
        text,
        page: passage?.page ?? 0,
        why: reasons.join(' '),
      })),
    ...(pack ? { pack: toPackRecord(pack) } : {}),
  }
}
