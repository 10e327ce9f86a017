import type { ThemeDefinition } from '../theme.ts'
import { care, careEducation, careHealth } from './care.ts'
import { careLeavers } from './care-leavers.ts'
import { community } from './community.ts'
import { frontDoor } from './front-door.ts'
import { health } from './health.ts'
import { leadership } from './leadership.ts'
import { permanence } from './permanence.ts'
import { protection } from './protection.ts'
import { risks } from './risks.ts'
import { schools } from './schools.ts'
import { send } from './send.ts'
import { voice } from './voice.ts'
import { oversight, workforce } from './workforce.ts'
import { youthJustice } from './youth-justice.ts'

/** The groups in which people look for a theme, from the first contact to those who lead. */
export const groups: readonly { group: string; themes: readonly ThemeDefinition[] }[] = [
  { group: 'Front door and early help', themes: frontDoor },
  { group: 'Help and protection', themes: protection },
  { group: 'Risks to children', themes: risks },
  { group: 'Children in care', themes: [...care, ...careHealth, ...careEducation] },
  { group: 'Carers, permanence and adoption', themes: permanence },
  { group: 'Care leavers', themes: careLeavers },
  { group: 'Health', themes: health },
  { group: 'Special educational needs and disabilities', themes: send },
  { group: 'Schools', themes: schools },
  { group: 'Early years, work and community', themes: community },
  { group: 'Youth justice', themes: youthJustice },
  { group: 'Workforce', themes: workforce },
  { group: 'Oversight and quality assurance', themes: oversight },
  { group: 'Leadership and partnership', themes: leadership },
  { group: 'Voice of children and families', themes: voice },
]

export const definitions: readonly ThemeDefinition[] = groups.flatMap(({ themes }) => themes)
