import { hasAccess, roles, rolesForPeople, type Colleague } from '../../../people/index.ts'
import { inWords, type Day } from '../../../platform/day.ts'
import { html, type Html } from '../../../platform/html.ts'
import { backLink, button, input, select, status, table, textarea } from '../../components/index.ts'
import type { Problem } from '../../page.ts'

interface Form {
  csrf: Html
  problems: readonly Problem[]
  typed: Readonly<Record<string, string>>
}

export const peopleView = (people: readonly Colleague[], today: Day): Html => {
  const active = people.filter((person) => hasAccess(person, today)).length
  return html`<h1>People</h1>
    <p class="lede">
      ${active} ${active === 1 ? 'person has' : 'people have'} access.
      <a href="/help/permissions">Who may see what</a> says what each role allows.
    </p>
    <p>${button({ text: 'Give somebody access', href: '/people/add' })}</p>
    ${table({
      caption: 'Everybody who has or had access',
      classes: 'fold',
      firstCellIsHeader: true,
      head: [{ text: 'Name' }, { text: 'Role' }, { text: 'Signs in with' }, { text: 'Access' }],
      rows: people.map((person) => [
        {
          html: html`<a href="/people/${person.id}">${person.name}</a
            >${person.job && html`<br /><span class="meta">${person.job}</span>`}`,
        },
        {
          html: html`${roles[person.role].title}${person.body && html`<br /><span class="meta">${person.body}</span>`}`,
        },
        { text: person.email },
        { html: access(person, today) },
      ]),
    })}`
}

const access = (person: Colleague, today: Day): Html => {
  const { active, activeUntil, isKnownToProvider } = person
  if (!active) return status({ symbol: 'no', word: 'Ended', reason: 'by an administrator' })
  if (!hasAccess(person, today)) {
    return status({
      symbol: 'no',
      word: 'Ended',
      reason: activeUntil ? `the last day was ${inWords(activeUntil)}` : '',
    })
  }
  const signsIn = isKnownToProvider ? 'signs in with a work account' : 'has not signed in with a work account yet'
  return status({
    symbol: 'yes',
    word: 'Has access',
    ...(activeUntil ? { detail: `until ${inWords(activeUntil)}` } : {}),
    reason: signsIn,
  })
}

export const addPersonView = ({ people, ...form }: Form & { people: readonly Colleague[] }): Html =>
  html`${backLink({ href: '/people', text: 'People' })}
    <h1>Give somebody access</h1>
    <p class="lede">They sign in with their work account; there is no password to set.</p>
    ${personForm({ ...form, managers: people, action: '/people/add', values: form.typed, submit: 'Give access' })}`

interface PersonPage extends Form {
  colleague: Colleague
  people: readonly Colleague[]
  isMyself: boolean
  today: Day
}

export const personView = ({ colleague, people, isMyself, today, ...form }: PersonPage): Html => {
  const { id, name, job, email, role, body, activeUntil, reportsTo } = colleague
  const held = { name, job, email, role, body, activeUntil: activeUntil ?? '', reportsTo: reportsTo ?? '' }
  const managers = people.filter((one) => one.id !== id)
  const values = form.problems.length > 0 ? form.typed : held
  return html`${backLink({ href: '/people', text: 'People' })}
    <h1>${name}</h1>
    ${access(colleague, today)} ${personForm({ ...form, managers, action: `/people/${id}`, values, submit: 'Save' })}
    ${isMyself ? html`<p>Your own role and access are changed by another administrator.</p>` : endOrRestore(colleague, form.csrf)}`
}

interface Fields extends Form {
  managers: readonly Colleague[]
  action: string
  values: Readonly<Record<string, string>>
  submit: string
}

const personForm = ({ csrf, problems, managers, action, values, submit }: Fields): Html => {
  const field = (name: string) => {
    const problem = problems.find((one) => one.field === name)
    return {
      id: name,
      name,
      value: values[name] ?? '',
      ...(problem ? { errorMessage: { text: problem.message } } : {}),
    }
  }
  return html`<form method="post" action="${action}" novalidate>
    ${csrf}
    ${input({ ...field('name'), label: { text: 'Name' }, autocomplete: 'off', classes: 'govuk-!-width-two-thirds' })}
    ${input({
      ...field('job'),
      label: { text: 'Job, as they would say it' },
      hint: { text: 'For example: head of quality assurance. May be left empty.' },
      classes: 'govuk-!-width-two-thirds',
    })}
    ${input({
      ...field('email'),
      type: 'email',
      label: { text: 'Email address of their work account' },
      hint: { text: 'With a new address they sign in anew, and their sessions and tokens end.' },
      autocomplete: 'off',
      spellcheck: false,
      classes: 'govuk-!-width-two-thirds',
    })}
    ${select({
      ...field('role'),
      label: { text: 'Role' },
      items: [
        { value: '', text: 'Choose a role' },
        ...rolesForPeople.map((role) => ({ value: role, text: `${roles[role].title}: ${roles[role].sees}` })),
      ],
    })}
    ${input({
      ...field('body'),
      label: { text: 'Body they work for' },
      hint: {
        text: 'For partners, such as a health trust, the police, a school or a charity: spelt alike for everybody of it. Leave it empty for the council’s own people.',
      },
      classes: 'govuk-!-width-two-thirds',
    })}
    ${select({
      ...field('reportsTo'),
      label: { text: 'Reports to' },
      hint: { text: 'Nobody verifies the work of the person they report to. Leave it open where it is nobody here.' },
      items: [{ value: '', text: 'Nobody here' }, ...managers.map(({ id, name }) => ({ value: id, text: name }))],
    })}
    ${input({
      ...field('activeUntil'),
      type: 'date',
      label: { text: 'Last day of access' },
      hint: { text: 'For inspectors and others who come for a while. Leave it empty where there is none.' },
      classes: 'govuk-input--width-10',
    })}
    ${button({ text: submit, preventDoubleClick: true })}
  </form>`
}

const endOrRestore = ({ id, name, active }: Colleague, csrf: Html): Html =>
  html`<section class="sec sec--plain" aria-labelledby="access">
    <h2 id="access">${active ? 'End access' : 'Give access back'}</h2>
    <p>
      ${
        active
          ? `${name} is out at once, on every machine and by every token. What they did stays in their name.`
          : `${name} can sign in again, with the role above.`
      }
    </p>
    <form method="post" action="/people/${id}/${active ? 'end' : 'restore'}">
      ${csrf} ${textarea({ id: 'why', name: 'why', rows: '2', label: { text: 'Reason, for the audit trail' } })}
      ${button({
        text: active ? 'End access' : 'Give access back',
        classes: active ? 'govuk-button--warning' : 'govuk-button--secondary',
        preventDoubleClick: true,
      })}
    </form>
  </section>`
