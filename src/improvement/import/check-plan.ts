import { setImmediate } from 'node:timers/promises'
import { listPeople, hasAccess, personInWords, type Colleague } from '../../people/index.ts'
import type { Day } from '../../platform/day.ts'
import type { Db } from '../../platform/sql.ts'
import { cellName, type SheetRow } from '../../platform/tables/read-book.ts'
import { readDay } from '../../platform/tables/read-day.ts'
import { rawOf, type Refusal, type SentColumn, type SentFile } from '../../platform/tables/sent-table.ts'
import { ActionFields } from '../actions/create-action.ts'
import { isDone, stateWords } from '../actions/states.ts'
import { listMeetings } from '../boards/boards.ts'
import { listPriorities } from '../plans/priority.ts'
import { ownViews, type OwnView } from '../words.ts'
import type { ChangedRow, CheckedPlan, PlanImport, PlanRow } from './checked-plan.ts'
import { readDue, type MeetingChoice } from './due-text.ts'
import { blank, columnOf, fieldsOfKnown, isSame, unlessSame } from './fields-of-known.ts'
import { dueText, knownActions, ownerText, type KnownAction } from './known-actions.ts'
import { readOwnView } from './own-view-words.ts'
import { titleOfColumn } from './plan-columns.ts'

const rowsAtOnce = 250
const longestTitle = 300
/** More different priorities than this, and the column is not that of the priorities. */
const mostNewPriorities = 60

/** Checks every row of a sent plan against the plan as it stands: what is new, changed, the same, and refused. */
export const checkPlan = async (
  db: Db,
  { planId, file, keepWords, asOf }: PlanImport,
  today: Day,
): Promise<CheckedPlan> => {
  const checker = new PlanChecker(file, {
    people: await listPeople(db),
    meetings: (await listMeetings(db)).filter(({ takenOutOn }) => takenOutOn === null),
    known: planId === null ? [] : await knownActions(db, planId),
    priorities: planId === null ? [] : (await listPriorities(db, planId)).map(({ title }) => title),
    keepWords,
    today,
    asOf: asOf ?? today,
  })
  for (const [index, row] of file.sheet.rows.entries()) {
    if (index % rowsAtOnce === 0) await setImmediate()
    checker.check(row)
  }
  return checker.result()
}

interface Ground {
  people: readonly Colleague[]
  meetings: readonly MeetingChoice[]
  known: readonly KnownAction[]
  priorities: readonly string[]
  keepWords: boolean
  today: Day
  asOf: Day
}

/** One row on its way: what its cells say, which action it is about, and what has gone wrong so far. */
interface Row {
  at: number
  raw: Readonly<Record<string, string>>
  known: KnownAction | undefined
  /** Whether the file names the action by its id: then an empty cell empties the field. */
  byId: boolean
  /** What is kept in the details since nobody can make it out. */
  words: string[]
  isRefused: boolean
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
const keyOf = (priority: string, title: string): string => `${plain(priority)}\u0001${plain(title)}`

/** Goes through the rows of one file and remembers what it has met. A class, since it gathers as it goes. */
class PlanChecker {
  readonly #file: SentFile
  readonly #used: readonly SentColumn[]
  readonly #ground: Ground
  readonly #byId: ReadonlyMap<string, KnownAction>
  readonly #byTitle: ReadonlyMap<string, readonly KnownAction[]>
  readonly #faults: ReadonlyMap<string, string>
  readonly #rowOf = new Map<string, number>()
  readonly #newPriorities = new Map<string, string>()
  readonly #oldPriorities: ReadonlyMap<string, string>
  readonly #found = { rows: 0, added: [] as PlanRow[], changed: [] as ChangedRow[], same: 0 }
  readonly #refused: Refusal[] = []
  readonly #assumed: { at: string; message: string }[] = []
  #section = ''
  #saysStatus = false

  constructor(file: SentFile, ground: Ground) {
    this.#file = file
    this.#ground = ground
    this.#used = file.columns.filter(({ name }) => name !== null && !name.startsWith('-'))
    this.#byId = new Map(ground.known.map((action) => [action.id, action]))
    this.#byTitle = Map.groupBy(ground.known, ({ title }) => plain(title))
    this.#faults = new Map(file.sheet.faults.map(({ row, column, message }) => [cellName(row, column), message]))
    this.#oldPriorities = new Map(ground.priorities.map((title) => [plain(title), title]))
  }

