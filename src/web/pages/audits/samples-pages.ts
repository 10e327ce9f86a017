import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  countFrame,
  drawSample,
  fates,
  frameFor,
  frames,
  frameTable,
  getSample,
  GiveFields,
  giveOne,
  giveSingle,
  layersOf,
  listAuditors,
  listEligible,
  listFrame,
  listSamples,
  SampleFields,
  SampleId,
  samplesTable,
  SingleFields,
  strata,
  swapChild,
  SwapFields,
  toolFor,
  tools,
  type Auditor,
  type Layer,
  type Sample,
  type ShownFrameRow,
} from '../../../audits/index.ts'
import { labelOf, showChildren } from '../../../children/index.ts'
import { may } from '../../../people/index.ts'
import { addDays, inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { shareBeside, shareInWords } from '../../../platform/round.ts'
import { tableFormatNames } from '../../../platform/tables/index.ts'
import { backLink, button, checkboxes, details, input, select, table, textarea } from '../../components/index.ts'
import { exportLinks } from '../../export-links.ts'
import { takeAll } from '../../take-away.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { page, redirect, view } from '../../page.ts'
import { sendTable } from '../../send-table.ts'
import { auditHref, auditsNav, look, many } from './words.ts'

const Params = z.object({ id: SampleId })

const samplesPage = page({
  path: '/audits/samples',
  needs: 'audits.draw',
  get: async ({ db, person }) => {
    const samples = await listSamples(db)
    return view({
      title: 'Samples drawn for audit',
      ...look,
      body: html`<h1>Samples drawn for audit</h1>
        <p class="lede">
          Whom to read is drawn and not picked: by a seed that is kept, so that anybody can draw the same sample again.
        </p>
        ${auditsNav('/audits/samples', may(person, 'audits.draw'))}
        <p>
          <a class="govuk-button" href="/audits/samples/new">Draw a sample</a>
          <a href="/audits/single">Give a single audit by hand</a>
        </p>
        ${samplesPart(samples)}
        ${samples.length > 0 && may(person, 'children.export') && exportLinks({ path: '/audits/samples/export', words: takeAll(samples.length) })}`,
    })
  },
})

const samplesPart = (samples: readonly Sample[]): Html =>
  samples.length === 0
    ? html`<p>No sample has been drawn yet.</p>`
    : table({
        caption: 'Samples, what is due last first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: [
          { text: 'Sample' },
          { text: 'Audit' },
          { text: 'Due' },
          { text: 'Given', format: 'numeric' },
          { text: 'Finished', format: 'numeric' },
          { text: 'Closed', format: 'numeric' },
        ],
        rows: samples.map((sample) => [
          {
            html: html`<a href="/audits/samples/${sample.id}">${sample.title}</a><br /><span class="meta"
                >${frameFor(sample.frame)?.title ?? sample.frame}</span
              >`,
          },
          { text: toolFor(sample.tool).title },
          { text: inWords(sample.dueOn) },
          { text: sample.given, format: 'numeric' },
          { text: sample.finished, format: 'numeric' },
          { text: sample.closed, format: 'numeric' },
        ]),
      })

const samplesExport = page({
  path: '/audits/samples/export/:format',
  needs: 'audits.draw',
  params: z.object({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { format } }) =>
    sendTable(db, samplesTable(await listSamples(db), { at: now, asAt: today, authority: person.authorityName }), {
      format,
      action: 'audit-samples.exported',
      subjectKind: 'audit samples',
    }),
})

