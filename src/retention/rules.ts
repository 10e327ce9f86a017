import { sql, type Sql } from '../platform/sql.ts'

/** How long a record is kept. Of several rules the one that keeps it longest holds. */
export interface RetentionRule {
  id: string
  /** Whose record it is, after “the record of”. */
  whose: string
  sentence: string
  source: string
  /** Read in its source, or what councils do where no source was read: local practice, which an authority decides about. */
  standing: 'checked' | 'local'
  /** The last day on which it is kept, from the facts of a child; null where the rule does not apply. */
  until: Sql
}

/** Facts are: born, died, cared_for, adopted_on, protected, has_ehc, closed_on (of the last referral; the day of the death where it was never closed), helped_until. */
export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'RET-ADOPTION',
    whose: 'an adopted child',
    sentence: '100 years from the adoption order.',
    source: 'Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, regulation 6',
    standing: 'checked',
    until: sql`adopted_on + interval '100 years'`,
  },
  {
    id: 'RET-CARE',
    whose: 'a child who was in care',
    sentence: 'Until the 75th birthday; for one who died before 18, 15 years from the death.',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50',
    standing: 'checked',
    until: sql`case when not cared_for then null
      when died < born + interval '18 years' then died + interval '15 years' else born + interval '75 years' end`,
  },
  {
    id: 'RET-PROTECTION',
    whose: 'a child who had a protection plan and was not in care',
    sentence: '35 years from birth, the longest that councils keep it.',
    source: 'The council’s own schedule',
    standing: 'local',
    until: sql`case when protected then born + interval '35 years' end`,
  },
  {
    id: 'RET-EHC',
    whose: 'somebody with an education, health and care plan',
    sentence: 'Until the 31st birthday: six years after the plan can last.',
    source: 'The council’s own schedule',
    standing: 'local',
    until: sql`case when has_ehc then born + interval '31 years' end`,
  },
  {
    id: 'RET-REFERRAL',
    whose: 'a child who was referred',
    sentence: 'Six years from the end of the last referral, and not before the 25th birthday.',
    source: 'The council’s own schedule',
    standing: 'local',
    until: sql`case when closed_on is not null then greatest(closed_on + interval '6 years', born + interval '25 years') end`,
  },
  {
    id: 'RET-EARLY-HELP',
    whose: 'a family that had early help',
    sentence: 'Six years from the end of the help.',
    source: 'The council’s own schedule',
    standing: 'local',
    until: sql`helped_until + interval '6 years'`,
  },
]

export const ruleNamed = (id: string): RetentionRule | undefined => retentionRules.find((rule) => rule.id === id)
