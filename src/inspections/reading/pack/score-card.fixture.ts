import type { GoldPack, GoldSchools } from './gold-pack.fixture.ts'
import type { Pack } from './pack.ts'

export interface ScoreCard {
  asked: number
  wrong: string[]
  /** Right of asked, a line for each section. */
  summary(): string
}

/**
 * Compares a pack with a gold record, value by value, and counts only what the record calls certain: not the targets of
 * rows with a doubt, not what is “likely”, not the rows of the work programme that are not certain. Texts match in letters and
 * figures; lists in order.
 */
export function scoreCard(pack: Pack, gold: GoldPack): ScoreCard {
  const tallies = new Map<string, { right: number; asked: number }>()
  const wrong: string[] = []
  const ask = (section: string, what: string, got: unknown, want: unknown) => {
    const tally = tallies.get(section) ?? { right: 0, asked: 0 }
    tallies.set(section, tally)
    tally.asked++
    if (plain(got) === plain(want)) tally.right++
    else wrong.push(`${section}, ${what}: ${JSON.stringify(got)} for ${JSON.stringify(want)}`)
  }
  askMeeting(pack, gold, ask)
  askMinutes(pack, gold, ask)
  askReport(pack, gold, ask)
  askPlan(pack, gold, ask)
  askSlides(pack, gold, ask)
  askProgramme(pack, gold, ask)
  const all = [...tallies.values()]
  return {
    asked: all.reduce((sum, { asked }) => sum + asked, 0),
    wrong,
    summary: () => [...tallies].map(([section, { right, asked }]) => `${section}: ${right} of ${asked}`).join('\n'),
  }
}

type Ask = (section: string, what: string, got: unknown, want: unknown) => void

const plain = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : (typeof value === 'string' ? value : JSON.stringify(value))
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9%£]/g, '')

function askMeeting(pack: Pack, gold: GoldPack, ask: Ask): void {
  ask('meeting', 'committee', pack.committee, gold.committee)
  ask('meeting', 'date', pack.meetingDate, gold.meeting_date)
  gold.members_printed_on_agenda.forEach((name, index) => {
    const member = pack.members[index]
    ask('meeting', `member ${index}`, member && `${member.name}${member.role ? ` (${member.role})` : ''}`, name)
  })
  ask('items', 'how many', pack.items.length, gold.items.length)
  gold.items.forEach((item, index) => {
    const got = pack.items[index]
    ask('items', `${item.item} number`, got?.item, item.item)
    ask('items', `${item.item} title`, got?.title, item.title)
    ask('items', `${item.item} pages`, got?.pages, item.pages ?? null)
    ask('items', `${item.item} to follow`, got?.toFollow, item.note === 'To Follow')
  })
}

function askMinutes(pack: Pack, gold: GoldPack, ask: Ask): void {
  const [minutes] = pack.minutes
  const want = gold.minutes
  ask('minutes', 'how many', pack.minutes.length, 1)
  for (const [what, got] of [
    ['of_meeting', minutes?.ofMeeting],
    ['committee', minutes?.committee],
    ['starts', minutes?.starts],
    ['closed', minutes?.closed],
  ] as const)
    ask('minutes', what, got, want[what])
  const present = minutes?.attendance.filter(({ state }) => state === 'present') ?? []
  ask('attendance', 'how many present', present.length, want.present.length)
  want.present.forEach((person, index) => {
    const got = present[index]
    ask('attendance', `present ${person.name}`, got?.name, person.name)
    ask('attendance', `role of ${person.name}`, got?.role, person.role ?? null)
    ask(
      'attendance',
      `for whom ${person.name} stands in`,
      got?.other,
      /substitute for Councillor (.+)/.exec(person.note ?? '')?.[1] ?? null,
    )
  })
  const away = minutes?.attendance.filter(({ state }) => state !== 'present') ?? []
  ask('attendance', 'how many away', away.length, want.apologies.length)
  want.apologies.forEach((person, index) => {
    const state = person.substitute ? 'substituted' : /remotely/.test(person.note ?? '') ? 'observing' : 'apologies'
    ask('attendance', `away ${person.name}`, away[index]?.name, person.name)
    ask('attendance', `state of ${person.name}`, away[index]?.state, state)
    ask('attendance', `substitute of ${person.name}`, away[index]?.other, person.substitute ?? null)
  })
  for (const [section, got, people] of [
    ['officers', minutes?.officers, want.officers],
    ['also present', minutes?.alsoPresent, want.also_present],
  ] as const) {
    ask(section, 'how many', got?.length, people.length)
    people.forEach((person, index) => {
      ask(section, person.name, got?.[index]?.name, person.name)
      ask(section, `office of ${person.name}`, got?.[index]?.role, person.role)
    })
  }
  ask('minutes', 'how many numbers', minutes?.numbers.length, want.numbers.length)
  want.numbers.forEach((number, index) => {
    const got = minutes?.numbers[index]
    ask('minutes', number.minute, got?.minute, number.minute)
    ask('minutes', `title of ${number.minute}`, got?.title, number.title)
    ask(
      'minutes',
      `witnesses of ${number.minute}`,
      got?.witnesses.map(({ name }) => name),
      number.witnesses ?? [],
    )
  })
  ask('resolutions', 'how many', pack.resolutions.length, gold.resolutions.length)
  gold.resolutions.forEach((resolution, index) => {
    const got = pack.resolutions[index]
    for (const [what, own] of [
      ['minute', got?.minute],
      ['number', got?.number],
      ['addressed_to', got?.addressedTo],
      ['text', got?.text],
      ['due', got?.due],
    ] as const)
      ask('resolutions', `${index} ${what}`, own, resolution[what])
  })
  const figures = [...pack.figuresInMinutes]
  for (const { what, value } of gold.figures_in_minutes) {
    const at = figures.findIndex((figure) => figure.value === value && sharesWord(figure.what, what))
    ask('figures in minutes', what, at < 0 ? null : figures[at]?.value, value)
    if (at >= 0) figures.splice(at, 1)
  }
}

