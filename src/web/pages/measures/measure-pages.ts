import { z } from 'zod'
import {
  createMeasure,
  editMeasure,
  figureInWords,
  getMeasure,
  inUnit,
  listHypotheses,
  listMeasures,
  MeasureFields,
  MeasureId,
  ReadingFields,
  recordReading,
  standingsOf,
  tellSignals,
  type Difference,
  type Measure,
  type MeasureReading,
  type MeasureStanding,
} from '../../../improvement/index.ts'
import { findLine } from '../../../line/index.ts'
import { findIndicator, signalsIn } from '../../../indicators/index.ts'
import { ideasView } from './ideas-view.ts'
import { may } from '../../../people/index.ts'
import { inWords, monthInShort, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import type { Db } from '../../../platform/sql.ts'
import { tableFormatNames, type Table } from '../../../platform/tables/index.ts'
import { runChart } from '../../charts/run-chart.ts'
import { backLink, button, checkboxes, details, input, table } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { lineStrip } from '../lines/line-strip.ts'
import { On } from '../plans/on.ts'
import {
  asAtForm,
  differencesView,
  exportLinks,
  isPast,
  measureLine,
  nameFrom,
  pastNotice,
  peopleToChoose,
} from '../plans/parts.ts'
import { measureForm } from './measure-form.ts'
import { provisionalIn } from './provisional-in.ts'

const params = z.object({ id: MeasureId })

const measuresPage = page({
  path: '/measures',
  needs: 'plans.read',
  get: async ({ db, person, today }) => {
    const standings = [
      ...(
        await standingsOf(
          db,
          (await listMeasures(db)).map(({ id }) => id),
          { on: today },
        )
      ).values(),
    ]
    return view({
      title: 'Measures',
      current: 'measures',
      style: 'p-plans',
      body: html`${backLink({ href: '/plans', text: 'Plans' })}
        <h1>Measures of plans</h1>
        <p class="lede">
          ${standings.length === 0 ? 'No measure yet.' : `${standings.length === 1 ? 'One measure' : `${standings.length} measures`}; ${standings.filter(({ isOutside }) => isOutside === true).length} outside tolerance.`}
        </p>
        <ul class="rows">
          ${standings.map((one) => html`<li><a href="/measures/${one.measure.id}">${one.measure.title}</a>${measureLine(one)}</li>`)}
        </ul>
        ${may(person, 'plans.edit') && html`<p>${button({ text: 'Define a measure', href: '/measures/new' })}</p>`}`,
    })
  },
})

const measurePage = page({
  path: '/measures/:id',
  needs: 'plans.read',
  params,
  query: z.object({ on: On }),
  get: async (visit) => showMeasure(visit, visit.params.id, { on: visit.query.on, open: false }),
})

interface Shown {
  db: Db
  person: Parameters<typeof may>[0]
  today: Day
  csrf: Html
  problems: FormParts['problems']
  typed: FormParts['typed']
}

const showMeasure = async (
  { db, person, today, ...form }: Shown,
  id: MeasureId,
  { on, open }: { on?: Day | undefined; open: boolean },
) => {
  const asAt = isPast(on, today)
  const measure = await getMeasure(db, id, asAt)
  const standings = await standingsOf(db, [id], { on: asAt ?? today, asAt })
  const standing = standings.get(id)
  const pair = measure.pairId === null ? undefined : standings.get(measure.pairId)
  const path = `/measures/${id}`
  return view({
    title: measure.title,
    current: 'measures',
    style: 'p-measure',
    body: html`${backLink({ href: '/measures', text: 'Measures' })}
      ${lineStrip(await findLine(db, { kind: 'measure', id }, { on: asAt ?? today, asAt }), { kind: 'measure', id }, 'measure')}
      <h1>${measure.title}</h1>
      ${measure.draftedFrom && html`<p><strong class="tagword">Draft</strong> proposed from a theme; nobody has made it theirs yet.</p>`}
      ${pastNotice(asAt, path)} ${standing && measureLine(standing)}
      ${standing?.cautions.map((caution) => html`<p class="meta">${caution}</p>`)}
      ${
        pair &&
        html`<section class="inset">
          <p>Paired with <a href="/measures/${pair.measure.id}">${pair.measure.title}</a></p>
          ${measureLine(pair)}
        </section>`
      }
      ${indicatorLink(measure)} ${standing && standing.readings.length > 0 && readingsView(standing)}
      ${
        standing &&
        ideasView({
          measureId: id,
          signals: tellSignals(standing.measure, standing.readings),
          written: await listHypotheses(db, measure.id, asAt),
          today: asAt ?? today,
          writes: asAt === undefined && may(person, 'measures.record'),
        })
      }
      ${cardView(standing?.measure ?? measure)}
      ${may(person, 'measures.record') && !asAt && details({ summaryText: 'Record a reading', open, html: readingForm(measure, form) })}
      <p class="btnrow noprint">
        ${may(person, 'plans.edit') && !asAt && html`<a href="${path}/edit">Change the definition</a>`}
      </p>
      ${may(person, 'plans.export') && standing && standing.readings.length > 0 && exportLinks(`${path}/export`)}
      ${asAtForm({ path, on: asAt, today })}`,
  })
}

const indicatorLink = ({ indicatorId }: Measure): Html | false => {
  const indicator = findIndicator(indicatorId)
  return (
    indicator !== undefined &&
    html`<p>
      Indicator ${indicator.id}: <a href="/indicators/${indicator.id}">${indicator.title}</a>, with what is published
      and what other councils have.
    </p>`
  )
}

const readingsView = ({ measure, readings }: MeasureStanding): Html => {
  const values = readings.map(({ value }) => value)
  const { median, limits, withoutLimits } = signalsIn(values, { areCounts: measure.unit === 'count' })
  const signals = tellSignals(measure, readings)
  const few = readings.some(({ denominator }) => denominator !== null && denominator < 20)
  const sentence = sentenceOf(measure, readings, median)
  return html`<section class="sec sec--plain" aria-labelledby="run">
    <h2 id="run">Over time</h2>
    <p>${sentence}</p>
    <div class="scrolls" role="group" aria-label="Over time: the picture" tabindex="0">
      ${runChart({
        id: 'run-chart',
        title: measure.title,
        description: sentence,
        points: readings.map(({ periodEnd, value }) => ({ label: monthInShort(periodEnd), value })),
        median,
        limits,
        target:
          measure.target === null
            ? null
            : { value: measure.target, words: `target ${inUnit(measure.unit, measure.target)}` },
        inUnit: (value) => (few ? '' : inUnit(measure.unit, value)),
        isShare: measure.unit === 'percent',
      })}
    </div>
    <p class="meta">${provisionalIn(readings, monthInShort)}</p>
    ${
      signals.length === 0
        ? html`<p class="meta">No signal: what varies may be chance.${withoutLimits && ` ${withoutLimits}`}</p>`
        : html`<ul class="plainlist">
            ${signals.map(({ words }) => html`<li>${words}</li>`)}
          </ul>`
    }
    ${details({
      summaryText: 'The same as a table',
      html: table({
        caption: 'Readings, newest first',
        classes: 'fold',
        head: [{ text: 'Period' }, { text: 'Figure' }, { text: 'Counted' }, { text: 'Out of' }, { text: 'Source' }],
        rows: readings
          .toReversed()
          .map((reading) => [
            { text: `${inWords(reading.periodStart)} to ${inWords(reading.periodEnd)}` },
            { text: `${figureInWords(measure, reading)}${reading.isProvisional ? ', provisional' : ''}` },
            { text: reading.numerator ?? '–' },
            { text: reading.denominator ?? '–' },
            { text: `${reading.source}; recorded by ${reading.recordedBy ?? 'somebody'}` },
          ]),
      }),
    })}
  </section>`
}

const sentenceOf = (measure: Measure, readings: readonly MeasureReading[], median: number): string => {
  const last = readings.at(-1)
  if (!last) return 'No reading yet.'
  return `${figureInWords(measure, last)} in the period to ${inWords(last.periodEnd)}; the median of ${readings.length} readings is ${inUnit(measure.unit, median)}.`
}

const aspectWords = {
  timeliness: 'how soon',
  quality: 'how well',
  voice: 'what children and families say',
  outcome: 'what became of children',
} as const

const cardView = (measure: Measure): Html => {
  const band =
    measure.targetKind === 'band' && measure.targetHigh !== null
      ? ` to ${inUnit(measure.unit, measure.targetHigh)}`
      : ''
  const rows: readonly (readonly [string, string])[] = [
    ['Counted', measure.numerator],
    ['Out of', measure.denominator],
    ['Left out', measure.exclusions],
    [
      'Better is',
      { higher: 'higher', lower: 'lower', neither: 'neither: it is shown without judgement' }[measure.polarity],
    ],
    ['Every', measure.period],
    ['Says', measure.aspect === '' ? '' : aspectWords[measure.aspect]],
    ['Source', measure.source],
    [
      'Known',
      measure.lagDays === 0
        ? 'as soon as its period has ended'
        : `${measure.lagDays === 1 ? 'a day' : `${measure.lagDays} days`} after its period has ended`,
    ],
    [
      'Hidden from the public',
      measure.hideBelow === 0 ? 'never' : `where fewer than ${measure.hideBelow} children are counted`,
    ],
    ['Owner', measure.ownerName ?? 'nobody'],
    [
      'Baseline',
      measure.baseline === null
        ? 'none'
        : `${inUnit(measure.unit, measure.baseline)}${measure.baselineOn ? `, ${inWords(measure.baselineOn)}` : ''}`,
    ],
    [
      'Target',
      measure.target === null
        ? 'none'
        : `${inUnit(measure.unit, measure.target)}${band}${measure.targetOn ? ` by ${inWords(measure.targetOn)}` : ''}${measure.targetBy && `, set by ${measure.targetBy}`}`,
    ],
    ['Tolerance', inUnit(measure.unit, measure.tolerance)],
    ['Withdrawn', measure.withdrawnOn === null ? '' : `${inWords(measure.withdrawnOn)}: ${measure.withdrawnWhy}`],
    ['Definition', `version ${measure.version}`],
  ]
  return html`<section class="sec sec--plain" aria-labelledby="card">
    <h2 id="card">Definition</h2>
    <dl class="facts">
      ${rows.map(
        ([name, value]) =>
          value !== '' &&
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`
}

const readingForm = (measure: Measure, { csrf, ...parts }: FormParts): Html => {
  const field = fieldsOf(parts)
  const isShare = measure.unit === 'percent' || measure.unit === 'rate'
  return html`<form method="post" action="/measures/${measure.id}/readings" novalidate>
    ${csrf}
    ${input({ ...field('periodStart'), type: 'date', label: { text: 'First day of the period' }, classes: 'govuk-input--width-10' })}
    ${input({ ...field('periodEnd'), type: 'date', label: { text: 'Last day of the period' }, classes: 'govuk-input--width-10' })}
    ${
      isShare
        ? html`${input({ ...field('numerator'), inputmode: 'numeric', label: { text: `Counted: ${measure.numerator || 'how many'}` }, classes: 'govuk-input--width-5' })}
            ${input({ ...field('denominator'), inputmode: 'numeric', label: { text: `Out of: ${measure.denominator || 'how many'}` }, classes: 'govuk-input--width-5' })}
            <p class="meta">The share is worked out from these two and never typed.</p>`
        : input({ ...field('value'), inputmode: 'decimal', label: { text: 'Figure' }, classes: 'govuk-input--width-5' })
    }
    ${input({ ...field('source'), label: { text: 'Where it comes from' } })}
    ${checkboxes({ idPrefix: 'isProvisional', name: 'isProvisional', items: [{ value: 'yes', text: 'It is provisional' }] })}
    ${button({ text: 'Record it', preventDoubleClick: true })}
  </form>`
}

const readingsPage = page({
  path: '/measures/:id/readings',
  needs: 'plans.read',
  postNeeds: 'measures.record',
  params,
  form: ReadingFields,
  get: async (visit) => showMeasure(visit, visit.params.id, { open: true }),
  post: async ({ db, params: { id }, form, today }) => {
    await recordReading(db, id, form, today)
    return redirect(`/measures/${id}`, 'The reading was recorded.')
  },
})

const newMeasure = page({
  path: '/measures/new',
  needs: 'plans.edit',
  form: MeasureFields,
  get: async ({ db, csrf, problems, typed }) =>
    view({
      title: 'Define a measure',
      current: 'measures',
      style: 'p-plans',
      body: html`${backLink({ href: '/measures', text: 'Measures' })}
        <h1>Define a measure</h1>
        ${measureForm({ csrf, problems, typed, held: {}, people: await peopleToChoose(db, 'Nobody yet'), others: await listMeasures(db), address: '/measures/new', submit: 'Define it' })}`,
    }),
  post: async ({ db, form }) => redirect(`/measures/${await createMeasure(db, form)}`, 'The measure was defined.'),
})

const changeMeasure = page({
  path: '/measures/:id/edit',
  needs: 'plans.edit',
  params,
  form: z.intersection(MeasureFields, z.object({ version: z.coerce.number().int().min(1) })),
  get: async (visit) => editView(visit, visit.params.id, visit),
  post: async (visit) => {
    const { version, ...fields } = visit.form
    const edited = await editMeasure(visit.db, visit.params.id, fields, version)
    if (edited.kind === 'saved')
      return redirect(
        `/measures/${visit.params.id}`,
        'The definition was changed; the earlier one stays in its history.',
      )
    const typed = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === null ? '' : String(value)]),
    )
    return { ...(await editView(visit, visit.params.id, { problems: [], typed, conflict: edited })), status: 409 }
  },
})