const newPage = page({
  path: '/audits/samples/new',
  needs: 'audits.draw',
  form: SampleFields,
  get: async ({ db, today, csrf, problems, typed }) => {
    const auditors = await listAuditors(db, today)
    const sizes = await Promise.all(frames.map((frame) => countFrame(db, frame, { onDay: today, isThematic: false })))
    return view({
      title: 'Draw a sample',
      ...look,
      body: html`${backLink({ href: '/audits/samples', text: 'Samples' })}
        <h1>Draw a sample</h1>
        <p class="lede">
          The frame is kept with the sample: who was in it, who was left out and why, who was drawn and who stands in
          reserve. Children whose records are hidden from you are not in it.
        </p>
        ${drawForm({ csrf, problems, typed }, { auditors, sizes, today })}`,
    })
  },
  post: async ({ db, today, form }) => {
    const { id, drawn, withoutAuditor } = await drawSample(db, form, { today, chance: randomUUID().slice(0, 8) })
    return redirect(
      `/audits/samples/${id}`,
      `${many(drawn, 'child was', 'children were')} drawn.${withoutAuditor > 0 && form.auditors.length > 0 ? ` For ${withoutAuditor} of them none of the auditors may read the record: choose another below.` : ''}`,
    )
  },
})

const drawForm = (
  form: FormParts,
  {
    auditors,
    sizes,
    today,
  }: { auditors: readonly Auditor[]; sizes: readonly { all: number; leftOut: number }[]; today: Day },
): Html => {
  const field = fieldsOf(form, {
    onDay: today,
    dueOn: addDays(today, 28),
    askedFor: '8',
    strata: 'team',
    tool: 'social-care',
    frame: 'care',
  })
  const chosen = (name: string) => field(name).value
  const ticked = (form.typed['auditors'] ?? '').split(',')
  return html`<form method="post" action="/audits/samples/new" novalidate class="entryform">
    ${form.csrf}
    ${input({ ...field('title'), label: { text: 'Name of the sample' }, hint: { text: 'Such as “Children in care, December”.' } })}
    ${select({ ...field('tool'), label: { text: 'What is asked of each record' }, items: tools.map(({ id, title }) => ({ value: id, text: title, selected: chosen('tool') === id })) })}
    ${select({
      ...field('frame'),
      label: { text: 'Of which children' },
      hint: {
        text: 'In brackets: how many there are today, and how many of them are left out because they are or were lately audited.',
      },
      items: frames.map(({ id, title }, at) => ({
        value: id,
        text: `${title} (${(sizes[at]?.all ?? 0).toLocaleString('en-GB')}, ${sizes[at]?.leftOut ?? 0} left out)`,
        selected: chosen('frame') === id,
      })),
    })}
    ${input({ ...field('onDay'), type: 'date', classes: 'govuk-input--width-10', label: { text: 'The children as on' } })}
    ${select({ ...field('strata'), label: { text: 'Layers, each of which gives its share' }, items: Object.entries(strata).map(([value, text]) => ({ value, text, selected: chosen('strata') === value })) })}
    ${input({ ...field('askedFor'), inputmode: 'numeric', classes: 'govuk-input--width-4', label: { text: 'How many' }, hint: { text: 'At least one from each layer, so it can be a few more.' } })}
    ${input({ ...field('seed'), spellcheck: false, classes: 'govuk-input--width-20', label: { text: 'Seed (optional)' }, hint: { text: 'Any word. Left empty, one is made up and kept.' } })}
    ${checkboxes({
      name: 'isThematic',
      classes: 'govuk-checkboxes--small',
      items: [
        {
          value: 'yes',
          text: 'Thematic: look again even at those who were audited lately',
          checked: form.typed['isThematic'] === 'yes',
        },
      ],
    })}
    ${textarea({ ...field('why'), rows: '2', label: { text: 'What it is to find out (optional)' } })}
    ${input({ ...field('dueOn'), type: 'date', classes: 'govuk-input--width-10', label: { text: 'Audits are due on' } })}
    ${checkboxes({
      name: 'auditors',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Auditors' } },
      hint: {
        text: 'Each child goes to whoever of them may read it and has the least to read: never to who works with the child, is of the team or manages who does.',
      },
      items: auditors.map(({ id, name, job, open }) => ({
        value: id,
        text: `${name}${job && `, ${job}`} (${many(open, 'audit')} open)`,
        checked: ticked.includes(id),
      })),
    })}
    ${button({ text: 'Draw', preventDoubleClick: true })}
  </form>`
}

