import { frameworkOfRecord } from '../../frameworks/index.ts'
import { NotFound } from '../../platform/errors.ts'
import { inWords, type Day } from '../../platform/day.ts'
import { ageInWords, monthsBetween } from '../../platform/months.ts'
import type { Db } from '../../platform/sql.ts'
import type { Entry } from '../../registers/index.ts'
import { chaseStanding, listChases, type Chase } from '../follow-ups/chases.ts'
import { listFollowUps, type FollowUp } from '../follow-ups/follow-ups.ts'
import { listSources, type Source, type SourceFinding } from '../follow-ups/sources.ts'
import { judgementHistory, type JudgementHistory, type LineHistory } from '../judgements/history.ts'
import { ownCode, type InspectionDocument } from '../judgements/judgement.ts'
import { auditsHref, auditsOn, listAudits, type AuditsOn } from './audits-on.ts'
import { listReadinessTasks, taskStanding, type ReadinessTask } from './tasks.ts'
import { topicOf, topics, type Topic } from './topics.ts'

/** How ready the service is for inspectors who look at one topic. */
export interface Readiness {
  topic: Topic
  today: Day
  /** The documents that looked at this topic, newest first. */
  seen: readonly InspectionDocument[]
  /** How long since somebody from outside looked, in words; '' where nobody ever did. */
  age: string
  /** What the newest of them said on the topic. */
  said: readonly SourceFinding[]
  saidIn: InspectionDocument | null
  /** What was asked and is not said to be done, newest first. */
  open: readonly FollowUp[]
  lines: readonly LineHistory[]
  tasks: readonly ReadinessTask[]
  /** The audits of practice that cover the topic; null where there can be none, or the person may not read them. */
  audits: AuditsOn | null
  missing: readonly Missing[]
}

/** A piece of evidence that is not there, and what mends it. */
export interface Missing {
  says: string
  remedy: string
  href: string // '' where there is nowhere to go
}

/** Nobody audited the topic: said where neither the register nor a record holds a finished audit. */
export const noAudit: Missing = {
  says: 'No audit of practice on this topic was finished in the last twelve months.',
  remedy: 'See the audits',
  href: auditsHref,
}
export const isOfAudits = (one: Missing): boolean => one === noAudit

// An outside look older than a cycle of inspections tells little of today.
const oldAssuranceMonths = 36
const oldSelfGradeMonths = 12

interface Ground {
  sources: readonly Source[]
  asked: readonly FollowUp[]
  history: JudgementHistory
  chases: readonly Chase[]
  tasks: readonly ReadinessTask[]
  audits: readonly Entry[] | null
  today: Day
}

const groundOf = async (db: Db, today: Day): Promise<Ground> => {
  const own = { authority: await ownCode(db), asAt: today }
  return {
    sources: await listSources(db, own),
    asked: (await listFollowUps(db, own)).asked,
    history: await judgementHistory(db, { asAt: today }),
    chases: await listChases(db),
    tasks: await listReadinessTasks(db),
    audits: await listAudits(db, today),
    today,
  }
}

/** @throws NotFound where there is no such topic */
export const readinessOf = async (db: Db, id: string, today: Day): Promise<Readiness> => {
  const topic = topicOf(id)
  if (!topic) throw new NotFound('topic')
  return forTopic(topic, await groundOf(db, today))
}

/** Every topic, in the order in which they are shown. */
export const listReadiness = async (db: Db, today: Day): Promise<Readiness[]> => {
  const ground = await groundOf(db, today)
  return topics.map((topic) => forTopic(topic, ground))
}

const forTopic = (topic: Topic, { sources, asked, history, chases, tasks, audits, today }: Ground): Readiness => {
  const isOn = ({ themes }: { themes: readonly string[] }) => themes.some((theme) => topic.themes.includes(theme))
  const looked = sources.filter(({ document }) => isSeenBy(topic, document))
  const [latest] = looked
  const lines = history.services.flatMap((service) => service.lines).filter(({ line }) => topic.lines.includes(line.id))
  // A visit that was all about the topic found nothing that is not on it.
  const wholly = new Set(looked.flatMap(({ document }) => (document.topic !== '' ? [document.id as string] : [])))
  const open = asked.filter(
    ({ finding, standing }) => (isOn(finding) || wholly.has(finding.documentId)) && standing !== 'done',
  )
  const own = tasks.filter((task) => task.topic === topic.id)
  const audited = topic.audits.length > 0 && audits ? auditsOn(audits, topic.audits, today) : null
  const said = latest?.findings.filter((finding) => isOn(finding) || wholly.has(finding.documentId)) ?? []
  return {
    topic,
    today,
    seen: looked.map(({ document }) => document),
    age: latest ? ageInWords(latest.document.dated, today) : '',
    said,
    saidIn: latest?.document ?? null,
    open,
    lines,
    tasks: own,
    audits: audited,
    missing: missingOf({
      topic,
      today,
      latest: latest?.document,
      said,
      open,
      lines,
      chases,
      tasks: own,
      audits: audited,
    }),
  }
}