  check({ at, cells, isOneCell }: SheetRow): void {
    const raw = rawOf(this.#used, cells)
    if (this.#isFaulty(at)) {
      this.#found.rows++
      return
    }
    if ((isOneCell || (raw.title ?? '') === '') && this.#isSection(at, cells)) return
    this.#found.rows++
    const known = this.#actionOf(at, raw)
    if (known === 'refused') return
    const row: Row = { at, raw, known, byId: (raw.id ?? '') !== '', words: [], isRefused: false }
    const fields = this.#fieldsOf(row)
    const update = this.#updateOf(row)
    const priority = this.#priorityOf(row)
    if (row.isRefused || fields === undefined || this.#isDouble(row, fields.title, priority)) return
    const made: PlanRow = { at, fields, priority, ...update }
    if (known) this.#compare(row, known, made)
    else this.#found.added.push(made)
  }

  result(): CheckedPlan {
    this.#tellStatus()
    const newPriorities = [...this.#newPriorities.values()]
    const column = this.#used.find(({ name }) => name === 'priority')
    if (newPriorities.length > mostNewPriorities && column)
      this.#refused.unshift({
        at: cellName(this.#file.sheet.headingAt, column.column),
        row: this.#file.sheet.headingAt,
        heading: column.heading,
        said: '',
        message: `“${column.heading}” was taken for the priority, but it says ${newPriorities.length.toLocaleString('en-GB')} different things. Choose another column for it, or none.`,
      })
    // As somebody goes through the file: row by row, and from left to right.
    const refused = this.#refused.toSorted(
      (a, b) => a.row - b.row || a.at.length - b.at.length || a.at.localeCompare(b.at),
    )
    return { ...this.#found, newPriorities, refused, assumed: this.#assumed }
  }

  #isFaulty(at: number): boolean {
    const faulty = this.#used.filter(({ column }) => this.#faults.has(cellName(at, column)))
    for (const { column, heading } of faulty) {
      const where = cellName(at, column)
      this.#refused.push({
        at: where,
        row: at,
        heading,
        said: '',
        message: `“${heading}” ${this.#faults.get(where) ?? ''}`,
      })
    }
    return faulty.length > 0
  }