const samplePage = page({
  path: '/audits/samples/:id',
  needs: 'audits.draw',
  params: Params,
  query: z.object({ show: z.enum(['drawn', 'all']).catch('drawn') }),
  get: async ({ db, person, today, csrf, params: { id }, query: { show }, url, problems, typed }) => {
    const sample = await getSample(db, id)
    const frame = await listFrame(db, id)
    const listed = show === 'all' ? frame : frame.filter(({ fate }) => fate === 'drawn' || fate === 'swapped')
    const rows = await showChildren(db, 'audit sample', listed.slice(0, mostRows), sample.title)
    const auditors = await listAuditors(db, today)
    const eligible = await listEligible(
      db,
      rows.filter(({ fate }) => fate === 'drawn').map(({ childId }) => childId),
      auditors.map((one) => one.id),
    )
    return view({
      title: 'Sample drawn for audit',
      ...look,
      body: sampleView(
        {
          sample,
          frame,
          rows,
          auditors,
          mayRead: Map.groupBy(eligible, ({ childId }) => childId),
          total: listed.length,
          show,
        },
        { csrf, problems, typed },
        { url, exports: may(person, 'children.export') },
      ),
    })
  },
})

const mostRows = 200

interface ShownSample {
  sample: Sample
  frame: readonly { stratum: string; fate: ShownFrameRow['fate'] }[]
  rows: readonly ShownFrameRow[]
  auditors: readonly Auditor[]
  mayRead: ReadonlyMap<string, readonly { auditorId: string }[]>
  total: number
  show: 'drawn' | 'all'
}

const stratumInWords = (strata: Sample['strata'], stratum: string): string =>
  strata === 'none' ? 'All' : strata === 'need' ? labelOf('primary_need', stratum) : stratum