type Conflict = { version: number; by: string; differences: readonly Difference[] }

const editView = async (
  { db, csrf }: { db: Db; csrf: Html },
  id: MeasureId,
  { problems, typed, conflict }: { problems: FormParts['problems']; typed: FormParts['typed']; conflict?: Conflict },
) => {
  const measure = await getMeasure(db, id)
  const people = await peopleToChoose(db, 'Nobody yet')
  const { pairTitle: _pair, ownerName: _owner, ...held } = measure
  return view({
    title: `Change: ${measure.title}`,
    current: 'measures',
    style: 'p-plans',
    body: html`${backLink({ href: `/measures/${id}`, text: measure.title })}
      <h1>Change the definition</h1>
      ${conflict && differencesView({ ...conflict, nameOf: nameFrom(people) })}
      ${measureForm({
        csrf,
        problems,
        typed,
        held: conflict ? { ...held, ...typed } : held,
        people,
        others: (await listMeasures(db)).filter((one) => one.id !== id),
        address: `/measures/${id}/edit`,
        submit: 'Save',
        hidden: html`<input
          type="hidden"
          name="version"
          value="${conflict ? conflict.version : (typed['version'] ?? measure.version)}"
        />`,
      })}`,
  })
}

const measureExport = page({
  path: '/measures/:id/export/:format',
  needs: 'plans.export',
  params: params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, params: { id, format }, today }) => {
    const measure = await getMeasure(db, id)
    const readings = (await standingsOf(db, [id], { on: today })).get(id)?.readings ?? []
    const rows: Table<MeasureReading> = {
      title: measure.title,
      name: 'Readings',
      about: `Counted: ${measure.numerator || 'not said'}. Out of: ${measure.denominator || 'not said'}.`,
      source: `${measure.source || 'Source not said'}; Sightline, ${person.authorityName}`,
      asAt: now,
      filters: [],
      handling: 'Official.',
      rows: readings,
      columns: [
        { name: 'period_start', title: 'From', type: 'day', value: ({ periodStart }) => periodStart },
        { name: 'period_end', title: 'To', type: 'day', value: ({ periodEnd }) => periodEnd },
        { name: 'numerator', title: 'Counted', type: 'number', value: ({ numerator }) => numerator },
        { name: 'denominator', title: 'Out of', type: 'number', value: ({ denominator }) => denominator },
        { name: 'value', title: 'Value', type: 'number', value: ({ value }) => value },
        { name: 'source', title: 'Source', type: 'text', value: ({ source }) => source },
        {
          name: 'provisional',
          title: 'Provisional',
          type: 'text',
          value: ({ isProvisional }) => (isProvisional ? 'yes' : 'no'),
        },
      ],
    }
    return sendTable(db, rows, { format, action: 'measure.exported', subjectKind: 'measure', subjectId: id })
  },
})

export const measurePages = [measuresPage, newMeasure, measurePage, readingsPage, changeMeasure, measureExport]
