import { z } from 'zod'
import { listMeasures } from '../../../improvement/index.ts'
import { followUpStateInWords } from '../../../inspections/index.ts'
import { may } from '../../../people/index.ts'
import { inWords } from '../../../platform/day.ts'
import { NotFound } from '../../../platform/errors.ts'
import { html, type Html } from '../../../platform/html.ts'
import {
  citeEvidence,
  claimEvidenceKinds,
  ClaimOutcomeFields,
  claimOutcomes,
  lineOf,
  makeClaim,
  NewClaim,
  NewClaimEvidence,
  OwnClaimId,
  recordClaimOutcome,
  selfEvaluation,
  StatementFields,
  withdrawClaim,
  writeStatement,
  type AreaEvaluation,
  type ShownOwnClaim,
} from '../../../self-evaluation/index.ts'
import { backLink, button, details, input, radios, select, status, textarea } from '../../components/index.ts'
import { fieldsOf } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { externalGrade, ownGrade, YearAsked, yearOf } from './overview-page.ts'

const params = z.object({ line: z.string().max(100) })
const choices = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

/** One area: what we know, how we know it, what next, beside grades and what was asked for. */
const areaPage = page({
  path: '/self-evaluation/:line',
  needs: 'readiness.read',
  postNeeds: 'inspections.prepare',
  params,
  query: YearAsked,
  form: NewClaim,
  get: async ({ db, person, params: { line }, query, today, csrf, problems, typed }) => {
    lineOf(line)
    const year = yearOf(query, today)
    const area = (await selfEvaluation(db, year, today)).areas.find((one) => one.line.id === line)
    if (!area) throw new NotFound('area')
    const prepares = may(person, 'inspections.prepare')
    return view({
      title: `${area.line.title}, ${year}`,
      current: 'self-evaluation',
      style: 'p-plans',
      body: html`${backLink({ href: `/self-evaluation?year=${year}`, text: `Self-evaluation, ${year}` })}
        <h1>${area.line.title}</h1>
        <p class="lede">Our own grade: ${ownGrade(area)}. Inspectors said: ${externalGrade(area)}.</p>
        ${statementView(area, year, prepares)} ${claimsView(area, prepares ? csrf : undefined)}
        ${
          prepares &&
          details({
            summaryText: 'Make a claim',
            open: problems.length > 0,
            html: html`<form method="post" action="/self-evaluation/${line}?year=${year}" novalidate>
              ${csrf}
              ${textarea({ ...fieldsOf({ problems, typed })('words'), rows: 2, label: { text: 'What we claim' }, hint: { text: 'One sentence about practice or its effect. Name no child.' } })}
              ${button({ text: 'Make the claim', preventDoubleClick: true })}
            </form>`,
          })
        }
        ${openView(area)}`,
    })
  },
  post: async ({ db, params: { line }, query, form, today }) => {
    const year = yearOf(query, today)
    await makeClaim(db, { year, line }, form, today)
    return redirect(`/self-evaluation/${line}?year=${year}`, 'The claim was made. Now cite what it rests on.')
  },
})

const statementView = ({ line, statement }: AreaEvaluation, year: number, prepares: boolean): Html =>
  html`<section class="sec sec--plain" aria-labelledby="knows">
    <h2 id="knows">What we know</h2>
    <p>${statement?.knows || 'Not written yet.'}</p>
    <h2>What next</h2>
    <p>${statement?.next || 'Not written yet.'}</p>
    ${
      statement &&
      html`<p class="meta">Written by ${statement.writtenBy ?? 'somebody'}, ${inWords(statement.writtenOn)}.</p>
        ${statement.challenge !== '' && statement.challengedOn && html`<p class="inset"><b>Challenge.</b> ${statement.challengedBy || 'A peer'} read this on ${inWords(statement.challengedOn)} and said: ${statement.challenge}</p>`}`
    }
    ${prepares && html`<p><a href="/self-evaluation/${line.id}/edit?year=${year}">Write this area</a></p>`}
  </section>`

const claimsView = ({ claims }: AreaEvaluation, csrf: Html | undefined): Html =>
  html`<section class="sec sec--plain" aria-labelledby="claims">
    <h2 id="claims">
      How we know <span class="meta">${claims.length === 1 ? 'one claim' : `${claims.length} claims`}</span>
    </h2>
    <ul class="rows">
      ${claims.map((one) => claimRow(one, csrf))}
    </ul>
  </section>`

