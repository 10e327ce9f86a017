import type { Person } from './pack.ts'

const offices =
  /\b(?:chair(?:man|woman|person)?|vice|cabinet|member|director|head|officer|manager|lead|leader|executive|representative|commissioner|principal|governor|co-?opted|observer|inspector|assistant|worker|service|services|team|council|board|trust|psychologist|nurse|teacher|clerk|youth|partnership|substitut\w+|group)\b/i
const title =
  /^(?:and )?(?:the )?(?:councillors?|cllrs?\.?|members?:?|mr|mrs|ms|miss|dr|prof(?:essor)?|sir|dame|rev(?:erend)?)\.? /i

/** A name as it is set in a list of people: one to four words with capitals, no office among them. */
const isName = (text: string): boolean => {
  const bare = withoutTitle(text)
  const words = bare.split(/\s+/)
  return (
    words.length >= 1 &&
    words.length <= 4 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}’'.-]*|de|van|von|da|al|el)$/u.test(word)) &&
    !offices.test(bare)
  )
}

export const withoutTitle = (text: string): string => text.trim().replace(title, '').replace(title, '').trim()

/**
 * The people of a printed list, in order: “A Bell (Chair), C Dunn and E Fry”, “Ann Bell, Director; Col Dunn, Clerk”. What
 * stands in brackets, or behind a comma and names an office, is the office of the person before. Titles are kept where asked.
 */
export function peopleIn(text: string, { titles = false } = {}): Person[] {
  const people: Person[] = []
  for (const part of partsOf(text.replace(/\.\s*$/, ''))) {
    const found = /^(.*?)\s*\((.*)\)\s*\.?$/.exec(part)
    const [name = '', role] = found ? [found[1], found[2]] : [part]
    const last = people.at(-1)
    if (name !== '' && isName(name)) {
      people.push({ name: titles ? name.replace(/^and /, '').trim() : withoutTitle(name), role: role?.trim() ?? null })
    } else if (last && name !== '' && !role) last.role = last.role ? `${last.role}, ${name}` : name
  }
  return people
}

/** Cut at semicolons, commas and “and” that stand outside brackets. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  const close = () => {
    if (part.trim() !== '') parts.push(part.trim())
    part = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '(') depth++
    if (letter === ')') depth--
    const and = depth === 0 && /^\s(?:and|&)\s(?=(?:the )?(?:councillor |cllr )?\p{Lu})/iu.exec(text.slice(at))
    if (depth === 0 && (letter === ',' || letter === ';' || letter === '\n')) close()
    else if (and && isName(withoutTitle(part))) {
      close()
      at += and[0].length - 1
    } else if (and && /\)\s*$/.test(part)) {
      close()
      at += and[0].length - 1
    } else part += letter
  }
  close()
  return parts
}
