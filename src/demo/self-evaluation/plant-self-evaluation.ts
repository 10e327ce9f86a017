import { listMeasures } from '../../improvement/index.ts'
import { asPerson, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, day, type Day } from '../../platform/day.ts'
import {
  citeEvidence,
  keepConversation,
  listConversations,
  makeClaim,
  recordClaimOutcome,
  writeStatement,
} from '../../self-evaluation/index.ts'
import { areas, lastYear, type ClaimStory } from './story.ts'

/** What Alderwick says of its own practice this year and last, and the conversations about it. */
export const plantSelfEvaluation = (database: Database, lead: Person, today: Day): Promise<void> =>
  asPerson(database, lead, async (db) => {
    if ((await listConversations(db)).length > 0) return
    const year = Number(today.slice(0, 4))
    const measures = await listMeasures(db)
    const claim = async (at: { year: number; line: string }, story: ClaimStory, on: Day): Promise<void> => {
      const id = await makeClaim(db, at, { words: story.words }, on)
      for (const { kind, title, ago } of story.evidence) {
        const measure =
          kind === 'data' && ago === undefined ? measures.find((one) => one.title.includes(title)) : undefined
        if (ago === undefined && !measure) continue // its people have renamed the measure
        await citeEvidence(
          db,
          id,
          {
            kind,
            title: measure ? '' : title,
            measureId: measure?.id ?? null,
            datedOn: ago === undefined ? null : addDays(on, -ago),
          },
          on,
        )
      }
      if (story.outcome)
        await recordClaimOutcome(
          db,
          id,
          { outcome: story.outcome, outcomeWords: story.outcomeWords ?? '' },
          addDays(on, 20),
        )
    }
    const then = day(`${year - 1}-03-04`)
    await keepConversation(db, year - 1, {
      heldOn: addDays(then, 14),
      attending: 'The director, the lead member, the head of quality assurance; two inspectors.',
      topics: '',
      focus: 'Whether plans say who does what by when, and whether managers know before inspectors tell them.',
      documentId: null,
    })
    for (const { line, ...story } of lastYear) await claim({ year: year - 1, line }, story, then)
    for (const { line, claims, ...statement } of areas) {
      const on = addDays(today, -20)
      await writeStatement(
        db,
        { year, line },
        { ...statement, challengedOn: statement.challenge === '' ? null : addDays(today, -12), version: 0 },
        on,
      )
      for (const story of claims) await claim({ year, line }, story, on)
    }
    await keepConversation(db, year, {
      heldOn: addDays(today, 19),
      attending: 'The director, the lead member, the head of quality assurance.',
      topics: 'Care leavers: we would like a second pair of eyes on pathway plans.',
      focus: '',
      documentId: null,
    })
  })
