import { z } from 'zod'
import { termsIn } from '../../../councillor/index.ts'
import { html, type Html } from '../../../platform/html.ts'
import { easyPlan, listCommitteeMeetings, type EasyJob, type EasyPlan } from '../../../scrutiny/index.ts'
import { backLink } from '../../components/index.ts'
import { drawing, type Drawing } from './easy-pictures.ts'
import { asWritten, writtenBlock } from '../../words/as-written.ts'
import { dayIn, type Words } from '../../words/words.ts'
import { publicPage, publicView } from './public-page.ts'

/**
 * A plan in easy words: short sentences, one idea in each, a picture beside each, hard words explained. It says nothing that
 * the committee’s public paper does not.
 */
export const easyPlanPage = publicPage({
  path: '/plans/:plan/easy',
  params: { plan: z.uuid() },
  get: async (visit) => {
    const { db, params, path, today, authority, words } = visit
    const say = words.easy
    const plan = await easyPlan(db, params.plan)
    const next = (await listCommitteeMeetings(db)).findLast(
      ({ heldOn, cancelledOn, privateBecause }) => heldOn >= today && !cancelledOn && privateBecause === '',
    )
    const terms = termsIn([...plan.jobs.map(({ title }) => title), ...plan.numbers.map(({ title }) => title)], 10)
    return publicView(visit, {
      title: `${plan.title}${say.suffix}`,
      current: 'public-plans',
      style: 'p-easy',
      body: html`${backLink({ href: `${path}/plans`, text: words.plans.title })}
        <h1>${asWritten(words, plan.title)}${say.suffix}</h1>
        ${idea('plan', say.about(authority.name, dayIn(words, plan.toldOn)))} ${jobsPart(plan, words)}
        ${numbersPart(plan, words)}
        ${
          terms.length > 0 &&
          html`<h2>${say.hardWords}</h2>
            <div class="easy">
              ${drawing('words')}
              ${writtenBlock(
                words,
                html`<dl>
                  ${terms.map(
                    ({ term, means }) =>
                      html`<dt>${term}</dt>
                        <dd>${means}</dd>`,
                  )}
                </dl>`,
              )}
            </div>`
        }
        <h2>${say.yourSay}</h2>
        ${idea('people', say.saying)}
        ${
          next &&
          html`<div class="easy">
            ${drawing('speak')}
            <div>
              <p>${say.next(dayIn(words, next.heldOn))}</p>
              <p><a href="${path}/meetings/${next.id}/speak">${say.speak}</a></p>
            </div>
          </div>`
        }
        <p><a href="${path}/papers/${plan.paperId}">${say.whole}</a></p>`,
    })
  },
})

/** A picture and the few sentences that belong to it, one idea each. */
const idea = (name: Drawing, sentences: readonly (string | Html)[], items: readonly (string | Html)[] = []): Html =>
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

const jobsPart = ({ jobs }: EasyPlan, words: Words): Html => {
  const say = words.easy
  const of = (state: EasyJob['state']): EasyJob[] => jobs.filter((job) => job.state === state)
  const [done, late, going] = [of('done'), of('late'), of('going')]
  return html`<h2>${say.going}</h2>
    ${idea('going', [say.jobs(jobs.length), say.worked(going.length)])}
    ${idea(
      'done',
      [say.finished(done.length)],
      done.map(({ title }) => asWritten(words, title)),
    )}
    ${idea(
      'late',
      [say.late(late.length)],
      late.map(({ title, due }) => html`${asWritten(words, whole(title))} ${say.wasDue(asWritten(words, due))}`),
    )}`
}

/** A question keeps its mark; anything else ends with a stop. */
const whole = (title: string): string => (/[.?!]$/.test(title) ? title : `${title}.`)

const numbersPart = ({ numbers }: EasyPlan, words: Words): Html | false => {
  const say = words.easy
  return (
    numbers.length > 0 &&
    html`<h2>${say.numbers}</h2>
      ${numbers.map(({ title, value, upTo }) => {
        const name = asWritten(words, whole(title))
        if (value.startsWith('not shown')) return idea('numbers', [name, ...say.hidden])
        if (value === 'no reading yet') return idea('numbers', [name, say.none])
        return idea('numbers', [name, say.number(asWritten(words, value)), say.upTo(asWritten(words, upTo))])
      })}`
  )
}