const claimRow = ({ claim, evidence, support }: ShownOwnClaim, csrf: Html | undefined): Html =>
  html`<li>
    <b>${claim.words}</b>
    ${
      claim.withdrawnOn
        ? status({
            symbol: 'no',
            word: 'Withdrawn',
            reason: `${inWords(claim.withdrawnOn)}: ${claim.withdrawnWhy}`,
            tone: 'quiet',
          })
        : status({
            symbol: support.state === 'supported' ? 'done' : support.state === 'aged' ? 'stale' : 'risk',
            word: support.word,
            reason: support.why,
            tone: support.state === 'supported' ? 'plain' : 'risk',
          })
    }
    <ul class="govuk-list govuk-list--bullet">
      ${evidence.map(({ kindInWords, title, figure, age }) => html`<li>${kindInWords}: ${title}${figure && html`, <b>${figure}</b>`} <span class="meta">${age}</span></li>`)}
    </ul>
    ${claim.outcome !== '' && claim.outcomeOn && html`<p>In the conversation: <b>${claimOutcomes[claim.outcome]}</b>, ${inWords(claim.outcomeOn)}. ${claim.outcomeWords}</p>`}
    ${
      csrf &&
      claim.withdrawnOn === null &&
      html`<p class="meta noprint">
          <a href="/self-evaluation/claims/${claim.id}/evidence?year=${claim.year}"
            >Cite evidence<span class="govuk-visually-hidden"> for: ${claim.words}</span></a
          >
          ${claim.outcome === '' && html`· <a href="/self-evaluation/claims/${claim.id}/outcome?year=${claim.year}">Record what they made of it<span class="govuk-visually-hidden">: ${claim.words}</span></a>`}
        </p>
        ${details({
          summaryHtml: html`Withdraw<span class="govuk-visually-hidden">: ${claim.words}</span>`,
          html: html`<form method="post" action="/self-evaluation/claims/${claim.id}/withdraw">
            ${csrf} ${input({ id: `why-${claim.id}`, name: 'why', label: { text: 'Why' } })}
            ${button({ text: 'Withdraw the claim', classes: 'govuk-button--secondary' })}
          </form>`,
        })}`
    }
  </li>`

const openView = ({ open }: AreaEvaluation): Html | false =>
  open.length > 0 &&
  html`<section class="sec sec--plain" aria-labelledby="open">
    <h2 id="open">Asked for and not said to be done <span class="meta">${open.length}</span></h2>
    <ul class="rows">
      ${open.map(({ finding, document, standing }) => html`<li><a href="/follow-ups/${finding.id}">${finding.value}</a> <span class="meta">${inWords(document.dated)}; ${followUpStateInWords(standing)}</span></li>`)}
    </ul>
  </section>`

