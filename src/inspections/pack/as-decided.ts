import { z } from 'zod'
import { overallOf, ratings, standards as hmipStandards, type Rating } from '../../frameworks/index.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { PassageRow, ReadingId, ReadingState } from '../decide/reading-record.ts'
import type { DocumentId } from '../intake/document-record.ts'
import { dueIn, resolutionKind, type Grounds, type Pack } from '../reading/index.ts'

/** A reading of the papers as people have left it on the desk. */
export const DecidedReading = z.object({
  id: ReadingId,
  kind: z.string(),
  area: z.string(),
  value: z.string(),
  printed: z.string(),
  body: z.string(),
  page: z.number(),
  passage: PassageRow.nullable(),
  state: ReadingState,
  origin: z.enum(['reader', 'person']),
  cameFrom: z.array(ReadingId),
})
export type DecidedReading = z.infer<typeof DecidedReading>

/** Resolutions, actions and ratings, with those that were split or merged away: what came of them says so. */
export const listDecidedReadings = (db: Db, id: DocumentId): Promise<DecidedReading[]> =>
  db.many(
    sql`
      select id, case field when 'judgement' then 'judgement' else kind end as kind, area, value, printed, body, page, passage, state,
        origin, came_from as "cameFrom"
      from readings
      where document_id = ${id} and (field = 'judgement' or field = 'finding' and kind in ('resolution', 'action'))
      order by ordinal, id`,
    DecidedReading,
  )

/**
 * What was read from the papers, with what people have since corrected, rejected, split, merged and added on the desk. What
 * nobody has decided stands as it was read.
 */
export const asDecided = (pack: Pack, readings: readonly DecidedReading[]): Pack => {
  const of = (kind: string) => readings.filter((reading) => reading.kind === kind)
  return {
    ...pack,
    resolutions: decided(pack.resolutions, of('resolution'), {
      text: ({ text }) => text,
      changed: (was, reading) => ({
        ...was,
        minute: reading.area || null,
        number: was.text === reading.value ? was.number : null,
        text: reading.value,
        addressedTo: reading.body || null,
        kind: was.text === reading.value ? was.kind : resolutionKind(reading.value),
        due: was.text === reading.value ? was.due : dueIn(reading.value),
      }),
      blank: { minute: null, number: null, text: '', addressedTo: null, kind: 'decision', due: null, ...nowhere },
    }),
    actionPlan: decided(pack.actionPlan, of('action'), {
      text: ({ action }) => action,
      changed: (was, reading) => ({
        ...was,
        ref: reading.area.replace(/^action /, '') || was.ref,
        action: reading.value,
        person: reading.body ? reading.body.split('; ') : [],
      }),
      blank: {
        source: 'plan',
        ref: '',
        page: null,
        action: '',
        person: [],
        target: null,
        targetKind: null,
        targetDate: null,
        progress: null,
        status: null,
        passages: { person: null, target: null, progress: null },
        unassigned: [],
        ...nowhere,
      },
    }),
    inspections: pack.inspections.map((inspection) => rated(inspection, of('judgement'))),
  }
}

const nowhere: Grounds = { passage: null, rule: 'added-by-a-person', sureness: 100, doubts: [] }
const sure = { sureness: 100, doubts: [] }

/** How one sort of row stands to its readings. */
interface Sort<Row> {
  text: (row: Row) => string
  changed: (row: Row, reading: DecidedReading) => Row
  blank: Row
}

function decided<Row extends Grounds>(
  rows: readonly Row[],
  readings: readonly DecidedReading[],
  sort: Sort<Row>,
): Row[] {
  const left = new Set(readings)
  const live = (reading: DecidedReading): boolean => reading.state === 'waiting' || reading.state === 'confirmed'
  const take = (reading: DecidedReading): void => void left.delete(reading)
  /** What was made of a reading by splitting and merging, down to what stands now. */
  const madeOf = (reading: DecidedReading): DecidedReading[] => {
    const made = [...left].filter(({ cameFrom }) => cameFrom.includes(reading.id))
    for (const each of made) take(each)
    return made.flatMap((each) => (each.state === 'replaced' ? madeOf(each) : live(each) ? [each] : []))
  }
  const kept = rows.flatMap((row): Row[] => {
    const own = [...left].find(
      ({ origin, printed, page }) =>
        origin === 'reader' && printed === sort.text(row) && page === (row.passage?.page ?? page),
    )
    if (!own) return [row]
    take(own)
    if (own.state === 'waiting') return [row]
    if (own.state === 'rejected') return []
    if (own.state === 'confirmed') return [{ ...sort.changed(row, own), ...sure }]
    return madeOf(own).map((part) => ({ ...sort.changed(row, part), ...sure }))
  })
  // Of readings that were merged the first row has taken what was made. What is left came from nowhere in the papers: a person
  // added it, or made it of what was added.
  const added = [...left].filter((reading) => reading.origin === 'person' && live(reading))
  return [
    ...kept,
    ...added.map((reading) => ({ ...sort.changed(sort.blank, reading), passage: reading.passage, ...sure })),
  ]
}

type Inspection = Pack['inspections'][number]

function rated(inspection: Inspection, readings: readonly DecidedReading[]): Inspection {
  const rows = inspection.standards.flatMap((one) => {
    const reading = standing(readings, `hmip_${one.standard}`)
    if (reading === 'gone') return []
    return [reading?.state === 'confirmed' ? { ...one, rating: reading.value, ...sure } : one]
  })
  const standards = [...rows, ...addedStandards(inspection, readings)].toSorted((a, b) =>
    a.standard.localeCompare(b.standard, 'en-GB', { numeric: true }),
  )
  const overall = standing(readings, 'hmip_overall')
  const counted = standards.filter(({ standard }) => counts.has(standard))
  const known = counted.flatMap(
    ({ rating }) => ratings.find((each) => each.toLowerCase() === rating.toLowerCase()) ?? [],
  )
  const made = known.length === counts.size ? overallOf(known satisfies Rating[]) : undefined
  return {
    ...inspection,
    standards,
    overall: overall === 'gone' ? null : overall?.state === 'confirmed' ? overall.value : inspection.overall,
    score: made?.points ?? null,
    scoreMax: made?.of ?? null,
    scoreMakes: made?.rating ?? null,
  }
}

const counts: ReadonlySet<string> = new Set(hmipStandards)

/**
 * The reading that now says what a standard was rated: one that a person stands by, else one that waits; `gone` where all were
 * rejected, merged away or moved to another standard; undefined where no rating was kept as a reading.
 */
function standing(readings: readonly DecidedReading[], area: string): DecidedReading | 'gone' | undefined {
  const own = readings.filter((reading) => reading.area === area)
  const now = own.find(({ state }) => state === 'confirmed') ?? own.find(({ state }) => state === 'waiting')
  return now ?? (readings.some((reading) => reading.area.startsWith('hmip_')) ? 'gone' : undefined)
}

/** Ratings that the papers do not show, and that a person has given: by adding one, or by moving one to its own standard. */
const addedStandards = (inspection: Inspection, readings: readonly DecidedReading[]): Inspection['standards'] => {
  const read = new Set(inspection.standards.map(({ standard }) => standard))
  return hmipStandards.flatMap((standard) => {
    const reading = standing(readings, `hmip_${standard}`)
    if (read.has(standard) || reading === undefined || reading === 'gone' || reading.state !== 'confirmed') return []
    const domain = inspection.standards.find((one) => one.standard.charAt(0) === standard.charAt(0))?.domain ?? null
    return [{ ...nowhere, standard, domain, name: null, rating: reading.value, passage: reading.passage }]
  })
}
