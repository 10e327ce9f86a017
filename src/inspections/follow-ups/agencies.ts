import { plainText } from '../../frameworks/index.ts'
import { addresseeOf } from './bodies.ts'

/** Those whom findings about an area are for, with the words that name them. */
const agencies = [
  {
    id: 'council',
    title: 'The council',
    named: /\b(?:council|local authority|la|social care|children's services|director of children)\b/i,
  },
  {
    id: 'health-commissioner',
    title: 'The health commissioner',
    named: /\b(?:icbs?|integrated care board|ccg|clinical commissioning|primary care trust|health commissioners?)\b/i,
  },
  {
    id: 'health-providers',
    title: 'Health providers',
    named:
      /\b(?:health (?:and care )?(?:providers?|services?|trusts?|partners?|leaders|visitors?|professionals)|education, health|hospitals?|acute trust|camhs|therap(?:y|ies|ists?)|paediatric\w*|gps)\b/i,
  },
  {
    id: 'schools',
    title: 'Schools, colleges and settings',
    named: /\b(?:schools?|academ(?:y|ies)|colleges?|early years settings|headteachers?|education providers)\b/i,
  },
  { id: 'police', title: 'The police', named: /\b(?:police|constabulary)\b/i },
  { id: 'probation', title: 'Probation', named: /\bprobation\b/i },
  {
    id: 'youth-justice',
    title: 'The youth justice service',
    named: /\b(?:youth (?:justice|offending) (?:service|team|partnership))\b|\bmanagement board\b/i,
  },
] as const

export const agencyTitles: readonly string[] = agencies.map(({ title }) => title)

export interface Agencies {
  /** Who leads; '' where a partnership is meant as a whole, and the text cannot tell who of it. */
  lead: string
  contributing: readonly string[]
  /** By what it is known, as a sentence. */
  because: string
}

/**
 * Of those whom a finding is for, who leads and who contributes: the one whom it is addressed to first leads, or the council
 * where it names nobody; who else is named beside that one, or in the matter itself, contributes.
 */
export const agenciesOf = (finding: { body: string; value: string }): Agencies => {
  const { name, whose } = addresseeOf(finding)
  const addressed = inOrder(name)
  const named = inOrder(finding.value)
  const [first] = addressed
  if (first) {
    const contributing = [...new Set([...addressed, ...named])].filter((one) => one !== first)
    return { lead: first, contributing, because: `It is addressed to “${name}”.` }
  }
  if (whose === 'partnership')
    return {
      lead: '',
      contributing: named,
      because: `It is addressed to “${name}” as a whole; the text does not say who leads.`,
    }
  if (whose === 'outside') return { lead: name, contributing: named, because: `It is addressed to “${name}”.` }
  const contributing = named.filter((one) => one !== agencies[0].title)
  return {
    lead: agencies[0].title,
    contributing,
    because: 'It names nobody whom it is addressed to, so the council leads.',
  }
}

/** The agencies that a text names, each once, in the order in which it names them. */
const inOrder = (text: string): string[] => {
  const plain = plainText(text)
  return agencies
    .flatMap(({ title, named }) => {
      const at = plain.search(named)
      return at < 0 ? [] : [{ title, at }]
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ title }) => title)
}
