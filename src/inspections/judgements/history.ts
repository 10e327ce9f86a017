import {
  areaLines,
  assuranceOf,
  frameworkOfRecord,
  frameworks,
  gradeInWords,
  isAboutSetting,
  linesOf,
  printedScale,
  services,
  type AreaLine,
  type AreaStep,
  type Assurance,
  type Framework,
  type PrintedScale,
  type ServiceId,
} from '../../frameworks/index.ts'
import type { Day } from '../../platform/day.ts'
import { ageInWords } from '../../platform/months.ts'
import type { Db } from '../../platform/sql.ts'
import { listSources } from '../follow-ups/sources.ts'
import type { SelfView } from '../follow-ups/self-views.ts'
import { keepWhileUnchanged } from '../register/keep-while-unchanged.ts'
import { gapBetween, type Gap } from './gap.ts'
import {
  listInspectionDocuments,
  listJudgements,
  listSubjects,
  ownCode,
  type Asked,
  type InspectionDocument,
  type Judgement,
  type Subject,
} from './judgement.ts'
import { lowestBeside, type Lowest } from './lowest.ts'
import { listSelfGrades, type SelfGrade } from './self-grades.ts'

/** A grade on its own scale, with how long ago it was given. */
export interface Graded extends Judgement {
  frameworkId: string
  areaTitle: string
  scale: PrintedScale | null
  age: string // `2 years 7 months`, from the day it is dated to the day asked about
  step: AreaStep | null
}

/** What the council said of itself, beside what inspectors said next in the same line of areas. */
export interface SelfGraded extends SelfGrade {
  gradeInWords: string
  areaTitle: string
  scale: PrintedScale | null
  /** Null where no inspection has followed yet. */
  external: Graded | null
  gap: Gap | null
}

export interface LineHistory {
  line: AreaLine
  /** Newest first. */
  grades: readonly Graded[]
  selfGrades: readonly SelfGraded[]
  /** `No judgement of care leavers since 9 June 2023 (3 years 5 months).` Empty where nothing was ever judged. */
  since: string
}

export interface AssuranceGiven {
  document: InspectionDocument
  assurance: Assurance
  age: string
}

export interface JudgementHistory {
  authority: Subject
  asAt: Day
  isOwn: boolean
  subjects: readonly Subject[]
  services: readonly { id: ServiceId; title: string; lines: readonly LineHistory[] }[]
  /** Areas that nothing came before or after, by document. */
  alone: readonly { document: InspectionDocument; grades: readonly Graded[] }[]
  /** Each school's or setting's report by itself. */
  settings: readonly { document: InspectionDocument; grades: readonly Graded[] }[]
  /** Newest first; only where something stands below the overall, or the overall was computed. */
  lowest: readonly { document: InspectionDocument; lowest: Lowest }[]
  assurances: readonly AssuranceGiven[]
  selfViews: readonly { document: InspectionDocument; view: SelfView }[]
  waiting: number
}

/** All that an authority was ever judged, as it stood on a day. @throws nothing: an authority without letters has an empty history */
export const judgementHistory = async (
  db: Db,
  { authority, asAt }: { authority?: string | undefined; asAt: Day },
): Promise<JudgementHistory> => {
  const own = await ownCode(db)
  const asked: Asked = { authority: authority ?? own, asAt }
  return keepWhileUnchanged(db, `judgements ${asked.authority} ${asAt}`, async () => {
    const subjects = await listSubjects(db)
    const judgements = await listJudgements(db, asked)
    const documents = await listInspectionDocuments(db, asked)
    const isOwn = asked.authority === own
    const selfGrades = isOwn ? await listSelfGrades(db, { asAt }) : []
    const sources = await listSources(db, asked)
    const graded = judgements.map((judgement) => gradedOf(judgement, asAt))
    const byDocument = (wanted: (grade: Graded) => boolean) =>
      documents.flatMap((document) => {
        const grades = graded.filter((grade) => grade.documentId === document.id && wanted(grade))
        return grades.length > 0 ? [{ document, grades }] : []
      })
    return {
      authority: subjects.find(({ code }) => code === asked.authority) ?? {
        code: asked.authority,
        name: 'This authority',
      },
      asAt,
      isOwn,
      subjects,
      services: servicesOf(graded, selfGrades, asAt),
      alone: byDocument(
        ({ frameworkId, area }) => !isAboutSetting(frameworkId) && linesOf(frameworkId, area).length === 0,
      ),
      settings: byDocument(({ frameworkId }) => isAboutSetting(frameworkId)),
      lowest: documents.flatMap((document) => {
        const of = graded.filter((grade) => grade.documentId === document.id && !isAboutSetting(grade.frameworkId))
        const lowest = lowestBeside(of)
        return lowest && (lowest.below > 0 || lowest.computed) ? [{ document, lowest }] : []
      }),
      assurances: documents.flatMap((document) => {
        const assurance = assuranceOf(frameworkOfRecord(document.framework)?.id ?? '')
        return assurance ? [{ document, assurance, age: ageInWords(document.dated, asAt) }] : []
      }),
      selfViews: sources.flatMap(({ document, selfViews }) => selfViews.map((view) => ({ document, view }))),
      waiting: graded.filter(({ state }) => state === 'waiting').length,
    }
  })
}