/** A child counted as “children in care” is what the gold's “children in care, April 2020” speaks of. */
const sharesWord = (got: string, want: string): boolean =>
  got
    .toLowerCase()
    .split(' ')
    .some((word) => word.length > 4 && want.toLowerCase().includes(word))

function askReport(pack: Pack, gold: GoldPack, ask: Ask): void {
  const [report] = pack.reports
  const want = gold.report_item_5
  ask('report', 'item', report?.item, '5')
  for (const [what, got] of [
    ['title', report?.title],
    ['date', report?.on],
    ['sponsor', report?.sponsor],
    ['author', report?.author],
    ['exempt', report?.exempt],
    ['council_plan_reference', report?.planReference],
    ['wards', report?.wards],
  ] as const)
    ask('report', what, got, want[what])
  gold.key_findings.forEach((text, index) => ask('report', `key finding ${index}`, report?.keyFindings[index], text))
  const [inspection] = pack.inspections
  const { hmip } = gold
  for (const [what, got] of [
    ['inspectorate', inspection?.inspectorate],
    ['service', inspection?.service],
    ['fieldwork_start', inspection?.fieldworkStart],
    ['fieldwork_end', inspection?.fieldworkEnd],
    ['overall', inspection?.overall],
    ['score', inspection?.score],
    ['score_max', inspection?.scoreMax],
  ] as const)
    ask('ratings', what, got, hmip[what])
  ask('ratings', 'domains', new Set(inspection?.standards.map(({ domain }) => domain)).size, hmip.domains)
  hmip.standards.forEach((standard, index) => {
    const got = inspection?.standards[index]
    for (const what of ['standard', 'domain', 'name', 'rating'] as const)
      ask('ratings', `${standard.standard} ${what}`, got?.[what], standard[what])
  })
  hmip.recommendations.forEach((wanted, index) => {
    const got = inspection?.recommendations[index]
    ask('ratings', `recommendation ${index} number`, got?.number, wanted.number)
    ask('ratings', `recommendation ${index} to`, got?.addressedTo, wanted.addressed_to)
    ask('ratings', `recommendation ${index}`, got?.text, wanted.text)
  })
}

function askPlan(pack: Pack, gold: GoldPack, ask: Ask): void {
  ask('action plan', 'how many', pack.actionPlan.length, gold.action_plan.length)
  gold.action_plan.forEach((row, index) => {
    const got = pack.actionPlan[index]
    for (const what of ['source', 'ref', 'page', 'action', 'person', 'progress'] as const)
      ask('action plan', `${row.ref} ${what}`, got?.[what], row[what])
    ask('action plan', `${row.ref} status`, got?.status, row.status_rag)
    if (row.doubt) return // its target is not certain
    ask('action plan', `${row.ref} target`, got?.target, row.target)
    ask('action plan', `${row.ref} target as a day`, got?.targetDate, row.target_date ?? null)
  })
}

