import type { Block } from '../../documents/index.ts'
import type { Letter } from './letter.ts'

/**
 * The forms in which titles, addresses and the details of a school name a local authority, the surest first. Each holds
 * the name in its group; “Borough of”, “Council” and their like are no part of it.
 */
const word = String.raw`\p{Lu}[\p{L}’'-]*`
const name = String.raw`(${word}(?:(?: (?:of|and|upon|on|the|in|under|with)){0,2} ${word}){0,4})`
const kind = String.raw`(?:(?:city|county|district|metropolitan|unitary|borough|metropolitan borough|city and county) )?council`

/** Sentences and titles: they say what was inspected, so the name in them is that of the authority. */
const titles: readonly RegExp[] = [
  String.raw`(?:focused|monitoring|assurance) visit to (?:the )?${name} (?:${kind} )?children['’]s`,
  String.raw`(?:area send|joint targeted area|joint local area send) (?:inspection|re-?inspection|revisit) (?:of|in|to) (?:the )?${name}(?= local area partnership|[.,]?$)`,
  String.raw`joint (?:local area )?send (?:inspection|revisit) in (?:the )?${name}[.,]?$`,
  String.raw`^(?:an )?inspection of youth (?:offending|justice) (?:services|work) in:? (?:the )?${name}[.,]?$`,
  String.raw`^${name} ${kind} children['’]s services authority area\b`,
  String.raw`in (?:the )?(?:local )?area of ${name}(?= to judge)`,
  String.raw`^joint targeted area inspection of .{10,200} in ${name}[.,]?$`,
].map((form) => caseless(form))

/** Lines that a council’s name stands in: the addressee’s office, the cover of a report. */
const lines: readonly RegExp[] = [
  String.raw`^${name} local safeguarding children board$`,
  String.raw`^${name} ${kind}$`,
  String.raw`^(?:(?:london|royal|metropolitan) )?(?:borough|city) of ${name}$`,
].map((form) => caseless(form))

/** All but the capitals of the name itself may be set in either case. */
function caseless(form: string): RegExp {
  const marks = form
    .split(name)
    .map((part) =>
      part.replace(/(?<![\\\p{L}])\p{Ll}+/gu, (letters) =>
        /^(?:p|u)$/.test(letters)
          ? letters
          : [...letters].map((letter) => `[${letter}${letter.toUpperCase()}]`).join(''),
      ),
    )
  return new RegExp(marks.join(name), 'u')
}

export interface NamedByForm {
  block: Block
  name: string
  from: number // characters of the block
}

/** The name of an authority that is in no list, where a title or a line of the first page names one by its form. */
export function nameByForm(letter: Letter): NamedByForm | undefined {
  for (const form of [...titles, ...lines])
    for (const block of letter.front) {
      const found = block.text.length < 400 ? form.exec(block.text.trim().replaceAll(/\s/g, ' ')) : null
      const given = found?.[1]?.replace(ofCouncil, '').replace(leading, '')
      if (given && letter.authoritiesIn(block.text).length > 0) return undefined // one of a list: told otherwise
      if (given) return { block, name: given, from: Math.max(0, block.text.indexOf(given)) }
    }
  return undefined
}

/** “Local authority” and the name behind it or in the next cell, as the details of a school print it. */
export function nameInDetails(letter: Letter): NamedByForm | undefined {
  for (const [index, block] of letter.leaves.entries()) {
    const behind = /^local authority(?: area)?\b:?\s*(.*)$/is.exec(block.text.trim())?.[1]
    if (behind === undefined || behind.length > 60) continue
    const at = behind === '' ? letter.leaves[index + 1] : block
    const given = (behind || (at?.text ?? '')).trim().replace(ofCouncil, '').replace(leading, '')
    if (at && new RegExp(`^${name}$`, 'u').test(given))
      return { block: at, name: given, from: Math.max(0, at.text.indexOf(given)) }
  }
  return undefined
}

const ofCouncil = / local area partnership$|(?: (?:city|county|district|metropolitan|unitary|borough|council))+$/i
const leading = /^(?:(?:london|royal|metropolitan) )?(?:borough|city|council) of (?:the )?/i
