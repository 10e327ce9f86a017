import {
  attributionInWords,
  claimantInWords,
  claimKindInWords,
  claimsPerPage,
  evidenceInWords,
  kindInWords,
  stateInWords,
  themeInWords,
  type Choice,
  type ClaimFilters,
  type ClaimRecord,
} from '../../../inspections/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { status, type SymbolName } from '../../components/index.ts'
import { paging } from '../../paging.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { chosenFilters, filtersOf, registerForm, type FilterDefinition } from '../../register-filters.ts'

interface Log {
  claims: readonly ClaimRecord[]
  total: number
  choices: readonly Choice[]
  query: ClaimFilters
  url: URL
  exports: boolean
}

type FilterName = 'year' | 'theme' | 'saidBy' | 'kind' | 'found' | 'later' | 'authority' | 'state'

const laterWords = (value: string): string =>
  value === 'said' ? 'A later document speaks of its theme' : 'Never mentioned again'

const filters: readonly FilterDefinition<FilterName>[] = [
  { name: 'found', title: 'Evidence in the letter', words: evidenceInWords },
  { name: 'later', title: 'Later documents', words: laterWords },
  { name: 'kind', title: 'Kind', words: claimKindInWords },
  { name: 'saidBy', title: 'Who claims', words: claimantInWords },
  { name: 'theme', title: 'Theme', words: themeInWords },
  { name: 'year', title: 'Year' },
  { name: 'authority', title: 'Authority' },
  { name: 'state', title: 'State', words: stateInWords },
]

export const claimsView = ({ claims, total, choices, query, url, exports }: Log): Html => {
  const set = filtersOf(filters, choices, query)
  const narrowed = query.q !== '' || set.some((filter) => filter.set.length > 0)
  return html`<h1>Claims</h1>
    <p class="lede">${ledeOf(total, narrowed)}</p>
    <div class="register">
      ${registerForm({ url, what: 'the claims', q: query.q, hint: 'Put exact words in “quotation marks”; a minus leaves out.', filters: set })}
      <section aria-label="Claims">
        ${chosenFilters({ url, filters: set })}
        ${
          claims.length === 0
            ? html`<p>No claim to show.${narrowed && ' Take a filter away, or use fewer words.'}</p>`
            : html`<ol class="found">
                ${claims.map(claimRow)}
              </ol>`
        }
        ${paging({ url, page: query.page, perPage: claimsPerPage, total, noun: 'claims' })}
        ${exports && total > 0 && exportLinks({ path: '/claims/export', query: url.searchParams, words: takeAll(total) })}
      </section>
    </div>`
}

const ledeOf = (total: number, narrowed: boolean): string => {
  if (total === 0)
    return narrowed
      ? 'Nothing has all of these.'
      : 'No claim yet. They come from letters that pass on what an authority says of itself.'
  const noun = total === 1 ? 'claim' : 'claims'
  return `${total.toLocaleString('en-GB')} ${noun}${narrowed ? ' with these words and filters' : ''}: what an authority or its leaders said of themselves, or what it was too early to tell. A claim is not a finding. What later documents say on its theme stands under it; whether that bears it out is for you to judge.`
}

const claimRow = (claim: ClaimRecord): Html =>
  html`<li class="${claim.state}">
    <p class="found__kind">
      <strong>${claim.kind ? claimKindInWords(claim.kind) : 'Claim'}</strong>${
        claim.saidBy && ` · ${claimantInWords(claim.saidBy)}`
      }${
        claim.state === 'confirmed'
          ? ''
          : html` <span class="tagword"
              >${claim.state === 'waiting' ? 'Not confirmed yet' : stateInWords(claim.state)}</span
            >`
      }
    </p>
    <p class="said">
      <a href="/documents/${claim.documentId}?reading=${claim.id}#readings">“${claim.value}”</a>
    </p>
    <p class="meta">
      ${claim.authority || claim.fileName}, ${claim.title || claim.fileName},
      ${claim.dated ? inWords(claim.dated) : 'no date read'}${claim.page > 0 && `, page ${claim.page}`}${
        claim.themes.length > 0 && `. ${claim.themes.map(themeInWords).join(', ')}`
      }
    </p>
    ${evidence(claim)} ${laterDocuments(claim)}
  </li>`

