import { assessment } from './assessment.fixture.ts'
import { careLeavers } from './care-leavers.fixture.ts'
import { childProtection } from './child-protection.fixture.ts'
import { childrenInCare } from './children-in-care.fixture.ts'
import { childrenInNeed } from './children-in-need.fixture.ts'
import { frontDoor } from './front-door.fixture.ts'
import { healthOfChildrenInCare } from './health-of-children-in-care.fixture.ts'
import { missing } from './missing.fixture.ts'
import { permanence } from './permanence.fixture.ts'
import { send } from './send.fixture.ts'
import { workforce } from './workforce.fixture.ts'
import type { References } from './world.fixture.ts'

/** Every indicator that is worked out a second time, by its id. */
export const references: References = {
  ...frontDoor,
  ...assessment,
  ...childrenInNeed,
  ...childProtection,
  ...childrenInCare,
  ...healthOfChildrenInCare,
  ...missing,
  ...permanence,
  ...careLeavers,
  ...send,
  ...workforce,
}
