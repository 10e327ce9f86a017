import { overallOf, ratings, type Framework, type Rating } from '../../../frameworks/index.ts'
import { type Letter } from '../letter.ts'
import type { Draft } from '../reading.ts'
import { daysIn, dayIn } from './dates.ts'
import { groundsIn } from './grounds.ts'
import type { Inspection } from './pack.ts'

const domains: Readonly<Record<string, string>> = {
  '1': 'Organisational delivery',
  '2': 'Court disposals',
  '3': 'Out-of-court disposals',
}
const addresses =
  /^((?:the )?.{3,120}(?:service|services|board|partnership|team|council|ministry|probation|director)s?) should:?$/i

/** An inspection of youth justice that the papers report: its ratings, what they add up to, and whom it asks for what. */
export function readInspections(letter: Letter, framework: Framework, judgements: readonly Draft[]): Inspection[] {
  const rated = judgements.filter(({ area }) => area?.startsWith('hmip_') && area !== 'hmip_overall')
  const overall = judgements.find(({ area }) => area === 'hmip_overall')
  const [first] = rated
  if (!first) return []
  const known = rated.map(({ value }) => ratings.find((rating) => rating.toLowerCase() === value.toLowerCase()))
  const all = known.filter((rating): rating is Rating => rating !== undefined)
  const made = all.length === 12 ? overallOf(all) : undefined
  return [
    {
      inspectorate: 'HM Inspectorate of Probation',
      service: serviceIn(letter),
      ...fieldworkIn(letter),
      overall: overall?.value ?? null,
      standards: rated.map((draft) => {
        const standard = (draft.area ?? '').replace('hmip_', '')
        const title = framework.judgements.find(({ id }) => id === draft.area)?.title ?? ''
        return {
          standard,
          domain: domains[standard.charAt(0)] ?? null,
          name: title.replace(/^[\d.]+ /, '').replace(/ \(.*\)$/, '') || null,
          rating: draft.value,
          passage: draft.passage,
          rule: draft.rule,
          sureness: draft.sureness,
          doubts: [...(draft.reasons ?? [])],
        }
      }),
      score: made?.points ?? null,
      scoreMax: made?.of ?? null,
      scoreMakes: made?.rating ?? null,
      recommendations: recommendationsIn(letter),
      passage: overall?.passage ?? first.passage,
      rule: 'judgement-table-row',
      sureness: overall?.sureness ?? first.sureness,
      doubts: [...(overall?.reasons ?? [])],
    },
  ]
}

function serviceIn(letter: Letter): string | null {
  for (const { text } of letter.leaves) {
    const found =
      /inspection of (?:the )?((?:\p{Lu}[\p{L}’'-]+ ){1,4}Youth (?:Offending|Justice) (?:Service|Team|Partnership))/u.exec(
        text,
      )
    if (found?.[1]) return found[1]
  }
  return null
}

function fieldworkIn(letter: Letter): {
  fieldworkStart: Inspection['fieldworkStart']
  fieldworkEnd: Inspection['fieldworkEnd']
} {
  for (const { text } of letter.leaves) {
    const found =
      /inspection .{0,80}(?:between|from) (\d{1,2} \p{L}+)(?: (\d{4}))? (?:and|to) (\d{1,2} \p{L}+ (\d{4}))/u.exec(text)
    if (found)
      return {
        fieldworkStart: dayIn(`${found[1]} ${found[2] ?? found[4]}`),
        fieldworkEnd: daysIn(found[3] ?? '')[0] ?? null,
      }
  }
  return { fieldworkStart: null, fieldworkEnd: null }
}

function recommendationsIn(letter: Letter): Inspection['recommendations'] {
  let addressedTo: string | null = null
  return letter.leaves.flatMap((block) => {
    const to = addresses.exec(block.text.trim())?.[1]
    if (to) {
      addressedTo = to
      return []
    }
    if (!addressedTo) return []
    const number = /^(\d{1,2})[.)]$/.exec(block.marker)?.[1]
    if (block.kind !== 'item' || number === undefined) {
      addressedTo = null
      return []
    }
    return [{ number: Number(number), addressedTo, text: block.text, ...groundsIn(letter, block, 'list-item') }]
  })
}