const editPage = page({
  path: '/self-evaluation/:line/edit',
  needs: 'inspections.prepare',
  params,
  query: YearAsked,
  form: StatementFields,
  get: async ({ db, params: { line }, query, today, csrf, problems, typed }) => {
    const { title } = lineOf(line)
    const year = yearOf(query, today)
    const statement = (await selfEvaluation(db, year, today)).areas.find((one) => one.line.id === line)?.statement
    const field = fieldsOf({ problems, typed }, { ...statement, version: statement?.version ?? 0 })
    const back = `/self-evaluation/${line}?year=${year}`
    return view({
      title: `Write: ${title}, ${year}`,
      current: 'self-evaluation',
      style: 'p-plans',
      body: html`${backLink({ href: back, text: title })}
        <h1>Write: ${title}</h1>
        <form method="post" action="/self-evaluation/${line}/edit?year=${year}" novalidate>
          ${csrf} <input type="hidden" name="version" value="${field('version').value}" />
          ${textarea({ ...field('knows'), rows: 6, label: { text: 'What we know about the quality and effect of practice' } })}
          ${textarea({ ...field('next'), rows: 5, label: { text: 'What we do in the next twelve months' } })}
          ${input({ ...field('challengedBy'), label: { text: 'Who challenged it' }, hint: { text: 'A peer from elsewhere who read it.' } })}
          ${input({ ...field('challengedOn'), type: 'date', label: { text: 'On which day' }, classes: 'govuk-input--width-10' })}
          ${textarea({ ...field('challenge'), rows: 3, label: { text: 'What they said' } })}
          ${button({ text: 'Keep it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { line }, query, form, today }) => {
    const year = yearOf(query, today)
    await writeStatement(db, { year, line }, form, today)
    return redirect(`/self-evaluation/${line}?year=${year}`, 'The area was written.')
  },
})

const claimParams = z.object({ id: OwnClaimId })

const findClaim = async (
  db: Parameters<typeof selfEvaluation>[0],
  id: string,
  { year, today }: { year: number; today: Parameters<typeof selfEvaluation>[2] },
): Promise<ShownOwnClaim> => {
  const found = (await selfEvaluation(db, year, today)).areas
    .flatMap(({ claims }) => claims)
    .find(({ claim }) => claim.id === id)
  if (!found) throw new NotFound('claim')
  return found
}

const evidencePage = page({
  path: '/self-evaluation/claims/:id/evidence',
  needs: 'inspections.prepare',
  params: claimParams,
  query: YearAsked,
  form: NewClaimEvidence,
  get: async ({ db, params: { id }, query, today, csrf, problems, typed }) => {
    const year = yearOf(query, today)
    const { claim } = await findClaim(db, id, { year, today })
    const field = fieldsOf({ problems, typed })
    const measures = await listMeasures(db)
    return view({
      title: 'Cite evidence',
      current: 'self-evaluation',
      style: 'p-plans',
      body: html`${backLink({ href: `/self-evaluation/${claim.line}?year=${year}`, text: lineOf(claim.line).title })}
        <h1>Cite evidence</h1>
        <p class="lede">“${claim.words}” needs two different kinds of data, audit, voice and external view.</p>
        <form method="post" action="/self-evaluation/claims/${id}/evidence?year=${year}" novalidate>
          ${csrf} ${select({ ...field('kind'), label: { text: 'Kind' }, items: choices(claimEvidenceKinds) })}
          ${select({ ...field('measureId'), label: { text: 'Measure' }, hint: { text: 'For data: its latest reading is shown, with its age.' }, items: [{ value: '', text: 'Not a measure' }, ...measures.map(({ id: value, title }) => ({ value, text: title }))] })}
          ${input({ ...field('title'), label: { text: 'What it is' }, hint: { text: 'Without a measure: a report, a sample of files, what children said.' } })}
          ${input({ ...field('datedOn'), type: 'date', label: { text: 'The day that it is of' }, hint: { text: 'Without a measure.' }, classes: 'govuk-input--width-10' })}
          ${button({ text: 'Cite it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, today }) => {
    const { line, year } = await citeEvidence(db, id, form, today)
    return redirect(`/self-evaluation/${line}?year=${year}`, 'The evidence was cited.')
  },
})

const outcomePage = page({
  path: '/self-evaluation/claims/:id/outcome',
  needs: 'inspections.prepare',
  params: claimParams,
  query: YearAsked,
  form: ClaimOutcomeFields,
  get: async ({ db, params: { id }, query, today, csrf, problems, typed }) => {
    const year = yearOf(query, today)
    const { claim } = await findClaim(db, id, { year, today })
    const field = fieldsOf({ problems, typed })
    const { id: idPrefix, ...outcome } = field('outcome')
    return view({
      title: 'What they made of it',
      current: 'self-evaluation',
      style: 'p-plans',
      body: html`${backLink({ href: `/annual-conversation?year=${year}`, text: `Annual conversation, ${year}` })}
        <h1>What they made of it</h1>
        <p class="lede">“${claim.words}”</p>
        <form method="post" action="/self-evaluation/claims/${id}/outcome?year=${year}" novalidate>
          ${csrf}
          ${radios({ idPrefix, ...outcome, fieldset: { legend: { text: 'In the conversation' } }, items: choices(claimOutcomes) })}
          ${textarea({ ...field('outcomeWords'), rows: 3, label: { text: 'What they said, in our words' } })}
          ${button({ text: 'Record it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, params: { id }, form, today }) => {
    const { year } = await recordClaimOutcome(db, id, form, today)
    return redirect(`/annual-conversation?year=${year}`, 'What they made of it is on record.')
  },
})

const withdrawPage = page({
  path: '/self-evaluation/claims/:id/withdraw',
  needs: 'inspections.prepare',
  params: claimParams,
  form: z.object({ why: z.string().trim().max(1000).default('') }),
  post: async ({ db, params: { id }, form, today }) => {
    const { line, year } = await withdrawClaim(db, id, form.why, today)
    return redirect(`/self-evaluation/${line}?year=${year}`, 'The claim was withdrawn. It stays to be seen.')
  },
})

export const areaPages = [evidencePage, outcomePage, withdrawPage, editPage, areaPage]
