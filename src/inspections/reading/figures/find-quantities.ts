import { short, type Found } from './figure.ts'
import { decimal, hedges, percent } from './numbers.ts'

/** What a word of quantity may stand for, in per cent. A named fraction is a round figure: five points either way. */
const quantities: readonly (readonly [string, RegExp, number, number])[] = [
  ['most', /^(?:the |a )?(?:very |vast |large |great |clear )*(?:majority|most)$/iu, 50, 100],
  ['fewer than half', /^(?:the |a )?(?:very |small |significant |large |sizeable )*minority$/iu, 0, 50],
  ['two thirds', /^two[ -]thirds$/iu, 61, 72],
  ['three quarters', /^three[ -]quarters$/iu, 70, 80],
  ['a half', /^half$/iu, 45, 55],
  ['a third', /^(?:a|one)[ -]third$/iu, 28, 39],
  ['a quarter', /^(?:a|one)[ -]quarter$/iu, 20, 30],
  ['a fifth', /^(?:a|one)[ -]fifth$/iu, 15, 25],
]

const words = String.raw`(?:the |a )?(?:(?:very|vast|large|great|clear|small|significant|sizeable) )*(?:majority|minority)|most|two[ -]thirds|three[ -]quarters|half|(?:a|one)[ -](?:third|quarter|fifth)`
const quantity = new RegExp(
  String.raw`\b(?<words>${words})\b(?<gap>[^.;:()%\d]{0,50})\((?:${hedges} )?(?<share>${decimal})${percent}\)`,
  'giu',
)

/** “The large majority (66%)”, “nearly a quarter of care leavers (22%)”: a word of quantity and its own percentage. */
export function findQuantities(text: string): Found[] {
  return [...text.matchAll(quantity)].flatMap((match): Found[] => {
    const { words: said = '', gap = '', share = '' } = match.groups ?? {}
    const [name, , least, most] = quantities.find(([, like]) => like.test(said)) ?? []
    if (name === undefined || least === undefined || most === undefined) return []
    if (/\b(?:and|but|while|when|other)\b|,/iu.test(gap)) return []
    const value = Number(share)
    const agrees = value >= least && value <= most
    return [
      {
        check: 'comparison',
        label: short(text),
        counted: value,
        of: null,
        stated: said,
        computed: null,
        difference: null,
        verdict: agrees ? 'agrees' : 'disagrees',
        reason: agrees ? '' : `“${said}” is printed of ${share}%, which is not ${name}.`,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })
}