const isSeenBy = (topic: Topic, document: InspectionDocument): boolean => {
  const id = frameworkOfRecord(document.framework)?.id ?? ''
  return topic.seenBy.includes(id) || (document.topic !== '' && topic.like.test(document.topic))
}

interface Known {
  topic: Topic
  today: Day
  latest: InspectionDocument | undefined
  said: readonly SourceFinding[]
  open: readonly FollowUp[]
  lines: readonly LineHistory[]
  chases: readonly Chase[]
  tasks: readonly ReadinessTask[]
  audits: AuditsOn | null
}

/** What evidence is missing, each as a sentence with what mends it. */
const missingOf = ({ topic, today, latest, said, open, lines, chases, tasks, audits }: Known): Missing[] => {
  const missing: Missing[] = []
  const add = (says: string, remedy: string, href = '') => missing.push({ says, remedy, href })
  if (!latest) add('No document that Sightline holds looked at this topic.', 'Add the letters that did', '/documents')
  else if (monthsBetween(latest.dated, today) >= oldAssuranceMonths)
    add(
      `The last look from outside is ${ageInWords(latest.dated, today)} old.`,
      'See the age of each assurance',
      '/judgements#assurance',
    )
  const self = lines.flatMap(({ selfGrades }) => selfGrades).toSorted((a, b) => b.statedOn.localeCompare(a.statedOn))[0]
  if (topic.lines.length > 0 && !self) add('No self-grade is recorded.', 'Record one', '/judgements/self-grades')
  else if (self && monthsBetween(self.statedOn, today) >= oldSelfGradeMonths)
    add(
      `The last self-grade was given on ${inWords(self.statedOn)}, ${ageInWords(self.statedOn, today)} ago.`,
      'Record this year’s',
      '/judgements/self-grades',
    )
  const waiting = said.filter(({ state }) => state === 'waiting').length
  if (waiting > 0 && latest)
    add(
      `${waiting === 1 ? 'One finding' : `${waiting} findings`} of the last letter ${waiting === 1 ? 'waits' : 'wait'} for a person.`,
      'Decide them',
      `/documents/${latest.id}`,
    )
  const unconfirmed = open.filter(({ last }) => last !== null && last.decision === null).length
  if (unconfirmed > 0)
    add(
      `What became of ${unconfirmed} ${unconfirmed === 1 ? 'recommendation' : 'recommendations'} is read by rule and confirmed by nobody.`,
      'Confirm or correct it',
      `/follow-ups?topic=${topic.id}`,
    )
  const never = open.filter(({ standing }) => standing === 'never').length
  if (never > 0)
    add(
      `${never} ${never === 1 ? 'thing that was asked for was' : 'things that were asked for were'} never mentioned again.`,
      'See which',
      `/follow-ups?topic=${topic.id}&standing=never`,
    )
  const unasked = open.filter(
    ({ addressee, finding }) =>
      addressee.whose === 'outside' &&
      chaseStanding(
        chases.filter(({ findingId }) => findingId === finding.id),
        today,
      ).isLate,
  ).length
  if (unasked > 0)
    add(
      `${unasked} ${unasked === 1 ? 'recommendation' : 'recommendations'} to another body ${unasked === 1 ? 'has' : 'have'} no answer and no open request.`,
      'Ask them',
      `/follow-ups?topic=${topic.id}&whose=outside`,
    )
  if (audits?.finished.length === 0) missing.push(noAudit)
  if (audits && audits.late.length > 0)
    add(
      `${audits.late.length} planned ${audits.late.length === 1 ? 'audit is' : 'audits are'} past the day and not finished.`,
      'See which',
      auditsHref,
    )
  const adrift = tasks.filter((task) => taskStanding(task, today) === 'nobody').length
  if (adrift > 0)
    add(`${adrift} ${adrift === 1 ? 'task has' : 'tasks have'} no person or no day.`, 'Give each both', '#tasks')
  if (tasks.length === 0) add('No task has been set.', 'Set the first', '#tasks')
  return missing
}