  /** A row that says one thing and no action is a heading over those below it. */
  #isSection(at: number, cells: readonly string[]): boolean {
    const said = [...new Set(cells.map((cell) => cell.trim()).filter(Boolean))]
    const [only] = said
    if (said.length !== 1 || only === undefined || /^[\d.,%£-]+$/.test(only)) return false
    this.#section = only.slice(0, 200)
    this.#assumed.push({
      at: `row ${at}`,
      message: `“${short(only)}” was read as a heading over the actions below it.`,
    })
    return true
  }

  /** The action that a row is about: by its id, or by its title in the plan. Undefined: a new one. */
  #actionOf(at: number, raw: Readonly<Record<string, string>>): KnownAction | 'refused' | undefined {
    const id = (raw.id ?? '').toLowerCase()
    if (id !== '') {
      const found = this.#byId.get(id)
      if (found) return found
      this.#refuse(at, 'id', raw, 'No action of this plan has this id. Empty the cell where the row is new.')
      return 'refused'
    }
    const called = this.#byTitle.get(plain(titleParts(raw.title ?? '').title)) ?? []
    if (called.length <= 1) return called[0]
    const priority = plain(raw.priority ?? '')
    return called.find((one) => plain(one.priorityTitle ?? '') === priority)
  }

  #fieldsOf(row: Row): ActionFields | undefined {
    const { raw, known } = row
    const said = (name: string): string | undefined => {
      const text = raw[name]
      if (text === undefined || (known && !row.byId && text === '')) return undefined
      return text
    }
    const base = known ? fieldsOfKnown(known) : blank
    const text = said('title')
    const { title, whole } =
      text === undefined || isSame(text, base.title) ? { title: base.title, whole: '' } : titleParts(text)
    if (whole !== '') {
      row.words.push(whole)
      this.#assume(
        row,
        'title',
        `“Action” has more than ${longestTitle} characters: its beginning became the title, and the whole stands in the details.`,
      )
    }
    const owner = this.#ownerOf(row, said('owner'))
    const due = this.#dueOf(row, said('due'))
    const startsOn = this.#dayOf(row, said('starts_on'))
    const cost = this.#costOf(row, said('cost'))
    const detail = said('detail')
    // Words that nobody could make out are put behind what the file says in detail; what a person wrote since stays.
    const keptDetail =
      known && detail === undefined ? base.detail : [detail ?? '', ...row.words].filter(Boolean).join('\n')
    const parsed = ActionFields.safeParse({
      ...base,
      reference: unlessSame(said('reference'), base.reference),
      title,
      detail: unlessSame(keptDetail, base.detail),
      doneWhen: unlessSame(said('done_when'), base.doneWhen),
      noMeasureBecause: unlessSame(said('no_measure'), base.noMeasureBecause),
      costNote: unlessSame(said('cost_note'), base.costNote),
      ...(owner === undefined ? {} : { ownerId: owner }),
      ...due,
      ...(startsOn === undefined ? {} : { startsOn }),
      ...(cost === undefined ? {} : { costPounds: cost }),
    })
    if (parsed.success) return parsed.data
    for (const { path, message } of parsed.error.issues)
      this.#refuseRow(row, columnOf[String(path[0])] ?? 'title', message)
    return undefined
  }

  #ownerOf(row: Row, text: string | undefined): string | null | undefined {
    if (text === undefined || (row.known && text === ownerText(row.known))) return undefined
    if (text === '') return null
    const { people, today } = this.#ground
    const found = personInWords(text, people, today)
    const person = 'person' in found ? found.person : onlyOneWithJob(text, people, today)
    if (person && hasAccess(person, today)) {
      if (!('person' in found))
        this.#assume(row, 'owner', `“${short(text)}” was read as ${person.name}, who works as that.`)
      return person.id
    }
    const problem = person
      ? `says “${short(text)}”, who no longer has access to Sightline. Give the person who answers for it now.`
      : 'namesakes' in found && found.namesakes > 1
        ? `says “${short(text)}”, and there are ${found.namesakes} people of that name. Give the email address.`
        : /\s(?:and|&)\s|[/;,\n]/.test(text)
          ? `says “${short(text)}”. An action has one owner: give the email address of the person who answers for it.`
          : `says “${short(text)}”, and nobody of that name, post or email address has access to Sightline. Give the email address of their work account.`
    this.#keepOrRefuse(row, 'owner', text, problem)
    return undefined
  }

  #dueOf(row: Row, text: string | undefined): Partial<ActionFields> {
    if (text === undefined || (row.known && text === dueText(row.known))) return {}
    const { meetings, asOf } = this.#ground
    const due = readDue(text, meetings, asOf)
    if ('problem' in due) {
      this.#keepOrRefuse(row, 'due', text, due.problem)
      return {}
    }
    if (due.kind !== 'none' && due.assumed) this.#assume(row, 'due', due.assumed)
    switch (due.kind) {
      case 'none':
        return { dueKind: 'day', dueOn: null, dueMeetingId: null, reviewEveryDays: null }
      case 'day':
        return { dueKind: 'day', dueOn: due.on, dueMeetingId: null, reviewEveryDays: null }
      case 'meeting':
        return { dueKind: 'meeting', dueOn: null, dueMeetingId: due.meetingId, reviewEveryDays: null }
      case 'continuous':
        return { dueKind: 'continuous', dueOn: due.from, dueMeetingId: null, reviewEveryDays: due.everyDays }
    }
  }

  #dayOf(row: Row, text: string | undefined): Day | null | undefined {
    if (text === undefined) return undefined
    if (text === '') return null
    const read = readDay(text)
    if ('problem' in read) {
      this.#refuseRow(row, 'starts_on', `“${this.#named('starts_on')}” ${read.problem}`)
      return undefined
    }
    if (read.assumed) this.#assume(row, 'starts_on', read.assumed)
    return read.day
  }

  #costOf(row: Row, text: string | undefined): number | null | undefined {
    if (text === undefined) return undefined
    const said = text.replaceAll(/[£,\s]/g, '').replace(/\.00?$/, '')
    if (said === '' || /^(?:nil|none|-|–|n\/a)$/i.test(said)) return null
    const thousands = /^(\d+(?:\.\d+)?)k$/i.exec(said)
    const pounds = thousands ? Number(thousands[1]) * 1000 : /^\d+$/.test(said) ? Number(said) : Number.NaN
    if (Number.isInteger(pounds)) return pounds
    this.#refuseRow(
      row,
      'cost',
      `“${this.#named('cost')}” says “${short(text)}”. Write whole pounds, such as 12000; words go under “${titleOfColumn('cost_note')}”.`,
    )
    return undefined
  }

  /** What is new to say of it; nothing where the last update says so already. */
  #updateOf(row: Row): { said: string; ownView: OwnView | '' } {
    const { raw, known } = row
    const word = raw.own_view ?? ''
    const progress = raw.progress ?? ''
    if (word !== '') this.#saysStatus = true
    const ownView = known && word === viewText(known.ownView) ? known.ownView : readOwnView(word)
    if (ownView === undefined && this.#ground.keepWords)
      return newsOf(known, [progress, `The file says “${word}”.`].filter(Boolean).join('\n'), '')
    if (ownView === undefined) {
      this.#refuseRow(
        row,
        'own_view',
        `“${this.#named('own_view')}” says “${short(word)}”, which is no view that is known. Write ${Object.values(
          ownViews,
        )
          .map((view) => `“${view}”`)
          .join(', ')}, or leave it out.`,
      )
      return { said: '', ownView: '' }
    }
    const said = progress === '' && ownView !== '' ? `The file says “${word}”.` : progress
    if (said.length > 4000)
      this.#refuseRow(row, 'progress', `“${this.#named('progress')}” has more than 4,000 characters. Shorten it.`)
    // An export holds the last update: a row whose cells still say it says nothing new.
    if (known && isSame(progress, known.said) && word === viewText(known.ownView)) return { said: '', ownView: '' }
    return newsOf(known, said, ownView)
  }

  #priorityOf({ raw, known, byId }: Row): string {
    const text = (raw.priority ?? '').slice(0, 200) || this.#section
    if (text === '') return known && !(byId && raw.priority === '') ? (known.priorityTitle ?? '') : ''
    const old = this.#oldPriorities.get(plain(text)) ?? this.#newPriorities.get(plain(text))
    if (old !== undefined) return old
    this.#newPriorities.set(plain(text), text)
    return text
  }

  #isDouble(row: Row, title: string, priority: string): boolean {
    const key = row.known?.id ?? keyOf(priority, title)
    const first = this.#rowOf.get(key)
    if (first === undefined) {
      this.#rowOf.set(key, row.at)
      return false
    }
    this.#refuseRow(
      row,
      'title',
      `Row ${first} is about the same action. Take one of the two out, or say how they differ.`,
    )
    return true
  }

  /** Whether a row changes its action, and whether it may. */
  #compare(row: Row, known: KnownAction, made: PlanRow): void {
    const before: Readonly<Record<string, unknown>> = fieldsOfKnown(known)
    const differing = Object.entries(made.fields)
      .filter(([name, value]) => (value ?? null) !== (before[name] ?? null))
      .map(([name]) => name)
    const changes = [...new Set(differing.map((name) => columnOf[name] ?? 'title'))]
    if (changes.length > 0 && !this.#mayChange(row, known, made, changes)) return
    if (plain(made.priority) !== plain(known.priorityTitle ?? '')) changes.push('priority')
    if (made.said !== '') changes.push('progress')
    if (changes.length === 0) {
      this.#found.same++
      return
    }
    const { version = '' } = row.raw
    if (version !== '' && Number(version) !== known.version) {
      this.#refuseRow(
        row,
        'version',
        `“${known.title}” was changed after this file was made. Take the plan out again and change that file, so that nothing of theirs is lost.`,
      )
      return
    }
    this.#found.changed.push({
      ...made,
      id: known.id,
      ownerChanges: made.fields.ownerId !== known.ownerId,
      changes: changes.map(titleOfColumn),
    })
  }

  #mayChange(row: Row, known: KnownAction, { fields }: PlanRow, changes: readonly string[]): boolean {
    if (isDone(known.state) || known.state === 'withdrawn') {
      this.#refuseRow(
        row,
        changes[0] ?? 'title',
        `“${known.title}” is ${stateWords[known.state].toLowerCase()}. Reopen it before it is changed, or leave its row as it was.`,
      )
      return false
    }
    if (known.state === 'draft') return true
    if (changes.includes('due')) {
      this.#refuseRow(
        row,
        'due',
        `“${known.title}” was agreed with its date (${dueText(known) || 'none'}). Ask for the new one on its page, so that its reason and who approved it are kept.`,
      )
      return false
    }
    if (changes.includes('done_when')) {
      this.#refuseRow(
        row,
        'done_when',
        `Others agreed to when “${known.title}” is done. Change that on its page, with the reason.`,
      )
      return false
    }
    if (fields.ownerId === null) {
      this.#refuseRow(row, 'owner', `“${known.title}” was agreed, and an agreed action has an owner. Say who.`)
      return false
    }
    return true
  }

  /** Trap T5 of published plans: a status that is a colour alone leaves no word behind when a plan is copied. */
  #tellStatus(): void {
    const column = this.#used.find(({ name }) => name === 'own_view')
    if (!column) return
    this.#assumed.unshift({
      at: cellName(this.#file.sheet.headingAt, column.column),
      message: this.#saysStatus
        ? `What “${column.heading}” says is kept as the view of who brings the plan in. The status is worked out from dates, milestones and evidence.`
        : `“${column.heading}” holds no words. Where a status is a colour alone it cannot be read; Sightline works the status out itself.`,
    })
  }

  /** Keeps what nobody can make out in the details, where that was chosen; otherwise it is refused. */
  #keepOrRefuse(row: Row, name: 'owner' | 'due', text: string, problem: string): void {
    const title = titleOfColumn(name)
    if (!this.#ground.keepWords) {
      this.#refuseRow(row, name, `“${this.#named(name)}” ${problem}`)
      return
    }
    row.words.push(`${title}, in the words of the file: ${text}`)
    this.#assume(row, name, `“${this.#named(name)}” ${problem} The words were kept in the details.`)
  }

  /** The heading that a column has in the file. */
  #named(name: string): string {
    return this.#used.find((one) => one.name === name)?.heading ?? titleOfColumn(name)
  }

  #assume({ at }: Row, name: string, message: string): void {
    const column = this.#used.find((one) => one.name === name)
    this.#assumed.push({ at: column ? cellName(at, column.column) : `row ${at}`, message })
  }

  #refuseRow(row: Row, name: string, message: string): void {
    row.isRefused = true
    this.#refuse(row.at, name, row.raw, message)
  }

  #refuse(at: number, name: string, raw: Readonly<Record<string, string>>, message: string): void {
    const column = this.#used.find((one) => one.name === name)
    this.#refused.push({
      at: column ? cellName(at, column.column) : `row ${at}`,
      row: at,
      heading: column?.heading ?? titleOfColumn(name),
      said: raw[name] ?? '',
      message,
    })
  }
}

/** What is said, unless the last update says so already. */
const newsOf = (
  known: KnownAction | undefined,
  said: string,
  ownView: OwnView | '',
): Pick<PlanRow, 'said' | 'ownView'> =>
  said === '' || (known && isSame(said, known.said) && known.ownView === ownView)
    ? { said: '', ownView: '' }
    : { said, ownView }

/** A title within the bounds of one, and the whole where it is longer. */
const titleParts = (text: string): { title: string; whole: string } => {
  const said = text.replaceAll(/\s+/g, ' ').trim()
  if (said.length <= longestTitle) return { title: said, whole: '' }
  const cut = said.slice(0, longestTitle - 1)
  const at = Math.max(cut.lastIndexOf(' '), longestTitle / 2)
  return { title: `${cut.slice(0, at)}…`, whole: text.trim() }
}

/** A plan often names a post: the person who works as that, where there is only one. */
const onlyOneWithJob = (text: string, people: readonly Colleague[], today: Day): Colleague | undefined => {
  const found = people.filter(
    (person) => person.job !== '' && plain(person.job) === plain(text) && hasAccess(person, today),
  )
  return found.length === 1 ? found[0] : undefined
}

export const viewText = (view: OwnView | ''): string => (view === '' ? '' : ownViews[view])

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