const gradedOf = (judgement: Judgement, asAt: Day): Graded => {
  const framework = frameworkOfRecord(judgement.framework)
  const area = framework?.judgements.find(({ id }) => id === judgement.area)
  return {
    ...judgement,
    frameworkId: framework?.id ?? '',
    areaTitle: area?.title ?? judgement.area.replaceAll('_', ' '),
    scale: framework ? printedScale(framework, judgement.grade) : null,
    age: ageInWords(judgement.dated, asAt),
    step: null,
  }
}

const servicesOf = (
  graded: readonly Graded[],
  selfGrades: readonly SelfGrade[],
  asAt: Day,
): JudgementHistory['services'] =>
  Object.entries(services).flatMap(([id, title]) => {
    const lines = areaLines
      .filter(({ service }) => service === id)
      .map((line) => lineHistory(line, graded, selfGrades, asAt))
      .filter(({ grades, selfGrades: own }) => grades.length + own.length > 0)
    return lines.length > 0 ? [{ id: id as ServiceId, title, lines }] : [] // the keys of the table of services
  })

const lineHistory = (
  line: AreaLine,
  graded: readonly Graded[],
  selfGrades: readonly SelfGrade[],
  asAt: Day,
): LineHistory => {
  const stepOf = (frameworkId: string, area: string) =>
    line.steps.find((step) => step.framework === frameworkId && step.area === area) ?? null
  const grades = graded.flatMap((grade) => {
    const step = stepOf(grade.frameworkId, grade.area)
    return step ? [{ ...grade, step }] : []
  })
  return {
    line,
    grades,
    selfGrades: selfGrades
      .filter(({ framework, area }) => stepOf(framework, area) !== null)
      .map((own) => selfGradedOf(own, grades)),
    since: sinceOf(line, grades, asAt),
  }
}

/** Beside a self-grade stands the next grade that inspectors gave and a person confirmed in the same line. */
const selfGradedOf = (own: SelfGrade, grades: readonly Graded[]): SelfGraded => {
  const framework = frameworks.find(({ id }) => id === own.framework)
  const external = grades.findLast(({ dated, state }) => state === 'confirmed' && dated >= own.statedOn) ?? null
  const area = framework?.judgements.find(({ id }) => id === own.area)
  return {
    ...own,
    gradeInWords: framework ? gradeInWords(framework, own.grade) : own.grade,
    areaTitle: area?.title ?? own.area,
    scale: framework ? printedScale(framework, own.grade) : null,
    external,
    gap: external && framework ? gapOf(framework, own.grade, external) : null,
  }
}

const gapOf = (framework: Framework, self: string, external: Graded): Gap =>
  gapBetween(framework, self, external.frameworkId === framework.id ? (external.scale?.given ?? null) : null)

const sinceOf = (line: AreaLine, grades: readonly Graded[], asAt: Day): string => {
  const last = grades.find(({ state }) => state === 'confirmed')
  if (line.ended && line.ended.on <= asAt) return line.ended.says
  if (!last) return grades.length > 0 ? 'The grades that were read wait for a person; none counts yet.' : ''
  return `Last judged ${last.age === 'less than a month' ? 'less than a month' : last.age} ago; no grade since.`
}
