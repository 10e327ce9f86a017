import {
  dueDay,
  type Evidence,
  figureInWords,
  type Judged,
  type MeasureStanding,
  tooFew,
} from '../improvement/index.ts'
import { areaInWords, type Finding, kindInWords } from '../inspections/index.ts'
import { inWords } from '../platform/day.ts'
import type { Followed, ItemAround } from '../scrutiny/index.ts'
import { breakAtAction, breakAtFinding, breakAtMeasure, breakAtResolution } from './breaks.ts'
import type { Facts } from './facts.ts'
import type { Mark, Stop } from './stop.ts'

export const keyOf = {
  letter: (documentId: string) => `letter ${documentId}`,
  finding: (id: string) => `finding ${id}`,
  action: (id: string) => `action ${id}`,
  measure: (id: string) => `measure ${id}`,
  audit: (id: string) => `audit ${id}`,
  item: (id: string) => `item ${id}`,
  resolution: (id: string) => `resolution ${id}`,
}

/** The document that a finding stands in. */
export const letterStop = ({ documentId, title, fileName, framework, dated }: Finding): Stop => ({
  key: keyOf.letter(documentId),
  stage: 'letter',
  title: dated === null ? title || fileName : inWords(dated),
  href: `/documents/${documentId}`,
  said: '',
  notes: [title || fileName, framework].filter(Boolean),
  mark: null,
  who: null,
  on: dated,
  breaks: null,
})

export const findingStop = (finding: Finding, facts: Facts): Stop => ({
  key: keyOf.finding(finding.id),
  stage: 'finding',
  title: kindInWords(finding.kind),
  href: `/documents/${finding.documentId}?reading=${finding.id}#readings`,
  said: finding.value,
  notes: [`page ${finding.page}`, finding.area === '' ? '' : areaInWords(finding.area)].filter(Boolean),
  mark: countsOf(finding),
  who: finding.decidedBy,
  on: finding.dated,
  breaks: breakAtFinding(finding, facts),
})

const countsOf = ({ state, decidedAt }: Finding): Mark | null => {
  if (state === 'confirmed') return null
  if (state === 'rejected')
    return {
      symbol: 'no',
      word: 'Rejected',
      detail: '',
      why: decidedAt === null ? 'it does not count' : 'a person decided that it does not count',
    }
  return { symbol: 'stale', word: 'Not counted yet', detail: '', why: 'nobody has confirmed it' }
}

export const actionStop = (judged: Judged, facts: Facts): Stop => {
  const { facts: action, standing } = judged
  const due = dueDay(action)
  const first = action.originalDueOn
  return {
    key: keyOf.action(action.id),
    stage: 'action',
    title: action.title,
    href: `/actions/${action.id}`,
    said: '',
    notes:
      first !== null && first !== due
        ? [`first due ${inWords(first)}, re-dated ${action.redates === 1 ? 'once' : `${action.redates} times`}`]
        : [],
    mark: { symbol: standing.symbol, word: standing.word, detail: standing.detail, why: standing.why },
    who: action.ownerName,
    on: due,
    breaks: breakAtAction(judged, facts),
  }
}

export const measureStop = (standing: MeasureStanding): Stop => {
  const { measure, latest, hiddenOn } = standing
  return {
    key: keyOf.measure(measure.id),
    stage: 'measure',
    title: measure.title,
    href: `/measures/${measure.id}`,
    said: '',
    notes: latest
      ? [figureInWords(measure, latest), `to ${inWords(latest.periodEnd)}`, ...standing.cautions]
      : hiddenOn === null
        ? []
        : [tooFew],
    mark: markOf(standing),
    who: measure.ownerName,
    on: latest?.periodEnd ?? hiddenOn,
    breaks: breakAtMeasure(standing),
  }
}

const markOf = ({ latest, hiddenOn, isOutside, isImproved, why }: MeasureStanding): Mark => {
  if (hiddenOn !== null) return { symbol: 'flat', word: 'Not shown', detail: '', why }
  if (!latest) return { symbol: 'stale', word: 'No reading', detail: '', why }
  if (isImproved && isOutside !== true) return { symbol: 'up', word: 'Better', detail: '', why }
  if (isImproved) return { symbol: 'up', word: 'Better, not there', detail: '', why }
  if (isOutside === true) return { symbol: 'risk', word: 'Outside tolerance', detail: '', why }
  return { symbol: 'flat', word: 'Not moving', detail: '', why }
}

/** What an audit of cases found, as evidence that somebody independent has verified. */
export const auditStop = (audit: Evidence): Stop => ({
  key: keyOf.audit(audit.id),
  stage: 'audit',
  title:
    audit.sampleGood === null
      ? `${audit.sampleN ?? 0} cases`
      : `${audit.sampleGood} of ${audit.sampleN ?? 0} as they should be`,
  href: `/actions/${audit.actionId}#evidence`,
  said: '',
  notes: [audit.title],
  mark: {
    symbol: 'yes',
    word: 'Verified',
    detail: '',
    why: audit.verifiedOn === null ? 'by somebody independent' : `on ${inWords(audit.verifiedOn)}`,
  },
  who: audit.verifiedBy,
  on: audit.datedOn,
  breaks: null,
})

export const resolutionStop = (followed: Followed): Stop => {
  const { resolution, standing, became } = followed
  return {
    key: keyOf.resolution(resolution.id),
    stage: 'resolution',
    title: resolution.name,
    href: `/resolutions/${resolution.id}`,
    said: resolution.text,
    notes: [inWords(resolution.heldOn), resolution.committeeName, became],
    mark: { symbol: standing.symbol, word: standing.word, detail: standing.detail, why: standing.reason },
    who: resolution.addressee || null,
    on: resolution.heldOn,
    breaks: breakAtResolution(followed),
  }
}

export const itemStop = ({ id, title, asks, heldOn, committeeName, isCancelled }: ItemAround): Stop => ({
  key: keyOf.item(id),
  stage: 'item',
  title,
  href: `/committees/items/${id}`,
  said: '',
  notes: [`${committeeName}, ${inWords(heldOn)}`, asks, isCancelled ? 'the meeting was cancelled' : ''].filter(Boolean),
  mark: null,
  who: null,
  on: heldOn,
  breaks: null,
})
