import { grown } from '../../platform/grown.ts'

/** A line of a file, or a row of one that has no lines, as text. */
export interface CsvRecord {
  /** The line of the file that it begins on; the first is 1. */
  line: number
  cells: string[]
}

/**
 * Lines of a file one after another, each cell a stretch of bytes in UTF-8: nothing is made into a string that is not asked for. They
 * hold until the next lines of the file are asked for.
 */
export class Lines {
  bytes: Buffer
  count = 0
  /** By place of a line, its number in the file. */
  #numbers = new Int32Array(1 << 8)
  /** By place of a line, that of the cell behind its last. */
  #ends = new Int32Array(1 << 8)
  /** By place of a cell, where it starts and ends. */
  #cells = new Int32Array(1 << 12)
  /** How many cells there are, those of a line that is not ended yet included. */
  cells = 0
  #isUnended = false
  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** Begins anew, in the room that there is. */
  clear(bytes: Buffer): void {
    this.bytes = bytes
    this.count = 0
    this.cells = 0
    this.#isUnended = false
  }

  addCell(start: number, end: number): void {
    if (2 * this.cells === this.#cells.length) this.#cells = grown(this.#cells)
    this.#cells[2 * this.cells] = start
    this.#cells[2 * this.cells + 1] = end
    this.cells++
  }

  shorten(cell: number, end: number): void {
    this.#cells[2 * cell + 1] = end
  }

  /** What was added since the last line are the cells of one. */
  endLine(number: number): void {
    if (this.count === this.#ends.length) {
      this.#ends = grown(this.#ends)
      this.#numbers = grown(this.#numbers)
    }
    this.#numbers[this.count] = number
    this.#ends[this.count] = this.cells
    this.count++
  }

  /** No line end stands behind the last line, which is the last of the file. */
  leaveUnended(): void {
    this.#isUnended = true
  }

  /** Whether the file ends with this line, and within it as far as can be told. */
  isCutShort(line: number): boolean {
    return this.#isUnended && line === this.count - 1
  }

  /** What was added since the last line are no cells after all. */
  dropCells(): void {
    this.cells = this.count === 0 ? 0 : (this.#ends[this.count - 1] ?? 0)
  }

  numberOf(line: number): number {
    return this.#numbers[line] ?? 0
  }

  firstCellOf(line: number): number {
    return line === 0 ? 0 : (this.#ends[line - 1] ?? 0)
  }

  /** How many cells a line has. */
  widthOf(line: number): number {
    return (this.#ends[line] ?? 0) - this.firstCellOf(line)
  }

  startOf(cell: number): number {
    return this.#cells[2 * cell] ?? 0
  }

  endOf(cell: number): number {
    return this.#cells[2 * cell + 1] ?? 0
  }

  textOf(cell: number): string {
    return this.bytes.toString('utf8', this.startOf(cell), this.endOf(cell))
  }

  /** A line as text. */
  recordAt(line: number): CsvRecord {
    const first = this.firstCellOf(line)
    const cells = Array.from({ length: this.widthOf(line) }, (_, index) => this.textOf(first + index))
    return { line: this.numberOf(line), cells }
  }
}

/** Records that something else than a file of text holds, as lines. */
export const linesOf = (records: readonly CsvRecord[]): Lines => {
  const size = records.reduce((sum, { cells }) => cells.reduce((all, cell) => all + Buffer.byteLength(cell), sum), 0)
  const lines = new Lines(Buffer.allocUnsafe(size))
  let at = 0
  for (const { line, cells } of records) {
    for (const cell of cells) {
      const start = at
      at += lines.bytes.write(cell, at)
      lines.addCell(start, at)
    }
    lines.endLine(line)
  }
  return lines
}
