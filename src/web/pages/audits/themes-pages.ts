import { shareInWords } from '../../../platform/round.ts'
import { z } from 'zod'
import {
  actWithinDays,
  keepTheme,
  listThemes,
  themeDays,
  themeFrom,
  themesTable,
  toolFor,
  withRegister,
  type KeptTheme,
} from '../../../audits/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { AsAt } from '../../as-at.ts'
import { button, input, status, table } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { auditsNav, look, many } from './words.ts'

const Query = z.object({ asAt: AsAt.catch(undefined) })

const themesPage = page({
  path: '/audits/themes',
  needs: 'audits.read',
  postNeeds: 'audits.draw',
  query: Query,
  form: z.object({ tool: z.string(), statement: z.string() }),
  get: async ({ db, person, today, query, url, csrf }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    const themes = await withRegister(db, await listThemes(db, asAt), asAt)
    const late = themes.filter(({ isLate }) => isLate).length
    return view({
      title: 'Themes of audits',
      ...look,
      body: html`<h1>Themes of audits</h1>
        <p class="lede">
          ${themes.length === 0 ? 'No statement was missed often enough to be a theme.' : html`${many(themes.length, 'theme')} in the half year to ${inWords(asAt)}${late > 0 ? html`; ${late} ${late === 1 ? 'has' : 'have'} stood for more than ${actWithinDays} days without an action` : ', none without an action for too long'}.`}
        </p>
        ${auditsNav('/audits/themes', may(person, 'audits.draw'))}
        <p class="meta">
          A statement of a tool is a theme where at least ${themeFrom.audits} audits, and two in five of those to which
          it applied, found it not met or only partly met, since ${inWords(addDays(asAt, -themeDays))}. Of the children
          whom you may see.
        </p>
        <form method="get" action="/audits/themes" class="filters noprint" role="search" aria-label="As at a day">
          ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'As at' }, value: asAt })}
          ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
        </form>
        ${themesPart(themes, { csrf, keeps: may(person, 'audits.draw') && asAt === today })}
        ${may(person, 'children.export') && themes.length > 0 && exportLinks({ path: '/audits/themes/export', query: url.searchParams, words: takeAll(themes.length) })}
        <p>
          <a href="/registers/audit-themes">The register of themes</a> says which action and which measure answers each.
        </p>`,
    })
  },
  post: async ({ db, today, form }) => {
    const theme = (await listThemes(db, today)).find(
      ({ tool, statement }) => tool === form.tool && statement === form.statement,
    )
    if (!theme) throw new NotFound('theme')
    const entry = await keepTheme(db, theme, today)
    return redirect(
      `/registers/audit-themes/${entry}`,
      'The theme stands in the register. Name the action and the measure that answer it.',
    )
  },
})

const states: Readonly<Record<string, string>> = {
  open: 'No action yet',
  acting: 'An action answers it',
  again: 'Audited again',
  closed: 'Closed',
}

const themesPart = (themes: readonly KeptTheme[], { csrf, keeps }: { csrf: Html; keeps: boolean }): Html =>
  themes.length === 0
    ? html`<p>Nothing stands here.</p>`
    : table({
        caption: 'Themes, what is missed most first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['What should be so', 'Not or partly met', 'A theme since', 'What answers it'].map((text) => ({ text })),
        rows: themes.map((theme) => [
          { html: html`${theme.says}<br /><span class="meta">${theme.section}, ${toolFor(theme.tool).title}</span>` },
          { text: shareInWords(theme.not, theme.of) },
          { text: inWords(theme.since) },
          { html: answerOf(theme, { csrf, keeps }) },
        ]),
      })

const answerOf = (theme: KeptTheme, { csrf, keeps }: { csrf: Html; keeps: boolean }): Html => {
  const standing = theme.isLate
    ? status({ symbol: 'broken', word: 'No action', reason: `for ${theme.daysOpen} days` })
    : theme.entry === null
      ? status({ symbol: 'first', word: 'Not taken up', reason: `for ${theme.daysOpen} days` })
      : status({
          symbol: theme.entry.action ? 'course' : 'first',
          word: states[theme.entry.state] ?? theme.entry.state,
          reason: 'in the register',
        })
  if (theme.entry)
    return html`${standing}<a href="/registers/audit-themes/${theme.entry.id}">Its entry</a
      >${theme.entry.action && html`, <a href="/actions/${theme.entry.action}">its action</a>`}`
  return keeps
    ? html`${standing}
        <form method="post" action="/audits/themes" novalidate>
          ${csrf}<input type="hidden" name="tool" value="${theme.tool}" /><input
            type="hidden"
            name="statement"
            value="${theme.statement}"
          />
          ${button({ text: 'Take it up', classes: 'govuk-button--secondary', preventDoubleClick: true })}
        </form>`
    : standing
}

const exported = page({
  path: '/audits/themes/export/:format',
  needs: 'children.export',
  params: z.object({ format: z.enum(tableFormatNames) }),
  query: Query,
  get: async ({ db, person, now, today, params: { format }, query }) => {
    const asAt = query.asAt && query.asAt < today ? query.asAt : today
    return sendTable(db, themesTable(await listThemes(db, asAt), { at: now, asAt, authority: person.authorityName }), {
      format,
      action: 'audit-themes.exported',
      subjectKind: 'audits',
    })
  },
})

export const themesPages = [themesPage, exported]
