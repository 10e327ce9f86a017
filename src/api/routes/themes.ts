import { z } from 'zod'
import { listThemes, themeRules } from '../../frameworks/index.ts'
import { themesWaiting } from '../../inspections/index.ts'
import { route } from '../route.ts'

const Theme = z
  .object({
    id: z.string().describe('Stable; what findings carry.'),
    title: z.string(),
    about: z.string().describe('What a finding with this theme is about.'),
    group: z.string(),
  })
  .meta({ id: 'Theme', description: 'A subject on which findings of any year and regulator meet.' })

export const themeRoutes = [
  route({
    method: 'GET',
    path: '/themes',
    tag: 'Themes',
    does: 'The themes that a finding can have.',
    needs: 'token',
    answer: {
      status: 200,
      does: 'All of them.',
      schema: z.object({
        themes: z.array(Theme),
        rules: z.string().describe('A name for the rules by which themes are told; another after any change of them.'),
        renewal: z
          .object({ waiting: z.number(), of: z.number() })
          .describe('How many documents that were read still have the themes of other rules.'),
      }),
    },
    run: async ({ db }) => ({ themes: [...listThemes()], rules: themeRules(), renewal: await themesWaiting(db) }),
  }),
]
