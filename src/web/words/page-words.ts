import type { Html } from '../../platform/html.ts'
import type { ResolutionStatus } from '../../scrutiny/index.ts'

/** The words of the public pages, page by page. What people wrote, and sentences with a sum in them, stay as they were written. */
export interface PageWords {
  /** What is wrong in a form: the head over the list, what stands before the title, and a sentence of a rule in this language. */
  problems: {
    title: string
    before: string
    say: (sentence: string) => string | undefined
  }
  errors: {
    notFound: string
    notFoundWhy: string
    tooMany: string
    tooManyWhy: string
    refused: string
    unchanged: string
    bug: string
    bugWhy: string
    bugId: string
    back: string
  }
  /** For what a table or a form says in more than one place. */
  common: {
    leaveEmpty: string // beside the field that only programs fill in
    notSaid: string
    notSaidYet: string
    find: string
    gone: string
  }
  programme: {
    lede: (n: number) => string
    caption: string
    topic: string
    when: string
    whatFor: string
    heard: string
    noMeeting: string
  }
  search: {
    field: string
    none: (words: string) => string
    found: (n: number, words: string, isCut: boolean) => string
    sorts: Readonly<Record<'item' | 'paper' | 'minute' | 'resolution', string>>
  }
  inspections: {
    title: string
    none: string
    lede: (n: number) => string
    earlier: (n: number) => string
    judged: string
    grade: string
    next: string
    plans: string
  }
  plans: {
    title: string
    lede: string
    none: string
    asOf: (day: string) => string
    easy: string
    before: (committee: string, day: string) => string
  }
  follow: {
    title: string
    lede: string
    committee: string
    address: string
    addressHint: string
    send: string
    noMail: string
    without: string
    look: string
    following: string
    yours: string
    yoursWhy: string
    notYet: string
    notYetWhy: string
    yes: string
    stop: string
    no: string
    willHear: string
    ended: string
    endedTitle: string
    endedMore: string
  }
  petitions: {
    title: string
    lede: (n: number, answered: number) => string
    handIn: string
    received: (day: string) => string
    lead: (name: string) => string
    forMeeting: (day: string) => string
    duties: string
    does: string
    from: string
    within: (days: number) => string
    source: (source: string, day: string) => string
    duty: Readonly<Record<'answered' | 'heard' | 'debated', string>>
    signatures: (n: number, countedOn: string | undefined) => string
    states: Readonly<Record<'received' | 'accepted' | 'refused' | 'withdrawn', string>>
    about: string
    to: string
    name: string
    asks: string
    asksHint: string
    signed: string
    yourName: string
    contact: string
    contactHint: string
    mayName: string
    submit: string
    kept: string
    yours: string
    deleted: (day: string) => string
  }
  speaking: {
    title: string
    at: (committee: string, day: string, hour: string) => string
    open: string
    until: (day: string, hour: string) => string
    closed: string
    minutes: (n: number) => string
    places: (n: number, asked: number) => string
    answered: string
    written: (day: string) => string
    deletedAfter: (months: number) => string
    yourName: string
    contactHint: string
    item: string
    other: string
    how: string
    modes: Readonly<Record<'in_person' | 'video' | 'telephone' | 'read_out', string>>
    states: Readonly<Record<'waiting' | 'accepted' | 'declined' | 'withdrawn', string>>
    say: string
    kept: string
    yours: string
    rows: Readonly<Record<'meeting' | 'item' | 'how' | 'say' | 'asked' | 'answer' | 'kept', string>>
    keptUntil: (day: string) => string
    withdraw: string
    withdrawn: string
  }
  paper: {
    item: (place: number) => string
    author: string
    member: string
    wards: string
    published: string
    late: string
    asOf: string
    file: string
  }
  pack: {
    /** Before the link to the file, which says how many pages it has. */
    file: (pages: number) => string
    same: string
    contents: string
    front: string
    page: (n: number) => string
    pages: (from: number, to: number) => string
    meeting: string
    setting: (set: number, of: number) => string
    wait: string
    again: string
  }
  /** A plan in the easiest words: one idea a sentence. */
  easy: {
    suffix: string // after the plan’s own title
    about: (council: string, day: string) => readonly string[]
    going: string
    jobs: (n: number) => string
    worked: (n: number) => string
    finished: (n: number) => string
    late: (n: number) => string
    wasDue: (due: string | Html) => Html
    numbers: string
    hidden: readonly string[]
    none: string
    number: (value: string | Html) => Html
    upTo: (day: string | Html) => Html
    hardWords: string
    yourSay: string
    saying: readonly string[]
    next: (day: string) => string
    speak: string
    whole: string
  }
  /** Under the list of resolutions, the only public one that goes by pages. */
  paging: {
    showing: (first: string, last: string, total: string) => string
    only: (last: number) => string
    toLast: string
    pages: string
    page: (n: number) => string
    previous: string
    next: string
  }
  resolutions: {
    title: string
    lede: (asked: number, answered: number) => string
    field: string
    ofMeeting: (name: string) => string
    published: (day: string) => string
    /** How a resolution stands, in a word. */
    statuses: Readonly<Record<ResolutionStatus, string>>
    /** What somebody who was asked said, in a word. */
    responses: Readonly<Record<'accepted' | 'part' | 'rejected' | 'noted', string>>
  }
  agenda: {
    cancelledOn: (day: string) => string
    moved: string
    firstFor: (day: string) => string
    closed: string
    open: string
    late: string
    publishedOn: (day: string) => string
    asOne: string
    supplement: (day: string) => string
    title: string
    none: string
    asked: string
    notPublic: string
    itemLate: string
    toFollow: string
    paperLate: (day: string) => string
    speak: string
    petition: string
    recordingGone: (day: string) => string
    watch: string
    /** How the stream of a meeting stands, as the clerk says. */
    streams: Readonly<Record<'planned' | 'live' | 'failed', string>>
    streamHere: string
    until: (day: string) => string
    noMinutes: string
  }
  minutes: {
    title: string
    signed: (name: string, day: string) => string
    notSigned: string
    caption: string
    name: string
    as: string
    councillor: (name: string) => string
    states: Readonly<Record<'present' | 'apologies' | 'absent' | 'substituted' | 'observing', string>>
    standsFor: (name: string) => string
    declarations: string
    leftRoom: string
    noAnswer: string
    resolved: string
  }
}
