import { blank, heldAt, inNeed, is, type References, type World } from './world.fixture.ts'

const registered = ({ all: rows }: World) =>
  rows('ssd_professionals').filter((row) => !blank(row, 'prof_social_worker_registration_no'))
const heldNow = ({ all: rows, period: { endsOn } }: World) =>
  rows('ssd_involvements').filter((row) => !is(row, 'invo_professional_role_id', 'IRO', 'PA') && heldAt(row, endsOn))

export const workforce: References = {
  WF02: (world) =>
    registered(world).map((row) => ({
      counted: blank(row, 'prof_agency_worker_flag') ? null : is(row, 'prof_agency_worker_flag', 'Y'),
    })),
  WF04: (world) =>
    registered(world).flatMap((row) => {
      const cases = new Set(
        heldNow(world)
          .filter((one) => one['invo_professional_id'] === row['prof_professional_id'])
          .map((one) => one['invo_person_id']),
      ).size
      return cases > 0 ? [{ counted: true, amount: cases }] : []
    }),
  WF08: (world) =>
    inNeed(world).map((row) => ({
      counted: heldNow(world).some((one) => {
        const worker = world
          .all('ssd_professionals')
          .find((other) => other['prof_professional_id'] === one['invo_professional_id'])
        return (
          one['invo_person_id'] === row['cine_person_id'] &&
          (worker?.['prof_professional_job_title'] ?? '').toLowerCase().includes('manager')
        )
      }),
    })),
  WF09: (world) => registered(world).map(() => ({ counted: true })),
}
