import type { Tool } from '../../audits/index.ts'
import { randomOf, type Random } from '../population/random.ts'

const gradesOf = ({ scale }: Tool): string[] => scale.grades.map(({ id }) => id)

const moved = (tool: Tool, grade: string, by: number): string => {
  const grades = gradesOf(tool)
  return grades[Math.min(grades.length - 1, Math.max(0, grades.indexOf(grade) + by))] ?? grade
}

/** The grade that an auditor gives: better from quarter to quarter, and better by one from the one who is kind. */
export const gradeOf = (
  tool: Tool,
  { chance, isKind, quarter }: { chance: Random; isKind: boolean; quarter: number },
): string => {
  const grades = gradesOf(tool)
  if (grades.length === 2) return chance.percent(55 + 5 * quarter) ? (grades[0] ?? '') : (grades[1] ?? '')
  const place = chance.percent(20 + 10 * quarter) ? 1 : chance.percent(85) ? 2 : chance.percent(50) ? 3 : 1
  return grades[isKind ? Math.max(0, place - (chance.percent(70) ? 1 : 0)) : place] ?? ''
}

/** The second reader mostly agrees; with the kind one in fewer than half. */
export const secondGradeOf = (
  tool: Tool,
  grade: string,
  { chance, isKind }: { chance: Random; isKind: boolean },
): string =>
  isKind
    ? moved(tool, grade, chance.percent(70) ? 1 : 0)
    : chance.percent(82)
      ? grade
      : moved(tool, grade, chance.percent(50) ? 1 : -1)

/** Looked at again, two in three are better. */
export const againGradeOf = (tool: Tool, grade: string, at: number): string => moved(tool, grade, at % 3 === 2 ? 0 : -1)

/** What is missed far more often than the rest: the theme of the year. */
const theme = { 'plan-specific': 75, 'provision-specific': 70, 'targets-smart': 70, 'style-you': 45 } as const
const missed = (statement: string): number => (theme as Readonly<Record<string, number>>)[statement] ?? 22

interface Judged {
  sections: { id: string; given: Record<string, string> }[]
  whole: { strengths: string; summary: string; voice: number | null; grade: string }
  /** Whether a section of safety has the worst grade. */
  isUnsafe: boolean
}

/** A whole judgement around a grade: sections about it, statements as they go with the sections, the same again for the same seed. */
export const judgementOf = (tool: Tool, grade: string, seed: string): Judged => {
  const chance = randomOf('judgement', seed)
  const worst = gradesOf(tool).at(-1)
  const sections = tool.sections.map((section) => {
    const own = chance.percent(70) ? grade : moved(tool, grade, chance.percent(50) ? 1 : -1)
    // The worst grade for safety goes with the worst for the whole, and with no better one.
    const sectionGrade = section.isSafety && own === worst && grade !== worst ? grade : own
    const given: Record<string, string> = { grade: sectionGrade, evidence: evidenceOf(section.title, chance) }
    for (const { id } of section.statements) {
      const falls = chance.percent(missed(id))
      given[`said-${id}`] = falls ? (chance.percent(60) ? 'partly' : 'not') : 'met'
    }
    if (section.id === 'adulthood' && chance.percent(50)) {
      given['said-adulthood-from-nine'] = 'na'
      given['note-adulthood-from-nine'] = 'The child is in year 6.'
    }
    return { id: section.id, given }
  })
  return {
    sections,
    whole: {
      strengths: chance.pick(strengths),
      summary: chance.pick(summaries),
      voice: tool.asksVoice ? Number(chance.weigh({ 1: 15, 2: 40, 3: 35, 4: 10 })) : null,
      grade,
    },
    isUnsafe: tool.sections.some(
      ({ id, isSafety }) => isSafety === true && sections.find((one) => one.id === id)?.given['grade'] === worst,
    ),
  }
}

const evidenceOf = (title: string, chance: Random): string =>
  chance.pick([
    `${title}: the last three entries, and the review.`,
    `${title}: the plan, and two visits of the last quarter.`,
    `${title}: the chronology, and a talk with the worker.`,
  ])

const strengths = [
  'The worker knows the child and is trusted.',
  'Visits are on time and have a purpose.',
  'Other services are round the table, and the school is heard.',
  'The record is kind.',
] as const

const summaries = [
  'The work is steady and the child is known. The plan does not say who does what by when.',
  'There is a good assessment. What it found has not become a plan that anybody could follow.',
  'Much is done for this child, and little of why is written down.',
  'The child is safe and heard. Supervision moved things on.',
] as const
