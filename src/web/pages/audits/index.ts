import { actionsPages } from './actions-pages.ts'
import { auditPages as onePages } from './audit-page.ts'
import { homePage } from './home-page.ts'
import { judgePages } from './judge-pages.ts'
import { listPages } from './list-pages.ts'
import { moderationPages } from './moderation-pages.ts'
import { resultsPages } from './results-pages.ts'
import { samplesPages } from './samples-pages.ts'
import { themesPages } from './themes-pages.ts'
import { toolsPages } from './tools-pages.ts'

export const auditPages = [
  homePage,
  ...listPages,
  ...samplesPages,
  ...resultsPages,
  ...moderationPages,
  ...actionsPages,
  ...themesPages,
  ...toolsPages,
  ...onePages,
  ...judgePages,
]
