import { z } from 'zod'
import { createToken, listTokens, revokeToken, type Token } from '../../../people/index.ts'
import { instantInWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { button, input, insetText, select, status, table } from '../../components/index.ts'
import { page, redirect, view, type Problem } from '../../page.ts'

const days = [30, 90, 366] as const
const millisecondsOfDay = 86_400_000

const common = { title: 'Tokens', style: 'p-tokens' } as const

/** The tokens with which programs act as this person: made, seen and ended here. A secret is shown once, and kept nowhere. */
const tokens = page({
  path: '/tokens',
  needs: 'tokens.own',
  form: z.object({
    name: z.string().trim().min(1, 'Say what the token is for.').max(200, 'Say it in fewer words.'),
    days: z.coerce.number().refine((number) => days.some((known) => known === number), 'Choose how long it holds.'),
  }),
  get: async ({ db, now, csrf, problems, typed }) =>
    view({ ...common, body: tokensView({ tokens: await listTokens(db), now, csrf, problems, typed, made: '' }) }),
  post: async ({ db, now, csrf, form }) => {
    const endsAt = new Date(now.getTime() + form.days * millisecondsOfDay)
    const { secret } = await createToken(db, { name: form.name, endsAt, now })
    const body = tokensView({ tokens: await listTokens(db), now, csrf, problems: [], typed: {}, made: secret })
    return view({ ...common, body })
  },
})

const revoke = page({
  path: '/tokens/:id/revoke',
  needs: 'tokens.own',
  params: z.object({ id: z.uuid() }),
  post: async ({ db, params }) => {
    await revokeToken(db, params.id)
    return redirect('/tokens', 'Ended. A program that still uses the token is refused from now on.')
  },
})

interface Tokens {
  tokens: readonly Token[]
  now: Date
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
  made: string // the secret of the token that has just been made
}

const tokensView = (of: Tokens): Html =>
  html`<h1>Tokens</h1>
    <p class="lede">
      A token lets a program read and decide as you, through the <a href="/api/v1/openapi.json">API</a>.
    </p>
    ${
      of.made &&
      insetText({
        html: html`<p><strong>Copy it now: it is shown once.</strong></p>
          <p><code>${of.made}</code></p>
          <p>Keep it like a password. A program sends it as <code>Authorization: Bearer …</code></p>`,
      })
    }
    ${list(of)}
    <section class="sec sec--plain">
      <h2>Make a token</h2>
      <form method="post" action="/tokens" novalidate>
        ${of.csrf} ${field(of)}
        ${select({
          id: 'days',
          name: 'days',
          label: { text: 'How long it holds' },
          items: days.map((number) => ({
            value: String(number),
            text: `${number} days`,
            selected: String(number) === (of.typed.days ?? '90'),
          })),
        })}
        ${button({ text: 'Make a token', preventDoubleClick: true })}
      </form>
    </section>`

const field = ({ problems, typed }: Tokens): Html => {
  const problem = problems.find(({ field: name }) => name === 'name')
  return input({
    id: 'name',
    name: 'name',
    label: { text: 'What it is for' },
    hint: { text: 'For example: the monthly report.' },
    value: typed.name ?? '',
    ...(problem ? { errorMessage: { text: problem.message } } : {}),
  })
}

const list = ({ tokens: all, now, csrf }: Tokens): Html => {
  if (all.length === 0) return html`<p>You have no token.</p>`
  return table({
    caption: 'Your tokens',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'For' },
      { text: 'Made' },
      { text: 'Last used' },
      { text: 'State' },
      { html: html`<span class="govuk-visually-hidden">End it</span>` },
    ],
    rows: all.map((token) => [
      { text: token.name },
      { text: instantInWords(token.createdAt) },
      { text: token.usedAt ? instantInWords(token.usedAt) : 'never' },
      { html: stateOf(token, now) },
      {
        html:
          token.revokedAt || token.endsAt <= now
            ? html``
            : html`<form method="post" action="/tokens/${token.id}/revoke">
                ${csrf}${button({
                  html: html`End it<span class="govuk-visually-hidden">: ${token.name}</span>`,
                  classes: 'govuk-button--secondary',
                })}
              </form>`,
      },
    ]),
  })
}

const stateOf = (token: Token, now: Date): Html => {
  if (token.revokedAt)
    return status({ symbol: 'done', word: 'Ended', reason: `by you, ${instantInWords(token.revokedAt)}` })
  if (token.endsAt <= now)
    return status({ symbol: 'done', word: 'Ended', reason: `it held until ${instantInWords(token.endsAt)}` })
  return status({ symbol: 'course', word: 'Holds', reason: `until ${instantInWords(token.endsAt)}` })
}

export const tokenPages = [tokens, revoke]
