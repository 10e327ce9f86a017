import { z } from 'zod'
import { termsIn } from '../../../councillor/index.ts'
import { inWords } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { easyPlan, listCommitteeMeetings, type EasyJob, type EasyPlan } from '../../../scrutiny/index.ts'
import { backLink } from '../../components/index.ts'
import { drawing, type Drawing } from './easy-pictures.ts'
import { publicPage, publicView } from './public-page.ts'

/**
 * A plan in easy words: short sentences, one idea in each, a picture beside each, hard words explained. It says nothing that
 * the committee’s public paper does not.
 */
export const easyPlanPage = publicPage({
  path: '/plans/:plan/easy',
  params: { plan: z.uuid() },
  get: async (visit) => {
    const { db, params, path, today, authority } = visit
    const plan = await easyPlan(db, params.plan)
    const next = (await listCommitteeMeetings(db)).findLast(
      ({ heldOn, cancelledOn, privateBecause }) => heldOn >= today && !cancelledOn && privateBecause === '',
    )
    const terms = termsIn([...plan.jobs.map(({ title }) => title), ...plan.numbers.map(({ title }) => title)], 10)
    return publicView(visit, {
      title: `${plan.title}, in easy words`,
      current: 'public-plans',
      style: 'p-easy',
      body: html`${backLink({ href: `${path}/plans`, text: 'How plans go' })}
        <h1>${plan.title}, in easy words</h1>
        ${idea('plan', [
          `This page is about a plan.`,
          `${authority.name} made the plan.`,
          `The plan says how help for children will get better.`,
          `This is how the plan was on ${inWords(plan.toldOn)}.`,
        ])}
        ${jobsPart(plan)} ${numbersPart(plan)}
        ${
          terms.length > 0 &&
          html`<h2>Hard words</h2>
            <div class="easy">
              ${drawing('words')}
              <dl>
                ${terms.map(
                  ({ term, means }) =>
                    html`<dt>${term}</dt>
                      <dd>${means}</dd>`,
                )}
              </dl>
            </div>`
        }
        <h2>Have your say</h2>
        ${idea('people', ['Councillors ask how the plan is going.', 'They meet in public.', 'You can come.'])}
        ${
          next &&
          html`<div class="easy">
            ${drawing('speak')}
            <div>
              <p>The next meeting is on ${inWords(next.heldOn)}.</p>
              <p><a href="${path}/meetings/${next.id}/speak">You can ask to speak at the meeting.</a></p>
            </div>
          </div>`
        }
        <p><a href="${path}/papers/${plan.paperId}">The whole paper is here. It has longer words.</a></p>`,
    })
  },
})

/** A picture and the few sentences that belong to it, one idea each. */
const idea = (name: Drawing, sentences: readonly string[], items: readonly string[] = []): Html =>
  html`<div class="easy">
    ${drawing(name)}
    <div>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        items.length > 0 &&
        html`<ul class="govuk-list govuk-list--bullet">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`
      }
    </div>
  </div>`

const jobsPart = ({ jobs }: EasyPlan): Html => {
  const of = (state: EasyJob['state']): EasyJob[] => jobs.filter((job) => job.state === state)
  const [done, late, going] = [of('done'), of('late'), of('going')]
  const are = (n: number, what: string): string => `${n} ${n === 1 ? 'job is' : 'jobs are'} ${what}.`
  return html`<h2>How is it going?</h2>
    ${idea('going', [`The plan has ${jobs.length} ${jobs.length === 1 ? 'job' : 'jobs'}.`, are(going.length, 'being worked on')])}
    ${idea(
      'done',
      [are(done.length, 'finished')],
      done.map(({ title }) => title),
    )}
    ${idea(
      'late',
      [are(late.length, 'late')],
      late.map(({ title, due }) => `${title}. It was to be done by ${due}.`),
    )}`
}

/** A question keeps its mark; anything else ends with a stop. */
const whole = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`)

const numbersPart = ({ numbers }: EasyPlan): Html | false =>
  numbers.length > 0 &&
  html`<h2>What do the numbers say?</h2>
    ${numbers.map(({ title, value, upTo }) =>
      idea(
        'numbers',
        value.startsWith('not shown')
          ? [
              whole(title),
              'We do not show this number.',
              'Fewer than 6 people are in it.',
              'Someone could guess who they are.',
            ]
          : value === 'no reading yet'
            ? [whole(title), 'There is no number yet.']
            : [whole(title), `The number is ${value}.`, `It is from ${upTo}.`],
      ),
    )}`