const sampleView = (
  { sample, frame, rows, auditors, mayRead, total, show }: ShownSample,
  form: FormParts,
  { exports }: { url: URL; exports: boolean },
): Html => {
  const [drawn, leftOut] = [
    frame.filter(({ fate }) => fate === 'drawn').length,
    frame.filter(({ fate }) => fate === 'left out').length,
  ]
  const swapped = frame.filter(({ fate }) => fate === 'swapped').length
  const waiting = rows.filter(({ fate, auditId }) => fate === 'drawn' && auditId === null).length
  return html`${backLink({ href: '/audits/samples', text: 'Samples' })}
    <h1>${sample.title}</h1>
    <p class="lede">
      ${many(drawn, 'child', 'children')} drawn of
      ${frame.length.toLocaleString('en-GB')}${shareBeside(drawn, frame.length)}${leftOut > 0 && html`, ${leftOut} left out`}${swapped > 0 && html`, ${swapped} swapped`}.
      ${shareInWords(sample.finished, sample.given)} audits finished, due
      ${inWords(sample.dueOn)}${waiting > 0 && html`; ${many(waiting, 'child waits', 'children wait')} for an auditor`}.
    </p>
    <dl class="facts">
      <dt>What is asked</dt>
      <dd><a href="/audits/tools/${sample.tool}">${toolFor(sample.tool).title}</a></dd>
      <dt>Of whom</dt>
      <dd>${frameFor(sample.frame)?.says ?? sample.frame} As on ${inWords(sample.onDay)}.</dd>
      <dt>Layers</dt>
      <dd>${strata[sample.strata]}</dd>
      <dt>Seed</dt>
      <dd>
        <code>${sample.seed}</code>: in each layer children stand in the order of the SHA-256 of the seed, a stroke and
        the number of the record
      </dd>
      <dt>Drawn by</dt>
      <dd>${sample.drawnBy}${sample.isThematic && ', thematic'}${sample.why && `: ${sample.why}`}</dd>
    </dl>
    <h2>Layers</h2>
    ${layersPart(sample, layersOf(frame))}
    <h2>${show === 'all' ? 'The whole frame' : 'Drawn'}</h2>
    <p class="noprint">
      ${
        show === 'all'
          ? html`<a href="/audits/samples/${sample.id}">Only those drawn</a>`
          : html`<a href="/audits/samples/${sample.id}?show=all"
              >The whole frame, with those in reserve and left out</a
            >`
      }
      ${total > mostRows && html`<span class="meta">The first ${mostRows} of ${total}; the file has all.</span>`}
    </p>
    ${table({
      caption: 'Children of the frame',
      captionClasses: 'govuk-visually-hidden',
      classes: 'fold',
      firstCellIsHeader: true,
      head: ['Child', 'Layer and place', 'What became of it', 'Auditor', 'What to do'].map((text) => ({ text })),
      rows: rows.map((row) => [
        {
          html: html`<a href="/children/${row.childId}">${row.name || row.number}</a
            >${row.name !== '' && html`<br /><span class="meta">${row.number}</span>`}`,
        },
        { text: `${stratumInWords(sample.strata, row.stratum)}, ${row.place}` },
        { text: `${fates[row.fate]}${row.why && `: ${row.why}`}` },
        {
          html: row.auditId
            ? html`<a href="${auditHref({ id: row.auditId })}"
                  >${row.auditor}<span class="govuk-visually-hidden">, audit of ${row.number}</span></a
                >${row.finishedOn && html`<br /><span class="meta">finished ${inWords(row.finishedOn)}</span>`}`
            : row.fate === 'drawn'
              ? html`Nobody yet`
              : html`–`,
        },
        {
          html:
            row.fate === 'drawn' && row.finishedOn === null
              ? rowForms(sample, row, { auditors, able: mayRead.get(row.childId) ?? [], form })
              : html`–`,
        },
      ]),
    })}
    ${exports && exportLinks({ path: `/audits/samples/${sample.id}/export`, words: `Take the frame of ${frame.length.toLocaleString('en-GB')} away` })}`
}

const layersPart = ({ strata: kind }: Sample, layers: readonly Layer[]): Html =>
  table({
    caption: 'Layers of the frame',
    captionClasses: 'govuk-visually-hidden',
    classes: 'fold',
    firstCellIsHeader: true,
    head: [
      { text: 'Layer' },
      { text: 'Children', format: 'numeric' },
      { text: 'Left out', format: 'numeric' },
      { text: 'Drawn', format: 'numeric' },
      { text: 'Swapped', format: 'numeric' },
    ],
    rows: layers.map((layer) => [
      { text: stratumInWords(kind, layer.stratum) },
      ...[layer.all, layer.leftOut, layer.drawn, layer.swapped].map((number) => ({
        text: number.toLocaleString('en-GB'),
        format: 'numeric',
      })),
    ]),
  })