function askSlides(pack: Pack, gold: GoldPack, ask: Ask): void {
  const { transitions, schools } = gold
  const presenters = pack.presenters.map(({ name, role }) => `${name}, ${role}`)
  for (const { name, role } of transitions.presenters)
    ask(
      'transitions',
      name,
      presenters.find((each) => each.startsWith(name)),
      `${name}, ${role}`,
    )
  const figure = (of: RegExp, period: string | null = null) =>
    pack.keyFigures.find(({ what, period: own }) => of.test(what) && own === period)?.value
  for (const [year, plans] of Object.entries(transitions.ehc_plans))
    ask('transitions', `plans ${year}`, figure(/EHC plans/i, year), plans)
  ask('transitions', 'caseload', figure(/^CWD caseload$/i), transitions.cwd_caseload)
  ask('transitions', 'caseload 16+', figure(/CWD.*16/i), transitions.cwd_caseload_16_plus_requiring_transition)
  ask(
    'transitions',
    'transitioning',
    figure(/transitioning/i),
    transitions.transitioning_to_adult_services_by_2022_08_31,
  )
  ask('transitions', 'adult caseload', figure(/ASC caseload/i), transitions.asc_caseload_18_to_25)
  ask(
    'schools',
    'presenter',
    presenters.find((each) => each.startsWith('Marie')),
    schools.presenter,
  )
  askTables(pack, schools, ask)
  askLevels(pack, schools, ask)
  askTrusts(pack, schools, ask)
  ask(
    'schools',
    'partially evaluated',
    pack.levels[0]?.levels.find(({ level }) => /partial/i.test(level))?.count,
    schools.partially_evaluated_schools,
  )
  ask('schools', 'with a board', pack.levels[0]?.sums[0]?.count, schools.performance_board_schools)
  ask(
    'schools',
    'previously exempt',
    pack.keyFigures.find(({ value }) => value === 18)?.value,
    schools.previously_exempt_outstanding_schools,
  )
  ask('schools', 'aim', pack.aims.find(({ text }) => /2024/.test(text))?.text, schools.aim)
}

function askTables(pack: Pack, schools: GoldSchools, ask: Ask): void {
  const row = (table: number, label: string) => pack.tables[table]?.rows.find((each) => each.label === label)?.cells
  for (const wanted of schools.early_years) {
    const cells = row(0, wanted.provision)
    ask('early years table', `${wanted.provision} number`, cells?.[0]?.number, wanted.number)
    ask('early years table', `${wanted.provision} own`, cells?.[1]?.number, wanted.mk_pct_good_or_better)
    ask('early years table', `${wanted.provision} national`, cells?.[2]?.number, wanted.national_pct_good_or_better)
  }
  for (const wanted of schools.schools_table) {
    const cells = row(1, wanted.provision)
    const got = [
      cells?.[0]?.number,
      cells?.[1]?.number,
      cells?.[1]?.share,
      cells?.[2]?.number,
      cells?.[3]?.number,
      cells?.[3]?.share,
    ]
    const names = ['mk_inspected', 'mk_good', 'mk_pct', 'national_inspected', 'national_good', 'national_pct'] as const
    names.forEach((name, index) => ask('schools table', `${wanted.provision} ${name}`, got[index], wanted[name]))
  }
}

function askLevels(pack: Pack, { evaluation }: GoldSchools, ask: Ask): void {
  const [levels] = pack.levels
  ask('evaluation levels', 'total', levels?.total, evaluation.maintained_schools)
  ask('evaluation levels', 'shares', levels?.percentagesPrinted, evaluation.percentages_printed)
  for (const [level, percent] of Object.entries(evaluation.certain))
    ask('evaluation levels', level, levels?.levels.find((each) => each.level === level)?.percent, percent)
  for (const [names, percent] of Object.entries(evaluation.certain_sums))
    ask('evaluation levels', names, levels?.sums.find((sum) => sum.levels.join(' + ') === names)?.percent, percent)
  for (const [percent, count] of Object.entries(evaluation.counts_implied))
    ask(
      'evaluation levels',
      `${percent}%`,
      levels?.countsImplied.find((each) => each.percent === Number(percent))?.count,
      count,
    )
}

function askTrusts(pack: Pack, schools: GoldSchools, ask: Ask): void {
  const [landscape] = pack.landscapes
  ask('trusts', 'how many', landscape?.groups.length, schools.trust_count)
  ask('trusts', 'stand-alone', landscape?.standAlone.length, schools.stand_alone_count)
  for (const { trust, ceo, schools_by_position: own } of schools.trusts) {
    const got = landscape?.groups.find(({ name }) => name === trust)
    ask('trusts', `${trust} leader`, got?.head, ceo)
    if (own.length > 0) ask('trusts', `${trust} schools`, got?.members, own)
  }
  for (const { academy, head, doubt } of schools.stand_alone) {
    const got = landscape?.standAlone.find((each) => plain(each.head) === plain(head))
    ask('trusts', `${head}`, got?.head, head)
    if (!doubt) ask('trusts', `${head} of`, got?.name, academy)
  }
}

function askProgramme(pack: Pack, gold: GoldPack, ask: Ask): void {
  const [programme] = pack.programmes
  ask('work programme', 'meetings', programme?.meetings, gold.work_programme_meetings)
  gold.work_programme.forEach((row, index) => {
    const got = programme?.rows[index]
    ask('work programme', `item ${index}`, got?.item, row.item)
    if (!row.certain) return
    ask('work programme', `objective of ${row.item}`, got?.objective, row.objective)
    ask('work programme', `witness of ${row.item}`, got?.witness, row.witness)
  })
}
