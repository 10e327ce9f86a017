import type { Day } from '../../platform/day.ts'
import { Invalid } from '../../platform/errors.ts'

/**
 * Data shows a day that has been. One to come, typed by mistake, would keep every delivery of the days before it out.
 *
 * @throws Invalid where it is later than today
 */
export const checkDeliveryDay = (asAt: Day, today: Day): void => {
  if (asAt > today)
    throw new Invalid([
      { field: 'asAt', message: 'The data cannot show a day that is to come. Give a day that has been.' },
    ])
}
