import type { Faces, Weight } from './faces.ts'
import { runsOf, type Words } from './paper.ts'

/** Text in one face at one place of a line. */
export interface Piece {
  text: string
  face: string
  x: number // points from the left of the line
  width: number
  link?: { href: string } | { to: string }
}

export interface SetLine {
  pieces: readonly Piece[]
  width: number // without the space at its end
}

interface Atom extends Omit<Piece, 'x'> {
  after: 'none' | 'space' | 'break' | 'line' // what may follow it
}

// A line may end after a space, and after a hyphen, dash or stroke between letters: not in ‘-6.8’.
const atoms = /\n|[ \t]+|[^ \t\n]+/g
const soft = /(?<=\p{L}[-–/])(?=\p{L})/u

/** The words as lines no wider than `width` points. A word that is wider is cut. */
export function breakLines(faces: Faces, words: Words, size: number, width: number, weight: Weight): SetLine[] {
  const lines: SetLine[] = []
  let line: Atom[] = []
  let word: Atom[] = []
  let used = 0
  const close = (): void => {
    lines.push(lineOf(line))
    line = []
    used = 0
  }
  const place = (): void => {
    if (word.length === 0) return
    const long = word.reduce((sum, atom) => sum + (atom.text === ' ' ? 0 : atom.width), 0)
    if (line.length > 0 && used + long > width + 0.01) close()
    if (long > width + 0.01)
      for (const part of cut(faces, word, size, width)) {
        if (line.length > 0 && used + part.width > width) close()
        line.push(part)
        used += part.width
      }
    else {
      line.push(...word)
      used += word.reduce((sum, atom) => sum + atom.width, 0)
    }
    word = []
  }
  for (const atom of atomsOf(faces, words, size, weight)) {
    if (atom.after === 'line') {
      place()
      close()
      continue
    }
    word.push(atom)
    if (atom.after !== 'none') place()
  }
  place()
  if (line.length > 0 || lines.length === 0) close()
  return lines
}

/** The width of the words on one line, and of the longest that cannot be broken, in points. */
export function extentOf(faces: Faces, words: Words, size: number, weight: Weight): { whole: number; longest: number } {
  let [whole, longest, line, word] = [0, 0, 0, 0]
  for (const atom of atomsOf(faces, words, size, weight)) {
    line = atom.after === 'line' ? 0 : line + atom.width
    word += atom.text === ' ' ? 0 : atom.width
    whole = Math.max(whole, line)
    longest = Math.max(longest, word)
    if (atom.after !== 'none') word = 0
  }
  return { whole, longest }
}

function* atomsOf(faces: Faces, words: Words, size: number, weight: Weight): Generator<Atom> {
  for (const run of runsOf(words)) {
    const link = run.href === undefined ? (run.to === undefined ? undefined : { to: run.to }) : { href: run.href }
    const heft = run.strong ? 'bold' : weight
    const piece = (text: string, after: Atom['after']): Atom[] => {
      const faced = faces.facesOf(text, heft)
      return faced.map((each, index) => ({
        ...each,
        width: faces.widthOf(each) * size,
        after: index === faced.length - 1 ? after : 'none',
        ...(link && { link }),
      }))
    }
    for (const [text] of run.text.matchAll(atoms)) {
      if (text === '\n') yield { text: '', face: '', width: 0, after: 'line' }
      else if (/^[ \t]/.test(text)) yield* piece(' ', 'space')
      else {
        const parts = text.split(soft)
        for (const [index, part] of parts.entries()) yield* piece(part, index < parts.length - 1 ? 'break' : 'none')
      }
    }
  }
}

/** A word that is wider than a whole line, letter by letter: an address, a long code. */
function cut(faces: Faces, word: readonly Atom[], size: number, width: number): Atom[] {
  const parts: Atom[] = []
  for (const atom of word) {
    let text = ''
    const add = (letters: string): void => {
      if (letters === '') return
      parts.push({ ...atom, text: letters, width: faces.widthOf({ text: letters, face: atom.face }) * size })
    }
    for (const letter of atom.text) {
      if (text !== '' && faces.widthOf({ text: text + letter, face: atom.face }) * size > width) {
        add(text)
        text = ''
      }
      text += letter
    }
    add(text)
  }
  return parts
}

/** Neighbours of one face and one link become one piece; the space at the end stays in the text but not in the width. */
function lineOf(line: readonly Atom[]): SetLine {
  const pieces: Piece[] = []
  let x = 0
  let end = 0
  for (const { after: _, ...atom } of line) {
    const last = pieces.at(-1)
    if (last && last.face === atom.face && last.link === atom.link) {
      last.text += atom.text
      last.width += atom.width
    } else pieces.push({ ...atom, x })
    x += atom.width
    if (atom.text !== ' ') end = x
  }
  return { pieces, width: end }
}
