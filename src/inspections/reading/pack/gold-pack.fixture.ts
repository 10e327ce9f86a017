/** The record of a pack that a reader of its text has checked: the parts of it that are compared. */
export interface GoldPack {
  kind: string
  committee: string
  meeting_date: string
  members_printed_on_agenda: string[]
  items: { item: string; title: string; pages?: [number, number] | null; note?: string }[]
  minutes: {
    of_meeting: string
    committee: string
    starts: string
    closed: string
    present: GoldPerson[]
    apologies: GoldPerson[]
    officers: GoldPerson[]
    also_present: GoldPerson[]
    numbers: { minute: string; title: string; witnesses?: string[] }[]
  }
  resolutions: { minute: string; number: number | null; addressed_to: string | null; text: string; due?: string }[]
  figures_in_minutes: { what: string; value: number }[]
  report_item_5: Record<'title' | 'date' | 'sponsor' | 'author' | 'exempt' | 'council_plan_reference' | 'wards', string>
  key_findings: string[]
  hmip: {
    inspectorate: string
    service: string
    fieldwork_start: string
    fieldwork_end: string
    overall: string
    score: number
    score_max: number
    domains: number
    standards: Record<'standard' | 'domain' | 'name' | 'rating', string>[]
    recommendations: { number: number; addressed_to: string; text: string }[]
  }
  action_plan: GoldAction[]
  transitions: {
    presenters: { name: string; role: string }[]
    ehc_plans: Record<string, number>
    cwd_caseload: number
    cwd_caseload_16_plus_requiring_transition: number
    transitioning_to_adult_services_by_2022_08_31: number
    asc_caseload_18_to_25: number
  }
  schools: GoldSchools
  work_programme: { item: string; objective: string[]; witness: string | null; certain: boolean }[]
  work_programme_meetings: string[]
}

interface GoldPerson {
  name: string
  role?: string
  note?: string
  substitute?: string
}

interface GoldAction {
  source: string
  ref: string
  page: number
  action: string
  person: string[]
  target: string
  target_date?: string
  progress: string | null
  status_rag: null
  doubt?: string
}

export interface GoldSchools {
  presenter: string
  early_years: {
    provision: string
    number: number
    mk_pct_good_or_better: number
    national_pct_good_or_better: number
  }[]
  schools_table: ({ provision: string } & Record<
    'mk_inspected' | 'mk_good' | 'mk_pct' | 'national_inspected' | 'national_good' | 'national_pct',
    number
  >)[]
  evaluation: {
    maintained_schools: number
    percentages_printed: number[]
    certain: Record<string, number>
    certain_sums: Record<string, number>
    counts_implied: Record<string, number>
  }
  partially_evaluated_schools: number
  performance_board_schools: number
  previously_exempt_outstanding_schools: number
  aim: string
  trusts: { trust: string; ceo: string; schools_by_position: string[] }[]
  trust_count: number
  stand_alone: { academy: string; head: string; doubt?: string }[]
  stand_alone_count: number
}
