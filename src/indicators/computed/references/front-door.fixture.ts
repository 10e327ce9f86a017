import { addDays } from '../../../platform/calendar/days.ts'
import type { Day } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import {
  all,
  blank,
  dayOf,
  disabledTeamHolds,
  inPeriod,
  is,
  lasted,
  openAt,
  shortlyBefore,
  type Reference,
  type References,
  type Verdicts,
  type World,
} from './world.fixture.ts'

const referrals = ({ all: rows, period }: World) =>
  rows('ssd_cin_episodes').filter((row) => inPeriod(dayOf(row, 'cine_referral_date'), period))

const contacts = ({ all: rows, period }: World) =>
  rows('ssd_contacts').filter((row) => inPeriod(dayOf(row, 'cont_contact_date'), period))

const bySource =
  (...codes: string[]): Reference =>
  (world) =>
    referrals(world).map((row) => ({
      counted: blank(row, 'cine_referral_source_code') ? null : is(row, 'cine_referral_source_code', ...codes),
    }))

const contactsBy =
  (...codes: string[]): Reference =>
  (world) =>
    contacts(world).map((row) => ({
      counted: blank(row, 'cont_contact_source_code') ? null : is(row, 'cont_contact_source_code', ...codes),
    }))

const nothingFollowed = /'NFA_FLAG':'Y'/

const helpEnded = ({ all: rows, period }: World) =>
  rows('ssd_early_help_episodes').filter((row) => inPeriod(dayOf(row, 'earl_episode_end_date'), period))

export const frontDoor: References = {
  EHP2: (world) =>
    helpEnded(world).map((row) => ({
      counted: blank(row, 'earl_episode_end_reason')
        ? null
        : is(row, 'earl_episode_end_reason', 'Goals met', 'Needs met'),
    })),
  EHPC: (world) =>
    helpEnded(world).map((row) => ({
      counted: true,
      amount: lasted(row, 'earl_episode_start_date', dayOf(row, 'earl_episode_end_date')),
    })),
  EHPD: ({ all: rows, period: { endsOn } }) =>
    all(
      rows('ssd_early_help_episodes').filter((row) =>
        openAt(row, 'earl_episode_start_date', 'earl_episode_end_date', endsOn),
      ),
    ),
  FD12: (world) =>
    all(
      contacts(world).filter((row) => {
        const came = dayOf(row, 'cont_contact_date') as Day // in the period
        return disabledTeamHolds(world, row['cont_person_id'] ?? '', came, addDays(came, 14))
      }),
    ),
  FD17: (world) =>
    contacts(world).map((row) => ({
      counted: blank(row, 'cont_contact_outcome_json')
        ? null
        : nothingFollowed.test(row['cont_contact_outcome_json'] ?? ''),
    })),
  FD18: (world) =>
    contacts(world).map((row) => {
      const came = dayOf(row, 'cont_contact_date') as Day // in the period
      return {
        counted: world
          .all('ssd_cin_episodes')
          .some(
            (one) =>
              one['cine_person_id'] === row['cont_person_id'] &&
              openAt(one, 'cine_referral_date', 'cine_close_date', came) &&
              dayOf(one, 'cine_referral_date') !== came,
          ),
      }
    }),
  FD19: (world) =>
    contacts(world).map((row) => ({
      counted: world.all('ssd_contacts').some(
        (one) =>
          one['cont_person_id'] === row['cont_person_id'] &&
          shortlyBefore(dayOf(one, 'cont_contact_date'), dayOf(row, 'cont_contact_date') as Day, 3), // in the period
      ),
    })),
  FD24: (world) =>
    referrals(world).map((row) => {
      const came = dayOf(row, 'cine_referral_date') as Day // in the period
      return {
        counted: world.all('ssd_cin_episodes').some((one) => {
          const [opened, closed] = [dayOf(one, 'cine_referral_date'), dayOf(one, 'cine_close_date')]
          return (
            one['cine_person_id'] === row['cine_person_id'] &&
            opened !== null &&
            opened < came &&
            closed !== null &&
            closed <= came &&
            closed >= addMonths(came, -12)
          )
        }),
      }
    }),
  FD14: contactsBy('6'),
  FD15: contactsBy('2A', '2B'),
  FD16: contactsBy('3A', '3B', '3C', '3D', '3E', '3F'),
  FD20: bySource('1A', '1B', '1C', '1D'),
  FD21: bySource('5A', '5B', '5D'),
  FD22: bySource('4'),
  FD23: bySource('9', '10'),
  FD01: (world) => all(contacts(world)),
  FD03: (world) =>
    contacts(world).map((row) => ({
      counted: blank(row, 'cont_contact_outcome_json')
        ? null
        : /NEW_REFERRAL_FLAG'?:'?Y/.test(row['cont_contact_outcome_json'] ?? ''),
    })),
  FD04: (world) => all(referrals(world)),
  FD05: (world) => all(referrals(world)),
  FD06: (world) =>
    referrals(world).map((row) => {
      const came = dayOf(row, 'cine_referral_date') as Day // in the period
      return {
        counted: world.all('ssd_cin_episodes').some((other) => {
          const before = dayOf(other, 'cine_referral_date')
          return (
            other['cine_person_id'] === row['cine_person_id'] &&
            before !== null &&
            before < came &&
            before >= addMonths(came, -12)
          )
        }),
      }
    }),
  FD07: (world) =>
    referrals(world).map((row) => ({
      counted: blank(row, 'cine_referral_nfa') ? null : is(row, 'cine_referral_nfa', 'Y'),
    })),
  FD08: (world) =>
    referrals(world).map((row) => ({
      counted:
        is(row, 'cine_close_reason', 'RC8') ||
        world
          .all('ssd_cin_assessments')
          .some(
            (one) => one['cina_referral_id'] === row['cine_referral_id'] && is(one, 'cina_assessment_outcome_nfa', 'Y'),
          ),
    })),
  FD09: bySource('6'),
  FD10: bySource('2A'),
  FD11: bySource('3A', '3B', '3C', '3D', '3E', '3F'),
  EHP1: ({ all: rows, period }) =>
    all(rows('ssd_early_help_episodes').filter((row) => inPeriod(dayOf(row, 'earl_episode_start_date'), period))),
  EHP3: ({ all: rows, period, known }) =>
    rows('ssd_early_help_episodes').flatMap((row): Verdicts => {
      const end = dayOf(row, 'earl_episode_end_date')
      if (!inPeriod(end, period)) return []
      if (addDays(end, 90) > known) return [{ counted: null }]
      return [
        {
          counted: rows('ssd_cin_episodes').some((one) => {
            const came = dayOf(one, 'cine_referral_date')
            return (
              one['cine_person_id'] === row['earl_person_id'] &&
              came !== null &&
              came >= end &&
              came <= addDays(end, 90)
            )
          }),
        },
      ]
    }),
}
