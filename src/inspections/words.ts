import { frameworks, listThemes } from '../frameworks/index.ts'
import { inWords as inWordsOf, isDay } from '../platform/day.ts'
import {
  attributions,
  claimants,
  claimKinds,
  evidenceFound,
  figureChecks,
  rules as sentences,
} from './reading/index.ts'

/** The words that people see for what the reader reads. One place, so that a page, an export and the command line agree. */

const fields: Readonly<Record<string, string>> = {
  framework: 'Framework',
  authority: 'Authority',
  urn: 'Ofsted number',
  inspection_start: 'First day',
  inspection_end: 'Last day',
  published: 'Published',
  lead_inspector: 'Lead inspector',
  inspector: 'Inspector',
  cqc_lead_inspector: 'Lead inspector, Care Quality Commission',
  addressee: 'Addressed to',
  judgement: 'Judgement',
  topic: 'What inspectors looked at',
  outcome: 'Outcome',
  outcome_text: 'Outcome, in full',
  next_inspection: 'Next inspection',
  monitoring_within: 'Monitoring within',
  previous_inspection: 'Previous inspection',
  finding: 'Finding',
  figure: 'A figure that does not work out',
}

const kinds: Readonly<Record<string, string>> = {
  strength: 'Strength',
  improve: 'To improve',
  priority: 'Priority action',
  recommendation: 'Recommendation',
  claim: 'Claim by the authority',
  resolution: 'Resolution',
  action: 'Action',
  point: 'Point', // a bullet of a letter whose framework is not known
}

const states: Readonly<Record<string, string>> = {
  waiting: 'Waiting',
  confirmed: 'Confirmed',
  rejected: 'Rejected',
  replaced: 'Split or merged',
}

const themeTitles = new Map(listThemes().map(({ id, title }): [string, string] => [id, title]))

/** `lead_inspector` → `Lead inspector`; a name that has no words yet is shown with its underscores as spaces. */
const inWords = (words: Readonly<Record<string, string>>) => (name: string) => {
  const found = words[name]
  if (found !== undefined) return found
  const plain = name.replaceAll('_', ' ').replaceAll('-', ' ')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

export const fieldInWords = inWords(fields)
export const kindInWords = inWords(kinds)
export const stateInWords = inWords(states)

/** The judgement areas and sections by their ids, in the words of their frameworks; of two frameworks the newer's. */
const areas = Object.fromEntries(
  frameworks
    .toSorted((a, b) => a.validFrom.localeCompare(b.validFrom))
    .flatMap(({ judgements, sections }) =>
      [...sections, ...judgements].map(({ id, title }): [string, string] => [id, title]),
    ),
)
export const areaInWords = inWords(areas)

export const themeInWords = (id: string): string => themeTitles.get(id) ?? inWords({})(id)

/** The kinds that a person may give to a finding. */
export const findingKinds = [
  'improve',
  'priority',
  'recommendation',
  'strength',
  'claim',
  'resolution',
  'action',
  'point',
] as const

/** The fields that a person may add a reading to. */
export const addableFields = Object.keys(fields)

/** The check that a figure failed or passed: `A percentage and its own counts`. */
export const figureCheckInWords = inWords(figureChecks)

const verdicts: Readonly<Record<string, string>> = {
  agrees: 'Agrees',
  disagrees: 'Does not agree',
  doubtful: 'Doubtful',
  unchecked: 'Cannot be checked',
}
export const verdictInWords = inWords(verdicts)

export const claimantInWords = inWords(claimants)
export const claimKindInWords = inWords(claimKinds)
export const evidenceInWords = inWords(evidenceFound)
const attributionWords: Readonly<Record<string, string>> = attributions
/** `Association only: …`; '' where a claim is of no impact. */
export const attributionInWords = (grade: number | null): string =>
  grade === null ? '' : (attributionWords[grade] ?? `Grade ${grade}`)

const verbs: Readonly<Record<string, string>> = {
  confirm: 'confirmed',
  correct: 'corrected',
  split: 'split',
  merge: 'merged',
  reject: 'rejected',
  add: 'added',
  reopen: 'put back',
  undo: 'undid a decision about',
}

/** `confirmed 4 readings`, `added a reading`. */
export const decisionInWords = (verb: string, readings: number): string => {
  const these = readings === 1 ? 'a reading' : `${readings} readings`
  return verb === 'move' ? `moved ${these} to another thread` : `${verbs[verb] ?? verb} ${these}`
}

/** What a reading says, as a person reads it: a day in full words. */
export const valueInWords = (value: string): string => (isDay(value) ? inWordsOf(value) : value)

/** What a reading is, in a few words: `To improve`, `Judgement: help and protection`, `Lead inspector`. */
export const readingInWords = (reading: { field: string; kind: string; area: string }): string => {
  if (reading.field === 'finding') return kindInWords(reading.kind)
  if (reading.field === 'figure' && reading.kind) return `Figure: ${figureCheckInWords(reading.kind).toLowerCase()}`
  if (reading.area) return `${fieldInWords(reading.field)}: ${areaInWords(reading.area).toLowerCase()}`
  return fieldInWords(reading.field)
}

const ruleSentences: Readonly<Record<string, string>> = {
  ...sentences,
  'added-by-a-person': 'A person added it.',
}

/** The sentence of a rule; its name where the rule has been retired since. */
export const ruleInWords = (id: string): string => ruleSentences[id] ?? id

/** Every rule of reading with its sentence. */
export const rules = (): { id: string; sentence: string }[] =>
  Object.entries(ruleSentences).map(([id, sentence]) => ({ id, sentence }))
