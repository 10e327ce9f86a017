import { rounded } from '../../../platform/round.ts'
import { short, type Found } from './figure.ts'
import { decimal, percent } from './numbers.ts'

const above = 'above|higher than|greater than|exceeds|exceeding|more than'
const below = 'below|lower than|less than'
const other = String.raw`(?:the )?(?:most recent(?:ly)? (?:published |reported )?)?(?:national|England|English|regional|statistical neighbours?|comparators?|similar authorit\p{L}+)(?:(?! and |, )[^.;%\d]){0,60}?`

/** “13% …, above the national average of 9%”: one share, one word, one average; anything longer is a guess. */
const comparison = new RegExp(
  String.raw`(?<mine>${decimal})${percent}(?<gap>(?:(?! and )[^.;%\d]){0,80}?)\b(?<word>${above}|${below}) ${other}(?<theirs>${decimal})${percent}`,
  'giu',
)

/** Comparisons with an average that is printed beside them. */
export function findComparisons(text: string): Found[] {
  return [...text.matchAll(comparison)].flatMap((match): Found[] => {
    const { mine = '', theirs = '', word = '', gap = '' } = match.groups ?? {}
    if (/\b(?:not|neither|from|increas|reduc|fell|rose|point)/iu.test(gap)) return []
    const [first, second] = [Number(mine), Number(theirs)]
    const saysAbove = new RegExp(`^(?:${above})$`, 'iu').test(word)
    const agrees = saysAbove ? first > second : first < second
    return [
      {
        check: 'comparison',
        label: short(text),
        counted: first,
        of: second,
        stated: word,
        computed: first - second,
        difference: null,
        verdict: agrees ? 'agrees' : 'disagrees',
        reason: agrees
          ? ''
          : `“${word}” is printed; ${mine}% is ${first === second ? 'the same as' : `${rounded(Math.abs(first - second))} points ${first > second ? 'above' : 'below'}`} ${theirs}%.`,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })
}
