import { shareInWords } from '../../../platform/round.ts'
import { listCoverage, type Coverage } from '../../../audits/index.ts'
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

/** How far audits reach in the cohorts of a topic, for those who may see audits; undefined for all others, and where none belongs to it. */
export const auditsOfTopic = async (
  db: Db,
  person: Person,
  { topicId, today }: { topicId: string; today: Day },
): Promise<readonly Coverage[] | undefined> => {
  const wanted = cohorts[topicId]
  if (!wanted || !may(person, 'audits.read')) return undefined
  return (await listCoverage(db, today)).filter(({ frame }) => wanted.includes(frame))
}

export const auditsOfTopicView = (lines: readonly Coverage[]): Html =>
  html`<ul class="rows">
      ${lines.map(({ title, audited, children }) => html`<li>${title}: ${shareInWords(audited, children)} audited in the year.</li>`)}
    </ul>
    <p><a href="/audits/results">What audits say</a>, of the children whom you may see</p>`