const rowForms = (
  sample: Sample,
  row: ShownFrameRow,
  { auditors, able, form }: { auditors: readonly Auditor[]; able: readonly { auditorId: string }[]; form: FormParts },
): Html => {
  const others = auditors.filter(({ id }) => able.some(({ auditorId }) => auditorId === id))
  return html`${details({
    summaryText: row.auditId ? 'Give to another' : 'Give to an auditor',
    html:
      others.length === 0
        ? html`<p>Nobody of those who audit may read this record.</p>`
        : html`<form method="post" action="/audits/samples/${sample.id}/give" novalidate>
            ${form.csrf}<input type="hidden" name="child" value="${row.childId}" />
            ${select({ id: `auditor-${row.childId}`, name: 'auditor', label: { text: `Auditor for ${row.number}` }, items: others.map(({ id, name, open }) => ({ value: id, text: `${name} (${open} open)` })) })}
            ${button({ text: 'Give', classes: 'govuk-button--secondary', preventDoubleClick: true })}
          </form>`,
  })}
  ${details({
    summaryText: 'Swap',
    html: html`<form method="post" action="/audits/samples/${sample.id}/swap" novalidate>
      ${form.csrf}<input type="hidden" name="child" value="${row.childId}" />
      ${input({ id: `why-${row.childId}`, name: 'why', label: { text: `Why ${row.number} is not audited` } })}
      ${button({ text: 'Swap for the next of the layer', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>`,
  })}`
}

const give = page({
  path: '/audits/samples/:id/give',
  needs: 'audits.draw',
  params: Params,
  form: GiveFields,
  post: async ({ db, today, params: { id }, form }) => {
    await giveOne(db, id, form, today)
    return redirect(`/audits/samples/${id}`, 'The audit was given.')
  },
})

const swap = page({
  path: '/audits/samples/:id/swap',
  needs: 'audits.draw',
  params: Params,
  form: SwapFields,
  post: async ({ db, today, params: { id }, form }) => {
    const isNext = await swapChild(db, id, form, today)
    return redirect(
      `/audits/samples/${id}`,
      isNext ? 'The next child of the layer was drawn.' : 'It was taken out. Nobody is left in the layer.',
    )
  },
})

const frameExport = page({
  path: '/audits/samples/:id/export/:format',
  needs: 'audits.draw',
  params: Params.extend({ format: z.enum(tableFormatNames) }),
  get: async ({ db, person, now, today, params: { id, format } }) => {
    const sample = await getSample(db, id)
    const rows = await showChildren(db, 'audit sample', await listFrame(db, id), sample.title)
    return sendTable(db, frameTable(sample, rows, { at: now, asAt: today, authority: person.authorityName }), {
      format,
      action: 'audit-sample.exported',
      subjectKind: 'audit sample',
      subjectId: id,
    })
  },
})

const singlePage = page({
  path: '/audits/single',
  needs: 'audits.draw',
  form: SingleFields,
  get: async ({ db, today, csrf, problems, typed }) => {
    const auditors = await listAuditors(db, today)
    const field = fieldsOf({ problems, typed }, { dueOn: addDays(today, 28) })
    return view({
      title: 'Give a single audit',
      ...look,
      body: html`${backLink({ href: '/audits/samples', text: 'Samples' })}
        <h1>Give a single audit by hand</h1>
        <p class="lede">
          For a child who was not drawn: after a complaint, or of whom the case system’s data does not tell that youth
          justice works with them.
        </p>
        <form method="post" action="/audits/single" novalidate class="entryform">
          ${csrf}
          ${input({ ...field('recordNumber'), spellcheck: false, classes: 'govuk-input--width-20', label: { text: 'Number of the record' } })}
          ${select({ ...field('tool'), label: { text: 'What is asked of the record' }, items: tools.map(({ id, title }) => ({ value: id, text: title, selected: field('tool').value === id })) })}
          ${select({ ...field('auditor'), label: { text: 'Auditor' }, items: [{ value: '', text: 'Choose one' }, ...auditors.map(({ id, name, job }) => ({ value: id, text: `${name}${job && `, ${job}`}`, selected: field('auditor').value === id }))] })}
          ${input({ ...field('dueOn'), type: 'date', classes: 'govuk-input--width-10', label: { text: 'Due on' } })}
          ${textarea({ ...field('why'), rows: '2', label: { text: 'Why this child' } })}
          ${button({ text: 'Give it', preventDoubleClick: true })}
        </form>`,
    })
  },
  post: async ({ db, today, form }) => {
    const id = await giveSingle(db, form, today)
    return redirect(auditHref({ id }), 'The audit was given.')
  },
})

export const samplesPages = [samplesPage, samplesExport, newPage, samplePage, give, swap, frameExport, singlePage]
