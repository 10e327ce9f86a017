import { sql } from '../../platform/sql.ts'
import type { Pathway } from '../pathway.ts'
import { flag, referredStep, yes } from './parts.ts'

const outcome = sql`c.cont_contact_outcome_json`

export const frontDoor: Pathway = {
  id: 'front-door',
  title: 'Front door',
  asks: 'What comes to the front door, what becomes of it, and who waits there for something to begin?',
  source: 'Working Together to Safeguard Children 2023, chapter 3',
  main: 'open-cases',
  steps: [
    {
      id: 'contacts',
      title: 'contacts with no outcome recorded',
      begins: 'the contact arrives',
      ends: 'an outcome is recorded; the day of the decision is not held, so it counts on the day of the contact',
      tables: ['ssd_contacts'],
      fields: ['cont_contact_date', 'cont_contact_outcome_json'],
      cameCodes: 'contact_source',
      spans: sql`
        select c.cont_contact_id as thing, c.cont_contact_id as about, c.child_id, c.cont_contact_date as started_on,
          case when coalesce(${outcome}, '') not in ('', '{}', '[]') then c.cont_contact_date end as ended_on,
          c.cont_contact_source_code as came,
          case when ${flag(outcome, 'NEW_REFERRAL_FLAG')} then 'became a referral'
            when ${flag(outcome, 'EXISTING_REFERRAL_FLAG')} then 'added to an open referral'
            when ${flag(outcome, 'CP_ENQUIRY_FLAG')} then 'to a protection enquiry'
            when ${flag(outcome, 'ADVICE_FLAG')} then 'advice given'
            when ${flag(outcome, 'NFA_FLAG')} then 'no further action' else 'something else' end as went
        from ssd_contacts c`,
      waits: true,
      note: 'A contact is not a referral: both are counted and never added. How long a contact waited cannot be told.',
    },
    referredStep,
    {
      id: 'open-cases',
      title: 'open to social care',
      begins: 'the referral is received',
      ends: 'the case closes',
      tables: ['ssd_cin_episodes'],
      fields: ['cine_referral_date', 'cine_close_date'],
      cameCodes: 'contact_source',
      wentCodes: 'cin_close_reason',
      spans: sql`
        select e.cine_referral_id as thing, e.cine_referral_id as about, e.child_id, e.cine_referral_date as started_on,
          e.cine_close_date as ended_on, e.cine_referral_source_code as came, e.cine_close_reason as went
        from ssd_cin_episodes e where not coalesce(${yes(sql`e.cine_referral_nfa`)}, false)`,
      note: 'Referrals on which no further action was taken are left out.',
      isPublic: true,
    },
    {
      id: 'early-help',
      title: 'in early help',
      begins: 'an episode of early help begins',
      ends: 'it ends',
      tables: ['ssd_early_help_episodes'],
      fields: ['earl_episode_start_date', 'earl_episode_end_date'],
      spans: sql`
        select h.earl_episode_id as thing, h.earl_episode_id as about, h.child_id, h.earl_episode_start_date as started_on,
          h.earl_episode_end_date as ended_on, null::text as came, h.earl_episode_end_reason as went
        from ssd_early_help_episodes h`,
      isPublic: true,
    },
  ],
  pairs: [],
  indicators: ['FD01', 'FD03', 'FD04', 'FD06', 'FD07', 'FD08', 'FD09', 'FD10', 'FD11', 'EHP1', 'EHP3'],
  themes: ['front-door-response', 'thresholds', 're-referrals', 'early-help'],
  notRecorded: [
    {
      what: 'Whether a decision was made within one working day',
      why: 'The dataset holds the day of a contact and of a referral, and not the day of the decision on either.',
      where: 'The case system’s own record of decisions; the regional quarterly return.',
    },
    {
      what: 'Whether whoever referred was told what follows',
      why: 'The dataset has no field for it.',
      where: 'The case system.',
    },
    {
      what: 'Whether the threshold was applied well',
      why: 'It is told by audits of decisions, which the dataset does not hold.',
      where: 'The audits of the front door.',
    },
  ],
}
