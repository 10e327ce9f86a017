import { number, short, type Figure, type Found } from './figure.ts'
import { count, decimal, digits, hedges, isHedged, percent, toNumber } from './numbers.ts'
import { judgeShare, judgeWhole } from './share.ts'

const between = String.raw`[^.;()%\d]{0,80}?`
const outOf = String.raw`(?:out )?of (?:the |these |those |its |their |all )?`
const pattern = (text: string) => new RegExp(text, 'giu')

/** What joins a share to its counts where no bracket does. */
const joins = String.raw`, ?(?:or )?|,? (?:or|shown as|printed as|given as|stated as|reported as|which is|that is|equals|equal to|=|–|—) |: ?`
/** “1,914 of 2,463 visits (77.7%)” · “137 of 174, or 79 per cent,” · but “in 7 of 12 schools, 94% of pupils” is of pupils */
const countFirst = pattern(
  String.raw`(?<counted>${count}) ${outOf}(?<of>${count})(?!${percent})${between}(?:\( ?(?:or )?(?:${hedges} )?(?<printed>${decimal})${percent}\)?|(?:${joins})(?:${hedges} )?(?<joined>${decimal})${percent}(?! of (?!them|these|those|the (?:total|whole)|all)))`,
)
/** “12.5% (3 out of 24)” */
const shareFirst = pattern(
  String.raw`(?<printed>${decimal})${percent}${between}\((?<counted>${count}) ${outOf}(?<of>${count})(?!${percent})[^()]{0,40}\)?`,
)
/** “27 (13%) of its 205 care leavers” · “16 (or 28%) of the 57” */
const shareBetween = pattern(
  String.raw`(?<counted>${count})${between}\((?:or )?(?<printed>${decimal})${percent}\) ${outOf}(?<of>${digits})(?!${percent})`,
)
/** “out of the 93 children who ceased to be looked after, 41 (44%) went …” */
const wholeFirst = pattern(
  String.raw`\b${outOf}(?<of>${digits})(?!${percent}) [^.;()%\d]{3,90}?, (?<counted>${count}) (?:[\p{L}-]+ )?\((?:or )?(?<printed>${decimal})${percent}\)`,
)
/** “Of 40 children 27 (68%) were seen alone”: without a comma only where a sentence begins so. */
const wholeAtHead = pattern(
  String.raw`(?<=^|[.;:] )of (?:the |these |those |its |their |all )?(?<of>${digits})(?!${percent}) [^.;()%\d]{3,60}? (?<counted>${count}) \((?:or )?(?<printed>${decimal})${percent}\)`,
)
/** “185 ceased to be looked after, of whom 4% (8) returned” */
const ofWhomCounted = pattern(
  String.raw`(?<of>${count}) [^.;()%\d]{3,90}?,? of (?:whom|which|these|those) (?<printed>${decimal})${percent} \((?<counted>${count})\)`,
)
/** “12 live with parents, of whom 60% live elsewhere” · “540 live with foster families. Of this 540, 9.8% live …” */
const ofWhom = pattern(
  String.raw`(?<of>${count}) [^.;()%\d]{3,90}?(?:,? of (?:whom|which)|[.;] of (?:these|those|this(?: \d[\d,]*)?|them),?) (?:${hedges} )?(?<printed>${decimal})${percent}(?! \()`,
)
/** “48% of the 615 section 47 enquiries”: the whole is a number of things, not a number in a name or a year. */
const percentOfThe = pattern(
  String.raw`(?<printed>${decimal})${percent} of (?:the|these|those|its|their) (?<of>${digits})(?= (?:\p{L}|\d+ \p{L}))`,
)
/** “97 schools have a current grade, making 91% of them good” */
const making = pattern(
  String.raw`(?<of>${digits}) [^.;()%\d]{3,90}?,? (?:making|makes?|which makes|meaning that|so that) (?<printed>${decimal})${percent}`,
)
/** “Of this number, 113 (or 16%) live outside”: the whole stands in the sentence before. */
const ofThisNumber =
  /\bof (?:this|that|these|those|the) (?:number|total|figure)\b[^.;]{0,20}$|\bof (?:these|those)\W*$/iu
const counted = pattern(String.raw`(?<counted>${count})(?: \p{L}+){0,3} \((?:or )?(?<printed>${decimal})${percent}\)`)

