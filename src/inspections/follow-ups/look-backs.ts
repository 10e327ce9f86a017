import { createHash } from 'node:crypto'
import { themesOf } from '../../frameworks/index.ts'
import type { InspectionDocument } from '../judgements/judgement.ts'
import { referenceRules, type Reference } from './references.ts'
import { asksTheSame, nearest } from './nearest.ts'
import { resolve, serviceOf } from './resolve.ts'
import type { Source, SourceFinding } from './sources.ts'
import type { Speaking } from './speak.ts'
import { beginsWithPronoun, verdictOf, type Verdict } from './verdict.ts'

/** What a later document says of an earlier one, as the rules read it. */
export interface LookBack {
  /** Stays the same as long as the words do. */
  key: string
  saidIn: InspectionDocument
  page: number
  /** The sentence, or the later finding, as printed. */
  exact: string
  /** The sentence before it, where it begins with “this”. */
  before: string
  /** The later finding that it is, where it is one: for the link to its passage. */
  readingId: string | null
  /** The words that speak of the earlier document; '' where only the subject ties the two. */
  words: string
  /** Null: an earlier document that Sightline does not hold. */
  earlier: InspectionDocument | null
  notHeld: string // what is not held, in words; '' where it is held
  finding: SourceFinding | null
  verdict: Verdict
  /** How the tie and the verdict were made, in sentences. */
  because: readonly string[]
  sureness: number
  doubts: readonly string[]
}

export const keyOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0001')).digest('hex').slice(0, 24)

const asks = ['improve', 'priority', 'recommendation']
export const isAsked = ({ kind }: { kind: string }): boolean => asks.includes(kind)

/** Everything that each document says of those before it. `sources` are newest first. */
export const lookBacksAmong = (sources: readonly Source[]): LookBack[] => {
  const documents = sources.map(({ document }) => document)
  const byTheme = new Map(
    sources.map((source) => [source, { asked: onThemes(source, isAsked), strengths: onThemes(source, isStrength) }]),
  )
  return sources.flatMap((source) => [
    ...source.speaking.flatMap((sentence) =>
      sentence.references.flatMap((reference) => fromReference(source, sentence, reference, documents, sources)),
    ),
    ...askedAgain(source, sources, byTheme.get(source)),
  ])
}

const fromReference = (
  { document: saidIn }: Source,
  sentence: Speaking,
  reference: Reference,
  documents: readonly InspectionDocument[],
  sources: readonly Source[],
): LookBack[] => {
  const resolved = resolve(reference, saidIn, documents)
  if (resolved.to === 'nothing') return []
  const read = verdictOf(sentence.text, sentence.before)
  // “Since 2015” without a word on what became of anything is only a date.
  if (reference.rule === 'a year alone' && read.verdict === 'none') return []
  const shared = {
    key: keyOf(saidIn.id, sentence.text, reference.words),
    saidIn,
    page: sentence.page,
    exact: sentence.text,
    before: beginsWithPronoun(sentence.text) ? sentence.before : '',
    readingId: null,
    words: reference.words,
    verdict: read.verdict,
  }
  const why = [referenceRules[reference.rule], ...(read.because ? [`Its words: “${read.because}”.`] : [])]
  if (resolved.to === 'not held')
    return [
      {
        ...shared,
        earlier: null,
        notHeld: reference.words,
        finding: null,
        because: why,
        sureness: read.sureness,
        doubts: read.doubt ? [read.doubt] : [],
      },
    ]
  const themes = shared.before
    ? [...sentence.themes, ...themesOf(shared.before).map(({ theme }) => theme)]
    : sentence.themes
  const earlier = sources.find(({ document }) => document.id === resolved.document.id)
  const tied = nearest({ text: `${shared.before} ${sentence.text}`, themes }, earlier?.findings.filter(isAsked) ?? [])
  return [
    {
      ...shared,
      earlier: resolved.document,
      notHeld: '',
      finding: tied?.finding ?? null,
      because: [...why, ...(tied ? ['Its subject is that of the earlier finding.'] : [])],
      sureness: Math.min(read.sureness, resolved.sureness, tied?.sureness ?? 100),
      doubts: [read.doubt, resolved.doubt, tied?.doubt ?? ''].filter(Boolean),
    },
  ]
}

const isStrength = ({ kind }: { kind: string }): boolean => kind === 'strength'

interface OnThemes {
  asked: ReadonlyMap<string, readonly SourceFinding[]>
  strengths: ReadonlyMap<string, readonly SourceFinding[]>
}

/** A document's findings by theme: of thousands only those that can be the same are then compared. */
const onThemes = ({ findings }: Source, is: (finding: SourceFinding) => boolean): Map<string, SourceFinding[]> => {
  const found = new Map<string, SourceFinding[]>()
  for (const finding of findings.filter(is))
    for (const theme of finding.themes) {
      const others = found.get(theme)
      if (others) others.push(finding)
      else found.set(theme, [finding])
    }
  return found
}

const among = (
  themes: readonly string[],
  found: ReadonlyMap<string, readonly SourceFinding[]> | undefined,
): SourceFinding[] => [...new Set(themes.flatMap((theme) => found?.get(theme) ?? []))]

/** For each earlier finding the one in this document that takes up its subject, if any. */
const askedAgain = ({ document: saidIn }: Source, sources: readonly Source[], own: OnThemes | undefined): LookBack[] =>
  sources
    .filter(({ document }) => document.dated < saidIn.dated)
    .flatMap(({ document: earlier, findings: before }) => {
      // What is asked for again weighs more than praise; praise of another service says nothing of this one.
      const isSame = serviceOf(earlier) === serviceOf(saidIn)
      return before.filter(isAsked).flatMap((finding): LookBack[] => {
        const sought = { text: finding.value, themes: finding.themes }
        const tied =
          nearest(sought, among(finding.themes, own?.asked), asksTheSame) ??
          (isSame ? nearest(sought, among(finding.themes, own?.strengths), asksTheSame) : null)
        if (!tied) return []
        const again = isAsked(tied.finding)
        return [
          {
            key: keyOf(saidIn.id, 'subject', finding.id),
            saidIn,
            page: tied.finding.page,
            exact: tied.finding.value,
            before: '',
            readingId: tied.finding.id,
            words: '',
            earlier,
            notHeld: '',
            finding,
            verdict: again ? 'repeated' : 'progress',
            because: [
              again
                ? 'The later document asks for something on the same subject, in words that this one has too; it need not speak of the earlier one.'
                : 'The later document counts the same subject among the strengths.',
            ],
            sureness: again ? Math.min(tied.sureness, isSame ? 100 : 60) : Math.min(60, tied.sureness),
            doubts: [
              tied.doubt,
              isSame ? '' : 'The later document is about another service.',
              again ? '' : 'A strength on the same subject need not mean that all that was asked has been done.',
            ].filter(Boolean),
          },
        ]
      })
    })