const evidenceLooks: Readonly<
  Record<ClaimRecord['found'], { symbol: SymbolName; tone: 'plain' | 'late' | 'risk' | 'quiet' }>
> = {
  for: { symbol: 'yes', tone: 'plain' },
  against: { symbol: 'no', tone: 'late' },
  both: { symbol: 'risk', tone: 'risk' },
  none: { symbol: 'stale', tone: 'quiet' },
}

const evidenceReasons: Readonly<Record<ClaimRecord['found'], string>> = {
  for: 'the letter holds this beside it.',
  against: 'the letter holds this beside it.',
  both: 'the letter holds these beside it.',
  none: 'it passes the claim on and adds nothing of its own.',
}

const evidence = (claim: ClaimRecord): Html =>
  html`${status({
    ...evidenceLooks[claim.found],
    word: evidenceInWords(claim.found),
    reason: evidenceReasons[claim.found],
  })}
  ${
    claim.evidence.length > 0 &&
    html`<ul class="beside">
      ${claim.evidence.map(
        ({ side, passage }) =>
          html`<li><strong>${side === 'for' ? 'For' : 'Against'}:</strong> “${passage.exact}”</li>`,
      )}
    </ul>`
  }
  ${claim.attribution !== null && html`<p class="meta">${attributionInWords(claim.attribution)}.</p>`}`

const laterDocuments = (claim: ClaimRecord): Html => {
  if (claim.themes.length === 0)
    return status({
      symbol: 'stale',
      word: 'Not followed',
      reason: 'no theme was recognised in its words.',
      tone: 'quiet',
    })
  if (!claim.hasLaterDocuments)
    return status({
      symbol: 'stale',
      word: 'Nothing later',
      reason: 'no later document about this authority is here.',
      tone: 'quiet',
    })
  if (claim.laterFindings === 0)
    return status({
      symbol: 'broken',
      word: 'Never mentioned again',
      reason: 'no later document about this authority has a finding on its theme.',
      tone: 'risk',
    })
  const rest = claim.laterFindings - claim.later.length
  return html`<div class="later">
    ${status({ symbol: 'again', word: 'Later documents on this theme', reason: laterCounts(claim) })}
    <ul class="beside">
      ${claim.later.map(
        ({ dated, title, kind, value, documentId, readingId, page }) =>
          html`<li>
            <strong>${kindInWords(kind)}</strong>, ${inWords(dated)}:
            <a href="/documents/${documentId}?reading=${readingId}#readings">“${value}”</a>
            <span class="meta">${title}${page > 0 && `, page ${page}`}</span>
          </li>`,
      )}
    </ul>
    ${rest > 0 && html`<p class="meta"><a href="/findings?${themesQuery(claim)}">All findings on its themes</a></p>`}
  </div>`
}

const laterCounts = ({ laterFindings, laterDocuments: documents, laterStrengths, laterNeeds }: ClaimRecord): string => {
  const said = `${laterFindings} ${laterFindings === 1 ? 'finding' : 'findings'} in ${documents} ${documents === 1 ? 'document' : 'documents'}`
  const parts = [
    laterStrengths > 0 && `${laterStrengths} ${laterStrengths === 1 ? 'strength' : 'strengths'}`,
    laterNeeds > 0 && `${laterNeeds} to improve`,
  ].filter(Boolean)
  return `${said}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}. The newest are these.`
}

const themesQuery = ({ themes, laCode }: ClaimRecord): string => {
  const query = new URLSearchParams(themes.map((theme) => ['theme', theme]))
  if (laCode) query.set('authority', laCode)
  return query.toString()
}
