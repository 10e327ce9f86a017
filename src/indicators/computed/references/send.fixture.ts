import { daysBetween } from '../../../platform/day.ts'
import { addMonths } from '../../../platform/months.ts'
import type { RecordRow } from '../records.fixture.ts'
import {
  all,
  blank,
  dayOf,
  inPeriod,
  is,
  lasted,
  type Reference,
  type References,
  type World,
} from './world.fixture.ts'

const requestOf = ({ all: rows }: World, assessment: RecordRow | undefined) =>
  rows('ssd_ehcp_requests').find(
    (row) => assessment !== undefined && row['ehcr_ehcp_request_id'] === assessment['ehca_ehcp_request_id'],
  )

const issued =
  (keep: (assessment: RecordRow | undefined) => boolean): Reference =>
  (world) =>
    world
      .all('ssd_ehcp_named_plan')
      .filter((row) => inPeriod(dayOf(row, 'ehcn_named_plan_start_date'), world.period))
      .flatMap((row) => {
        const assessment = world
          .all('ssd_ehcp_assessment')
          .find((one) => one['ehca_ehcp_assessment_id'] === row['ehcn_ehcp_asmt_id'])
        if (!keep(assessment)) return []
        const asked = dayOf(requestOf(world, assessment), 'ehcr_ehcp_req_date')
        const on = dayOf(row, 'ehcn_named_plan_start_date')
        return [{ counted: asked && on ? daysBetween(asked, on) <= 140 : null }]
      })

const needOf =
  (...needs: string[]): Reference =>
  (world) =>
    world.all('ssd_ehcp_active_plans').map((row) => {
      const main = world
        .all('ssd_sen_need')
        .find(
          (one) =>
            one['senn_active_ehcp_id'] === row['ehcp_active_ehcp_id'] && is(one, 'senn_active_ehcp_need_rank', '1'),
        )
      return { counted: main ? is(main, 'senn_active_ehcp_need_type', ...needs) : null }
    })

const issuedIn = ({ all: rows, period }: World) =>
  rows('ssd_ehcp_named_plan').filter((row) => inPeriod(dayOf(row, 'ehcn_named_plan_start_date'), period))

export const send: References = {
  SE07: (world) =>
    world
      .all('ssd_ehcp_assessment')
      .filter(
        (row) =>
          inPeriod(dayOf(row, 'ehca_ehcp_assessment_outcome_date'), world.period) &&
          is(row, 'ehca_ehcp_assessment_outcome', 'N'),
      )
      .map((row) => {
        const asked = dayOf(requestOf(world, row), 'ehcr_ehcp_req_date')
        const decided = dayOf(row, 'ehca_ehcp_assessment_outcome_date')
        return { counted: asked && decided ? daysBetween(asked, decided) <= 112 : null }
      }),
  SE08: (world) =>
    world.all('ssd_ehcp_active_plans').flatMap((row) => {
      const { endsOn } = world.period
      const from = world
        .all('ssd_ehcp_assessment')
        .filter((one) => one['ehca_ehcp_request_id'] === row['ehcp_ehcp_request_id'])
        .flatMap((assessment) =>
          world
            .all('ssd_ehcp_named_plan')
            .filter((one) => one['ehcn_ehcp_asmt_id'] === assessment['ehca_ehcp_assessment_id']),
        )
        .flatMap((one) => dayOf(one, 'ehcn_named_plan_start_date') ?? [])
        .toSorted()[0]
      if (from && from > addMonths(endsOn, -12)) return []
      return [{ counted: (dayOf(row, 'ehcp_active_ehcp_last_review_date') ?? '') > addMonths(endsOn, -12) }]
    }),
  SE51: (world) =>
    issuedIn(world).map((row) => {
      const assessment = world
        .all('ssd_ehcp_assessment')
        .find((one) => one['ehca_ehcp_assessment_id'] === row['ehcn_ehcp_asmt_id'])
      const asked = dayOf(requestOf(world, assessment), 'ehcr_ehcp_req_date')
      const on = dayOf(row, 'ehcn_named_plan_start_date')
      return asked && on ? { counted: true, amount: daysBetween(asked, on) } : { counted: null }
    }),
  SE52: ({ all: rows, period }) =>
    rows('ssd_ehcp_requests')
      .filter(
        (row) =>
          inPeriod(dayOf(row, 'ehcr_ehcp_req_outcome_date'), period) && is(row, 'ehcr_ehcp_req_outcome', 'Y', 'N'),
      )
      .map((row) => ({ counted: is(row, 'ehcr_ehcp_req_outcome', 'Y') })),
  SE53: (world) => all(issuedIn(world)),
  SE54: ({ all: rows, period }) =>
    all(rows('ssd_ehcp_named_plan').filter((row) => inPeriod(dayOf(row, 'ehcn_named_plan_ceased_date'), period))),
  SE55: ({ all: rows, period: { endsOn } }) =>
    rows('ssd_ehcp_requests').flatMap((row) => {
      const [asked, decided] = [dayOf(row, 'ehcr_ehcp_req_date'), dayOf(row, 'ehcr_ehcp_req_outcome_date')]
      if (!asked || asked > endsOn || (decided && decided <= endsOn)) return []
      if (!decided && !is(row, 'ehcr_ehcp_req_outcome', '', 'A')) return []
      return [{ counted: daysBetween(asked, endsOn) > 42 }]
    }),
  SE01: issued((assessment) => !assessment || !is(assessment, 'ehca_ehcp_assessment_exceptions', '1')),
  SE02: issued(() => true),
  SE03: ({ all: rows }) => all(rows('ssd_ehcp_active_plans')),
  SE04: ({ all: rows, period }) =>
    all(rows('ssd_ehcp_requests').filter((row) => inPeriod(dayOf(row, 'ehcr_ehcp_req_date'), period))),
  SE05: ({ all: rows, period }) =>
    rows('ssd_ehcp_requests')
      .filter((row) => inPeriod(dayOf(row, 'ehcr_ehcp_req_date'), period))
      .map((row) => ({ counted: blank(row, 'ehcr_ehcp_req_outcome') ? null : is(row, 'ehcr_ehcp_req_outcome', 'N') })),
  SE06: ({ all: rows, period }) =>
    rows('ssd_ehcp_requests')
      .filter(
        (row) =>
          inPeriod(dayOf(row, 'ehcr_ehcp_req_outcome_date'), period) && is(row, 'ehcr_ehcp_req_outcome', 'Y', 'N'),
      )
      .map((row) => ({ counted: lasted(row, 'ehcr_ehcp_req_date', dayOf(row, 'ehcr_ehcp_req_outcome_date')) <= 42 })),
  SE25: needOf('SEMH'),
  SE26: needOf('ASD'),
  SE27: needOf('MLD'),
  SE45: needOf('SLCN'),
  SE46: needOf('SPLD'),
  SE47: needOf('SLD'),
  SE48: needOf('PMLD'),
  SE49: needOf('PD'),
  SE50: needOf('HI', 'VI', 'MSI'),
}
