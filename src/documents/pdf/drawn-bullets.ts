import type { Line } from '../document.ts'
import type { Border } from './border.ts'

/** Smaller is a full stop, larger a picture: points. */
const least = 1.2
const most = 9

/** What may be a bullet that a program drew instead of printing it: a disc, a ring or a square. */
export const isDot = ({ left, right, top, bottom }: Border): boolean => {
  const [width, height] = [right - left, bottom - top]
  return Math.min(width, height) >= least && Math.max(width, height) <= most && Math.abs(width - height) < 1.5
}

/** Browsers draw the bullets of a list: a line that begins beside one begins with `•`. */
export function withDrawnBullets(lines: readonly Line[], drawn: readonly Border[]): Line[] {
  const dots = drawn.filter(isDot)
  if (dots.length === 0) return [...lines]
  return lines.map((line) => {
    const dot = dots.find((each) => isBeside(each, line))
    if (!dot || lines.some((other) => other !== line && isBetween(other, dot, line))) return line
    const x = dot.left
    return {
      ...line,
      text: `• ${line.text}`,
      box: { ...line.box, x, width: line.box.x + line.box.width - x },
      xs: [x, dot.right, ...line.xs],
    }
  })
}

const isBeside = (dot: Border, { box, size }: Line): boolean => {
  const middle = (dot.top + dot.bottom) / 2
  const apart = box.x - dot.right
  return middle > box.y - size * 0.2 && middle < box.y + box.height + size * 0.2 && apart > 0.5 && apart < size * 2.2
}

/** Words of their own stand there: the dot belongs to them, or is a picture. */
const isBetween = ({ box }: Line, dot: Border, line: Line): boolean =>
  box.page === line.box.page &&
  Math.abs(box.y - line.box.y) < line.size * 0.5 &&
  box.x + box.width > dot.left - 2 &&
  box.x < line.box.x
