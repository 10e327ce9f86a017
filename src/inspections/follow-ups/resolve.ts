import { frameworkOfRecord } from '../../frameworks/index.ts'
import type { InspectionDocument } from '../judgements/judgement.ts'
import type { Reference, Sort } from './references.ts'

/** The document that a reference means, or why there is none. */
export type Resolved =
  | { to: 'document'; document: InspectionDocument; sureness: number; doubt: string }
  /** It speaks of an inspection or letter that Sightline does not hold. */
  | { to: 'not held'; year: number | null }
  /** It speaks of itself, or of nothing that is an inspection. */
  | { to: 'nothing' }

const full = [
  'ilacs',
  'sif',
  'sif-reinspection',
  'lac-2013',
  'child-protection-2012',
  'safeguarding-and-looked-after-2009',
]
const send = ['area-send-2023', 'local-area-send-2016']
const youth = ['hmip-youth-2018', 'hmip-youth-2025']
const visits = ['ilacs-focused-visit', 'ilacs-monitoring-visit', 'assurance-visit-2020']

const frameworksOf: Readonly<Record<Sort, readonly string[]>> = {
  inspection: full,
  visit: visits,
  'focused visit': ['ilacs-focused-visit'],
  'monitoring visit': ['ilacs-monitoring-visit'],
  'assurance visit': ['assurance-visit-2020'],
  'joint inspection': ['jtai-2016'],
  'joint area review': ['jar-2005'],
  'annual assessment': ['apa-2005', 'annual-rating-2009'],
  'SEND inspection': send,
  letter: ['apa-2005', 'annual-rating-2009', 'annual-conversation', ...visits],
  any: [
    ...full,
    ...send,
    ...youth,
    ...visits,
    'jtai-2016',
    'jar-2005',
    'apa-2005',
    'annual-rating-2009',
    'lscb-review',
    'annual-conversation',
  ],
}

/** Children's services, the SEND area, youth justice and the safeguarding board are inspected apart. */
export const serviceOf = ({ framework }: { framework: string }): 'children' | 'send' | 'youth justice' | 'board' => {
  const id = frameworkOfRecord(framework)?.id ?? ''
  if (send.includes(id)) return 'send'
  return youth.includes(id) ? 'youth justice' : id === 'lscb-review' ? 'board' : 'children'
}

const idOf = (document: InspectionDocument): string => frameworkOfRecord(document.framework)?.id ?? ''

/** An inspection says “the last inspection” of its own sort: of a SEND area, of youth justice, of children's services. */
const meantBy = (sort: Sort, own: string): readonly string[] => {
  if (sort !== 'inspection') return frameworksOf[sort]
  if (send.includes(own)) return send
  if (youth.includes(own)) return youth
  return own === 'lscb-review' ? [...full, 'lscb-review'] : full
}

/** `known` are all documents of the authority, newest first; only those dated before `own` can be meant. */
export const resolve = (
  reference: Reference,
  own: InspectionDocument,
  known: readonly InspectionDocument[],
): Resolved => {
  const ownYear = yearOf(own)
  const year = reference.year ?? (reference.rule === 'last year’s' ? ownYear - 1 : null)
  const wanted = meantBy(reference.sort, idOf(own))
  // “The 2007 assessment” in the assessment of 2007 is that letter itself.
  if (year !== null && year >= ownYear && wanted.includes(idOf(own)) && reference.month === null)
    return { to: 'nothing' }
  const earlier = known.filter((document) => document.dated < own.dated && wanted.includes(idOf(document)))
  if (year === null) {
    const [document] = earlier
    return document
      ? { to: 'document', document, sureness: reference.rule === 'since it' ? 75 : 85, doubt: '' }
      : { to: 'not held', year: null }
  }
  const ofYear = earlier.filter((document) => yearsOf(document).includes(year))
  const exact =
    reference.month === null ? ofYear : ofYear.filter((document) => monthsOf(document).includes(reference.month ?? 0))
  const isVague = reference.rule === 'a year alone' && reference.month !== null
  const [document, other] = exact.length > 0 || isVague ? exact : ofYear
  if (!document) return reference.rule === 'a year alone' ? { to: 'nothing' } : { to: 'not held', year }
  if (reference.rule === 'a year alone') return byYear(exact, own)
  return {
    to: 'document',
    document,
    sureness: other ? 70 : 92,
    doubt: other ? 'There were several of this sort in that year.' : '',
  }
}

/** Of a year's documents one about the same service is meant, an inspection before a visit. None of another service is. */
const byYear = (documents: readonly InspectionDocument[], own: InspectionDocument): Resolved => {
  const same = documents.filter((document) => serviceOf(document) === serviceOf(own))
  const document = same.find((each) => full.includes(idOf(each))) ?? same[0]
  if (!document) return { to: 'nothing' }
  const isOne = same.length === 1
  return {
    to: 'document',
    document,
    sureness: isOne ? 65 : 50,
    doubt: isOne ? 'Only the year is named.' : 'There were several inspections or letters in that year.',
  }
}

const yearOf = ({ dated }: InspectionDocument): number => Number(dated.slice(0, 4))
const yearsOf = ({ dated, inspectionEnd }: InspectionDocument): number[] =>
  [dated, inspectionEnd].flatMap((value) => (value ? [Number(value.slice(0, 4))] : []))
const monthsOf = ({ dated, inspectionEnd }: InspectionDocument): number[] =>
  [inspectionEnd, dated].flatMap((value) => (value ? [Number(value.slice(5, 7))] : []))