const withCounts = [countFirst, shareFirst, shareBetween, wholeFirst, wholeAtHead, ofWhomCounted]
const withWholes = [ofWhom, percentOfThe, making]

/** The shares of one sentence (or a short run of sentences) that are printed with what they are made of, computed again. */
export function findShares(text: string): Found[] {
  const found: Found[] = []
  const free = (from: number, to: number) => found.every((other) => to <= other.from || from >= other.to)
  const add = (match: RegExpExecArray, figure: Figure) => {
    const closing = match[0].includes('(') && text.startsWith(')', match.index + match[0].length) ? 1 : 0
    const to = match.index + match[0].length + closing
    if (free(match.index, to)) found.push({ ...figure, from: match.index, to })
  }
  for (const like of withCounts) {
    for (const match of text.matchAll(like)) {
      const share = partsOf(match)
      if (!isShare(share) || share.counted > share.of) continue
      add(match, judgeShare({ ...share, label: short(text), hedged: hedgedIn(match) }))
    }
  }
  for (const like of withWholes) {
    for (const match of text.matchAll(like)) {
      const share = partsOf(match)
      if (!isShare({ ...share, counted: 0 }) || isYear(match.groups?.['of'])) continue
      const hedged = hedgedIn(match) || isHedged(text.slice(0, match.index))
      add(match, judgeWhole({ ...share, label: short(text), hedged }))
    }
  }
  return found.toSorted((a, b) => a.from - b.from)
}

/**
 * One number that is the part of one share and the whole of another in the same paragraph: “97 of 110 (88%) … 97 schools have a
 * current grade, making 91% good”. What is said of a part itself (“of these 97 …”) is no second measure.
 *
 * @param shares those of the paragraph
 */
export const findMeasures = (text: string, shares: readonly Found[]): Found[] =>
  [...text.matchAll(making)].flatMap((match): Found[] => {
    const { of, printed } = partsOf(match)
    const part = shares.find((share) => share.counted === of && share.of !== null && share.of > of)
    if (!part) return []
    return [
      {
        check: 'measures',
        label: short(text),
        counted: of,
        of: part.of,
        stated: `${printed}%`,
        computed: null,
        difference: null,
        verdict: 'doubtful',
        reason: `${number(of)} is a part in “${number(of)} of ${number(part.of ?? 0)}, ${part.stated}” and a whole in “${printed}% of ${number(of)}”: these are two measures, and each needs its own name and its own whole.`,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })

/**
 * Shares whose whole was named before: “Of this number: 212 (or 42.3%) live outside …”.
 *
 * @param whole the number that “this number” is
 */
export function findSharesOf(whole: number, text: string): Found[] {
  return [...text.matchAll(counted)].flatMap((match): Found[] => {
    const share = { ...partsOf(match), of: whole }
    if (!isShare(share) || share.counted > whole) return []
    const figure = judgeShare({ ...share, label: short(text), hedged: isHedged(text.slice(0, match.index)) })
    return [{ ...figure, from: match.index, to: match.index + match[0].length }]
  })
}

/** Whether a sentence or its beginning says that what follows is of a number named before. */
export const saysOfThisNumber = (text: string): boolean => ofThisNumber.test(text.replace(/:\s*$/, ''))
export const beginsOfThisNumber = (text: string): boolean =>
  /^of (?:this|that|these|those|the)(?: (?:number|total|figure))?\b/i.test(text)

const partsOf = ({ groups }: RegExpExecArray) => ({
  counted: toNumber(groups?.['counted'] ?? ''),
  of: toNumber(groups?.['of'] ?? ''),
  printed: groups?.['printed'] ?? groups?.['joined'] ?? '',
})

const isShare = ({ counted: part, of, printed }: { counted: number; of: number; printed: string }): boolean =>
  Number.isFinite(part) && of > 0 && Number(printed) <= 100

const isYear = (printed = ''): boolean => /^(?:19|20)\d\d$/.test(printed)

const hedgedIn = (match: RegExpExecArray): boolean =>
  new RegExp(String.raw`\b${hedges} ${partsOf(match).printed.replace('.', String.raw`\.`)}${percent}`, 'iu').test(
    match[0],
  )
