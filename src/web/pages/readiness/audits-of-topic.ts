import { shareInWords } from '../../../platform/round.ts'
import { countAuditsOn, listCoverage, type Coverage, type KeptOnTopic } from '../../../audits/index.ts'
import { isOfAudits, noAudit, type Missing, type Readiness } from '../../../inspections/index.ts'
import { may, type Person } from '../../../people/index.ts'
import type { Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'

/** Of which cohorts the audits speak to a topic of inspection. */
const cohorts: Readonly<Record<string, readonly string[]>> = {
  'front-door': ['early-help', 'open'],
  'need-and-protection': ['need', 'protection'],
  'planning-and-permanence': ['care'],
  'children-in-care': ['care'],
  'care-leavers': ['leavers'],
  'leadership-and-quality': ['open', 'care', 'protection', 'need', 'leavers'],
  send: ['ehc-plans'],
  'youth-justice': ['convictions'],
}

/** What audits of single records say of a topic, in counts: how many there are, and how far they reach in its cohorts. */
export interface AuditsOfTopic {
  kept: KeptOnTopic
  reach: readonly Coverage[]
}

/** By topic, for those who may see audits, of children whom they may see; nothing for all others. */
export const countAuditsKept = async (db: Db, person: Person, today: Day): Promise<Map<string, KeptOnTopic>> => {
  if (!may(person, 'audits.read')) return new Map()
  const topics = Object.entries(cohorts).map(([topic, own]) => ({ topic, cohorts: own }))
  return new Map((await countAuditsOn(db, topics, today)).map((one) => [one.topic, one]))
}

/** Those of one topic; undefined for those who may see none, and where no cohort belongs to it. */
export const auditsOfTopic = async (
  db: Db,
  person: Person,
  { topicId, today }: { topicId: string; today: Day },
): Promise<AuditsOfTopic | undefined> => {
  const kept = (await countAuditsKept(db, person, today)).get(topicId)
  if (!kept) return undefined
  const reach = (await listCoverage(db, today)).filter(({ frame }) => cohorts[topicId]?.includes(frame))
  return { kept, reach }
}

/** A topic with what is missing of audits of single records, beside those of the register: one of either is an audit. */
export const withAudits = (readiness: Readiness, kept: KeptOnTopic | undefined): Readiness => {
  if (!kept) return readiness
  const none = kept.finished === 0 && (readiness.audits?.finished.length ?? 0) === 0
  const late: Missing[] =
    kept.late === 0
      ? []
      : [
          {
            says: `${kept.late} ${kept.late === 1 ? 'audit of a record is' : 'audits of records are'} past the day and not finished.`,
            remedy: 'See the audits',
            href: '/audits',
          },
        ]
  const others = readiness.missing.filter((one) => !isOfAudits(one))
  return { ...readiness, missing: [...others, ...(none ? [noAudit] : []), ...late] }
}

export const auditsOfTopicView = ({ kept, reach }: AuditsOfTopic): Html =>
  html`<p>
      ${kept.finished} ${kept.finished === 1 ? 'audit of a record was' : 'audits of records were'} finished in the last
      twelve
      months${kept.finished > 0 && (kept.moderated === 0 ? ', none of them read by a second reader' : `, ${kept.moderated} of them read by a second reader, who graded ${kept.gradedOtherwise} otherwise`)}.
      ${kept.late > 0 && `${kept.late} ${kept.late === 1 ? 'is' : 'are'} past the day and not finished.`}
    </p>
    <ul class="rows">
      ${reach.map(({ title, audited, children }) => html`<li>${title}: ${children === 0 ? 'there is nobody in the data whom you may see.' : `${shareInWords(audited, children)} audited in the year.`}</li>`)}
    </ul>
    <p><a href="/audits/results">What audits say</a>, of the children whom you may see</p>`
