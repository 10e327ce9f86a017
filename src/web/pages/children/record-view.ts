import { inSmallLetters } from '../../../platform/in-small-letters.ts'
import {
  chronologyOf,
  dayIn,
  diedOn,
  agesOf,
  gapsOf,
  isWithUs,
  homeOf,
  inCareSince,
  isSocialWorker,
  isYes,
  labelOf,
  labelsIn,
  lastSeenAlone,
  latestFirst,
  legalStatusOf,
  missingInYear,
  restrictionKinds,
  socialWorkersInYear,
  stageOf,
  stages,
  text,
  workerRoleInWords,
  wholenessOf,
  workersOf,
  type Child,
  type Gap,
  type Looker,
  type Relative,
  type Restriction,
} from '../../../children/index.ts'
import { withAudits, type Audit } from '../../../audits/index.ts'
import { withLogs, type LogEntry } from '../../../case-logs/index.ts'
import { standingInWords } from '../../../clocks/index.ts'
import type { ChildClock } from '../../../timescales/index.ts'
import { daysBetween, inWords, instantInWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { ageInWords } from '../../../platform/months.ts'
import { button, checkboxes, details, input, select, status, table, textarea } from '../../components/index.ts'
import { fieldsOf, type FormParts } from '../../form-fields.ts'
import { childAudits } from '../audits/child-audits-view.ts'
import { childLogs } from '../case-logs/child-logs-view.ts'
import { clockStatus, ruleHref, taskInWords } from '../worklists/words.ts'
import { eventsRail } from './events.ts'

interface Shown {
  child: Child
  family: readonly Relative[]
  today: Day
  tomorrow: Day
  /** Where the person opened the record in need: when it closes to them. */
  openUntil: Date | undefined
  lookers: readonly Looker[]
  /** What is due for the child on the day of the record. */
  due: readonly ChildClock[]
  restriction: Restriction | undefined
  nameable: readonly { id: string; name: string; job: string; mayLift: boolean }[]
  /** What the case logs hold of the child. */
  logs: readonly LogEntry[]
  /** Audits of the record, as far as the person may see them. */
  audits: readonly Audit[]
  may: { log: boolean; hear: boolean; restrict: boolean; answer: boolean }
  form: FormParts
}

export const recordView = (page: Shown): Html => {
  const { child, today } = page
  return html`${accessBar(child, page)} ${pastBar(child, today)}
    <div class="who">
      <div>
        <h1>${child.calledBy}</h1>
        <p class="lede">${ledeOf(child)}</p>
        ${facts(child)} ${restrictionPart(page)}
      </div>
      ${around(page)}
    </div>
    ${alerts(child)} ${voice(page)} ${clocks(page)} ${gaps(child)} ${ages(child)} ${plans(child)} ${needs(child)}
    ${section('logs', 'Case logs', 'What the data of the case system does not hold, written down here.', childLogs({ childId: child.id, entries: page.logs, asAt: child.asAt, writes: page.may.log && child.asAt === today }))}
    ${section('audits', 'Audits and supervision', 'Who read this record to judge the work, and what came of it.', childAudits(child.id, page.audits, child.asAt))}
    ${timeline(child, page)} ${asAtForm(child, today)}`
}

const accessBar = ({ id, delivery }: Child, { lookers, openUntil, may: { answer } }: Shown): Html =>
  html`<div class="access">
    ${details({
      summaryHtml: html`<b>Your access is recorded.</b>
        ${lookers.length === 0 ? 'Nobody else has looked this month' : lookers.length === 1 ? 'One person has looked this month' : `${lookers.length} people have looked this month`}`,
      html: html`<ul class="rows">
          ${lookers.map(({ name, job, times, lists, last }) => html`<li>${name}${job && `, ${job}`}<span class="meta">${lookedInWords({ times, lists })}, last ${instantInWords(last)}</span></li>`)}
        </ul>
        <p><a href="/children/${id}/looks">Every look, with what was looked at</a></p>`,
    })}
    <p class="meta">
      ${openUntil && html`<b>You opened it in need; it is open to you until ${instantInWords(openUntil)}.</b>`} From the
      delivery of ${inWords(delivery.asAt)}.
      <a href="/children/${id}/chronology">Chronology</a
      >${answer && html` · <a href="/children/${id}/subject-request">Answer a request to see this record</a>`}
    </p>
  </div>`

const lookedInWords = ({ times, lists }: Pick<Looker, 'times' | 'lists'>): string => {
  const often = (count: number): string => (count === 1 ? 'once' : `${count} times`)
  return [times > 0 && `${often(times)} at the record`, lists > 0 && `${often(lists)} on a list`]
    .filter(Boolean)
    .join(' and ')
}

const pastBar = ({ id, asAt }: Child, today: Day): Html | '' =>
  asAt === today
    ? ''
    : html`<p class="govuk-inset-text">
        As it was known on <b>${inWords(asAt)}</b>. <a href="/children/${id}">Show it as it is now</a>
      </p>`

const ledeOf = (child: Child): string => {
  const since = inCareSince(child)
  const home = homeOf(child)
  const age = child.born && child.born <= child.asAt ? ageInWords(child.born, child.asAt) : ''
  const died = diedOn(child)
  const diedAt = died && child.born ? ageInWords(child.born, died) : ''
  const homeSince = dayIn(home, 'clap_cla_placement_start_date')
  const parts = [
    died ? `Died on ${inWords(died)}${diedAt ? `, ${diedAt} old` : ''}.` : age ? `${age} old.` : notBorn(child),
    died && stageOf(child) !== 'none' ? `The case is still open: ${inSmallLetters(stages[stageOf(child)])}.` : '',
    died ? '' : since ? `In care for ${ageInWords(since, child.asAt)}.` : `${stages[stageOf(child)]}.`,
    home && homeSince && !died
      ? `${labelOf('placement_type', text(home, 'clap_cla_placement_type'))}, since ${inWords(homeSince)}.`
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}

const facts = (child: Child): Html => {
  const legal = legalStatusOf(child)
  const died = diedOn(child)
  const { person } = child
  const lines: [string, string][] = [
    ['Born', child.born ? inWords(child.born) : expected(child)],
    ['Died', died ? inWords(died) : ''],
    ['Record', child.recordNumber],
    [
      'Pupil number',
      text(person, 'pers_upn') || labelOf('upn_unknown_care', text(person, 'pers_upn_unknown')) || 'Not known',
    ],
    ['Sex', labelOf('sex', text(person, 'pers_sex'))],
    ['Ethnic group', labelOf('ethnicity', text(person, 'pers_ethnicity')) || 'Not recorded'],
    ['Legal status', legal ? `${legal.words}${legal.since ? `, since ${inWords(legal.since)}` : ''}` : ''],
    ['Nationality', text(person, 'pers_nationality')],
  ]
  return html`<dl class="facts small">
    ${lines
      .filter(([, value]) => value !== '')
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`
}

/** Why there is no age. A child with a birth day to come, or with the day on which the birth is expected, is not born yet. */
const notBorn = (child: Child): string => {
  const due = child.born ?? dayIn(child.person, 'pers_expected_dob')
  if (!due) return 'The birth date is not known.'
  return due > child.asAt
    ? `Not born yet: expected on ${inWords(due)}.`
    : `Birth was expected on ${inWords(due)}; the birth date is not known.`
}

const expected = ({ person }: Child): string => {
  const on = dayIn(person, 'pers_expected_dob')
  return on ? `Expected ${inWords(on)}` : 'Not known'
}

/** Everybody round the child: who works with them, the home, the family. */
const around = ({ child, family }: Shown): Html => {
  const workers = workersOf(child)
  const [leaver] = child.rows.get('ssd_care_leavers') ?? []
  const adviser = text(leaver, 'clea_care_leaver_personal_advisor')
  const count = socialWorkersInYear(child)
  return html`<section aria-labelledby="around">
    <h2 id="around">Around ${child.forename || 'the child'}</h2>
    <ul class="around">
      ${workers.map((row) => {
        const from = dayIn(row, 'invo_involvement_start_date')
        const since = from ? `, ${ageInWords(from, child.asAt) || 'since today'}` : ''
        const nth = isSocialWorker(row) && count > 1 ? `; one of ${count} in a year` : ''
        const to = dayIn(row, 'invo_involvement_end_date')
        const until = to ? `, until ${inWords(to)}` : ''
        return html`<li>
          ${text(row, 'worker_name') || 'Not named'}<span class="meta"
            >${workerRoleInWords(row)}${since}${until}${nth}</span
          >
        </li>`
      })}
      ${adviser && !isAmong(workers, adviser) && html`<li>${adviser}<span class="meta">personal adviser</span></li>`}
      ${workers.length === 0 && !adviser && html`<li>Nobody is allocated${isWithUs(child) && html`<span class="meta">a gap, below</span>`}</li>`}
      ${family.map(({ id, name, recordNumber }) => html`<li><a href="/children/${id}">${name || recordNumber}</a><span class="meta">same family</span></li>`)}
    </ul>
  </section>`
}

/** Whether somebody of this name already stands among those who work with the child. */
const isAmong = (workers: ReturnType<typeof workersOf>, name: string): boolean =>
  workers.some((row) => text(row, 'worker_name').toLowerCase() === name.toLowerCase())

const alerts = (child: Child): Html | '' => {
  const missing = missingInYear(child)
  const workers = socialWorkersInYear(child)
  const alone = lastSeenAlone(child)
  const isSeen = !diedOn(child) && ['care', 'protection', 'need'].includes(stageOf(child))
  const conditions = (child.rows.get('ssd_disability') ?? []).map((row) =>
    labelOf('disability', text(row, 'disa_disability_code')),
  )
  const lines = [
    missing > 0 &&
      status({
        symbol: 'risk',
        word: 'Missing',
        detail: missing === 1 ? 'once' : `${missing} times`,
        reason: 'in the last 12 months',
      }),
    workers >= 3 &&
      status({ symbol: 'risk', word: 'Changes of worker', reason: `${workers} social workers in the last 12 months` }),
    isSeen &&
    child.born &&
    daysBetween(child.born, child.asAt) > 4 * 365 &&
    (!alone || daysBetween(alone, child.asAt) > 60)
      ? status({
          symbol: 'risk',
          word: 'Not seen alone',
          reason: alone ? `since ${inWords(alone)}` : 'on any visit that the delivery holds',
        })
      : false,
    conditions.length > 0 &&
      status({ symbol: 'course', word: 'Disability', reason: inSmallLetters(conditions.join(', ')) }),
    (child.rows.get('ssd_immigration_status') ?? []).some((row) =>
      /UASC|Unaccompanied/.test(text(row, 'immi_immigration_status')),
    ) &&
      status({
        symbol: 'course',
        word: 'Unaccompanied',
        reason: 'came to this country as an asylum-seeking child alone',
      }),
  ].filter((line) => line !== false && line !== null)
  return lines.length === 0 ? '' : section('alerts', 'Alerts', '', html`${lines}`)
}

const voice = (page: Shown): Html => {
  const { child, may, form, tomorrow } = page
  const [latest, ...earlier] = child.words
  const inYear = child.words.filter(({ saidOn }) => daysBetween(saidOn, child.asAt) <= 365).length
  const answers = voiceAnswers(child)
  return html`<section class="voice" aria-labelledby="words">
    <div>
      <h2 id="words">In ${child.forename ? `${child.forename}’s` : 'their own'} words</h2>
      <p class="meta">
        ${latest ? `${inYear === 1 ? 'Once' : `${inYear} times`} in the last 12 months, latest ${inWords(latest.saidOn)}` : 'Nothing has been written down'}
      </p>
    </div>
    <div>
      ${
        latest &&
        html`<blockquote><p>${quoted(latest)}</p></blockquote>
          ${saidWhere(latest)} ${changedForm(page, latest)}`
      }
      ${
        earlier.length > 0 &&
        html`<div class="more">
          ${earlier.slice(0, 4).map(
            (words) =>
              html`<div>
                <p class="said">${quoted(words)}</p>
                ${saidWhere(words)}
              </div>`,
          )}
        </div>`
      }
      ${answers}
      ${may.hear && child.words !== undefined && details({ summaryText: 'Write down what was said', open: form.problems.length > 0 && !('why' in form.typed), html: wordsForm(child, form, tomorrow) })}
    </div>
  </section>`
}

/** What was said; for whoever sees no names, that it is withheld, since children name people. */
const quoted = ({ withheld, said }: Child['words'][number]): string => (withheld ? 'Words withheld' : `“${said}”`)

const whatChanged = ({ changed, isAnswered }: Child['words'][number]): Html => {
  if (changed) return html`<p class="meta"><b>What it changed:</b> ${changed}</p>`
  return isAnswered
    ? html`<p class="meta">What it changed is written down: words withheld.</p>`
    : status({ symbol: 'broken', word: 'Changed nothing yet', reason: 'nobody has written down what came of it' })
}

const saidWhere = (words: Child['words'][number]): Html => {
  const { toldTo, setting, saidOn } = words
  return html`<p class="meta">${[toldTo && `To ${toldTo}`, setting, inWords(saidOn)].filter(Boolean).join(', ')}.</p>
    ${whatChanged(words)}`
}

/** Whoever may write words down may say, later, what came of them. */
const changedForm = ({ child, may, form }: Shown, words: Child['words'][number]): Html | '' => {
  if (words.isAnswered || !may.hear) return ''
  return details({
    summaryHtml: html`Say what it changed<span class="govuk-visually-hidden">: ${words.said}</span>`,
    html: html`<form method="post" action="/children/${child.id}/words/${words.id}" novalidate>
      ${form.csrf} ${input({ id: `changed-${words.id}`, name: 'changed', label: { text: 'What it changed' } })}
      ${button({ text: 'Write it down', preventDoubleClick: true })}
    </form>`,
  })
}

/** The answers of the short questionnaire that the dataset has. */
const voiceAnswers = ({ rows }: Child): Html | '' => {
  const [row] = rows.get('ssd_voice_of_child') ?? []
  if (!row) return ''
  const questions = {
    voch_explained_worries: 'The worries were explained to them',
    voch_story_help_understand: 'A story helped them understand',
    voch_agree_worker: 'They agree with their worker',
    voch_plan_safe: 'The plan makes them safe',
    voch_tablet_help_explain: 'A tablet helped them explain',
  }
  return html`<dl class="facts small">
    ${Object.entries(questions).map(
      ([field, question]) =>
        text(row, field) &&
        html`<dt>${question}</dt>
          <dd>${isYes(row, field) ? 'Yes' : 'No'}</dd>`,
    )}
  </dl>`
}

const wordsForm = ({ id }: Child, { csrf, ...parts }: FormParts, tomorrow: Day): Html => {
  const field = fieldsOf(parts)
  return html`<form method="post" action="/children/${id}" novalidate>
    ${csrf}
    ${textarea({ ...field('said'), label: { text: 'What was said' }, hint: { text: 'In the child’s own words, not about the child.' }, rows: 3 })}
    ${input({ ...field('saidOn'), type: 'date', label: { text: 'Day' }, classes: 'govuk-input--width-10', attributes: { max: tomorrow } })}
    ${input({ ...field('toldTo'), label: { text: 'To whom' } })}
    ${input({ ...field('setting'), label: { text: 'Where, or on what occasion' } })}
    ${input({ ...field('changed'), label: { text: 'What it changed' }, hint: { text: 'Leave empty while nothing has come of it.' } })}
    ${button({ text: 'Write it down', preventDoubleClick: true })}
  </form>`
}

const clocks = ({ child, due }: Shown): Html | '' => {
  if (due.length === 0) return ''
  const late = due.filter(({ clock }) => clock.state === 'overdue').length
  return section(
    'clocks',
    'Clocks',
    `${due.length} running: ${late} late. Working days leave out weekends and bank holidays.`,
    html`${table({
        caption: 'What is due, late first',
        captionClasses: 'govuk-visually-hidden',
        classes: 'fold',
        firstCellIsHeader: true,
        head: ['What', 'How it stands', 'Whose turn', 'Where the limit comes from'].map((words) => ({ text: words })),
        rows: due.map(({ rule: { rule }, clock, byRule, turn, worker }) => [
          { text: rule.stops },
          { html: clockStatus(clock, byRule) },
          { html: html`${worker ?? 'Nobody is allocated'}<br /><span class="meta">${taskInWords(turn)}</span>` },
          {
            html: html`<a href="${ruleHref(rule.id)}">${rule.id}</a>
              <span class="meta">${standingInWords(rule)}.</span>`,
          },
        ]),
      })}
      <p><a href="/worklists/children/${child.id}">Those of the last year</a></p>`,
  )
}

const gaps = (child: Child): Html => {
  const found: readonly Gap[] = gapsOf(child)
  const { inOrder, of } = wholenessOf(child)
  return section(
    'gaps',
    'Missing or wrong on this record',
    found.length === 0
      ? `Nothing: all ${of} things that are looked for are in order.`
      : html`${found.length === 1 ? 'One thing, and who can mend it' : `${found.length} things, and who can mend each`}.
          Of ${of} kinds of thing that are looked for, ${inOrder} are in order. It is mended in the case system.
          <a href="/children/gaps">All records together</a>`,
    found.length === 0
      ? status({ symbol: 'yes', word: 'Whole', reason: 'all that is looked for is there' })
      : table({
          caption: 'What is missing or wrong',
          captionClasses: 'govuk-visually-hidden',
          classes: 'fold',
          firstCellIsHeader: true,
          head: ['What', 'Why it matters', 'Who can mend it'].map((words) => ({ text: words })),
          rows: found.map(({ kind, what, why, mends }) => [
            { html: html`${kind === 'wrong' ? html`<b>Wrong:</b> ` : html`<b>Missing:</b> `}${what}` },
            { text: why },
            { text: mends },
          ]),
        }),
  )
}

/** How old each part of the record is: an old part tells how the child was. */
const ages = (child: Child): Html | '' => {
  const all = agesOf(child)
  if (all.length === 0) return ''
  const stale = all.filter(({ isStale }) => isStale).length
  return section(
    'ages',
    'How old each part is',
    stale === 0
      ? 'Nothing is stale.'
      : `${stale} of ${all.length} ${all.length === 1 ? 'part' : 'parts'} no longer ${stale === 1 ? 'tells' : 'tell'} how the child is. The ages are local practice.`,
    html`<ul class="rows">
      ${all.map(({ what, on, isStale }) => html`<li>${status({ symbol: isStale ? 'stale' : 'course', word: what, detail: isStale ? 'is stale' : '', reason: on ? `last ${inWords(on)}, ${ageInWords(on, child.asAt) || 'today'}` : 'never, by this delivery' })}</li>`)}
    </ul>`,
  )
}

const plans = (child: Child): Html | '' => {
  const { rows } = child
  const lines: { what: string; detail: string; from: Day | null; to: Day | null }[] = [
    ...latestFirst(rows, 'ssd_cla_care_plan', 'lacp_cla_care_plan_start_date').map((row) => ({
      what: 'Care plan',
      detail: labelsIn('permanence_plan', text(row, 'lacp_cla_care_plan_json')).join(', '),
      from: dayIn(row, 'lacp_cla_care_plan_start_date'),
      to: dayIn(row, 'lacp_cla_care_plan_end_date'),
    })),
    ...latestFirst(rows, 'ssd_cp_plans', 'cppl_cp_plan_start_date').map((row) => ({
      what: 'Child protection plan',
      detail: labelOf('abuse_category', text(row, 'cppl_cp_plan_latest_category')),
      from: dayIn(row, 'cppl_cp_plan_start_date'),
      to: dayIn(row, 'cppl_cp_plan_end_date'),
    })),
    ...latestFirst(rows, 'ssd_cin_plans', 'cinp_cin_plan_start_date').map((row) => ({
      what: 'Child in need plan',
      detail: '',
      from: dayIn(row, 'cinp_cin_plan_start_date'),
      to: dayIn(row, 'cinp_cin_plan_end_date'),
    })),
    ...latestFirst(rows, 'ssd_ehcp_named_plan', 'ehcn_named_plan_start_date').map((row) => ({
      what: 'Education, health and care plan',
      detail: '',
      from: dayIn(row, 'ehcn_named_plan_start_date'),
      to: dayIn(row, 'ehcn_named_plan_ceased_date'),
    })),
    ...latestFirst(rows, 'ssd_care_leavers', 'clea_pathway_plan_review_date').map((row) => ({
      what: 'Pathway plan',
      detail: labelOf('leaver_eligibility', text(row, 'clea_care_leaver_eligibility')),
      from: dayIn(row, 'clea_pathway_plan_review_date'),
      to: null,
    })),
  ]
  if (lines.length === 0) return ''
  return section(
    'plans',
    'Plans',
    `${lines.filter(({ to }) => to === null).length} in force`,
    html`<ul class="rows">
      ${lines.map(({ what, detail, from, to }) => html`<li><b>${what}</b>${detail && `: ${inSmallLetters(detail)}`}<span class="meta">${[from && `from ${inWords(from)}`, to ? `to ${inWords(to)}` : 'in force'].filter(Boolean).join(', ')}</span></li>`)}
    </ul>`,
  )
}

const needs = (child: Child): Html | '' => {
  const { rows } = child
  const [assessment] = latestFirst(rows, 'ssd_cin_assessments', 'cina_assessment_start_date')
  const factors = (rows.get('ssd_assessment_factors') ?? []).flatMap((row) =>
    labelsIn('assessment_factors', text(row, 'cinf_assessment_factors_json')),
  )
  const special = (rows.get('ssd_sen_need') ?? []).map((row) =>
    labelOf('sen_need', text(row, 'senn_active_ehcp_need_type')),
  )
  const [sdq] = latestFirst(rows, 'ssd_sdq_scores', 'csdq_sdq_completed_date')
  const [referral] = latestFirst(rows, 'ssd_cin_episodes', 'cine_referral_date')
  const lines: [string, string][] = [
    ['Main need', labelOf('primary_need', text(referral, 'cine_cin_primary_need_code'))],
    ['Found in assessments', [...new Set(factors)].join('; ')],
    ['Special educational needs', [...new Set(special)].join('; ')],
    [
      'Strengths and difficulties',
      sdq ? `${text(sdq, 'csdq_sdq_score')} on ${whenIn(dayIn(sdq, 'csdq_sdq_completed_date'))}` : '',
    ],
    ['Last assessment', assessment ? whenIn(dayIn(assessment, 'cina_assessment_start_date')) : ''],
  ]
  const said = lines.filter(([, value]) => value !== '')
  if (said.length === 0) return ''
  return section(
    'needs',
    'Needs',
    '',
    html`<dl class="facts">
      ${said.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`,
  )
}

const whenIn = (on: Day | null): string => (on ? inWords(on) : 'a day that is not recorded')

const timeline = (child: Child, { logs, audits }: Pick<Shown, 'logs' | 'audits'>): Html => {
  const events = withAudits(
    withLogs(
      chronologyOf(child.rows, child.words, child.asAt),
      logs.filter(({ happenedOn }) => happenedOn <= child.asAt),
    ),
    audits,
    child.asAt,
  )
  const link = `/children/${child.id}/chronology`
  return section(
    'chronology',
    'Chronology',
    html`The latest ${Math.min(events.length, 8)} of ${events.length}.
      <a href="${link}">All of it, or as for court</a>`,
    eventsRail(events.slice(0, 8), 3),
  )
}

const asAtForm = ({ id, asAt }: Child, today: Day): Html =>
  html`<form class="asat" method="get" action="/children/${id}">
    ${input({ id: 'asAt', name: 'asAt', type: 'date', label: { text: 'Show the record as it was known on' }, value: asAt === today ? '' : asAt, classes: 'govuk-input--width-10' })}
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`

const restrictionInWords = ({ kind, why, named, isByDelivery, reviewedBy }: Restriction): string => {
  if (!isByDelivery) return `${kind}. Only ${named.join(', ')} see this record.`
  const who = ['those who may restrict records', ...named].join(', ')
  return `${kind}. ${why} Only ${who} see this record. ${reviewedBy === null ? 'Nobody has looked yet whether that is right.' : `${reviewedBy} looked and found it right.`}`
}

const restrictionPart = ({ child: { id }, restriction, nameable, may, form }: Shown): Html | '' => {
  const isBack = form.problems.length > 0 && 'why' in form.typed
  const field = fieldsOf(isBack ? form : { problems: [], typed: {} })
  if (restriction) {
    return html`${status({ symbol: 'blocked', word: 'Restricted', detail: `since ${instantInWords(restriction.setAt)}`, reason: restrictionInWords(restriction) })}
    ${
      restriction.isByDelivery &&
      restriction.reviewedBy === null &&
      may.restrict &&
      html`<form method="post" action="/children/${id}/restriction" novalidate>
        ${form.csrf} ${button({ text: 'The restriction is right', classes: 'govuk-button--secondary' })}
      </form>`
    }
    ${
      may.restrict &&
      details({
        summaryText: 'Lift the restriction',
        open: isBack,
        html: html`<form method="post" action="/children/${id}/lift" novalidate>
          ${form.csrf} ${input({ ...field('why'), label: { text: 'Why' } })}
          ${button({ text: 'Lift it', classes: 'govuk-button--warning' })}
        </form>`,
      })
    }`
  }
  if (!may.restrict) return ''
  return details({
    summaryText: 'Restrict this record',
    open: isBack,
    html: html`<form method="post" action="/children/${id}/restrict" novalidate>
      ${form.csrf}
      ${select({ ...field('kind'), label: { text: 'Because the child is' }, items: restrictionKinds.map((kind) => ({ value: kind, text: kind === 'staff family' ? 'of the family of somebody on the staff' : kind === 'adopted' ? 'adopted' : 'at high risk' })) })}
      ${input({ ...field('why'), label: { text: 'Why' } })}
      ${checkboxes({ name: 'named', idPrefix: 'named', classes: 'govuk-checkboxes--small', fieldset: { legend: { text: 'Who still sees it' } }, hint: { text: 'Name at least one who may lift it again. You see it no longer unless you are named.' }, errorMessage: field('named').errorMessage, items: nameable.map((one) => ({ value: one.id, text: `${one.name}${one.job && `, ${one.job}`}${one.mayLift ? ' (may lift it again)' : ''}`, checked: field('named').value.split(',').includes(one.id) })) })}
      ${button({ text: 'Hide it from all others', classes: 'govuk-button--warning' })}
    </form>`,
  })
}

const section = (id: string, title: string, about: Html | string, body: Html): Html =>
  html`<section class="sec" aria-labelledby="${id}">
    <div class="sec__head">
      <h2 id="${id}">${title}</h2>
      ${about && html`<p>${about}</p>`}
    </div>
    <div class="sec__body">${body}</div>
  </section>`
