import type { Fault } from './read-value.ts'
import type { ImportNotice, TableFile } from './source.ts'

/** Lines of one trouble that are named one by one; of the rest it is said how many there are. */
export const namedLines = 20

/** Gathers what is said of one file: the first lines of each trouble, and how often it is met. */
export class Notices {
  readonly #file: TableFile
  readonly #kinds = new Map<string, { times: number; lines: Omit<ImportNotice, 'times'>[] }>()
  refusedRows = 0
  constructor(file: TableFile) {
    this.#file = file
  }

  add(severity: ImportNotice['severity'], line: number, field: string, fault: Fault): void {
    const place = this.#placeOf(line, field)
    const key = keyOf(severity, place, fault)
    const kind = this.#kinds.get(key) ?? { times: 0, lines: [] }
    kind.times += 1
    if (kind.lines.length < namedLines) {
      kind.lines.push({ severity, table: this.#file.table.name, ...place, ...fault })
    }
    this.#kinds.set(key, kind)
  }

  #placeOf(line: number, field: string): Place {
    return this.#file.made?.placeOf(line, field) ?? { file: this.#file.source.name, line, field }
  }

  /** `times` more of what has been added with these lines, of which only the first were given. */
  addMany(
    severity: ImportNotice['severity'],
    lines: readonly number[],
    times: number,
    field: string,
    fault: Fault,
  ): void {
    for (const line of lines) this.add(severity, line, field, fault)
    const kind = this.#kinds.get(keyOf(severity, this.#placeOf(lines[0] ?? 0, field), fault))
    if (kind) kind.times += times - lines.length
  }

  /** What was said of the same file before. */
  take(said: readonly ImportNotice[]): void {
    for (const { times, ...line } of said) {
      const key = keyOf(line.severity, line, line)
      const kind = this.#kinds.get(key)
      if (kind) kind.lines.push(line)
      else this.#kinds.set(key, { times, lines: [line] })
    }
  }

  list(): ImportNotice[] {
    return [...this.#kinds.values()].flatMap(({ times, lines }) => lines.map((line) => ({ ...line, times })))
  }
}

type Place = Pick<ImportNotice, 'file' | 'line' | 'field'>

const keyOf = (severity: ImportNotice['severity'], { file, field }: Place, { reason }: Fault): string =>
  [severity, file, field, reason].join('\n')
